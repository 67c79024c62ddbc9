// Every hour has a reason for each source, and the reasons hold.
#include "model/evaluate/hour_explained.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

TEST(HourExplained, ReasonsAgreeWithTheDispatchInEveryHour) {
  const plan::Plan plan = test::case_plan("memphis");
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = evaluate_year(plan, test::catalog(), climate, 2025);
  for (int hour = 0; hour < kHoursPerYear; hour += 7) {
    const HourExplained explained = explain_hour(year, climate, hour);
    double served = explained.discharge_mw - explained.charge_mw + explained.unserved_mw;
    int marginal = 0;
    for (const HourShare& share : explained.shares) {
      served += share.mw;
      EXPECT_LE(share.mw, share.could_mw + 1e-6) << share.id << " " << hour;
      if (share.reason == HourReason::marginal) ++marginal;
      const bool idle = share.reason == HourReason::dearer || share.reason == HourReason::minimum ||
                        share.reason == HourReason::absent;
      EXPECT_TRUE(!idle || share.mw <= 1e-6) << share.id << " " << hour;
    }
    EXPECT_NEAR(served, explained.load_mw, 1e-6) << hour;
    EXPECT_LE(marginal, 1) << hour;
  }
}

TEST(HourExplained, WhatHasLeftIsAbsentAndWhatIsDearerStaysOff) {
  plan::Plan plan = test::case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "20"}});
  plan.storage.clear();  // they would level the draw: every hour would be at the month's peak
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = evaluate_year(plan, test::catalog(), climate, 2026);
  const HourExplained explained = explain_hour(year, climate, 100);
  ASSERT_EQ(explained.shares.size(), 2U);
  EXPECT_EQ(explained.shares[0].id, "grid");
  EXPECT_EQ(explained.shares[0].reason, HourReason::marginal);
  EXPECT_EQ(explained.shares[1].reason, HourReason::dearer);
}

TEST(HourExplained, NobodyMakesRoomForUnitsThatAreFull) {
  plan::Plan plan =
      test::quick_plan({.year = 2026, .horizon_years = 2.0, .it_mw = 60.0, .accelerators = 35000});
  plan.deliveries.push_back({.id = "feed", .point = "main", .mw = 80.0});
  // Units are dearer than the grid and hold its peak down: once they run, the grid follows.
  plan.contracts.push_back({.id = "grid",
                            .point = "main",
                            .mw = 80.0,
                            .energy_usd_per_mwh = 50.0,
                            .demand_usd_per_kw_month = 10.0});
  plan.generators = {{.id = "units", .unit = "smt-130", .count = 2}};
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = evaluate_year(plan, test::catalog(), climate, 2027);
  int following = 0;
  for (int hour = 0; hour < kHoursPerYear; hour += 5) {
    const HourExplained explained = explain_hour(year, climate, hour);
    const auto units = static_cast<std::size_t>(explained.shares[0].id == "units" ? 0 : 1);
    const HourShare& unit_share = explained.shares[units];
    const HourShare& grid_share = explained.shares[1 - units];
    const double running = year.operations.hours.group_units[0][hour];
    const bool full = running > 0.0 && unit_share.mw >= unit_share.could_mw * running / 2.0 - 1e-6;
    if (grid_share.reason == HourReason::backs_down) {
      EXPECT_FALSE(full) << hour;
    }
    if (grid_share.reason == HourReason::follows) {
      EXPECT_TRUE(full) << hour;
      ++following;
    }
  }
  EXPECT_GT(following, 0);
}

}  // namespace
}  // namespace sitewright
