// A year under a cap and a demand charge: what more of anything is worth; controls and fuel that
// come or lack in the year; stores that keep off the peak.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

constexpr double kTurn = 2.0 * 3.14159265358979;
constexpr double kUsdPerMw = 12000.0;

/// 55 MW that follow the weather on 100 MW of grid; two clean turbines and five dirty engines.
Site capped_site() {
  Site site = plain_site(kHoursPerYear, 55.0, 100.0);
  site.grid_usd_per_mwh = Hourly::Constant(1, 45.0);
  for (int h = 0; h < kHoursPerYear; ++h) {
    const double year = -std::cos(kTurn * h / kHoursPerYear);
    const double day = std::cos(kTurn * (h % 24 - 15) / 24.0);
    site.load_mw[h] *= 1.0 + 0.04 * year + 0.02 * day;
  }
  GeneratorGroup turbine = plain_group("turbine", kHoursPerYear);
  turbine.count = 2;
  turbine.unit_mw = 15.0;
  turbine.min_load_frac = 0.5;
  GeneratorGroup engine = turbine;
  engine.id = "engine";
  engine.count = 5;
  engine.unit_mw = 4.0;
  engine.fuel_usd_per_mmbtu = 3.8;
  site.groups = {turbine, engine};
  return site;
}

Rules capped_rules(const Site& site, double limit) {
  Rules rules;
  for (const GeneratorGroup& g : site.groups) {
    rules.groups.push_back({.must_run = false,
                            .start_usd = 30.0 * g.unit_mw,
                            .start_fuel_mmbtu = g.unit_mw,
                            .start_h = 0.2,
                            .outages = {}});
  }
  std::vector<double> rates{1.0, 5.0};
  rates.resize(site.groups.size());
  rules.caps = {{.id = "nox", .limit = limit, .per_mmbtu = rates, .per_start = rates}};
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(kUsdPerMw);
  rules.demand = {charge};
  return rules;
}

Result run(const Site& site, double limit) { return site.run(capped_rules(site, limit)); }

/// Fuel of the turbines all year round [MMBtu].
constexpr double kTurbines = 30.0 * 10.0 * kHoursPerYear;

TEST(CappedPeaks, NoLooserCapAndNoMoreUnitsCostMore) {
  constexpr double kTolerance = 5e-3;
  const Site both = capped_site();
  Site turbines = both;
  turbines.groups.resize(1);
  double tighter = std::numeric_limits<double>::infinity();
  for (const double share : {0.1, 0.3, 0.5, 0.8}) {
    const Result alone = run(turbines, share * kTurbines);
    const Result more = run(both, share * kTurbines);
    EXPECT_LE(alone.caps[0].used, alone.caps[0].limit) << share;
    EXPECT_LE(more.caps[0].used, more.caps[0].limit) << share;
    EXPECT_LE(more.total_usd(), alone.total_usd() * (1.0 + kTolerance)) << share;
    EXPECT_LE(more.total_usd(), tighter * (1.0 + kTolerance)) << share;
    tighter = more.total_usd();
  }
}

/// Half of what the turbines would use holds their peak for half of the months: half of what all of
/// it saves, or nearly.
TEST(CappedPeaks, MonthsThatTakeAllOfAPeakShareTheCap) {
  Site site = capped_site();
  site.groups.resize(1);
  const Result none = run(site, 1.0);
  const Result all = run(site, 2.0 * kTurbines);
  const Result half = run(site, 0.5 * all.caps[0].used);
  const double saved = none.total_usd() - half.total_usd();
  EXPECT_GT(saved, 0.45 * (none.total_usd() - all.total_usd()));
}

TEST(CappedPeaks, ControlsThatComeInTheYearCountFromTheirHour) {
  Site site = capped_site();
  site.groups.resize(1);
  Rules rules = capped_rules(site, 0.4 * kTurbines);
  const Result before = site.run(rules);
  rules.caps[0].later_hour = {first_hour_of_month(4)};
  rules.caps[0].later_per_mmbtu = {0.1};
  const Result r = site.run(rules);
  double used = 0.0;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    used +=
        r.groups[0].month_running_mmbtu[static_cast<std::size_t>(month)] * (month < 4 ? 1.0 : 0.1);
  }
  EXPECT_NEAR(r.caps[0].used, used + r.groups[0].starts, 0.05 * used);
  EXPECT_LE(r.caps[0].used, r.caps[0].limit);
  EXPECT_LT(r.total_usd(), before.total_usd());
  EXPECT_GT(r.onsite_mwh, 1.5 * before.onsite_mwh);
}

