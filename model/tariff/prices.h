// Marginal prices of a tariff, for whoever decides hour by hour what to draw.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/core/series.h"
#include "model/tariff/bill.h"
#include "model/tariff/tariff.h"

namespace sitewright::tariff {

/// Price of one more MWh in each hour, in the first block of its period and with the adders
/// [USD/MWh], shape (8760).
/// Errors:  check failure where check() finds an error
[[nodiscard]] Hourly energy_usd_per_mwh(const Tariff& tariff, int year);

struct DemandPriceInput {
  const Tariff& tariff;  ///< without errors by check()
  int year;
  double power_factor;           ///< in (0, 1]
  Monthly contract_mw;           ///< by month, >= 0
  const DemandHistory& earlier;  ///< as for bill()
};

/// One more MW of a month's highest draw costs this, from `above_mw` up to the next block.
struct DemandBlock {
  double above_mw;
  double usd_per_mw_month;
};

/// What the highest draw of one month costs.
struct MonthDemandPrice {
  /// Rising from 0 MW; empty where the month is not billed. What the minimum bill and the ratchet
  /// of earlier years bill anyway costs nothing more.
  std::vector<DemandBlock> blocks;
  /// At most this much more for one MW, in the months that look back on this one [USD/MW].
  double later_usd_per_mw = 0.0;
};

/// The price of demand under one charge.
struct DemandPrice {
  std::string id;                    ///< of the charge
  std::vector<std::uint8_t> counts;  ///< 1 for the hours whose draw counts, shape (8760)
  std::array<MonthDemandPrice, kMonthsPerYear> months;
};

/// Marginal prices of the highest draw under each demand charge, by month. Charges on coincident
/// peaks stand in the tariff with their hours.
///   usd_per_mw_month = 1000 usd_per_kw_month max(1, floor/power factor)
///   later            = share sum over the months that look back of their dearest block
/// Errors:  check failure as for bill()
[[nodiscard]] std::vector<DemandPrice> demand_prices(const DemandPriceInput& input);

}  // namespace sitewright::tariff
