// Brings a price of one year into the money of another.
#pragma once

namespace sitewright::cost {

/// Dollars of `to_year` per dollar of `from_year`: general price level, so that "real" means the
/// same for chips and for concrete; 1 where the years agree.
///   CPI-U annual averages 2010 to 2025; 2.5 % a year before and after
/// Source:  US Bureau of Labor Statistics, CPI-U annual averages (1982-84 = 100); beyond them
///          the inflation of NREL's Annual Technology Baseline (estimate, EST)
/// Errors:  check failure for years outside 1900 to 2200
struct PriceYears {
  int from_year;
  int to_year;
};
[[nodiscard]] double price_index(const PriceYears& years);

}  // namespace sitewright::cost