/// Units whose energy costs about what the grid's does save the demand charge, whatever the price:
/// divisible ones keep the peak low of their own, whole ones have to be held to it.
TEST(CappedPeaks, UnitsHoldThePeakAtAnyPriceOfTheGridAboutTheirOwn) {
  constexpr double kTolerance = 2e-3;
  Site site = capped_site();
  site.groups.resize(1);
  site.groups[0].count = 4;  // all of the load; 45 USD/MWh
  Rules rules = capped_rules(site, 1.0);
  rules.caps.clear();
  double cheaper_grid = 0.0;
  for (const double usd : {42.0, 44.5, 45.5, 47.0, 50.0, 60.0}) {
    site.grid_usd_per_mwh = Hourly::Constant(1, usd);
    const Result r = site.run(rules);
    EXPECT_GE(r.total_usd(), cheaper_grid * (1.0 - kTolerance)) << usd;
    EXPECT_LE(r.demand_usd, 0.1 * 12.0 * kUsdPerMw * 55.0) << usd;
    cheaper_grid = r.total_usd();
  }
}

/// One of two units carries the load but in the hottest hours: the second one is not worth its
/// running for the little peak that is left.
TEST(CappedPeaks, AUnitMoreIsNotRunForALittlePeak) {
  Site site = capped_site();
  site.groups.resize(1);
  site.groups[0].count = 2;
  site.groups[0].unit_mw = 55.0;
  Rules rules = capped_rules(site, 1.0);
  rules.caps.clear();
  site.grid_usd_per_mwh = Hourly::Constant(1, 44.0);
  const Result two = site.run(rules);
  site.groups[0].count = 1;
  EXPECT_LE(two.total_usd(), site.run(rules).total_usd() * (1.0 + 1e-3));
}

TEST(CappedPeaks, AStoreNeverChargesBeyondTheMonthsLoad) {
  Site site = capped_site();
  site.storage = {plain_storage(10.0, 40.0, kHoursPerYear)};
  site.storage[0].initial_frac = 0.5;
  Rules rules = capped_rules(site, 1.0);
  rules.caps.clear();
  const Result r = site.run(rules);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = first_hour_of_month(month);
    const int hours = first_hour_of_month(month + 1) - first;
    EXPECT_LE(r.demand[0].peak_mw[static_cast<std::size_t>(month)],
              site.load_mw.segment(first, hours).maxCoeff() + 1e-6)
        << month;
  }
}

/// Fuel for 1.2 of two units lets both run; for 0.8 of a unit with a minimum of half, one; for 0.4
/// none.
TEST(CappedPeaks, ShortFuelRunsFewerUnitsNotUnitsBelowTheirLeast) {
  Site site = plain_site(3, 100.0, 100.0);
  site.grid_usd_per_mwh = Hourly::Constant(1, 90.0);
  GeneratorGroup g = plain_group("gas", 3);
  g.count = 2;
  g.min_load_frac = 0.5;
  g.fuelled_frac = Hourly(3);
  g.fuelled_frac << 0.6, 0.4, 0.2;
  site.groups = {g};
  const Result r = site.run();
  EXPECT_NEAR(r.hours.group_mw[0][0], 12.0, 1e-9);
  EXPECT_NEAR(r.hours.group_mw[0][1], 8.0, 1e-9);
  EXPECT_NEAR(r.hours.group_mw[0][2], 0.0, 1e-9);
  EXPECT_EQ(r.hours.group_units[0][0], 2);
  EXPECT_EQ(r.hours.group_units[0][1], 1);
  EXPECT_EQ(r.hours.group_units[0][2], 0);
}

}  // namespace
}  // namespace sitewright::operations
