// Walks over the parameters of each struct.
#include "model/evaluate/catalog_tables.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "model/catalog/catalog_items.h"
#include "model/climate/climate.h"

namespace sitewright {

namespace {

constexpr std::array<std::string_view, 7> kTables{"accelerators", "generating_units", "cooling",
                                                  "grid_regions", "switches",         "cost_items",
                                                  "stations"};
constexpr std::size_t kMostNearest = 3;

template <class T>
TableRow row_of(const T& item, std::span<const Parameter<T>> parameters) {
  TableRow row{.id = item.id, .name = item.name, .kind = {}, .figures = {}};
  for (const Parameter<T>& parameter : parameters) {
    std::optional<Quantity> quantity;
    if (parameter.always != nullptr) quantity = item.*parameter.always;
    if (parameter.sometimes != nullptr) quantity = item.*parameter.sometimes;
    if (!quantity) continue;
    row.figures.push_back({.name = std::string(parameter.name),
                           .unit = std::string(parameter.unit),
                           .quantity = *quantity});
  }
  return row;
}

template <class T>
std::vector<TableRow> rows_of(const std::vector<T>& items,
                              std::span<const Parameter<T>> parameters) {
  std::vector<TableRow> rows;
  for (const T& item : items) rows.push_back(row_of(item, parameters));
  return rows;
}

std::vector<TableRow> generator_rows(const Catalog& catalog) {
  std::vector<TableRow> rows = rows_of(catalog.generators, generator_parameters());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const GeneratorUnit& unit = catalog.generators[i];
    rows[i].kind = std::string(to_string(unit.kind)) + ", " + std::string(to_string(unit.fuel));
  }
  return rows;
}

std::vector<TableRow> switch_rows(const Catalog& catalog) {
  std::vector<TableRow> rows;
  for (const NetworkPart& part : catalog.network_parts) {
    if (part.kind == PartKind::switch_) rows.push_back(row_of(part, network_parameters()));
  }
  return rows;
}

std::vector<TableRow> cost_rows(const Catalog& catalog) {
  std::vector<TableRow> rows;
  for (const UnitCost& cost : catalog.unit_costs) {
    rows.push_back({.id = cost.id,
                    .name = cost.name,
                    .kind = {},
                    .figures = {{.name = "value", .unit = cost.unit, .quantity = cost.quantity}}});
  }
  return rows;
}

std::vector<TableRow> station_rows() {
  const auto figure = [](const char* name, const char* unit, double value) {
    Quantity quantity;
    quantity.value = value;
    quantity.source = "TMY3";
    quantity.confidence = Confidence::high;
    quantity.note = "typical meteorological year, Wilcox and Marion 2008";
    return TableFigure{.name = name, .unit = unit, .quantity = quantity};
  };
  std::vector<TableRow> rows;
  for (const climate::Station& station : climate::stations()) {
    rows.push_back({.id = station.id,
                    .name = station.name,
                    .kind = {},
                    .figures = {figure("latitude", "deg", station.lat_deg),
                                figure("longitude", "deg", station.lon_deg),
                                figure("elevation", "m", station.elevation_m)}});
  }
  return rows;
}

/// Least number of letters that are put in, left out or changed from one word to the other.
std::size_t changes_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t before = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = before + (a[i] == b[j] ? 0 : 1);
      before = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, before + 1});
    }
  }
  return row.back();
}

}  // namespace

std::span<const std::string_view> catalog_tables() { return kTables; }

std::span<const std::string_view> main_figures(std::string_view table) {
  static constexpr std::array<std::string_view, 5> kAccelerators{
      "tdp_w", "server_max_w", "bf16_dense_tflops", "accelerators_per_rack", "price_usd"};
  static constexpr std::array<std::string_view, 6> kUnits{
      "iso_mw",      "heat_rate_lhv_btu_per_kwh", "min_load_frac",
      "nox_ppm_dln", "installed_usd_per_kw",      "lead_weeks"};
  static constexpr std::array<std::string_view, 4> kCooling{
      "liquid_frac", "supply_air_c", "supply_liquid_c", "ups_efficiency_frac"};
  static constexpr std::array<std::string_view, 4> kRegions{
      "energy_price_usd_per_mwh", "demand_usd_per_kw_month", "gas_price_usd_per_mmbtu",
      "co2_total_kg_per_mwh"};
  if (table == "accelerators") return kAccelerators;
  if (table == "generating_units") return kUnits;
  if (table == "cooling") return kCooling;
  if (table == "grid_regions") return kRegions;
  return {};
}

std::vector<TableRow> table_rows(const Catalog& catalog, std::string_view table) {
  if (table == "accelerators") return rows_of(catalog.accelerators, accelerator_parameters());
  if (table == "generating_units") return generator_rows(catalog);
  if (table == "cooling") return rows_of(catalog.cooling, cooling_parameters());
  if (table == "grid_regions") return rows_of(catalog.grid_regions, grid_region_parameters());
  if (table == "switches") return switch_rows(catalog);
  if (table == "cost_items") return cost_rows(catalog);
  if (table == "stations") return station_rows();
  return {};
}

std::vector<std::string> table_ids(const Catalog& catalog, std::string_view table) {
  std::vector<std::string> ids;
  for (const TableRow& row : table_rows(catalog, table)) ids.push_back(row.id);
  return ids;
}

std::string nearest_ids(const Catalog& catalog, std::string_view table, std::string_view id) {
  std::vector<std::string> ids = table_ids(catalog, table);
  const auto distance = [&](const std::string& other) {
    return !id.empty() && other.starts_with(id) ? 0 : 1 + changes_between(id, other);
  };
  std::stable_sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
    return distance(a) < distance(b);
  });
  std::string text;
  for (std::size_t i = 0; i < std::min(kMostNearest, ids.size()); ++i)
    text += (i == 0 ? "" : ", ") + ids[i];
  return text;
}

}  // namespace sitewright
