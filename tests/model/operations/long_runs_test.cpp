// Few starts under permitted hours: long runs where they save most; starts at the turn of the year.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

constexpr double kStartUsd = 300.0 + 20.0 * 4.0;
constexpr double kUnitUsd = 45.0;  ///< per MWh: 10 MMBtu at 4 USD, and 5

/// 40 MW at 60 USD/MWh of grid, and units of 10 MW at 45.
Site dear_site(int count) {
  Site site = plain_site(kHoursPerYear, 40.0, 60.0);
  GeneratorGroup units = plain_group("units", kHoursPerYear);
  units.count = count;
  units.min_load_frac = 0.5;
  site.groups = {units};
  return site;
}

/// Units that did not run before.
Rules limited(double hours, double starts) {
  Rules rules = hours_and_starts(hours, starts);
  rules.groups[0].units_before = 0;
  return rules;
}

TEST(LongRuns, FewStartsUseThePermittedHours) {
  for (const int count : {1, 3}) {
    for (const double starts : {1.0, 2.0, 20.0, 100.0}) {
      const double hours = 3000.0 * count;
      const Result r = dear_site(count).run(limited(hours, starts * count));
      // As many runs as units, each of 3,000 hours, save what no other schedule can save more of.
      const double least_usd =
          40.0 * 60.0 * kHoursPerYear - hours * 10.0 * (60.0 - kUnitUsd) + count * kStartUsd;
      const double usd = r.grid_usd + r.fuel_usd + r.om_usd + r.start_usd;
      EXPECT_GE(usd, least_usd * (1.0 - 1e-9)) << count << " units, " << starts;
      EXPECT_LE(usd, least_usd * (1.0 + 1e-4)) << count << " units, " << starts;
      EXPECT_LE(r.groups[0].unit_hours, hours + 1e-9);
      EXPECT_LE(r.groups[0].starts, starts * count);
    }
  }
}

TEST(LongRuns, ARunLiesWhereItsHoursAreWorthMost) {
  Site site = dear_site(1);
  site.grid_usd_per_mwh = Hourly::Constant(kHoursPerYear, 60.0);
  site.grid_usd_per_mwh.segment(4000, 2000) += 20.0;  // a dear season
  site.grid_usd_per_mwh.segment(7000, 100) += 30.0;   // dearer, but it takes a start of its own
  const Result r = site.run(limited(2000.0, 1.0));
  EXPECT_GE(r.groups[0].unit_hours, 1990.0);
  EXPECT_GE(r.hours.group_units[0].segment(4000, 2000).sum(), 1950);
  EXPECT_LE(r.groups[0].starts, 1);
}

TEST(LongRuns, TwoGroupsSaveWhatAPlannerWouldByHand) {
  // 88 days with six dear hours each; two groups of two units that may start 60 times, 1,000 h
  // each.
  constexpr int kDearDays = 88;
  constexpr int kDearHours = 6;
  Site site = dear_site(2);
  site.groups.push_back(site.groups[0]);
  site.groups[1].id = "others";
  site.grid_usd_per_mwh = Hourly::Constant(kHoursPerYear, 30.0);
  for (int day = 0; day < kDearDays; ++day) {
    site.grid_usd_per_mwh.segment((150 + day) * 24 + 14, kDearHours) = 200.0;
  }
  Rules rules = limited(0.0, 0.0);
  rules.groups.push_back(rules.groups[0]);
  rules.caps.clear();
  for (const int k : {0, 1}) {
    const std::vector<double> one = k == 0 ? std::vector{1.0, 0.0} : std::vector{0.0, 1.0};
    const std::vector<double> none{0.0, 0.0};
    const std::string id = std::to_string(k);
    rules.caps.push_back({.id = "hours." + id,
                          .limit = 2000.0,
                          .per_mmbtu = none,
                          .per_start = none,
                          .per_unit_hour = one,
                          .unit = "h"});
    rules.caps.push_back({.id = "starts." + id,
                          .limit = 120.0,
                          .per_mmbtu = none,
                          .per_start = one,
                          .unit = "starts"});
  }
  const double grid_usd = 40.0 * site.grid_usd_per_mwh.sum();
  const double by_hand_usd =
      grid_usd - 4 * 60 * (kDearHours * 10.0 * (200.0 - kUnitUsd) - kStartUsd);
  const Result r = site.run(rules);
  EXPECT_LE(r.grid_usd + r.fuel_usd + r.om_usd + r.start_usd, by_hand_usd * (1.0 + 1e-9));
  for (const CapYear& cap : r.caps) EXPECT_LE(cap.used, cap.limit * (1.0 + 1e-9)) << cap.id;
}

TEST(LongRuns, TonsAreKeptInLongRunsToo) {
  // The same fuel may be burnt in runs of any length: only starts tell them apart.
  Rules rules = limited(1e6, 1e6);
  rules.caps = {{.id = "nox", .limit = 3e5, .per_mmbtu = {1.0}, .per_start = {20.0}}};
  const Result r = dear_site(1).run(rules);
  EXPECT_GE(r.caps[0].used, 0.995 * 3e5);
  EXPECT_LE(r.caps[0].used, 3e5 * (1.0 + 1e-9));
  EXPECT_LE(r.groups[0].starts, 2);
}

TEST(LongRuns, UnitsThatDidNotRunBeforeStartInTheFirstHour) {
  Rules rules = limited(1e6, 1e6);
  rules.caps.clear();
  for (const int before : {0, 2, 3}) {
    rules.groups[0].units_before = before;
    const Result r = dear_site(3).run(rules);  // all of them run all year
    EXPECT_EQ(r.groups[0].starts, 3 - before);
    EXPECT_EQ(r.groups[0].month_starts[0], 3.0 - before);
    EXPECT_NEAR(r.start_usd, (3 - before) * 300.0, 1e-9);
  }
  rules.groups[0].units_before.reset();
  EXPECT_EQ(dear_site(3).run(rules).groups[0].starts, 0);
}

TEST(LongRuns, AStartInTheFirstHourCountsAgainstALimit) {
  // Worth it all year, but no start is left: the unit that ran goes on, the others stay off.
  Rules rules = limited(1e6, 1.0);
  rules.caps = {
      {.id = "starts", .limit = 0.5, .per_mmbtu = {0.0}, .per_start = {1.0}, .unit = "starts"}};
  rules.groups[0].units_before = 1;
  const Result r = dear_site(3).run(rules);
  EXPECT_EQ(r.groups[0].starts, 0);
  EXPECT_GE(r.groups[0].unit_hours, 0.999 * kHoursPerYear);
  EXPECT_LE(r.groups[0].unit_hours, kHoursPerYear);
}

}  // namespace
}  // namespace sitewright::operations
