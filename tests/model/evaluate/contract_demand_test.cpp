// Demand that contracts bill: ratchets of listed months, power-factor floors, blocks; each by hand.
#include <gtest/gtest.h>

#include "model/evaluate/tariffs.h"
#include "model/plan/contract_terms.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using tariff::ItemKind;

tariff::Bill bill_of(const plan::Plan& plan, int year, const Hourly& grid_mw,
                     std::vector<BillHistory>& history) {
  static const climate::Climate kClimate = climate_of(test::case_plan("memphis")).value();
  const auto tariffs = tariffs_of(plan, test::catalog(), kClimate, year);
  return year_bill(tariffs, year, grid_mw, plan.electrical.power_factor, history).bills.at(0);
}

tariff::Bill bill_of(const plan::Plan& plan, const Hourly& grid_mw) {
  std::vector<BillHistory> history;
  return bill_of(plan, 2026, grid_mw, history);
}

Hourly flat(double mw) { return Hourly::Constant(kHoursPerYear, mw); }

/// A draw of 10 MW but in some months, 0 = January.
Hourly with_months(const std::vector<std::pair<int, double>>& months) {
  Hourly draw = flat(10.0);
  for (const auto& [month, mw] : months) {
    const int first = first_hour_of_month(month);
    draw.segment(first, first_hour_of_month(month + 1) - first).setConstant(mw);
  }
  return draw;
}

plan::Plan demand_plan() {
  plan::Plan plan;
  plan.contracts = {{.id = "c", .mw = 100, .energy_usd_per_mwh = 0, .demand_usd_per_kw_month = 10}};
  return plan;
}

TEST(ContractDemand, OnlyTheListedMonthsRatchet) {
  plan::Plan plan = demand_plan();
  plan.contracts[0].ratchet_frac = 0.8;
  plan.contracts[0].ratchet_month_from = 6;
  plan.contracts[0].ratchet_month_until = 9;
  std::vector<BillHistory> history;
  const tariff::Bill first = bill_of(plan, 2026, with_months({{1, 100.0}, {6, 60.0}}), history);
  EXPECT_NEAR(first.usd_of(ItemKind::demand), (100e3 + 60e3 + 10 * 10e3) * 10, 1e-6);
  // August to December are billed 0.8 x 60 MW of July; February's 100 MW count for nothing.
  EXPECT_NEAR(first.usd_of(ItemKind::ratchet), 5 * 38e3 * 10, 1e-6);
  // So are January to June of the next year: 11 months before June is July.
  const tariff::Bill second = bill_of(plan, 2027, flat(10.0), history);
  EXPECT_NEAR(second.usd_of(ItemKind::ratchet), 6 * 38e3 * 10, 1e-6);
}

TEST(ContractDemand, ARatchetSeasonRunsOverTheNewYear) {
  plan::Plan plan = demand_plan();
  plan.contracts[0].ratchet_frac = 0.8;
  plan.contracts[0].ratchet_month_from = 11;
  plan.contracts[0].ratchet_month_until = 2;
  const tariff::Bill bill = bill_of(plan, with_months({{1, 100.0}, {6, 60.0}}));
  // March to December are billed 80 MW, July 20 MW more than its own 60.
  EXPECT_NEAR(bill.usd_of(ItemKind::ratchet), (9 * 70e3 + 20e3) * 10, 1e-6);
}

TEST(ContractDemand, ListedMonthsBeyondTheLookBackAreForgotten) {
  plan::Plan plan = demand_plan();
  plan.contracts[0].ratchet_frac = 1.0;
  plan.contracts[0].ratchet_months = 3;
  plan.contracts[0].ratchet_month_from = 6;
  plan.contracts[0].ratchet_month_until = 9;
  const tariff::Bill bill = bill_of(plan, with_months({{6, 60.0}}));
  EXPECT_NEAR(bill.usd_of(ItemKind::ratchet), 3 * 50e3 * 10, 1e-6);  // August to October
}

