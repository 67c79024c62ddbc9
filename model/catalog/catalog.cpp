// Loads the bundled tables into one Catalog and finds things in it.
#include "model/catalog/catalog.h"

#include <utility>

#include "data/bundled_data.h"
#include "model/core/check.h"

namespace sitewright {
namespace {

/// Reads one bundled table with `read` into `member`; the error where it cannot.
template <class Member, class Reader>
std::optional<Error> load(std::string_view path, const SourceRegister& sources, Reader read,
                          Member& member) {
  const std::string file = "data/" + std::string(path);
  auto rows = read(file, data::bundled_text(path), sources);
  if (!rows) return std::move(rows.error());
  member = std::move(*rows);
  return std::nullopt;
}

Expected<std::vector<UnitCost>> read_unit_costs(std::string_view file, std::string_view text,
                                                const SourceRegister& sources) {
  Expected<std::vector<CatalogFigure>> figures = read_figure_table(file, text, sources);
  if (!figures) return tl::unexpected<Error>(std::move(figures.error()));
  std::vector<UnitCost> costs;
  for (CatalogFigure& figure : *figures) {
    costs.push_back({.id = std::move(figure.id),
                     .name = std::move(figure.name),
                     .quantity = std::move(figure.quantity),
                     .unit = std::move(figure.unit)});
  }
  return costs;
}

}  // namespace

const Accelerator* Catalog::find_accelerator(std::string_view id) const {
  return find_item(accelerators, id);
}

const GeneratorUnit* Catalog::find_generator(std::string_view id) const {
  return find_item(generators, id);
}

const CoolingTechnology* Catalog::find_cooling(std::string_view id) const {
  return find_item(cooling, id);
}

const UnitCost* Catalog::find_unit_cost(std::string_view id) const {
  return find_item(unit_costs, id);
}

const GridRegion* Catalog::find_grid_region(std::string_view id) const {
  return find_item(grid_regions, id);
}

const NetworkPart* Catalog::find_network_part(std::string_view id) const {
  return find_item(network_parts, id);
}

double Catalog::constant(std::string_view id) const {
  const CatalogFigure* figure = find_item(constants, id);
  SITEWRIGHT_CHECK(figure != nullptr, "no constant " + std::string(id));
  return figure->quantity.value;
}

const Quantity& Catalog::lead_time(std::string_view id) const {
  const CatalogFigure* figure = find_item(lead_times, id);
  SITEWRIGHT_CHECK(figure != nullptr, "no lead time " + std::string(id));
  return figure->quantity;
}

const Quantity& Catalog::unit_cost(std::string_view id) const {
  const UnitCost* cost = find_unit_cost(id);
  SITEWRIGHT_CHECK(cost != nullptr, "no unit cost " + std::string(id));
  return cost->quantity;
}

Expected<Catalog> load_catalog() {
  Catalog catalog;
  Expected<SourceRegister> sources = load_sources();
  if (!sources) return tl::unexpected<Error>(std::move(sources.error()));
  catalog.sources = std::move(*sources);
  const SourceRegister& keys = catalog.sources;
  std::optional<Error> wrong =
      load("catalog/accelerators.csv", keys, read_accelerators, catalog.accelerators);
  if (!wrong) wrong = load("catalog/generators.csv", keys, read_generators, catalog.generators);
  if (!wrong) wrong = load("catalog/cooling.csv", keys, read_cooling_technologies, catalog.cooling);
  if (!wrong) {
    wrong =
        load("catalog/emission_factors.csv", keys, read_emission_factors, catalog.emission_factors);
  }
  if (!wrong) wrong = load("catalog/unit_costs.csv", keys, read_unit_costs, catalog.unit_costs);
  if (!wrong) {
    wrong = load("catalog/grid_regions.csv", keys, read_grid_regions, catalog.grid_regions);
  }
  if (!wrong) wrong = load("catalog/network.csv", keys, read_network_parts, catalog.network_parts);
  if (!wrong) {
    wrong = load("catalog/failures.csv", keys, read_failure_causes, catalog.failure_causes);
  }
  if (!wrong) wrong = load("catalog/constants.csv", keys, read_figure_table, catalog.constants);
  if (!wrong) wrong = load("catalog/lead_times.csv", keys, read_figure_table, catalog.lead_times);
  if (wrong) return tl::unexpected<Error>(std::move(*wrong));
  return catalog;
}

}  // namespace sitewright
