// Samples of the whole chain against closed forms, and what must not depend on threads.
#include "model/analysis/monte_carlo.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/evaluate/stage.h"
#include "tests/model/analysis/small_plan.h"

namespace sitewright::analysis {
namespace {

using plan::Distribution;

Outlook run(const plan::Plan& plan, std::size_t samples, std::uint64_t seed = 1,
            unsigned threads = 2, Sequence sequence = Sequence::latin_hypercube) {
  RunControl control;
  std::optional<Outlook> outlook = run_monte_carlo({.plan = plan,
                                                    .catalog = catalog(),
                                                    .climate = climate(),
                                                    .samples = samples,
                                                    .seed = seed,
                                                    .sequence = sequence,
                                                    .threads = threads},
                                                   control);
  EXPECT_TRUE(outlook.has_value());
  EXPECT_EQ(control.done(), has_errors(outlook->issues) ? 0U : samples);
  return std::move(*outlook);
}

/// Two tasks side by side, then a milestone.
plan::Plan merging_plan() {
  plan::Plan plan = small_plan();
  plan.tasks = {uncertain_task("left", 40.0, 70.0, 100.0, Distribution::uniform),
                uncertain_task("right", 40.0, 70.0, 100.0, Distribution::uniform),
                certain_task("ready", 0.0)};
  plan.tasks.back().enables_delivery = "grid";
  plan.links = {finish_to_start("l", "left", "ready"), finish_to_start("r", "right", "ready")};
  return plan;
}

/// A risk of a summary, and a step of supply that one makes ready, strike its last parts.
TEST(MonteCarlo, ADelayOfASummaryMovesWhatItMakesReady) {
  plan::Plan plan = small_plan();
  plan.tasks = {certain_task("works", 0.0), certain_task("dig", 30.0), certain_task("wire", 40.0)};
  plan.tasks[1].parent = plan.tasks[2].parent = "works";
  plan.tasks[0].enables_delivery = "grid";
  plan.links = {finish_to_start("l", "dig", "wire")};
  plan.risks = {{.id = "rock", .probability_frac = 1.0, .delay_days = 25.0}};
  plan.risks[0].task = "works";
  const Outlook outlook = run(plan, 20);
  EXPECT_EQ(outlook.find_task("works")->finish.p50, make_date(2026, 1, 1) + std::chrono::days{95});
  EXPECT_EQ(outlook.find_task("dig")->finish.p50, make_date(2026, 1, 1) + std::chrono::days{30});
}

/// A draw that ends after its latest date is late, and moves what hangs on it.
TEST(MonteCarlo, AnOverrunOfALatestDateIsLateAndNoError) {
  plan::Plan plan = merging_plan();
  plan.tasks[0].must_finish_by = make_date(2026, 1, 1) + std::chrono::days{80};
  const Outlook outlook = run(plan, 200);
  const Outlook free = run(merging_plan(), 200);
  EXPECT_EQ(outlook.find_task("left")->finish.p90, free.find_task("left")->finish.p90);
  ASSERT_FALSE(outlook.counts.empty());
  EXPECT_EQ(outlook.counts.back().date, free.counts.back().date);
}

TEST(MonteCarlo, MergeBiasOfTwoUniforms) {
  const Outlook outlook = run(merging_plan(), 400);
  const TaskOutlook& ready = *outlook.find_task("ready");
  EXPECT_TRUE(ready.milestone);
  EXPECT_EQ(ready.planned, make_date(2026, 1, 1) + std::chrono::days{70});
  EXPECT_EQ(ready.at_mean_durations, ready.planned);
  // The maximum of two uniforms on [a, b]: mean a + 2/3 (b - a), median a + (b - a) / sqrt 2. A
  // finish is the first day that begins after the work: half a day later on average.
  EXPECT_NEAR(ready.mean_days, 40.0 + 2.0 / 3.0 * 60.0 + 0.5, 0.6);
  EXPECT_NEAR(ready.merge_bias_days, 10.5, 0.6);
  const Date start = make_date(2026, 1, 1);
  EXPECT_NEAR(days_between(start, *ready.finish.p50), 40.0 + 60.0 * std::sqrt(0.5) + 0.5, 2.0);
  EXPECT_NEAR(days_between(start, *ready.finish.p80), 40.0 + 60.0 * std::sqrt(0.8) + 0.5, 2.0);
  // Both by the planned day: a quarter. Each is critical half the time.
  EXPECT_NEAR(ready.chance_of_planned_frac, 0.25, 0.04);
  EXPECT_NEAR(outlook.find_task("left")->criticality_frac, 0.5, 0.05);
  EXPECT_DOUBLE_EQ(ready.criticality_frac, 1.0);
  EXPECT_NEAR(outlook.find_task("left")->merge_bias_days, 0.5, 0.3);  // nothing merges there
}

TEST(MonteCarlo, MovingATaskMovesMegawattsAcceleratorsAndMoney) {
  const Outlook outlook = run(merging_plan(), 200);
  ASSERT_EQ(outlook.months.size(), 12U);
  const MonthOutlook& february = outlook.months[1];  // to day 59
  const MonthOutlook& april = outlook.months[3];     // to day 120: certain
  // By day 59 both are done with probability (19 / 60)^2 = 0.1.
  EXPECT_DOUBLE_EQ(february.supportable_mw.p50, 0.0);
  EXPECT_DOUBLE_EQ(april.supportable_mw.p10, 10.0);
  EXPECT_DOUBLE_EQ(april.online.p10, 1000.0);
  EXPECT_LT(february.spent_usd.p50, april.spent_usd.p50);
  const CountOutlook& all = outlook.counts.back();
  EXPECT_DOUBLE_EQ(all.accelerators, 1000.0);
  EXPECT_EQ(all.date, outlook.find_task("ready")->finish);
  EXPECT_DOUBLE_EQ(all.reached_frac, 1.0);
}

TEST(MonteCarlo, CertainPlanIsItsOwnPercentile) {
  plan::Plan plan = small_plan();
  plan.unit_costs = {};
  plan.tasks = {certain_task("build", 30.0)};
  plan.tasks.front().enables_delivery = "grid";
  const Outlook outlook = run(plan, 1);
  const TaskOutlook& build = outlook.tasks.front();
  EXPECT_EQ(build.planned, make_date(2026, 1, 31));
  EXPECT_EQ(build.finish,
            (DatePercentiles{build.planned, build.planned, build.planned, build.planned}));
  EXPECT_DOUBLE_EQ(build.merge_bias_days, 0.0);
  EXPECT_DOUBLE_EQ(build.chance_of_planned_frac, 1.0);
  EXPECT_EQ(outlook.counts.back().planned, build.planned);
}

TEST(MonteCarlo, SumOfManyIsNearNormal) {
  plan::Plan plan = small_plan();
  for (int i = 0; i < 12; ++i) {
    const std::string id = "t" + std::to_string(i);
    plan.tasks.push_back(uncertain_task(id.c_str(), 5.0, 10.0, 15.0, Distribution::uniform));
    if (i > 0) {
      const std::string from = "t" + std::to_string(i - 1);
      plan.links.push_back(finish_to_start(("l" + id).c_str(), from.c_str(), id.c_str()));
    }
  }
  const Outlook outlook = run(plan, 512, 3, 2, Sequence::sobol);
  const TaskOutlook& last = outlook.tasks.back();
  // Twelve uniforms of width 10: mean 120, deviation 10.
  const Date start = make_date(2026, 1, 1);
  EXPECT_NEAR(days_between(start, *last.finish.p50), 120.5, 1.0);
  EXPECT_NEAR(days_between(start, *last.finish.p80), 120.5 + 0.8416 * 10.0, 1.5);
  EXPECT_NEAR(days_between(start, *last.finish.p10), 120.5 - 1.2816 * 10.0, 1.5);
  EXPECT_NEAR(last.merge_bias_days, 0.5, 0.3);
}

TEST(MonteCarlo, TasksOfOneDriverRunLateTogether) {
  plan::Plan plan = small_plan();
  plan.tasks = {uncertain_task("a", 10.0, 20.0, 30.0, Distribution::uniform),
                uncertain_task("b", 10.0, 20.0, 30.0, Distribution::uniform)};
  plan.links = {finish_to_start("ab", "a", "b")};
  const auto p90 = [&](double correlation) {
    for (plan::Task& task : plan.tasks) task.driver = "labour";
    plan.schedule.driver_correlation_frac = correlation;
    return days_between(plan.schedule.start, *run(plan, 400).tasks.back().finish.p90);
  };
  // Sum of two uniforms on [10, 30]: independent, 60 - 20 sqrt(0.2); equal, 10 + 10 + 0.9 40.
  EXPECT_NEAR(p90(0.0), 60.0 - 20.0 * std::sqrt(0.2) + 0.5, 1.1);
  EXPECT_NEAR(p90(1.0), 56.0 + 0.5, 1.1);
}

TEST(MonteCarlo, RiskHappensAsOftenAsItSays) {
  plan::Plan plan = small_plan();
  plan.tasks = {certain_task("build", 30.0)};
  plan.risks = {{.id = "flood",
                 .probability_frac = 0.3,
                 .task = "build",
                 .delay_days = 50.0,
                 .cost_usd = 1e6}};
  const Outlook outlook = run(plan, 200);
  const TaskOutlook& build = outlook.tasks.front();
  EXPECT_NEAR(build.mean_days, 30.0 + 0.3 * 50.0, 1e-9);  // a Latin hypercube hits it exactly
  EXPECT_EQ(build.finish.p50, make_date(2026, 1, 31));
  EXPECT_EQ(build.finish.p80, make_date(2026, 1, 31) + std::chrono::days{50});
  EXPECT_NEAR(build.chance_of_planned_frac, 0.7, 1e-9);
}

TEST(MonteCarlo, DeliveryComesLateWithItsProbability) {
  plan::Plan plan = small_plan();
  plan.deliveries.front().probability_frac = 0.6;
  plan.deliveries.front().late_days = 60.0;
  const Outlook outlook = run(plan, 200);
  EXPECT_NEAR(outlook.months[3].supportable_mw.p50, 10.0, 1e-9);
  std::size_t in_time = 0;
  for (const double day : outlook.target_days) in_time += day <= 90.0 ? 1U : 0U;
  // The others are late by whole days: 0.4 (1 - exp(-1 / 60)) of all by less than one.
  EXPECT_NEAR(static_cast<double>(in_time), 121.3, 1.0);
  // Later by more than d days: 0.4 exp(-d / 60).
  EXPECT_NEAR(days_between(make_date(2026, 4, 1), *outlook.counts.back().date.p80),
              60.0 * std::log(0.4 / 0.2), 3.0);
}

TEST(MonteCarlo, PercentilesGrow) {
  const Outlook outlook = run(merging_plan(), 100);
  const auto grows = [](const Percentiles& p) {
    return p.p10 <= p.p50 && p.p50 <= p.p80 && p.p80 <= p.p90;
  };
  for (const MonthOutlook& month : outlook.months) {
    EXPECT_TRUE(grows(month.supportable_mw) && grows(month.online) && grows(month.spend_usd) &&
                grows(month.spent_usd));
  }
  for (const CostOutlook& cost : outlook.costs) {
    ASSERT_TRUE(cost.percentiles.has_value()) << cost.key;
    EXPECT_TRUE(grows(*cost.percentiles)) << cost.key;
  }
  for (std::size_t i = 1; i < outlook.counts.size(); ++i)
    EXPECT_LE(*outlook.counts[i - 1].date.p80, *outlook.counts[i].date.p80);
}

TEST(MonteCarlo, ThreadsChangeNothingAndSeedsDo) {
  const plan::Plan plan = merging_plan();
  const Outlook one = run(plan, 60, 9, 1);
  const Outlook many = run(plan, 60, 9, 5);
  EXPECT_EQ(one.target_days, many.target_days);
  EXPECT_EQ(one.capex_usd, many.capex_usd);
  for (std::size_t i = 0; i < one.months.size(); ++i)
    EXPECT_EQ(one.months[i].spent_usd, many.months[i].spent_usd);
  EXPECT_NE(one.target_days, run(plan, 60, 10, 2).target_days);
}

TEST(MonteCarlo, CancelLeavesNothing) {
  const plan::Plan plan = merging_plan();
  RunControl control;
  control.cancel();
  EXPECT_FALSE(run_monte_carlo({.plan = plan,
                                .catalog = catalog(),
                                .climate = climate(),
                                .samples = 100,
                                .seed = 1,
                                .sequence = Sequence::latin_hypercube,
                                .threads = 2},
                               control)
                   .has_value());
  EXPECT_EQ(control.done(), 0U);
  EXPECT_EQ(control.steps(), 100U);
}

TEST(MonteCarlo, PricesThatAreSharesOfOneFigureMoveTogether) {
  plan::Plan plan = small_plan();
  Issues issues;
  const Evaluation evaluation = set_stage(plan, catalog(), climate()).evaluation;
  const Uncertainty found = find_uncertainty(plan, catalog(), evaluation, issues);
  EXPECT_TRUE(issues.empty());
  std::size_t shares = 0;
  for (const Uncertain& input : found.inputs) {
    if (input.path.starts_with("facility_")) shares = std::max(shares, input.items.size());
    EXPECT_NE(input.path, "gas_lateral_usd_per_km");  // nothing is bought at it
  }
  EXPECT_EQ(shares, 4U);  // shell, site, white space, other: shares of one guide figure
  plan.unit_costs.push_back({.id = "own", .item = "substation_usd_per_kw", .value = 150.0});
  for (const Uncertain& input : find_uncertainty(plan, catalog(), evaluation, issues).inputs)
    EXPECT_NE(input.path, "substation_usd_per_kw");
}

TEST(MonteCarlo, RefusesWhatIsNoDistribution) {
  plan::Plan plan = small_plan();
  plan.tasks = {uncertain_task("flat", 10.0, 10.0, 20.0, Distribution::lognormal)};
  plan.risks = {{.id = "idle", .cost_usd = 0.0}};
  const Outlook outlook = run(plan, 5);
  ASSERT_EQ(outlook.issues.size(), 2U);
  EXPECT_EQ(outlook.issues[0].path, "tasks.flat.duration_days");
  EXPECT_EQ(outlook.issues[1].path, "risks.idle");
  EXPECT_TRUE(outlook.tasks.empty());
}

}  // namespace
}  // namespace sitewright::analysis
