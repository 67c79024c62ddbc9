// The schedule of a plan as a Gantt chart.
#pragma once

#include <memory>

#include "model/analysis/monte_carlo.h"
#include "model/plan/plan.h"
#include "model/schedule/schedule.h"
#include "ui/figures/gantt_figure.h"

namespace sitewright::ui {

/// Another schedule that thin bars show: tasks of the same ids.
struct GanttBaseline {
  QString name;
  const schedule::Result* schedule = nullptr;
};

/// What a chart shows beside the schedule itself.
struct GanttExtras {
  GanttBaseline baseline{};
  const analysis::Outlook* outlook = nullptr;  ///< of the same plan: P50 and P80 of each finish
};

/// Tasks, links, target and end of the project.
[[nodiscard]] std::unique_ptr<GanttFigure> gantt_chart(const plan::Plan& plan,
                                                       const schedule::Result& schedule,
                                                       const GanttExtras& extras = {});

/// Dates of the chart's tasks in another schedule, in the order of its rows.
[[nodiscard]] std::vector<GanttDates> gantt_dates(const GanttFigure& chart,
                                                  const schedule::Result& schedule);

}  // namespace sitewright::ui
