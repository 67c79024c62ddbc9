// Dual-fuel groups burn distillate in hours without gas: its price, its factors, no starts.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/evaluate/hour_explained.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/year_limits.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;
constexpr double kDays = 10.0;

/// An island of about 25 MW on three turbines.
plan::Plan island(double curtailed_days) {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 1.0, .it_mw = 40.0, .accelerators = 16000});
  plan.generators.push_back({.id = "e",
                             .unit = "smt-130",
                             .count = 3,
                             .control = plan::EmissionControl::scr,
                             .dual_fuel = true});
  plan.fuel.winter_curtailed_days = curtailed_days;
  return plan;
}

YearResult operated(const plan::Plan& plan) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
}

TEST(SecondFuel, BurnsInTheHoursWithoutGasAtItsOwnPrice) {
  const plan::Plan plan = island(kDays);
  const YearResult year = operated(plan);
  ASSERT_EQ(year.operations.groups.size(), 2U);
  const operations::GroupYear& gas = year.operations.groups[0];
  const operations::GroupYear& oil = year.operations.groups[1];
  EXPECT_EQ(gas.id, "e");
  EXPECT_EQ(oil.id, "e (distillate)");
  EXPECT_EQ(year.group_of, (std::vector<std::size_t>{0, 0}));
  EXPECT_EQ(year.operations.unserved_hours, 0);
  const Hourly flows = gas_flows(climate_of(plan).value(), kDays);
  for (int h = 0; h < kHoursPerYear; ++h) {
    EXPECT_EQ(year.operations.hours.group_mw[flows[h] > 0.0 ? 1 : 0][h], 0.0) << h;
  }
  EXPECT_GT(oil.mwh, 0.0);
  EXPECT_NEAR(gas.mwh + oil.mwh, year.operations.load_mwh, 1e-6 * year.operations.load_mwh);
  const double gas_usd = fuel_usd_per_mmbtu(plan, test::catalog(), Fuel::natural_gas);
  const double oil_usd = fuel_usd_per_mmbtu(plan, test::catalog(), Fuel::diesel);
  EXPECT_NEAR(year.sums.fuel_usd, gas.fuel_mmbtu * gas_usd + oil.fuel_mmbtu * oil_usd,
              1e-6 * year.sums.fuel_usd);
  const YearResult calm = operated(island(0.0));
  ASSERT_EQ(calm.operations.groups.size(), 1U);
  EXPECT_GT(oil_usd, 2.0 * gas_usd);
  EXPECT_GT(year.sums.fuel_usd, calm.sums.fuel_usd + 0.9 * oil.fuel_mmbtu * (oil_usd - gas_usd));
}

TEST(SecondFuel, AChangeOfFuelIsNoStartAndNoHourIsCountedTwice) {
  const YearResult year = operated(island(kDays));
  const YearResult calm = operated(island(0.0));
  const auto& groups = year.operations.groups;
  const operations::GroupYear& all = calm.operations.groups[0];
  EXPECT_LE(groups[0].starts + groups[1].starts, all.starts + 2);
  EXPECT_NEAR(groups[0].unit_hours + groups[1].unit_hours, all.unit_hours, 0.01 * all.unit_hours);
  EXPECT_NEAR(year.operations.start_usd, groups[0].start_usd + groups[1].start_usd, 1e-6);
  EXPECT_LE(year.operations.start_usd, 1.5 * calm.operations.start_usd + 1e4);
  double months = 0.0;
  for (const double starts : groups[1].month_starts) months += starts;
  EXPECT_EQ(months, groups[1].starts);
}

