// From tasks and links to bars and arrows.
#include "ui/plan_figures/schedule_figures.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "model/schedule/calendars.h"
#include "ui/format/quantity.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }
QString qstring(const std::string& text) { return QString::fromStdString(text); }

using Places = QHash<QString, std::size_t>;

QString name_of(const plan::Task& task) { return qstring(task.name.empty() ? task.id : task.name); }

/// Places of the tasks in the plan by id.
Places places_of(const plan::Plan& plan) {
  Places places;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) places.insert(qstring(plan.tasks[i].id), i);
  return places;
}

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

QString cause_text(schedule::StartCause cause) {
  using Cause = schedule::StartCause;
  switch (cause) {
    case Cause::plan_start: return text(QT_TRANSLATE_NOOP("figures", "Starts with the plan"));
    case Cause::not_before: return text(QT_TRANSLATE_NOOP("figures", "Starts on its own date"));
    case Cause::finish_not_before:
      return text(QT_TRANSLATE_NOOP("figures", "Finishes on its own date"));
    case Cause::parent:
      return text(QT_TRANSLATE_NOOP("figures", "Waits for the start of its summary"));
    case Cause::as_late: return text(QT_TRANSLATE_NOOP("figures", "As late as possible"));
    case Cause::resource: return text(QT_TRANSLATE_NOOP("figures", "Waits for a resource"));
    case Cause::pinned: return text(QT_TRANSLATE_NOOP("figures", "Stays where it is pinned"));
    case Cause::link:
    case Cause::parts: break;
  }
  return {};
}

/// Its own dates, a line each.
QString constraint_text(const plan::Task& task) {
  QStringList lines;
  const auto add = [&](const std::optional<Date>& day, const QString& line) {
    if (day) lines.append(line.arg(prose_date(*day)));
  };
  add(task.start_no_earlier_than, text(QT_TRANSLATE_NOOP("figures", "Not before %1")));
  add(task.finish_no_earlier_than, text(QT_TRANSLATE_NOOP("figures", "Not finished before %1")));
  add(task.start_no_later_than, text(QT_TRANSLATE_NOOP("figures", "Must start by %1")));
  add(task.must_finish_by, text(QT_TRANSLATE_NOOP("figures", "Must finish by %1")));
  return lines.join(u'\n');
}

template <class Item>
const Item* find(const std::vector<Item>& items, const std::optional<std::string>& id) {
  if (!id) return nullptr;
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == *id; });
  return found == items.end() ? nullptr : &*found;
}

/// What is ready once the task is finished: "150 MW, Phase 1".
QString enables_text(const plan::Plan& plan, const plan::Task& task) {
  QStringList parts;
  if (const auto* delivery = find(plan.deliveries, task.enables_delivery))
    parts.append(card_text(delivery->mw, Unit::mw));
  if (const auto* group = find(plan.generators, task.enables_generators))
    parts.append(QStringLiteral("%1 \u00d7 %2").arg(group->count).arg(qstring(group->unit)));
  if (const auto* storage = find(plan.storage, task.enables_storage))
    parts.append(text(QT_TRANSLATE_NOOP("figures", "%1 of storage"))
                     .arg(card_text(storage->mwh, Unit::mwh)));
  if (const auto* hall = find(plan.halls, task.enables_hall))
    parts.append(qstring(hall->name.empty() ? hall->id : hall->name));
  if (const auto* step = find(plan.cooling_steps, task.enables_cooling))
    parts.append(
        text(QT_TRANSLATE_NOOP("figures", "%1 of cooling")).arg(card_text(step->mw, Unit::mw)));
  if (const auto* hall = find(plan.halls, task.enables_network))
    parts.append(text(QT_TRANSLATE_NOOP("figures", "fabric of %1")).arg(qstring(hall->id)));
  if (const auto* lot = find(plan.lots, task.enables_lot))
    parts.append(QStringLiteral("%1 \u00d7 %2")
                     .arg(card_text(lot->count, Unit::count), qstring(lot->model)));
  if (task.enables_permit) parts.append(text(QT_TRANSLATE_NOOP("figures", "air permit")));
  if (task.enables_gas) parts.append(text(QT_TRANSLATE_NOOP("figures", "pipeline gas")));
  return parts.join(QStringLiteral(", "));
}

GanttTask gantt_task(const plan::Plan& plan, const plan::Task& task,
                     const schedule::ScheduledTask& scheduled) {
  GanttTask shown;
  shown.id = qstring(task.id);
  shown.name = name_of(task);
  if (scheduled.milestone) shown.kind = GanttKind::milestone;
  if (scheduled.summary) shown.kind = GanttKind::summary;
  shown.dates = {scheduled.start, scheduled.finish};
  shown.float_days = scheduled.total_float_days;
  shown.late_finish = scheduled.late_finish;
  shown.critical = scheduled.critical;
  shown.near_critical = scheduled.near_critical;
  shown.constraint = task.start_no_earlier_than;
  shown.constraint_text = constraint_text(task);
  shown.deadline = task.deadline ? task.deadline : task.must_finish_by;
  shown.driver_text = cause_text(scheduled.cause);
  shown.enables = enables_text(plan, task);
  return shown;
}

/// Rows of the chart as places in the plan: every summary before its parts, which keep their order.
struct Outline {
  std::vector<std::size_t> tasks;
  std::vector<int> levels;
};

