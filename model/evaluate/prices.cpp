// Prices of energy, fuel and things.
#include "model/evaluate/prices.h"

#include <algorithm>

namespace sitewright {

namespace {

constexpr double kHoursPerMonth = 730.0;
constexpr double kKilowattsPerMegawatt = 1e3;

bool in_force(const plan::Contract& contract, Date day) {
  return (!contract.from || *contract.from <= day) && (!contract.until || day < *contract.until);
}

}  // namespace

double GridPrice::merit_usd_per_mwh() const {
  return energy_usd_per_mwh + demand_usd_per_kw_month * kKilowattsPerMegawatt / kHoursPerMonth;
}

GridPrice grid_price(const plan::Plan& plan, const Catalog& catalog, int year) {
  const Date middle = make_date(year, 7, 1);
  double mw = 0.0;
  GridPrice sum;
  for (const plan::Contract& contract : plan.contracts) {
    if (!in_force(contract, middle)) continue;
    mw += contract.mw;
    sum.energy_usd_per_mwh += contract.mw * contract.energy_usd_per_mwh;
    sum.demand_usd_per_kw_month += contract.mw * contract.demand_usd_per_kw_month;
  }
  if (mw > 0.0) {
    return {.energy_usd_per_mwh = sum.energy_usd_per_mwh / mw,
            .demand_usd_per_kw_month = sum.demand_usd_per_kw_month / mw};
  }
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return region == nullptr
             ? GridPrice{}
             : GridPrice{.energy_usd_per_mwh = region->energy_price_usd_per_mwh.value,
                         .demand_usd_per_kw_month = region->demand_usd_per_kw_month.value};
}

double fuel_usd_per_mmbtu(const plan::Plan& plan, const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return catalog.constant("diesel_usd_per_mmbtu");
    case Fuel::uranium: return catalog.constant("uranium_usd_per_mmbtu");
    case Fuel::natural_gas: break;
  }
  if (plan.fuel.gas_price_usd_per_mmbtu) return *plan.fuel.gas_price_usd_per_mmbtu;
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return region == nullptr ? 0.0 : region->gas_price_usd_per_mmbtu.value;
}

double hhv_per_lhv(const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return catalog.constant("diesel_hhv_per_lhv");
    case Fuel::uranium: return 1.0;
    case Fuel::natural_gas: break;
  }
  return catalog.constant("natural_gas_hhv_per_lhv");
}

double co2_kg_per_mmbtu(const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return catalog.constant("diesel_co2_kg_per_mmbtu");
    case Fuel::uranium: return 0.0;
    case Fuel::natural_gas: break;
  }
  return catalog.constant("natural_gas_co2_kg_per_mmbtu");
}

std::optional<UnitPrice> unit_price(const plan::Plan& plan, const Catalog& catalog,
                                    std::string_view item) {
  for (const plan::UnitCost& own : plan.unit_costs) {
    if (own.item == item) return UnitPrice{.usd = own.value, .price_year = plan.finance.price_year};
  }
  const UnitCost* cost = catalog.find_unit_cost(item);
  if (cost == nullptr) return std::nullopt;
  return UnitPrice{.usd = cost->quantity.value,
                   .price_year = cost->quantity.price_year.value_or(plan.finance.price_year)};
}

}  // namespace sitewright
