// What must hold for any plan: balances, bounds, order, repeatability; over every case and changes
// of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/core/parallel.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/identities.h"

namespace sitewright {
namespace {

using test::case_ids;
using test::case_plan;
using test::evaluated;
using test::evaluated_case;
using test::number;
using test::Settings;

/// A grid of plans: every case with each of a set of changes.
std::vector<std::pair<std::string, plan::Plan>> plan_grid() {
  const std::vector<Settings> changes{
      {},
      {{"cooling.technology", "air-economiser"}},
      {{"cooling.technology", "liquid-air-cooled-chiller"}},
      {{"cooling.technology", "air-cooled-chiller"}, {"cooling.warming_k", "2"}},
      {{"site.station", "phoenix_az"}, {"site.elevation_m", "1800"}},
      {{"finance.rental_price_usd_per_accelerator_h", "3"},
       {"finance.wacc_frac", "0"},
       {"finance.debt_frac", "0.6"},
       {"finance.depreciation", "straight-line"}},
      {{"schedule.horizon_years", "1.5"}, {"target.date", ""}, {"finance.debt_frac", "0.6"}}};
  std::vector<std::pair<std::string, plan::Plan>> plans;
  for (const std::string& id : case_ids()) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      plans.emplace_back(id + " change " + std::to_string(i), case_plan(id, changes[i]));
    }
  }
  plans.emplace_back("empty", plan::Plan{});
  return plans;
}

const std::vector<std::pair<std::string, Evaluation>>& evaluated_grid() {
  static const auto evaluations = [] {
    const auto plans = plan_grid();
    std::vector<std::pair<std::string, Evaluation>> results(plans.size());
    parallel_for(plans.size(), [&](std::size_t i) {
      results[i] = {plans[i].first, evaluated(plans[i].second)};
    });
    return results;
  }();
  return evaluations;
}

TEST(Identities, SupplyMeetsLoadInEveryHour) {
  for (const auto& [name, e] : evaluated_grid()) test::expect_supply_meets_load(name, e);
}

TEST(Identities, ElectricityInIsHeatOut) {
  for (const auto& [name, e] : evaluated_grid()) test::expect_electricity_in_is_heat_out(name, e);
}

TEST(Identities, BoundariesAndBasesAreInOrder) {
  for (const auto& [name, e] : evaluated_grid()) test::expect_bounds_are_in_order(name, e);
}

TEST(Identities, CapexIsTheSumOfItsParts) {
  for (const auto& [name, e] : evaluated_grid()) test::expect_capex_is_its_parts(name, e);
}

TEST(Identities, InterestOfConstructionIsWrittenOff) {
  double interest = 0.0;
  for (const auto& [name, e] : evaluated_grid()) {
    test::expect_interest_is_written_off(name, e);
    interest += e.cost.interest_during_construction_usd.value_or(0.0);
  }
  EXPECT_GT(interest, 1e9);
}

TEST(Identities, EveryMetricIsFiniteOrExplained) {
  for (const auto& [name, e] : evaluated_grid())
    test::expect_metrics_are_finite_or_explained(name, e);
}

TEST(Identities, BundledCasesHaveNoErrors) {
  for (const std::string& id : case_ids()) {
    const plan::Plan plan = case_plan(id);
    for (const Issue& issue : check(plan, test::catalog())) {
      // North Dakota's grid steps are requests, and their dates a scenario's: it says so.
      const bool requested = id.starts_with("north-dakota") &&
                             issue.path.starts_with("deliveries.") &&
                             issue.path.ends_with(".stage");
      if (!requested) ADD_FAILURE() << id << " " << issue.path << ": " << issue.message();
    }
    EXPECT_FALSE(has_errors(evaluated(plan).issues)) << id;
    EXPECT_TRUE(std::holds_alternative<double>(find_metric("cost.capex_usd")->get(evaluated(plan))))
        << id;
  }
}

