// template: networks of tasks by kind of site: which there are, and into a plan.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/files.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/io/plan_json.h"
#include "model/io/schedule_template.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::cli {

namespace {

struct Options {
  std::string kind;
  PlanArgument plan;
  std::vector<std::string> choices;
  std::string out;
};

const io::ScheduleTemplate& template_named(const std::string& id) {
  const auto& templates = io::bundled_templates();
  const auto found =
      std::find_if(templates.begin(), templates.end(),
                   [&](const io::ScheduleTemplate& candidate) { return candidate.id == id; });
  if (found != templates.end()) return *found;
  throw Failure{Exit::usage, "\"" + id + "\" is no template (sitewright template list)"};
}

Exit run_list(std::ostream& out) {
  TextTable table({"template", "tasks", "days", "what it is"});
  for (const io::ScheduleTemplate& one : io::bundled_templates()) {
    table.add({one.id, std::to_string(one.network.tasks.size()),
               std::to_string(schedule::critical_path(one.network).duration_days), one.summary});
  }
  out << table.str();
  for (const io::ScheduleTemplate& one : io::bundled_templates()) {
    for (const io::TemplateChoice& choice : one.choices) {
      out << "\n"
          << one.id << " --choice " << choice.id << ": " << choice.help
          << "\n  Risk: " << choice.risk << " (" << choice.source << ")\n";
    }
  }
  return Exit::done;
}

Exit run_show(const Options& options, std::ostream& out) {
  const io::ScheduleTemplate& one = template_named(options.kind);
  TextTable table({"task", "name", "optimistic", "likely", "pessimistic", "source", "note"});
  for (const plan::Task& task : one.network.tasks) {
    const auto days = [](const std::optional<double>& value) {
      return value ? format_number(*value) : std::string();
    };
    const auto provenance = one.network.provenance.find("tasks." + task.id + ".duration_days");
    const bool known = provenance != one.network.provenance.end();
    table.add({task.id, task.name, days(task.optimistic_days),
               format_number(schedule::duration_days(task)), days(task.pessimistic_days),
               known ? provenance->second.source : "", known ? provenance->second.note : ""});
  }
  out << table.str();
  return Exit::done;
}

Exit run_apply(const Options& options, std::ostream& out, std::ostream& err) {
  const io::ScheduleTemplate& one = template_named(options.kind);
  LoadedPlan loaded = load_plan(options.plan);
  const auto applied = io::apply_template(loaded.plan, one, options.choices);
  if (!applied) throw Failure{Exit::usage, applied.error().message};
  for (const Issue& issue : applied->issues) err << issue.path << ": " << issue.message() << '\n';
  const std::string text = io::write_plan(applied->plan);
  write_output(options.out, text, out);
  return Exit::done;
}

}  // namespace

void declare_template(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "template", "Networks of tasks by kind of site, with sourced durations and lead times");
  command->require_subcommand(1);
  CLI::App* list = command->add_subcommand("list", "The templates and their choices");
  list->callback([&run] { run = [](std::ostream& out, std::ostream&) { return run_list(out); }; });
  CLI::App* show = command->add_subcommand("show", "The tasks of one, with their sources");
  show->add_option("KIND", options->kind, "Id of the template")->required();
  show->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream&) { return run_show(*options, out); };
  });
  CLI::App* apply = command->add_subcommand("apply", "Put one into a plan");
  apply->add_option("KIND", options->kind, "Id of the template")->required();
  add_plan_argument(*apply, options->plan);
  apply->add_option("--choice", options->choices, "Choice of the template (repeat for more)");
  apply->add_option("-o,--out", options->out, "Plan file to write; standard output without it");
  apply->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) { return run_apply(*options, out, err); };
  });
}

}  // namespace sitewright::cli
