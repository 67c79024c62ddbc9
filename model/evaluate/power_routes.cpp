// Prices of the routes.
#include "model/evaluate/power_routes.h"

#include "model/evaluate/prices.h"
#include "model/evaluate/tariffs.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kHoursPerMonth = 730.0;

PowerRoute route_of(const plan::Plan& plan, const Catalog& catalog, const climate::Climate& climate,
                    const plan::Contract& contract, double mw) {
  plan::Contract sized = contract;
  sized.mw = mw;
  PowerRoute route{.mw = mw,
                   .contract = contract.id,
                   .kind = std::string(enum_name(contract.kind)),
                   .point = contract.point,
                   .from = contract.from,
                   .until = contract.until,
                   .usd_per_mwh = all_in_usd_per_mwh(plan, catalog, climate, sized),
                   .source = {},
                   .confidence = {}};
  const auto known = plan.provenance.find("contracts." + contract.id + ".energy_usd_per_mwh");
  if (known != plan.provenance.end()) {
    route.source = known->second.source;
    route.confidence = std::string(enum_name(known->second.confidence));
  }
  return route;
}

}  // namespace

std::vector<PowerRoute> power_routes(const plan::Plan& plan, const Catalog& catalog,
                                     const climate::Climate& climate,
                                     const std::vector<double>& megawatts) {
  std::vector<PowerRoute> routes;
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  for (const double mw : megawatts) {
    for (const plan::Contract& contract : plan.contracts)
      routes.push_back(route_of(plan, catalog, climate, contract, mw));
    if (region == nullptr) continue;
    const Quantity& energy = region->energy_price_usd_per_mwh;
    routes.push_back(
        {.mw = mw,
         .contract = "region",
         .kind = "region's price",
         .point = region->id,
         .from = std::nullopt,
         .until = std::nullopt,
         .usd_per_mwh = money_of(energy, plan) + money_of(region->demand_usd_per_kw_month, plan) *
                                                     kKilowattsPerMegawatt / kHoursPerMonth,
         .source = energy.source,
         .confidence = std::string(to_string(energy.confidence))});
  }
  return routes;
}

}  // namespace sitewright
