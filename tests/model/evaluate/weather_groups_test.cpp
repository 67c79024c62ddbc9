// Solar and wind in a year of a plan: energy, curtailment, money, and what they do not add.
#include "model/evaluate/weather_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/climate/sun.h"
#include "model/cost/price_index.h"
#include "model/evaluate/adequacy_year.h"
#include "model/evaluate/headline.h"
#include "model/evaluate/hour_explained.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/identities.h"

namespace sitewright {
namespace {

using test::catalog;
using test::evaluated;

constexpr int kYear = 2027;

/// 8,000 H100 on a grid of 20 MW, with `blocks` of 5 MW of solar.
plan::Plan sunny_plan(int blocks) {
  plan::Plan plan;
  plan.halls = {{.id = "hall", .it_mw = 10.0}};
  plan.lots = {{.id = "lot", .model = "h100", .count = 8000, .hall = "hall"}};
  plan.deliveries = {{.id = "grid", .mw = 20.0}};
  plan.generators = {{.id = "pv", .unit = "solar-pv", .count = blocks}};
  return plan;
}

/// A profile that blows in hours from `first` to `end` of every day, at `share`.
plan::Profile daily_wind(int first, int end, double share) {
  std::vector<double> shares(static_cast<std::size_t>(kHoursPerYear), 0.0);
  for (std::size_t hour = 0; hour < shares.size(); ++hour) {
    const int of_day = static_cast<int>(hour % kHoursPerDay);
    if (of_day >= first && of_day < end) shares[hour] = share;
  }
  return {.id = "mast", .hours = HourlyShares(std::move(shares))};
}

YearResult year_of_plan(const plan::Plan& plan) {
  return evaluate_year(plan, catalog(), climate_of(plan).value(), kYear);
}

bool has(const Issues& issues, const std::string& line, Severity severity) {
  return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
    return issue.severity == severity && issue.path + ": " + issue.message() == line;
  });
}

/// 17.99 $/kW-year of 2022 (ATB24) in money of the plan's year.
const double kUpkeepUsd = 17.99 * cost::price_index({.from_year = 2022, .to_year = 2025});

TEST(WeatherGroups, EnergyIsCapacityFactorTimesRatingTimesHours) {
  const plan::Plan plan = sunny_plan(1);
  const YearResult year = year_of_plan(plan);
  const double net = 1.0 - plan.electrical.step_up_loss_frac;
  ASSERT_EQ(year.operations.groups.size(), 1U);
  EXPECT_NEAR(year.operations.groups[0].mwh, 0.2758 * 5.0 * 8760.0 * net, 1e-6);
  EXPECT_EQ(year.curtailed_mwh, std::vector<double>{0.0});
  EXPECT_EQ(year.operations.groups[0].starts, 0) << "sunrise is no start";
  EXPECT_EQ(year.operations.groups[0].fuel_mmbtu, 0.0);
}

TEST(WeatherGroups, TheGroupsOwnCapacityFactorCounts) {
  plan::Plan plan = sunny_plan(1);
  plan.generators[0].capacity_factor_frac = 0.19;
  const double net = 1.0 - plan.electrical.step_up_loss_frac;
  EXPECT_NEAR(year_of_plan(plan).operations.groups[0].mwh, 0.19 * 5.0 * 8760.0 * net, 1e-6);
}

TEST(WeatherGroups, WhatTheLoadDoesNotTakeIsCurtailed) {
  const plan::Plan plan = sunny_plan(10);
  const YearResult year = year_of_plan(plan);
  const double net = 1.0 - plan.electrical.step_up_loss_frac;
  EXPECT_GT(year.curtailed_mwh[0], 1000.0);
  EXPECT_NEAR(year.operations.groups[0].mwh + year.curtailed_mwh[0], 0.2758 * 50.0 * 8760.0 * net,
              1e-6);
  test::expect_identities("sunny", evaluated(plan));
  EXPECT_EQ(evaluated(plan).group_curtailed_mwh.size(), 1U);
}

