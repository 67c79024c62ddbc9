// Reading templates and merging them into plans.
#include "model/io/schedule_template.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "data/bundled_data.h"
#include "model/core/check.h"
#include "model/io/json_value.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"

namespace sitewright::io {

namespace {

std::string text_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Expected<TemplateChoice> read_choice(const Json& json, plan::Plan& network) {
  TemplateChoice choice{.id = text_at(json, "id"),
                        .name = text_at(json, "name"),
                        .help = text_at(json, "help"),
                        .risk = text_at(json, "risk"),
                        .source = text_at(json, "source")};
  if (choice.id.empty() || choice.risk.empty() || !json.contains("changes"))
    return failure("a choice needs id, risk and changes");
  for (const Json& change : json["changes"]) {
    const std::string path = text_at(change, "path");
    const auto place = plan::find_place(network, path);
    if (!place) return tl::unexpected(place.error());
    if (!change.contains("scale") || !change["scale"].is_number())
      return failure("the change of " + path + " needs a number \"scale\"");
    choice.changes.push_back({.path = path, .scale = change["scale"].get<double>()});
  }
  return choice;
}

/// Id of the list's item at the place that a template names, from 1; nothing where there is none.
std::optional<std::string> item_at(const plan::Plan& plan, std::string_view list_key,
                                   const std::string& place) {
  const plan::List* list = plan::find_list(list_key);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), number);
  if (list == nullptr || error != std::errc{} || end != place.data() + place.size() ||
      number == 0 || number > list->size(plan))
    return std::nullopt;
  return plan::item_id(*list, plan, number - 1);
}

class Merger {
 public:
  Merger(const plan::Plan& plan, const ScheduleTemplate& source) : source_(source) {
    applied_.plan = plan;
    network_ = source.network;
    if (collides("")) {
      prefix_ = source.id + "-";
      for (int n = 2; collides(prefix_); ++n) prefix_ = source.id + "-" + std::to_string(n) + "-";
    }
  }

  Expected<void> choose(const std::string& id) {
    const auto choice =
        std::find_if(source_.choices.begin(), source_.choices.end(),
                     [&](const TemplateChoice& candidate) { return candidate.id == id; });
    if (choice == source_.choices.end())
      return failure("the template " + source_.id + " has no choice \"" + id + "\"");
    for (const TemplateChoice::Change& change : choice->changes) {
      const auto place = plan::find_place(network_, change.path);
      const FieldValue value = place->get(network_);
      if (!std::holds_alternative<double>(value)) continue;
      place->set(network_, std::round(std::get<double>(value) * change.scale));
    }
    applied_.issues.push_back({"tasks", Severity::warning, choice->name + ": " + choice->risk, {}});
    return {};
  }

  AppliedTemplate merge() {
    for (plan::Task task : network_.tasks) {
      task.id = prefix_ + task.id;
      if (task.parent) task.parent = prefix_ + *task.parent;
      resolve(task);
      applied_.plan.tasks.push_back(std::move(task));
    }
    for (plan::Link link : network_.links) {
      link.id = prefix_ + link.id;
      link.from = prefix_ + link.from;
      link.to = prefix_ + link.to;
      applied_.plan.links.push_back(std::move(link));
    }
    for (const auto& [path, provenance] : network_.provenance) {
      const std::size_t dot = path.find('.');
      applied_.plan.provenance[path.substr(0, dot + 1) + prefix_ + path.substr(dot + 1)] =
          provenance;
    }
    return std::move(applied_);
  }

 private:
  bool collides(const std::string& prefix) const {
    const auto taken = [&](const auto& mine, const auto& theirs) {
      return std::any_of(theirs.begin(), theirs.end(), [&](const auto& item) {
        return std::any_of(mine.begin(), mine.end(),
                           [&](const auto& other) { return other.id == prefix + item.id; });
      });
    };
    return taken(applied_.plan.tasks, network_.tasks) || taken(applied_.plan.links, network_.links);
  }

  void resolve(plan::Task& task) {
    const plan::List& tasks = *plan::find_list("tasks");
    for (const Field& field : tasks.fields()) {
      if (!field.key.starts_with("enables_") || field.kind != FieldKind::reference) continue;
      const FieldValue value = field.get(&task);
      if (!std::holds_alternative<std::string>(value)) continue;
      const auto id = item_at(applied_.plan, field.reference, std::get<std::string>(value));
      field.set(&task, id ? FieldValue(*id) : FieldValue());
      if (id) continue;
      applied_.issues.push_back({"tasks." + task.id + "." + std::string(field.key),
                                 Severity::info,
                                 "the plan has no item %1 of %2 that it could enable",
                                 {std::get<std::string>(value), std::string(field.reference)}});
    }
  }

  const ScheduleTemplate& source_;
  AppliedTemplate applied_;
  plan::Plan network_;
  std::string prefix_;
};

}  // namespace

Expected<ScheduleTemplate> read_template(std::string_view file, std::string_view json) {
  const auto parsed = parse_json(json, file);
  if (!parsed) return tl::unexpected(parsed.error());
  const std::string name(file);
  if (!parsed->is_object() || text_at(*parsed, "format") != "sitewright-template" ||
      !parsed->contains("plan"))
    return failure(name + ": is not a template (\"format\": \"sitewright-template\")");
  ScheduleTemplate result{.id = text_at(*parsed, "id"),
                          .name = text_at(*parsed, "name"),
                          .summary = text_at(*parsed, "summary")};
  auto network = read_plan(compact_text((*parsed)["plan"]), file);
  if (!network) return tl::unexpected(network.error());
  for (const Issue& issue : network->issues)
    return failure(name + ": " + issue.path + ": " + issue.message());
  result.network = std::move(network->plan);
  if (parsed->contains("choices")) {
    for (const Json& json_choice : (*parsed)["choices"]) {
      auto choice = read_choice(json_choice, result.network);
      if (!choice) return failure(name + ": " + choice.error().message);
      result.choices.push_back(std::move(*choice));
    }
  }
  return result;
}

const std::vector<ScheduleTemplate>& bundled_templates() {
  static const std::vector<ScheduleTemplate> templates = [] {
    std::vector<ScheduleTemplate> read;
    for (const data::BundledFile& file : data::bundled_files()) {
      if (!file.path.starts_with("templates/")) continue;
      auto one = read_template(file.path, file.text);
      SITEWRIGHT_CHECK(one.has_value(), one ? "" : one.error().message);
      read.push_back(std::move(*one));
    }
    return read;
  }();
  return templates;
}

Expected<AppliedTemplate> apply_template(const plan::Plan& plan, const ScheduleTemplate& source,
                                         const std::vector<std::string>& choices) {
  Merger merger(plan, source);
  for (const std::string& choice : choices) {
    const Expected<void> chosen = merger.choose(choice);
    if (!chosen) return tl::unexpected(chosen.error());
  }
  return merger.merge();
}

}  // namespace sitewright::io
