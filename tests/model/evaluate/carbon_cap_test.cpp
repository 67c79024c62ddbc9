// A cap on CO2e limits as one on NOx does; one that only AP-42 speaks of is reported.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;
constexpr auto kCarbon = emissions::Pollutant::co2e;

/// 30 MW of grid and two turbines that gas of 2 $/MMBtu would run at all hours.
plan::Plan site() {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 2.0, .it_mw = 40.0, .accelerators = 16000});
  plan.deliveries.push_back({.id = "grid", .mw = 30.0});
  plan.generators.push_back({.id = "e", .unit = "smt-130", .count = 2});
  plan.fuel.gas_price_usd_per_mmbtu = 2.0;
  return plan;
}

bool asks_for_a_guarantee(const Evaluation& e, const std::string& path) {
  return std::any_of(e.issues.begin(), e.issues.end(), [&](const Issue& issue) {
    return issue.path == path && issue.text.find("guarantee") != std::string::npos;
  });
}

TEST(CarbonCap, HoldsDispatchSupplyAndLedger) {
  plan::Plan plan = site();
  plan.site.co2e_cap_tpy = 50000.0;
  const Evaluation e = test::evaluated(plan);
  const Evaluation free = test::evaluated(site());
  ASSERT_EQ(e.operations.caps.size(), 1U);
  const operations::CapYear& cap = e.operations.caps[0];
  EXPECT_EQ(cap.id, "co2e");
  EXPECT_TRUE(cap.binds);
  EXPECT_LE(cap.used, cap.limit);
  EXPECT_GT(cap.used, 0.95 * cap.limit);
  EXPECT_EQ(cap.limit, 50000.0 * 2000.0);
  EXPECT_EQ(e.operations.unserved_hours, 0);
  EXPECT_GT(*free.ledger.pollutants[kCarbon].tpy.max, 80000.0);
  EXPECT_EQ(e.ledger.pollutants[kCarbon].tpy.months_over, 0U);
  // 16.5 MW at 10,670 Btu/kWh and 117.1 lb/MMBtu: 90,300 short tons of each unit.
  EXPECT_NEAR(e.permits.days.permitted_frac[0].minCoeff(), 50000.0 / (2.0 * 90300.0), 0.005);
  EXPECT_LT(e.supply.supportable_mw[0], free.supply.supportable_mw[0] - 20.0);
  EXPECT_FALSE(asks_for_a_guarantee(e, "site.co2e_cap_tpy"));
}

TEST(CarbonCap, OneThatOnlyAp42SpeaksOfIsReportedAndDoesNotLimit) {
  plan::Plan plan = site();
  plan.site.pm_cap_tpy = 1.0;
  const Evaluation e = test::evaluated(plan);
  EXPECT_TRUE(e.operations.caps.empty());
  EXPECT_EQ(e.permits.days.permitted_frac[0].minCoeff(), 1.0);
  EXPECT_GT(e.ledger.pollutants[emissions::Pollutant::pm].tpy.months_over, 0U);
  EXPECT_TRUE(asks_for_a_guarantee(e, "site.pm_cap_tpy"));
}

}  // namespace
}  // namespace sitewright
