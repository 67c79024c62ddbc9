// schedule: tasks of a plan or of a PSPLIB project with dates, float and the critical path.
#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/io/json_writer.h"
#include "model/schedule/levelling.h"
#include "model/schedule/schedule.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  bool level = false;
  int schedules = schedule::kDefaultSchedules;
  std::uint64_t seed = 1;
  bool json = false;
};

std::string plan_json(const schedule::Result& result) {
  io::JsonWriter writer;
  writer.begin_object().key("makespan_days").number(result.duration_days);
  writer.key("tasks").begin_array();
  for (const schedule::ScheduledTask& task : result.tasks) {
    writer.begin_object().key("id").text(task.id).key("start").date(task.start);
    writer.key("finish").date(task.finish).key("total_float_days").number(task.total_float_days);
    writer.key("critical").flag(task.critical).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string plan_text(const schedule::Result& result) {
  TextTable table({"task", "start", "finish", "total float", "free float", "critical"});
  for (const schedule::ScheduledTask& task : result.tasks) {
    table.add({task.id, to_iso(task.start), to_iso(task.finish),
               std::to_string(task.total_float_days), std::to_string(task.free_float_days),
               task.critical ? "yes" : ""});
  }
  return table.str() + "\n" + std::to_string(result.duration_days) + " days, " +
         to_iso(result.start) + " to " + to_iso(result.finish) + "\n";
}

/// A project in whole periods with the starts that were asked for.
struct Periods {
  const schedule::Project& project;
  std::vector<int> starts;
  std::vector<int> total_float;  ///< without resources
};

Periods periods_of(const schedule::Project& project, const Options& options) {
  Periods periods{.project = project,
                  .starts = schedule::earliest_starts(project),
                  .total_float = schedule::total_floats(project)};
  if (options.level) {
    periods.starts = schedule::level_resources(
                         {.project = project, .schedules = options.schedules, .seed = options.seed})
                         .starts;
  }
  return periods;
}

std::string periods_json(const Periods& periods) {
  io::JsonWriter writer;
  writer.begin_object().key("makespan_days");
  writer.number(schedule::makespan(periods.project, periods.starts)).key("tasks").begin_array();
  for (std::size_t i = 0; i < periods.starts.size(); ++i) {
    const schedule::Activity& activity = periods.project.activities[i];
    writer.begin_object().key("id").text(activity.id).key("start").number(periods.starts[i]);
    writer.key("finish").number(periods.starts[i] + activity.duration);
    writer.key("total_float_days").number(periods.total_float[i]);
    writer.key("critical").flag(periods.total_float[i] == 0).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string periods_text(const Periods& periods) {
  TextTable table({"activity", "start", "finish", "total float"});
  for (std::size_t i = 0; i < periods.starts.size(); ++i) {
    const schedule::Activity& activity = periods.project.activities[i];
    table.add({activity.id, std::to_string(periods.starts[i]),
               std::to_string(periods.starts[i] + activity.duration),
               std::to_string(periods.total_float[i])});
  }
  return table.str() + "\nmakespan " +
         std::to_string(schedule::makespan(periods.project, periods.starts)) + "\n";
}

Exit run_project(const Options& options, std::ostream& out) {
  std::ifstream file(options.plan.plan, std::ios::binary);
  if (!file) throw Failure{Exit::usage, options.plan.plan + ": cannot be read"};
  std::ostringstream text;
  text << file.rdbuf();
  const auto project = schedule::read_psplib(options.plan.plan, text.str());
  if (!project) throw Failure{Exit::usage, project.error().message};
  const Periods periods = periods_of(*project, options);
  out << (options.json ? periods_json(periods) : periods_text(periods));
  return Exit::done;
}

Exit run_schedule(const Options& options, std::ostream& out, std::ostream& err) {
  if (options.plan.plan.ends_with(".sm")) return run_project(options, out);
  if (options.level) {
    throw Failure{Exit::usage,
                  "--level: a plan has no crews to level yet; PSPLIB .sm files have resources"};
  }
  const LoadedPlan loaded = load_plan(options.plan);
  const schedule::Result result = schedule::critical_path(loaded.plan);
  out << (options.json ? plan_json(result) : plan_text(result));
  return report_issues(loaded, err);
}

}  // namespace

void declare_schedule(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("schedule", "Dates, float and critical path of a plan or a .sm project");
  add_plan_argument(*command, options->plan);
  command->add_flag("--level", options->level, "Keep within the resources of a .sm project");
  command->add_option("--schedules", options->schedules, "Schedules that levelling may generate")
      ->check(CLI::Range(1, 10000000))
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Of the levelling")->capture_default_str();
  command->add_flag("--json", options->json, "As JSON: makespan_days, tasks");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_schedule(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
