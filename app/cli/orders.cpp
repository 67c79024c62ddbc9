// orders: last day on which each long-lead thing can be ordered, and the money at risk then.
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "model/analysis/order_calendar.h"
#include "model/core/number_text.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int target = 0;
  std::size_t samples = analysis::kDefaultOrderSamples;
  std::uint64_t seed = 1;
  unsigned threads = 0;
  bool json = false;
};

std::string as_json(const analysis::OrderCalendar& calendar) {
  io::JsonWriter writer;
  writer.begin_object().key("target").begin_object();
  writer.key("accelerators").number(calendar.accelerators).key("date").date(calendar.target);
  writer.key("missed").flag(calendar.target_missed).end_object().key("orders").begin_array();
  for (const analysis::OrderLine& line : calendar.lines) {
    writer.begin_object().key("for").text(line.path).key("what").text(line.what);
    writer.key("count").number(line.count).key("unit").text(line.unit);
    writer.key("lead_weeks").begin_object().key("low").number(line.lead_weeks.low);
    writer.key("likely").number(line.lead_weeks.likely).key("high").number(line.lead_weeks.high);
    writer.end_object().key("site_weeks").number(line.site_weeks.likely);
    writer.key("source").text(line.source).key("planned").date(line.planned);
    writer.key("needed").date(line.needed).key("ordered").date(line.ordered);
    writer.key("order_by").date(line.order_by).key("order_by_p50").date(line.order_by_p50);
    writer.key("order_by_p80").date(line.order_by_p80).key("usd").number(line.usd);
    writer.key("at_risk_p50_usd").number(line.at_risk_p50_usd);
    writer.key("at_risk_p80_usd").number(line.at_risk_p80_usd).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string millions(const std::optional<double>& usd) {
  constexpr double kMillion = 1e6;
  return usd ? format_number(std::round(*usd / kMillion * 10.0) / 10.0) : "";
}

std::string as_text(const analysis::OrderCalendar& calendar, Date start) {
  TextTable table({"order by P80", "P50", "likely", "what", "count", "unit", "for", "needed",
                   "lead weeks", "M$", "M$ at risk P80"});
  std::string idle;
  bool late = false;
  for (const analysis::OrderLine& line : calendar.lines) {
    if (!line.order_by_p80) {
      idle += "\n  " + line.what + " for " + line.path;
      continue;
    }
    late = late || *line.order_by_p80 < start;
    const auto date = [](const std::optional<Date>& value) { return value ? to_iso(*value) : ""; };
    table.add({to_iso(*line.order_by_p80), date(line.order_by_p50), date(line.order_by), line.what,
               format_number(line.count), line.unit, line.path, date(line.needed),
               format_number(line.lead_weeks.likely), millions(line.usd),
               millions(line.at_risk_p80_usd)});
  }
  std::string text = format_number(calendar.accelerators) + " accelerators ";
  text += calendar.target
              ? (calendar.target_missed ? "at the earliest on " : "by ") + to_iso(*calendar.target)
              : std::string("are never online");
  text += "\n\n" + table.str();
  if (late) text += "\nDays before " + to_iso(start) + " lie before the plan's start.\n";
  if (!idle.empty()) text += "\nFour in five times the target holds without:" + idle + "\n";
  return text;
}

Exit run_orders(const Options& options, std::ostream& out, std::ostream& err) {
  PlanArgument argument = options.plan;
  if (options.target > 0)
    argument.sets.push_back("target.accelerators=" + std::to_string(options.target));
  const LoadedPlan loaded = load_plan(argument);
  const climate::Climate climate = climate_for(loaded);
  RunControl control;
  const ProgressLine progress(control, "samples");
  const auto calendar = analysis::order_calendar({.plan = loaded.plan,
                                                  .catalog = bundled_catalog(),
                                                  .climate = climate,
                                                  .samples = options.samples,
                                                  .seed = options.seed,
                                                  .threads = options.threads},
                                                 control);
  for (const Issue& issue : calendar->issues) {
    if (issue.severity == Severity::error)
      throw Failure{Exit::plan_has_errors, issue.path + ": " + issue.message()};
  }
  out << (options.json ? as_json(*calendar) : as_text(*calendar, loaded.plan.schedule.start));
  return report_issues(loaded, err);
}

}  // namespace

void declare_orders(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("orders", "Last day of each order for the target, and money at risk");
  add_plan_argument(*command, options->plan);
  command->add_option("--target", options->target, "Accelerators that are to be online")
      ->check(CLI::Range(1, 20000000));
  command->add_option("--samples", options->samples, "Of durations, risks and lead times")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100000}))
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Of the samples")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--threads", options->threads, "0: one per processor; changes no result")
      ->check(CLI::Range(0U, 1024U));
  command->add_flag("--json", options->json, "As JSON: target, orders");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_orders(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
