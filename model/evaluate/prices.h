// What energy and fuel cost at the site: the plan's contracts and overrides, else the region's
// figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A figure in money of the plan's price year, brought there from its own; other figures as they
/// are.
[[nodiscard]] double money_of(const Quantity& figure, const plan::Plan& plan);

/// Unit cost of an item in money of its own year: the plan's own where it has one, else the
/// catalogue's; nothing where there is neither.
struct UnitPrice {
  double usd;
  int price_year;
  std::string source{};  ///< keys of the catalogue's figure, or "plan"
};
[[nodiscard]] double money_of(const UnitPrice& price, const plan::Plan& plan);

/// A constant of the catalogue that is money, likewise.
[[nodiscard]] double constant_usd(const plan::Plan& plan, const Catalog& catalog,
                                  std::string_view id);

/// Price of a fuel, HHV [$/MMBtu], >= 0: gas from the plan or its region, others from the
/// catalogue's constants.
[[nodiscard]] double fuel_usd_per_mmbtu(const plan::Plan& plan, const Catalog& catalog, Fuel fuel);

/// What a group with a second fuel burns in hours without gas: distillate. Nothing for other groups
/// and for units that cannot burn it.
[[nodiscard]] std::optional<Fuel> second_fuel(const plan::GeneratorGroup& group,
                                              const GeneratorUnit& unit);

/// What a unit burns, on its own fuel or on the second one.
[[nodiscard]] Fuel burnt_fuel(const GeneratorUnit& unit, bool on_second_fuel);

/// Warnings: hub and basis together are below zero; days of curtailment beside firm transport; a
/// second fuel that a unit cannot burn.
[[nodiscard]] Issues price_issues(const plan::Plan& plan, const Catalog& catalog);

/// Higher over lower heating value of a fuel.
[[nodiscard]] double hhv_per_lhv(const Catalog& catalog, Fuel fuel);

/// Carbon dioxide of a fuel [kg/MMBtu, HHV].
[[nodiscard]] double co2_kg_per_mmbtu(const Catalog& catalog, Fuel fuel);

/// Errors:  check failure for an item that reads_unit_cost() does not know
[[nodiscard]] std::optional<UnitPrice> unit_price(const plan::Plan& plan, const Catalog& catalog,
                                                  std::string_view item);
/// A life among the unit costs [years], within what plan/check.h allows; nothing where there is
/// none.
[[nodiscard]] std::optional<double> life_of(const plan::Plan& plan, const Catalog& catalog,
                                            std::string_view item);

/// True of a unit cost that a purchase, a price or a life is looked up by; the catalogue lists
/// others, for comparison.
[[nodiscard]] bool reads_unit_cost(const Catalog& catalog, std::string_view item);

/// A warning for each unit cost of the plan that nothing reads, with those of like name that
/// something does.
[[nodiscard]] Issues unread_unit_costs(const plan::Plan& plan, const Catalog& catalog);

}  // namespace sitewright
