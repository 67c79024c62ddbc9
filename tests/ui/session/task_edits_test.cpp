// What a Gantt chart's gestures do to a plan, and that each is taken back whole.
#include "ui/session/task_edits.h"

#include <gtest/gtest.h>

#include "model/io/plan_json.h"
#include "model/schedule/schedule.h"
#include "ui/session/supply_edits.h"

namespace sitewright::ui {
namespace {

const Date kStart = make_date(2026, 1, 1);

/// Design, then build, then test; permit beside them.
plan::Plan small() {
  plan::Plan plan;
  plan.schedule.start = kStart;
  for (const char* id : {"design", "build", "test", "permit"}) {
    plan::Task task;
    task.id = id;
    task.duration_days = 10;
    plan.tasks.push_back(task);
  }
  plan::Link link;
  link.id = "a";
  link.from = "design";
  link.to = "build";
  plan.links.push_back(link);
  link.id = "b";
  link.from = "build";
  link.to = "test";
  plan.links.push_back(link);
  return plan;
}

plan::Plan after(const plan::Plan& before, const Expected<PlanEdit>& edit) {
  EXPECT_TRUE(edit) << edit.error().message;
  plan::Plan plan = before;
  const auto done = apply(plan, *edit);
  EXPECT_TRUE(done) << done.error().message;
  plan::Plan back = plan;
  EXPECT_TRUE(revert(back, *from_text(to_text(*edit))));
  EXPECT_EQ(io::write_plan(back), io::write_plan(before));
  return plan;
}

TEST(TaskEdits, MovingSetsTheEarliestStart) {
  const plan::Plan plan = after(small(), move_task_edit(small(), "build", add_days(kStart, 15)));
  EXPECT_EQ(plan.tasks[1].start_no_earlier_than, add_days(kStart, 15));
  EXPECT_EQ(schedule::critical_path(plan).tasks[1].start, add_days(kStart, 15));
  EXPECT_EQ(schedule::critical_path(plan).tasks[2].start, add_days(kStart, 25));
}

TEST(TaskEdits, MovingToWhereLinksLetItStartAnywayTakesTheConstraintAway) {
  plan::Plan plan = small();
  plan.tasks[1].start_no_earlier_than = add_days(kStart, 15);
  EXPECT_FALSE(after(plan, move_task_edit(plan, "build", add_days(kStart, 3)))
                   .tasks[1]
                   .start_no_earlier_than);
  EXPECT_TRUE(move_task_edit(small(), "build", add_days(kStart, 3))->is_nothing());
  EXPECT_FALSE(move_task_edit(plan, "no-such", kStart));
}

TEST(TaskEdits, StretchingEndsOnTheDay) {
  const plan::Plan plan = after(small(), stretch_task_edit(small(), "build", add_days(kStart, 37)));
  EXPECT_EQ(schedule::critical_path(plan).tasks[1].finish, add_days(kStart, 37));
  const plan::Plan none = after(small(), stretch_task_edit(small(), "build", add_days(kStart, 2)));
  EXPECT_EQ(schedule::critical_path(none).tasks[1].finish, add_days(kStart, 10));
}

/// The same, five days a week.
plan::Plan working_week() {
  plan::Plan plan = small();
  plan.calendars.emplace_back().id = "site";
  plan.schedule.calendar = "site";
  return plan;
}

Date finish_of(const plan::Plan& plan, const char* id) {
  return schedule::find_task(schedule::critical_path(plan), id)->finish;
}

TEST(TaskEdits, StretchingCountsWorkingDays) {
  const plan::Plan plan = working_week();
  // Design Thursday 1 to Wednesday 14 January, build Thursday 15 to Wednesday 28.
  ASSERT_EQ(finish_of(plan, "build"), make_date(2026, 1, 29));
  const plan::Plan later = after(plan, stretch_task_edit(plan, "build", make_date(2026, 2, 5)));
  EXPECT_EQ(later.tasks[1].duration_days, 15);
  EXPECT_EQ(finish_of(later, "build"), make_date(2026, 2, 5));
  // Nothing ends on a Sunday: the Saturday after the last Friday's work is nearest.
  const plan::Plan sunday = after(plan, stretch_task_edit(plan, "build", make_date(2026, 2, 8)));
  EXPECT_EQ(finish_of(sunday, "build"), make_date(2026, 2, 7));
}

TEST(TaskEdits, StretchingWorkChangesItsRate) {
  plan::Plan plan = small();
  plan.tasks[1].work = 100;
  plan.tasks[1].rate_per_day = 10;
  const plan::Plan slower = after(plan, stretch_task_edit(plan, "build", add_days(kStart, 30)));
  EXPECT_EQ(slower.tasks[1].duration_days, plan.tasks[1].duration_days);
  EXPECT_DOUBLE_EQ(*slower.tasks[1].rate_per_day, 5);
  EXPECT_EQ(finish_of(slower, "build"), add_days(kStart, 30));
}

TEST(TaskEdits, AFinishMovesLaterByItsOwnDateAndEarlierByLessWork) {
  const plan::Plan plan = small();
  const auto later = after(plan, finish_tasks_edit(plan, {"build"}, add_days(kStart, 33)));
  EXPECT_EQ(later.tasks[1].finish_no_earlier_than, add_days(kStart, 33));
  EXPECT_EQ(finish_of(later, "build"), add_days(kStart, 33));
  const auto back = after(later, finish_tasks_edit(later, {"build"}, add_days(kStart, 20)));
  EXPECT_EQ(back, plan);
  const auto earlier = after(plan, finish_tasks_edit(plan, {"build"}, add_days(kStart, 16)));
  EXPECT_EQ(earlier.tasks[1].duration_days, 6);
  EXPECT_FALSE(earlier.tasks[1].finish_no_earlier_than);
  EXPECT_FALSE(finish_tasks_edit(plan, {"no-such"}, kStart));
}

TEST(TaskEdits, ASummaryMovesWithItsParts) {
  plan::Plan plan = small();
  plan.tasks.emplace_back().id = "campus";
  for (const int part : {0, 1, 2}) plan.tasks[static_cast<std::size_t>(part)].parent = "campus";
  const plan::Plan moved = after(plan, move_task_edit(plan, "campus", add_days(kStart, 40)));
  EXPECT_EQ(schedule::find_task(schedule::critical_path(moved), "design")->start,
            add_days(kStart, 40));
  const auto gone = remove_with_references_edit(plan, *plan::find_list("tasks"), "campus");
  EXPECT_FALSE(after(plan, gone).tasks[0].parent);
}

TEST(TaskEdits, ALinkIsAddedOnceAndNeverClosesACycle) {
  const plan::Plan plan = after(small(), link_tasks_edit(small(), "permit", "build"));
  ASSERT_EQ(plan.links.size(), 3U);
  EXPECT_EQ(plan.links[2].from, "permit");
  EXPECT_EQ(plan.links[2].to, "build");
  EXPECT_FALSE(link_tasks_edit(plan, "permit", "build"));
  EXPECT_FALSE(link_tasks_edit(small(), "design", "no-such"));
  const auto cycle = link_tasks_edit(small(), "test", "design");
  ASSERT_FALSE(cycle);
  EXPECT_NE(cycle.error().message.find("cycle"), std::string::npos) << cycle.error().message;
}

TEST(TaskEdits, ATaskGoesWithItsLinks) {
  const auto edit = remove_with_references_edit(small(), *plan::find_list("tasks"), "build");
  const plan::Plan plan = after(small(), edit);
  EXPECT_EQ(plan.tasks.size(), 3U);
  EXPECT_TRUE(plan.links.empty());
  EXPECT_EQ(describe(*edit), QStringLiteral("Remove from Tasks (1)"));
  EXPECT_FALSE(remove_with_references_edit(small(), *plan::find_list("tasks"), "no-such"));
}

TEST(TaskEdits, AnOptionalReferenceIsEmptiedAndItsItemStays) {
  plan::Plan plan;
  plan.deliveries.emplace_back().id = "substation";
  plan.generators.emplace_back().id = "rented";
  plan.generators[0].leaves_with = "substation";
  const auto edit = remove_with_references_edit(plan, *plan::find_list("deliveries"), "substation");
  const plan::Plan next = after(plan, edit);
  EXPECT_TRUE(next.deliveries.empty());
  ASSERT_EQ(next.generators.size(), 1U);
  EXPECT_FALSE(next.generators[0].leaves_with);
}

TEST(TaskEdits, ATaskIsAddedAfterAnother) {
  const plan::Plan plan = after(small(), add_task_edit(small(), "design", "Order steel"));
  ASSERT_EQ(plan.tasks.size(), 5U);
  EXPECT_EQ(plan.tasks[1].name, "Order steel");
  EXPECT_EQ(after(small(), add_task_edit(small(), "", "Last")).tasks[4].name, "Last");
}

TEST(SupplyEdits, AStepThatATaskMakesReadyMovesTheTask) {
  plan::Plan plan = small();
  plan.deliveries.emplace_back().id = "substation";
  plan.tasks[2].enables_delivery = "substation";
  const plan::Plan next = after(
      plan, move_delivery_edit(plan, "substation", {.date = add_days(kStart, 45), .mw = 80.0}));
  EXPECT_EQ(finish_of(next, "test"), add_days(kStart, 45));
  EXPECT_FALSE(next.deliveries[0].date);
  EXPECT_EQ(next.deliveries[0].mw, 80);
  EXPECT_EQ(tasks_of_delivery(plan, "substation"), std::vector<std::string>{"test"});
}

TEST(SupplyEdits, AStepMovesInTimeAndInSizeAtOnce) {
  plan::Plan plan;
  plan.deliveries.emplace_back().id = "substation";
  plan.deliveries[0].date = kStart;
  const auto edit =
      move_delivery_edit(plan, "substation", {.date = add_days(kStart, 5), .mw = 120.0});
  const plan::Plan next = after(plan, edit);
  EXPECT_EQ(next.deliveries[0].date, add_days(kStart, 5));
  EXPECT_EQ(next.deliveries[0].mw, 120);
  EXPECT_TRUE(move_delivery_edit(plan, "substation", {.date = kStart, .mw = {}})->is_nothing());
  EXPECT_FALSE(move_delivery_edit(plan, "substation", {.date = {}, .mw = -1.0}));
  EXPECT_FALSE(move_delivery_edit(plan, "no-such", {.date = kStart, .mw = {}}));
}

}  // namespace
}  // namespace sitewright::ui
