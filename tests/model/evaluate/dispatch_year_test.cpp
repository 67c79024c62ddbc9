// A year of dispatch as the plan's units, tariffs, stores and lots have it.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/evaluate/hour_explained.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::case_plan;
using test::evaluated;
using test::Settings;

constexpr int kYear = 2027;

/// Most that the output of a group rises or falls from one hour to the next, in units at full load
/// (heat moves no unit), what units that start or stop move by left out.
double steepest_units(const YearResult& year, std::size_t group, const climate::Climate& climate) {
  const operations::GeneratorGroup& g = year.groups[group];
  const Hourly& mw = year.operations.hours.group_mw[group];
  const Eigen::ArrayXi& units = year.operations.hours.group_units[group];
  const auto output = [&](Eigen::Index h) {
    return mw[h] / operations::unit_capability_mw(g, climate.dry_bulb_c[h]);
  };
  double steepest = 0.0;
  for (Eigen::Index h = 1; h < mw.size(); ++h) {
    const double switched = std::abs(units[h] - units[h - 1]) * g.min_load_frac;
    steepest = std::max(steepest, std::abs(output(h) - output(h - 1)) - switched);
  }
  return steepest;
}

/// Firm gas is shared by the groups that stand in the hour, not by those that come or have left.
TEST(DispatchYear, FirmGasIsSharedByThoseThatAreThere) {
  const plan::Plan plan = case_plan("memphis", {{"fuel.firm_mmbtu_per_day", "20000"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), 2025);
  EXPECT_EQ(year.operations.unserved_hours, 0);
  for (int day = 0; day < kHoursPerYear / kHoursPerDay; ++day) {
    double mmbtu = 0.0;
    for (int h = day * kHoursPerDay; h < (day + 1) * kHoursPerDay; ++h) {
      for (std::size_t k = 0; k < year.groups.size(); ++k) {
        const operations::GeneratorGroup& g = year.groups[k];
        mmbtu +=
            year.operations.hours.group_mw[k][h] * g.heat_rate_btu_per_kwh * g.hhv_per_lhv / 1e3;
      }
    }
    // Part load burns up to a fifth more a MWh than the full output that shares are counted at.
    ASSERT_LE(mmbtu, 1.2 * 20000.0) << day;
  }
}

TEST(DispatchYear, AGroupWithARampMovesNoFasterAndLosesNoLoad) {
  constexpr double kRamp = 0.03;
  plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "5"}});
  plan::Rate evening{.id = "evening", .contract = "mlgw"};
  evening.hour_from = 16;
  evening.hour_until = 21;
  evening.energy_usd_per_mwh = 400.0;
  plan.rates.push_back(evening);
  const climate::Climate climate = climate_of(plan).value();
  const YearResult free = evaluate_year(plan, test::catalog(), climate, kYear);
  const auto prime = std::find_if(free.groups.begin(), free.groups.end(),
                                  [](const auto& group) { return group.id == "smt-permitted"; });
  ASSERT_NE(prime, free.groups.end());
  const auto k = static_cast<std::size_t>(prime - free.groups.begin());
  const double bound = kRamp * prime->count;
  EXPECT_GT(steepest_units(free, k, climate), bound) << "else the ramp would bind nowhere";
  for (plan::GeneratorGroup& group : plan.generators) {
    if (group.id == prime->id) group.ramp_frac_per_h = kRamp;
  }
  const YearResult ramped = evaluate_year(plan, test::catalog(), climate, kYear);
  EXPECT_LE(steepest_units(ramped, k, climate), bound + 1e-9);
  EXPECT_NEAR(ramped.operations.unserved_mwh, free.operations.unserved_mwh, 1e-6);
  EXPECT_GE(ramped.operations.total_usd(), free.operations.total_usd() * (1.0 - 1e-3));
}

