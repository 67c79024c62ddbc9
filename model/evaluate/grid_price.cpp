// Contracts one after the other.
#include "model/evaluate/grid_price.h"

#include <limits>

namespace sitewright {

namespace {

/// Nowhere dearer.
operations::GridStep no_step() {
  return {.above_mw = Hourly::Constant(kHoursPerYear, std::numeric_limits<double>::infinity()),
          .more_usd_per_mwh = Hourly::Zero(kHoursPerYear)};
}

}  // namespace

GridPrice grid_price_of(const std::vector<YearTariff>& tariffs, double line_loss_frac) {
  const double line = 1.0 - line_loss_frac;
  if (tariffs.size() == 1) return {.usd_per_mwh = tariffs[0].usd_per_mwh / line, .steps = {}};
  GridPrice price{.usd_per_mwh = Hourly::Zero(kHoursPerYear), .steps = {}};
  for (const YearTariff& entry : tariffs) {
    if (entry.contract.empty()) price.usd_per_mwh += entry.share * entry.usd_per_mwh / line;
  }
  for (int h = 0; h < kHoursPerYear; ++h) {
    const std::vector<std::size_t> order = by_energy_price(tariffs, h);
    double above_mw = 0.0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const double usd = tariffs[order[i]].usd_per_mwh[h] / line;
      if (i == 0) {
        price.usd_per_mwh[h] = usd;
      } else {
        if (price.steps.size() < i) price.steps.push_back(no_step());
        price.steps[i - 1].above_mw[h] = above_mw;
        price.steps[i - 1].more_usd_per_mwh[h] = usd - tariffs[order[i - 1]].usd_per_mwh[h] / line;
      }
      above_mw += tariffs[order[i]].mw[h] * line;
    }
  }
  return price;
}

}  // namespace sitewright