TEST(Identities, TheSamePlanGivesTheSameNumbers) {
  const plan::Plan plan = case_plan("memphis");
  std::vector<Evaluation> results(4);
  parallel_for(
      results.size(), [&](std::size_t i) { results[i] = evaluated(plan); }, 4);
  const Evaluation serial = evaluated(plan);
  for (const Evaluation& result : results) {
    for (const Metric& metric : metrics())
      EXPECT_EQ(metric.get(result), metric.get(serial)) << metric.key;
    EXPECT_TRUE((result.operations.hours.grid_mw == serial.operations.hours.grid_mw).all());
    EXPECT_TRUE((result.capacity.online == serial.capacity.online).all());
  }
}

TEST(Identities, DearerInputsNeverCostLess) {
  const double base = number(evaluated_case("memphis"), "cost.usd_per_useful_accelerator_h");
  for (const Settings& dearer :
       {Settings{{"water.price_usd_per_m3", "4"}}, Settings{{"lots.h100-first.price_usd", "45000"}},
        Settings{{"finance.wacc_frac", "0.12"}}, Settings{{"site.property_tax_frac", "0.03"}}}) {
    EXPECT_GT(number(evaluated_case("memphis", dearer), "cost.usd_per_useful_accelerator_h"), base)
        << dearer[0].first;
  }
}

TEST(Identities, ADearerContractNeverCostsLessBeyondTheGapOfDispatch) {
  // Units on the site can take over, so the year's cost may stand still; dispatch is near its
  // optimum, not on it.
  constexpr double kGap = 1e-4;
  const double base = number(evaluated_case("memphis"), "cost.usd_per_useful_accelerator_h");
  const double dearer =
      number(evaluated_case("memphis", {{"contracts.mlgw.energy_usd_per_mwh", "60"}}),
             "cost.usd_per_useful_accelerator_h");
  EXPECT_GT(dearer, base * (1.0 - kGap));
}

TEST(Identities, MorePowerOrLaterDatesMoveTheTargetTheRightWay) {
  const Date base = *evaluated_case("memphis").capacity.target_date;
  EXPECT_LE(*evaluated_case("memphis", {{"deliveries.substation.mw", "300"}}).capacity.target_date,
            base);
  EXPECT_GE(*evaluated_case("memphis", {{"halls.hall-2.ready", "2025-09-01"}}).capacity.target_date,
            base);
  EXPECT_LE(*evaluated_case("memphis", {{"deliveries.substation.date", "2024-10-01"},
                                        {"deliveries.substation.mw", "300"}})
                 .capacity.target_date,
            base);
}

TEST(Identities, APermitThatAllowsLessRunsLess) {
  const Evaluation free = evaluated_case("memphis");
  const Evaluation tight = evaluated_case(
      "memphis",
      {{"site.nox_cap_tpy", "20"}, {"tasks.substation-22.start_no_earlier_than", "2030-01-01"}});
  EXPECT_LT(tight.supply.supportable_mw.segment(450, 1).sum(),
            free.supply.supportable_mw.segment(450, 1).sum());
  const auto day = static_cast<std::size_t>(days_between(tight.start, make_date(2026, 1, 1)));
  EXPECT_EQ(tight.capacity.binding[day], capacity::Constraint::permit);
}

TEST(Identities, ThePressReadingAddsWhatTheContractReplaces) {
  const Evaluation total = evaluated_case("memphis", {{"deliveries.substation-22.mw", "150"}});
  const Evaluation press = evaluated_case("memphis-press");
  const Eigen::Index day = days_between(total.start, make_date(2025, 6, 1));
  EXPECT_NEAR(press.supply.supportable_mw[day] - total.supply.supportable_mw[day], 50.0, 1e-9);
}

TEST(Identities, ALotWithoutAPriceLeavesCostEmptyAndSaysSo) {
  const Evaluation e = evaluated_case("memphis", {{"lots.h200.model", "tpu-v5p"}});
  EXPECT_FALSE(e.cost.capex_usd.has_value());
  EXPECT_TRUE(std::any_of(e.issues.begin(), e.issues.end(),
                          [](const Issue& issue) { return issue.path == "lots.h200.price_usd"; }));
  EXPECT_TRUE(
      evaluated_case("memphis", {{"lots.h200.model", "tpu-v5p"}, {"lots.h200.price_usd", "20000"}})
          .cost.capex_usd.has_value());
}

