// Reads catalogue files: long tables with one row per parameter of an item, and flat ones with one
// row per figure.
// catalog_items.h turns long tables into structs.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/quantity.h"
#include "model/catalog/source.h"
#include "model/core/error.h"

namespace sitewright {

enum class ParameterKind { number, text };

/// What a table may say about one parameter.
struct ParameterSpec {
  std::string_view name;  ///< "tdp_w"
  std::string_view unit;  ///< exactly what the unit cell must hold: "W"; empty for texts
  bool required = true;
  ParameterKind kind = ParameterKind::number;
};

/// One item of a long table.
struct CatalogItem {
  std::string id;
  std::string name;
  std::map<std::string, Quantity, std::less<>> quantities;
  std::map<std::string, std::string, std::less<>> texts;

  /// Contract: the parameter is required by its spec, or known to be there.
  [[nodiscard]] const Quantity& quantity(std::string_view parameter) const;
  [[nodiscard]] std::optional<Quantity> optional_quantity(std::string_view parameter) const;
  /// Contract as quantity().
  [[nodiscard]] const std::string& text(std::string_view parameter) const;
};

/// Items of a long table, in the order in which they first occur.
///   Columns: id,name,parameter,value,low,high,unit,price_year,source,confidence,note. The name may
///   be left empty after an item's first row. A text parameter has its text under value.
/// Errors name file, line, column, value and rule: those of read_csv; an id that is not
///   [a-z0-9._-]+; another name than on the item's first row; an unknown, repeated or missing
///   parameter; another unit than the spec's; a value, low or high that is not a number, is
///   negative (but for unit C) or, with unit frac, above 1; a value outside [low, high]; a price
///   year missing where the unit is money, or outside 1990 to 2100; a source not in the register;
///   an unknown confidence; an estimate (source EST or confidence estimate) without a reason in its
///   note.
[[nodiscard]] Expected<std::vector<CatalogItem>> read_catalog_table(
    std::string_view file, std::string_view text, std::span<const ParameterSpec> specs,
    const SourceRegister& sources);

/// One row of a flat table.
struct CatalogFigure {
  std::string id;
  std::string name;
  Quantity quantity;
  std::string unit;  ///< free text: "USD/kW", "kg/MMBtu", "frac"
};

/// Rows of a flat table (the long table's columns without parameter); ids are distinct.
/// Errors: as read_catalog_table.
[[nodiscard]] Expected<std::vector<CatalogFigure>> read_figure_table(std::string_view file,
                                                                     std::string_view text,
                                                                     const SourceRegister& sources);

}  // namespace sitewright
