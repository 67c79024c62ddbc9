// tornado: what moves one result most, every input by itself to the ends of its range.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "model/analysis/tornado.h"
#include "model/core/number_text.h"
#include "model/evaluate/metrics.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr int kDigits = 5;

struct Options {
  PlanArgument plan;
  std::string metric = "cost.usd_per_useful_accelerator_h";
  std::size_t rows = 20;
  bool json = false;
};

std::string_view origin_name(analysis::RangeOrigin origin) {
  switch (origin) {
    case analysis::RangeOrigin::confidence: return "confidence";
    case analysis::RangeOrigin::usual: return "usual";
    case analysis::RangeOrigin::published: break;
  }
  return "published";
}

std::string as_json(const analysis::Tornado& tornado) {
  io::JsonWriter writer;
  writer.begin_object().key("metric").text(tornado.metric).key("base").number(tornado.base);
  writer.key("tried").number(static_cast<double>(tornado.tried)).key("bars").begin_array();
  for (const analysis::TornadoBar& bar : tornado.bars) {
    writer.begin_object().key("path").text(bar.input.path).key("label").text(bar.input.label);
    writer.key("base").number(bar.input.base).key("low").number(bar.input.low);
    writer.key("high").number(bar.input.high).key("range").text(origin_name(bar.input.origin));
    writer.key("source").text(bar.input.source);
    writer.key("at_low").number(bar.at_low).key("at_high").number(bar.at_high);
    writer.key("swing").number(bar.swing).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string as_text(const analysis::Tornado& tornado, std::size_t rows) {
  const auto shown = [](double value) { return format_number(value, kDigits); };
  const auto result = [&](const std::optional<double>& value) {
    return value ? shown(*value) : std::string("none");
  };
  TextTable table(
      {"input", "low", "as it is", "high", "at low", "at high", "range from", "source"});
  for (std::size_t i = 0; i < std::min(rows, tornado.bars.size()); ++i) {
    const analysis::TornadoBar& bar = tornado.bars[i];
    table.add({bar.input.path, shown(bar.input.low), shown(bar.input.base), shown(bar.input.high),
               result(bar.at_low), result(bar.at_high), std::string(origin_name(bar.input.origin)),
               bar.input.source});
  }
  return tornado.metric + " = " + shown(tornado.base) + "; " + std::to_string(tornado.bars.size()) +
         " of " + std::to_string(tornado.tried) + " inputs move it\n\n" + table.str();
}

Exit run_command(const Options& options, std::ostream& out, std::ostream& err) {
  if (find_metric(options.metric) == nullptr) {
    throw Failure{Exit::usage,
                  "'" + options.metric + "' is no metric (sitewright metrics lists them)"};
  }
  const LoadedPlan loaded = load_plan(options.plan);
  const auto inputs = analysis::tornado_inputs(loaded.plan, bundled_catalog());
  RunControl control;
  const ProgressLine progress(control, "inputs");
  const auto tornado = analysis::run_tornado({.plan = loaded.plan,
                                              .catalog = bundled_catalog(),
                                              .metric = options.metric,
                                              .inputs = inputs,
                                              .threads = 0},
                                             control);
  if (!tornado) {
    throw Failure{Exit::plan_has_errors,
                  "'" + options.metric + "' has no number for this plan: nothing can move it"};
  }
  out << (options.json ? as_json(*tornado) : as_text(*tornado, options.rows));
  return report_issues(loaded, err);
}

}  // namespace

void declare_tornado(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("tornado", "What moves a result most: each input over its range");
  add_plan_argument(*command, options->plan);
  command->add_option("--metric", options->metric, "Key of the result")->capture_default_str();
  command->add_option("--rows", options->rows, "Rows of the table")->capture_default_str();
  command->add_flag("--json", options->json, "As JSON: base, bars with low, high and results");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_command(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
