// Groups that a ramp bounds: a year of sun, a store and slow turbines leaves nobody in the dark.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

/// A group of 15.4 MW turbines that run at half load at least.
GeneratorGroup slow_turbines(int count, double ramp) {
  GeneratorGroup g = plain_group("slow", kHoursPerYear);
  g.count = count;
  g.unit_mw = 15.4;
  g.derate_per_k = 0.005;
  g.min_load_frac = 0.5;
  g.ramp_frac_per_h = ramp;
  g.part_load = {{.load_frac = 0.5, .heat_rate_ratio = 1.125},
                 {.load_frac = 1.0, .heat_rate_ratio = 1.0}};
  g.om_usd_per_mwh = 9.5;
  return g;
}

/// Sun from 7 to 17 h, which a store takes into the evening but not through the night.
Site sunny_site(double ramp) {
  Site site = plain_site(kHoursPerYear, 20.0, 10.0);
  site.grid_usd_per_mwh = Hourly::Constant(1, 45.0);
  GeneratorGroup sun = plain_group("sun", kHoursPerYear);
  sun.unit_mw = 4.97;
  sun.fuel_usd_per_mmbtu = 0.0;
  sun.om_usd_per_mwh = 0.0;
  sun.fuelled_frac = Hourly::Zero(kHoursPerYear);
  for (int h = 0; h < kHoursPerYear; ++h) {
    const int hour = h % 24;
    const double season = std::cos(2.0 * std::numbers::pi * (h / 24 - 200) / 365.0);
    const double height = std::sin(std::numbers::pi * (hour - 6) / 12.0);
    if (hour > 6 && hour < 18) sun.fuelled_frac[h] = height * (0.85 + 0.15 * season);
    site.dry_bulb_c[h] = 15.0 + 10.0 * season + 5.0 * height;
    site.load_mw[h] += 0.03 * (site.dry_bulb_c[h] - 15.0);
  }
  site.groups = {sun, slow_turbines(2, ramp)};
  site.storage = {plain_storage(20.0, 80.0, kHoursPerYear)};
  return site;
}

Rules start_rules() {
  Rules rules;
  const UnitRules none{
      .must_run = false, .start_usd = 0.0, .start_fuel_mmbtu = 0.0, .start_h = 0.0, .outages = {}};
  rules.groups = {none, none};
  rules.groups[1].start_usd = 600.0;
  rules.groups[1].start_fuel_mmbtu = 20.0;
  return rules;
}

/// Output lies between the minimum and full load of the units that run, and moves by the ramp.
void expect_kept_ramp(const Site& site, std::size_t k, const Result& r) {
  const GeneratorGroup& g = site.groups[k];
  double last = 0.0;
  for (int h = 0; h < kHoursPerYear; ++h) {
    const double unit_mw = unit_capability_mw(g, site.dry_bulb_c[h]);
    const int units = r.hours.group_units[k][h];
    const double load = r.hours.group_mw[k][h] / unit_mw;
    ASSERT_GE(load, units * g.min_load_frac - 1e-9) << h;
    ASSERT_LE(load, units + 1e-9) << h;
    ASSERT_EQ(units > 0, r.hours.group_mw[k][h] > 0.0) << h;
    if (h > 0) {
      const int before = r.hours.group_units[k][h - 1];
      const double on = g.ramp_frac_per_h * std::min(units, before);
      const double edge = std::max(g.ramp_frac_per_h, g.min_load_frac);
      ASSERT_LE(load - last, on + edge * std::max(0, units - before) + 1e-9) << h;
      ASSERT_LE(last - load, on + edge * std::max(0, before - units) + 1e-9) << h;
    }
    last = load;
  }
}

class SlowYear : public testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(Ramps, SlowYear, testing::Values(0.001, 0.02, 0.05, 0.1, 0.2, 0.5, 0.99));

TEST_P(SlowYear, NobodyIsInTheDarkWhileUnitsRest) {
  const Site site = sunny_site(GetParam());
  const Result r = site.run(start_rules());
  EXPECT_NEAR(r.unserved_mwh, 0.0, 1e-6);
  expect_kept_ramp(site, 1, r);
}

/// Nothing but the ramp makes more units necessary: the cheapest way is not to let them all run.
TEST_P(SlowYear, UnitsThatNobodyNeedsRest) {
  const Site site = sunny_site(GetParam());
  const Result r = site.run(start_rules());
  EXPECT_LT(r.groups[1].unit_hours, 0.6 * kHoursPerYear);
  EXPECT_LT(r.total_usd(), 1.1 * sunny_site(1.0).run(start_rules()).total_usd());
}

TEST_P(SlowYear, IslandIsServed) {
  Site site = sunny_site(GetParam());
  site.grid_mw = Hourly::Zero(1);
  site.groups[1].count = 4;
  const Result r = site.run(start_rules());
  EXPECT_NEAR(r.unserved_mwh, 0.0, 1e-6);
  expect_kept_ramp(site, 1, r);
}

TEST_P(SlowYear, UnitsStartEarlyWhereNoStoreHelps) {
  Site site = sunny_site(GetParam());
  site.storage.clear();
  const Result r = site.run(start_rules());
  EXPECT_NEAR(r.unserved_mwh, 0.0, 1e-6);
  expect_kept_ramp(site, 1, r);
}

/// The connection fails for a day now and then: a site too small to be served, at any ramp. What
/// the ramp leaves to the stores they have to have charged from the units before.
TEST(SlowSite, LooserRampNeverLeavesMoreUnserved) {
  double last = std::numeric_limits<double>::infinity();
  for (const double ramp : {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.99}) {
    Site site = sunny_site(ramp);
    site.load_mw += 14.0;
    site.grid_mw = Hourly::Constant(kHoursPerYear, 3.0);
    for (int h = 0; h < kHoursPerYear; ++h) {
      if (h / 24 % 9 == 6) site.grid_mw[h] = 0.0;
    }
    site.groups[1].unit_mw = 11.0;
    site.groups[1].min_load_frac = 0.3;
    const Result r = site.run(start_rules());
    EXPECT_GT(r.unserved_mwh, 0.0);
    EXPECT_LE(r.unserved_mwh, last * (1.0 + 1e-3));
    last = r.unserved_mwh;
    for (int h = 0; h < kHoursPerYear; ++h) {
      if (r.hours.unserved_mw[h] > 1e-6) {
        ASSERT_EQ(r.hours.group_units[1][h], 2) << h;
      }
    }
    expect_kept_ramp(site, 1, r);
  }
}

}  // namespace
}  // namespace sitewright::operations
