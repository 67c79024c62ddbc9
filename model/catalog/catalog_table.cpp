// Strict reading of catalogue rows: every rule a table breaks is an error that names it.
#include "model/catalog/catalog_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "model/core/check.h"
#include "model/core/csv.h"
#include "model/core/number_text.h"

namespace sitewright {
namespace {

constexpr std::array<std::string_view, 10> kFigureColumns{
    "id", "name", "value", "low", "high", "unit", "price_year", "source", "confidence", "note"};

using Wrong = std::optional<Error>;

Wrong check_id(const CsvTable& table, std::size_t row) {
  const std::string& id = table.cell(row, "id");
  const bool good = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
  if (good) return std::nullopt;
  return table.error_at(row, "id", "is not an id (small letters, digits, '.', '_', '-')");
}

/// A finite number within what its unit allows.
Expected<double> read_value(const CsvTable& table, std::size_t row, std::string_view column) {
  const std::string& unit = table.cell(row, "unit");
  const std::optional<double> value = parse_number(table.cell(row, column));
  if (!value) return tl::unexpected<Error>(table.error_at(row, column, "is not a number"));
  if (*value < 0.0 && unit != "C") {
    return tl::unexpected<Error>(table.error_at(row, column, "is negative"));
  }
  if (*value > 1.0 && unit == "frac") {
    return tl::unexpected<Error>(table.error_at(row, column, "is a fraction above 1"));
  }
  return *value;
}

Wrong read_range(const CsvTable& table, std::size_t row, Quantity& quantity) {
  const auto read = [&](std::string_view column, std::optional<double>& end) -> Wrong {
    if (table.cell(row, column).empty()) return std::nullopt;
    const Expected<double> value = read_value(table, row, column);
    if (!value) return value.error();
    end = *value;
    return std::nullopt;
  };
  if (Wrong wrong = read("low", quantity.low)) return wrong;
  if (Wrong wrong = read("high", quantity.high)) return wrong;
  if (quantity.low && quantity.value < *quantity.low) {
    return table.error_at(row, "value", "is below low, " + format_number(*quantity.low));
  }
  if (quantity.high && quantity.value > *quantity.high) {
    return table.error_at(row, "value", "is above high, " + format_number(*quantity.high));
  }
  return std::nullopt;
}

Wrong read_price_year(const CsvTable& table, std::size_t row, Quantity& quantity) {
  const std::string& text = table.cell(row, "price_year");
  const bool is_money = table.cell(row, "unit").rfind("USD", 0) == 0;
  if (text.empty()) {
    if (!is_money) return std::nullopt;
    return table.error_at(row, "price_year", "is missing: a figure in USD needs the money's year");
  }
  if (!is_money) return table.error_at(row, "price_year", "stands beside a unit that is not USD");
  const std::optional<double> year = parse_number(text);
  if (!year || *year < 1990.0 || *year > 2100.0 || *year != static_cast<int>(*year)) {
    return table.error_at(row, "price_year", "is not a year from 1990 to 2100");
  }
  quantity.price_year = static_cast<int>(*year);
  return std::nullopt;
}

Wrong read_origin(const CsvTable& table, std::size_t row, const SourceRegister& sources,
                  Quantity& quantity) {
  quantity.source = table.cell(row, "source");
  quantity.note = table.cell(row, "note");
  if (quantity.source.empty()) return table.error_at(row, "source", "is empty");
  if (const std::string_view unknown = sources.first_unknown(quantity.source); !unknown.empty()) {
    return table.error_at(row, "source",
                          "names '" + std::string(unknown) + "', not a key of the sources");
  }
  const auto confidence = parse_confidence(table.cell(row, "confidence"));
  if (!confidence) {
    return table.error_at(row, "confidence", "is not high, medium, low or estimate");
  }
  quantity.confidence = *confidence;
  if ((quantity.source == "EST") != (*confidence == Confidence::estimate)) {
    return table.error_at(row, "confidence", "does not agree: source EST goes with estimate");
  }
  if (*confidence == Confidence::estimate && quantity.note.empty()) {
    return table.error_at(row, "note", "is empty: an estimate states its reason");
  }
  return std::nullopt;
}

Expected<Quantity> read_quantity(const CsvTable& table, std::size_t row,
                                 const SourceRegister& sources) {
  const Expected<double> value = read_value(table, row, "value");
  if (!value) return tl::unexpected<Error>(value.error());
  Quantity quantity;
  quantity.value = *value;
  if (Wrong wrong = read_range(table, row, quantity)) return tl::unexpected<Error>(*wrong);
  if (Wrong wrong = read_price_year(table, row, quantity)) return tl::unexpected<Error>(*wrong);
  if (Wrong wrong = read_origin(table, row, sources, quantity)) {
    return tl::unexpected<Error>(*wrong);
  }
  return quantity;
}

/// A text row: only value, source, confidence and note count.
Wrong read_text(const CsvTable& table, std::size_t row, const SourceRegister& sources,
                std::string& text) {
  for (const std::string_view column : {"low", "high", "unit", "price_year"}) {
    if (!table.cell(row, column).empty()) {
      return table.error_at(row, column, "stands beside a text parameter");
    }
  }
  if (table.cell(row, "value").empty()) return table.error_at(row, "value", "is empty");
  text = table.cell(row, "value");
  Quantity origin;
  return read_origin(table, row, sources, origin);
}

Wrong read_row(const CsvTable& table, std::size_t row, std::span<const ParameterSpec> specs,
               const SourceRegister& sources, CatalogItem& item) {
  const std::string& parameter = table.cell(row, "parameter");
  const auto spec = std::find_if(specs.begin(), specs.end(), [&](const ParameterSpec& candidate) {
    return candidate.name == parameter;
  });
  if (spec == specs.end()) return table.error_at(row, "parameter", "is not a known parameter");
  if (item.quantities.count(parameter) > 0 || item.texts.count(parameter) > 0) {
    return table.error_at(row, "parameter", "occurs twice for '" + item.id + "'");
  }
  if (spec->kind == ParameterKind::text) {
    return read_text(table, row, sources, item.texts[parameter]);
  }
  if (table.cell(row, "unit") != spec->unit) {
    return table.error_at(row, "unit",
                          "is not the unit of " + parameter + ", " + std::string(spec->unit));
  }
  Expected<Quantity> quantity = read_quantity(table, row, sources);
  if (!quantity) return quantity.error();
  item.quantities.emplace(parameter, std::move(*quantity));
  return std::nullopt;
}

Wrong check_complete(const std::string& file, const CatalogItem& item,
                     std::span<const ParameterSpec> specs) {
  for (const ParameterSpec& spec : specs) {
    if (spec.required && item.quantities.count(spec.name) == 0 &&
        item.texts.count(spec.name) == 0) {
      return Error{file + ": '" + item.id + "' has no row for " + std::string(spec.name)};
    }
  }
  return std::nullopt;
}

/// The item of this row, new where its id is; an error where its name changes.
Expected<std::size_t> item_of_row(const CsvTable& table, std::size_t row,
                                  std::vector<CatalogItem>& items) {
  if (Wrong wrong = check_id(table, row)) return tl::unexpected<Error>(*wrong);
  const std::string& id = table.cell(row, "id");
  const std::string& name = table.cell(row, "name");
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const CatalogItem& item) { return item.id == id; });
  if (found == items.end()) {
    if (name.empty()) return tl::unexpected<Error>(table.error_at(row, "name", "is empty"));
    CatalogItem item;
    item.id = id;
    item.name = name;
    items.push_back(std::move(item));
    return items.size() - 1;
  }
  if (!name.empty() && name != found->name) {
    return tl::unexpected<Error>(
        table.error_at(row, "name", "is not the name of '" + id + "' above, " + found->name));
  }
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

const Quantity& CatalogItem::quantity(std::string_view parameter) const {
  const auto found = quantities.find(parameter);
  SITEWRIGHT_CHECK(found != quantities.end(), id + " has no " + std::string(parameter));
  return found->second;
}

std::optional<Quantity> CatalogItem::optional_quantity(std::string_view parameter) const {
  const auto found = quantities.find(parameter);
  if (found == quantities.end()) return std::nullopt;
  return found->second;
}

const std::string& CatalogItem::text(std::string_view parameter) const {
  const auto found = texts.find(parameter);
  SITEWRIGHT_CHECK(found != texts.end(), id + " has no " + std::string(parameter));
  return found->second;
}

Expected<std::vector<CatalogItem>> read_catalog_table(std::string_view file, std::string_view text,
                                                      std::span<const ParameterSpec> specs,
                                                      const SourceRegister& sources) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected<Error>(table.error());
  std::vector<std::string_view> columns(kFigureColumns.begin(), kFigureColumns.end());
  columns.push_back("parameter");
  if (Wrong wrong = table->require_columns(columns)) return tl::unexpected<Error>(*wrong);
  std::vector<CatalogItem> items;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const Expected<std::size_t> place = item_of_row(*table, row, items);
    if (!place) return tl::unexpected<Error>(place.error());
    if (Wrong wrong = read_row(*table, row, specs, sources, items[*place])) {
      return tl::unexpected<Error>(*wrong);
    }
  }
  for (const CatalogItem& item : items) {
    if (Wrong wrong = check_complete(table->file(), item, specs)) {
      return tl::unexpected<Error>(*wrong);
    }
  }
  return items;
}

