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

TEST(CappedDark, GroupsTakeTurnsInTheDark) {
  // 36 MW on 30 MW of grid; units of 4 MW: one that may run 8,000 h, two that may run 3,000 h each.
  Site site = plain_site(kHoursPerYear, 36.0, 30.0);
  GeneratorGroup one = plain_group("one", kHoursPerYear);
  one.count = 1;
  one.unit_mw = 4.0;
  one.min_load_frac = 0.5;
  GeneratorGroup two = one;
  two.id = "two";
  two.count = 2;
  site.groups = {one, two};
  Rules rules = hours_and_starts(8000.0, 20.0);
  rules.groups.push_back(rules.groups[0]);
  rules.caps = {{.id = "one",
                 .limit = 8000.0,
                 .per_mmbtu = {0.0, 0.0},
                 .per_start = {0.0, 0.0},
                 .per_unit_hour = {1.0, 0.0}},
                {.id = "two",
                 .limit = 6000.0,
                 .per_mmbtu = {0.0, 0.0},
                 .per_start = {0.0, 0.0},
                 .per_unit_hour = {0.0, 1.0}}};
  const Result r = site.run(rules);
  // 4 MW of the first unit in every hour, 2 MW of another in what is left of the hours.
  const double least_mwh =
      6.0 * kHoursPerYear - 4.0 * kHoursPerYear - 2.0 * (14000.0 - kHoursPerYear);
  EXPECT_GE(r.unserved_mwh, least_mwh * (1.0 - 1e-9));
  EXPECT_LE(r.unserved_mwh, least_mwh + 4.0 * 760.0);
  EXPECT_GE(r.groups[0].unit_hours + r.groups[1].unit_hours, 0.98 * 14000.0);
}

}  // namespace
}  // namespace sitewright::operations
