// Rows of the outlook.
#include "ui/pages/outlook_tables.h"

#include <QCoreApplication>

#include "ui/format/quantity.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

/// A day, or that so many samples never see it.
ValueCell day_cell(const std::optional<Date>& day) {
  return day ? date(*day) : words(text(QT_TRANSLATE_NOOP("pages", "never")));
}

QString day_text(const std::optional<Date>& day) {
  return day ? prose_date(*day) : text(QT_TRANSLATE_NOOP("pages", "never"));
}

}  // namespace

TableContent outlook_table(const analysis::Outlook& outlook) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Task"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Planned"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "P10"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "P50"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "P80"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "P90"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "By the planned day")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Critical in")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Merge bias [days]")), true}},
                     .rows = {}};
  for (const analysis::TaskOutlook& task : outlook.tasks) {
    table.rows.push_back(
        {words(QString::fromStdString(task.name.empty() ? task.id : task.name)), date(task.planned),
         day_cell(task.finish.p10), day_cell(task.finish.p50), day_cell(task.finish.p80),
         day_cell(task.finish.p90), card(task.chance_of_planned_frac, Unit::frac),
         card(task.criticality_frac, Unit::frac), number(task.merge_bias_days, Unit::days)});
  }
  return table;
}

QString outlook_story(const analysis::Outlook& outlook) {
  const QString samples = full_text(static_cast<double>(outlook.samples), Unit::count);
  const QString seed = QString::number(outlook.seed);
  if (outlook.counts.empty())
    return text(QT_TRANSLATE_NOOP("pages", "%1 samples, seed %2.")).arg(samples, seed);
  const analysis::CountOutlook& target = outlook.counts.back();
  return text(QT_TRANSLATE_NOOP(
                  "pages",
                  "%1 samples, seed %2: %3 online on %4 with even odds, on %5 in four of five; "
                  "planned: %6."))
      .arg(samples, seed, full_text(target.accelerators, Unit::count), day_text(target.date.p50),
           day_text(target.date.p80), day_text(target.planned));
}

}  // namespace sitewright::ui
