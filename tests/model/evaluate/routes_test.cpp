// Pennsylvania and North Dakota as the press has them: chips of megawatts, prices of routes, limits
// of gigawatts, each with its tolerance and source.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/cost/price_index.h"
#include "model/evaluate/chips_per_megawatt.h"
#include "model/evaluate/power_routes.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

constexpr double kKilowattsPerGigawatt = 1e6;

ChipPower chip(const std::string& model) {
  const plan::Plan plan = test::case_plan("pennsylvania");
  for (const ChipPower& power : chip_powers(plan, test::catalog(), climate_of(plan).value()))
    if (power.model == model) return power;
  ADD_FAILURE() << model;
  return {};
}

TEST(Routes, AMillionAcceleratorsAGigawattIsAQuestionOfTheBoundary) {
  const ChipPower h100 = chip("h100");
  const ChipPower gb200 = chip("gb200");
  // 700 W at the accelerator (S71): 1.43 million a gigawatt, exact.
  EXPECT_NEAR(kKilowattsPerGigawatt / h100.accelerator_kw, 1e6 / 0.7, 1.0);
  // At the meter 549,000-869,000 H100 (S70, S71, S74, S84).
  EXPECT_GT(kKilowattsPerGigawatt / h100.facility_kw, 549000);
  EXPECT_LT(kKilowattsPerGigawatt / h100.facility_kw, 869000);
  // The claim lies between IT and the bare accelerator, at no boundary that a utility bills.
  EXPECT_LT(kKilowattsPerGigawatt / h100.it_kw, 1e6);
  EXPECT_GT(kKilowattsPerGigawatt / h100.accelerator_kw, 1e6);
  // More than a million dies, not packages (S107): a Blackwell has two.
  EXPECT_GT(2.0 * kKilowattsPerGigawatt / gb200.facility_kw, 0.85e6);
  EXPECT_LT(kKilowattsPerGigawatt / gb200.facility_kw, 0.6e6);
  EXPECT_LT(h100.accelerator_kw, h100.it_kw);
  EXPECT_LT(h100.it_kw, h100.facility_kw);
}

TEST(Routes, PennsylvaniaBehindAndInFrontOfTheMeter) {
  const plan::Plan plan = test::case_plan("pennsylvania");
  const std::vector<double> megawatts{300.0, 480.0, 960.0, 1920.0};
  const std::vector<PowerRoute> routes =
      power_routes(plan, test::catalog(), climate_of(plan).value(), megawatts);
  ASSERT_EQ(routes.size(), 3 * megawatts.size());
  for (std::size_t i = 0; i < megawatts.size(); ++i) {
    const PowerRoute& behind = routes[3 * i];
    const PowerRoute& front = routes[3 * i + 1];
    const PowerRoute& region = routes[3 * i + 2];
    EXPECT_EQ(behind.mw, megawatts[i]);
    EXPECT_EQ(behind.kind, "co-location");
    // 300 MW and no more: the regulator refused 480.
    EXPECT_EQ(behind.carried_mw, 300.0);
    EXPECT_EQ(behind.rest_mw(), megawatts[i] - 300.0);
    EXPECT_EQ(behind.rest_usd_per_mwh.has_value(), megawatts[i] > 300.0);
    EXPECT_EQ(behind.rest_usd_per_mwh.value_or(region.usd_per_mwh), region.usd_per_mwh);
    EXPECT_EQ(front.rest_mw(), 0.0);
    // No price of the co-location is public: flagged as an estimate.
    EXPECT_EQ(behind.confidence, "estimate");
    EXPECT_NEAR(behind.usd_per_mwh, 55.0, 0.01);
    // 18 bn$ for 1,920 MW to 2042 (S32): 1,920 x 8,760 h x 17 years at 63 $/MWh, +-10 %.
    EXPECT_EQ(front.source, "S32");
    EXPECT_NEAR(front.usd_per_mwh * 1920 * 8760 * 17, 18e9, 0.10 * 18e9);
    // The industrial average of the state in 2023 (S110), in money of the plan's year.
    const double level = cost::price_index({.from_year = 2023, .to_year = plan.finance.price_year});
    EXPECT_NEAR(region.usd_per_mwh, 77.5 * level, 1e-9);
    EXPECT_EQ(region.source, "S110");
    EXPECT_LT(behind.usd_per_mwh, front.usd_per_mwh);
    // Energy alone in front of the meter pays for capacity beside it: 269.92 $/MW-day (S113).
    const double since_2025 =
        cost::price_index({.from_year = 2025, .to_year = plan.finance.price_year});
    ASSERT_TRUE(front.capacity_usd_per_mwh.has_value());
    EXPECT_NEAR(*front.capacity_usd_per_mwh, 269.92 / 24.0 * since_2025, 0.02);
    EXPECT_FALSE(behind.capacity_usd_per_mwh.has_value());
    EXPECT_FALSE(region.capacity_usd_per_mwh.has_value());
  }
}