TEST(DispatchYear, DemandThatDispatchWeighsIsDemandThatIsBilled) {
  const plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "12"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  ASSERT_EQ(year.bill.bills.size(), 1U);
  const double billed = year.bill.bills[0].usd_of(tariff::ItemKind::demand);
  EXPECT_GT(billed, 0.0);
  EXPECT_NEAR(year.operations.demand_usd, billed, 1e-6 * billed);
  EXPECT_NEAR(
      year.operations.grid_usd,
      year.bill.bills[0].usd_of(tariff::ItemKind::energy) * (1.0 - plan.electrical.line_loss_frac),
      1e-6 * year.operations.grid_usd);
}

/// In the first year no earlier one is billed on: what is free in December is the year's own.
TEST(DispatchYear, WhatARatchetOfTheYearsOwnMonthsBillsIsFree) {
  const Settings ratchet{{"contracts.mlgw.ratchet_frac", "1"},
                         {"contracts.mlgw.ratchet_months", "11"}};
  const plan::Plan plan = case_plan("memphis", ratchet);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), 2024);
  ASSERT_EQ(year.rules.demand.size(), 1U);
  const Monthly& peak = year.operations.demand[0].peak_mw;
  const double before = *std::max_element(peak.begin(), peak.begin() + 11);
  EXPECT_GT(before, 1.0);
  EXPECT_NEAR(year.rules.demand[0].free_mw[11], before, 0.05 * before);
}

/// The plan's contract for a part of the draw, beside one like it that is dearer and larger.
struct TwoContracts {
  double cheap_mw;
  double cheap_usd_per_mwh;
  double dear_usd_per_mwh;
};
void add_dear_contract(const TwoContracts& terms, plan::Plan& plan) {
  plan.contracts.push_back(plan.contracts[0]);
  plan.contracts[1].id = "dear";
  plan.contracts[1].energy_usd_per_mwh = terms.dear_usd_per_mwh;
  plan.contracts[0].mw = terms.cheap_mw;
  plan.contracts[0].energy_usd_per_mwh = terms.cheap_usd_per_mwh;
}

/// A cheap contract carries what it can whatever the peak: a megawatt more is the dearer one's.
TEST(DispatchYear, TheDearerOfTwoContractsHasThePeak) {
  plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "12"}});
  add_dear_contract({.cheap_mw = 60.0, .cheap_usd_per_mwh = 45.0, .dear_usd_per_mwh = 70.0}, plan);
  plan.contracts[1].demand_usd_per_kw_month = 9.0;
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  double weighed = 0.0;
  for (const operations::DemandYear& charge : year.operations.demand) weighed += charge.usd;
  const double billed = year.bill.bills[1].usd_of(tariff::ItemKind::demand);
  ASSERT_EQ(year.operations.demand.size(), 1U);
  EXPECT_EQ(year.operations.demand[0].id, "dear");
  EXPECT_GT(billed, 0.0);
  EXPECT_NEAR(weighed, billed, 0.02 * billed);
  EXPECT_NEAR(year.bill.bills[0].mwh, 60.0 * kHoursPerYear, 0.02 * 60.0 * kHoursPerYear);
}

/// Gas at 53 $ a MWh beside 140 MW at 20 $ and more at 90 $, a mean below it: it replaces the dear
/// part alone.
TEST(DispatchYear, UnitsReplaceTheDearerOfTwoContracts) {
  plan::Plan plan = case_plan("memphis", {{"contracts.mlgw.demand_usd_per_kw_month", "0"}});
  add_dear_contract({.cheap_mw = 140.0, .cheap_usd_per_mwh = 20.0, .dear_usd_per_mwh = 90.0}, plan);
  for (plan::GeneratorGroup& group : plan.generators) group.count = std::min(group.count, 3);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  EXPECT_GT(year.operations.onsite_mwh, 40.0 * 0.9 * kHoursPerYear);
  EXPECT_GT(year.bill.bills[0].mwh, 0.99 * 140.0 * kHoursPerYear);
}

