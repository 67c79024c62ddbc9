// What falls into which quarter: hours online, fuel, bills, and what is beyond the horizon.
#include "model/evaluate/driver_months.h"

#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

double of(const cost::YearShares& shares, std::size_t quarter, cost::Driver driver) {
  return cost::share(shares[quarter], driver);
}

Evaluation horizon(Date start, Date end) {
  Evaluation evaluation;
  evaluation.start = start;
  evaluation.end = end;
  return evaluation;
}

TEST(DriverMonths, MonthsAreSharesOfTheirQuarters) {
  DriverMonths months{};
  months[0] = {0, 0, 0, 0, 0, 10, 20, 30, 0, 0, 0, 40};
  const Evaluation whole = horizon(make_date(2026, 1, 1), make_date(2030, 1, 1));
  const cost::YearShares shares = year_shares(whole, 2027, months);
  EXPECT_EQ(of(shares, 0, cost::Driver::online), 0.0);
  EXPECT_NEAR(of(shares, 1, cost::Driver::online), 0.1, 1e-12);
  EXPECT_NEAR(of(shares, 2, cost::Driver::online), 0.5, 1e-12);
  EXPECT_NEAR(of(shares, 3, cost::Driver::online), 0.4, 1e-12);
  // Nothing of it: by days.
  EXPECT_NEAR(of(shares, 1, cost::Driver::fuel), 91.0 / 365.0, 1e-12);
}

TEST(DriverMonths, WhatIsBilledBeyondTheHorizonCountsInside) {
  DriverMonths months{};
  months[static_cast<std::size_t>(cost::Driver::grid)].fill(1.0);
  const Evaluation part = horizon(make_date(2027, 5, 1), make_date(2027, 10, 1));
  const cost::YearShares shares = year_shares(part, 2027, months);
  EXPECT_EQ(of(shares, 0, cost::Driver::grid), 0.0);
  EXPECT_NEAR(of(shares, 1, cost::Driver::grid), 0.5, 1e-12);
  EXPECT_NEAR(of(shares, 2, cost::Driver::grid), 0.5, 1e-12);
  EXPECT_EQ(of(shares, 3, cost::Driver::grid), 0.0);
  // 61 days of May and June, 92 of the third quarter.
  EXPECT_NEAR(of(shares, 1, cost::Driver::fuel), 61.0 / 153.0, 1e-12);
  EXPECT_NEAR(of(shares, 2, cost::Driver::fuel), 92.0 / 153.0, 1e-12);
}

TEST(DriverMonths, BillsThatCancelOutGoByDays) {
  DriverMonths months{};
  months[static_cast<std::size_t>(cost::Driver::grid)] = {5, 0, 0, 0, 0, 0, 0, -5, 0, 0, 0, 0};
  const Evaluation whole = horizon(make_date(2026, 1, 1), make_date(2030, 1, 1));
  const cost::YearShares shares = year_shares(whole, 2027, months);
  EXPECT_NEAR(of(shares, 0, cost::Driver::grid), 90.0 / 365.0, 1e-12);
}

/// By the days on which accelerators are online, which begin in the second quarter of 2024; of
/// their hours nine in ten are in use, and sold.
TEST(DriverMonths, RevenueComesWithTheAccelerators) {
  const Evaluation e =
      test::evaluated_case("memphis-100k", {{"finance.rental_price_usd_per_accelerator_h", "3"}});
  const cost::YearQuantities& year = e.year_quantities.front();
  const double use = year.working_accelerator_h / year.online_accelerator_h;
  EXPECT_NEAR(use, 0.9, 0.005);
  for (std::size_t i = 0; i < 4; ++i) {
    const cost::CashPeriod& quarter = e.cost.quarters[i];
    const int first = days_between(e.start, quarter.from);
    const int days = days_between(quarter.from, quarter.until);
    const double hours = e.capacity.online.segment(first, days).sum() * kHoursPerDay;
    EXPECT_NEAR(quarter.revenue_usd, 3.0 * use * hours, 1e-6 * (1.0 + quarter.revenue_usd)) << i;
  }
  EXPECT_EQ(e.cost.quarters[0].revenue_usd, 0.0);
  EXPECT_GT(e.cost.quarters[2].revenue_usd, 1e8);
}

/// A rented set that serves from July 2027 on is rented, fuelled and kept up from then on.
TEST(DriverMonths, GenerationCostsFromItsServiceOn) {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.halls = {{.id = "hall", .it_mw = 10.0}};
  plan.lots = {{.id = "lot", .model = "h100", .count = 8000, .hall = "hall"}};
  plan.deliveries = {{.id = "grid", .mw = 8.0}};
  plan.generators = {{.id = "set",
                      .unit = "voltagrid-2.5",
                      .count = 4,
                      .from = make_date(2027, 7, 1),
                      .ownership = plan::Ownership::rented}};
  const Evaluation e = test::evaluated(plan);
  const auto set_usd = [](const cost::OpexYear& opex) {
    return opex.generator_rental_usd + opex.fuel_usd + opex.generation_om_usd;
  };
  ASSERT_EQ(e.cost.quarters[4].from, make_date(2027, 1, 1));
  EXPECT_EQ(set_usd(e.cost.opex_quarters[5]), 0.0);
  EXPECT_GT(e.cost.opex_quarters[6].fuel_usd, 0.0);
  EXPECT_NEAR(set_usd(e.cost.opex_quarters[6]) + set_usd(e.cost.opex_quarters[7]),
              set_usd(e.cost.opex[1]), 1e-6);
  // 92 days in each of its quarters.
  EXPECT_GT(e.cost.opex[1].generator_rental_usd, 1e5);
  for (const std::size_t quarter : {6U, 7U}) {
    EXPECT_NEAR(e.cost.opex_quarters[quarter].generator_rental_usd,
                0.5 * e.cost.opex[1].generator_rental_usd, 1e-6);
  }
}

}  // namespace
}  // namespace sitewright
