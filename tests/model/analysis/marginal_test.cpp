// Marginal values against two evaluations by hand, and what stands idle.
#include "model/analysis/marginal.h"

#include <gtest/gtest.h>

#include "model/cost/finance.h"
#include "model/evaluate/ordered.h"
#include "model/evaluate/stranded.h"
#include "tests/model/analysis/small_plan.h"

namespace sitewright::analysis {
namespace {

std::vector<MarginalValue> values_of(const plan::Plan& plan, unsigned threads = 2) {
  RunControl control;
  return marginal_values({.plan = plan,
                          .catalog = catalog(),
                          .climate = climate(),
                          .usd_per_accelerator_h = 2.0,
                          .threads = threads},
                         control)
      .value();
}

const MarginalValue* find_value(const std::vector<MarginalValue>& values, std::string_view path) {
  for (const MarginalValue& value : values) {
    if (value.path == path) return &value;
  }
  return nullptr;
}

TEST(MarginalValues, OneMoreMegawattIsTheDifferenceOfTwoEvaluations) {
  plan::Plan plan = small_plan();
  plan.deliveries.front().mw = 0.5;
  const std::vector<MarginalValue> values = values_of(plan);
  const MarginalValue* grid = find_value(values, "deliveries.grid.mw");
  ASSERT_NE(grid, nullptr);
  const Daily before = evaluate(plan, catalog(), climate()).capacity.online;
  plan.deliveries.front().mw = 1.5;
  const Daily after = evaluate(plan, catalog(), climate()).capacity.online;
  EXPECT_DOUBLE_EQ(grid->accelerator_days, (after - before).sum());
  EXPECT_DOUBLE_EQ(*grid->usd, grid->accelerator_days * 24.0 * 2.0);
  EXPECT_EQ(grid->target_days, std::nullopt);  // never met before
  EXPECT_EQ(grid->makes_possible, after.maxCoeff() >= 1000.0);
  // What does not bind is worth nothing.
  EXPECT_EQ(find_value(values, "halls.hall.it_mw"), nullptr);
}

TEST(MarginalValues, AWeekEarlierIsAWeek) {
  const MarginalValue* grid = nullptr;
  const std::vector<MarginalValue> values = values_of(small_plan());
  grid = find_value(values, "deliveries.grid.date");
  ASSERT_NE(grid, nullptr);
  EXPECT_TRUE(grid->earlier);
  EXPECT_DOUBLE_EQ(*grid->target_days, 7.0);
  EXPECT_DOUBLE_EQ(grid->accelerator_days, 7.0 * 1000.0);
}

TEST(MarginalValues, AWeekOffATaskIsAWeek) {
  plan::Plan plan = small_plan();
  plan.tasks = {certain_task("build", 60.0)};
  plan.tasks.front().enables_delivery = "grid";
  const std::vector<MarginalValue> values = values_of(plan);
  const MarginalValue* grid = find_value(values, "deliveries.grid.date");
  ASSERT_NE(grid, nullptr);
  EXPECT_DOUBLE_EQ(*grid->target_days, 7.0);
}

TEST(Stranded, AcceleratorsWaitForPowerAtTheirCapitalCharge) {
  const plan::Plan plan = small_plan();
  const Evaluation evaluation = evaluate(plan, catalog(), climate());
  const Stranded idle = stranded_by_day(plan, catalog(), evaluation);
  EXPECT_DOUBLE_EQ(idle.accelerators[30], 1000.0);
  EXPECT_DOUBLE_EQ(idle.accelerators[120], 0.0);
  const double charge_usd = cost::annuity_factor({.rate_frac = plan.finance.wacc_frac,
                                                  .years = plan.finance.accelerator_life_years}) /
                            365.25;
  EXPECT_NEAR(idle.accelerators_usd_per_day[30], 1000 * 30000.0 * charge_usd, 1.0);
  EXPECT_DOUBLE_EQ(idle.accelerators_usd_per_day[120], 0.0);
  EXPECT_DOUBLE_EQ(idle.hall_mw[30], 5.0);
  EXPECT_NEAR(idle.hall_mw[120], 5.0 - evaluation.capacity.it_mw[120], 1e-9);
  EXPECT_DOUBLE_EQ(idle.grid_mw[30], 0.0);
  EXPECT_NEAR(idle.grid_mw[120], 10.0 - evaluation.capacity.facility_mw[120], 1e-9);
  EXPECT_GT(idle.grid_usd_per_day[120], 0.0);
}

TEST(Ordered, LotsAreOrderedTheirLeadTimeAhead) {
  plan::Plan plan = small_plan();
  plan.lots.front().delivery_start = make_date(2026, 5, 1);
  Evaluation evaluation = evaluate(plan, catalog(), climate());
  Daily ordered = ordered_by_day(plan, catalog(), evaluation);
  const int first = days_between(plan.schedule.start, make_date(2026, 5, 1)) - 70;  // ten weeks
  EXPECT_DOUBLE_EQ(ordered[first - 1], 0.0);
  EXPECT_DOUBLE_EQ(ordered[first], 1000.0);
  plan.lots.front().ordered = make_date(2026, 1, 11);
  evaluation = evaluate(plan, catalog(), climate());
  ordered = ordered_by_day(plan, catalog(), evaluation);
  EXPECT_DOUBLE_EQ(ordered[9], 0.0);
  EXPECT_DOUBLE_EQ(ordered[10], 1000.0);
}

TEST(HallSeries, HallsAddUpToTheSite) {
  plan::Plan plan = small_plan();
  plan.halls.push_back({.id = "second", .it_mw = 2.0, .ready = make_date(2026, 2, 1)});
  plan.lots.push_back({.id = "more", .count = 500, .hall = "second"});
  const capacity::Result capacity = evaluate(plan, catalog(), climate()).capacity;
  ASSERT_EQ(capacity.halls.size(), 2U);
  EXPECT_TRUE(
      (capacity.halls[0].delivered + capacity.halls[1].delivered == capacity.limits.delivered)
          .all());
  EXPECT_TRUE(
      (capacity.halls[0].accepted + capacity.halls[1].accepted == capacity.limits.accepted).all());
  EXPECT_EQ(capacity.halls[1].binding[0], capacity::Constraint::installed);
  EXPECT_TRUE((capacity.lot_delivered[0] == capacity.halls[0].delivered).all());
}

}  // namespace
}  // namespace sitewright::analysis
