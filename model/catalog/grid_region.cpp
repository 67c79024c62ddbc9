// The parameters table of grid regions.
#include "model/catalog/grid_region.h"

#include <array>

namespace sitewright {
namespace {

using R = GridRegion;

constexpr std::array kParameters{
    parameter("co2_total_kg_per_mwh", "kg/MWh", &R::co2_total_kg_per_mwh),
    parameter("co2_marginal_kg_per_mwh", "kg/MWh", &R::co2_marginal_kg_per_mwh),
    parameter("energy_price_usd_per_mwh", "USD/MWh", &R::energy_price_usd_per_mwh),
    parameter("demand_usd_per_kw_month", "USD/kW-month", &R::demand_usd_per_kw_month),
    parameter("gas_price_usd_per_mmbtu", "USD/MMBtu", &R::gas_price_usd_per_mmbtu),
    parameter("tariff_energy_usd_per_mwh", "USD/MWh", &R::tariff_energy_usd_per_mwh),
    parameter("tariff_demand_usd_per_kw_month", "USD/kW-month", &R::tariff_demand_usd_per_kw_month),
};

}  // namespace

std::span<const Parameter<GridRegion>> grid_region_parameters() { return kParameters; }

Expected<std::vector<GridRegion>> read_grid_regions(std::string_view file, std::string_view text,
                                                    const SourceRegister& sources) {
  return read_items<GridRegion>(file, text, kParameters, sources);
}

}  // namespace sitewright
