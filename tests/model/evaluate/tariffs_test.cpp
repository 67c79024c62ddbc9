// Contracts and rates of a plan as bills: shares, seasons, ratchets over the years, regions.
#include "model/evaluate/tariffs.h"
#include "model/evaluate/grid_price.h"

#include <gtest/gtest.h>

#include "model/cost/price_index.h"
#include "model/evaluate/hour_stack.h"
#include "model/plan/contract_terms.h"
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

TEST(Tariffs, OnlyMonthsOfThePlanAreBilled) {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 4, 1);
  plan.schedule.horizon_years = 2;
  plan.contracts = {{.id = "c", .mw = 100, .energy_usd_per_mwh = 40, .fixed_usd_per_month = 1000}};
  const Hourly nothing = Hourly::Zero(kHoursPerYear);
  EXPECT_NEAR(bill_of(plan, 2026, nothing), 9000, 1e-6);
  EXPECT_NEAR(bill_of(plan, 2027, nothing), 12000, 1e-6);
  EXPECT_NEAR(bill_of(plan, 2028, nothing), 3000, 1e-6);
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
  const Hourly price = grid_price_of(tariffs, 0.0).usd_per_mwh;
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

TEST(Tariffs, TheGridBecomesDearerWhereACheaperContractIsUsedUp) {
  constexpr double kLoss = 0.02;
  plan::Plan plan;
  plan.contracts = {{.id = "dear", .mw = 30, .energy_usd_per_mwh = 90},
                    {.id = "cheap", .mw = 10, .energy_usd_per_mwh = 40},
                    {.id = "middle", .mw = 20, .energy_usd_per_mwh = 60}};
  plan.rates = {{.id = "night",
                 .contract = "dear",
                 .hour_from = 0,
                 .hour_until = 6,
                 .energy_usd_per_mwh = 10}};
  auto tariffs = tariffs_of(plan, catalog(), memphis(), 2026);
  const GridPrice price = grid_price_of(tariffs, kLoss);
  const auto at = [&](int hour, double mw) {
    double usd = price.usd_per_mwh[hour];
    for (const operations::GridStep& step : price.steps) {
      if (mw > step.above_mw[hour]) usd += step.more_usd_per_mwh[hour];
    }
    return usd * (1.0 - kLoss);
  };
  const double line = 1.0 - kLoss;
  EXPECT_NEAR(at(12, 9.9 * line), 40.0, 1e-9);
  EXPECT_NEAR(at(12, 10.1 * line), 60.0, 1e-9);
  EXPECT_NEAR(at(12, 29.9 * line), 60.0, 1e-9);
  EXPECT_NEAR(at(12, 30.1 * line), 90.0, 1e-9);
  EXPECT_NEAR(at(3, 29.9 * line), 10.0, 1e-9);
  EXPECT_NEAR(at(3, 30.1 * line), 40.0, 1e-9);
  EXPECT_NEAR(at(3, 59.9 * line), 60.0, 1e-9);
  // What it adds up to is what the contracts bill.
  const Hourly draw = Hourly::Constant(kHoursPerYear, 35.0);
  const double usd = 18 * (10 * 40.0 + 20 * 60.0 + 5 * 90.0) + 6 * (30 * 10.0 + 5 * 40.0);
  share_draw(draw, tariffs);
  std::vector<BillHistory> history;
  EXPECT_NEAR(year_bill(tariffs, 2026, draw, 1.0, history).total_usd(), 365 * usd, 1.0);
}

TEST(Tariffs, WithoutAContractTheRegionSetsThePrice) {
  plan::Plan plan;
  plan.site.grid_region = "srtv";
  const GridRegion& region = *catalog().find_grid_region("srtv");
  plan.contracts = {{.id = "late", .energy_usd_per_mwh = 10, .from = make_date(2026, 7, 1)}};
  const int half = first_hour_of_month(6);
  const double demand = 6 * 1e3 * region.demand_usd_per_kw_month.value;
  // The region's price is of 2023; bills are money of the plan's year.
  const double level = cost::price_index({.from_year = 2023, .to_year = plan.finance.price_year});
  EXPECT_NEAR(
      bill_of(plan, 2026, Hourly::Ones(kHoursPerYear)),
      level * (half * region.energy_price_usd_per_mwh.value + demand) + (8760 - half) * 10.0, 1e-3);
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

/// 200 MW from July 2026, 500 from July 2028, 960 from July 2030; 85 % at 10 $/kW-month.
plan::Plan plan_with_ramp() {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "line", .mw = 960.0, .date = make_date(2026, 7, 1)}};
  plan.contracts = {{.id = "c",
                     .mw = 960.0,
                     .energy_usd_per_mwh = 0.0,
                     .demand_usd_per_kw_month = 10.0,
                     .minimum_bill_frac = 0.85}};
  plan.contract_steps = {{.id = "a", .contract = "c", .after_months = 0, .mw = 200.0},
                         {.id = "b", .contract = "c", .after_months = 24, .mw = 500.0},
                         {.id = "d", .contract = "c", .after_months = 48, .mw = 960.0}};
  return plan;
}

