// The table of fields that can be relaxed, and how far each goes.
#include "model/analysis/levers.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "model/core/check.h"

namespace sitewright::analysis {

namespace {

using capacity::Constraint;

enum class Way {
  more_mw,
  more_units,
  more_accelerators,
  more_times,
  more_tons,  ///< of offsets: up to 20 times, and from nothing
  more_use,   ///< of what a permit counts: up to 20 times, and from nothing
  fewer,
  earlier,
  yes
};

struct Rule {
  std::string_view list;  ///< empty for a scalar
  std::string_view key;
  Way way;
  std::vector<Constraint> lifts;
};

// EST: bounds of the search, wide enough for any plan that is worth mending.
constexpr double kMegawattReach = 1.5;
constexpr double kMostTimes = 20.0;
constexpr int kMostUnits = 500;
constexpr double kLeastUse = 100.0;  // hours or starts a year
constexpr double kLeastTons = 1000.0;
constexpr int kFewestSteps = 100;
constexpr double kTen = 10.0;

const std::vector<Rule>& rules() {
  using C = Constraint;
  static const std::vector<Rule> kRules{
      {"deliveries", "mw", Way::more_mw, {C::site_power, C::permit}},
      {"deliveries", "date", Way::earlier, {C::site_power, C::permit}},
      {"deliveries", "transformers", Way::more_units, {C::site_power}},
      {"generators", "count", Way::more_units, {C::site_power, C::permit}},
      {"generators", "from", Way::earlier, {C::site_power}},
      {"generators", "spares", Way::fewer, {C::site_power}},
      {"generators", "dual_fuel", Way::yes, {C::site_power}},
      {"", "fuel.firm_mmbtu_per_day", Way::more_times, {C::site_power}},
      {"", "fuel.lateral_ready", Way::earlier, {C::site_power}},
      {"", "fuel.winter_curtailed_days", Way::fewer, {C::site_power}},
      {"deliveries", "interrupted_h_per_year", Way::fewer, {C::site_power}},
      {"storage", "mw", Way::more_mw, {C::site_power}},
      {"storage", "mwh", Way::more_times, {C::site_power}},
      {"", "site.nox_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.co_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.voc_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.pm_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.hap_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.formaldehyde_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.co2e_cap_tpy", Way::more_times, {C::permit}},
      {"", "site.emission_offsets_tpy", Way::more_tons, {C::permit}},
      {"", "site.permit_mw", Way::more_mw, {C::permit}},
      {"", "site.permitted_h_per_year", Way::more_use, {}},
      {"", "site.starts_per_unit_year", Way::more_use, {}},
      {"generators", "permitted_h_per_year", Way::more_use, {}},
      {"generators", "starts_per_year", Way::more_use, {}},
      {"", "water.limit_m3_per_day", Way::more_times, {C::water}},
      {"", "network.largest_fabric", Way::more_accelerators, {C::fabric}},
      {"halls", "ready", Way::earlier, {C::installed, C::accepted, C::powered}},
      {"halls", "racks_per_day", Way::more_times, {C::installed, C::accepted}},
      {"halls", "racks", Way::more_times, {C::installed}},
      {"halls", "it_mw", Way::more_mw, {C::powered}},
      {"halls", "network_ready", Way::earlier, {C::connected}},
      {"halls", "accepted_per_week", Way::more_times, {C::accepted}},
      {"halls", "commissioning_days", Way::fewer, {C::accepted}},
      {"cooling_steps", "mw", Way::more_mw, {C::cooled}},
      {"cooling_steps", "date", Way::earlier, {C::cooled}},
      {"lots", "delivery_start", Way::earlier, {C::delivered, C::installed, C::accepted}},
      {"lots", "delivered_per_week", Way::more_times, {C::delivered}},
      {"lots", "count", Way::more_accelerators, {C::delivered}},
  };
  return kRules;
}

/// How many units of a group make up the reach.
double units_for(const plan::Plan& plan, const Catalog& catalog, std::string_view list,
                 std::size_t index, double mw) {
  if (list == "deliveries")
    return mw /
           std::max(1.0, plan.deliveries[index].transformer_mva * plan.electrical.power_factor);
  const GeneratorUnit* unit = catalog.find_generator(plan.generators[index].unit);
  return unit == nullptr ? 0.0 : mw / std::max(0.1, unit->iso_mw.value);
}

/// A decimal step of which a few hundred to a few thousand make up the span.
double decimal_step(double span) {
  return std::pow(kTen, std::floor(std::log10(span / kFewestSteps)));
}

/// Fills in step and count of steps for a span upwards; none where there is no way to go.
void upwards(double span, bool whole, Lever& lever) {
  const double from = std::get<double>(lever.from);
  span = std::min(span, lever.place.field->range.hard_max - from);
  if (!(span > 0.0)) return;
  lever.step = whole ? std::max(1.0, decimal_step(span) / kTen) : decimal_step(span);
  lever.steps = static_cast<int>(std::floor(span / lever.step + 1e-9));
}

/// A step of delivery stays behind the one that it replaces.
Date earliest_date(const plan::Plan& plan, std::string_view list, std::size_t index) {
  Date earliest = plan.schedule.start;
  if (list != "deliveries") return earliest;
  const plan::Delivery& step = plan.deliveries[index];
  for (const plan::Delivery& other : plan.deliveries) {
    const Date date = other.date.value_or(plan.schedule.start);
    const bool before = other.point == step.point && other.firm == step.firm && date < *step.date;
    if (before) earliest = std::max(earliest, add_days(date, 1));
  }
  return earliest;
}

void reach_out(const plan::Plan& plan, const Catalog& catalog, const Rule& rule, const Reach& reach,
               Lever& lever) {
  const bool whole = lever.place.field->kind == FieldKind::count;
  switch (rule.way) {
    case Way::more_mw: return upwards(reach.mw * kMegawattReach, whole, lever);
    case Way::more_accelerators: return upwards(reach.accelerators, whole, lever);
    case Way::more_times: {
      const double from = std::get<double>(lever.from);
      return upwards(from * (kMostTimes - 1.0), whole, lever);
    }
    case Way::more_tons: {
      // Where ozone is attained no offset is asked for.
      if (plan.site.attainment == plan::Attainment::attainment) return;
      const double from = std::get<double>(lever.from);
      return upwards(std::max(kLeastTons, from * (kMostTimes - 1.0)), whole, lever);
    }
    case Way::more_use: {
      constexpr double kHours = kHoursPerYear;  // no unit runs for more of them
      const double from = std::get<double>(lever.from);
      const double most = whole ? lever.place.field->range.hard_max : kHours;
      const double span = std::max(kLeastUse, from * (kMostTimes - 1.0));
      return upwards(std::min(most - from, span), whole, lever);
    }
    case Way::yes: lever.steps = std::get<bool>(lever.from) ? 0 : 1; return;
    case Way::more_units: {
      const double units =
          units_for(plan, catalog, rule.list, lever.place.index, reach.mw * kMegawattReach);
      lever.step = 1.0;
      lever.steps = static_cast<int>(std::min<double>(kMostUnits, std::ceil(units)));
      return;
    }
    case Way::fewer:
      lever.step = -1.0;
      lever.steps = static_cast<int>(std::get<double>(lever.from));
      return;
    case Way::earlier:
      lever.step = -1.0;
      lever.steps = std::max(0, days_between(earliest_date(plan, rule.list, lever.place.index),
                                             std::get<Date>(lever.from)));
      return;
  }
}

void add(const plan::Plan& plan, const Catalog& catalog, const Rule& rule, const Reach& reach,
         std::string path, std::vector<Lever>& levers) {
  const Expected<plan::Place> place = plan::find_place(plan, path);
  SITEWRIGHT_CHECK(place.has_value(), "a lever is not a field: " + path);
  Lever lever{.path = std::move(path),
              .place = *place,
              .from = place->get(plan),
              .step = 1.0,
              .steps = 0,
              .lifts = rule.lifts};
  if (std::holds_alternative<std::monostate>(lever.from)) return;
  reach_out(plan, catalog, rule, reach, lever);
  if (lever.steps > 0) levers.push_back(std::move(lever));
}

/// Solar and wind add no megawatts: more of them lift nothing. Nor does a second fuel of units that
/// burn no gas.
bool lifts_nothing(const plan::Plan& plan, const Catalog& catalog, const Rule& rule,
                   std::size_t index) {
  if (rule.list != "generators") return false;
  const GeneratorUnit* unit = catalog.find_generator(plan.generators[index].unit);
  if (unit == nullptr) return false;
  return weather_driven(unit->kind) || (rule.way == Way::yes && unit->fuel != Fuel::natural_gas);
}

/// Standby sets serve outages only: more of them lift no limit of a day.
bool is_standby(const plan::Plan& plan, const Rule& rule, std::size_t index) {
  return rule.list == "generators" && plan.generators[index].role == plan::Role::standby;
}

}  // namespace

std::vector<Lever> levers_of(const plan::Plan& plan, const Catalog& catalog, const Reach& reach) {
  std::vector<Lever> levers;
  for (const Rule& rule : rules()) {
    if (rule.list.empty()) {
      add(plan, catalog, rule, reach, std::string(rule.key), levers);
      continue;
    }
    const plan::List& list = *plan::find_list(rule.list);
    for (std::size_t i = 0; i < list.size(plan); ++i) {
      if (lifts_nothing(plan, catalog, rule, i)) continue;
      const std::size_t before = levers.size();
      add(plan, catalog, rule, reach, plan::item_path(list, plan, i, rule.key), levers);
      if (levers.size() > before && is_standby(plan, rule, i)) levers.back().lifts.clear();
    }
  }
  return levers;
}

FieldValue value_after(const Lever& lever, int steps) {
  SITEWRIGHT_CHECK(steps >= 0 && steps <= lever.steps, "steps of a lever");
  if (const auto* date = std::get_if<Date>(&lever.from))
    return add_days(*date, static_cast<int>(lever.step) * steps);
  if (const auto* flag = std::get_if<bool>(&lever.from)) return *flag || steps > 0;
  // Decimal steps leave a decimal value: 150.3 and not 150.30000000000001.
  constexpr double kDigits = 1e6;
  const double value = std::get<double>(lever.from) + lever.step * steps;
  return std::round(value * kDigits) / kDigits;
}

}  // namespace sitewright::analysis
