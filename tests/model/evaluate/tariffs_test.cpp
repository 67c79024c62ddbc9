// Contracts and rates of a plan as bills: shares, seasons, ratchets over the years, regions.
#include "model/evaluate/tariffs.h"

#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::catalog;

climate::Climate memphis() { return climate_of(test::case_plan("memphis")).value(); }

double bill_of(const plan::Plan& plan, int year, const Hourly& grid_mw,
               std::vector<BillHistory>& history) {
  const auto tariffs = tariffs_of(plan, catalog(), memphis(), year);
  return year_bill(tariffs, year, grid_mw, plan.electrical.power_factor, history).total_usd();
}

double bill_of(const plan::Plan& plan, int year, const Hourly& grid_mw) {
  std::vector<BillHistory> history;
  return bill_of(plan, year, grid_mw, history);
}

TEST(Tariffs, AFlatContractBillsEnergyAndDemand) {
  plan::Plan plan;
  plan.contracts = {
      {.id = "c", .mw = 100, .energy_usd_per_mwh = 40, .demand_usd_per_kw_month = 10}};
  EXPECT_NEAR(bill_of(plan, 2026, Hourly::Constant(kHoursPerYear, 50.0)),
              50.0 * 8760 * 40 + 12 * 50e3 * 10, 1e-3);
}

TEST(Tariffs, RatesReplaceTheContractInTheirHours) {
  plan::Plan plan;
  plan.contracts = {{.id = "c", .energy_usd_per_mwh = 40}};
  plan.rates = {{.id = "summer",
                 .contract = "c",
                 .month_from = 6,
                 .month_until = 9,
                 .hour_from = 14,
                 .hour_until = 20,
                 .energy_usd_per_mwh = 100}};
  const int summer_days = 30 + 31 + 31 + 30;
  EXPECT_NEAR(bill_of(plan, 2026, Hourly::Ones(kHoursPerYear)),
              8760 * 40.0 + summer_days * 6 * 60.0, 1e-6);
  const auto tariffs = tariffs_of(plan, catalog(), memphis(), 2026);
  const Hourly price = grid_energy_usd_per_mwh(tariffs, 2026);
  EXPECT_EQ(price[0], 40.0);
  EXPECT_EQ(price[first_hour_of_month(6) + 15], 100.0);
}

TEST(Tariffs, BlocksBeginAboveTheirEnergy) {
  plan::Plan plan;
  plan.contracts = {{.id = "c", .energy_usd_per_mwh = 40}};
  plan.rates = {{.id = "more", .contract = "c", .above_mwh = 500, .energy_usd_per_mwh = 30}};
  // 1 MW draws 744 MWh in January.
  Hourly january = Hourly::Zero(kHoursPerYear);
  january.head(744).setOnes();
  EXPECT_NEAR(bill_of(plan, 2026, january), 500 * 40.0 + 244 * 30.0, 1e-6);
}

TEST(Tariffs, TheRatchetLooksBackOverTheNewYear) {
  plan::Plan plan;
  plan.contracts = {{.id = "c",
                     .energy_usd_per_mwh = 0,
                     .demand_usd_per_kw_month = 10,
                     .ratchet_frac = 0.8,
                     .ratchet_months = 11}};
  std::vector<BillHistory> history;
  static_cast<void>(bill_of(plan, 2026, Hourly::Constant(kHoursPerYear, 100.0), history));
  // January to November 2027 look back on a month of 2026; December on 2027 alone.
  EXPECT_NEAR(bill_of(plan, 2027, Hourly::Constant(kHoursPerYear, 10.0), history),
              11 * 80e3 * 10 + 10e3 * 10, 1e-3);
}

TEST(Tariffs, ContractsShareTheDrawByTheirMegawatts) {
  plan::Plan plan;
  plan.contracts = {{.id = "a", .mw = 30, .energy_usd_per_mwh = 40},
                    {.id = "b", .mw = 10, .energy_usd_per_mwh = 80}};
  EXPECT_NEAR(bill_of(plan, 2026, Hourly::Constant(kHoursPerYear, 20.0)), 20 * 8760 * 50.0, 1e-3);
}

TEST(Tariffs, WithoutAContractTheRegionSetsThePrice) {
  plan::Plan plan;
  plan.site.grid_region = "srtv";
  const GridRegion& region = *catalog().find_grid_region("srtv");
  plan.contracts = {{.id = "late", .energy_usd_per_mwh = 10, .from = make_date(2026, 7, 1)}};
  const int half = first_hour_of_month(6);
  const double demand = 6 * 1e3 * region.demand_usd_per_kw_month.value;
  EXPECT_NEAR(bill_of(plan, 2026, Hourly::Ones(kHoursPerYear)),
              half * region.energy_price_usd_per_mwh.value + (8760 - half) * 10.0 + demand, 1e-3);
}

TEST(Tariffs, CapacityMinimumBackupAndCreditsAreOnTheContract) {
  plan::Plan plan;
  plan.contracts = {{.id = "c",
                     .mw = 100,
                     .energy_usd_per_mwh = 0,
                     .demand_usd_per_kw_month = 10,
                     .minimum_bill_frac = 0.6,
                     .capacity_usd_per_mw_day = 269.92,
                     .fixed_usd_per_month = 1000,
                     .backup_mw = 20,
                     .backup_usd_per_kw_month = 2,
                     .interruptible_credit_usd_per_kw_year = 12}};
  EXPECT_NEAR(bill_of(plan, 2026, Hourly::Zero(kHoursPerYear)),
              12 * 60e3 * 10 + 100 * 365 * 269.92 + 12 * 1000 + 12 * 20e3 * 2 - 100e3 * 12, 1e-2);
}

TEST(Tariffs, ContributionsAndExitFeesAreBought) {
  const auto items = [](const test::Settings& settings) {
    return test::evaluated_case("pennsylvania", settings).cost;
  };
  const cost::Result before = items({});
  const cost::Result with = items(
      {{"contracts.talen.contribution_usd", "1e8"}, {"contracts.co-located.exit_fee_usd", "2e7"}});
  const auto of = [](const cost::Result& cost, const std::string& name) {
    for (const cost::CapexItem& item : cost.capex) {
      if (item.item == name) return item.usd;
    }
    return 0.0;
  };
  EXPECT_EQ(of(before, "Exit fee, co-located"), 0.0);
  EXPECT_GE(of(with, "Contribution in aid, talen"), 1e8);
  EXPECT_NEAR(of(with, "Exit fee, co-located"), 2e7, 1.0);
  EXPECT_GT(*with.capex_usd, *before.capex_usd + 1.19e8);
}

}  // namespace
}  // namespace sitewright