TEST(Interruptions, TakeTheHottestHoursAway) {
  const Settings interrupted{{"deliveries.front-of-meter.firm", "false"},
                             {"deliveries.front-of-meter.interrupted_h_per_year", "40"}};
  const Evaluation e = evaluated_case("pennsylvania", interrupted);
  EXPECT_EQ(e.operations.unserved_hours, 40);
  EXPECT_EQ(evaluated_case("pennsylvania").operations.unserved_hours, 0);
  const climate::Climate climate = climate_of(case_plan("pennsylvania")).value();
  const double mean_c = climate.dry_bulb_c.mean();
  for (Eigen::Index hour = 0; hour < kHoursPerYear; ++hour) {
    const bool unserved = e.operations.hours.unserved_mw[hour] > 0.0;
    EXPECT_TRUE(!unserved || climate.dry_bulb_c[hour] > mean_c) << hour;
  }
}

TEST(WinterCurtailment, TakesGasOnTheColdestDaysFromUnitsWithoutASecondFuel) {
  const Settings curtailed{{"fuel.winter_curtailed_days", "5"}};
  const Evaluation e = evaluated_case("north-dakota-gas", curtailed);
  const Evaluation calm = evaluated_case("north-dakota-gas");
  EXPECT_EQ(calm.operations.unserved_hours, 0);
  EXPECT_EQ(e.operations.unserved_hours, 5 * 24);
  EXPECT_LT(e.operations.fuel_mmbtu, calm.operations.fuel_mmbtu);
  const Evaluation dual =
      evaluated_case("north-dakota-gas", {{"fuel.winter_curtailed_days", "5"},
                                          {"generators.gas-1.dual_fuel", "true"},
                                          {"generators.gas-2.dual_fuel", "true"}});
  EXPECT_EQ(dual.operations.unserved_hours, 0);
}

TEST(Quarters, OfASteadyYearCostWhatTheYearCosts) {
  const Evaluation e = evaluated_case("memphis");
  double usd = 0.0;
  double hours = 0.0;
  for (const Quarter& quarter : e.quarters) {
    if (year_of(quarter.from) != e.reference_year + 1) continue;
    ASSERT_TRUE(quarter.usd_per_useful_accelerator_h.has_value());
    const double days = days_between(quarter.from, quarter.until);
    usd += days * *quarter.usd_per_useful_accelerator_h;
    hours += days;
  }
  // All is bought by then; 365 days of the capital charge of 365.25.
  EXPECT_NEAR(usd / hours, number(e, "cost.usd_per_useful_accelerator_h"), 0.002 * usd / hours);
  EXPECT_FALSE(e.quarters.front().usd_per_useful_accelerator_h.has_value());
}

TEST(ReferenceYear, IsTheFirstFullYearAfterTheLastAddition) {
  EXPECT_EQ(evaluated_case("memphis").reference_year, 2026);
  EXPECT_EQ(
      evaluated_case("memphis", {{"generators.smt-permitted.until", "2030-05-05"}}).reference_year,
      2026);
  EXPECT_EQ(evaluated_case("memphis", {{"tasks.substation-22.start_no_earlier_than", "2060-01-01"}})
                .reference_year,
            2033);
}

TEST(Story, NamesTheLongestSpansInOrder) {
  EXPECT_EQ(
      evaluated_case("memphis-100k").story,
      "100,000 accelerators online on 1 Sep 2024; delivery of accelerators binds until 24 May "
      "2024, rack installation in the halls "
      "from 24 May 2024 to 24 Jul 2024, acceptance from 24 Jul 2024 to 1 Sep 2024.");
  const std::string story = evaluated_case("memphis").story;
  EXPECT_NE(story.find("site power from 11 Nov 2024 to 2 Jul 2025"), std::string::npos) << story;
  EXPECT_EQ(evaluated(plan::Plan{}).story, "No accelerators yet: add a hall and a lot.");
}

}  // namespace
}  // namespace sitewright
