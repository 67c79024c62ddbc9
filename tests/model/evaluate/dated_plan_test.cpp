// Tasks set the dates of what they enable, and with them megawatts, accelerators and money.
#include "model/evaluate/dated_plan.h"

#include <gmock/gmock.h>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Date kStart = make_date(2025, 1, 1);

/// A plan in which one task of 100 days can enable anything.
plan::Plan one_task() {
  plan::Plan plan;
  plan.schedule.start = kStart;
  plan.halls = {{.id = "h"}};
  plan.lots = {{.id = "l", .hall = "h"}};
  plan.deliveries = {{.id = "d", .mw = 60.0}};
  plan.generators = {{.id = "g"}};
  plan.storage = {{.id = "s"}};
  plan.cooling_steps = {{.id = "c", .hall = "h"}};
  plan.tasks = {{.id = "t", .duration_days = 100}};
  return plan;
}

plan::Plan dated(const plan::Plan& plan) { return dated_plan(plan, schedule::critical_path(plan)); }

TEST(DatedPlan, EveryKindOfThingTakesTheFinishOfItsTask) {
  plan::Plan plan = one_task();
  plan::Task& task = plan.tasks[0];
  task.enables_hall = task.enables_network = "h";
  task.enables_cooling = "c";
  task.enables_delivery = "d";
  task.enables_generators = "g";
  task.enables_storage = "s";
  task.enables_lot = "l";
  task.enables_permit = task.enables_gas = true;
  const plan::Plan result = dated(plan);
  const Date finish = make_date(2025, 4, 11);
  EXPECT_EQ(result.halls[0].ready, finish);
  EXPECT_EQ(result.halls[0].network_ready, finish);
  EXPECT_EQ(result.cooling_steps[0].date, finish);
  EXPECT_EQ(result.deliveries[0].date, finish);
  EXPECT_EQ(result.generators[0].from, finish);
  EXPECT_EQ(result.storage[0].from, finish);
  EXPECT_EQ(result.lots[0].delivery_start, finish);
  EXPECT_EQ(result.site.permit_from, finish);
  EXPECT_EQ(result.fuel.lateral_ready, finish);
  EXPECT_EQ(dated(one_task()), one_task());
}

TEST(DatedPlan, TheLastOfSeveralTasksHoldsAndTheTaskWinsOverTheThingsOwnDate) {
  plan::Plan plan = one_task();
  plan.tasks[0].enables_hall = "h";
  plan.tasks.push_back({.id = "later", .duration_days = 130});
  plan.tasks[1].enables_hall = "h";
  plan.halls[0].ready = make_date(2025, 5, 20);
  EXPECT_EQ(dated(plan).halls[0].ready, make_date(2025, 5, 11));
  EXPECT_THAT(date_conflicts(plan, schedule::critical_path(plan)), IsEmpty());  // 9 days
  plan.halls[0].ready = make_date(2025, 8, 1);
  const Issues issues = date_conflicts(plan, schedule::critical_path(plan));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].path, "halls.h.ready");
  EXPECT_EQ(issues[0].severity, Severity::warning);
  EXPECT_EQ(issues[0].message(),
            "2025-08-01 contradicts the task later, which is finished on 2025-05-11: the task's "
            "date holds");
}

TEST(DatedPlan, ANetworkWithErrorsDatesNothing) {
  plan::Plan plan = one_task();
  plan.tasks[0].enables_hall = "h";
  plan.links = {{.id = "x", .from = "t", .to = "t"}};
  EXPECT_EQ(dated(plan), plan);
}

TEST(DatedPlan, AStudyOfDatesEvaluatesAsThePlanDoes) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const plan::Plan undone = detached_plan(plan);
  EXPECT_TRUE(undone.halls[0].ready.has_value());
  EXPECT_EQ(dated(undone), undone);
  EXPECT_EQ(test::evaluated(undone).capacity.target_date,
            test::evaluated(plan).capacity.target_date);
}

TEST(DatedPlan, MovingATaskMovesMegawattsAcceleratorsAndMoney) {
  plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation before = test::evaluated(plan);
  for (plan::Task& task : plan.tasks) {
    if (task.id == "retrofit") task.duration_days += 30, task.pessimistic_days = 200;
    if (task.id == "feeder") task.duration_days += 60, task.pessimistic_days = 200;
  }
  const Evaluation after = test::evaluated(plan);
  ASSERT_TRUE(before.capacity.target_date.has_value());
  ASSERT_TRUE(after.capacity.target_date.has_value());
  EXPECT_EQ(days_between(*before.capacity.target_date, *after.capacity.target_date), 30);
  const int september = days_between(before.start, make_date(2024, 9, 15));
  EXPECT_NEAR(before.supply.supportable_mw[september] - after.supply.supportable_mw[september],
              42.0, 0.5);
  EXPECT_NE(test::number(before, "cost.npv_usd"), test::number(after, "cost.npv_usd"));
}

TEST(DatedPlan, ACheckRefusesATaskThatEnablesNothingThere) {
  plan::Plan plan = one_task();
  plan.tasks[0].enables_delivery = "ghost";
  const Issues issues = check(plan, test::catalog());
  ASSERT_FALSE(issues.empty());
  EXPECT_EQ(issues[0].path, "tasks.t.enables_delivery");
  EXPECT_EQ(issues[0].severity, Severity::error);
}

}  // namespace
}  // namespace sitewright
