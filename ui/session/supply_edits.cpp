// A step of delivery on another day or of another size.
#include "ui/session/supply_edits.h"

#include <utility>

#include "ui/session/task_edits.h"

namespace sitewright::ui {

std::vector<std::string> tasks_of_delivery(const plan::Plan& plan, std::string_view id) {
  std::vector<std::string> ids;
  for (const plan::Task& task : plan.tasks)
    if (task.enables_delivery == id) ids.push_back(task.id);
  return ids;
}

Expected<PlanEdit> move_delivery_edit(const plan::Plan& plan, std::string_view id,
                                      const DeliveryChange& change, std::string_view author) {
  const std::string prefix = "deliveries." + std::string(id) + ".";
  PlanEdit both;
  const auto add = [&](std::string_view field, const FieldValue& value) -> Expected<void> {
    auto edit = set_field_edit(plan, prefix + std::string(field), value, author);
    if (!edit) return tl::unexpected(edit.error());
    if (edit->is_nothing()) return {};
    for (Change& made : edit->changes) both.changes.push_back(std::move(made));
    return {};
  };
  const std::vector<std::string> tasks = tasks_of_delivery(plan, id);
  if (change.date && !tasks.empty()) {
    auto edit = finish_tasks_edit(plan, tasks, *change.date, author);
    if (!edit) return edit;
    both = std::move(*edit);
  } else if (change.date) {
    if (auto done = add("date", *change.date); !done) return tl::unexpected(done.error());
  }
  if (change.mw) {
    if (auto done = add("mw", *change.mw); !done) return tl::unexpected(done.error());
  }
  return both;
}

}  // namespace sitewright::ui
