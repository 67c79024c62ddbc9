// A Gantt chart in words: its table, and a task under the pointer.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/figure_cells.h"
#include "ui/figures/gantt_figure.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

QString said(const char* text) { return QCoreApplication::translate("GanttFigure", text); }

QString days_text(double days) { return full_text(days, Unit::days); }

QString float_text(const GanttTask& task) {
  if (task.float_days < 0) return said("%1 too late").arg(days_text(-task.float_days));
  if (task.critical) return said("On the critical path");
  const QString slack = said("Float: %1").arg(days_text(task.float_days));
  return task.near_critical ? slack + said(", near critical") : slack;
}

QString deadline_text(const GanttTask& task) {
  const int late = days_between(*task.deadline, task.dates.finish);
  const QString day = prose_date(*task.deadline);
  if (late <= 0) return said("Deadline: %1, kept").arg(day);
  return said("Deadline: %1, missed by %2").arg(day, days_text(late));
}

QString baseline_text(const GanttTask& task) {
  const int later = days_between(task.baseline->finish, task.dates.finish);
  const QString dates = gantt_dates_text(*task.baseline);
  if (later == 0) return said("Baseline: %1").arg(dates);
  return (later > 0 ? said("Baseline: %1, now %2 later") : said("Baseline: %1, now %2 earlier"))
      .arg(dates, days_text(std::abs(later)));
}

QString cell(std::optional<Date> day) { return day ? iso_date(*day) : QString(); }

}  // namespace

QString gantt_dates_text(const GanttDates& dates) {
  if (dates.start == dates.finish) return prose_date(dates.start);
  return prose_date(dates.start) + QStringLiteral(" \u2013 ") + prose_date(dates.finish);
}

QString gantt_text(const GanttTask& task) {
  QString text = task.name + u'\n' + gantt_dates_text(task.dates);
  if (task.kind != GanttKind::milestone)
    text +=
        QStringLiteral(" (") + days_text(days_between(task.dates.start, task.dates.finish)) + u')';
  const auto add = [&](const QString& line) {
    if (!line.isEmpty()) text += u'\n' + line;
  };
  if (task.kind != GanttKind::summary) add(float_text(task));
  add(task.driver_text);
  add(task.constraint_text);
  if (task.deadline) add(deadline_text(task));
  if (task.odds)
    add(said("Finish: P50 %1, P80 %2").arg(prose_date(task.odds->p50), prose_date(task.odds->p80)));
  if (task.baseline) add(baseline_text(task));
  if (!task.enables.isEmpty()) add(said("Makes ready: %1").arg(task.enables));
  return text;
}

FigureTable GanttFigure::table() const {
  FigureTable table;
  table.headers = {said("Task"),         said("Start"),    said("Finish"),
                   said("Float [days]"), said("Critical"), said("Milestone"),
                   said("Deadline"),     said("P50"),      said("P80")};
  const auto yes = [](bool value) { return value ? said("yes") : said("no"); };
  for (const GanttTask& task : data_.tasks) {
    table.rows.push_back({task.name, iso_date(task.dates.start), iso_date(task.dates.finish),
                          value_cell(task.float_days, Unit::days), yes(task.critical),
                          yes(task.kind == GanttKind::milestone), cell(task.deadline),
                          task.odds ? iso_date(task.odds->p50) : QString(),
                          task.odds ? iso_date(task.odds->p80) : QString()});
  }
  return table;
}

}  // namespace sitewright::ui
