// What moves in a period part by part, what has no price, and when cash has paid back.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <utility>

#include "model/core/number_text.h"
#include "model/cost/finance.h"
#include "tests/model/cost/plant.h"

namespace sitewright::cost {
namespace {

using test::Plant;

double sum_of_columns(const CashPeriod& period) {
  double usd = 0.0;
  for (const CashColumn& column : kCashColumns) {
    if (column.role == CashRole::spent) usd -= period.*column.usd;
    if (column.role == CashRole::received) usd += period.*column.usd;
  }
  return usd;
}

/// Credits, residual value, replacement and deposits: what is shown adds up to the cash.
TEST(CashParts, PartsAddUpToTheCashOfEveryQuarterAndYear) {
  Plant plant;
  plant.finance.rental_price_usd_per_accelerator_h = 6.0;
  plant.finance.itc_frac = 0.3;
  plant.finance.residual_frac = 0.4;
  plant.finance.renew = true;
  plant.capex[0].earns_credit = true;
  plant.capex[0].life_years = 2.0;
  CapexQuantity deposit = plant.capex[0];
  deposit.item = "Deposit";
  deposit.category = Category::deposit;
  deposit.earns_credit = false;
  deposit.life_years.reset();
  deposit.returns = {{1.0, make_date(2028, 5, 1)}};
  plant.capex.push_back(deposit);
  for (const plan::MoneyBasis basis : {plan::MoneyBasis::real, plan::MoneyBasis::nominal}) {
    plant.finance.flow_basis = plant.finance.wacc_basis = basis;
    const Result r = plant.run();
    std::array<double, kCashPartCount> moved{};
    double before = 0.0;
    for (const std::vector<CashPeriod>& periods : {r.quarters, r.years}) {
      before = 0.0;
      for (const CashPeriod& period : periods) {
        double all = 0.0;
        const auto parts = cash_parts(period);
        for (std::size_t i = 0; i < parts.size(); ++i) {
          all += parts[i].usd;
          moved[i] += std::abs(parts[i].usd);
        }
        EXPECT_NEAR(all, period.cash_usd, 1e-6);
        EXPECT_NEAR(sum_of_columns(period), period.cash_usd, 1e-6);
        EXPECT_NEAR(before + all, period.cumulative_usd, 1e-5);
        before = period.cumulative_usd;
      }
    }
    for (const double part : moved) EXPECT_GT(part, 0.0);
  }
}

/// Without its price a thing is named, and no sum of its category or of the plant's shares is
/// given.
TEST(CashParts, WhatHasNoPriceIsApart) {
  Plant plant;
  plant.finance.contingency_frac = 0.1;
  CapexQuantity lot = plant.capex[0];
  lot.item = "Lot";
  lot.category = Category::it;
  lot.unit_usd.reset();
  plant.capex.push_back(lot);
  Result r = plant.run();
  ASSERT_EQ(r.unpriced.size(), 1U);
  EXPECT_EQ(r.unpriced[0].item, "Lot");
  EXPECT_FALSE(category_usd(r, Category::it).has_value());
  EXPECT_EQ(category_usd(r, Category::onsite_power), 1e6);
  EXPECT_EQ(category_usd(r, Category::soft), 1e5);
  std::swap(plant.capex[0].unit_usd, plant.capex[1].unit_usd);
  r = plant.run();
  EXPECT_FALSE(category_usd(r, Category::soft).has_value());
  EXPECT_EQ(category_usd(r, Category::it), 1e6);
}

/// A turn within a quarter is found where cumulative cash crosses zero on a straight line.
TEST(CashParts, PaybackLiesWithinTheQuarterInWhichCashTurns) {
  Plant plant;
  plant.finance.rental_price_usd_per_accelerator_h = 6.0;
  const Result r = plant.run();
  const double years = r.payback_years.value();
  for (std::size_t i = 1; i < r.quarters.size(); ++i) {
    const double from = r.quarters[i - 1].cumulative_usd;
    const double until = r.quarters[i].cumulative_usd;
    if (from >= 0.0 || until < 0.0) continue;
    const double at = years_between(plant.start, r.quarters[i].from);
    const double length = years_between(r.quarters[i].from, r.quarters[i].until);
    EXPECT_NEAR(years, at + length * -from / (until - from), 1e-12);
  }
  EXPECT_GT(years, 1.0);
}

/// 1 M$ out, four years of 0.75 M$ in, 2.05 M$ out: worth nothing at two rates, and both are named.
TEST(CashParts, TwoRatesOfReturnAreNamed) {
  Plant plant;
  plant.finance.tax_frac = 0.0;
  plant.finance.residual_frac = 0.0;
  plant.finance.rental_price_usd_per_accelerator_h = 8.0;
  plant.capex[0].date = plant.start;
  const auto told = [](const Result& r) {
    for (const Issue& issue : r.issues)
      if (issue.text.find("rates of return") != std::string::npos) return issue.message();
    return std::string();
  };
  EXPECT_EQ(told(plant.run()), "");
  plant.capex.push_back(plant.capex[0]);
  plant.capex.back().unit_usd = 2050.0;
  plant.capex.back().date = make_date(2029, 12, 1);
  const Result r = plant.run();
  const double first = r.irr_frac.value();
  EXPECT_GT(first, 0.0);
  EXPECT_LT(first, 0.1);
  const std::string text = told(r);
  EXPECT_TRUE(
      text.starts_with("The cash flow changes sign more than once and has 2 rates of "
                       "return: " +
                       format_number(100.0 * first, 3) + " %, "))
      << text;
}

}  // namespace
}  // namespace sitewright::cost
