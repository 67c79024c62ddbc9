// Prices of energy, fuel and things.
#include "model/evaluate/prices.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/cost/price_index.h"
#include "model/plan/check.h"
#include "model/plan/fields.h"

namespace sitewright {

namespace {

/// Price at the hub with the basis to the site, which may be below zero.
double quoted_gas_usd_per_mmbtu(const plan::Plan& plan, const Catalog& catalog) {
  const double basis = plan.fuel.basis_usd_per_mmbtu;
  if (plan.fuel.gas_price_usd_per_mmbtu) return *plan.fuel.gas_price_usd_per_mmbtu + basis;
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return (region == nullptr ? 0.0 : money_of(region->gas_price_usd_per_mmbtu, plan)) + basis;
}

/// What purchases, lives and running costs look up, but for the parts of the network, which name
/// their own.
constexpr std::array<std::string_view, 30> kUnitCosts{{"cooling_air_handler_usd_per_kw",
                                                       "cooling_air_usd_per_kw",
                                                       "cooling_chiller_usd_per_kw",
                                                       "cooling_distribution_usd_per_kw",
                                                       "cooling_dry_cooler_usd_per_kw",
                                                       "cooling_liquid_usd_per_kw",
                                                       "cooling_tower_usd_per_kw",
                                                       "data_storage_usd_per_accelerator",
                                                       "facility_other_usd_per_mw",
                                                       "facility_shell_usd_per_mw",
                                                       "facility_site_usd_per_mw",
                                                       "facility_white_space_usd_per_mw",
                                                       "feeder_usd_per_kw",
                                                       "gas_lateral_usd_per_km",
                                                       "land_usd_per_m2",
                                                       "rack_usd_per_rack",
                                                       "retrofit_usd_per_mw",
                                                       "salary_usd_per_year",
                                                       "scr_usd_per_kw",
                                                       "staff_fte_per_mw",
                                                       "standby_usd_per_kw",
                                                       "storage_life_years",
                                                       "storage_usd_per_kwh",
                                                       "substation_usd_per_kw",
                                                       "switchgear_usd_per_kw",
                                                       "transformer_usd_per_kw",
                                                       "ups_battery_life_years",
                                                       "ups_usd_per_kw",
                                                       "water_recycling_usd_per_m3_per_day",
                                                       "water_treatment_usd_per_m3_per_day"}};

/// The words of a name that say what it is about: "rack_usd_per_rack" is about a rack.
std::set<std::string_view> words_of(std::string_view name) {
  std::set<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('_'), name.size());
    words.insert(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  for (const std::string_view unit :
       {"usd", "per", "frac", "kw", "mw", "kwh", "m2", "m3", "km", "day", "year", "years"}) {
    words.erase(unit);
  }
  return words;
}

/// A field of the same name, else the unit costs that share most words with it; may be empty.
std::string like(std::string_view item) {
  for (const auto& field : plan::scalar_fields()) {
    if (field.key.ends_with("." + std::string(item))) return std::string(field.key);
  }
  const std::set<std::string_view> wanted = words_of(item);
  std::string names;
  std::size_t most = 1;
  for (const std::string_view known : kUnitCosts) {
    const std::set<std::string_view> words = words_of(known);
    const auto shared = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](std::string_view word) { return wanted.contains(word); }));
    if (shared < most) continue;
    if (shared > most) names.clear();
    most = shared;
    names += (names.empty() ? "" : ", ") + std::string(known);
  }
  return names;
}

}  // namespace

double money_of(const Quantity& figure, const plan::Plan& plan) {
  const int to_year = plan.finance.price_year;
  return figure.value * cost::price_index({.from_year = figure.price_year.value_or(to_year),
                                           .to_year = to_year,
                                           .inflation_frac = plan.finance.inflation_frac});
}

double money_of(const UnitPrice& price, const plan::Plan& plan) {
  return price.usd * cost::price_index({.from_year = price.price_year,
                                        .to_year = plan.finance.price_year,
                                        .inflation_frac = plan.finance.inflation_frac});
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
  Issues issues;
  const double quoted = quoted_gas_usd_per_mmbtu(plan, catalog);
  if (quoted < 0.0) {
    issues.push_back({"fuel.basis_usd_per_mmbtu",
                      Severity::warning,
                      "gas would be delivered at %1 $/MMBtu, below zero: it counts as free",
                      {format_number(quoted)}});
  }
  if (plan.fuel.firm_mmbtu_per_day && plan.fuel.winter_curtailed_days > 0.0) {
    issues.push_back({"fuel.winter_curtailed_days",
                      Severity::warning,
                      "curtails standby sets alone: all other gas comes by firm transport, "
                      "fuel.firm_mmbtu_per_day",
                      {}});
  }
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (!group.dual_fuel || unit == nullptr || unit->fuel != Fuel::natural_gas) continue;
    if (second_fuel(group, *unit)) continue;
    issues.push_back({"generators." + group.id + ".dual_fuel",
                      Severity::warning,
                      "%1 burns no distillate: gas is taken to come to it in every hour",
                      {group.unit}});
  }
  return issues;
}

std::optional<Fuel> second_fuel(const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
  if (!group.dual_fuel || unit.fuel != Fuel::natural_gas) return std::nullopt;
  if (!emission_technology(unit.kind, Fuel::diesel)) return std::nullopt;
  return Fuel::diesel;
}

Fuel burnt_fuel(const GeneratorUnit& unit, bool on_second_fuel) {
  return on_second_fuel ? Fuel::diesel : unit.fuel;
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
  SITEWRIGHT_CHECK(reads_unit_cost(catalog, item),
                   "no unit cost that is read: " + std::string(item));
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

bool reads_unit_cost(const Catalog& catalog, std::string_view item) {
  if (std::find(kUnitCosts.begin(), kUnitCosts.end(), item) != kUnitCosts.end()) return true;
  return std::any_of(catalog.network_parts.begin(), catalog.network_parts.end(),
                     [&](const NetworkPart& part) { return part.price_item == item; });
}

Issues unread_unit_costs(const plan::Plan& plan, const Catalog& catalog) {
  Issues issues;
  for (const plan::UnitCost& own : plan.unit_costs) {
    // check_plan() names what the catalogue does not have.
    if (reads_unit_cost(catalog, own.item) || catalog.find_unit_cost(own.item) == nullptr) continue;
    const std::string names = like(own.item);
    Issue issue{.path = "unit_costs." + own.id + ".item",
                .severity = Severity::warning,
                .text = "nothing reads %1: this price changes nothing",
                .args = {own.item}};
    if (!names.empty()) {
      issue.text = "nothing reads %1: this price changes nothing; what is read is %2";
      issue.args.push_back(names);
    }
    issues.push_back(std::move(issue));
  }
  return issues;
}

std::optional<double> life_of(const plan::Plan& plan, const Catalog& catalog,
                              std::string_view item) {
  const auto years = unit_price(plan, catalog, item);
  if (!years) return std::nullopt;
  return std::clamp(years->usd, plan::kShortestLifeYears, plan::kLongestLifeYears);
}

}  // namespace sitewright
