// Brings a price of one year into the money of another.
#pragma once

namespace sitewright::cost {

/// Dollars of `to_year` per dollar of `from_year`: general price level, so that "real" means the
/// same for chips and for concrete; 1 where the years agree.
///   CPI-U annual averages 2010 to 2025; 2.5 % a year before them, the plan's own inflation after
/// Source:  BLS-CPI (CPI-U, US city average, 1982-84 = 100); EST before its first year
/// Errors:  check failure for years outside 1900 to 2200, inflation of -100 % or less
struct PriceYears {
  int from_year;
  int to_year;
  double inflation_frac = 0.025;  ///< of the years after the index; EST
};
[[nodiscard]] double price_index(const PriceYears& years);

}  // namespace sitewright::cost
