// Gestures on tasks as edits of the plan.
#include "ui/session/task_edits.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "model/plan/access.h"
#include "model/schedule/schedule.h"

namespace sitewright::ui {

namespace {

std::string path_of(std::string_view list, std::string_view id, std::string_view field) {
  return std::string(list) + "." + std::string(id) + "." + std::string(field);
}

const plan::Task* find_task(const plan::Plan& plan, std::string_view id) {
  const auto found = std::find_if(plan.tasks.begin(), plan.tasks.end(),
                                  [&](const plan::Task& task) { return task.id == id; });
  return found == plan.tasks.end() ? nullptr : &*found;
}

tl::unexpected<Error> no_task(std::string_view id) {
  return failure("tasks: there is no task \"" + std::string(id) + "\"");
}

/// The task's dates in this plan; nothing where it has no schedule.
std::optional<schedule::ScheduledTask> scheduled(const plan::Plan& plan, std::string_view id) {
  schedule::Result result = schedule::critical_path(plan);
  for (schedule::ScheduledTask& task : result.tasks)
    if (task.id == id) return std::move(task);
  return std::nullopt;
}

/// The plan with one field of a task set.
plan::Plan with_field(plan::Plan plan, std::string_view id, std::string_view field,
                      const FieldValue& value) {
  if (const auto place = plan::find_place(plan, path_of("tasks", id, field)))
    place->set(plan, value);
  return plan;
}

}  // namespace

Expected<PlanEdit> move_task_edit(const plan::Plan& plan, std::string_view id, Date start,
                                  std::string_view author) {
  if (find_task(plan, id) == nullptr) return no_task(id);
  constexpr std::string_view kField = "start_no_earlier_than";
  const auto free = scheduled(with_field(plan, id, kField, std::monostate()), id);
  const FieldValue value =
      free && start <= free->start ? FieldValue(std::monostate()) : FieldValue(start);
  return set_field_edit(plan, path_of("tasks", id, kField), value, author);
}

Expected<PlanEdit> stretch_task_edit(const plan::Plan& plan, std::string_view id, Date finish,
                                     std::string_view author) {
  const plan::Task* task = find_task(plan, id);
  if (task == nullptr) return no_task(id);
  constexpr std::string_view kField = "duration_days";
  const auto now = scheduled(plan, id);
  const Date start = now ? now->start : plan.schedule.start;
  const double days = std::max(0, days_between(start, finish));
  return set_field_edit(plan, path_of("tasks", id, kField), days, author);
}

Expected<PlanEdit> link_tasks_edit(const plan::Plan& plan, std::string_view from,
                                   std::string_view to) {
  for (const std::string_view id : {from, to})
    if (find_task(plan, id) == nullptr) return no_task(id);
  const bool known = std::any_of(plan.links.begin(), plan.links.end(), [&](const plan::Link& link) {
    return link.from == from && link.to == to;
  });
  const std::string both = "\"" + std::string(from) + "\" and \"" + std::string(to) + "\"";
  if (known) return failure("links: " + both + " are linked already");
  plan::Plan items;
  items.links.push_back({.id = std::string(from) + "-" + std::string(to),
                         .from = std::string(from),
                         .to = std::string(to)});
  auto edit = insert_edit(plan, *plan::find_list("links"), plan.links.size(), items);
  if (!edit) return edit;
  plan::Plan linked = plan;
  if (auto done = apply(linked, *edit); !done) return tl::unexpected(done.error());
  // A plan that cannot be scheduled as it is may be linked all the same.
  if (!has_errors(schedule::critical_path(plan).issues)) {
    for (const Issue& issue : schedule::critical_path(linked).issues)
      if (issue.severity == Severity::error) return failure(issue.path + ": " + issue.message());
  }
  return edit;
}

Expected<PlanEdit> add_task_edit(const plan::Plan& plan, std::string_view after,
                                 std::string_view name) {
  plan::Plan items;
  items.tasks.emplace_back().name = std::string(name);
  const plan::List& list = *plan::find_list("tasks");
  const std::size_t place = plan::find_item(list, plan, after);
  return insert_edit(plan, list, std::min(place + 1, plan.tasks.size()), items);
}

PlanEdit joined(const std::vector<PlanEdit>& edits) {
  PlanEdit all;
  for (const PlanEdit& edit : edits)
    all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
  return all;
}

Expected<PlanEdit> remove_with_references_edit(const plan::Plan& plan, const plan::List& list,
                                               std::string_view id) {
  const std::size_t row = plan::find_item(list, plan, id);
  if (row == list.size(plan))
    return failure(std::string(list.key) + ": there is no \"" + std::string(id) + "\"");
  plan::Plan next = plan;
  std::vector<PlanEdit> edits;
  const auto add = [&](Expected<PlanEdit> edit) -> Expected<void> {
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = apply(next, *edit); !done) return done;
    edits.push_back(std::move(*edit));
    return {};
  };
  if (auto done = add(remove_edit(plan, list, {row})); !done) return tl::unexpected(done.error());
  const FieldValue named = std::string(id);
  for (const plan::List& other : plan::lists()) {
    std::vector<std::size_t> lost;
    for (std::size_t i = 0; i < other.size(next); ++i) {
      for (const Field& field : other.fields()) {
        if (field.reference != list.key || field.get(other.item(next, i)) != named) continue;
        if (!field.optional) {
          if (lost.empty() || lost.back() != i) lost.push_back(i);
          continue;
        }
        const std::string path = plan::item_path(other, next, i, field.key);
        if (auto done = add(set_field_edit(next, path, std::monostate())); !done)
          return tl::unexpected(done.error());
      }
    }
    if (lost.empty()) continue;
    if (auto done = add(remove_edit(next, other, lost)); !done) return tl::unexpected(done.error());
  }
  return joined(edits);
}

}  // namespace sitewright::ui
