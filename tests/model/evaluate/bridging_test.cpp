// What a store keeps for bridging is given to load that would go unserved.
#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;

/// A feeder that is interrupted for 40 hours a year, and a store.
plan::Plan site(double mwh, double bridging_mwh) {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 1.0, .it_mw = 12.0, .accelerators = 7000});
  plan.deliveries.push_back(
      {.id = "grid", .mw = 20.0, .firm = false, .interrupted_h_per_year = 40.0});
  plan.storage.push_back({.id = "battery", .mw = 20.0, .mwh = mwh, .bridging_mwh = bridging_mwh});
  return plan;
}

operations::Result operated(const plan::Plan& plan) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear).operations;
}

TEST(Bridging, CarriesHoursThatWouldBeDark) {
  const operations::Result dark = operated(site(1.0, 0.0));
  const operations::Result kept = operated(site(60.0, 60.0));
  EXPECT_GT(dark.unserved_mwh, 200.0);
  EXPECT_LT(kept.unserved_mwh, 0.2 * dark.unserved_mwh);
}

TEST(Bridging, CarriesAsMuchAsTheSameEnergyThatIsFreeToTrade) {
  const operations::Result kept = operated(site(60.0, 60.0));
  const operations::Result free = operated(site(60.0, 0.0));
  EXPECT_NEAR(kept.unserved_mwh, free.unserved_mwh, 30.0);  // which begins the year half full
  EXPECT_LE(kept.discharge_mwh, free.discharge_mwh + 30.0);
}

TEST(Bridging, IsCountedWithItsStoreAndNeverBeyondItsEnergy) {
  const operations::Result kept = operated(site(60.0, 40.0));
  EXPECT_GE(kept.hours.charge_state_mwh.minCoeff(), -1e-9);
  EXPECT_LE(kept.hours.charge_state_mwh.maxCoeff(), 60.0 + 1e-6);
  EXPECT_LE(kept.hours.discharge_mw.maxCoeff(), 20.0 + 1e-6);
}

}  // namespace
}  // namespace sitewright
