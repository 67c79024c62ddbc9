// The schedule of a plan as a Gantt chart.
#pragma once

#include <memory>

#include "model/plan/plan.h"
#include "model/schedule/schedule.h"
#include "ui/figures/gantt_figure.h"

namespace sitewright::ui {

/// Tasks, links, target and end of the project. Tasks are in the plan's order.
[[nodiscard]] std::unique_ptr<GanttFigure> gantt_chart(const plan::Plan& plan,
                                                       const schedule::Result& schedule);

/// Dates of every task, in the plan's order.
[[nodiscard]] std::vector<GanttDates> gantt_dates(const schedule::Result& schedule);

}  // namespace sitewright::ui
