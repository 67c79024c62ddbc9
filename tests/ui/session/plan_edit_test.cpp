// Edits do, undo, merge and survive as text.
#include "ui/session/plan_edit.h"

#include <gtest/gtest.h>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"

namespace sitewright::ui {
namespace {

plan::Plan memphis() {
  return io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
}

/// Applies the edit, takes it back through its stored text, and expects the plan as it was.
void expect_round_trip(const plan::Plan& before, const PlanEdit& edit) {
  const auto restored = from_text(to_text(edit));
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(*restored, edit);
  plan::Plan plan = before;
  const auto applied = apply(plan, *restored);
  ASSERT_TRUE(applied) << applied.error().message;
  EXPECT_FALSE(plan == before);
  const auto reverted = revert(plan, *restored);
  ASSERT_TRUE(reverted) << reverted.error().message;
  EXPECT_EQ(plan, before);
  EXPECT_EQ(io::write_plan(plan), io::write_plan(before));
}

const plan::List& list(std::string_view key) { return *plan::find_list(key); }

TEST(PlanEdit, EveryScalarFieldGoesForthAndBack) {
  const plan::Plan before = memphis();
  for (const Field& field : plan::scalar_fields()) {
    SCOPED_TRACE(field.key);
    FieldValue value = field.get(&before);
    if (field.kind == FieldKind::flag) value = !std::get<bool>(value);
    if (field.kind == FieldKind::number || field.kind == FieldKind::count) {
      const double low = std::max(field.range.hard_min, 0.0);
      const double high = std::min(field.range.hard_max, low + 1000.0);
      value = value == FieldValue{low} ? high : low;
    }
    if (field.kind == FieldKind::date) value = make_date(2031, 2, 3);
    if (field.kind == FieldKind::text || field.kind == FieldKind::reference)
      value = std::string("other \"text\" \n\u00b5");
    if (field.kind == FieldKind::choice) {
      const bool first = std::get<std::string>(value) == field.choices.front();
      value = std::string(first ? field.choices.back() : field.choices.front());
    }
    const auto edit = set_field_edit(before, field.key, value);
    ASSERT_TRUE(edit) << edit.error().message;
    expect_round_trip(before, *edit);
    if (field.optional) {
      plan::Plan filled = before;
      ASSERT_TRUE(apply(filled, *edit));
      const auto emptied = set_field_edit(filled, field.key, FieldValue{});
      ASSERT_TRUE(emptied) << emptied.error().message;
      expect_round_trip(filled, *emptied);
    }
  }
}

TEST(PlanEdit, RenamingAHallTakesItsReferencesAlong) {
  plan::Plan before = memphis();
  ASSERT_FALSE(before.halls.empty());
  const std::string old = before.halls.front().id;
  before.provenance["halls." + old + ".it_mw"].source = "S1";
  before.unknown["/halls/" + old + "/colour"] = "\"red\"";
  const auto edit = set_field_edit(before, "halls." + old + ".id", std::string("new-hall"));
  ASSERT_TRUE(edit) << edit.error().message;
  plan::Plan after = before;
  ASSERT_TRUE(apply(after, *edit));
  EXPECT_EQ(after.halls.front().id, "new-hall");
  int lots = 0;
  for (std::size_t i = 0; i < before.lots.size(); ++i) {
    if (before.lots[i].hall != old) continue;
    ++lots;
    EXPECT_EQ(after.lots[i].hall, "new-hall");
  }
  EXPECT_GT(lots, 0);
  EXPECT_EQ(after.provenance.at("halls.new-hall.it_mw").source, "S1");
  EXPECT_EQ(after.unknown.at("/halls/new-hall/colour"), "\"red\"");
  EXPECT_EQ(after.provenance.count("halls." + old + ".it_mw"), 0U);
  expect_round_trip(before, *edit);
}

TEST(PlanEdit, RenamingATaskTakesItsLinksAlong) {
  plan::Plan before;
  before.tasks = {{.id = "a"}, {.id = "b"}};
  before.links = {{.id = "l", .from = "a", .to = "b"}, {.id = "m", .from = "b", .to = "a"}};
  const auto edit = set_field_edit(before, "tasks.a.id", std::string("dig"));
  ASSERT_TRUE(edit);
  plan::Plan after = before;
  ASSERT_TRUE(apply(after, *edit));
  EXPECT_EQ(after.links[0].from, "dig");
  EXPECT_EQ(after.links[0].to, "b");
  EXPECT_EQ(after.links[1].to, "dig");
  expect_round_trip(before, *edit);
}

TEST(PlanEdit, IdsThatAreTakenOrMalformedAreRefused) {
  plan::Plan plan;
  plan.halls = {{.id = "a"}, {.id = "b"}};
  const auto taken = set_field_edit(plan, "halls.a.id", std::string("b"));
  ASSERT_FALSE(taken);
  EXPECT_NE(taken.error().message.find("there already"), std::string::npos);
  const auto malformed = set_field_edit(plan, "halls.a.id", std::string("Big Hall"));
  ASSERT_FALSE(malformed);
  EXPECT_NE(malformed.error().message.find("Big Hall"), std::string::npos);
}

TEST(PlanEdit, RowsComeGoAndMove) {
  const plan::Plan before = memphis();
  for (const plan::List& each : plan::lists()) {
    SCOPED_TRACE(each.key);
    plan::Plan items;
    for (int i = 0; i < 3; ++i) each.insert(items, 0);
    const auto inserted = insert_edit(before, each, 0, items);
    ASSERT_TRUE(inserted) << inserted.error().message;
    expect_round_trip(before, *inserted);
    plan::Plan filled = before;
    ASSERT_TRUE(apply(filled, *inserted));
    ASSERT_EQ(each.size(filled), each.size(before) + 3);
    const auto removed = remove_edit(filled, each, {0, 2});
    ASSERT_TRUE(removed) << removed.error().message;
    expect_round_trip(filled, *removed);
    const auto moved = move_edit(filled, each, 0, 2);
    ASSERT_TRUE(moved);
    expect_round_trip(filled, *moved);
  }
}

TEST(PlanEdit, RemovalTakesSourcesAndKeptKeysAndBringsThemBack) {
  plan::Plan before = memphis();
  const std::string id = before.deliveries.front().id;
  before.provenance["deliveries." + id + ".mw"].source = "S2";
  before.unknown["/deliveries/" + id + "/meter"] = "7";
  const auto edit = remove_edit(before, list("deliveries"), {0});
  ASSERT_TRUE(edit);
  plan::Plan after = before;
  ASSERT_TRUE(apply(after, *edit));
  EXPECT_EQ(after.provenance.count("deliveries." + id + ".mw"), 0U);
  EXPECT_EQ(after.unknown.count("/deliveries/" + id + "/meter"), 0U);
  expect_round_trip(before, *edit);
}

TEST(PlanEdit, InsertedItemsGetFreeIds) {
  plan::Plan plan;
  plan.halls = {{.id = "hall"}};
  plan::Plan items;
  items.halls = {{.id = "hall"}, {.id = ""}, {.id = "west"}};
  const auto edit = insert_edit(plan, list("halls"), 1, items);
  ASSERT_TRUE(edit);
  ASSERT_TRUE(apply(plan, *edit));
  ASSERT_EQ(plan.halls.size(), 4U);
  EXPECT_EQ(plan.halls[1].id, "hall-2");
  EXPECT_EQ(plan.halls[2].id, "hall-3");
  EXPECT_EQ(plan.halls[3].id, "west");
}

TEST(PlanEdit, ValuesOutOfRangeAreRefusedWithTheRule) {
  plan::Plan plan;
  plan.halls = {{.id = "a"}};
  const auto edit = set_field_edit(plan, "halls.a.it_mw", -3.0);
  ASSERT_FALSE(edit);
  EXPECT_NE(edit.error().message.find("halls.a.it_mw"), std::string::npos);
  EXPECT_NE(edit.error().message.find("-3"), std::string::npos);
  EXPECT_FALSE(set_field_edit(plan, "halls.a.nothing", 1.0));
  EXPECT_FALSE(set_field_edit(plan, "halls.a.it_mw", std::string("many")));
  EXPECT_FALSE(insert_edit(plan, list("halls"), 7, plan));
  EXPECT_FALSE(remove_edit(plan, list("halls"), {1}));
  EXPECT_FALSE(move_edit(plan, list("halls"), 0, 1));
}

TEST(PlanEdit, SuccessiveValuesOfOneFieldMerge) {
  plan::Plan plan;
  const auto first = set_field_edit(plan, "finance.wacc_frac", 0.1);
  ASSERT_TRUE(apply(plan, *first));
  const auto second = set_field_edit(plan, "finance.wacc_frac", 0.08);
  const auto other = set_field_edit(plan, "finance.tax_frac", 0.3);
  EXPECT_TRUE(can_merge(*first, *second));
  EXPECT_FALSE(can_merge(*first, *other));
  EXPECT_TRUE(merged(*first, *second).is_nothing());
}

TEST(PlanEdit, StoredTextThatIsNoEditIsAnError) {
  EXPECT_FALSE(from_text({"batch", "[", "[]"}));
  EXPECT_FALSE(from_text({"batch", "[[\"a\",\"\"]]", "[]"}));
  EXPECT_FALSE(from_text({"batch", "[[\"a\",\"\"]]", "[[\"b\",\"\"]]"}));
  EXPECT_FALSE(from_text({"batch", "[1]", "[1]"}));
  plan::Plan plan;
  const plan::Plan before = plan;
  for (const Change& change :
       {Change{"halls#0", "{}", ""}, Change{"halls#x", "", "{}"}, Change{"nowhere#0", "", "{}"},
        Change{"halls>", "0", "1"}, Change{"site.nothing", "1", "2"},
        Change{"finance.wacc_frac", "0.08", "\"much\""}, Change{"finance.wacc_frac", "0.08", "-5"},
        Change{"halls.a.id", "\"a\"", "\"b\""}, Change{"provenance:site.place", "", "[]"}}) {
    SCOPED_TRACE(change.path);
    EXPECT_FALSE(apply(plan, PlanEdit{{change}}));
    EXPECT_EQ(plan, before);
  }
}

TEST(PlanEdit, DescriptionsNameWhatChanges) {
  plan::Plan plan;
  plan.halls = {{.id = "east"}};
  EXPECT_EQ(describe(*set_field_edit(plan, "halls.east.it_mw", 3.0)).toStdString(),
            "IT power of east");
  EXPECT_EQ(describe(*remove_edit(plan, list("halls"), {0})).toStdString(),
            "Remove from Halls (1)");
  EXPECT_EQ(describe(*insert_edit(plan, list("halls"), 0, plan)).toStdString(), "Add to Halls (1)");
}

}  // namespace
}  // namespace sitewright::ui
