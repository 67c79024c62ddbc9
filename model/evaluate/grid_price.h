// The two prices of the grid at which a year is tried where several contracts hold at once.
#pragma once

#include <vector>

#include "model/evaluate/tariffs.h"

namespace sitewright {

/// True where two contracts carry a part of the draw in some hour.
[[nodiscard]] bool contracts_overlap(const std::vector<YearTariff>& tariffs);

/// Price of the dearest contract that carries a part of each hour's draw [USD/MWh], shape (hours):
/// what a MWh less saves, as long as that contract carries any.
[[nodiscard]] Hourly dearest_energy_usd_per_mwh(const std::vector<YearTariff>& tariffs, int year);

}  // namespace sitewright