/// A price of units between those of two contracts: they serve what the cheap one leaves, and no
/// more; in every hour each source says why.
TEST(DispatchYear, UnitsBetweenTwoContractsServeWhatTheCheaperOneLeaves) {
  plan::Plan plan = case_plan("memphis", {{"contracts.mlgw.demand_usd_per_kw_month", "0"}});
  add_dear_contract({.cheap_mw = 100.0, .cheap_usd_per_mwh = 40.0, .dear_usd_per_mwh = 120.0},
                    plan);
  plan.storage.clear();
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = evaluate_year(plan, test::catalog(), climate, kYear);
  EXPECT_GT(year.bill.bills[0].mwh, 0.95 * 100.0 * kHoursPerYear);
  EXPECT_LT(year.bill.bills[1].mwh, 0.05 * year.operations.load_mwh);
  EXPECT_GT(year.operations.onsite_mwh, 30.0 * kHoursPerYear);
  double billed = 0.0;
  for (const tariff::Bill& bill : year.bill.bills) {
    billed += bill.usd_of(tariff::ItemKind::energy);
  }
  EXPECT_NEAR(year.operations.grid_usd, billed, 1e-6 * billed);
  const HourExplained hour = explain_hour(year, climate, 4000);
  const auto share = [&](const std::string& id) {
    return *std::find_if(hour.shares.begin(), hour.shares.end(),
                         [&](const HourShare& s) { return s.id == id; });
  };
  EXPECT_TRUE(share("mlgw").is_contract);
  EXPECT_EQ(share("mlgw").reason, HourReason::full);
  EXPECT_NEAR(share("mlgw").mw, 100.0, 1e-6);
  EXPECT_EQ(share("dear").reason, HourReason::dearer);
  EXPECT_NEAR(share("dear").usd_per_mwh, 120.0, 1e-9);
}

TEST(DispatchYear, StorageNeverRaisesTheBilledPeakOrTheCost) {
  const Settings no_gas{{"generators.smt-permitted.until", "2025-08-01"}};
  const plan::Plan with = case_plan("memphis", no_gas);
  plan::Plan without = with;
  without.storage.clear();
  const climate::Climate climate = climate_of(with).value();
  const YearResult shaved = evaluate_year(with, test::catalog(), climate, kYear);
  const YearResult plain = evaluate_year(without, test::catalog(), climate, kYear);
  ASSERT_EQ(shaved.operations.unserved_hours, 0);
  EXPECT_LE(shaved.operations.demand_usd, plain.operations.demand_usd * (1.0 + 1e-9));
  EXPECT_LE(shaved.operations.total_usd(), plain.operations.total_usd() * (1.0 + 1e-9));
}

TEST(DispatchYear, ReservedEnergyIsNeverDispatched) {
  const Settings reserved{{"storage.megapacks.ride_through_min", "60"},
                          {"storage.megapacks.swing_reserve_mwh", "100"}};
  const plan::Plan plan = case_plan("memphis", reserved);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  ASSERT_EQ(year.rules.storage.size(), 1U);
  const double held = year.rules.storage[0].reserved_mwh;
  EXPECT_GT(held, 150.0);
  EXPECT_GE(year.operations.hours.charge_state_mwh.minCoeff(), held - 1e-6);
}

TEST(DispatchYear, LotsThatDoLeastPerWattGiveUpPowerFirst) {
  const plan::Plan plan =
      case_plan("pennsylvania", {{"deliveries.front-of-meter.firm", "false"},
                                 {"deliveries.front-of-meter.interrupted_h_per_year", "40"}});
  const Evaluation e = evaluated(plan);
  const YearResult year =
      evaluate_year(plan, test::catalog(), climate_of(plan).value(), e.reference_year);
  ASSERT_FALSE(year.throttled.empty());
  double mwh = 0.0;
  for (const LotThrottle& lot : year.throttled) {
    mwh += lot.mwh;
    EXPECT_LE(lot.hours, year.operations.unserved_hours);
    EXPECT_TRUE(std::any_of(e.issues.begin(), e.issues.end(), [&](const Issue& issue) {
      return issue.path == "lots." + lot.lot && issue.severity == Severity::warning;
    })) << lot.lot;
  }
  EXPECT_NEAR(mwh, year.operations.unserved_mwh, 1e-6 * mwh);
}

}  // namespace
}  // namespace sitewright
