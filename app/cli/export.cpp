// export: a plan as JSON, its inputs or its results as CSV.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/files.h"
#include "model/core/csv.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_csv.h"
#include "model/io/plan_json.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::string format = "json";
  std::string out;
};

std::string metrics_csv(const Evaluation& evaluation) {
  const std::vector<std::string> header{"metric", "value", "unit", "label"};
  std::vector<std::vector<std::string>> rows;
  for (const Metric& metric : metrics()) {
    rows.push_back({std::string(metric.key), format_metric(metric.get(evaluation)),
                    std::string(unit_info(metric.unit).symbol), std::string(metric.label)});
  }
  return write_csv(header, rows);
}

Exit run_export(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  std::string text;
  if (options.format == "json") {
    text = io::write_plan(loaded.plan);
  } else if (options.format == "csv") {
    text = io::plan_csv(loaded.plan);
  } else {
    text = metrics_csv(evaluate_plan(loaded));
  }
  if (options.out.empty()) {
    out << text;
  } else if (const auto written = write_whole_file(options.out, text); !written) {
    throw Failure{Exit::usage, written.error().message};
  }
  return report_issues(loaded, err);
}

}  // namespace

void declare_export(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write a plan, or its results, to a file");
  add_plan_argument(*command, options->plan);
  command
      ->add_option("--format", options->format,
                   "json: the plan; csv: its inputs; metrics-csv: its results")
      ->check(CLI::IsMember({"json", "csv", "metrics-csv"}));
  command->add_option("--out", options->out, "File; standard output without it");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_export(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
