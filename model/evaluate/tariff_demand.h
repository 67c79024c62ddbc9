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
};

/// Charges on the grid's draw at the facility's boundary: one for each demand charge and each
/// coincident peak of each tariff that has a price. What a ratchet of earlier years or a minimum
/// bill asks for anyway is free; the year's own peaks as ratchets of its later months are not
/// foreseen, nor are blocks beyond the first.
[[nodiscard]] std::vector<operations::DemandCharge> demand_charges_of(
    const std::vector<YearTariff>& tariffs, const DemandReading& reading);

}  // namespace sitewright