TEST(WeatherGroups, SunServesBeforeTheGridAndNeverAtNight) {
  const YearResult year = year_of_plan(sunny_plan(10));
  const operations::Hours& hours = year.operations.hours;
  for (int hour = 0; hour < kHoursPerYear; ++hour) {
    const double could_mw =
        year.groups[0].fuelled_frac[hour] * year.groups[0].unit_mw * year.groups[0].count;
    EXPECT_NEAR(hours.group_mw[0][hour], std::min(could_mw, hours.load_mw[hour]), 1e-9) << hour;
  }
  const HourExplained midnight = explain_hour(year, climate_of(sunny_plan(10)).value(), 0);
  const auto sun = std::find_if(midnight.shares.begin(), midnight.shares.end(),
                                [](const HourShare& share) { return share.id == "pv"; });
  ASSERT_NE(sun, midnight.shares.end());
  EXPECT_EQ(sun->reason, HourReason::absent);
}

TEST(WeatherGroups, AStoreKeepsTheSunThatWouldBeCurtailed) {
  plan::Plan plan = sunny_plan(10);
  plan.storage = {{.id = "store", .mw = 5.0, .mwh = 20.0}};
  const YearResult with = year_of_plan(plan);
  const YearResult without = year_of_plan(sunny_plan(10));
  EXPECT_LT(with.curtailed_mwh[0], without.curtailed_mwh[0] - 1000.0);
  EXPECT_LT(with.operations.grid_mwh, without.operations.grid_mwh - 1000.0);
  test::expect_identities("sun and store", evaluated(plan));
}

TEST(WeatherGroups, WindRunsByItsProfile) {
  plan::Plan plan = sunny_plan(1);
  plan.profiles = {daily_wind(18, 24, 0.5)};
  plan.generators = {{.id = "wind", .unit = "wind-onshore", .count = 1, .profile = "mast"}};
  EXPECT_TRUE(weather_issues(plan, catalog()).empty());
  const YearResult year = year_of_plan(plan);
  const double net = 1.0 - plan.electrical.step_up_loss_frac;
  EXPECT_NEAR(year.operations.groups[0].mwh, 0.5 * 0.25 * 6.0 * 8760.0 * net, 1e-6);
  EXPECT_EQ(year.operations.hours.group_mw[0][12], 0.0);
  EXPECT_GT(year.operations.hours.group_mw[0][20], 0.0);
}

TEST(WeatherGroups, AGroupInServiceFromTheMiddleOfAYear) {
  plan::Plan plan = sunny_plan(1);
  plan.profiles = {daily_wind(0, 24, 1.0)};
  plan.generators[0].profile = "mast";
  plan.generators[0].from = make_date(kYear, 7, 1);
  const YearResult year = year_of_plan(plan);
  const double net = 1.0 - plan.electrical.step_up_loss_frac;
  EXPECT_NEAR(year.operations.groups[0].mwh + year.curtailed_mwh[0], 184 * 24 * 5.0 * net, 1e-6);
  EXPECT_NEAR(year.sums.fixed_om_usd, kUpkeepUsd * 5000.0 * 184 / 365, 1e-6);
}

TEST(WeatherGroups, AddNoMegawattsAndNoFirmness) {
  const Evaluation with = evaluated(sunny_plan(10));
  const Evaluation without = evaluated(sunny_plan(0));
  EXPECT_TRUE((with.supply.supportable_mw == without.supply.supportable_mw).all());
  EXPECT_TRUE((with.supply.firm_mw == without.supply.firm_mw).all());
  EXPECT_TRUE((with.capacity.online == without.capacity.online).all());
  const supply::Source& sun = with.supply.sources.back();
  EXPECT_EQ(sun.id, "pv");
  EXPECT_FALSE(sun.firm);
  EXPECT_EQ(sun.kind, supply::SourceKind::solar);
  EXPECT_EQ(supply::to_string(sun.limit[0]), "energy only");
  EXPECT_LT(with.operations.grid_mwh, without.operations.grid_mwh);
}

