// What the permit leaves on each day: dispatch and supply say the same, offsets limit both.
#include "model/evaluate/permit_days.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/evaluate/supply_day.h"
#include "model/evaluate/year_days.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

using emissions::Pollutant;

constexpr int kYear = 2026;
constexpr int kUnits = 8;
constexpr double kUnitMw = 16.5;

/// An island of about 35 MW on eight turbines of 9 ppm, 204.6 short tons of NOx a year.
plan::Plan island() {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 2.0, .it_mw = 60.0, .accelerators = 35000});
  plan.halls[0].redundancy = plan::Redundancy::n;  // without standby plant
  plan.generators.push_back({.id = "gas", .unit = "smt-130", .count = kUnits});
  return plan;
}

YearResult operated(const plan::Plan& plan, int year = kYear) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), year);
}

/// The permit names one unit at full load from July on.
plan::Plan named_from_july() {
  plan::Plan plan = island();
  plan.site.permit_mw = kUnitMw;
  plan.site.permit_from = make_date(kYear, 7, 1);
  return plan;
}

TEST(PermitDays, NamedMegawattsLimitDispatchOnTheDaysOnWhichTheyLimitSupply) {
  const plan::Plan plan = named_from_july();
  const Evaluation e = test::evaluated(plan);
  const YearResult year = operated(plan);
  const auto gas = std::find_if(e.supply.sources.begin(), e.supply.sources.end(),
                                [](const supply::Source& source) { return source.id == "gas"; });
  ASSERT_NE(gas, e.supply.sources.end());
  const double july_h = first_hour_of(kYear, make_date(kYear, 7, 1));
  double most_before_mw = 0.0;
  for (int day = 0; day < kDaysPerYear; ++day) {
    const double supply_frac = e.permits.days.permitted_frac[0][day];
    const Hourly mw = year.operations.hours.group_mw[0].segment(day * kHoursPerDay, kHoursPerDay);
    EXPECT_LE(mw.maxCoeff(), supply_frac * kUnits * year.groups[0].unit_mw + 1e-9) << day;
    EXPECT_EQ(year.groups[0].fuelled_frac[day * kHoursPerDay], supply_frac) << day;
    const bool before = day * kHoursPerDay < july_h;
    EXPECT_EQ(gas->limit[static_cast<std::size_t>(day)],
              before ? supply::Limit::rating : supply::Limit::permit);
    EXPECT_EQ(supply_frac, before ? 1.0 : 1.0 / kUnits) << day;
    if (before) most_before_mw = std::max(most_before_mw, mw.maxCoeff());
  }
  EXPECT_GT(most_before_mw, 30.0) << "it ran beyond what the permit is to name";
  const int july = static_cast<int>(july_h);
  EXPECT_EQ((year.operations.hours.unserved_mw.head(july) > 1e-6).count(), 0);
  // From July on the site runs what one unit supports.
  const Hourly after_mw = year.operations.hours.group_mw[0].tail(kHoursPerYear - july);
  EXPECT_LE(after_mw.maxCoeff(), kUnitMw);
  EXPECT_GT(after_mw.minCoeff(), 0.5 * kUnitMw);
}

TEST(PermitDays, TheYearAfterIsLimitedWhole) {
  const YearResult year = operated(named_from_july(), kYear + 1);
  EXPECT_LE(year.operations.hours.group_mw[0].maxCoeff(), kUnitMw);
  EXPECT_EQ((year.groups[0].fuelled_frac < 1.0).count(), kHoursPerYear);
}

plan::Plan without_ozone_standard(double offsets_tpy) {
  plan::Plan plan = island();
  plan.site.attainment = plan::Attainment::nonattainment;
  plan.site.emission_offsets_tpy = offsets_tpy;
  return plan;
}

/// Short tons of one unit's NOx: 16.5 MW x 8,760 h x 10.67 MMBtu/MWh x 9 ppm.
constexpr double kUnitTpy = kUnitMw * 8760.0 * 10.67 * 9.0 * 0.003684 / 2000.0;

