// Regions of the grid: what a megawatt-hour costs there and emits.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

/// An eGRID subregion, priced by the state of its site. The yearly bill is
///   energy_price_usd_per_mwh x MWh + demand_usd_per_kw_month x kW x 12:
/// where the price is the all-in average of a state, the demand charge is in it and the row says 0.
/// A two-part tariff, where one is known, replaces both by tariff_energy and tariff_demand.
struct GridRegion {
  std::string id;                    ///< "srtv"
  std::string name;                  ///< "SERC Tennessee Valley"
  Quantity co2_total_kg_per_mwh;     ///< average of the region's output
  Quantity co2_marginal_kg_per_mwh;  ///< non-baseload output, a stand-in for marginal
  Quantity energy_price_usd_per_mwh;
  Quantity demand_usd_per_kw_month;
  Quantity gas_price_usd_per_mmbtu;  ///< delivered, per MMBtu HHV
  std::optional<Quantity> tariff_energy_usd_per_mwh;
  std::optional<Quantity> tariff_demand_usd_per_kw_month;
};

/// The parameters of a region, in the order in which they are listed.
[[nodiscard]] std::span<const Parameter<GridRegion>> grid_region_parameters();

/// Errors: those of read_catalog_table.
[[nodiscard]] Expected<std::vector<GridRegion>> read_grid_regions(std::string_view file,
                                                                  std::string_view text,
                                                                  const SourceRegister& sources);

}  // namespace sitewright
