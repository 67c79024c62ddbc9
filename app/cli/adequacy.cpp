// adequacy: what is left of a year's load when a unit or a feed is lost, and how often units fail.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int year = 0;
  bool json = false;
};

std::string as_json(const Adequacy& adequacy) {
  io::JsonWriter writer;
  writer.begin_object().key("year").number(adequacy.year).key("losses").begin_array();
  for (const adequacy::Loss& loss : adequacy.losses) {
    writer.begin_object().key("lost").text(loss.lost).key("worst_hour").number(loss.worst_hour);
    writer.key("left_mw").number(loss.left_mw).key("short_mw").number(loss.short_mw);
    writer.key("accelerators").number(loss.accelerators);
    writer.key("short_h").number(loss.short_h);
    writer.key("at_risk_mwh").number(loss.at_risk_mwh).end_object();
  }
  writer.end_array().key("loss_of_load_h").number(adequacy.loss_of_load.loss_of_load_h);
  writer.key("expected_unserved_mwh").number(adequacy.loss_of_load.unserved_mwh);
  return writer.end_object().str();
}

std::string as_text(const Adequacy& adequacy) {
  constexpr int kDigits = 5;
  const auto shown = [](double value) { return format_number(value, kDigits); };
  TextTable table(
      {"lost", "worst hour", "MW left", "MW short", "accelerators", "hours short", "MWh at risk"});
  for (const adequacy::Loss& loss : adequacy.losses) {
    table.add({loss.lost.empty() ? "nothing" : loss.lost, std::to_string(loss.worst_hour),
               shown(loss.left_mw), shown(loss.short_mw), shown(loss.accelerators),
               shown(loss.short_h), shown(loss.at_risk_mwh)});
  }
  return std::to_string(adequacy.year) + ", each loss as if it lasted all year\n\n" + table.str() +
         "\nforced outages of units: " + shown(adequacy.loss_of_load.loss_of_load_h) +
         " hours of lost load, " + shown(adequacy.loss_of_load.unserved_mwh) +
         " MWh unserved expected\n";
}

Exit run_adequacy(const Options& options, std::ostream& out, std::ostream& err) {
  const LoadedPlan loaded = load_plan(options.plan);
  check_year(loaded, options.year);
  const Adequacy adequacy =
      evaluate_adequacy(loaded.plan, bundled_catalog(), climate_for(loaded), options.year);
  out << (options.json ? as_json(adequacy) : as_text(adequacy));
  return report_issues(loaded, err);
}

}  // namespace

void declare_adequacy(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("adequacy", "Single losses at their worst hour, loss-of-load hours");
  add_plan_argument(*command, options->plan);
  command->add_option("--year", options->year, "Calendar year inside the plan")->required();
  command->add_flag("--json", options->json, "As JSON: losses, loss_of_load_h");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_adequacy(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
