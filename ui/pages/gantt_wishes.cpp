// Wishes as edits; keys move a task as far as it takes to move it at all.
#include "ui/pages/gantt_wishes.h"

#include "ui/session/plan_document.h"
#include "ui/session/task_edits.h"

namespace sitewright::ui {

namespace {

/// Moves or stretches a task from where it is by so many days, or by the first more that its
/// working time and whole days let it.
Expected<PlanEdit> nudge_edit(const plan::Plan& plan, const schedule::Result& before,
                              const GanttWish& wish) {
  const std::string item = wish.item.toStdString();
  const schedule::ScheduledTask* task = schedule::find_task(before, item);
  const bool moves = wish.kind == GanttWish::Kind::move;
  const Date from = task == nullptr ? plan.schedule.start : moves ? task->start : task->finish;
  constexpr int kMostDays = 21;  // longer stops of work are dragged over
  const int step = wish.by_days < 0 ? -1 : 1;
  for (int more = 0; more < kMostDays; ++more) {
    const Date day = add_days(from, wish.by_days + more * step);
    auto edit = moves ? move_task_edit(plan, item, day, user_name())
                      : stretch_task_edit(plan, item, day, user_name());
    if (!edit || task == nullptr || plan.schedule.levelled) return edit;
    if (edit->is_nothing()) continue;
    plan::Plan next = plan;
    if (auto done = apply(next, *edit); !done) return tl::unexpected(done.error());
    const schedule::Result after = schedule::critical_path(next);
    const schedule::ScheduledTask* now = schedule::find_task(after, item);
    if (now == nullptr || (moves ? now->start : now->finish) != from) return edit;
  }
  return PlanEdit{};
}

}  // namespace

Expected<PlanEdit> edit_for(const GanttWish& wish, const plan::Plan& plan,
                            const schedule::Result& shown) {
  const std::string item = wish.item.toStdString();
  if (wish.by_days != 0)  // several keys may come before the answer to the first
    return nudge_edit(plan, plan.schedule.levelled ? shown : schedule::critical_path(plan), wish);
  switch (wish.kind) {
    case GanttWish::Kind::move:
      return move_task_edit(plan, item, wish.to.value_or(plan.schedule.start), user_name());
    case GanttWish::Kind::stretch:
      return stretch_task_edit(plan, item, wish.to.value_or(plan.schedule.start), user_name());
    case GanttWish::Kind::link: return link_tasks_edit(plan, item, wish.other.toStdString());
    case GanttWish::Kind::remove_task:
      return remove_with_references_edit(plan, *plan::find_list("tasks"), item);
    case GanttWish::Kind::remove_link:
      return remove_with_references_edit(plan, *plan::find_list("links"), item);
  }
  return failure("no such gesture");
}

}  // namespace sitewright::ui
