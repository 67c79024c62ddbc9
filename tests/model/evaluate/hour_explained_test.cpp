// Every hour has a reason for each source, and the reasons hold.
#include "model/evaluate/hour_explained.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"

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

}  // namespace
}  // namespace sitewright
