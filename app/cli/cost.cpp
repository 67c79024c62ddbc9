// cost: capital by item and date, operation by year, cash flow, unit of use, buy or rent.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/cost_csv.h"
#include "app/cli/cost_json.h"
#include "app/cli/cost_notes.h"
#include "app/cli/cost_text.h"
#include "model/workbook/workbook.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  bool json = false;
  bool csv = false;
  std::string xlsx;
};

Exit run_cost(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  if (!options.xlsx.empty()) {
    const Expected<void> written =
        workbook::write_cost_workbook(loaded.plan, bundled_catalog(), evaluation, options.xlsx);
    if (!written) throw Failure{Exit::usage, written.error().message};
  } else if (options.json) {
    out << cost_json(loaded.plan, evaluation, money_issues(loaded, evaluation));
  } else if (options.csv) {
    out << cost_csv(loaded.plan, evaluation);
  } else {
    out << cost_text(loaded.plan, evaluation);
  }
  const Exit exit = report_issues(loaded, err);
  report_money_remarks(loaded, evaluation, err);
  return exit;
}

}  // namespace

void declare_cost(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "cost", "What a plan costs, when, per accelerator-hour, and against renting");
  add_plan_argument(*command, options->plan);
  CLI::Option* json =
      command->add_flag("--json", options->json,
                        "As JSON: capex (real), years (money of flow_basis), tax (nominal), "
                        "quarters, npv_usd, per_gw, use, choice, issues");
  CLI::Option* csv = command->add_flag(
      "--csv", options->csv,
      "As CSV: payments, cost of each year by part, and the cash of each quarter with its discount "
      "factor, each row with its money; the sum of cash x factor is the NPV");
  CLI::Option* xlsx =
      command->add_option("--xlsx", options->xlsx,
                          "Workbook with live formulas from quantities to NPV, into this file");
  csv->excludes(json);
  xlsx->excludes(json)->excludes(csv);
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) { return run_cost(*options, out, err); };
  });
}

}  // namespace sitewright::cli