TEST(Routes, PennsylvaniaIsHeldByWhatTheRegulatorApproved) {
  // 300 MW approved, 480 refused (S30); the campus is designed for 960 (S31).
  const auto online_in = [](const test::Settings& settings) {
    const Evaluation evaluation = test::evaluated_case("pennsylvania", settings);
    return evaluation.capacity.limits
        .site_power[days_between(evaluation.start, make_date(2026, 1, 15))];
  };
  const double approved = online_in({});
  const double refused = online_in({{"deliveries.co-located.mw", "480"}});
  EXPECT_NEAR(refused / approved, 480.0 / 300.0, 0.01);
  // 300 MW over 1.81 kW each as built (S72), +-10 %.
  EXPECT_NEAR(approved, 300e3 / 1.81, 0.10 * 300e3 / 1.81);
}

TEST(Routes, FiveToTenGigawattsOfTurbinesNeedThousandsOfTonsOfNox) {
  // 85.05 short tons for 247 MW at 2 ppm (S07, B08): 1,720 at 5 GW, 3,440 at 10 GW, +-1 %; far
  // beyond 250, so that the permit is a major one wherever they stand.
  for (const double gigawatts : {5.0, 10.0}) {
    plan::Plan plan;
    plan.generators = {{.id = "turbines",
                        .unit = "smt-130",
                        .count = static_cast<int>(std::lround(gigawatts * 1e3 / 16.5)),
                        .control = plan::EmissionControl::scr,
                        .nox_ppm = 2.0}};
    const double tpy = test::number(test::evaluated(plan), "emissions.nox_potential_tpy");
    EXPECT_NEAR(tpy, gigawatts * 344.0, 0.01 * gigawatts * 344.0);
    EXPECT_GT(tpy, plan.site.major_source_threshold_tpy);
  }
}

TEST(Routes, NorthDakotasFirstPhaseBesideItsNeighbours) {
  const Evaluation evaluation = test::evaluated_case("north-dakota");
  const plan::Plan plan = test::case_plan("north-dakota");
  // 500-1,000 MW at first (S40), against 400 MW critical IT at Ellendale (S42, S43) and 280 at
  // Harwood (S44): 1.5-2.5 times the larger.
  const double it_mw = plan.halls[0].it_mw;
  EXPECT_GE(it_mw / 400.0, 1.5);
  EXPECT_LE(it_mw / 400.0, 2.5);
  EXPECT_GE(plan.deliveries[0].mw, 500.0);
  EXPECT_LE(plan.deliveries[0].mw, 1000.0);
  // The grid binds: nothing runs on the connection before it is there, whatever stands.
  const auto before = days_between(evaluation.start, *plan.deliveries[0].date) - 1;
  EXPECT_EQ(evaluation.capacity.online[before], 0.0);
  EXPECT_GT(evaluation.capacity.limits.accepted[before], 0.0);
}

}  // namespace
}  // namespace sitewright
