// compare: any plans side by side, with differences against the first.
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/metrics.h"
#include "model/evaluate/story.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  std::vector<std::string> plans;
  bool json = false;
};

struct Column {
  LoadedPlan loaded;
  Evaluation evaluation;
};

constexpr int kSignificant = 4;

/// Four significant digits below ten thousand, whole numbers in groups of three above.
std::string short_value(const Metric& metric, const MetricValue& value) {
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return format_metric(value);
  constexpr double kLarge = 1e4;
  if (std::abs(*number) >= kLarge && metric.unit != Unit::year) return grouped(*number);
  return format_number(*number, kSignificant);
}

std::string signed_text(double value, const std::string& text) {
  return (value > 0 ? "+" : "") + text;
}

std::string difference(const Metric& metric, const MetricValue& base, const MetricValue& other) {
  const auto* a = std::get_if<double>(&base);
  const auto* b = std::get_if<double>(&other);
  if (a != nullptr && b != nullptr) {
    if (metric.unit == Unit::year) return signed_text(*b - *a, format_number(*b - *a));
    if (*a == 0.0) return {};
    const double percent = 100.0 * (*b - *a) / std::abs(*a);
    constexpr double kManifold = 1000.0;
    if (percent >= kManifold) return "x " + format_number(*b / *a, 3);
    return signed_text(percent, format_number(percent, 3) + " %");
  }
  const auto* from = std::get_if<Date>(&base);
  const auto* to = std::get_if<Date>(&other);
  if (from == nullptr || to == nullptr) return {};
  const int days = days_between(*from, *to);
  return signed_text(days, std::to_string(days) + " d");
}

std::string as_table(const std::vector<Column>& columns) {
  std::vector<std::string> headers{"metric", "unit"};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    headers.push_back(columns[i].loaded.plan.name);
    if (i > 0) headers.emplace_back("vs first");
  }
  TextTable table(headers);
  for (const Metric& metric : metrics()) {
    std::vector<std::string> row{std::string(metric.key),
                                 std::string(unit_info(metric.unit).symbol)};
    const MetricValue base = metric.get(columns[0].evaluation);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const MetricValue value = metric.get(columns[i].evaluation);
      row.push_back(short_value(metric, value));
      if (i > 0) row.push_back(difference(metric, base, value));
    }
    table.add(std::move(row));
  }
  std::string text;
  for (const Column& column : columns)
    text += column.loaded.plan.name + ": " + column.evaluation.story + "\n";
  return text + "\n" + table.str();
}

std::string as_json(const std::vector<Column>& columns) {
  io::JsonWriter writer;
  writer.begin_object().key("plans").begin_array();
  for (const Column& column : columns) writer.text(column.loaded.plan.name);
  writer.end_array().key("metrics").begin_object();
  for (const Metric& metric : metrics()) {
    writer.key(metric.key).begin_array();
    for (const Column& column : columns) {
      const MetricValue value = metric.get(column.evaluation);
      if (const auto* number = std::get_if<double>(&value)) {
        writer.number(*number);
      } else if (const auto* date = std::get_if<Date>(&value)) {
        writer.date(*date);
      } else {
        writer.null();
      }
    }
    writer.end_array();
  }
  return writer.end_object().end_object().str();
}

Exit run_compare(const Options& options, std::ostream& out, std::ostream& err) {
  std::vector<Column> columns;
  for (const std::string& name : options.plans) {
    LoadedPlan loaded = load_plan({.plan = name, .sets = {}});
    Evaluation evaluation = evaluate_plan(loaded);
    columns.push_back({std::move(loaded), std::move(evaluation)});
  }
  out << (options.json ? as_json(columns) : as_table(columns));
  Exit status = Exit::done;
  for (const Column& column : columns) {
    if (report_issues(column.loaded, err) != Exit::done) status = Exit::plan_has_errors;
  }
  return status;
}

}  // namespace

void declare_compare(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("compare", "Set plans side by side");
  command->add_option("PLAN", options->plans, "Plans to compare")->required()->expected(1, 64);
  command->add_flag("--json", options->json, "As JSON: plans, metrics");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_compare(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
