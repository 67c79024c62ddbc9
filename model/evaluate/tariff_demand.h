// Demand and coincident-peak charges of the year's tariffs as dispatch weighs them.
#pragma once

#include <vector>

#include "model/evaluate/tariffs.h"
#include "model/operations/dispatch.h"

namespace sitewright {

/// What the tariffs are read with.
struct DemandReading {
  int year;
  double power_factor;    ///< of the draw, in (0, 1]
  double line_loss_frac;  ///< from the point of delivery to the facility
  const std::vector<BillHistory>& history;
  /// Peaks of the year as it was dispatched, by charge and block; null where it is not yet.
  const std::vector<operations::DemandYear>* dispatched = nullptr;
};

/// Charges on the grid's draw at the facility's boundary: one for each demand charge and each
/// coincident peak of each tariff that has a price, one more for each dearer block and each further
/// peak of a month. What a ratchet of earlier years, of the year's own earlier months as it was
/// dispatched, or a minimum bill asks for anyway is free. Where a block is cheaper than the one
/// before it, all has the price of the block in which the month's demand ends: of the contract's
/// power and, once it is dispatched, of the year's own. What a month's peak costs later months is
/// not foreseen.
[[nodiscard]] std::vector<operations::DemandCharge> demand_charges_of(
    const std::vector<YearTariff>& tariffs, const DemandReading& reading);

}  // namespace sitewright