TEST(ContractDemand, AFloorBillsOnlyALowerPowerFactor) {
  plan::Plan plan = demand_plan();
  const auto demand_usd = [&](double floor, double power_factor) {
    plan.contracts[0].power_factor_floor = floor;
    plan.electrical.power_factor = power_factor;
    return bill_of(plan, flat(10.0)).usd_of(ItemKind::demand);
  };
  const double usd = 12 * 10e3 * 10;
  EXPECT_NEAR(demand_usd(0.9, 0.8), usd * 0.9 / 0.8, 1e-6);
  EXPECT_NEAR(demand_usd(0.9, 0.95), usd, 1e-6);
  EXPECT_NEAR(demand_usd(1.0, 0.95), usd / 0.95, 1e-6);  // kVA
  EXPECT_NEAR(demand_usd(0.0, 0.5), usd, 1e-6);
}

TEST(ContractDemand, ARateOfAllHoursIsABlockOfTheContract) {
  plan::Plan plan = demand_plan();
  plan.rates = {{.id = "more", .contract = "c", .above_mw = 20, .demand_usd_per_kw_month = 6}};
  const double block_usd = 20e3 * 10 + 30e3 * 6;
  EXPECT_NEAR(bill_of(plan, flat(50.0)).total_usd, 12 * block_usd, 1e-6);
  EXPECT_NEAR(bill_of(plan, flat(15.0)).total_usd, 12 * 15e3 * 10, 1e-6);
  // The ratchet is billed block by block too.
  plan.contracts[0].ratchet_frac = 1.0;
  Hourly january = flat(5.0);
  january.head(744).setConstant(50.0);
  const tariff::Bill bill = bill_of(plan, january);
  EXPECT_NEAR(bill.usd_of(ItemKind::demand), block_usd + 11 * 5e3 * 10, 1e-6);
  EXPECT_NEAR(bill.usd_of(ItemKind::ratchet), 11 * (block_usd - 5e3 * 10), 1e-6);
}

TEST(ContractDemand, TheMinimumBillAndItsMonthAreBilledByBlocks) {
  plan::Plan plan = demand_plan();
  plan.contracts[0].minimum_bill_frac = 0.85;
  plan.rates = {{.id = "more", .contract = "c", .above_mw = 20, .demand_usd_per_kw_month = 6}};
  const double month_usd = 20e3 * 10 + 65e3 * 6;
  EXPECT_NEAR(plan::minimum_month_usd(plan, plan.contracts[0]), month_usd, 1e-6);
  EXPECT_NEAR(bill_of(plan, flat(0.0)).total_usd, 12 * month_usd, 1e-6);
}

TEST(ContractDemand, BlocksOfRatesAreThoseOfTheirHours) {
  plan::Plan plan = demand_plan();
  const plan::Rate hours{.contract = "c",
                         .month_from = 6,
                         .month_until = 9,
                         .days = plan::DayKind::weekdays,
                         .hour_from = 14,
                         .hour_until = 20};
  const auto rate = [&](const std::string& id, double above_mw, double usd) {
    plan::Rate made = hours;
    made.id = id;
    made.above_mw = above_mw;
    made.demand_usd_per_kw_month = usd;
    return made;
  };
  // Whatever their order, and beside another charge of all hours.
  plan.rates = {rate("top", 40, 9),
                rate("peak", 0, 5),
                rate("more", 20, 8),
                {.id = "wires", .contract = "c", .demand_usd_per_kw_month = 3}};
  const double own_usd = 12 * 50e3 * (10 + 3);
  EXPECT_NEAR(bill_of(plan, flat(50.0)).total_usd, own_usd + 4 * (20e3 * 5 + 20e3 * 8 + 10e3 * 9),
              1e-6);
  plan.rates = {rate("top", 40, 9)};  // nothing is asked below it
  EXPECT_NEAR(bill_of(plan, flat(50.0)).total_usd, 12 * 50e3 * 10 + 4 * 10e3 * 9, 1e-6);
}

}  // namespace
}  // namespace sitewright
