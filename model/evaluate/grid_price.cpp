// Prices of contracts that carry a draw one after the other.
#include "model/evaluate/grid_price.h"

#include <limits>

#include "model/tariff/prices.h"

namespace sitewright {

bool contracts_overlap(const std::vector<YearTariff>& tariffs) {
  Hourly carrying = Hourly::Zero(kHoursPerYear);
  for (const YearTariff& entry : tariffs) carrying += (entry.share > 0.0).cast<double>();
  return (carrying > 1.0).any();
}

Hourly dearest_energy_usd_per_mwh(const std::vector<YearTariff>& tariffs, int year) {
  Hourly dearest = Hourly::Constant(kHoursPerYear, -std::numeric_limits<double>::infinity());
  for (const YearTariff& entry : tariffs) {
    const Hourly price = tariff::energy_usd_per_mwh(entry.tariff, year);
    dearest = (entry.share > 0.0).select(dearest.max(price), dearest);
  }
  return dearest;
}

}  // namespace sitewright
