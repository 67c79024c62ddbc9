// The schedule in a sentence, and the change that a gesture would bring.
#include "ui/pages/schedule_texts.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

QString said(const char* text) { return QCoreApplication::translate("SchedulePage", text); }

QString shown_name(const schedule::ScheduledTask& task) {
  return QString::fromStdString(task.name.empty() ? task.id : task.name);
}

const schedule::ScheduledTask* find(const schedule::Result& schedule, const std::string& id) {
  const auto found =
      std::find_if(schedule.tasks.begin(), schedule.tasks.end(),
                   [&](const schedule::ScheduledTask& task) { return task.id == id; });
  return found == schedule.tasks.end() ? nullptr : &*found;
}

/// "+7 days", "-1 days"; empty for none.
QString change_text(Date before, Date after) {
  const int days = days_between(before, after);
  if (days == 0) return {};
  const QString sign = days > 0 ? QStringLiteral("+") : QStringLiteral("\u2212");
  return sign + full_text(std::abs(days), Unit::days);
}

QString day_text(Date before, Date after) {
  const QString change = change_text(before, after);
  return change.isEmpty() ? prose_date(after)
                          : prose_date(after) + QStringLiteral(" (") + change + u')';
}

}  // namespace

QString schedule_story(const plan::Plan& plan, const schedule::Result& schedule) {
  if (plan.tasks.empty()) return said("There are no tasks yet: add one, or bring in a schedule.");
  if (schedule.tasks.empty()) return said("The tasks have no dates: see the issues.");
  QStringList path;
  for (const std::string& id : schedule.critical_path)
    if (const auto* task = find(schedule, id)) path.append(shown_name(*task));
  constexpr qsizetype kMostNames = 4;
  if (path.size() > kMostNames) {
    path = path.mid(path.size() - kMostNames);
    path.prepend(QStringLiteral("\u2026"));
  }
  QString story =
      said("The project ends on %1, %2 after its start; the critical path ends with %3.")
          .arg(prose_date(schedule.finish), full_text(schedule.duration_days, Unit::days),
               path.join(QStringLiteral(" \u2192 ")));
  const auto worst =
      std::max_element(schedule.missed.begin(), schedule.missed.end(),
                       [](const auto& a, const auto& b) { return a.late_days < b.late_days; });
  if (worst == schedule.missed.end()) return story;
  const auto* late = find(schedule, worst->task);
  return story + u' ' +
         said("Dates that cannot be kept: %1; the worst is %2 of %3, by %4.")
             .arg(QString::number(schedule.missed.size()), prose_date(worst->due),
                  late == nullptr ? QString() : shown_name(*late),
                  full_text(worst->late_days, Unit::days));
}

QString preview_note(const GanttWish& wish, const schedule::Result& before,
                     const schedule::Result& after) {
  if (after.tasks.empty())
    return after.issues.empty() ? QString()
                                : QString::fromStdString(after.issues.front().message());
  const std::string id =
      (wish.kind == GanttWish::Kind::link ? wish.other : wish.item).toStdString();
  const schedule::ScheduledTask* old = find(before, id);
  const schedule::ScheduledTask* now = find(after, id);
  QStringList lines;
  if (old != nullptr && now != nullptr) {
    lines.append(shown_name(*now));
    lines.append(said("Start: %1").arg(day_text(old->start, now->start)));
    if (now->finish != now->start)
      lines.append(said("Finish: %1").arg(day_text(old->finish, now->finish)));
  }
  lines.append(said("Project ends: %1").arg(day_text(before.finish, after.finish)));
  return lines.join(u'\n');
}

}  // namespace sitewright::ui
