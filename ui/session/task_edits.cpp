// Gestures on tasks as edits of the plan.
#include "ui/session/task_edits.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

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

/// The field that a task's length is changed by, and its value for so many days of work.
struct Length {
  std::string_view field;
  double value;
};

Length length_of(const plan::Task& task, double days) {
  constexpr double kLeastDays = 0.01;  // a rate cannot be endless
  if (!task.work || !task.rate_per_day) return {"duration_days", days};
  return {"rate_per_day", *task.work / (task.crews * std::max(days, kLeastDays))};
}

/// Everything that changes with a task's length: a range grows and shrinks with its duration.
std::vector<Length> lengths_of(const plan::Task& task, double days) {
  std::vector<Length> lengths{length_of(task, days)};
  if (lengths.front().field != "duration_days") return lengths;
  constexpr double kHundredths = 100.0;
  const auto ranged = [&](double was) {
    const double scaled = task.duration_days > 0.0 ? was * days / task.duration_days : days;
    return std::round(scaled * kHundredths) / kHundredths;
  };
  if (task.optimistic_days) lengths.push_back({"optimistic_days", ranged(*task.optimistic_days)});
  if (task.pessimistic_days)
    lengths.push_back({"pessimistic_days", ranged(*task.pessimistic_days)});
  return lengths;
}

plan::Plan with_length(const plan::Plan& plan, const plan::Task& task, double days) {
  plan::Plan changed = plan;
  for (const Length& length : lengths_of(task, days))
    changed = with_field(std::move(changed), task.id, length.field, length.value);
  return changed;
}

/// Days of work with which the task finishes on `finish`, or as near as whole days allow.
double days_until(const plan::Plan& plan, const plan::Task& task, Date finish) {
  const auto now = scheduled(plan, task.id);
  if (!now) return std::max(0, days_between(plan.schedule.start, finish));
  if (finish <= now->start) return 0;
  // Working days for each calendar day, guessed from the task as it is.
  const int span = days_between(now->start, now->finish);
  const double share = span > 0 ? now->duration_days / span : 1.0;
  double days =
      std::max(0.0, std::round(now->duration_days + share * days_between(now->finish, finish)));
  constexpr int kTries = 8;  // holidays and weekends leave the guess a few days off
  double nearest = days;
  int least = std::numeric_limits<int>::max();
  for (int i = 0; i < kTries; ++i) {
    const auto tried = scheduled(with_length(plan, task, days), task.id);
    if (!tried) break;
    const int off = days_between(tried->finish, finish);
    if (std::abs(off) < least) {
      least = std::abs(off);
      nearest = days;
    }
    const double step =
        off > 0 ? std::max(1.0, std::floor(share * off)) : std::min(-1.0, std::ceil(share * off));
    if (off == 0 || days + step < 0) break;
    days += step;
  }
  return nearest;
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
  plan::Plan next = plan;
  std::vector<PlanEdit> edits;
  for (const Length& length : lengths_of(*task, days_until(plan, *task, finish))) {
    auto edit = set_field_edit(next, path_of("tasks", id, length.field), length.value, author);
    if (!edit) return edit;
    if (auto done = apply(next, *edit); !done) return tl::unexpected(done.error());
    if (!edit->is_nothing()) edits.push_back(std::move(*edit));
  }
  return joined(edits);
}

Expected<PlanEdit> finish_tasks_edit(const plan::Plan& plan, const std::vector<std::string>& ids,
                                     Date finish, std::string_view author) {
  constexpr std::string_view kField = "finish_no_earlier_than";
  plan::Plan next = plan;
  std::vector<PlanEdit> edits;
  const auto add = [&](Expected<PlanEdit> edit) -> Expected<void> {
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = apply(next, *edit); !done) return done;
    if (!edit->is_nothing()) edits.push_back(std::move(*edit));
    return {};
  };
  for (const std::string& id : ids) {
    const plan::Task* task = find_task(plan, id);
    if (task == nullptr) return no_task(id);
    const std::string path = path_of("tasks", id, kField);
    // Without its own date it may be early enough, or late enough, by itself.
    if (auto done = add(set_field_edit(next, path, std::monostate(), author)); !done)
      return tl::unexpected(done.error());
    const auto free = scheduled(next, id);
    if (!free || free->finish == finish) continue;
    auto edit = free->finish < finish ? set_field_edit(next, path, finish, author)
                                      : stretch_task_edit(next, id, finish, author);
    if (auto done = add(std::move(edit)); !done) return tl::unexpected(done.error());
  }
  return joined(edits);
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
