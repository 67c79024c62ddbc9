// Levelised cost of energy for a table of technologies, as a new last column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright::cost {

inline constexpr std::string_view kLcoeColumn = "sitewright_lcoe_usd_per_mwh";

/// The table with our figure beside each row, or every reason why not.
struct LcoeTable {
  std::string text;           ///< empty where there are errors
  std::vector<Error> errors;  ///< each names file, line, column, value and rule
};

/// `text`, a CSV table in the form of NREL's Annual Technology Baseline, with kLcoeColumn as last
/// column [USD/MWh, shortest form that reads back the same]; all else stays byte for byte.
///   Needed:   capex_usd_per_kw, fixed_om_usd_per_kw_year, variable_om_usd_per_mwh,
///             capacity_factor_frac, wacc_real_frac, inflation_frac, tax_frac, recovery_years
///   Fuel:     heat_rate_mmbtu_per_mwh and fuel_usd_per_mmbtu, both HHV; both empty or absent: none
///   Optional: macrs_years of 5, 15 or 20; empty or absent: 5
///   Any other column is kept and means nothing; where kLcoeColumn is the last already, as in a
///   table that was written here, its values are replaced. Lines that start with `#` and empty
///   lines may stand anywhere; spaces around a number or a name of the header mean
///   nothing. A table of no rows is an error.
/// `file` is only its name in errors.
/// Source:  lcoe_usd_per_mwh
[[nodiscard]] LcoeTable add_lcoe(std::string_view file, std::string_view text);

}  // namespace sitewright::cost
