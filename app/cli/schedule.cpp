// schedule: tasks of a plan, a Microsoft Project file or a PSPLIB project with dates, float and the
// critical path.
#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>

#include "app/cli/command.h"
#include "app/cli/outlook.h"
#include "app/cli/schedule_output.h"
#include "model/exchange/mspdi.h"
#include "model/schedule/levelling.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  bool level = false;
  std::optional<int> schedules;
  std::uint64_t seed = 1;
  OutlookOptions outlook;
  bool json = false;
};

/// Samples of the plan, where they are asked for.
std::optional<analysis::Outlook> outlook_of(const LoadedPlan& loaded, const Options& options) {
  if (options.outlook.samples == 0) return std::nullopt;
  LoadedPlan sampled = loaded;
  sampled.plan.schedule.levelled = sampled.plan.schedule.levelled || options.level;
  return sample_outlook(sampled, options.outlook, options.seed);
}

ScheduleOutput schedule_of(const plan::Plan& plan, const Options& options) {
  ScheduleOutput output;
  if (!options.level) {
    output.result = schedule::plan_schedule(plan);
    return output;
  }
  schedule::LevelledPlan levelled =
      schedule::level_plan({.plan = plan,
                            .schedules = options.schedules.value_or(schedule::kPlanSchedules),
                            .seed = options.seed});
  output.result = std::move(levelled.result);
  output.moves = std::move(levelled.moves);
  output.unlevelled_days = levelled.unlevelled_days;
  return output;
}

Exit run_psplib(const Options& options, std::ostream& out) {
  if (options.outlook.samples > 0)
    throw Failure{Exit::usage, "--montecarlo: a .sm project has certain durations"};
  std::ifstream file(options.plan.plan, std::ios::binary);
  if (!file) throw Failure{Exit::usage, options.plan.plan + ": cannot be read"};
  std::ostringstream text;
  text << file.rdbuf();
  const auto project = schedule::read_psplib(options.plan.plan, text.str());
  if (!project) throw Failure{Exit::usage, project.error().message};
  Periods periods{.project = *project,
                  .starts = schedule::earliest_starts(*project),
                  .total_float = schedule::total_floats(*project)};
  if (options.level) {
    periods.starts = schedule::level_resources(
                         {.project = *project,
                          .schedules = options.schedules.value_or(schedule::kDefaultSchedules),
                          .seed = options.seed})
                         .starts;
    periods.total_float = schedule::total_floats(*project, periods.starts);
  }
  out << (options.json ? periods_json(periods) : periods_text(periods));
  return Exit::done;
}

Exit run_mspdi(const Options& options, std::ostream& out, std::ostream& err) {
  const auto imported = exchange::read_mspdi_file(options.plan.plan);
  if (!imported) throw Failure{Exit::usage, imported.error().message};
  ScheduleOutput output = schedule_of(imported->plan, options);
  output.to_the_minute = true;
  output.differences = exchange::date_differences(*imported, output.result);
  output.compared = exchange::has_dates(*imported) && !output.result.tasks.empty();
  LoadedPlan loaded{.name = options.plan.plan, .plan = imported->plan, .issues = imported->issues};
  output.outlook = outlook_of(loaded, options);
  out << (options.json ? schedule_json(output) : schedule_text(output));
  for (const Issue& issue : output.result.issues) loaded.issues.push_back(issue);
  return report_issues(loaded, err);
}

Exit run_schedule(const Options& options, std::ostream& out, std::ostream& err) {
  if (options.plan.plan.ends_with(".sm")) return run_psplib(options, out);
  if (options.plan.plan.ends_with(".xml")) return run_mspdi(options, out, err);
  LoadedPlan loaded = load_plan(options.plan);
  ScheduleOutput output = schedule_of(loaded.plan, options);
  output.outlook = outlook_of(loaded, options);
  out << (options.json ? schedule_json(output) : schedule_text(output));
  append_new(loaded.issues, output.result.issues);
  return report_issues(loaded, err);
}

}  // namespace

void declare_schedule(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "schedule",
      "Dates, float and critical path of a plan, a Microsoft Project .xml or a PSPLIB .sm");
  add_plan_argument(*command, options->plan);
  command->add_flag("--level", options->level, "Keep within the resources");
  command
      ->add_option("--schedules", options->schedules,
                   "Schedules that levelling may generate (200 of a plan, 20000 of a .sm)")
      ->check(CLI::Range(1, 10000000));
  command->add_option("--seed", options->seed, "Of the levelling and the samples")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  add_outlook_options(*command, options->outlook);
  command->add_flag("--json", options->json,
                    "As JSON: makespan_days, tasks, critical_path, missed, moves, differences, "
                    "percentiles, outlook");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_schedule(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
