// catalog: the bundled tables that a plan's references point into, and their rows.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/catalog_tables.h"
#include "model/io/json_writer.h"
#include "model/plan/fields.h"

namespace sitewright::cli {

namespace {

struct Options {
  std::string table;
  bool json = false;
};

std::string all_tables() {
  std::string text;
  for (const std::string_view table : catalog_tables())
    text += (text.empty() ? "" : ", ") + std::string(table);
  return text;
}

/// Fields of a plan that name an id of the table: "lots.ID.model".
std::string used_by(std::string_view table) {
  std::string text;
  const auto add = [&](const std::string& path, const Field& field) {
    if (field.reference == table) text += (text.empty() ? "" : " ") + path;
  };
  for (const Field& field : plan::scalar_fields()) add(std::string(field.key), field);
  for (const plan::List& list : plan::lists()) {
    for (const Field& field : list.fields())
      add(std::string(list.key) + ".ID." + std::string(field.key), field);
  }
  return text;
}

const TableFigure* find_figure(const TableRow& row, std::string_view name) {
  const auto found = std::find_if(row.figures.begin(), row.figures.end(),
                                  [&](const TableFigure& figure) { return figure.name == name; });
  return found == row.figures.end() ? nullptr : &*found;
}

/// Names of the figures that the table is shown with.
std::vector<std::string> shown_figures(std::string_view table, const TableRow& first) {
  std::vector<std::string> names;
  for (const std::string_view name : main_figures(table)) names.emplace_back(name);
  if (!names.empty()) return names;
  for (const TableFigure& figure : first.figures) names.push_back(figure.name);
  return names;
}

/// Adds keys of the source register that are not there yet.
void add_sources(const std::string& keys, std::string& sources) {
  std::size_t at = 0;
  while (at < keys.size()) {
    const std::size_t end = std::min(keys.find(' ', at), keys.size());
    const std::string key = keys.substr(at, end - at);
    const bool known = (" " + sources + " ").find(" " + key + " ") != std::string::npos;
    if (!known) sources += (sources.empty() ? "" : " ") + key;
    at = end + 1;
  }
}

std::string unit_of(const std::vector<TableRow>& rows, const std::string& name) {
  for (const TableRow& row : rows) {
    if (const TableFigure* figure = find_figure(row, name)) return figure->unit;
  }
  return {};
}

/// One row for each item; figures that a table has in several units have theirs in a column.
std::string as_text(std::string_view table, const std::vector<TableRow>& rows) {
  const std::vector<std::string> names = shown_figures(table, rows.front());
  const bool own_units = table == "cost_items";
  const bool kinds = !rows.front().kind.empty();
  std::vector<std::string> columns{"id", "name"};
  if (kinds) columns.emplace_back("kind");
  for (const std::string& name : names) {
    const std::string unit = own_units ? std::string() : unit_of(rows, name);
    columns.push_back(unit.empty() ? name : name + " [" + unit + "]");
  }
  if (own_units) columns.insert(columns.end(), {"unit", "money of"});
  columns.emplace_back("source");
  TextTable text(columns);
  for (const TableRow& row : rows) {
    std::vector<std::string> cells{row.id, row.name};
    if (kinds) cells.push_back(row.kind);
    std::string sources;
    for (const std::string& name : names) {
      const TableFigure* figure = find_figure(row, name);
      cells.push_back(figure == nullptr ? std::string() : format_number(figure->quantity.value));
      if (figure != nullptr) add_sources(figure->quantity.source, sources);
    }
    if (own_units) {
      const TableFigure& figure = row.figures.front();
      cells.push_back(figure.unit);
      cells.push_back(figure.quantity.price_year ? std::to_string(*figure.quantity.price_year)
                                                 : std::string());
    }
    cells.push_back(sources);
    text.add(std::move(cells));
  }
  return text.str();
}

void write_figure(io::JsonWriter& writer, const TableFigure& figure) {
  const Quantity& quantity = figure.quantity;
  writer.begin_object().key("name").text(figure.name).key("value").number(quantity.value);
  writer.key("low").number(quantity.low).key("high").number(quantity.high);
  writer.key("unit").text(figure.unit).key("price_year");
  if (quantity.price_year) {
    writer.number(*quantity.price_year);
  } else {
    writer.null();
  }
  writer.key("source").text(quantity.source);
  writer.key("confidence").text(to_string(quantity.confidence));
  writer.key("note").text(quantity.note).end_object();
}

std::string as_json(const std::vector<TableRow>& rows) {
  io::JsonWriter writer;
  writer.begin_array();
  for (const TableRow& row : rows) {
    writer.begin_object().key("id").text(row.id).key("name").text(row.name);
    writer.key("kind").text(row.kind).key("figures").begin_array();
    for (const TableFigure& figure : row.figures) write_figure(writer, figure);
    writer.end_array().end_object();
  }
  return writer.end_array().str();
}

std::string list_of_tables(bool json) {
  TextTable table({"table", "items", "named by"});
  io::JsonWriter writer;
  writer.begin_array();
  for (const std::string_view name : catalog_tables()) {
    const std::size_t items = table_ids(bundled_catalog(), name).size();
    table.add({std::string(name), std::to_string(items), used_by(name)});
    writer.begin_object().key("table").text(name);
    writer.key("items").number(static_cast<double>(items));
    writer.key("named_by").text(used_by(name)).end_object();
  }
  writer.end_array();
  return json ? writer.str() : table.str();
}

Exit run_catalog(const Options& options, std::ostream& out) {
  if (options.table.empty()) {
    out << list_of_tables(options.json);
    return Exit::done;
  }
  const std::vector<TableRow> rows = table_rows(bundled_catalog(), options.table);
  if (rows.empty()) {
    throw Failure{Exit::usage,
                  "\"" + options.table + "\" is no table of the catalogue: " + all_tables()};
  }
  out << (options.json ? as_json(rows) : as_text(options.table, rows));
  return Exit::done;
}

}  // namespace

void declare_catalog(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("catalog", "List what a plan can name: units, accelerators, regions, ...");
  command->add_option("TABLE", options->table, all_tables() + "; without it the tables");
  command->add_flag("--json", options->json, "As JSON, with every figure, its range and its note");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream&) { return run_catalog(*options, out); };
  });
}

}  // namespace sitewright::cli
