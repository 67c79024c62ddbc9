// The table of commands and how each of them ends.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>

#include "app/cli/command.h"
#include "model/core/check.h"

namespace sitewright::cli {

namespace {

constexpr std::array kCommands{
    declare_cases,    declare_fields,   declare_metrics,  declare_catalog,  declare_check,
    declare_evaluate, declare_compare,  declare_schedule, declare_capacity, declare_supply,
    declare_dispatch, declare_adequacy, declare_permits,  declare_orders,   declare_network,
    declare_goodput,  declare_cost,     declare_lcoe,     declare_explain,  declare_tornado,
    declare_claims,   declare_import,   declare_profile,  declare_export,   declare_template,
    declare_chart,
};

/// What CLI11 has to say, in one line.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

bool is_command(const CLI::App& app, const std::string& name) {
  const std::vector<const CLI::App*> commands = app.get_subcommands(nullptr);
  return std::any_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return command->get_name() == name; });
}

int run_guarded(const Run& run, std::ostream& out, std::ostream& err) {
  try {
    return static_cast<int>(run(out, err));
  } catch (const Failure& failure) {
    err << "sitewright: " << failure.message << '\n';
    return static_cast<int>(failure.status);
  } catch (const std::exception& error) {
    err << "sitewright: internal error: " << error.what() << '\n';
    return static_cast<int>(Exit::bug);
  }
}

}  // namespace

int run_command_line(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  CLI::App app("Planner for AI data-centre sites. Without a command the window opens.",
               "sitewright");
  app.set_version_flag("--version", "sitewright " SITEWRIGHT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "PLAN is the id of a bundled case, a plan JSON file, or \"portfolio.sitewright#Plan name\".\n"
      "Exit status: 0 done, 1 the plan has errors, 2 bad usage or unreadable file, 3 a bug.");
  Run run;
  for (const Declare declare : kCommands) declare(app, run);
  std::vector<std::string> reversed(args.rbegin(), args.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::Success& success) {
    app.exit(success, out, err);
    return static_cast<int>(Exit::done);
  } catch (const CLI::ParseError& error) {
    if (!args.empty() && !args[0].starts_with('-') && !is_command(app, args[0])) {
      err << "sitewright: '" << args[0] << "' is no command (sitewright --help lists them)\n";
      return static_cast<int>(Exit::usage);
    }
    err << "sitewright: " << one_line(error.what()) << " (sitewright --help)\n";
    return static_cast<int>(Exit::usage);
  }
  const int status = run_guarded(run, out, err);
  out.flush();
  if (!out) {
    err << "sitewright: standard output cannot be written\n";
    return static_cast<int>(Exit::usage);
  }
  return status;
}

}  // namespace sitewright::cli
