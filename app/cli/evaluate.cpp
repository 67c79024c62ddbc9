// check and evaluate: what is wrong with a plan, and its numbers.
#include <CLI/CLI.hpp>
#include <cmath>
#include <fstream>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/hourly_csv.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/metrics.h"
#include "model/evaluate/story.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

void write_issues(io::JsonWriter& writer, const Issues& issues) {
  writer.key("issues").begin_array();
  for (const Issue& issue : issues) {
    writer.begin_object()
        .key("path")
        .text(issue.path)
        .key("severity")
        .text(to_string(issue.severity));
    writer.key("message").text(issue.message()).end_object();
  }
  writer.end_array();
}

std::string as_json(const LoadedPlan& loaded, const Evaluation& evaluation) {
  io::JsonWriter writer;
  writer.begin_object().key("plan").text(loaded.plan.name).key("metrics").begin_object();
  for (const Metric& metric : metrics()) {
    const MetricValue value = metric.get(evaluation);
    writer.key(metric.key);
    if (const auto* number = std::get_if<double>(&value)) {
      writer.number(*number);
    } else if (const auto* date = std::get_if<Date>(&value)) {
      writer.date(*date);
    } else {
      writer.null();
    }
  }
  writer.end_object();
  write_issues(writer, loaded.issues);
  return writer.end_object().str();
}

/// Six significant digits below a million, whole numbers in groups of three above.
std::string readable(const Metric& metric, const MetricValue& value) {
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr || metric.unit == Unit::year) return format_metric(value);
  constexpr double kLarge = 1e6;
  constexpr int kSignificant = 6;
  return std::abs(*number) >= kLarge ? grouped(*number) : format_number(*number, kSignificant);
}

std::string as_table(const LoadedPlan& loaded, const Evaluation& evaluation) {
  TextTable table({"metric", "value", "unit", "label"});
  for (const Metric& metric : metrics()) {
    table.add({std::string(metric.key), readable(metric, metric.get(evaluation)),
               std::string(unit_info(metric.unit).symbol), std::string(metric.label)});
  }
  std::string text = loaded.plan.name + "\n" + evaluation.story + "\n\n" + table.str();
  for (const Issue& issue : loaded.issues) {
    if (issue.severity == Severity::error) continue;
    text +=
        std::string(to_string(issue.severity)) + ": " + issue.path + ": " + issue.message() + "\n";
  }
  return text;
}

struct Options {
  PlanArgument plan;
  bool json = false;
  std::string hourly;
};

Exit run_evaluate(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  if (!options.hourly.empty()) {
    const auto written = write_hourly_csv({.operations = evaluation.operations,
                                           .it_mw = evaluation.it_mw,
                                           .heat = evaluation.cooling},
                                          options.hourly);
    if (!written) throw Failure{Exit::usage, written.error().message};
  }
  out << (options.json ? as_json(loaded, evaluation) : as_table(loaded, evaluation));
  return report_issues(loaded, err);
}

Exit run_check(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const std::size_t own = loaded.issues.size();
  if (climate_of(loaded.plan)) (void)evaluate_plan(loaded);
  if (options.json) {
    io::JsonWriter writer;
    writer.begin_object().key("plan").text(loaded.plan.name);
    write_issues(writer, loaded.issues);
    out << writer.end_object().str();
  } else {
    // Where there are errors, results speak of what the errors leave out.
    const std::size_t shown = has_errors(loaded.issues) ? own : loaded.issues.size();
    for (std::size_t i = 0; i < shown; ++i) {
      const Issue& issue = loaded.issues[i];
      if (issue.severity == Severity::error) continue;
      out << to_string(issue.severity) << ": " << located_message(issue) << '\n';
    }
    if (loaded.issues.empty()) out << loaded.plan.name << ": no issues\n";
  }
  return report_errors(loaded, err);
}

}  // namespace

void declare_check(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "Say what is wrong with a plan");
  add_plan_argument(*command, options->plan);
  command->add_flag("--json", options->json, "As JSON");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) { return run_check(*options, out, err); };
  });
}

void declare_evaluate(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("evaluate", "Compute a plan's metrics");
  add_plan_argument(*command, options->plan);
  command->add_flag("--json", options->json, "As JSON: plan, metrics, issues");
  command->add_option("--hourly", options->hourly,
                      "Write the reference year's hours to this CSV file");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_evaluate(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
