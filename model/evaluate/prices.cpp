// Prices of energy, fuel and things.
#include "model/evaluate/prices.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/cost/price_index.h"
#include "model/plan/check.h"

namespace sitewright {

namespace {

/// Price at the hub with the basis to the site, which may be below zero.
double quoted_gas_usd_per_mmbtu(const plan::Plan& plan, const Catalog& catalog) {
  const double basis = plan.fuel.basis_usd_per_mmbtu;
  if (plan.fuel.gas_price_usd_per_mmbtu) return *plan.fuel.gas_price_usd_per_mmbtu + basis;
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return (region == nullptr ? 0.0 : money_of(region->gas_price_usd_per_mmbtu, plan)) + basis;
}

}  // namespace

double money_of(const Quantity& figure, const plan::Plan& plan) {
  const int to_year = plan.finance.price_year;
  return figure.value *
         cost::price_index({.from_year = figure.price_year.value_or(to_year), .to_year = to_year});
}

double constant_usd(const plan::Plan& plan, const Catalog& catalog, std::string_view id) {
  const CatalogFigure* figure = find_item(catalog.constants, id);
  return figure == nullptr ? catalog.constant(id) : money_of(figure->quantity, plan);
}

double fuel_usd_per_mmbtu(const plan::Plan& plan, const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return constant_usd(plan, catalog, "diesel_usd_per_mmbtu");
    case Fuel::uranium: return constant_usd(plan, catalog, "uranium_usd_per_mmbtu");
    case Fuel::none: return 0.0;
    case Fuel::natural_gas: break;
  }
  return std::max(0.0, quoted_gas_usd_per_mmbtu(plan, catalog));
}

Issues price_issues(const plan::Plan& plan, const Catalog& catalog) {
  const double quoted = quoted_gas_usd_per_mmbtu(plan, catalog);
  if (quoted >= 0.0) return {};
  return {{"fuel.basis_usd_per_mmbtu",
           Severity::warning,
           "gas would be delivered at %1 $/MMBtu, below zero: it counts as free",
           {format_number(quoted)}}};
}

double hhv_per_lhv(const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return catalog.constant("diesel_hhv_per_lhv");
    case Fuel::uranium:
    case Fuel::none: return 1.0;
    case Fuel::natural_gas: break;
  }
  return catalog.constant("natural_gas_hhv_per_lhv");
}

double co2_kg_per_mmbtu(const Catalog& catalog, Fuel fuel) {
  switch (fuel) {
    case Fuel::diesel: return catalog.constant("diesel_co2_kg_per_mmbtu");
    case Fuel::uranium:
    case Fuel::none: return 0.0;
    case Fuel::natural_gas: break;
  }
  return catalog.constant("natural_gas_co2_kg_per_mmbtu");
}

std::optional<UnitPrice> unit_price(const plan::Plan& plan, const Catalog& catalog,
                                    std::string_view item) {
  for (const plan::UnitCost& own : plan.unit_costs) {
    if (own.item != item) continue;
    return UnitPrice{.usd = own.value, .price_year = plan.finance.price_year, .source = "plan"};
  }
  const UnitCost* cost = catalog.find_unit_cost(item);
  if (cost == nullptr) return std::nullopt;
  return UnitPrice{.usd = cost->quantity.value,
                   .price_year = cost->quantity.price_year.value_or(plan.finance.price_year),
                   .source = cost->quantity.source};
}

std::optional<double> life_of(const plan::Plan& plan, const Catalog& catalog,
                              std::string_view item) {
  const auto years = unit_price(plan, catalog, item);
  if (!years) return std::nullopt;
  return std::clamp(years->usd, plan::kShortestLifeYears, plan::kLongestLifeYears);
}

}  // namespace sitewright
