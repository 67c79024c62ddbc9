// Months from application to permit, by class.
#include <gtest/gtest.h>

#include "model/emissions/applicability.h"

namespace sitewright::emissions {
namespace {

TEST(LeadTimes, LieInTheirRangesAndNameTheirSource) {
  for (int i = 0; i <= static_cast<int>(PermitClass::nonattainment_nsr); ++i) {
    const auto permit = static_cast<PermitClass>(i);
    const LeadTime lead = lead_time(permit);
    EXPECT_LE(lead.low_months, lead.months) << to_string(permit);
    EXPECT_LE(lead.months, lead.high_months) << to_string(permit);
    EXPECT_FALSE(lead.source.empty()) << to_string(permit);
  }
}

// 12 months, 6 to 18 (B07, S07), and 4 months, 2 to 8 (B24).
TEST(LeadTimes, OfPsdAndMinorPermitsAreThePublished) {
  const LeadTime psd = lead_time(PermitClass::psd_major);
  EXPECT_EQ(psd.low_months, 6.0);
  EXPECT_EQ(psd.months, 12.0);
  EXPECT_EQ(psd.high_months, 18.0);
  const LeadTime minor = lead_time(PermitClass::minor);
  EXPECT_EQ(minor.low_months, 2.0);
  EXPECT_EQ(minor.months, 4.0);
  EXPECT_EQ(minor.high_months, 8.0);
}

}  // namespace
}  // namespace sitewright::emissions
