// cases, fields, metrics: what there is.
#include <CLI/CLI.hpp>
#include <iomanip>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "data/bundled_data.h"
#include "model/core/number_text.h"
#include "model/evaluate/catalog_tables.h"
#include "model/evaluate/metrics.h"
#include "model/io/json_writer.h"
#include "model/io/plan_json.h"
#include "model/plan/fields.h"

namespace sitewright::cli {

namespace {

enum class Format { text, json, markdown };

struct CaseRow {
  std::string id;
  std::string name;
  std::string summary;
};

std::vector<CaseRow> bundled_cases() {
  std::vector<CaseRow> rows;
  for (const data::BundledCase& bundled : data::bundled_cases()) {
    const auto read = io::read_plan(bundled.file.text, bundled.file.path);
    if (!read) throw Failure{Exit::bug, read.error().message};
    rows.push_back({std::string(bundled.id), read->plan.name, read->plan.summary});
  }
  return rows;
}

Exit list_cases(Format format, std::ostream& out) {
  const std::vector<CaseRow> rows = bundled_cases();
  if (format == Format::json) {
    io::JsonWriter writer;
    writer.begin_array();
    for (const CaseRow& row : rows) {
      writer.begin_object().key("id").text(row.id).key("name").text(row.name);
      writer.key("summary").text(row.summary).end_object();
    }
    out << writer.end_array().str();
    return Exit::done;
  }
  TextTable table({"id", "name", "summary"});
  for (const CaseRow& row : rows) table.add({row.id, row.name, row.summary});
  out << (format == Format::markdown ? table.markdown() : table.str());
  return Exit::done;
}

std::string limit_text(double value) {
  return std::isfinite(value) ? format_number(value) : std::string();
}

void write_field(io::JsonWriter& writer, const Field& field, const std::string& key,
                 const FieldValue& preset) {
  const auto bound = [](double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
  };
  writer.begin_object()
      .key("key")
      .text(key)
      .key("label")
      .text(field.label)
      .key("group")
      .text(field.group);
  writer.key("kind").text(to_string(field.kind)).key("optional").flag(field.optional);
  writer.key("unit").text(unit_info(field.unit).symbol);
  writer.key("min")
      .number(bound(field.range.hard_min))
      .key("likely_low")
      .number(bound(field.range.likely_low));
  writer.key("likely_high")
      .number(bound(field.range.likely_high))
      .key("max")
      .number(bound(field.range.hard_max));
  writer.key("default").text(format_value(preset)).key("reference").text(field.reference);
  writer.key("choices").begin_array();
  for (const std::string_view choice : field.choices) writer.text(choice);
  for (const std::string& id : table_ids(bundled_catalog(), field.reference)) writer.text(id);
  writer.end_array().key("help").text(field.help).key("source").text(field.source).end_object();
}

/// Calls `visit(field, path, default)` for each scalar and each field of each list.
template <class Visit>
void for_each_field(Visit visit) {
  plan::Plan preset;
  for (const Field& field : plan::scalar_fields())
    visit(field, std::string(field.key), field.get(&preset));
  for (const plan::List& list : plan::lists()) {
    list.insert(preset, 0);
    for (const Field& field : list.fields()) {
      visit(field, std::string(list.key) + ".ID." + std::string(field.key),
            field.get(list.item(preset, 0)));
    }
  }
}

Exit list_fields(Format format, std::ostream& out) {
  if (format == Format::json) {
    io::JsonWriter writer;
    writer.begin_array();
    for_each_field([&](const Field& field, const std::string& key, const FieldValue& preset) {
      write_field(writer, field, key, preset);
    });
    out << writer.end_array().str();
    return Exit::done;
  }
  TextTable table({"path", "kind", "unit", "default", "min", "max", "meaning"});
  for_each_field([&](const Field& field, const std::string& key, const FieldValue& preset) {
    table.add({key, std::string(to_string(field.kind)), std::string(unit_info(field.unit).symbol),
               format_value(preset), limit_text(field.range.hard_min),
               limit_text(field.range.hard_max), std::string(field.help)});
  });
  out << (format == Format::markdown ? table.markdown() : table.str());
  return Exit::done;
}

Exit list_metrics(Format format, std::ostream& out) {
  if (format == Format::json) {
    io::JsonWriter writer;
    writer.begin_array();
    for (const Metric& metric : metrics()) {
      writer.begin_object().key("key").text(metric.key).key("label").text(metric.label);
      writer.key("group").text(metric.group).key("unit").text(unit_info(metric.unit).symbol);
      writer.key("formula").text(metric.formula).key("inputs").text(metric.inputs);
      writer.key("source").text(metric.source).end_object();
    }
    out << writer.end_array().str();
    return Exit::done;
  }
  TextTable table({"key", "unit", "label", "formula"});
  for (const Metric& metric : metrics()) {
    table.add({std::string(metric.key), std::string(unit_info(metric.unit).symbol),
               std::string(metric.label), std::string(metric.formula)});
  }
  out << (format == Format::markdown ? table.markdown() : table.str());
  return Exit::done;
}

void declare_listing(CLI::App& app, Run& run, const char* name, const char* help,
                     Exit (*list)(Format format, std::ostream& out)) {
  auto format = std::make_shared<Format>(Format::text);
  CLI::App* command = app.add_subcommand(name, help);
  command->add_flag_callback(
      "--json", [format] { *format = Format::json; }, "As JSON");
  command->add_flag_callback(
      "--markdown", [format] { *format = Format::markdown; }, "As a Markdown table");
  command->callback([&run, format, list] {
    run = [format, list](std::ostream& out, std::ostream&) { return list(*format, out); };
  });
}

}  // namespace

void declare_cases(CLI::App& app, Run& run) {
  declare_listing(app, run, "cases", "List the bundled cases", list_cases);
}
void declare_fields(CLI::App& app, Run& run) {
  declare_listing(app, run, "fields", "List every input with its unit, default and limits",
                  list_fields);
}
void declare_metrics(CLI::App& app, Run& run) {
  declare_listing(app, run, "metrics", "List every result with its unit and formula", list_metrics);
}

}  // namespace sitewright::cli
