// From tasks and links to bars and arrows.
#include "ui/plan_figures/schedule_figures.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "ui/format/quantity.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }
QString qstring(const std::string& text) { return QString::fromStdString(text); }

QString name_of(const plan::Task& task) { return qstring(task.name.empty() ? task.id : task.name); }

/// What must have happened, by the type of the link that drives.
QString driver_text(plan::LinkType type, const QString& name) {
  switch (type) {
    case plan::LinkType::fs:
      return text(QT_TRANSLATE_NOOP("figures", "Waits for the end of %1")).arg(name);
    case plan::LinkType::ss:
      return text(QT_TRANSLATE_NOOP("figures", "Waits for the start of %1")).arg(name);
    case plan::LinkType::ff: return text(QT_TRANSLATE_NOOP("figures", "Ends with %1")).arg(name);
    case plan::LinkType::sf: break;
  }
  return text(QT_TRANSLATE_NOOP("figures", "Ends with the start of %1")).arg(name);
}

using Places = QHash<QString, std::size_t>;

Places places_of(const plan::Plan& plan) {
  Places places;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) places.insert(qstring(plan.tasks[i].id), i);
  return places;
}

GanttTask gantt_task(const plan::Task& task, const schedule::ScheduledTask& scheduled) {
  GanttTask shown;
  shown.id = qstring(task.id);
  shown.name = name_of(task);
  shown.kind = scheduled.summary     ? GanttKind::summary
               : scheduled.milestone ? GanttKind::milestone
                                     : GanttKind::task;
  shown.dates = {scheduled.start, scheduled.finish};
  shown.float_days = scheduled.total_float_days;
  shown.late_finish = scheduled.late_finish;
  shown.critical = scheduled.critical;
  shown.near_critical = scheduled.near_critical;
  shown.deadline = task.deadline;
  if (task.start_no_earlier_than) {
    shown.constraint = *task.start_no_earlier_than;
    shown.constraint_text = text(QT_TRANSLATE_NOOP("figures", "Not before %1"))
                                .arg(prose_date(*task.start_no_earlier_than));
  }
  return shown;
}

void add_links(const plan::Plan& plan, const schedule::Result& schedule, GanttData& data) {
  const Places places = places_of(plan);
  for (const plan::Link& link : plan.links) {
    const auto from = places.find(qstring(link.from));
    const auto to = places.find(qstring(link.to));
    if (from == places.end() || to == places.end()) continue;
    const schedule::ScheduledTask& successor = schedule.tasks[*to];
    const bool driving = successor.driving_link == link.id;
    using Type = plan::LinkType;
    data.links.push_back(
        {.id = qstring(link.id),
         .from = *from,
         .to = *to,
         .from_finish = link.type == Type::fs || link.type == Type::ff,
         .to_start = link.type == Type::fs || link.type == Type::ss,
         .driving = driving,
         .critical = driving && schedule.tasks[*from].critical && successor.critical});
    if (driving) data.tasks[*to].driver_text = driver_text(link.type, name_of(plan.tasks[*from]));
  }
}

void add_markers(const plan::Plan& plan, const schedule::Result& schedule, GanttData& data) {
  data.markers.push_back(
      {schedule.finish, text(QT_TRANSLATE_NOOP("figures", "End of the project"))});
  if (plan.target.date)
    data.markers.push_back({*plan.target.date, text(QT_TRANSLATE_NOOP("figures", "Target date"))});
}

QHash<QString, GanttDates> dates_by_id(const schedule::Result& schedule) {
  QHash<QString, GanttDates> dates;
  for (const schedule::ScheduledTask& task : schedule.tasks)
    dates.insert(qstring(task.id), {task.start, task.finish});
  return dates;
}

void add_baseline(const GanttBaseline& baseline, GanttData& data) {
  if (baseline.schedule == nullptr) return;
  const QHash<QString, GanttDates> dates = dates_by_id(*baseline.schedule);
  for (GanttTask& task : data.tasks) {
    const auto found = dates.find(task.id);
    if (found != dates.end()) task.baseline = *found;
  }
  data.baseline_name = text(QT_TRANSLATE_NOOP("figures", "Baseline: %1")).arg(baseline.name);
}

}  // namespace

std::unique_ptr<GanttFigure> gantt_chart(const plan::Plan& plan, const schedule::Result& schedule,
                                         const GanttBaseline& baseline) {
  GanttData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Schedule"));
  if (!schedule.tasks.empty() && schedule.tasks.size() == plan.tasks.size()) {
    for (std::size_t i = 0; i < plan.tasks.size(); ++i)
      data.tasks.push_back(gantt_task(plan.tasks[i], schedule.tasks[i]));
    add_links(plan, schedule, data);
    add_markers(plan, schedule, data);
    add_baseline(baseline, data);
  }
  auto figure = std::make_unique<GanttFigure>(std::move(data));
  figure->set_empty_text(
      plan.tasks.empty()
          ? text(QT_TRANSLATE_NOOP("figures", "Add tasks and links."))
          : text(QT_TRANSLATE_NOOP("figures", "The tasks have no dates: see the issues.")));
  return figure;
}

std::vector<GanttDates> gantt_dates(const GanttFigure& chart, const schedule::Result& schedule) {
  const QHash<QString, GanttDates> by_id = dates_by_id(schedule);
  std::vector<GanttDates> dates;
  dates.reserve(chart.data().tasks.size());
  for (const GanttTask& task : chart.data().tasks)
    dates.push_back(by_id.value(task.id, task.dates));
  return dates;
}

std::unique_ptr<Figure> schedule_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  return gantt_chart(plan, evaluation.schedule);
}

}  // namespace sitewright::ui
