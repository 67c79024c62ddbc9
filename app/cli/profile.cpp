// profile: hourly output of sun or wind out of a table into a plan; which profiles a plan has.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/files.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/io/plan_json.h"
#include "model/io/profile_csv.h"
#include "model/plan/access.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::string file;
  std::string id;
  std::string name;
  io::ProfileChoice choice;
  std::string out;
};

/// The profile of that id, made where it is not there yet.
plan::Profile& profile_named(plan::Plan& plan, const std::string& id) {
  const auto found = std::find_if(plan.profiles.begin(), plan.profiles.end(),
                                  [&](const plan::Profile& profile) { return profile.id == id; });
  if (found != plan.profiles.end()) return *found;
  plan.profiles.push_back({.id = id});
  return plan.profiles.back();
}

Exit run_import(const Options& options, std::ostream& out, std::ostream& err) {
  if (!plan::is_valid_id(options.id)) {
    throw Failure{Exit::usage, "--id \"" + options.id +
                                   "\": must be small letters, digits and hyphens, at most 64"};
  }
  LoadedPlan loaded = load_plan(options.plan);
  const auto text = io::read_profile_text(options.file);
  if (!text) throw Failure{Exit::usage, text.error().message};
  const auto hours = io::read_profile(options.file, *text, options.choice);
  if (!hours) throw Failure{Exit::usage, hours.error().message};
  plan::Profile& profile = profile_named(loaded.plan, options.id);
  if (!options.name.empty()) profile.name = options.name;
  profile.source = io::profile_source(options.file, options.choice);
  profile.hours = *hours;
  const std::string written = io::write_plan(loaded.plan);
  if (options.out.empty()) {
    out << written;
  } else if (const auto done = write_whole_file(options.out, written); !done) {
    throw Failure{Exit::usage, done.error().message};
  }
  constexpr int kDigits = 4;
  err << options.file << ": 8760 hours, mean " << format_number(hours->mean(), kDigits)
      << " of the rating, into profiles." << options.id << '\n';
  return Exit::done;
}

/// Groups of the plan that run by a profile.
std::string users_of(const plan::Plan& plan, const std::string& id) {
  std::string users;
  for (const plan::GeneratorGroup& group : plan.generators) {
    if (group.profile == id) users += (users.empty() ? "" : " ") + group.id;
  }
  return users.empty() ? "-" : users;
}

Exit run_list(const PlanArgument& argument, std::ostream& out, std::ostream& err) {
  const LoadedPlan loaded = load_plan(argument);
  TextTable table({"profile", "name", "capacity factor", "peak", "groups", "source"});
  constexpr int kDigits = 4;
  for (const plan::Profile& profile : loaded.plan.profiles) {
    const auto hours = profile.hours ? profile.hours->values() : std::span<const double>();
    const double peak = hours.empty() ? 0.0 : *std::max_element(hours.begin(), hours.end());
    table.add({profile.id, profile.name,
               profile.hours ? format_number(profile.hours->mean(), kDigits) : "-",
               profile.hours ? format_number(peak, kDigits) : "-",
               users_of(loaded.plan, profile.id), profile.source});
  }
  out << table.str();
  return report_issues(loaded, err);
}

void declare_table_import(CLI::App& command, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* import = command.add_subcommand("import", "Put the hours of a table into a plan");
  add_plan_argument(*import, options->plan);
  import
      ->add_option("FILE", options->file,
                   "FILE.csv: a number a line, or a table with a header (PVWatts, SAM)")
      ->required();
  import->add_option("--id", options->id, "Id of the profile; one that is there gets new hours")
      ->required();
  import->add_option("--column", options->choice.column, "Column of the table");
  import->add_option("--rated-mw", options->choice.rated_mw,
                     "Values are MW (W or kW where the column says so) of this rating, not shares");
  import->add_flag("--drop-29-feb", options->choice.drop_29_february,
                   "Leave 29 February out of a table of 8784 hours");
  import->add_option("--name", options->name, "Name of the profile");
  import->add_option("-o,--out", options->out, "Plan file to write; standard output without it");
  import->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_import(*options, out, err);
};
}  // namespace
);
}  // namespace sitewright::cli

}  // namespace

void declare_profile(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand(
      "profile", "Hourly output of solar and wind from tables of other programs");
  command->require_subcommand(1);
  declare_table_import(*command, run);
  auto argument = std::make_shared<PlanArgument>();
  CLI::App* list = command->add_subcommand("list", "The profiles of a plan");
  add_plan_argument(*list, *argument);
  list->callback([&run, argument] {
    run = [argument](std::ostream& out, std::ostream& err) {
      return run_list(*argument, out, err);
    };
  });
}

}  // namespace sitewright::cli
