// Reads technologies from a table, row by row, and writes their levelised cost beside them.
#include "model/cost/lcoe_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/core/csv.h"
#include "model/core/number_text.h"
#include "model/cost/finance.h"

namespace sitewright::cost {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  const std::size_t last = text.find_last_not_of(kSpaces);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// The table with header names that have no spaces around them.
Expected<CsvTable> with_bare_names(const CsvTable& table) {
  std::vector<std::string> names;
  for (const std::string& name : table.header()) {
    names.emplace_back(trimmed(name));
    if (std::count(names.begin(), names.end(), names.back()) > 1)
      return failure(table.file() + ": column '" + names.back() + "' is there twice");
  }
  return CsvTable(table.file(), std::move(names), table.rows(), table.comments());
}

/// A column of numbers, its domain and what an empty or absent cell means (nothing: it is needed).
struct Column {
  std::string_view name;
  double LcoeInput::*member;
  double low;
  double high;
  bool low_is_out;  ///< the lower bound itself is not allowed
  std::string_view rule;
};

constexpr std::array<Column, 8> kNeeded{{
    {"capex_usd_per_kw", &LcoeInput::capex_usd_per_kw, 0.0, 1e6, false, "must be in 0..1e6"},
    {"fixed_om_usd_per_kw_year", &LcoeInput::fixed_om_usd_per_kw_year, 0.0, 1e5, false,
     "must be in 0..1e5"},
    {"variable_om_usd_per_mwh", &LcoeInput::variable_om_usd_per_mwh, -1e4, 1e4, false,
     "must be in -1e4..1e4"},
    {"capacity_factor_frac", &LcoeInput::capacity_factor_frac, 0.0, 1.0, true,
     "must be a fraction over 0, up to 1"},
    {"wacc_real_frac", &LcoeInput::wacc_real_frac, 0.0, 0.5, false, "must be a fraction in 0..0.5"},
    {"inflation_frac", &LcoeInput::inflation_frac, -0.1, 0.5, false,
     "must be a fraction in -0.1..0.5"},
    {"tax_frac", &LcoeInput::tax_frac, 0.0, 0.9, false, "must be a fraction in 0..0.9"},
    {"recovery_years", &LcoeInput::recovery_years, 0.0, 100.0, true,
     "must be over 0, up to 100 years"},
}};

constexpr Column kHeatRate{
    "heat_rate_mmbtu_per_mwh", &LcoeInput::heat_rate_mmbtu_per_mwh, 0.0, 100.0, false,
    "must be in 0..100"};
constexpr Column kFuel{"fuel_usd_per_mmbtu", &LcoeInput::fuel_usd_per_mmbtu, 0.0, 1e3, false,
                       "must be in 0..1000"};
constexpr std::string_view kMacrs = "macrs_years";
constexpr int kDefaultMacrs = 5;

class Reader final {
 public:
  explicit Reader(const CsvTable& table) : table_(table) {}

  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

  void check_header() {
    const std::string place = table_.file() + ": column '";
    for (const Column& column : kNeeded) {
      if (!table_.column(column.name)) {
        errors_.push_back({place + std::string(column.name) + "' is missing"});
      }
    }
    if (const auto ours = table_.column(kLcoeColumn); ours && *ours + 1 != table_.header().size()) {
      errors_.push_back({place + std::string(kLcoeColumn) +
                         "' is there already and not the last: remove it, or make it the last, "
                         "which is replaced"});
    }
  }

  /// Levelised cost of a row as text; its errors are kept.
  std::string lcoe(std::size_t row) {
    const std::size_t before = errors_.size();
    LcoeInput input{};
    for (const Column& column : kNeeded) read(row, column, input);
    const bool heat_rate = has(row, kHeatRate.name);
    const bool fuel = has(row, kFuel.name);
    if (heat_rate) read(row, kHeatRate, input);
    if (fuel) read(row, kFuel, input);
    if (fuel && !heat_rate && input.fuel_usd_per_mmbtu != 0.0) {
      one_alone(row, kFuel, kHeatRate);
    }
    if (heat_rate && !fuel && input.heat_rate_mmbtu_per_mwh != 0.0) {
      one_alone(row, kHeatRate, kFuel);
    }
    input.macrs_years = macrs_years(row);
    return errors_.size() > before ? std::string() : format_number(lcoe_usd_per_mwh(input));
  }

 private:
  /// Without the spaces around it.
  [[nodiscard]] std::string_view cell(std::size_t row, std::string_view name) const {
    return trimmed(table_.cell(row, name));
  }

  [[nodiscard]] bool has(std::size_t row, std::string_view name) const {
    return table_.column(name) && !cell(row, name).empty();
  }

  void one_alone(std::size_t row, const Column& there, const Column& missing) {
    errors_.push_back(
        table_.error_at(row, there.name, "needs a " + std::string(missing.name) + " beside it"));
  }

  void read(std::size_t row, const Column& column, LcoeInput& input) {
    const std::optional<double> value = parse_number(cell(row, column.name));
    if (!value) {
      errors_.push_back(table_.error_at(row, column.name, "is not a number"));
    } else if (*value < column.low || *value > column.high ||
               (column.low_is_out && *value == column.low)) {
      errors_.push_back(table_.error_at(row, column.name, column.rule));
    } else {
      input.*column.member = *value;
    }
  }

  int macrs_years(std::size_t row) {
    if (!has(row, kMacrs)) return kDefaultMacrs;
    const std::optional<double> value = parse_number(cell(row, kMacrs));
    for (const int years : {5, 15, 20}) {
      if (value && *value == years) return years;
    }
    errors_.push_back(table_.error_at(row, kMacrs, "must be 5, 15 or 20"));
    return kDefaultMacrs;
  }

  const CsvTable& table_;
  std::vector<Error> errors_;
};

}  // namespace

LcoeTable add_lcoe(std::string_view file, std::string_view text) {
  const Expected<CsvTable> table =
      read_csv(file, text, CsvComments::anywhere).and_then(with_bare_names);
  if (!table) return {.text = {}, .errors = {table.error()}};
  Reader reader(*table);
  reader.check_header();
  if (!reader.errors().empty()) return {.text = {}, .errors = reader.errors()};
  if (table->row_count() == 0) {
    return {.text = {}, .errors = {{table->file() + ": a header and no rows: nothing to reckon"}}};
  }
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < table->row_count(); ++row) cells.push_back(reader.lcoe(row));
  if (!reader.errors().empty()) return {.text = {}, .errors = reader.errors()};
  const std::string bare = table->column(kLcoeColumn)
                               ? drop_last_column(text, CsvComments::anywhere)
                               : std::string(text);
  return {.text = append_column(bare, kLcoeColumn, cells, CsvComments::anywhere), .errors = {}};
}

}  // namespace sitewright::cost
