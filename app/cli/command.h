// What every command shares: how it is declared, how it loads a plan, how it ends.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/error.h"
#include "model/core/issue.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace CLI {
class App;
}

namespace sitewright::cli {

/// Exit statuses, as the manual has them.
enum class Exit { done = 0, plan_has_errors = 1, usage = 2, bug = 3 };

/// Ends a command with one line on standard error.
struct Failure {
  Exit status;
  std::string message;
};

/// A plan that was named on the command line, with the issues of reading and checking it.
struct LoadedPlan {
  std::string name;  ///< as it was named
  plan::Plan plan;
  Issues issues;
};

/// The argument PLAN [--set path=value]... of a command.
struct PlanArgument {
  std::string plan;
  std::vector<std::string> sets;
};

void add_plan_argument(CLI::App& command, PlanArgument& argument);

/// The bundled catalogue. Throws Failure{bug} where the bundled files are broken.
[[nodiscard]] const Catalog& bundled_catalog();

/// Loads PLAN: a bundled case id, a plan JSON file, or "portfolio.sitewright#Plan name"; applies
/// the settings; checks. Throws Failure{usage} where it cannot be read or a setting is bad.
[[nodiscard]] LoadedPlan load_plan(const PlanArgument& argument);

/// Climate of a loaded plan. Throws Failure{plan_has_errors} where its station is unknown.
[[nodiscard]] climate::Climate climate_for(const LoadedPlan& loaded);

/// Throws Failure{usage} where a calendar year lies outside the plan's horizon.
void check_year(const LoadedPlan& loaded, int year);

/// Evaluates a loaded plan; its issues are those of loading and of the evaluation.
/// Throws Failure{usage} where the station of the plan is unknown.
[[nodiscard]] Evaluation evaluate_plan(LoadedPlan& loaded);

/// "path: message", or the message alone where an issue has no path.
[[nodiscard]] std::string located_message(const Issue& issue);

/// Prints error issues, one line each, to `err`. Returns plan_has_errors where there is one.
[[nodiscard]] Exit report_errors(const LoadedPlan& loaded, std::ostream& err);

/// The same, or the warnings where there is no error.
[[nodiscard]] Exit report_issues(const LoadedPlan& loaded, std::ostream& err);

/// One command: declares itself on `app` and leaves what to run in `run`.
using Run = std::function<Exit(std::ostream& out, std::ostream& err)>;
using Declare = void (*)(CLI::App& app, Run& run);

void declare_cases(CLI::App& app, Run& run);
void declare_fields(CLI::App& app, Run& run);
void declare_metrics(CLI::App& app, Run& run);
void declare_catalog(CLI::App& app, Run& run);
void declare_check(CLI::App& app, Run& run);
void declare_evaluate(CLI::App& app, Run& run);
void declare_compare(CLI::App& app, Run& run);
void declare_capacity(CLI::App& app, Run& run);
void declare_supply(CLI::App& app, Run& run);
void declare_dispatch(CLI::App& app, Run& run);
void declare_schedule(CLI::App& app, Run& run);
void declare_orders(CLI::App& app, Run& run);
void declare_permits(CLI::App& app, Run& run);
void declare_adequacy(CLI::App& app, Run& run);
void declare_cost(CLI::App& app, Run& run);
void declare_lcoe(CLI::App& app, Run& run);
void declare_network(CLI::App& app, Run& run);
void declare_goodput(CLI::App& app, Run& run);
void declare_explain(CLI::App& app, Run& run);
void declare_tornado(CLI::App& app, Run& run);
void declare_claims(CLI::App& app, Run& run);
void declare_import(CLI::App& app, Run& run);
void declare_profile(CLI::App& app, Run& run);
void declare_export(CLI::App& app, Run& run);
void declare_template(CLI::App& app, Run& run);
void declare_chart(CLI::App& app, Run& run);

/// Runs the command line `args` (without the program's name). Never throws.
[[nodiscard]] int run_command_line(const std::vector<std::string>& args, std::ostream& out,
                                   std::ostream& err);

}  // namespace sitewright::cli
