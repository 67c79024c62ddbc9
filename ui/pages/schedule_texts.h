// Sentences of the schedule page.
#pragma once

#include <QString>

#include "model/plan/plan.h"
#include "model/schedule/schedule.h"
#include "ui/pages/gantt_view.h"

namespace sitewright::ui {

/// When the tasks end and what decides it.
[[nodiscard]] QString schedule_story(const plan::Plan& plan, const schedule::Result& schedule);

/// What a gesture would bring: the task's dates and the end of the project.
[[nodiscard]] QString preview_note(const GanttWish& wish, const schedule::Result& before,
                                   const schedule::Result& after);

}  // namespace sitewright::ui
