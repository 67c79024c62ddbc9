// Edits that a schedule's chart asks for: tasks moved, stretched, linked, added and removed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/session/plan_edit.h"

namespace sitewright::ui {

/// Moves a task so that it starts on `start`: it may then not start earlier. A day on which its
/// links let it start anyway takes that constraint away. Errors: no such task.
[[nodiscard]] Expected<PlanEdit> move_task_edit(const plan::Plan& plan, std::string_view id,
                                                Date start, std::string_view author = {});
/// Changes a task's duration so that it finishes on `finish`, or as near as whole working days
/// allow; where work and rate set the duration, the rate changes. Errors: no such task.
[[nodiscard]] Expected<PlanEdit> stretch_task_edit(const plan::Plan& plan, std::string_view id,
                                                   Date finish, std::string_view author = {});
/// Moves the day on which the tasks are all finished: later ones finish no earlier than then, those
/// that would end after it lose days of work as far as they go. Errors: no such task.
[[nodiscard]] Expected<PlanEdit> finish_tasks_edit(const plan::Plan& plan,
                                                   const std::vector<std::string>& ids, Date finish,
                                                   std::string_view author = {});
/// Adds a finish-start link. Errors: an unknown task, a link that is there already, one that would
/// close a cycle.
[[nodiscard]] Expected<PlanEdit> link_tasks_edit(const plan::Plan& plan, std::string_view from,
                                                 std::string_view to);
/// Adds a task named `name` after the one with the id `after`, or at the end.
[[nodiscard]] Expected<PlanEdit> add_task_edit(const plan::Plan& plan, std::string_view after,
                                               std::string_view name);

/// Removes the item with what cannot be without it: items of other lists that must name it go,
/// optional references to it are emptied. Errors: no such item.
[[nodiscard]] Expected<PlanEdit> remove_with_references_edit(const plan::Plan& plan,
                                                             const plan::List& list,
                                                             std::string_view id);
/// One edit that does `edits` in turn, each made of the plan that those before it leave.
[[nodiscard]] PlanEdit joined(const std::vector<PlanEdit>& edits);

}  // namespace sitewright::ui
