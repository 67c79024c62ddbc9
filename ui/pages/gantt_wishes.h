// What a gesture on the Gantt chart does to a plan.
#pragma once

#include "model/schedule/schedule.h"
#include "ui/pages/gantt_view.h"
#include "ui/session/plan_edit.h"

namespace sitewright::ui {

/// The edit that does what is wished of this plan. `shown` is the schedule on the screen, from
/// which keys move a levelled plan. Errors: those of task_edits.h.
[[nodiscard]] Expected<PlanEdit> edit_for(const GanttWish& wish, const plan::Plan& plan,
                                          const schedule::Result& shown);

}  // namespace sitewright::ui
