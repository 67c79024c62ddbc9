// The fields tables: every row is complete, reachable by its path, and keeps what is set.
#include "model/plan/fields.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "model/plan/access.h"

namespace sitewright::plan {
namespace {

/// A plan with one item in every list, named "x".
Plan plan_with_items() {
  Plan plan;
  for (const List& list : lists()) {
    list.insert(plan, 0);
    list.fields()[0].set(list.mutable_item(plan, 0), std::string("x"));
  }
  return plan;
}

/// A value of the field's type, other than the default and within the hard limits.
FieldValue other_value(const Field& field, const FieldValue& value) {
  switch (field.kind) {
    case FieldKind::flag: return !std::get<bool>(value);
    case FieldKind::date: return make_date(2031, 5, 17);
    case FieldKind::choice:
      return std::string(field.choices.back() == std::get<std::string>(value)
                             ? field.choices.front()
                             : field.choices.back());
    case FieldKind::text:
    case FieldKind::reference: return std::string("other");
    case FieldKind::hours: return HourlyShares(std::vector<double>(8760, 0.25));
    case FieldKind::number:
    case FieldKind::count: break;
  }
  const double low = std::isfinite(field.range.hard_min) ? field.range.hard_min : 0.0;
  const double wanted = std::holds_alternative<double>(value) ? std::get<double>(value) : low;
  if (wanted + 1.0 <= field.range.hard_max) return wanted + 1.0;
  return wanted != low ? low : (low + field.range.hard_max) / 2.0;
}

void expect_complete(const Field& field) {
  EXPECT_FALSE(field.label.empty()) << field.key;
  EXPECT_FALSE(field.group.empty()) << field.key;
  EXPECT_FALSE(field.help.empty()) << field.key;
  EXPECT_EQ(field.help.back(), '.') << field.key;
  EXPECT_LE(field.range.hard_min, field.range.likely_low) << field.key;
  EXPECT_LE(field.range.likely_low, field.range.likely_high) << field.key;
  EXPECT_LE(field.range.likely_high, field.range.hard_max) << field.key;
}

void expect_round_trip(Plan& plan, const std::string& path) {
  const auto place = find_place(plan, path);
  ASSERT_TRUE(place.has_value()) << path;
  const FieldValue before = place->get(plan);
  const FieldValue after = other_value(*place->field, before);
  ASSERT_NE(before, after) << path;
  const auto parsed = parse_value(*place->field, format_value(after));
  ASSERT_TRUE(parsed.has_value()) << path;
  EXPECT_EQ(*parsed, after) << path;
  place->set(plan, after);
  EXPECT_EQ(place->get(plan), after) << path;
  place->set(plan, before);
  EXPECT_EQ(place->get(plan), before) << path;
}

TEST(Fields, EveryScalarIsCompleteAndKeepsWhatIsSet) {
  std::set<std::string_view> keys;
  Plan plan;
  for (const Field& field : scalar_fields()) {
    EXPECT_TRUE(keys.insert(field.key).second) << field.key;
    expect_complete(field);
    expect_round_trip(plan, std::string(field.key));
  }
}

TEST(Fields, EveryListFieldIsCompleteAndKeepsWhatIsSet) {
  Plan plan = plan_with_items();
  for (const List& list : lists()) {
    EXPECT_EQ(list.fields()[0].key, "id") << list.key;
    EXPECT_EQ(item_id(list, plan, 0), "x") << list.key;
    for (const Field& field : list.fields()) {
      expect_complete(field);
      if (field.key == "id") continue;
      expect_round_trip(plan, std::string(list.key) + ".x." + std::string(field.key));
    }
  }
}

TEST(Fields, NumbersNameTheirUnitInTheirKey) {
  const auto named = [](const Field& field) {
    const std::string_view suffix = unit_info(field.unit).suffix;
    const std::string key = "_" + std::string(field.key.substr(field.key.rfind('.') + 1));
    return suffix.empty() || field.kind != FieldKind::number || key.ends_with(suffix) ||
           field.unit == Unit::per_day || field.unit == Unit::per_week;
  };
  for (const Field& field : scalar_fields()) EXPECT_TRUE(named(field)) << field.key;
  for (const List& list : lists()) {
    for (const Field& field : list.fields())
      EXPECT_TRUE(named(field)) << list.key << "." << field.key;
  }
}

TEST(Access, PathsThatToolsRelyOnExist) {
  Plan plan = plan_with_items();
  for (const char* path : {"site.station",
                           "site.elevation_m",
                           "site.nox_cap_tpy",
                           "schedule.start",
                           "schedule.horizon_years",
                           "target.accelerators",
                           "target.date",
                           "lots.x.model",
                           "lots.x.count",
                           "lots.x.hall",
                           "lots.x.delivery_start",
                           "lots.x.delivered_per_week",
                           "lots.x.power_cap_w",
                           "lots.x.utilisation_frac",
                           "halls.x.it_mw",
                           "halls.x.racks_per_day",
                           "halls.x.accepted_per_week",
                           "halls.x.ready",
                           "deliveries.x.mw",
                           "deliveries.x.date",
                           "deliveries.x.firm",
                           "generators.x.unit",
                           "generators.x.count",
                           "generators.x.from",
                           "generators.x.until",
                           "generators.x.role",
                           "storage.x.mw",
                           "storage.x.mwh",
                           "storage.x.from",
                           "cooling.technology",
                           "cooling.liquid_frac",
                           "cooling.warming_k",
                           "finance.wacc_frac",
                           "finance.tax_frac"}) {
    EXPECT_TRUE(find_place(plan, path).has_value()) << path;
  }
}

TEST(Access, ErrorsNamePathValueAndRule) {
  Plan plan = plan_with_items();
  const Plan before = plan;
  const auto message = [&](std::string_view path, std::string_view text) {
    const auto result = set_from_text(plan, path, text);
    return result ? std::string() : result.error().message;
  };
  EXPECT_EQ(message("site.colour", "red"), "\"site.colour\" is not a field");
  EXPECT_EQ(message("lots.y.count", "1"), "\"lots.y.count\": lots has no item \"y\"");
  EXPECT_EQ(message("lots.x.colour", "1"),
            "\"lots.x.colour\": an item of lots has no field \"colour\"");
  EXPECT_EQ(message("cooling.liquid_frac", "1.5"),
            "cooling.liquid_frac: 1.5 is above the most allowed, 1");
  EXPECT_EQ(message("deliveries.x.mw", "nan"), "deliveries.x.mw: \"nan\" is not a number");
  EXPECT_EQ(message("deliveries.x.mw", "-5"),
            "deliveries.x.mw: -5 MW is below the least allowed, 0 MW");
  EXPECT_EQ(message("lots.x.count", "1.5"),
            "lots.x.count: 1.5 is not a whole number up to a billion");
  EXPECT_EQ(
      message("schedule.start", "2024-02-30"),
      "schedule.start: \"2024-02-30\" is not a date YYYY-MM-DD from 1900-01-01 to 2199-12-31");
  EXPECT_EQ(message("generators.x.role", "spare"),
            "generators.x.role: \"spare\" is not one of prime bridging standby");
  EXPECT_EQ(message("schedule.start", ""),
            "schedule.start: \"\" is not a date YYYY-MM-DD from 1900-01-01 to 2199-12-31");
  EXPECT_EQ(message("lots.x.id", "Not an id"), "lots.x.id: \"Not an id\" is not an id");
  EXPECT_EQ(plan, before);
  EXPECT_EQ(message("site.nox_cap_tpy", "87"), "");
  EXPECT_EQ(plan.site.nox_cap_tpy, 87.0);
  EXPECT_EQ(message("site.nox_cap_tpy", ""), "");
  EXPECT_EQ(plan, before);
}

TEST(Access, FreeIdsDoNotRepeat) {
  Plan plan = plan_with_items();
  const List& lots = *find_list("lots");
  EXPECT_EQ(free_id(lots, plan, "x"), "x-2");
  EXPECT_EQ(free_id(lots, plan, "y"), "y");
}

}  // namespace
}  // namespace sitewright::plan