TEST(WeatherGroups, AreLeftOutOfLossesAndOutages) {
  const auto adequacy = [](const plan::Plan& plan) {
    return evaluate_adequacy(plan, catalog(), climate_of(plan).value(), kYear);
  };
  const Adequacy with = adequacy(sunny_plan(10));
  const Adequacy without = adequacy(sunny_plan(0));
  EXPECT_EQ(with.losses.size(), without.losses.size());
  EXPECT_EQ(with.loss_of_load.unserved_mwh, without.loss_of_load.unserved_mwh);
  EXPECT_EQ(with.standby_mw, 0.0);
}

TEST(WeatherGroups, NeedNoPermitAndEmitNothing) {
  plan::Plan plan = sunny_plan(10);
  plan.site.permit_mw = 1.0;
  plan.site.nox_cap_tpy = 0.001;
  const Evaluation e = evaluated(plan);
  EXPECT_TRUE(e.permits.groups.empty());
  ASSERT_EQ(e.permits.days.permitted_frac.size(), 1U);
  EXPECT_TRUE((e.permits.days.permitted_frac[0] == 1.0).all());
  EXPECT_GT(e.operations.groups[0].mwh, 1000.0);
  for (const operations::CapYear& cap : e.operations.caps) EXPECT_EQ(cap.used, 0.0) << cap.id;
}

TEST(WeatherGroups, CostTheirKilowattsAndTheirUpkeep) {
  const plan::Plan plan = sunny_plan(2);
  const Evaluation e = evaluated(plan);
  const auto bought =
      std::find_if(e.cost.purchases.begin(), e.cost.purchases.end(),
                   [](const auto& purchase) { return purchase.path == "generators.pv.unit"; });
  ASSERT_NE(bought, e.cost.purchases.end());
  EXPECT_EQ(bought->quantity, 10000.0);
  EXPECT_EQ(bought->unit_usd, 1193.48);
  EXPECT_EQ(bought->price_year, 2022);
  const auto year = std::find_if(e.cost.opex.begin(), e.cost.opex.end(),
                                 [](const cost::OpexYear& opex) { return opex.year == kYear; });
  ASSERT_NE(year, e.cost.opex.end());
  EXPECT_NEAR(year->generation_om_usd, kUpkeepUsd * 10000.0, 1e-6);
  EXPECT_EQ(year->fuel_usd, 0.0);
}

/// Turbines beside them earn neither credit (26 U.S.C. 45Y, 48E), fuel cells on gas that on
/// investment, the sun that on production where it has a price.
TEST(WeatherGroups, EarnCreditsWhereTurbinesDoNot) {
  plan::Plan plan = sunny_plan(2);
  plan.finance.inflation_frac = 0.0;
  plan.finance.itc_frac = 0.3;
  plan.finance.ptc_usd_per_mwh = 10.0;
  plan.finance.ptc_years = 50.0;
  plan.storage = {{.id = "pack", .mw = 2.0, .mwh = 4.0}};
  plan.storage[0].augment_every_years = 3;  // cells that are bought back earn nothing
  plan.generators.push_back({.id = "gas", .unit = "smt-130", .count = 1});
  plan.generators.push_back({.id = "cells", .unit = "bloom", .count = 2});
  const Evaluation e = evaluated(plan);
  double earning_usd = 0.0;
  for (const cost::Purchase& p : e.cost.purchases) {
    const bool sun = p.path == "generators.pv.unit";
    const bool cells = p.path == "generators.cells.unit";
    const bool store = p.path == "storage.pack.mwh";
    EXPECT_FALSE(p.earns_credit && sun) << p.item;
    EXPECT_EQ(p.earns_credit, cells || store) << p.item;
    if (p.earns_credit) earning_usd += p.usd;
  }
  const double pv_mwh = e.operations.groups[0].mwh;
  const auto year =
      std::find_if(e.year_quantities.begin(), e.year_quantities.end(),
                   [&](const cost::YearQuantities& q) { return q.year == e.reference_year; });
  ASSERT_NE(year, e.year_quantities.end());
  EXPECT_GT(pv_mwh, 1000.0);
  EXPECT_NEAR(year->credited_mwh, pv_mwh, 1e-6 * pv_mwh);
  EXPECT_GT(year->onsite_mwh, pv_mwh);
  double expected = 0.3 * earning_usd;
  for (const cost::YearQuantities& q : e.year_quantities) expected += 10.0 * q.credited_mwh;
  double credits = 0.0;
  for (const cost::CashPeriod& each : e.cost.years) credits += each.incentive_usd;
  EXPECT_NEAR(credits, expected, 1e-6 * expected);

  plan.finance.ptc_usd_per_mwh = 0.0;
  const Evaluation invested = evaluated(plan);
  const auto& purchases = invested.cost.purchases;
  EXPECT_TRUE(std::any_of(purchases.begin(), purchases.end(), [](const cost::Purchase& p) {
    return p.earns_credit && p.path == "generators.pv.unit";
  }));
}

