// The general price level by year.
#include "model/cost/price_index.h"

#include <array>
#include <cmath>

#include "model/core/check.h"

namespace sitewright::cost {

namespace {

constexpr int kFirstYear = 2010;
/// CPI-U, US city average, all items, annual averages, 1982-84 = 100. Source: BLS-CPI
constexpr std::array<double, 16> kCpiU{218.056, 224.939, 229.594, 232.957, 236.736, 237.017,
                                       240.007, 245.120, 251.107, 255.657, 258.811, 270.970,
                                       292.655, 304.702, 313.689, 321.943};
constexpr double kInflationBefore = 0.025;  ///< EST

double level(int year, double inflation_frac) {
  SITEWRIGHT_CHECK(year >= 1900 && year <= 2200, "price year out of 1900 to 2200");
  const int last = kFirstYear + static_cast<int>(kCpiU.size()) - 1;
  if (year < kFirstYear) return kCpiU.front() * std::pow(1.0 + kInflationBefore, year - kFirstYear);
  if (year > last) return kCpiU.back() * std::pow(1.0 + inflation_frac, year - last);
  return kCpiU[static_cast<std::size_t>(year - kFirstYear)];
}

}  // namespace

double price_index(const PriceYears& years) {
  if (years.from_year == years.to_year) return 1.0;
  SITEWRIGHT_CHECK(years.inflation_frac > -1.0, "inflation of -100 % or less");
  return level(years.to_year, years.inflation_frac) / level(years.from_year, years.inflation_frac);
}

}  // namespace sitewright::cost
