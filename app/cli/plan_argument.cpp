// The PLAN argument: where a plan comes from, what is set on it, and what is wrong with it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <ostream>

#include "app/cli/command.h"
#include "data/bundled_data.h"
#include "model/climate/climate.h"
#include "model/evaluate/evaluate.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"
#include "model/store/portfolio.h"

namespace sitewright::cli {

namespace {

io::ReadResult read_or_fail(Expected<io::ReadResult> result) {
  if (!result) throw Failure{Exit::usage, result.error().message};
  return std::move(*result);
}

io::ReadResult from_portfolio(const std::string& file, const std::string& name) {
  const auto portfolio = store::Portfolio::open(file, store::OpenMode::read_only);
  if (!portfolio) throw Failure{Exit::usage, portfolio.error().message};
  const auto plans = portfolio->plans();
  if (!plans) throw Failure{Exit::usage, plans.error().message};
  for (const store::PlanRow& row : *plans) {
    if (row.name != name) continue;
    const auto body = portfolio->load(row.id);
    if (!body) throw Failure{Exit::usage, body.error().message};
    return read_or_fail(io::read_plan(body->body, file + "#" + name));
  }
  throw Failure{Exit::usage, file + ": has no plan named \"" + name + "\""};
}

io::ReadResult read_named(const std::string& name) {
  const std::string_view bundled = data::bundled_text("cases/" + name + ".json");
  if (!bundled.empty()) return read_or_fail(io::read_plan(bundled, name));
  const std::size_t hash = name.rfind('#');
  if (hash != std::string::npos && !std::filesystem::exists(name)) {
    return from_portfolio(name.substr(0, hash), name.substr(hash + 1));
  }
  if (!std::filesystem::exists(name)) {
    throw Failure{Exit::usage,
                  "\"" + name + "\" is neither a bundled case nor a file (sitewright cases)"};
  }
  return read_or_fail(io::read_plan_file(name));
}

}  // namespace

void add_plan_argument(CLI::App& command, PlanArgument& argument) {
  command
      .add_option("PLAN", argument.plan,
                  "Bundled case, plan file, or portfolio.sitewright#Plan name")
      ->required();
  command
      .add_option(
          "--set", argument.sets,
          "Set a field before evaluating: PATH=VALUE (sitewright fields); once for each field")
      ->allow_extra_args(false);
}

const Catalog& bundled_catalog() {
  static const Expected<Catalog> catalog = load_catalog();
  if (!catalog) throw Failure{Exit::bug, catalog.error().message};
  return *catalog;
}

LoadedPlan load_plan(const PlanArgument& argument) {
  io::ReadResult read = read_named(argument.plan);
  LoadedPlan loaded{
      .name = argument.plan, .plan = std::move(read.plan), .issues = std::move(read.issues)};
  for (const std::string& setting : argument.sets) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) {
      throw Failure{Exit::usage, "--set " + setting + ": must be PATH=VALUE"};
    }
    const auto set =
        plan::set_from_text(loaded.plan, setting.substr(0, equals), setting.substr(equals + 1));
    if (!set) throw Failure{Exit::usage, "--set " + set.error().message};
  }
  for (Issue& issue : check(loaded.plan, bundled_catalog()))
    loaded.issues.push_back(std::move(issue));
  return loaded;
}

climate::Climate climate_for(const LoadedPlan& loaded) {
  auto climate = climate_of(loaded.plan);
  if (!climate) throw Failure{Exit::plan_has_errors, loaded.name + ": " + climate.error().message};
  return std::move(*climate);
}

void check_year(const LoadedPlan& loaded, int year) {
  const int first = year_of(loaded.plan.schedule.start);
  const int last = year_of(plan::horizon_end(loaded.plan) - std::chrono::days{1});
  if (year >= first && year <= last) return;
  throw Failure{Exit::usage, "--year " + std::to_string(year) + ": the plan runs from " +
                                 std::to_string(first) + " to " + std::to_string(last)};
}

Evaluation evaluate_plan(LoadedPlan& loaded) {
  Evaluation evaluation = evaluate(loaded.plan, bundled_catalog(), climate_for(loaded));
  append_new(loaded.issues, evaluation.issues);
  return evaluation;
}

std::string located_message(const Issue& issue) {
  return (issue.path.empty() ? "" : issue.path + ": ") + issue.message();
}

Exit report_errors(const LoadedPlan& loaded, std::ostream& err) {
  for (const Issue& issue : loaded.issues) {
    if (issue.severity != Severity::error) continue;
    err << loaded.name << ": " << located_message(issue) << '\n';
  }
  return has_errors(loaded.issues) ? Exit::plan_has_errors : Exit::done;
}

Exit report_issues(const LoadedPlan& loaded, std::ostream& err) {
  // Where there are errors, warnings speak of what the errors leave out.
  if (has_errors(loaded.issues)) return report_errors(loaded, err);
  for (const Issue& issue : loaded.issues) {
    if (issue.severity != Severity::warning) continue;
    err << loaded.name << ": warning: " << located_message(issue) << '\n';
  }
  return Exit::done;
}

}  // namespace sitewright::cli
