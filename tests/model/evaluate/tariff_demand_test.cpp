// What dispatch weighs of demand and coincident peaks is what the bill asks for.
#include "model/evaluate/tariff_demand.h"

#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

constexpr int kYear = 2027;

/// Memphis with dear gas, so that the grid serves and peaks are worth shaving.
plan::Plan grid_plan() {
  return test::case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "12"}});
}

YearResult year_of_plan(const plan::Plan& plan) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
}

plan::Rate block_above(double mw, double usd_per_kw_month) {
  return {.id = "more",
          .contract = "mlgw",
          .above_mw = mw,
          .demand_usd_per_kw_month = usd_per_kw_month};
}

TEST(TariffDemand, EachOfFivePeaksIsWeighedForItself) {
  plan::Plan plan = grid_plan();
  plan.contracts[0].demand_usd_per_kw_month = 0.0;
  plan.contracts[0].coincident_peak_usd_per_kw_year = 60.0;
  plan.contracts[0].peak_days = 5;
  const YearResult year = year_of_plan(plan);
  ASSERT_GT(year.rules.demand.size(), 1U) << "five days in four months: two in one at least";
  int hours = 0;
  for (const operations::DemandCharge& charge : year.rules.demand) {
    for (const unsigned char at : charge.at) hours += at;
  }
  EXPECT_EQ(hours, 5);
  const double billed = year.bill.bills.at(0).usd_of(tariff::ItemKind::coincident_peak);
  EXPECT_NEAR(year.operations.demand_usd, billed, 1e-6 * billed + 1e-6);
  // A store of Memphis is worth emptying in hours of 60/5 $/kW.
  plan::Plan free = plan;
  free.contracts[0].coincident_peak_usd_per_kw_year = 0.0;
  const YearResult unshaved = year_of_plan(free);
  double shaved_mw = 0.0;
  for (const operations::DemandCharge& charge : year.rules.demand) {
    for (Eigen::Index h = 0; h < kHoursPerYear; ++h) {
      if (charge.at[static_cast<std::size_t>(h)] != 0)
        shaved_mw += unshaved.operations.hours.grid_mw[h] - year.operations.hours.grid_mw[h];
    }
  }
  EXPECT_GT(shaved_mw, 5 * 10.0);
}

TEST(TariffDemand, RisingBlocksAreWeighedAsTheyAreBilled) {
  plan::Plan plan = grid_plan();
  plan.rates.push_back(block_above(60.0, 40.0));
  const YearResult year = year_of_plan(plan);
  ASSERT_EQ(year.rules.demand.size(), 2U);
  EXPECT_EQ(year.rules.demand[1].id, "mlgw.above.60");
  const double billed = year.bill.bills.at(0).usd_of(tariff::ItemKind::demand);
  EXPECT_GT(billed, 12 * 60e3 * plan.contracts[0].demand_usd_per_kw_month) << "both blocks count";
  EXPECT_NEAR(year.operations.demand_usd, billed, 1e-6 * billed);
  const YearResult one_price = year_of_plan(grid_plan());
  EXPECT_LT(year.operations.grid_peak_mw, one_price.operations.grid_peak_mw + 1e-6);
}

TEST(TariffDemand, BlocksThatFallHaveThePriceInWhichTheMonthEnds) {
  plan::Plan plan = grid_plan();
  const double first_usd = plan.contracts[0].demand_usd_per_kw_month;
  plan.rates.push_back(block_above(60.0, first_usd / 2.0));
  const YearResult year = year_of_plan(plan);
  ASSERT_EQ(year.rules.demand.size(), 1U);
  const double line = 1.0 - plan.electrical.line_loss_frac;
  // Peaks lie above 60 MW: a kW more or less is half the price.
  EXPECT_NEAR(year.rules.demand[0].usd_per_mw[6], 1e3 / line * first_usd / 2.0, 1e-6);
  plan.rates[plan.rates.size() - 1].above_mw = 5000.0;
  const YearResult below = year_of_plan(plan);
  EXPECT_NEAR(below.rules.demand[0].usd_per_mw[6], 1e3 / line * first_usd, 1e-6);
  EXPECT_NEAR(below.operations.demand_usd, year_of_plan(grid_plan()).operations.demand_usd, 1e-6);
}

TEST(TariffDemand, AFloorRaisesWhatDispatchWeighs) {
  plan::Plan plan = grid_plan();
  plan.electrical.power_factor = 0.9;
  plan.contracts[0].power_factor_floor = 0.95;
  const YearResult year = year_of_plan(plan);
  const double billed = year.bill.bills.at(0).usd_of(tariff::ItemKind::demand);
  EXPECT_NEAR(year.operations.demand_usd, billed, 1e-6 * billed);
  EXPECT_NEAR(year.rules.demand.at(0).usd_per_mw[0],
              1e3 / (1.0 - plan.electrical.line_loss_frac) * 0.95 / 0.9 *
                  plan.contracts[0].demand_usd_per_kw_month,
              1e-6);
}

}  // namespace
}  // namespace sitewright
