// Rows of owning, leasing and renting.
#include <QCoreApplication>
#include <optional>

#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell shown(const std::optional<double>& value, Unit unit) {
  return value ? card(*value, unit) : words(QString());
}

}  // namespace

TableContent way_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Way"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Runs after [months]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Cost")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Worth of its use")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Worth less cost")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Lost to waiting")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Useful hour [$]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Judgement"))}},
                     .rows = {}};
  if (!evaluation.choice) return table;
  const cost::ChoiceResult& choice = *evaluation.choice;
  for (std::size_t i = 0; i < choice.ways.size(); ++i) {
    const cost::WayResult& way = choice.ways[i];
    const QString judged = i == choice.best ? text(QT_TRANSLATE_NOOP("pages", "best")) : QString();
    table.rows.push_back(
        {words(way_name(i)), number(way.ready_months, Unit::months), card(way.cost_usd, Unit::usd),
         card(way.value_usd, Unit::usd), card(way.net_usd, Unit::usd),
         card(way.lost_to_time_usd, Unit::usd),
         way.usd_per_useful_h ? hourly_rate(*way.usd_per_useful_h) : words(QString()),
         words(judged)});
  }
  return table;
}

TableContent break_even_table(const plan::Plan& plan, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Owned as good as rented at"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Break-even")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "In this plan")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Meaning"))}},
                     .rows = {}};
  if (!evaluation.choice) return table;
  const cost::BreakEven& even = evaluation.choice->break_even;
  const auto row = [&](const QString& what, const std::optional<double>& value, Unit unit,
                       const std::optional<double>& own, const QString& meaning) {
    const ValueCell at =
        value ? card(*value, unit) : words(text(QT_TRANSLATE_NOOP("pages", "nowhere")));
    table.rows.push_back({words(what), at, shown(own, unit), words(meaning)});
  };
  row(text(QT_TRANSLATE_NOOP("pages", "Price of renting")), even.price_usd_per_accelerator_h,
      Unit::usd_per_accelerator_h, plan.rent.price_usd_per_accelerator_h,
      text(QT_TRANSLATE_NOOP("pages", "Above it, own")));
  row(text(QT_TRANSLATE_NOOP("pages", "Years of need")), even.term_years, Unit::years,
      plan.rent.term_years, text(QT_TRANSLATE_NOOP("pages", "Above it, own")));
  row(text(QT_TRANSLATE_NOOP("pages", "Hours in use")), even.utilisation_frac, Unit::frac,
      std::nullopt,
      text(QT_TRANSLATE_NOOP("pages", "Above it, own rather than rent by the hour in use")));
  row(text(QT_TRANSLATE_NOOP("pages", "Delay of the better one")), even.delay_months, Unit::months,
      std::nullopt, text(QT_TRANSLATE_NOOP("pages", "Any later, and the other one is better")));
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "A month of all accelerators"))),
                        card(evaluation.choice->value_of_month_usd, Unit::usd), words(QString()),
                        words(text(QT_TRANSLATE_NOOP("pages", "What its use is worth")))});
  return table;
}

}  // namespace sitewright::ui