TEST(SecondFuel, EmitsAsDistillateInCarbonLedgerAndPotential) {
  const Evaluation e = test::evaluated(island(kDays));
  const Evaluation calm = test::evaluated(island(0.0));
  const auto& groups = e.operations.groups;
  EXPECT_NEAR(e.emissions.onsite_co2_t,
              (groups[0].fuel_mmbtu * 53.06 + groups[1].fuel_mmbtu * 73.96) / 1e3,
              1e-6 * e.emissions.onsite_co2_t);
  // A lean premix burner on oil behind a catalyst emits three times what it emits on gas.
  const auto nox = emissions::Pollutant::nox;
  const double more_tpy = *e.emissions.accounts[nox].tpy - *calm.emissions.accounts[nox].tpy;
  EXPECT_NEAR(more_tpy, groups[1].fuel_mmbtu * (0.024 - 0.007368) / 2000.0, 0.1 * more_tpy);
  EXPECT_GT(*e.ledger.pollutants[nox].tpy.max, *calm.ledger.pollutants[nox].tpy.max);
  ASSERT_EQ(e.ledger.groups.size(), 1U);
  EXPECT_NEAR(*e.ledger.groups[0].hours_per_unit.max, *calm.ledger.groups[0].hours_per_unit.max,
              100.0);
  EXPECT_GT(*e.permits.applicability.tests[nox].potential_tpy,
            *calm.permits.applicability.tests[nox].potential_tpy);
}

TEST(SecondFuel, BurnsUntilTheLateralFlowsAndWhatFirmGasLeaves) {
  plan::Plan late = island(0.0);
  late.fuel.lateral_ready = make_date(kYear, 7, 1);
  const YearResult half = operated(late);
  ASSERT_EQ(half.operations.groups.size(), 2U);
  const int july = 181 * 24;
  EXPECT_EQ(half.operations.hours.group_mw[0].head(july).maxCoeff(), 0.0);
  EXPECT_EQ(half.operations.hours.group_mw[1].tail(kHoursPerYear - july).maxCoeff(), 0.0);
  EXPECT_EQ(half.operations.unserved_hours, 0);

  plan::Plan firm = island(0.0);
  firm.fuel.firm_mmbtu_per_day = 3000.0;  // the load takes about 4,300
  const YearResult short_gas = operated(firm);
  ASSERT_EQ(short_gas.operations.groups.size(), 2U);
  EXPECT_EQ(short_gas.operations.unserved_hours, 0);
  // Part load burns up to a fifth more a MWh than full output.
  EXPECT_LE(short_gas.operations.groups[0].fuel_mmbtu, 1.2 * 365.0 * 3000.0);
  EXPECT_GT(short_gas.operations.groups[0].fuel_mmbtu, 0.8 * 365.0 * 3000.0);
  EXPECT_GT(short_gas.operations.groups[1].mwh, 0.2 * short_gas.operations.load_mwh);
}

TEST(SecondFuel, CountsInACapWithItsOwnFactorAndInHoursWithTheGroup) {
  plan::Plan plan = island(kDays);
  plan.generators[0].nox_ppm = 2.0;
  plan.site.nox_cap_tpy = 100.0;
  plan.site.permitted_h_per_year = 8000.0;
  const YearResult year = operated(plan);
  ASSERT_EQ(year.rules.caps.size(), 2U);
  EXPECT_NEAR(year.rules.caps[0].per_mmbtu[0], 0.007368, 1e-5);
  EXPECT_NEAR(year.rules.caps[0].per_mmbtu[1], 0.024, 1e-9);
  EXPECT_EQ(year.rules.caps[1].id, "hours.e");
  EXPECT_EQ(year.rules.caps[1].per_unit_hour, (std::vector<double>{1.0, 1.0}));
}

TEST(SecondFuel, AnHourNamesItWhereItServesAlone) {
  const plan::Plan plan = island(kDays);
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = operated(plan);
  Eigen::Index cold = 0;
  gas_flows(climate, kDays).minCoeff(&cold);
  const auto names = [&](int hour, const std::string& id) {
    const HourExplained explained = explain_hour(year, climate, hour);
    return std::any_of(explained.shares.begin(), explained.shares.end(),
                       [&](const HourShare& share) { return share.id == id; });
  };
  EXPECT_TRUE(names(static_cast<int>(cold), "e (distillate)"));
  EXPECT_FALSE(names(5000, "e (distillate)"));
}

TEST(SecondFuel, AUnitThatBurnsNoDistillateIsNamed) {
  plan::Plan plan = island(kDays);
  plan.generators[0].unit = "bloom";
  const Issues issues = price_issues(plan, test::catalog());
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].path, "generators.e.dual_fuel");
}

}  // namespace
}  // namespace sitewright
