// What the grid's energy costs by hour and draw.
#pragma once

#include <vector>

#include "model/evaluate/tariffs.h"
#include "model/operations/dispatch.h"

namespace sitewright {

struct GridPrice {
  Hourly usd_per_mwh;                       ///< of the first megawatts, shape (hours)
  std::vector<operations::GridStep> steps;  ///< where the next contract begins
};

/// Price of a MWh at the facility: of the tariff that holds; where several contracts do, of each as
/// far as its megawatts go, the cheapest first, and beyond them all of the dearest. A MWh there
/// takes 1 / (1 - line_loss_frac) at the points of delivery.
[[nodiscard]] GridPrice grid_price_of(const std::vector<YearTariff>& tariffs,
                                      double line_loss_frac);

}  // namespace sitewright
