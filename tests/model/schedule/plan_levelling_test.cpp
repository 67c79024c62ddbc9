// Levelling of plans: crews and cranes by date, pinned tasks, what moved and why.
#include "model/schedule/plan_levelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

namespace sitewright::schedule {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Date kMonday = make_date(2024, 1, 1);
Date january(unsigned day) { return make_date(2024, 1, day); }

plan::Plan one_crane() {
  plan::Plan plan;
  plan.schedule.start = kMonday;
  plan.resources = {{.id = "crane"}};
  return plan;
}

void add_task(plan::Plan& plan, const std::string& id, double days, int cranes) {
  plan.tasks.push_back({.id = id, .duration_days = days});
  if (cranes > 0)
    plan.assignments.push_back(
        {.id = id + "-crane", .task = id, .resource = "crane", .units = cranes});
}

LevelledPlan level(const plan::Plan& plan, std::uint64_t seed = 1) {
  return level_plan({.plan = plan, .schedules = kPlanSchedules, .seed = seed});
}

Date start_of(const LevelledPlan& levelled, const std::string& id) {
  const ScheduledTask* task = find_task(levelled.result, id);
  EXPECT_NE(task, nullptr) << id;
  return task == nullptr ? Date{} : task->start;
}

std::vector<std::string> lines_of(const Issues& issues) {
  std::vector<std::string> lines;
  for (const Issue& issue : issues) lines.push_back(issue.path + ": " + issue.message());
  return lines;
}

TEST(PlanLevelling, TheCraneServesTheLongerWayFirstAndTheMoveSaysWhy) {
  plan::Plan plan = one_crane();
  add_task(plan, "roof", 5, 1);
  add_task(plan, "steel", 5, 1);
  add_task(plan, "fit-out", 20, 0);
  plan.links = {{.id = "l", .from = "steel", .to = "fit-out"}};
  const LevelledPlan levelled = level(plan);
  EXPECT_THAT(levelled.result.issues, IsEmpty());
  EXPECT_EQ(levelled.unlevelled_days, 25);
  EXPECT_EQ(levelled.result.duration_days, 25);
  EXPECT_EQ(start_of(levelled, "steel"), january(1));
  EXPECT_EQ(start_of(levelled, "roof"), january(6));
  ASSERT_EQ(levelled.moves.size(), 1U);
  EXPECT_EQ(levelled.moves[0], (Move{.task = "roof",
                                     .from = january(1),
                                     .to = january(6),
                                     .resource = "crane",
                                     .behind = {"steel"}}));
  EXPECT_EQ(find_task(levelled.result, "roof")->cause, StartCause::resource);
}

/// What wants to be late and needs nobody follows the levelled dates.
TEST(PlanLevelling, ATaskAsLateAsPossibleStaysSo) {
  plan::Plan plan = one_crane();
  add_task(plan, "east", 5, 1);
  add_task(plan, "west", 5, 1);
  add_task(plan, "order", 3, 0);
  add_task(plan, "fit-out", 10, 0);
  plan.tasks[2].as_late_as_possible = true;
  plan.links = {{.id = "e", .from = "east", .to = "fit-out"},
                {.id = "w", .from = "west", .to = "fit-out"},
                {.id = "o", .from = "order", .to = "fit-out"}};
  const LevelledPlan levelled = level(plan);
  EXPECT_EQ(start_of(levelled, "fit-out"), january(11));
  EXPECT_EQ(start_of(levelled, "order"), january(8));
  EXPECT_EQ(find_task(levelled.result, "order")->cause, StartCause::as_late);
}

TEST(PlanLevelling, CapacitiesFollowTheirChanges) {
  plan::Plan plan = one_crane();
  plan.resource_changes = {{.id = "away", .resource = "crane", .date = january(3), .capacity = 0},
                           {.id = "two", .resource = "crane", .date = january(11), .capacity = 2}};
  add_task(plan, "a", 4, 1);
  add_task(plan, "b", 2, 1);
  add_task(plan, "c", 4, 2);
  const LevelledPlan levelled = level(plan);
  EXPECT_EQ(start_of(levelled, "b"), january(1));
  EXPECT_EQ(levelled.result.finish, january(19));
  EXPECT_GE(start_of(levelled, "a"), january(11));
  EXPECT_GE(start_of(levelled, "c"), january(11));
}

TEST(PlanLevelling, APinnedTaskStaysAndWhatItBreaksIsSaid) {
  plan::Plan plan = one_crane();
  add_task(plan, "a", 5, 1);
  add_task(plan, "b", 5, 1);
  add_task(plan, "c", 5, 0);
  plan.tasks[1].pinned = true;
  plan.links = {{.id = "l", .from = "a", .to = "c"}};
  LevelledPlan levelled = level(plan);
  EXPECT_EQ(start_of(levelled, "b"), january(1));
  EXPECT_EQ(start_of(levelled, "a"), january(6));
  EXPECT_EQ(start_of(levelled, "c"), january(11));
  ASSERT_EQ(levelled.moves.size(), 2U);
  EXPECT_THAT(levelled.moves[1].behind, ElementsAre("a"));
  EXPECT_EQ(levelled.moves[1].resource, "");
  plan.tasks[2].pinned = true;
  levelled = level(plan);
  EXPECT_EQ(start_of(levelled, "c"), january(6));
  EXPECT_THAT(lines_of(levelled.result.issues),
              ElementsAre("tasks.c.pinned: is pinned to 2024-01-06, before a is finished on "
                          "2024-01-11"));
}

TEST(PlanLevelling, WorkingTimeHoldsTheUnitsOverNightsAndWeekends) {
  plan::Plan plan = one_crane();
  plan.calendars = {{.id = "five"}};
  add_task(plan, "a", 6, 1);
  add_task(plan, "b", 1, 1);
  for (plan::Task& task : plan.tasks) task.calendar = "five";
  plan.tasks[0].must_finish_by = january(9);
  const LevelledPlan levelled = level(plan);
  EXPECT_EQ(start_of(levelled, "b"), january(9));
  EXPECT_THAT(levelled.moves[0].behind, ElementsAre("a"));
}

TEST(PlanLevelling, WhatCanNeverBeIsRefusedByName) {
  plan::Plan plan = one_crane();
  add_task(plan, "a", 5, 3);
  add_task(plan, "b", 5, 1);
  plan.assignments.push_back({.id = "x", .task = "b", .resource = "ghost"});
  plan.assignments.push_back({.id = "y", .task = "nobody", .resource = "crane"});
  LevelledPlan levelled = level(plan);
  EXPECT_THAT(levelled.result.tasks, IsEmpty());
  EXPECT_THAT(lines_of(levelled.result.issues),
              ElementsAre("assignments.a-crane.units: 3 units of crane are more than the 1 that it "
                          "ever has.",
                          "assignments.x.resource: No resource has the id 'ghost'.",
                          "assignments.y.task: No task has the id 'nobody'."));
  plan = one_crane();
  add_task(plan, "long", 5, 1);
  plan.resource_changes = {{.id = "c", .resource = "crane", .date = january(3), .capacity = 0}};
  levelled = level(plan);
  EXPECT_THAT(levelled.result.tasks, IsEmpty());
  EXPECT_THAT(
      lines_of(levelled.result.issues),
      ElementsAre("tasks.long: never finds the units that it needs for as long as it lasts"));
}

TEST(PlanLevelling, EvaluationsTakeItWhereThePlanSaysSo) {
  plan::Plan plan = one_crane();
  add_task(plan, "a", 5, 1);
  add_task(plan, "b", 5, 1);
  EXPECT_EQ(plan_schedule(plan).duration_days, 5);
  plan.schedule.levelled = true;
  EXPECT_EQ(plan_schedule(plan).duration_days, 10);
}

/// Units of each resource in use at each start, counted again from the dates alone.
void expect_feasible(const plan::Plan& plan, const LevelledPlan& levelled) {
  for (const plan::Resource& resource : plan.resources) {
    for (const ScheduledTask& at : levelled.result.tasks) {
      int used = 0;
      for (const plan::Assignment& assignment : plan.assignments) {
        const ScheduledTask* task = find_task(levelled.result, assignment.task);
        if (assignment.resource == resource.id && task->start_at <= at.start_at &&
            at.start_at < task->finish_at)
          used += assignment.units;
      }
      EXPECT_LE(used, resource.capacity) << resource.id << " at " << at.id;
    }
  }
  for (const plan::Link& link : plan.links) {
    EXPECT_LE(find_task(levelled.result, link.from)->finish_at,
              find_task(levelled.result, link.to)->start_at)
        << link.id;
  }
}

TEST(PlanLevelling, RandomPlansAreFeasibleRepeatableAndNoShorterThanTheirPath) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto draw = [&random](int low, int high) {
      return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    plan::Plan plan = one_crane();
    plan.resources.push_back({.id = "crew", .capacity = 3});
    plan.calendars = {{.id = "five"}};
    const int tasks = draw(3, 25);
    for (int i = 0; i < tasks; ++i) {
      add_task(plan, "t" + std::to_string(i), draw(0, 9), draw(0, 1));
      if (draw(0, 1) == 0) plan.tasks.back().calendar = "five";
      const int crew = draw(0, 3);
      if (crew > 0)
        plan.assignments.push_back({.id = "c" + std::to_string(i),
                                    .task = plan.tasks.back().id,
                                    .resource = "crew",
                                    .units = crew});
      if (i > 0 && draw(0, 2) == 0)
        plan.links.push_back({.id = "l" + std::to_string(i),
                              .from = "t" + std::to_string(draw(0, i - 1)),
                              .to = "t" + std::to_string(i)});
    }
    const LevelledPlan levelled = level(plan, seed);
    ASSERT_THAT(levelled.result.issues, IsEmpty());
    expect_feasible(plan, levelled);
    EXPECT_GE(levelled.result.duration_days, levelled.unlevelled_days);
    EXPECT_EQ(level(plan, seed), levelled);
  }
}

}  // namespace
}  // namespace sitewright::schedule
