// Time value of money against closed forms, hand-worked cases and NREL's published levelised costs.
#include "model/cost/finance.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "model/core/check.h"
#include "model/cost/price_index.h"

namespace sitewright::cost {
namespace {

TEST(Finance, AnnuityRepaysTheLoan) {
  EXPECT_NEAR(annuity_factor({.rate_frac = 0.08, .years = 5.0}), 0.2504564545668364, 1e-13);
  EXPECT_NEAR(annuity_factor({.rate_frac = 0.08, .years = 14.0}), 0.1212968528, 1e-9);
  EXPECT_DOUBLE_EQ(annuity_factor({.rate_frac = 0.0, .years = 4.0}), 0.25);
  EXPECT_NEAR(annuity_factor({.rate_frac = 1e-12, .years = 4.0}), 0.25, 1e-10);
  const double forever = std::numeric_limits<double>::infinity();
  EXPECT_DOUBLE_EQ(annuity_factor({.rate_frac = 0.08, .years = forever}), 0.08);
  EXPECT_THROW((void)annuity_factor({.rate_frac = 0.08, .years = 0.0}), ContractError);
  EXPECT_THROW((void)annuity_factor({.rate_frac = -1.0, .years = 5.0}), ContractError);
}

TEST(Finance, PresentValueOfHandWorkedPayments) {
  // -100 + 60/1.1 + 60/1.21 = 4.132231404958678
  const std::array<Payment, 3> p{{{0.0, -100.0}, {1.0, 60.0}, {2.0, 60.0}}};
  EXPECT_NEAR(npv_usd(p, 0.1), 4.132231404958678, 1e-12);
  EXPECT_NEAR(npv_usd(p, 0.0), 20.0, 1e-12);
  EXPECT_EQ(npv_usd({}, 0.1), 0.0);
}

TEST(Finance, AnnuityAndPresentValueAgree) {
  for (const double rate : {0.01, 0.05, 0.12}) {
    std::vector<Payment> p;
    const double payment = 1000.0 * annuity_factor({.rate_frac = rate, .years = 14.0});
    for (int year = 1; year <= 14; ++year) p.push_back({.years = 1.0 * year, .usd = payment});
    EXPECT_NEAR(npv_usd(p, rate), 1000.0, 1e-9);
  }
}

/// -100, +230, -132: 100 x^2 - 230 x + 132 = 0 at x = 1.1 and 1.2.
TEST(Finance, AllRatesOfReturn) {
  const std::array<Payment, 3> two{{{0.0, -100.0}, {1.0, 230.0}, {2.0, -132.0}}};
  const std::vector<double> rates = irr_fracs(two);
  ASSERT_EQ(rates.size(), 2U);
  EXPECT_NEAR(rates[0], 0.1, 1e-9);
  EXPECT_NEAR(rates[1], 0.2, 1e-9);
  EXPECT_EQ(irr_frac(two), rates[0]);
  const std::array<Payment, 2> one{{{0.0, -100.0}, {1.0, 110.0}}};
  EXPECT_EQ(irr_fracs(one).size(), 1U);
}

TEST(Finance, RateOfReturn) {
  const std::array<Payment, 2> simple{{{0.0, -100.0}, {1.0, 110.0}}};
  EXPECT_NEAR(irr_frac(simple).value(), 0.1, 1e-12);
  // 100 x^2 - 60 x - 60 = 0 at x = 1 + r: r = 0.3 + sqrt(0.69) - 1
  const std::array<Payment, 3> two{{{0.0, -100.0}, {1.0, 60.0}, {2.0, 60.0}}};
  EXPECT_NEAR(irr_frac(two).value(), 0.3 + std::sqrt(0.69) - 1.0, 1e-12);
  const std::array<Payment, 2> loss{{{0.0, -100.0}, {1.0, 60.0}}};
  EXPECT_NEAR(irr_frac(loss).value(), -0.4, 1e-12);
  const std::array<Payment, 2> only_cost{{{0.0, -100.0}, {1.0, -60.0}}};
  EXPECT_FALSE(irr_frac(only_cost).has_value());
  EXPECT_FALSE(irr_frac({}).has_value());
  // -1 + 3/x - 2.5/x^2 has no real root
  const std::array<Payment, 3> none{{{0.0, -1.0}, {1.0, 3.0}, {2.0, -2.5}}};
  EXPECT_FALSE(irr_frac(none).has_value());
  // roots at 10 % and 50 %: the one nearer to zero
  const std::array<Payment, 3> both{{{0.0, -1.0}, {1.0, 2.6}, {2.0, -1.65}}};
  EXPECT_NEAR(irr_frac(both).value(), 0.1, 1e-9);
}

TEST(Finance, Payback) {
  // 100 out in the first year, 60 in during each of the next two: 40 of the last 60 are 2/3 of it.
  const std::array<SpreadPayment, 4> p{
      {{0.0, 1.0, -100.0}, {1.0, 2.0, 60.0}, {2.0, 3.0, 60.0}, {3.0, 4.0, 5.0}}};
  EXPECT_DOUBLE_EQ(payback_years(p).value(), 2.0 + 40.0 / 60.0);
  const std::array<SpreadPayment, 3> turns_back{
      {{0.0, 1.0, -10.0}, {1.0, 2.0, 20.0}, {2.0, 3.0, -15.0}}};
  EXPECT_FALSE(payback_years(turns_back).has_value());
  // The last crossing counts, and a sum that ends on zero has paid back.
  const std::array<SpreadPayment, 4> twice{
      {{0.0, 1.0, -10.0}, {1.0, 2.0, 20.0}, {2.0, 3.0, -15.0}, {3.0, 3.5, 5.0}}};
  EXPECT_DOUBLE_EQ(payback_years(twice).value(), 3.5);
  EXPECT_FALSE(payback_years(std::array<SpreadPayment, 1>{{{0.0, 1.0, 5.0}}}).has_value());
}

TEST(Finance, DepreciationWritesOffAll) {
  for (const int years : {5, 15, 20}) {
    const auto shares = macrs_frac(years);
    EXPECT_EQ(shares.size(), static_cast<std::size_t>(years) + 1);
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1.0, 1e-12);
  }
  EXPECT_THROW((void)macrs_frac(7), ContractError);
}

std::string reference_path(const std::string& name) {
  const char* const folder = std::getenv("SITEWRIGHT_REFERENCE");
  return std::string(folder ? folder : SITEWRIGHT_SOURCE_DIR "/../shared/reference") + "/" + name;
}

TEST(Finance, ReproducesTheAnnualTechnologyBaseline) {
  std::ifstream file(reference_path("lcoe_atb.csv"));
  if (!file) GTEST_SKIP() << "skipped: no reference data";
  std::string line;
  int rows = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#' || line.rfind("technology,", 0) == 0) continue;
    std::vector<std::string> cells;
    std::istringstream text(line);
    for (std::string cell; std::getline(text, cell, ',');) cells.push_back(cell);
    ASSERT_EQ(cells.size(), 14U) << line;
    const auto at = [&](std::size_t i) { return std::stod(cells[i]); };
    const double ours = lcoe_usd_per_mwh({.capex_usd_per_kw = at(3),
                                          .fixed_om_usd_per_kw_year = at(4),
                                          .variable_om_usd_per_mwh = at(5),
                                          .heat_rate_mmbtu_per_mwh = at(6),
                                          .fuel_usd_per_mmbtu = at(7),
                                          .capacity_factor_frac = at(8),
                                          .wacc_real_frac = at(9),
                                          .inflation_frac = at(10),
                                          .tax_frac = at(11),
                                          .recovery_years = at(12),
                                          .macrs_years = 5});
    EXPECT_NEAR(ours, at(13), 1e-9) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 60);
}