Expected<std::vector<CatalogFigure>> read_figure_table(std::string_view file, std::string_view text,
                                                       const SourceRegister& sources) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected<Error>(table.error());
  if (Wrong wrong = table->require_columns(kFigureColumns)) return tl::unexpected<Error>(*wrong);
  std::vector<CatalogFigure> figures;
  std::map<std::string, int> lines;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    if (Wrong wrong = check_id(*table, row)) return tl::unexpected<Error>(*wrong);
    CatalogFigure figure;
    figure.id = table->cell(row, "id");
    figure.name = table->cell(row, "name");
    figure.unit = table->cell(row, "unit");
    if (figure.name.empty()) {
      return tl::unexpected<Error>(table->error_at(row, "name", "is empty"));
    }
    if (figure.unit.empty()) {
      return tl::unexpected<Error>(table->error_at(row, "unit", "is empty"));
    }
    const auto first = lines.emplace(figure.id, table->line(row));
    if (!first.second) {
      return tl::unexpected<Error>(
          table->error_at(row, "id", "is already on line " + std::to_string(first.first->second)));
    }
    Expected<Quantity> quantity = read_quantity(*table, row, sources);
    if (!quantity) return tl::unexpected<Error>(quantity.error());
    figure.quantity = std::move(*quantity);
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace sitewright