Outline outline_of(const plan::Plan& plan) {
  const Places places = places_of(plan);
  std::vector<std::vector<std::size_t>> parts(plan.tasks.size());
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const auto& parent = plan.tasks[i].parent;
    const auto found = parent ? places.find(qstring(*parent)) : places.end();
    (found == places.end() ? tops : parts[*found]).push_back(i);
  }
  Outline outline;
  std::vector<std::pair<std::size_t, int>> open;
  const auto push = [&](const std::vector<std::size_t>& tasks, int level) {
    for (auto it = tasks.rbegin(); it != tasks.rend(); ++it) open.emplace_back(*it, level);
  };
  push(tops, 0);
  while (!open.empty()) {
    const auto [task, level] = open.back();
    open.pop_back();
    outline.tasks.push_back(task);
    outline.levels.push_back(level);
    push(parts[task], level + 1);
  }
  return outline;
}

void add_links(const plan::Plan& plan, const schedule::Result& schedule, const Outline& outline,
               GanttData& data) {
  const Places places = places_of(plan);
  std::vector<std::size_t> rows(plan.tasks.size());
  for (std::size_t row = 0; row < outline.tasks.size(); ++row) rows[outline.tasks[row]] = row;
  using Type = plan::LinkType;
  for (const plan::Link& link : plan.links) {
    const auto from = places.find(qstring(link.from));
    const auto to = places.find(qstring(link.to));
    if (from == places.end() || to == places.end()) continue;
    const schedule::ScheduledTask& successor = schedule.tasks[*to];
    const bool driving = successor.driving_link == link.id;
    data.links.push_back(
        {.id = qstring(link.id),
         .from = rows[*from],
         .to = rows[*to],
         .from_finish = link.type == Type::fs || link.type == Type::ff,
         .to_start = link.type == Type::fs || link.type == Type::ss,
         .driving = driving,
         .critical = driving && schedule.tasks[*from].critical && successor.critical});
    if (driving)
      data.tasks[rows[*to]].driver_text = driver_text(link.type, name_of(plan.tasks[*from]));
  }
}

void add_markers(const plan::Plan& plan, const schedule::Result& schedule, GanttData& data) {
  data.markers.push_back(
      {schedule.finish, text(QT_TRANSLATE_NOOP("figures", "End of the project"))});
  if (plan.target.date)
    data.markers.push_back({*plan.target.date, text(QT_TRANSLATE_NOOP("figures", "Target date"))});
}

/// Each task's place in the plan's calendars: its own, else the plan's.
void name_calendars(const plan::Plan& plan, GanttData& data) {
  const Places places = places_of(plan);
  for (GanttTask& shown : data.tasks) {
    const auto& own = plan.tasks[places.value(shown.id)].calendar;
    const auto* calendar = find(plan.calendars, own ? own : plan.schedule.calendar);
    if (calendar != nullptr)
      shown.calendar = static_cast<std::size_t>(calendar - plan.calendars.data());
  }
}

void add_days_off(const plan::Plan& plan, GanttFigure& figure) {
  if (figure.is_empty()) return;
  Issues ignored;  // the schedule has told of them
  const Date until = add_days(figure.origin(), static_cast<int>(figure.full_range().high) + 1);
  std::vector<std::vector<GanttDates>> calendars;
  for (const schedule::WorkingTime& time : schedule::working_times(plan, ignored)) {
    calendars.emplace_back();
    for (const auto& [first, end] : schedule::days_off(time, figure.origin(), until))
      calendars.back().push_back({first, end});
  }
  figure.set_days_off(std::move(calendars));
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

/// Only of tasks that do end, and whose end is uncertain or may be late.
void add_odds(const analysis::Outlook* outlook, GanttData& data) {
  if (outlook == nullptr) return;
  QHash<QString, const analysis::TaskOutlook*> by_id;
  for (const analysis::TaskOutlook& task : outlook->tasks) by_id.insert(qstring(task.id), &task);
  for (GanttTask& task : data.tasks) {
    const analysis::TaskOutlook* found = by_id.value(task.id, nullptr);
    if (found == nullptr || !found->finish.p50 || !found->finish.p80) continue;
    task.odds = GanttOdds{*found->finish.p50, *found->finish.p80};
  }
}

}  // namespace

std::unique_ptr<GanttFigure> gantt_chart(const plan::Plan& plan, const schedule::Result& schedule,
                                         const GanttExtras& extras) {
  GanttData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Schedule"));
  const Outline outline = outline_of(plan);
  const bool whole =
      schedule.tasks.size() == plan.tasks.size() && outline.tasks.size() == plan.tasks.size();
  if (whole && !plan.tasks.empty()) {
    for (std::size_t row = 0; row < outline.tasks.size(); ++row) {
      const std::size_t i = outline.tasks[row];
      data.tasks.push_back(gantt_task(plan, plan.tasks[i], schedule.tasks[i]));
      data.tasks.back().level = outline.levels[row];
    }
    add_links(plan, schedule, outline, data);
    add_markers(plan, schedule, data);
    add_baseline(extras.baseline, data);
    add_odds(extras.outlook, data);
    name_calendars(plan, data);
  }
  auto figure = std::make_unique<GanttFigure>(std::move(data));
  add_days_off(plan, *figure);
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
