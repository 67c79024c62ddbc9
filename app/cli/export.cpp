// export: a plan as JSON, its inputs or its results as CSV, its schedule as Microsoft Project XML.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/files.h"
#include "model/core/csv.h"
#include "model/evaluate/metrics.h"
#include "model/exchange/mspdi.h"
#include "model/io/list_csv.h"
#include "model/io/plan_csv.h"
#include "model/io/plan_json.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::string format = "json";
  std::string list;
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

const plan::List& list_named(const std::string& key) {
  const plan::List* list = plan::find_list(key);
  if (list == nullptr)
    throw Failure{Exit::usage, "--list " + key + ": is no list (sitewright fields)"};
  return *list;
}

Exit run_export(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  std::string text;
  if (options.format == "json") {
    text = io::write_plan(loaded.plan);
  } else if (options.format == "csv") {
    text = options.list.empty() ? io::plan_csv(loaded.plan)
                                : io::list_csv(loaded.plan, list_named(options.list));
  } else if (options.format == "mspdi") {
    const auto xml = exchange::plan_mspdi(loaded.plan);
    if (!xml) return report_issues(loaded, err);
    text = *xml;
  } else {
    text = metrics_csv(evaluate_plan(loaded));
  }
  write_output(options.out, text, out);
  return report_issues(loaded, err);
}

}  // namespace

void declare_export(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write a plan, or its results, to a file");
  add_plan_argument(*command, options->plan);
  command
      ->add_option(
          "--format", options->format,
          "json: the plan; csv: its inputs; metrics-csv: its results; mspdi: its schedule for "
          "Microsoft Project")
      ->check(CLI::IsMember({"json", "csv", "metrics-csv", "mspdi"}));
  command->add_option("--list", options->list,
                      "csv of this list alone, a row an item: tasks, links");
  command->add_option("-o,--out", options->out, "File; standard output without it");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_export(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
