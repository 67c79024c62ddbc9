// Time value of money: annuities, present value, internal rate of return, levelised cost.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/core/date.h"

namespace sitewright::cost {

struct AnnuityInput {
  double rate_frac;  ///< a year, > -1
  double years;      ///< > 0; infinite for what never wears out
};

/// Yearly payment that repays one dollar over `years` [1/year], at each year's end.
///   r / (1 - (1 + r)^-n);  1/n at r = 0;  r for infinite n
/// Errors:  check failure outside the domains above
[[nodiscard]] double annuity_factor(const AnnuityInput& input);

/// One payment: received > 0, spent < 0.
struct Payment {
  double years;  ///< after the base date; any sign
  double usd;
};

/// Years between two dates, of 365.25 days; negative where `to` is earlier.
[[nodiscard]] double years_between(Date from, Date to);

/// Present value at the base date [USD].  sum of usd / (1 + r)^years
/// Inputs:  rate_frac > -1
[[nodiscard]] double npv_usd(std::span<const Payment> payments, double rate_frac);

/// The rate at which the present value is zero [1/year], in (-0.99, 10]; nothing where the payments
/// have no change of sign, or no rate in that range does it. With several changes of sign, the
/// smallest root that is not negative, else the one nearest to zero, that a scan of the range
/// finds.
[[nodiscard]] std::optional<double> irr_frac(std::span<const Payment> payments);

/// All of those rates that the scan finds, ascending.
[[nodiscard]] std::vector<double> irr_fracs(std::span<const Payment> payments);

/// Money that moves evenly over a span of time: received > 0, spent < 0.
struct SpreadPayment {
  double from_years;   ///< after the base date
  double until_years;  ///< after from_years
  double usd;
};

/// Years after the base date from which on the undiscounted sum is never negative again, within the
/// payment in which it turns by straight line; nothing where it ends negative, or never was so.
///   from + (until - from) (-sum before) / usd
/// Inputs:  payments in the order of time
[[nodiscard]] std::optional<double> payback_years(std::span<const SpreadPayment> payments);

/// Share of cost that tax depreciation writes off, year by year from the first.
/// Inputs:  recovery_years of 5, 15 or 20.  Source: IRS Publication 946, table A-1 (half-year)
/// Errors:  check failure for another recovery_years
[[nodiscard]] std::span<const double> macrs_frac(int recovery_years);

/// Technology in the form of NREL's Annual Technology Baseline.
struct LcoeInput {
  double capex_usd_per_kw;
  double fixed_om_usd_per_kw_year;
  double variable_om_usd_per_mwh;
  double heat_rate_mmbtu_per_mwh;  ///< HHV; 0 without fuel
  double fuel_usd_per_mmbtu;       ///< HHV
  double capacity_factor_frac;     ///< in (0, 1]
  double wacc_real_frac;           ///< >= 0
  double inflation_frac;           ///< > -1
  double tax_frac;                 ///< in [0, 1)
  double recovery_years;           ///< > 0
  int macrs_years;                 ///< 5, 15 or 20
};

/// Levelised cost of energy [USD/MWh], real.
///   (CRF PFF capex + fixed O&M) 1000 / (8760 CF) + variable O&M + heat rate fuel
///   PFF = (1 - t D)/(1 - t);  D = sum of MACRS_i / ((1 + wacc)(1 + inflation))^i
/// Errors:  check failure outside the domains above
/// Source:  NREL Annual Technology Baseline, equations of LCOE and project finance factor
[[nodiscard]] double lcoe_usd_per_mwh(const LcoeInput& input);

}  // namespace sitewright::cost