TEST(Offsets, LimitSupplyAndSaySo) {
  const Evaluation e = test::evaluated(without_ozone_standard(0.0));
  EXPECT_NEAR(e.permits.days.permitted_frac[0][0], 100.0 / (kUnits * kUnitTpy), 1e-3);
  const SupplyDay day = supply_on(e, make_date(kYear, 3, 1));
  ASSERT_EQ(day.sources.size(), 1U);
  EXPECT_EQ(day.sources[0].limit, supply::Limit::offsets);
  ASSERT_EQ(e.permits.groups.size(), 1U);
  EXPECT_EQ(e.permits.groups[0].steady_units, 3);  // 25.6 short tons each of 100
  const auto said = [](const Issue& issue) {
    return issue.path == "site.emission_offsets_tpy" &&
           issue.message().find("hold on-site units to 100 of nox") != std::string::npos;
  };
  EXPECT_EQ(std::count_if(e.issues.begin(), e.issues.end(), said), 1);
  EXPECT_EQ(e.permits.applicability.permit, emissions::PermitClass::nonattainment_nsr);
}

TEST(Offsets, LimitDispatchAndTheLedger) {
  plan::Plan plan = without_ozone_standard(0.0);
  plan.site.attainment = plan::Attainment::serious;  // major from 50 short tons on
  const Evaluation e = test::evaluated(plan);
  const emissions::RollingFigure& nox = e.ledger.pollutants[Pollutant::nox].tpy;
  EXPECT_EQ(nox.cap, 50.0);
  EXPECT_LE(*nox.max, 50.0 + 1e-6);
  EXPECT_GT(*nox.max, 35.0);
  EXPECT_EQ(nox.months_over, 0U);
  const auto& caps = e.operations.caps;
  const auto cap = std::find_if(caps.begin(), caps.end(),
                                [](const operations::CapYear& c) { return c.id == "nox"; });
  ASSERT_NE(cap, caps.end());
  EXPECT_NEAR(cap->limit, 50.0 * 2000.0, 1e-6);
  EXPECT_LE(cap->used, cap->limit);
}

TEST(Offsets, ThatAreEnoughOrNotAskedForLimitNothing) {
  const double enough = 1.15 * kUnits * kUnitTpy * 1.001;
  const Evaluation covered = test::evaluated(without_ozone_standard(enough));
  EXPECT_EQ(covered.permits.days.permitted_frac[0].minCoeff(), 1.0);
  EXPECT_EQ(supply_on(covered, make_date(kYear, 3, 1)).sources[0].limit, supply::Limit::rating);
  EXPECT_EQ(covered.operations.unserved_mwh, 0.0);
  const Permits half = find_permits(without_ozone_standard(enough * 0.75), test::catalog());
  EXPECT_NEAR(half.days.permitted_frac[0][0], 0.75, 2e-3);
  EXPECT_EQ(find_permits(island(), test::catalog()).days.permitted_frac[0].minCoeff(), 1.0);
  // A cap of the plan below the threshold needs no offsets, and limits as a cap.
  plan::Plan capped = without_ozone_standard(0.0);
  capped.site.nox_cap_tpy = 90.0;
  const Permits permits = find_permits(capped, test::catalog());
  EXPECT_NEAR(permits.days.permitted_frac[0][0], 90.0 / (kUnits * kUnitTpy), 1e-3);
  EXPECT_EQ(permits.days.offset_frac.minCoeff(), 1.0);
}

TEST(SteamPlants, AreOfAListedCategory) {
  plan::Plan plan = island();
  plan.generators[0].unit = "ccgt-1x1";
  plan.generators[0].count = 1;
  plan.generators[0].control = plan::EmissionControl::scr;
  const Permits permits = find_permits(plan, test::catalog());
  // 627 MW x 6.226 MMBtu/MWh x 8,760 h x 2 ppm: 126 short tons, below 250
  EXPECT_NEAR(*permits.applicability.tests[Pollutant::nox].potential_tpy,
              627.0 * 6.226 * 8760.0 * 2.0 * 0.003684 / 2000.0, 0.1);
  EXPECT_EQ(permits.psd_tpy, 100.0);
  EXPECT_EQ(permits.applicability.permit, emissions::PermitClass::psd_major);
  EXPECT_EQ(find_permits(island(), test::catalog()).psd_tpy, 250.0);
}

TEST(PermitDays, CapsBelowTheLeastLoadOfAUnitLeaveNothing) {
  plan::Plan plan = island();
  plan.generators[0].count = 1;  // 25.6 short tons a year, least load half of it
  plan.site.nox_cap_tpy = 20.0;
  const Evaluation enough = test::evaluated(plan);
  EXPECT_NEAR(enough.permits.days.permitted_frac[0][0], 20.0 / 25.6, 0.02);
  plan.site.nox_cap_tpy = 10.0;
  const Evaluation less = test::evaluated(plan);
  EXPECT_EQ(less.permits.days.permitted_frac[0][0], 0.0);
}

}  // namespace
}  // namespace sitewright
