// Forced outages of feeders in the loss of load: closed forms and the seeded simulation.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/adequacy/outage_simulation.h"
#include "model/evaluate/adequacy_year.h"
#include "model/evaluate/stage.h"
#include "model/evaluate/year_sources.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;
constexpr double kForcedH = 87.6;  // 1 % of a year
constexpr double kQ = kForcedH / kHoursPerYear;

/// 20,000 H100 of about 20 MW on one point of delivery.
plan::Plan plan_with_feed(double mw, int feeders) {
  plan::Plan plan =
      test::quick_plan({.year = 2025, .horizon_years = 4.0, .it_mw = 60.0, .accelerators = 20000});
  plan.electrical.line_loss_frac = 0.0;
  plan.deliveries = {
      {.id = "grid", .mw = mw, .feeders = feeders, .forced_outage_h_per_year = kForcedH}};
  return plan;
}

Adequacy adequacy_of(const plan::Plan& plan) {
  return evaluate_adequacy(plan, test::catalog(), climate_of(plan).value(), kYear);
}

Hourly load_of(const plan::Plan& plan) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear)
      .operations.hours.load_mw;
}

TEST(FeederOutages, NoneByDefault) {
  plan::Plan plan = plan_with_feed(60.0, 1);
  plan.deliveries[0].forced_outage_h_per_year = plan::Delivery{}.forced_outage_h_per_year;
  EXPECT_EQ(adequacy_of(plan).loss_of_load.loss_of_load_h, 0.0);
}

TEST(FeederOutages, OneFeederIsLostForItsHours) {
  const Adequacy adequacy = adequacy_of(plan_with_feed(60.0, 1));
  EXPECT_NEAR(adequacy.loss_of_load.loss_of_load_h, kForcedH, 1e-9);
  EXPECT_NEAR(adequacy.loss_of_load.unserved_frac, kQ, 1e-12);
}

TEST(FeederOutages, OfTwoThatCarryAllBothMustBeLost) {
  const plan::Plan plan = plan_with_feed(120.0, 2);
  ASSERT_LT(load_of(plan).maxCoeff(), 60.0);
  const Adequacy adequacy = adequacy_of(plan);
  EXPECT_NEAR(adequacy.loss_of_load.loss_of_load_h, kQ * kQ * kHoursPerYear, 1e-9);
  EXPECT_NEAR(adequacy.loss_of_load.unserved_frac, kQ * kQ, 1e-12);
}

TEST(FeederOutages, OfTwoThatCarryHalfEitherIsALoss) {
  const plan::Plan plan = plan_with_feed(30.0, 2);
  const Hourly load = load_of(plan);
  ASSERT_GT(load.minCoeff(), 15.0);
  ASSERT_LT(load.maxCoeff(), 30.0);
  const Adequacy adequacy = adequacy_of(plan);
  EXPECT_NEAR(adequacy.loss_of_load.loss_of_load_h, (1.0 - (1.0 - kQ) * (1.0 - kQ)) * kHoursPerYear,
              1e-9);
  const double mwh = 2.0 * kQ * (1.0 - kQ) * (load - 15.0).sum() + kQ * kQ * load.sum();
  EXPECT_NEAR(adequacy.loss_of_load.unserved_mwh, mwh, 1e-6);
}

TEST(FeederOutages, ATurbineBesideMustBeOutToo) {
  plan::Plan plan = plan_with_feed(60.0, 1);
  plan.lots[0].count = 6000;  // one turbine carries all
  plan.generators = {{.id = "turbine", .unit = "smt-130", .count = 1}};
  const double turbine_q = test::catalog().find_generator("smt-130")->forced_outage_frac.value;
  ASSERT_GT(turbine_q, 0.0);
  const Adequacy adequacy = adequacy_of(plan);
  ASSERT_EQ(adequacy.losses.at(1).short_h, 0.0) << "the turbine carries what the feed does";
  EXPECT_NEAR(adequacy.loss_of_load.loss_of_load_h, kQ * turbine_q * kHoursPerYear, 1e-9);
  EXPECT_NEAR(adequacy.loss_of_load.unserved_frac, kQ * turbine_q, 1e-12);
}

TEST(FeederOutages, AStepInTheYearBringsItsOwnFeeders) {
  plan::Plan plan = plan_with_feed(60.0, 1);
  plan.deliveries.push_back({.id = "second",
                             .mw = 120.0,
                             .date = make_date(kYear, 7, 1),
                             .feeders = 2,
                             .forced_outage_h_per_year = 2.0 * kForcedH});
  const double before_h = first_hour_of_month(6);
  EXPECT_NEAR(adequacy_of(plan).loss_of_load.loss_of_load_h,
              kQ * before_h + 4.0 * kQ * kQ * (kHoursPerYear - before_h), 1e-9);
}

TEST(FeederOutages, InterruptionsCountBesideThem) {
  plan::Plan plan = plan_with_feed(60.0, 1);
  plan.deliveries[0].firm = false;
  plan.deliveries[0].interrupted_h_per_year = 100.0;
  EXPECT_NEAR(adequacy_of(plan).loss_of_load.loss_of_load_h, 100.0 + kQ * (kHoursPerYear - 100.0),
              1e-9);
}

TEST(FeederOutages, SimulatedYearsAgree) {
  plan::Plan plan = plan_with_feed(40.0, 2);
  plan.deliveries[0].forced_outage_h_per_year = 700.0;  // or few of the years would see a loss
  plan.generators = {{.id = "turbine", .unit = "smt-130", .count = 1}};
  const climate::Climate climate = climate_of(plan).value();
  const Stage stage = set_stage(plan, test::catalog(), climate);
  const YearInputs inputs = year_inputs(test::catalog(), climate, stage);
  const YearResult operated = operate(inputs, kYear);
  const adequacy::Fleet fleet = year_fleet(inputs, kYear, planned_outages(stage.plan, operated));
  ASSERT_EQ(fleet.groups.at(0).units, 2);
  const Hourly& load = operated.operations.hours.load_mw;
  const adequacy::OutageSimulation years = adequacy::simulate_outages(
      {.fleet = fleet, .load_mw = load, .repair_h = {8.0, 50.0}, .years = 1000, .seed = 20261127});
  const adequacy::LossOfLoad exact = adequacy_of(plan).loss_of_load;
  const auto within_three = [](const adequacy::Estimate& estimate, double expected) {
    EXPECT_GT(estimate.standard_error, 0.0);
    EXPECT_LT(estimate.standard_error, 0.1 * expected);  // or agreement would say little
    EXPECT_NEAR(estimate.mean, expected, 3.0 * estimate.standard_error);
  };
  within_three(years.loss_of_load_h, exact.loss_of_load_h);
  within_three(years.unserved_mwh, exact.unserved_mwh);
}

}  // namespace
}  // namespace sitewright
