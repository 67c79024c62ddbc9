// Rows of the tables of one day.
#include "ui/pages/day_tables.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

using capacity::Constraint;

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

struct LimitRow {
  Constraint constraint;
  Daily capacity::Limits::*limit;
};

constexpr std::array<LimitRow, 10> kLimits{{
    {Constraint::delivered, &capacity::Limits::delivered},
    {Constraint::installed, &capacity::Limits::installed},
    {Constraint::accepted, &capacity::Limits::accepted},
    {Constraint::powered, &capacity::Limits::powered},
    {Constraint::cooled, &capacity::Limits::cooled},
    {Constraint::connected, &capacity::Limits::connected},
    {Constraint::site_power, &capacity::Limits::site_power},
    {Constraint::water, &capacity::Limits::water},
    {Constraint::permit, &capacity::Limits::permitted},
    {Constraint::fabric, &capacity::Limits::fabric},
}};

bool has_day(const Daily& values, Eigen::Index day) { return day >= 0 && day < values.size(); }

}  // namespace

DayTable site_limits_table(const Evaluation& evaluation) {
  return [start = evaluation.start, limits = evaluation.capacity.limits,
          online = evaluation.capacity.online, binding = evaluation.capacity.binding,
          next = evaluation.capacity.next](Date date) {
    TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Limit"))},
                                   {text(QT_TRANSLATE_NOOP("pages", "Lets run")), true},
                                   {text(QT_TRANSLATE_NOOP("pages", "More than run")), true},
                                   {text(QT_TRANSLATE_NOOP("pages", "On this day"))}},
                       .rows = {}};
    const Eigen::Index day = days_between(start, date);
    if (!has_day(online, day)) return table;
    const auto at = static_cast<std::size_t>(day);
    for (const LimitRow& row : kLimits) {
      const Daily& limit = limits.*row.limit;
      if (!has_day(limit, day)) continue;
      QString role;
      if (binding[at] == row.constraint) role = text(QT_TRANSLATE_NOOP("pages", "binds"));
      if (next[at] == row.constraint && binding[at] != row.constraint)
        role = text(QT_TRANSLATE_NOOP("pages", "would bind next"));
      table.rows.push_back({binds(row.constraint), number(limit[day], Unit::count),
                            number(std::max(0.0, limit[day] - online[day]), Unit::count),
                            words(role)});
    }
    return table;
  };
}

DayTable hall_day_table(const plan::Plan& plan, const Evaluation& evaluation) {
  std::vector<QString> names;
  for (const plan::Hall& hall : plan.halls)
    names.push_back(QString::fromStdString(hall.name.empty() ? hall.id : hall.name));
  return [names, start = evaluation.start, online = evaluation.capacity.hall_online](Date date) {
    TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Hall"))},
                                   {text(QT_TRANSLATE_NOOP("pages", "Online")), true}},
                       .rows = {}};
    const Eigen::Index day = days_between(start, date);
    for (std::size_t i = 0; i < std::min(names.size(), online.size()); ++i) {
      if (!has_day(online[i], day)) continue;
      table.rows.push_back({words(names[i]), number(online[i][day], Unit::count)});
    }
    return table;
  };
}

}  // namespace sitewright::ui
