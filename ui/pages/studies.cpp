// What a little more is worth, and when to order what.
#include "ui/pages/studies.h"

#include <QCoreApplication>

#include "model/analysis/marginal.h"
#include "model/analysis/order_calendar.h"
#include "model/evaluate/evaluate.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

constexpr std::uint64_t kSeed = 1;

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

QString count_text(double count) { return full_text(count, Unit::count); }

ValueCell day_or_none(const std::optional<Date>& day) {
  return day ? date(*day) : words(QString());
}

ValueCell money(const std::optional<double>& usd) {
  return usd ? card(*usd, Unit::usd) : words(QString());
}

QString step_text(const analysis::MarginalValue& value) {
  if (value.earlier)
    return text(QT_TRANSLATE_NOOP("pages", "%1 earlier")).arg(full_text(value.step, Unit::days));
  return text(QT_TRANSLATE_NOOP("pages", "%1 more")).arg(full_text(value.step, value.unit));
}

ValueCell target_cell(const analysis::MarginalValue& value) {
  if (value.makes_possible) return words(text(QT_TRANSLATE_NOOP("pages", "reached only with it")));
  return value.target_days ? number(*value.target_days, Unit::days) : words(QString());
}

void add_order(const analysis::OrderLine& line, StudyResult& result) {
  result.table.rows.push_back(
      {day_or_none(line.order_by_p80), day_or_none(line.order_by_p50), day_or_none(line.order_by),
       words(model_text(line.what)), number(line.count, Unit::count), words(model_text(line.unit)),
       words(plain(line.path)), day_or_none(line.needed), date(line.planned),
       day_or_none(line.ordered), number(line.lead_weeks.likely, Unit::weeks), money(line.usd),
       money(line.at_risk_p50_usd), money(line.at_risk_p80_usd), words(plain(line.source))});
  result.paths.push_back(plain(line.path));
}

TableContent order_columns() {
  return {.columns = {{text(QT_TRANSLATE_NOOP("pages", "Order by, P80"))},
                      {text(QT_TRANSLATE_NOOP("pages", "P50"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Likely"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Order"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Count")), true},
                      {text(QT_TRANSLATE_NOOP("pages", "Unit"))},
                      {text(QT_TRANSLATE_NOOP("pages", "For"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Needed"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Planned"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Ordered"))},
                      {text(QT_TRANSLATE_NOOP("pages", "Lead time [weeks]")), true},
                      {text(QT_TRANSLATE_NOOP("pages", "Price")), true},
                      {text(QT_TRANSLATE_NOOP("pages", "At risk, P50")), true},
                      {text(QT_TRANSLATE_NOOP("pages", "At risk, P80")), true},
                      {text(QT_TRANSLATE_NOOP("pages", "Source"))}},
          .rows = {}};
}

QString order_note(const analysis::OrderCalendar& calendar, Date start) {
  for (const Issue& issue : calendar.issues) {
    if (issue.severity == Severity::error)
      return plain(issue.path) + QStringLiteral(": ") + issue_text(issue);
  }
  const QString count = count_text(calendar.accelerators);
  if (!calendar.target)
    return text(QT_TRANSLATE_NOOP("pages", "%1 are never online, whatever is ordered when."))
        .arg(count);
  const QString day = prose_date(*calendar.target);
  QString note =
      (calendar.target_missed
           ? text(QT_TRANSLATE_NOOP("pages", "Last days for %1 online as early as they can be, %2"))
           : text(QT_TRANSLATE_NOOP("pages", "Last days for %1 online by %2")))
          .arg(count, day);
  note += text(QT_TRANSLATE_NOOP("pages", "; %1 samples. At risk: this order and all before it."))
              .arg(analysis::kDefaultOrderSamples);
  for (const analysis::OrderLine& line : calendar.lines) {
    if (line.order_by_p80 && *line.order_by_p80 < start)
      return note + u' ' +
             text(QT_TRANSLATE_NOOP("pages", "Days before %1 lie before the plan's start."))
                 .arg(prose_date(start));
  }
  return note;
}

}  // namespace

std::optional<StudyResult> worth_study(const WorkInput& input, RunControl& control) {
  const Evaluation evaluation = evaluate(input.plan, input.catalog, *input.climate);
  const auto values =
      analysis::marginal_values({.plan = input.plan,
                                 .catalog = input.catalog,
                                 .climate = *input.climate,
                                 .usd_per_accelerator_h = evaluation.cost.usd_per_accelerator_h,
                                 .threads = 0},
                                control);
  if (!values) return std::nullopt;
  StudyResult result{
      .table = {.columns = {{text(QT_TRANSLATE_NOOP("pages", "Of what"))},
                            {text(QT_TRANSLATE_NOOP("pages", "Step"))},
                            {text(QT_TRANSLATE_NOOP("pages", "Accelerator-days")), true},
                            {text(QT_TRANSLATE_NOOP("pages", "Target earlier [days]")), true},
                            {text(QT_TRANSLATE_NOOP("pages", "Worth")), true}},
                .rows = {}},
      .note = {},
      .paths = {}};
  for (const analysis::MarginalValue& value : *values) {
    result.table.rows.push_back({words(plain(value.path)), words(step_text(value)),
                                 number(value.accelerator_days, Unit::count), target_cell(value),
                                 money(value.usd)});
    result.paths.push_back(plain(value.path));
  }
  result.note =
      values->empty()
          ? text(QT_TRANSLATE_NOOP("pages", "No single step more changes anything."))
          : text(QT_TRANSLATE_NOOP("pages",
                                   "Each step alone, from the schedule to what runs; steps that "
                                   "change nothing are left out."));
  return result;
}

std::optional<StudyResult> order_study(const WorkInput& input, RunControl& control) {
  const auto calendar = analysis::order_calendar({.plan = input.plan,
                                                  .catalog = input.catalog,
                                                  .climate = *input.climate,
                                                  .samples = analysis::kDefaultOrderSamples,
                                                  .seed = kSeed,
                                                  .threads = 0},
                                                 control);
  if (!calendar) return std::nullopt;
  StudyResult result{.table = order_columns(),
                     .note = order_note(*calendar, input.plan.schedule.start),
                     .paths = {}};
  for (const analysis::OrderLine& line : calendar->lines) add_order(line, result);
  return result;
}

}  // namespace sitewright::ui
