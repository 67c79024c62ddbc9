// Annuity, present value, rate of return, payback, levelised cost of energy.
#include "model/cost/finance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "model/core/check.h"

namespace sitewright::cost {

namespace {

constexpr double kDaysPerYear = 365.25;
constexpr double kHoursPerYear = 8760.0;
constexpr double kLowestRate = -0.99;
constexpr double kHighestRate = 10.0;

constexpr std::array<double, 6> kMacrs5{0.2000, 0.3200, 0.1920, 0.1152, 0.1152, 0.0576};
constexpr std::array<double, 16> kMacrs15{0.0500, 0.0950, 0.0855, 0.0770, 0.0693, 0.0623,
                                          0.0590, 0.0590, 0.0591, 0.0590, 0.0591, 0.0590,
                                          0.0591, 0.0590, 0.0591, 0.0295};
constexpr std::array<double, 21> kMacrs20{0.03750, 0.07219, 0.06677, 0.06177, 0.05713, 0.05285,
                                          0.04888, 0.04522, 0.04462, 0.04461, 0.04462, 0.04461,
                                          0.04462, 0.04461, 0.04462, 0.04461, 0.04462, 0.04461,
                                          0.04462, 0.04461, 0.02231};

/// Rates at which a change of sign is looked for: fine near zero, where rates of return lie.
std::vector<double> scan_rates() {
  std::vector<double> rates;
  for (double rate = kLowestRate; rate < -0.01; rate += 0.01) rates.push_back(rate);
  for (int i = 0; i <= 200; ++i) rates.push_back(i * 0.005);
  for (double rate = 1.05; rate < kHighestRate; rate *= 1.05) rates.push_back(rate);
  rates.push_back(kHighestRate);
  return rates;
}

double bisect(std::span<const Payment> payments, double low, double high) {
  const bool low_positive = npv_usd(payments, low) > 0.0;
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    if ((npv_usd(payments, middle) > 0.0) == low_positive) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return 0.5 * (low + high);
}

}  // namespace

double annuity_factor(const AnnuityInput& input) {
  SITEWRIGHT_CHECK(input.rate_frac > -1.0 && std::isfinite(input.rate_frac),
                   "the rate must be a number over -1");
  SITEWRIGHT_CHECK(input.years > 0.0, "an annuity needs a positive number of years");
  if (std::isinf(input.years)) return std::max(0.0, input.rate_frac);
  if (input.rate_frac == 0.0) return 1.0 / input.years;
  return input.rate_frac / -std::expm1(-input.years * std::log1p(input.rate_frac));
}

double years_between(Date from, Date to) { return days_between(from, to) / kDaysPerYear; }

double npv_usd(std::span<const Payment> payments, double rate_frac) {
  SITEWRIGHT_CHECK(rate_frac > -1.0 && std::isfinite(rate_frac),
                   "the rate must be a number over -1");
  const double growth = std::log1p(rate_frac);
  double sum = 0.0;
  for (const Payment& payment : payments) sum += payment.usd * std::exp(-growth * payment.years);
  return sum;
}

std::vector<double> irr_fracs(std::span<const Payment> payments) {
  const auto received = [](const Payment& p) { return p.usd > 0.0; };
  const auto spent = [](const Payment& p) { return p.usd < 0.0; };
  if (std::none_of(payments.begin(), payments.end(), received) ||
      std::none_of(payments.begin(), payments.end(), spent)) {
    return {};
  }
  const std::vector<double> rates = scan_rates();
  std::vector<double> roots;
  double before = npv_usd(payments, rates.front());
  for (std::size_t i = 1; i < rates.size(); ++i) {
    const double after = npv_usd(payments, rates[i]);
    if (std::isfinite(before) && std::isfinite(after) && (before > 0.0) != (after > 0.0))
      roots.push_back(bisect(payments, rates[i - 1], rates[i]));
    before = after;
  }
  return roots;
}

std::optional<double> irr_frac(std::span<const Payment> payments) {
  std::optional<double> best;
  for (const double root : irr_fracs(payments)) {
    // A last payment out adds a root near -1; the return is the first that is none of that kind.
    if (!best || (*best < 0.0 && (root >= 0.0 || root > *best))) best = root;
  }
  return best;
}

std::optional<double> payback_years(std::span<const SpreadPayment> payments) {
  std::optional<double> turned;
  double sum = 0.0;
  for (const SpreadPayment& payment : payments) {
    const double before = sum;
    sum += payment.usd;
    if (sum < 0.0) {
      turned.reset();
    } else if (before < 0.0) {
      turned =
          payment.from_years - (payment.until_years - payment.from_years) * before / payment.usd;
    }
  }
  return turned;
}

std::span<const double> macrs_frac(int recovery_years) {
  switch (recovery_years) {
    case 5: return kMacrs5;
    case 15: return kMacrs15;
    case 20: return kMacrs20;
    default: SITEWRIGHT_CHECK(false, "MACRS recovery years must be 5, 15 or 20"); return {};
  }
}

double lcoe_usd_per_mwh(const LcoeInput& input) {
  SITEWRIGHT_CHECK(input.capacity_factor_frac > 0.0 && input.capacity_factor_frac <= 1.0,
                   "the capacity factor must be in (0, 1]");
  SITEWRIGHT_CHECK(input.wacc_real_frac >= 0.0, "the WACC must not be negative");
  SITEWRIGHT_CHECK(input.inflation_frac > -1.0, "inflation must be over -1");
  SITEWRIGHT_CHECK(input.tax_frac >= 0.0 && input.tax_frac < 1.0, "tax must be in [0, 1)");
  const double nominal = (1.0 + input.wacc_real_frac) * (1.0 + input.inflation_frac);
  double discount = 1.0;
  double depreciation = 0.0;
  for (const double share : macrs_frac(input.macrs_years)) {
    discount /= nominal;
    depreciation += share * discount;
  }
  const double financing = (1.0 - input.tax_frac * depreciation) / (1.0 - input.tax_frac);
  const double recovery =
      annuity_factor({.rate_frac = input.wacc_real_frac, .years = input.recovery_years});
  const double fixed_usd_per_kw_year =
      recovery * financing * input.capex_usd_per_kw + input.fixed_om_usd_per_kw_year;
  return fixed_usd_per_kw_year * 1000.0 / (kHoursPerYear * input.capacity_factor_frac) +
         input.variable_om_usd_per_mwh + input.heat_rate_mmbtu_per_mwh * input.fuel_usd_per_mmbtu;
}

}  // namespace sitewright::cost
