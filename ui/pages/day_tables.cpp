// Rows of the tables of one day.
#include "ui/pages/day_tables.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/pages/cells.h"
#include "ui/plan_figures/plan_figures.h"

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
  return [names, start = evaluation.start, online = evaluation.capacity.hall_online,
          halls = evaluation.capacity.halls](Date date) {
    TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Hall"))},
                                   {text(QT_TRANSLATE_NOOP("pages", "Online")), true}},
                       .rows = {}};
    constexpr std::array kColumns{Constraint::delivered, Constraint::installed,
                                  Constraint::accepted,  Constraint::powered,
                                  Constraint::cooled,    Constraint::connected};
    for (const Constraint constraint : kColumns)
      table.columns.push_back({constraint_name(constraint), true});
    table.columns.push_back({text(QT_TRANSLATE_NOOP("pages", "Binds in the hall"))});
    const Eigen::Index day = days_between(start, date);
    for (std::size_t i = 0; i < std::min({names.size(), online.size(), halls.size()}); ++i) {
      const capacity::HallSeries& hall = halls[i];
      if (!has_day(online[i], day)) continue;
      std::vector<ValueCell> row{words(names[i]), number(online[i][day], Unit::count)};
      for (const Daily* limit : {&hall.delivered, &hall.installed, &hall.accepted, &hall.powered,
                                 &hall.cooled, &hall.connected})
        row.push_back(number((*limit)[day], Unit::count));
      row.push_back(binds(hall.binding[static_cast<std::size_t>(day)]));
      table.rows.push_back(std::move(row));
    }
    return table;
  };
}

DayTable idle_table(Date start, const Stranded& stranded) {
  return [start, stranded](Date date) {
    TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Stands idle"))},
                                   {text(QT_TRANSLATE_NOOP("pages", "Amount")), true},
                                   {text(QT_TRANSLATE_NOOP("pages", "Cost a day")), true}},
                       .rows = {}};
    const Eigen::Index day = days_between(start, date);
    if (!has_day(stranded.accelerators, day)) return table;
    const auto row = [&](const char* name, const Daily& amount, Unit unit, const Daily* usd) {
      if (!has_day(amount, day)) return;
      table.rows.push_back({words(text(name)), card(amount[day], unit),
                            usd != nullptr ? card((*usd)[day], Unit::usd) : words(QString())});
    };
    row(QT_TRANSLATE_NOOP("pages", "Accelerators delivered and not online"), stranded.accelerators,
        Unit::count, &stranded.accelerators_usd_per_day);
    row(QT_TRANSLATE_NOOP("pages", "Grid supply"), stranded.grid_mw, Unit::mw,
        &stranded.grid_usd_per_day);
    row(QT_TRANSLATE_NOOP("pages", "On-site supply"), stranded.onsite_mw, Unit::mw,
        &stranded.onsite_usd_per_day);
    row(QT_TRANSLATE_NOOP("pages", "On-site units"), stranded.units, Unit::count, nullptr);
    row(QT_TRANSLATE_NOOP("pages", "IT power of halls"), stranded.hall_mw, Unit::mw,
        &stranded.halls_usd_per_day);
    return table;
  };
}

}  // namespace sitewright::ui
