// Load that goes unserved though the permit has room: units that run go on.
#include <gtest/gtest.h>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

/// 20 MW of grid under a load of 40 MW; units of 10 MW with a least load of half.
Site dark_site(int count) {
  Site site = plain_site(kHoursPerYear, 40.0, 20.0);
  GeneratorGroup units = plain_group("units", kHoursPerYear);
  units.count = count;
  units.min_load_frac = 0.5;
  site.groups = {units};
  return site;
}

TEST(CappedDark, PermittedHoursAreUsedWhileLoadGoesUnserved) {
  for (const int count : {1, 2}) {
    for (const double starts : {1.0, 4.0, 20.0, 60.0}) {
      const double hours = 3000.0 * count;
      const Result r = dark_site(count).run(hours_and_starts(hours, starts));
      EXPECT_GE(r.groups[0].unit_hours, 0.98 * hours) << count << " units, " << starts;
      EXPECT_LE(r.groups[0].unit_hours, hours + 1e-9) << count << " units, " << starts;
      EXPECT_LE(r.groups[0].starts, starts) << count << " units, " << starts;
      EXPECT_NEAR(r.unserved_mwh, 20.0 * kHoursPerYear - r.groups[0].mwh, 1e-3);
    }
  }
}

TEST(CappedDark, MoreStartsLeaveNoMoreLoadUnserved) {
  constexpr double kLittle = 0.02;  // weeks are given out whole
  double before_mwh = dark_site(2).run(hours_and_starts(6000.0, 1.0)).unserved_mwh;
  for (const double starts : {2.0, 10.0, 40.0, 100.0}) {
    const double mwh = dark_site(2).run(hours_and_starts(6000.0, starts)).unserved_mwh;
    EXPECT_LE(mwh, before_mwh * (1.0 + kLittle)) << starts;
    before_mwh = mwh;
  }
}

}  // namespace
}  // namespace sitewright::operations
