// The tasks of a schedule as a table, in the order of its chart.
#include <QCoreApplication>
#include <map>
#include <string>

#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"
#include "ui/plan_figures/schedule_figures.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

/// A part stands in from its summary.
QString indented(const GanttTask& task) {
  constexpr int kSpaces = 4;
  return QString(task.level * kSpaces, QChar(QChar::Nbsp)) + task.name;
}

ValueCell deadline_cell(const GanttTask& task) {
  if (!task.deadline) return words(QString());
  const int late = days_between(*task.deadline, task.dates.finish);
  if (late <= 0) return date(*task.deadline);
  return words(text(QT_TRANSLATE_NOOP("pages", "%1, missed by %2"))
                   .arg(iso_date(*task.deadline), full_text(late, Unit::days)));
}

}  // namespace

TableContent task_table(const plan::Plan& plan, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Task"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Start"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Finish"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Work [days]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Total float [days]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Free float [days]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Critical"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Deadline"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Why then"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Makes ready"))}},
                     .rows = {}};
  std::map<QString, const schedule::ScheduledTask*> scheduled;
  for (const schedule::ScheduledTask& task : evaluation.schedule.tasks)
    scheduled.emplace(QString::fromStdString(task.id), &task);
  const auto chart = gantt_chart(plan, evaluation.schedule);
  for (const GanttTask& task : chart->data().tasks) {
    const schedule::ScheduledTask& found = *scheduled.at(task.id);
    const QString critical = task.critical        ? text(QT_TRANSLATE_NOOP("pages", "yes"))
                             : task.near_critical ? text(QT_TRANSLATE_NOOP("pages", "nearly"))
                                                  : QString();
    table.rows.push_back({words(indented(task)), date(task.dates.start), date(task.dates.finish),
                          number(found.duration_days, Unit::days),
                          number(found.total_float_days, Unit::days),
                          number(found.free_float_days, Unit::days), words(critical),
                          deadline_cell(task), words(task.driver_text), words(task.enables)});
  }
  return table;
}

}  // namespace sitewright::ui