/// Ten years in the law, two here: each block has its own.
TEST(WeatherGroups, EarnEachForItsOwnYears) {
  plan::Plan plan = sunny_plan(1);
  plan.schedule.start = make_date(2026, 1, 1);
  plan.finance.ptc_usd_per_mwh = 10.0;
  plan.finance.ptc_years = 2.0;
  plan.generators[0].capacity_factor_frac = 0.1;  // nothing is curtailed
  plan.generators.push_back(plan.generators[0]);
  plan.generators[1].id = "later";
  plan.generators[1].from = make_date(2028, 7, 1);
  const Evaluation e = evaluated(plan);
  const auto credited = [&](int year) {
    return e.year_quantities[static_cast<std::size_t>(year - 2026)].credited_mwh;
  };
  const double block_mwh = e.year_quantities[1].onsite_mwh;
  EXPECT_GT(block_mwh, 1000.0);
  EXPECT_NEAR(credited(2026), e.year_quantities[0].onsite_mwh, 1e-6);
  EXPECT_NEAR(credited(2027), block_mwh, 1e-6);
  EXPECT_NEAR(credited(2028) + credited(2030), block_mwh, 1e-6);  // the second half, the first half
  EXPECT_NEAR(credited(2028), e.year_quantities[2].onsite_mwh - block_mwh, 1e-6);
  EXPECT_NEAR(credited(2029), block_mwh, 1e-6);
  EXPECT_EQ(credited(2031), 0.0);
  EXPECT_EQ(e.cost.quarters[9].incentive_usd, 0.0);  // the second quarter of 2028
  EXPECT_NEAR(e.cost.quarters[10].incentive_usd + e.cost.quarters[11].incentive_usd,
              10.0 * credited(2028), 1e-6);
}

/// The credit of rented units is their owner's.
TEST(WeatherGroups, RentedUnitsEarnNoCredit) {
  plan::Plan plan = sunny_plan(2);
  plan.generators[0].ownership = plan::Ownership::rented;
  const Evaluation e = evaluated(plan);
  EXPECT_GT(e.operations.groups[0].mwh, 1000.0);
  for (const cost::YearQuantities& q : e.year_quantities) EXPECT_EQ(q.credited_mwh, 0.0);
}

TEST(WeatherGroups, ControlsAndFuelOfWhatBurnsNothingAreNamed) {
  plan::Plan plan = sunny_plan(1);
  plan.generators[0].control = plan::EmissionControl::scr;
  plan.generators[0].nox_ppm = 2.5;
  plan.generators[0].dual_fuel = true;
  plan.generators[0].permitted_h_per_year = 500.0;
  const Issues issues = check(plan, catalog());
  EXPECT_TRUE(has(issues,
                  "generators.pv.permitted_h_per_year: 500 has no effect: solar-pv burns nothing "
                  "and needs no air permit",
                  Severity::warning));
  EXPECT_TRUE(has(issues,
                  "generators.pv.control: scr has no effect: solar-pv burns nothing and needs "
                  "neither control nor fuel",
                  Severity::warning));
  EXPECT_TRUE(has(issues,
                  "generators.pv.nox_ppm: 2.5 has no effect: solar-pv burns nothing and needs "
                  "neither control nor fuel",
                  Severity::warning));
  EXPECT_TRUE(has(issues,
                  "generators.pv.dual_fuel: true has no effect: solar-pv burns nothing and needs "
                  "neither control nor fuel",
                  Severity::warning));
}

