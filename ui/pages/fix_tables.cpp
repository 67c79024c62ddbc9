// Rows of what keeps a plan from its target and of what would fix it.
#include <QCoreApplication>

#include "model/core/hour_of_year.h"
#include "ui/format/quantity.h"
#include "ui/pages/adequacy_tables.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

QString value_text(const FieldValue& value, Unit unit) {
  const QString plain = QString::fromStdString(format_value(value));
  const QString symbol = unit_word(unit);
  if (symbol.isEmpty() || std::holds_alternative<Date>(value)) return plain;
  return plain + QLatin1Char(' ') + symbol;
}

QString changes_text(const std::vector<analysis::Change>& changes) {
  QStringList parts;
  for (const analysis::Change& change : changes) {
    parts.append(text(QT_TRANSLATE_NOOP("pages", "%1: %2 instead of %3"))
                     .arg(QString::fromStdString(change.path), value_text(change.to, change.unit),
                          value_text(change.from, change.unit)));
  }
  return parts.join(QStringLiteral("; "));
}

bool misses(const analysis::TargetAnswer& target) {
  return target.accelerators > 0.0 && !target.in_time();
}

}  // namespace

void add_relaxations(const QString& what, const std::vector<analysis::Relaxation>& relaxations,
                     TableContent& table) {
  if (relaxations.empty()) {
    table.rows.push_back({words(what),
                          words(text(QT_TRANSLATE_NOOP(
                              "pages", "no change of one field, nor of a few along what binds"))),
                          words(QString()), words(QString())});
  }
  for (const analysis::Relaxation& relaxation : relaxations) {
    table.rows.push_back({words(what), words(changes_text(relaxation.changes)),
                          relaxation.met ? date(*relaxation.met) : words(QString()),
                          relaxation.more_capex_usd ? card(*relaxation.more_capex_usd, Unit::usd)
                                                    : words(QString())});
  }
}

TableContent fix_columns() {
  return {.columns = {{text(QT_TRANSLATE_NOOP("pages", "Fixes"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Smallest change"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Target met"))},
                      {text(QT_TRANSLATE_NOOP("pages", "More capex")), true}},
          .rows = {}};
}

TableContent limit_table(const Fixes& fixes) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Limit"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "From"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Until"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Accelerators short")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Short [MW]")), true}},
                     .rows = {}};
  for (const analysis::BindingLimit& limit : fixes.target.limits) {
    table.rows.push_back({binds(limit.constraint), date(limit.from), date(limit.until),
                          number(limit.short_accelerators, Unit::count),
                          limit.short_mw ? number(*limit.short_mw, Unit::mw) : words(QString())});
  }
  const int year = fixes.load.year == 0 ? 2001 : fixes.load.year;
  for (const analysis::ShortHours& stretch : fixes.load.stretches) {
    const int last = stretch.first_hour + stretch.hours;
    table.rows.push_back(
        {words(text(QT_TRANSLATE_NOOP("pages", "Load unserved, %1 h")).arg(stretch.hours)),
         date(model_day(year, stretch.first_hour)), date(model_day(year, last + kHoursPerDay - 1)),
         words(QString()), number(stretch.worst_mw, Unit::mw)});
  }
  for (const analysis::TooLargeUnits& units : fixes.load.too_large) {
    const auto none = words(QString());
    table.rows.push_back(
        {words(text(QT_TRANSLATE_NOOP("pages",
                                      "%1: one unit gives %2 MW at its minimum load, the load is "
                                      "%3 MW at most"))
                   .arg(QString::fromStdString(units.path), number(units.least_mw, Unit::mw).text,
                        number(units.load_mw, Unit::mw).text)),
         none, none, none, none});
  }
  return table;
}

TableContent fix_table(const Fixes& fixes) {
  TableContent table = fix_columns();
  if (misses(fixes.target)) {
    const QString what = text(QT_TRANSLATE_NOOP("pages", "%1 by %2"))
                             .arg(number(fixes.target.accelerators, Unit::count).text,
                                  QString::fromStdString(to_iso(fixes.target.wanted)));
    add_relaxations(what, fixes.target.relaxations, table);
  }
  if (!fixes.load.stretches.empty()) {
    const QString what =
        text(QT_TRANSLATE_NOOP("pages", "all load of %1 served")).arg(fixes.load.year);
    add_relaxations(what, fixes.load.relaxations, table);
  }
  if (table.rows.empty()) {
    const auto none = words(QString());
    table.rows.push_back(
        {words(text(QT_TRANSLATE_NOOP(
             "pages", "Nothing to fix: the target is met in time and all load is served."))),
         none, none, none});
  }
  return table;
}

}  // namespace sitewright::ui