TEST(Tariffs, AContractRampBillsTheCapacityOfEachMonth) {
  plan::Plan plan = plan_with_ramp();
  const Hourly idle = Hourly::Zero(kHoursPerYear);
  // 0.85 x 200, 500, 960 MW x 10 $/kW: 1.7, 4.25, 8.16 M$ a month.
  EXPECT_NEAR(bill_of(plan, 2026, idle), 6 * 1.7e6, 1e-3);
  EXPECT_NEAR(bill_of(plan, 2027, idle), 12 * 1.7e6, 1e-3);
  EXPECT_NEAR(bill_of(plan, 2028, idle), 6 * 1.7e6 + 6 * 4.25e6, 1e-3);
  EXPECT_NEAR(bill_of(plan, 2030, idle), 6 * 4.25e6 + 6 * 8.16e6, 1e-3);
  EXPECT_NEAR(bill_of(plan, 2032, idle), 12 * 8.16e6, 1e-3);
  // Demand above the minimum is billed as it is.
  EXPECT_NEAR(bill_of(plan, 2027, Hourly::Constant(kHoursPerYear, 190.0)), 12 * 1.9e6, 1e-3);
  // The month in which the term ends is the last one with a minimum.
  plan.contracts[0].term_years = 6.0;
  EXPECT_NEAR(bill_of(plan, 2032, idle), 6 * 8.16e6, 1e-3);
  EXPECT_EQ(bill_of(plan, 2033, idle), 0.0);
  plan.contracts[0].term_years = 6.0 + 1.0 / 12.0;
  EXPECT_NEAR(bill_of(plan, 2032, idle), 7 * 8.16e6, 1e-3);
  plan.contract_steps.clear();
  plan.contracts[0].term_years.reset();
  EXPECT_NEAR(bill_of(plan, 2026, idle), 12 * 8.16e6, 1e-3);  // as without a ramp
}

TEST(Tariffs, CapacityInForceSharesTheDraw) {
  plan::Plan plan = plan_with_ramp();
  plan.contracts.push_back({.id = "other", .mw = 300.0, .energy_usd_per_mwh = 100.0});
  const auto share = [&](int year, int hour) {
    return tariffs_of(plan, catalog(), memphis(), year)[0].share[hour];
  };
  EXPECT_NEAR(share(2026, 0), 0.4, 1e-12);  // the first step's before it begins
  EXPECT_NEAR(share(2027, 0), 0.4, 1e-12);
  EXPECT_NEAR(share(2029, 0), 0.625, 1e-12);
  EXPECT_NEAR(share(2030, 8759), 960.0 / 1260.0, 1e-12);
  // The plan's contract has the lower energy price: of 1,000 MW it carries its 960, and beyond the
  // megawatts of both they share again.
  auto tariffs = tariffs_of(plan, catalog(), memphis(), 2030);
  share_draw(Hourly::Constant(kHoursPerYear, 1000.0), tariffs);
  EXPECT_NEAR(tariffs[0].share[8759], 0.96, 1e-12);
  EXPECT_NEAR(tariffs[1].share[8759], 0.04, 1e-12);
  share_draw(Hourly::Constant(kHoursPerYear, 2000.0), tariffs);
  EXPECT_NEAR(tariffs[0].share[8759], 960.0 / 1260.0, 1e-12);
  // The route's price is that of full capacity: 10 $/kW-month over 730 hours.
  EXPECT_NEAR(flat_draw_price(plan, catalog(), memphis(), plan.contracts[0]).usd_per_mwh,
              12 * 10e3 / 8760.0, 1e-9);
}

TEST(Tariffs, YearsThatDifferInContractCapacityAloneAreBilledApart) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.contracts.resize(1);
  plan::Contract& contract = plan.contracts[0];
  contract.mw = 1000.0;
  contract.from = contract.until = std::nullopt;
  contract.minimum_bill_frac = 1.0;
  contract.demand_usd_per_kw_month = 10.0;
  contract.ratchet_frac = 0.0;
  plan.rates.clear();
  const Date zero = plan::energised(plan, contract);
  const auto months = [&](int year) {
    return (year - year_of(zero)) * 12 - static_cast<int>(month_index(zero));
  };
  plan.contract_steps = {
      {.id = "a", .contract = contract.id, .after_months = 0, .mw = 800.0},
      {.id = "b", .contract = contract.id, .after_months = months(2030), .mw = 900.0}};
  const Evaluation evaluation = test::evaluated(plan);
  const auto grid_usd = [&](int year) {
    for (const cost::OpexYear& opex : evaluation.cost.opex) {
      if (opex.year == year) return opex.grid_usd;
    }
    return 0.0;
  };
  const double before = grid_usd(2029);
  const double after = grid_usd(2030);
  EXPECT_NEAR(grid_usd(2028), before, 1e-3);
  EXPECT_NEAR(grid_usd(2031), after, 1e-3);
  // The step's day may be inside January: that month counts whole.
  EXPECT_NEAR(after - before, 12 * 100e3 * 10.0, 1e-3);
}