TEST(WeatherGroups, WhatIsWrongIsSaid) {
  plan::Plan plan = sunny_plan(1);
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.profile: clear-sky hours scaled to 27.6 % are taken: they know no "
                  "cloudy days, so that hours of unserved energy are understated; import a profile",
                  Severity::warning));
  plan.generators[0].capacity_factor_frac = 0.52;
  EXPECT_TRUE(has_errors(weather_issues(plan, catalog())));
  plan.generators[0].capacity_factor_frac.reset();
  plan.generators[0].role = plan::Role::standby;
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.role: solar and wind cannot stand by: they give what the hour has",
                  Severity::error));
  plan = sunny_plan(1);
  plan.generators[0].unit = "wind-onshore";
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.profile: wind has no hours of its own: import a profile and name "
                  "it here",
                  Severity::error));
  EXPECT_EQ(year_of_plan(plan).operations.groups[0].mwh, 0.0);
  plan.generators[0].profile = "mast";
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.profile: \"mast\" is not there: it must be an id of profiles",
                  Severity::error));
  plan.profiles = {{.id = "mast"}};
  EXPECT_TRUE(has(check(plan, catalog()),
                  "profiles.mast.hours: has no hours, and pv runs by them: import a table",
                  Severity::error));
  plan.profiles = {daily_wind(0, 24, 0.4)};
  plan.generators[0].capacity_factor_frac = 0.3;
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.capacity_factor_frac: is not used: the profile mast has its own, "
                  "0.4",
                  Severity::warning));
  plan.generators[0].unit = "smt-130";
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.pv.profile: smt-130 runs by no weather: only solar and wind have a "
                  "profile",
                  Severity::error));
}

TEST(WeatherGroups, HoursThatAreNoSharesBreakNothing) {
  plan::Plan plan = sunny_plan(1);
  std::vector<double> wild(static_cast<std::size_t>(kHoursPerYear), 2.0);
  wild[1] = std::nan("");
  wild[2] = -1.0;
  plan.profiles = {{.id = "wild", .hours = HourlyShares(wild)},
                   {.id = "short", .hours = HourlyShares({0.5})}};
  plan.generators[0].profile = "wild";
  const std::vector<Hourly> shares = weather_shares(plan, catalog());
  EXPECT_EQ(shares[0][0], 1.0);
  EXPECT_EQ(shares[0][1], 0.0);
  EXPECT_EQ(shares[0][2], 0.0);
  EXPECT_NO_THROW((void)evaluated(plan));
  plan.generators[0].profile = "short";
  EXPECT_EQ(weather_shares(plan, catalog())[0].sum(), 0.0);
}

TEST(WeatherGroups, AreDispatchedInTheLeanYearToo) {
  const plan::Plan plan = sunny_plan(10);
  const climate::Climate climate = climate_of(plan).value();
  const Evaluation full = evaluate(plan, catalog(), climate);
  const Evaluation lean =
      evaluate_headline(plan, catalog(), climate, make_basis(plan, catalog(), climate));
  const auto year = [](const Evaluation& e) {
    return *std::find_if(e.year_quantities.begin(), e.year_quantities.end(),
                         [](const cost::YearQuantities& q) { return q.year == kYear; });
  };
  EXPECT_NEAR(year(lean).onsite_mwh, year(full).onsite_mwh, 1e-6);
}

}  // namespace
}  // namespace sitewright