// Simple-cycle gas without tax: 0.1 x 1,000 / 8.76 / 0.5 + 10 x 4 + 3.
TEST(Finance, LevelisedCostWithFuel) {
  const LcoeInput gas{.capex_usd_per_kw = 1000.0,
                      .fixed_om_usd_per_kw_year = 0.0,
                      .variable_om_usd_per_mwh = 3.0,
                      .heat_rate_mmbtu_per_mwh = 10.0,
                      .fuel_usd_per_mmbtu = 4.0,
                      .capacity_factor_frac = 0.5,
                      .wacc_real_frac = 0.0,
                      .inflation_frac = 0.0,
                      .tax_frac = 0.0,
                      .recovery_years = 10.0,
                      .macrs_years = 15};
  EXPECT_NEAR(lcoe_usd_per_mwh(gas), 100.0 / 4.38 + 43.0, 1e-9);
  LcoeInput bad = gas;
  bad.capacity_factor_frac = 0.0;
  EXPECT_THROW((void)lcoe_usd_per_mwh(bad), ContractError);
}

TEST(PriceIndex, FollowsTheConsumerPriceIndex) {
  EXPECT_DOUBLE_EQ(price_index({.from_year = 2040, .to_year = 2040}), 1.0);
  EXPECT_NEAR(price_index({.from_year = 2023, .to_year = 2024}), 1.0295, 0.0001);
  EXPECT_NEAR(price_index({.from_year = 2020, .to_year = 2024}), 1.2120, 0.0001);
  EXPECT_NEAR(price_index({.from_year = 2025, .to_year = 2027}), 1.025 * 1.025, 1e-12);
  EXPECT_NEAR(price_index({.from_year = 2024, .to_year = 2021}) *
                  price_index({.from_year = 2021, .to_year = 2024}),
              1.0, 1e-12);
  // Beyond the index the plan's own inflation, so that a later price year changes no real price.
  EXPECT_NEAR(price_index({.from_year = 2025, .to_year = 2027, .inflation_frac = 0.05}),
              1.05 * 1.05, 1e-12);
  EXPECT_THROW((void)price_index({.from_year = 20, .to_year = 2024}), ContractError);
}

}  // namespace
}  // namespace sitewright::cost
