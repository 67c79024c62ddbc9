// Everything that a plan may name and that the program brings along: parts, units, costs, regions,
// constants, sources.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/accelerator.h"
#include "model/catalog/catalog_table.h"
#include "model/catalog/cooling_technology.h"
#include "model/catalog/emission_factor.h"
#include "model/catalog/failure_cause.h"
#include "model/catalog/generator_unit.h"
#include "model/catalog/grid_region.h"
#include "model/catalog/network_part.h"
#include "model/catalog/source.h"

namespace sitewright {

/// One unit cost (or share, life, staffing) of the bottom-up capex and opex.
struct UnitCost {
  std::string id;     ///< "substation_usd_per_kw": what plan::UnitCost::item names
  std::string name;   ///< "Substation, 161 kV class"
  Quantity quantity;  ///< quantity.price_year is the money's year; nothing for shares and lives
  std::string unit;   ///< "USD/kW", "frac"
};

/// A plain value, immutable once loaded. The find functions return null for an unknown id.
struct Catalog {
  std::vector<Accelerator> accelerators;
  std::vector<GeneratorUnit> generators;
  std::vector<CoolingTechnology> cooling;
  std::vector<EmissionFactor> emission_factors;
  std::vector<UnitCost> unit_costs;
  std::vector<GridRegion> grid_regions;
  std::vector<NetworkPart> network_parts;
  std::vector<FailureCause> failure_causes;
  std::vector<CatalogFigure> constants;
  std::vector<CatalogFigure> lead_times;  ///< weeks
  SourceRegister sources{{}};

  [[nodiscard]] const Accelerator* find_accelerator(std::string_view id) const;
  [[nodiscard]] const GeneratorUnit* find_generator(std::string_view id) const;
  [[nodiscard]] const CoolingTechnology* find_cooling(std::string_view id) const;
  [[nodiscard]] const UnitCost* find_unit_cost(std::string_view id) const;
  [[nodiscard]] const GridRegion* find_grid_region(std::string_view id) const;
  [[nodiscard]] const NetworkPart* find_network_part(std::string_view id) const;

  /// The value of a constant, in the unit that its id ends in. Contract: the id exists.
  [[nodiscard]] double constant(std::string_view id) const;
  /// A lead time by id [weeks]. Contract: the id exists.
  [[nodiscard]] const Quantity& lead_time(std::string_view id) const;
  /// A unit cost by id. Contract: the id exists; use find_unit_cost for an id that a user typed.
  [[nodiscard]] const Quantity& unit_cost(std::string_view id) const;
};

/// The bundled catalogue: data/catalog/*.csv and data/sources.csv.
/// Errors: the first row that breaks a rule of read_catalog_table, by file, line, column and rule.
[[nodiscard]] Expected<Catalog> load_catalog();

}  // namespace sitewright
