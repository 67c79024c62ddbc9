// The bundled tables that a plan's references point into, by the names that the references use.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"

namespace sitewright {

/// One figure of an item.
struct TableFigure {
  std::string name;  ///< "iso_mw"
  std::string unit;  ///< "MW"; empty for a share or a plain number
  Quantity quantity;
};

/// One item of a table.
struct TableRow {
  std::string id;
  std::string name;
  std::string kind;  ///< "industrial, natural_gas"; empty where the table has no kinds
  std::vector<TableFigure> figures;
};

/// "accelerators", "generating_units", "cooling", "grid_regions", "switches", "cost_items",
/// "stations".
[[nodiscard]] std::span<const std::string_view> catalog_tables();

/// The figures that tell a table's items apart, in the order to show them; empty: all of them.
[[nodiscard]] std::span<const std::string_view> main_figures(std::string_view table);

/// All items of a table, in the order of its file; nothing for any other word.
[[nodiscard]] std::vector<TableRow> table_rows(const Catalog& catalog, std::string_view table);

/// Their ids.
[[nodiscard]] std::vector<std::string> table_ids(const Catalog& catalog, std::string_view table);

/// Up to three ids of a table that take fewest changes of a letter from `id`, those that it is the
/// beginning of first, separated by commas.
[[nodiscard]] std::string nearest_ids(const Catalog& catalog, std::string_view table,
                                      std::string_view id);

}  // namespace sitewright
