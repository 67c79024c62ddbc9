// Prices of the routes.
#include "model/evaluate/power_routes.h"

#include <algorithm>

#include "model/evaluate/prices.h"
#include "model/evaluate/tariffs.h"
#include "model/plan/limits.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kHoursPerMonth = 730.0;

/// Of a demand charge at full load [USD/MWh].
double at_full_load(const Quantity& usd_per_kw_month, const plan::Plan& plan) {
  return money_of(usd_per_kw_month, plan) * kKilowattsPerMegawatt / kHoursPerMonth;
}

PowerRoute route_of(const plan::Plan& plan, const Catalog& catalog, const climate::Climate& climate,
                    const plan::Contract& contract, double mw) {
  plan::Contract sized = contract;
  sized.mw = std::min(mw, contract.mw);
  const FlatDrawPrice price = flat_draw_price(plan, catalog, climate, sized);
  PowerRoute route{.mw = mw,
                   .contract = contract.id,
                   .kind = std::string(enum_name(contract.kind)),
                   .point = contract.point,
                   .from = contract.from,
                   .until = contract.until,
                   .carried_mw = sized.mw,
                   .usd_per_mwh = price.usd_per_mwh,
                   .capacity_usd_per_mwh = std::nullopt,
                   .rest_usd_per_mwh = std::nullopt,
                   .source = {},
                   .confidence = {}};
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  const bool energy_alone = price.usd_per_mwh <= price.energy_usd_per_mwh;
  const bool behind = contract.kind == plan::ContractKind::co_location;
  if (energy_alone && !behind && region != nullptr && region->tariff_demand_usd_per_kw_month)
    route.capacity_usd_per_mwh = at_full_load(*region->tariff_demand_usd_per_kw_month, plan);
  const auto known = plan.provenance.find("contracts." + contract.id + ".energy_usd_per_mwh");
  if (known != plan.provenance.end()) {
    route.source = known->second.source;
    route.confidence = std::string(enum_name(known->second.confidence));
  }
  return route;
}

}  // namespace

std::vector<PowerRoute> power_routes(const plan::Plan& given, const Catalog& catalog,
                                     const climate::Climate& climate,
                                     const std::vector<double>& megawatts) {
  const plan::Plan plan = plan::within_limits(given);
  std::vector<PowerRoute> routes;
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  const double region_usd_per_mwh = region == nullptr
                                        ? 0.0
                                        : money_of(region->energy_price_usd_per_mwh, plan) +
                                              at_full_load(region->demand_usd_per_kw_month, plan);
  for (const double mw : megawatts) {
    for (const plan::Contract& contract : plan.contracts) {
      routes.push_back(route_of(plan, catalog, climate, contract, mw));
      if (region != nullptr && routes.back().rest_mw() > 0.0)
        routes.back().rest_usd_per_mwh = region_usd_per_mwh;
    }
    if (region == nullptr) continue;
    const Quantity& energy = region->energy_price_usd_per_mwh;
    routes.push_back({.mw = mw,
                      .contract = "region",
                      .kind = "region's price",
                      .point = region->id,
                      .from = std::nullopt,
                      .until = std::nullopt,
                      .carried_mw = mw,
                      .usd_per_mwh = region_usd_per_mwh,
                      .capacity_usd_per_mwh = std::nullopt,
                      .rest_usd_per_mwh = std::nullopt,
                      .source = energy.source,
                      .confidence = std::string(to_string(energy.confidence))});
  }
  return routes;
}

}  // namespace sitewright
