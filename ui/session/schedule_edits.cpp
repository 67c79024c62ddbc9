// Two plans become one edit; templates and project files become two plans.
#include "ui/session/schedule_edits.h"

#include <algorithm>

#include "model/io/plan_json.h"
#include "ui/format/model_text.h"

namespace sitewright::ui {

namespace {

std::vector<std::string> rows_of(const plan::List& list, const plan::Plan& plan) {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < list.size(plan); ++i) rows.push_back(io::item_to_json(list, plan, i));
  return rows;
}

void add_list_changes(const plan::List& list, const plan::Plan& before, const plan::Plan& after,
                      PlanEdit& edit) {
  const std::vector<std::string> old_rows = rows_of(list, before);
  const std::vector<std::string> new_rows = rows_of(list, after);
  const auto [same, unused] =
      std::mismatch(old_rows.begin(), old_rows.end(), new_rows.begin(), new_rows.end());
  const auto kept = static_cast<std::size_t>(same - old_rows.begin());
  const auto path = [&](std::size_t row) {
    return std::string(list.key) + "#" + std::to_string(row);
  };
  for (std::size_t row = old_rows.size(); row > kept; --row)
    edit.changes.push_back({path(row - 1), old_rows[row - 1], ""});
  for (std::size_t row = kept; row < new_rows.size(); ++row)
    edit.changes.push_back({path(row), "", new_rows[row]});
}

/// Entries of a map that came, went or changed.
template <class Map, class Text>
void add_map_changes(const std::string& kind, const Map& before, const Map& after, Text text,
                     PlanEdit& edit) {
  for (const auto& [key, value] : before) {
    const auto found = after.find(key);
    if (found == after.end()) {
      edit.changes.push_back({kind + key, text(value), ""});
    } else if (!(found->second == value)) {
      edit.changes.push_back({kind + key, text(value), text(found->second)});
    }
  }
  for (const auto& [key, value] : after) {
    if (!before.contains(key)) edit.changes.push_back({kind + key, "", text(value)});
  }
}

/// Tasks first: they name the edit.
std::vector<const plan::List*> lists_in_order() {
  std::vector<const plan::List*> lists;
  for (const plan::List& list : plan::lists()) lists.push_back(&list);
  std::stable_partition(lists.begin(), lists.end(),
                        [](const plan::List* list) { return list->key == "tasks"; });
  return lists;
}

Expected<void> no_errors(const std::string& file, const Issues& issues) {
  for (const Issue& issue : issues) {
    if (issue.severity == Severity::error)
      return failure(file + ": " + issue.path + ": " + issue_text(issue).toStdString());
  }
  return {};
}

}  // namespace

PlanEdit difference_edit(const plan::Plan& before, const plan::Plan& after) {
  PlanEdit edit;
  for (const plan::List* list : lists_in_order()) add_list_changes(*list, before, after, edit);
  for (const Field& field : plan::scalar_fields()) {
    const FieldValue from = field.get(&before);
    const FieldValue to = field.get(&after);
    if (from == to) continue;
    edit.changes.push_back(
        {std::string(field.key), io::value_to_json(from), io::value_to_json(to)});
  }
  add_map_changes(
      "provenance:", before.provenance, after.provenance,
      [](const plan::Provenance& value) { return io::provenance_to_json(value); }, edit);
  add_map_changes(
      "unknown:", before.unknown, after.unknown, [](const std::string& value) { return value; },
      edit);
  return edit;
}

Expected<TemplateAddition> template_edit(const plan::Plan& plan, const io::ScheduleTemplate& source,
                                         const std::vector<std::string>& choices) {
  const auto applied = io::apply_template(plan, source, choices);
  if (!applied) return tl::unexpected(applied.error());
  return TemplateAddition{.edit = difference_edit(plan, applied->plan), .issues = applied->issues};
}

Expected<ProjectImport> read_project(const QString& file, const plan::Plan& into) {
  const std::string path = file.toStdString();
  const auto imported = exchange::read_mspdi_file(path);
  if (!imported) return tl::unexpected(imported.error());
  const exchange::ImportedPlan result = exchange::import_into(into, *imported);
  if (const auto fine = no_errors(path, result.issues); !fine) return tl::unexpected(fine.error());
  return ProjectImport{.edit = difference_edit(into, result.plan),
                       .tasks = imported->plan.tasks.size(),
                       .links = imported->plan.links.size(),
                       .issues = result.issues,
                       .differences = result.differences,
                       .has_dates = exchange::has_dates(*imported)};
}

Expected<std::string> project_xml(const plan::Plan& plan) { return exchange::plan_mspdi(plan); }

}  // namespace sitewright::ui