TEST(Tariffs, CollateralIsAFeeByYearOrCashThatComesBack) {
  const test::Settings letter{{"contracts.talen.collateral_usd_per_mw", "50000"},
                              {"contracts.talen.collateral_posted", "2026-01-01"},
                              {"contracts.talen.collateral_returned", "2030-01-01"},
                              {"contracts.talen.collateral_fee_frac", "0.02"}};
  const plan::Plan plain = test::case_plan("pennsylvania");
  const Evaluation none = test::evaluated(plain);
  const Evaluation fee = test::evaluated_case("pennsylvania", letter);
  const double usd = 1920 * 50000.0;  // 96 M$
  for (std::size_t i = 0; i < fee.cost.opex.size(); ++i) {
    const cost::OpexYear& year = fee.cost.opex[i];
    const bool stands = year.year >= 2026 && year.year < 2030;
    EXPECT_NEAR(year.collateral_usd, stands ? 0.02 * usd : 0.0, 1e-6) << year.year;
    EXPECT_NEAR(year.running_usd() - none.cost.opex[i].running_usd(), year.collateral_usd, 1e-3);
    double parts = 0.0;
    for (const cost::OpexPart& part : cost::parts(year)) parts += part.usd;
    EXPECT_NEAR(parts, year.total_usd(), 1e-9 * year.total_usd());
  }
  EXPECT_NEAR(*fee.cost.capex_usd, *none.cost.capex_usd, 1e-3);
  test::Settings cash = letter;
  cash.emplace_back("contracts.talen.collateral_form", "cash");
  const Evaluation lent = test::evaluated_case("pennsylvania", cash);
  EXPECT_NEAR(*lent.cost.capex_usd - *none.cost.capex_usd, usd, 1e-3);
  const auto deposit = static_cast<std::size_t>(cost::Category::deposit);
  EXPECT_NEAR(lent.cost.capex_by_category[deposit], usd, 1e-6);
  ASSERT_EQ(lent.cost.returned.size(), 1U);
  EXPECT_EQ(lent.cost.returned[0].date, make_date(2030, 1, 1));
  EXPECT_LT(*lent.cost.npv_usd, *none.cost.npv_usd);
  EXPECT_GT(*lent.cost.npv_usd, *none.cost.npv_usd - usd);
  double hour = 0.0;  // what the hour's parts add up to
  const plan::Plan with_cash = test::case_plan("pennsylvania", cash);
  for (const HourPart& part : hour_stack(with_cash, lent)) {
    const bool paid = part.kind == HourPartKind::capital || part.kind == HourPartKind::running;
    hour += paid ? part.usd_per_h : 0.0;
  }
  EXPECT_NEAR(hour, *lent.cost.usd_per_accelerator_h, 1e-9 * hour);
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
  EXPECT_NEAR(of(with, "Contribution in aid, talen"), 1e8, 1.0);
  EXPECT_NEAR(of(with, "Exit fee, co-located"), 2e7, 1.0);
  // The dollars of the contract: nothing on top, nothing to keep in repair.
  EXPECT_NEAR(*with.capex_usd, *before.capex_usd + 1.2e8, 1.0);
  EXPECT_NEAR(*with.opex_usd_per_year, *before.opex_usd_per_year, 1.0);
  const cost::Result dear = items({{"contracts.talen.contribution_usd", "1e8"},
                                   {"site.regional_cost_factor", "1.3"},
                                   {"finance.escalation_frac", "0.05"}});
  EXPECT_NEAR(of(dear, "Contribution in aid, talen"), 1e8, 1.0);
  // Not where the term is over by then: energised in 2025, left in July 2026.
  const test::Settings fee{{"contracts.co-located.exit_fee_usd", "2e7"}};
  test::Settings term = fee;
  term.emplace_back("contracts.co-located.term_years", "1.5");
  EXPECT_EQ(of(items(term), "Exit fee, co-located"), 0.0);
  term.back().second = "2";
  EXPECT_NEAR(of(items(term), "Exit fee, co-located"), 2e7, 1.0);
}

}  // namespace
}  // namespace sitewright
