// capacity: accelerators online by day, what binds, and the date of a target.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/fixes.h"
#include "app/cli/text_table.h"
#include "app/cli/timeline.h"
#include "model/core/number_text.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int target = 0;
  std::string by;
  bool json = false;
};

struct Series {
  std::string_view name;
  const Daily* days;
};

std::vector<Series> series_of(const capacity::Result& result) {
  const capacity::Limits& limits = result.limits;
  return {{"delivered", &limits.delivered},   {"accepted", &limits.accepted},
          {"installed", &limits.installed},   {"powered", &limits.powered},
          {"cooled", &limits.cooled},         {"connected", &limits.connected},
          {"site_power", &limits.site_power}, {"water", &limits.water},
          {"permitted", &limits.permitted},   {"fabric", &limits.fabric},
          {"online", &result.online}};
}

std::string impossible_text(const capacity::Result& result) {
  if (result.target_date) return {};
  for (const Issue& issue : result.issues) {
    if (issue.path == "target.accelerators") return issue.message();
  }
  return {};
}

std::string as_json(const plan::Plan& plan, const Evaluation& evaluation,
                    const analysis::TargetAnswer& answer, const Timeline& timeline) {
  const capacity::Result& result = evaluation.capacity;
  const std::vector<Series> series = series_of(result);
  io::JsonWriter writer;
  writer.begin_object().key("days").begin_array();
  for (Eigen::Index day = 0; day < result.online.size(); ++day) {
    writer.begin_object().key("date").date(add_days(evaluation.start, static_cast<int>(day)));
    for (const Series& s : series) writer.key(s.name).number((*s.days)[day]);
    writer.key("binding").text(capacity::to_string(result.binding[static_cast<std::size_t>(day)]));
    write_day(timeline, evaluation, day, writer);
    writer.end_object();
  }
  writer.end_array().key("target").begin_object();
  writer.key("accelerators")
      .number(result.target_accelerators)
      .key("date")
      .date(result.target_date);
  writer.key("impossible_because");
  const std::string impossible = impossible_text(result);
  if (impossible.empty()) {
    writer.null();
  } else {
    writer.text(impossible);
  }
  write_fixes(answer, writer);
  writer.end_object();
  write_timeline(plan, timeline, evaluation, writer);
  return writer.end_object().str();
}

/// Days on which the binding constraint changes, and month starts in between.
std::string as_table(const Evaluation& evaluation) {
  const capacity::Result& result = evaluation.capacity;
  TextTable table({"date", "online", "delivered", "installed", "accepted", "site_power", "binding",
                   "next", "next allows"});
  for (Eigen::Index day = 0; day < result.online.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    const Date date = add_days(evaluation.start, static_cast<int>(day));
    const bool changed = day == 0 || result.binding[at] != result.binding[at - 1];
    const bool moving = day > 0 && result.online[day] != result.online[day - 1];
    const bool month_start = std::chrono::year_month_day{date}.day() == std::chrono::day{1};
    if (!changed && !(month_start && moving)) continue;
    table.add(
        {to_iso(date), format_number(result.online[day]),
         format_number(result.limits.delivered[day]), format_number(result.limits.installed[day]),
         format_number(result.limits.accepted[day]), format_number(result.limits.site_power[day]),
         std::string(capacity::to_string(result.binding[at])),
         std::string(capacity::to_string(result.next[at])), format_number(result.next_limit[day])});
  }
  std::string text = evaluation.story + "\n\n" + table.str() + "\n";
  if (result.target_date) {
    text += std::to_string(result.target_accelerators) + " accelerators online on " +
            to_iso(*result.target_date) + "\n";
  } else {
    text += impossible_text(result) + "\n";
  }
  return text;
}

Exit run_capacity(const Options& options, std::ostream& out, std::ostream& err) {
  PlanArgument argument = options.plan;
  if (options.target > 0)
    argument.sets.push_back("target.accelerators=" + std::to_string(options.target));
  if (!options.by.empty()) argument.sets.push_back("target.date=" + options.by);
  LoadedPlan loaded = load_plan(argument);
  const Evaluation evaluation = evaluate_plan(loaded);
  const climate::Climate climate = climate_for(loaded);
  const analysis::TargetAnswer answer =
      analysis::answer_target(loaded.plan, bundled_catalog(), climate, evaluation);
  const Timeline timeline = timeline_of(loaded.plan, bundled_catalog(), climate, evaluation);
  out << (options.json
              ? as_json(loaded.plan, evaluation, answer, timeline)
              : as_table(evaluation) + fix_text(answer) + timeline_text(timeline, evaluation));
  return report_issues(loaded, err);
}

}  // namespace

void declare_capacity(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("capacity", "Accelerators online by day and what binds");
  add_plan_argument(*command, options->plan);
  command->add_option("--target", options->target, "Accelerators whose date is asked")
      ->check(CLI::Range(1, 20000000));
  command->add_option("--by", options->by, "Day by which they are wanted, YYYY-MM-DD");
  command->add_flag("--json", options->json, "As JSON: days, target with what would fix it");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_capacity(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
