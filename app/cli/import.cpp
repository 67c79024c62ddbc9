// import: a schedule of another program, or a table of a list, into a plan.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/files.h"
#include "model/evaluate/evaluate.h"
#include "model/exchange/mspdi.h"
#include "model/io/list_csv.h"
#include "model/io/plan_json.h"
#include "model/schedule/schedule.h"

namespace sitewright::cli {

namespace {

struct Options {
  std::string file;
  std::string into;
  std::string list;
  std::string out;
};

/// Adds the errors of the whole plan that were not there before the import.
void check_whole(const Issues& before, LoadedPlan& loaded) {
  Issues errors = check(loaded.plan, bundled_catalog());
  std::erase_if(errors, [&](const Issue& issue) {
    return issue.severity != Severity::error ||
           std::find(before.begin(), before.end(), issue) != before.end();
  });
  append_new(loaded.issues, errors);
}

LoadedPlan import_project(const Options& options, std::ostream& err) {
  const auto imported = exchange::read_mspdi_file(options.file);
  if (!imported) throw Failure{Exit::usage, imported.error().message};
  LoadedPlan target{.name = options.file, .plan = imported->plan, .issues = {}};
  target.plan.tasks.clear();
  if (!options.into.empty()) target = load_plan({.plan = options.into, .sets = {}});
  exchange::ImportedPlan result = exchange::import_into(target.plan, *imported);
  LoadedPlan loaded{
      .name = options.file, .plan = std::move(result.plan), .issues = std::move(result.issues)};
  check_whole(target.issues, loaded);
  for (const Issue& issue : loaded.issues) {
    if (issue.severity == Severity::warning)
      err << options.file << ": warning: " << issue.path << ": " << issue.message() << '\n';
  }
  err << options.file << ": " << imported->plan.tasks.size() << " tasks, "
      << imported->plan.links.size() << " links; ";
  if (exchange::has_dates(*imported)) {
    err << result.differences.size() << " have other dates in the file (sitewright schedule "
        << options.file << ")\n";
  } else {
    err << "the file has no dates to compare with\n";
  }
  return loaded;
}

LoadedPlan import_table(const Options& options) {
  if (options.list.empty() || options.into.empty())
    throw Failure{Exit::usage, options.file + ": a table needs --list LIST and --into PLAN"};
  const plan::List* list = plan::find_list(options.list);
  if (list == nullptr)
    throw Failure{Exit::usage, "--list " + options.list + ": is no list (sitewright fields)"};
  LoadedPlan loaded = load_plan({.plan = options.into, .sets = {}});
  const auto text = read_whole_file(options.file);
  if (!text) throw Failure{Exit::usage, text.error().message};
  const auto read = io::replace_list_csv(options.file, *text, *list, loaded.plan);
  if (!read) throw Failure{Exit::usage, read.error().message};
  const Issues before = std::exchange(loaded.issues, schedule::critical_path(loaded.plan).issues);
  check_whole(before, loaded);
  return loaded;
}

Exit run_import(const Options& options, std::ostream& out, std::ostream& err) {
  const bool table = options.file.ends_with(".csv");
  const LoadedPlan loaded = table ? import_table(options) : import_project(options, err);
  // Nothing is written of a plan that cannot be. Warnings of a project are out already: what its
  // file leaves out says where errors come from.
  const Exit exit = table ? report_issues(loaded, err) : report_errors(loaded, err);
  if (exit != Exit::done) return exit;
  const std::string text = io::write_plan(loaded.plan);
  write_output(options.out, text, out);
  return Exit::done;
}

}  // namespace

void declare_import(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "import", "Make a plan of a Microsoft Project XML file, or put a table into a plan");
  command->add_option("FILE", options->file, "FILE.xml (Microsoft Project), or FILE.csv")
      ->required();
  command->add_option("--into", options->into,
                      "Plan whose tasks, links and calendars, or whose list, are replaced");
  command->add_option("--list", options->list,
                      "List that FILE.csv is a table of: tasks, links, ...");
  command->add_option("-o,--out", options->out, "Plan file to write; standard output without it");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_import(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
