// Rows of owning, leasing and renting.
#include <QCoreApplication>
#include <array>
#include <optional>

#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

/// What a row opens, by its place in cost::ChoiceResult.
constexpr std::array kWays{"choice.owned_usd", "choice.leased_usd", "choice.rented_usd"};

ValueCell shown(const std::optional<double>& value, Unit unit) {
  return value ? card(*value, unit) : words(QString());
}

/// Rows of what owning and renting break even at; where nothing is, the reason.
class BreakEvenRows {
 public:
  explicit BreakEvenRows(TableContent& table) : table_(table) {}

  void add_price(const cost::BreakEven& even, double own) {
    add({.what = text(QT_TRANSLATE_NOOP("pages", "Price of renting")),
         .value = even.price_usd_per_accelerator_h,
         .unit = Unit::usd_per_accelerator_h,
         .own = own,
         .meaning = text(QT_TRANSLATE_NOOP("pages", "Above it, own rather than rent")),
         .never = even.at_any_price == cost::Better::own
                      ? text(QT_TRANSLATE_NOOP("pages", "Owned is better at any price"))
                      : text(QT_TRANSLATE_NOOP("pages", "Nothing rented runs within the need")),
         .key = "choice.even_price_usd_per_accelerator_h"});
  }

  void add_terms(const cost::BreakEven& even, double own) {
    const QString what = text(QT_TRANSLATE_NOOP("pages", "Years of need"));
    const QString never =
        even.at_any_term == cost::Better::own
            ? text(QT_TRANSLATE_NOOP("pages", "Owned is better at any need up to 40 years"))
        : even.at_any_term == cost::Better::rent
            ? text(QT_TRANSLATE_NOOP("pages", "Rented is better at any need up to 40 years"))
            : text(QT_TRANSLATE_NOOP("pages", "Neither runs within 40 years"));
    if (even.terms.empty()) {
      add({.what = what,
           .value = {},
           .unit = Unit::years,
           .own = own,
           .meaning = {},
           .never = never,
           .key = "choice.even_term_years"});
    }
    for (std::size_t i = 0; i < even.terms.size(); ++i) {
      const bool rent = even.terms[i].above == cost::Better::rent;
      const bool last = i + 1 == even.terms.size();
      const char* meaning =
          last ? (rent ? QT_TRANSLATE_NOOP("pages", "Above it, rent rather than own")
                       : QT_TRANSLATE_NOOP("pages", "Above it, own rather than rent"))
               : (rent ? QT_TRANSLATE_NOOP("pages",
                                           "Above it, up to the next row, rent rather than own")
                       : QT_TRANSLATE_NOOP("pages",
                                           "Above it, up to the next row, own rather than rent"));
      add({.what = what,
           .value = even.terms[i].years,
           .unit = Unit::years,
           .own = i == 0 ? std::optional(own) : std::nullopt,
           .meaning = text(meaning),
           .never = {},
           .key = "choice.even_term_years"});
    }
  }

  void add_use(const cost::BreakEven& even) {
    add({.what = text(QT_TRANSLATE_NOOP("pages", "Hours in use")),
         .value = even.utilisation_frac,
         .unit = Unit::frac,
         .own = {},
         .meaning =
             text(QT_TRANSLATE_NOOP("pages", "Above it, own rather than rent by the hour in use")),
         .never = even.at_any_use == cost::Better::rent
                      ? text(QT_TRANSLATE_NOOP(
                            "pages", "Even at full use, renting by the hour in use is better"))
                      : text(QT_TRANSLATE_NOOP("pages", "Owned is better at any use")),
         .key = "choice.even_utilisation_frac"});
  }

  void add_delay(const cost::BreakEven& even) {
    add({.what = even.delayed == cost::Better::own
                     ? text(QT_TRANSLATE_NOOP("pages", "Delay of owning"))
                     : text(QT_TRANSLATE_NOOP("pages", "Delay of renting")),
         .value = even.delay_months,
         .unit = Unit::months,
         .own = {},
         .meaning = text(QT_TRANSLATE_NOOP("pages", "Any later, and the other one is better")),
         .never = text(QT_TRANSLATE_NOOP(
             "pages", "However late, even never, it loses less than the other one")),
         .key = "choice.even_delay_months"});
  }

 private:
  struct Row {
    QString what;
    std::optional<double> value;
    Unit unit;
    std::optional<double> own;  ///< in this plan
    QString meaning;
    QString never;    ///< the reason where there is no value
    const char* key;  ///< that the row opens
  };
  void add(const Row& row) {
    const ValueCell at =
        row.value ? card(*row.value, row.unit) : words(text(QT_TRANSLATE_NOOP("pages", "nowhere")));
    table_.rows.push_back({words(row.what), at, shown(row.own, row.unit),
                           words(row.value ? row.meaning : row.never)});
    table_.opens.push_back(QString::fromLatin1(row.key));
  }

  TableContent& table_;
};

/// Where the worth of a useful hour comes from.
QString value_reason(cost::ValueFrom from) {
  switch (from) {
    case cost::ValueFrom::given:
      return text(QT_TRANSLATE_NOOP("pages", "What it counts as: what the plan says"));
    case cost::ValueFrom::sold_at:
      return text(QT_TRANSLATE_NOOP("pages",
                                    "What it counts as: its rental price over goodput, for the "
                                    "plan gives no worth"));
    case cost::ValueFrom::owned_cost:
      return text(QT_TRANSLATE_NOOP("pages",
                                    "What it counts as: its cost owned within the need, for the "
                                    "plan gives neither worth nor rental price"));
    case cost::ValueFrom::cheapest_cost: break;
  }
  return text(QT_TRANSLATE_NOOP("pages",
                                "What it counts as: its cost by the cheapest way, for nothing "
                                "owned runs within the need"));
}

}  // namespace

TableContent way_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Way"))},
                  {text(QT_TRANSLATE_NOOP("pages", "First runs after [months]")), true},
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
    const QString best =
        choice.pays ? text(QT_TRANSLATE_NOOP("pages", "best"))
                    : text(QT_TRANSLATE_NOOP("pages", "loses least; doing nothing is better"));
    const QString judged = i == choice.best ? best : QString();
    table.rows.push_back(
        {words(way_name(i)), number(way.ready_months, Unit::months), card(way.cost_usd, Unit::usd),
         card(way.value_usd, Unit::usd), card(way.net_usd, Unit::usd),
         card(way.lost_to_time_usd, Unit::usd),
         way.usd_per_useful_h ? hourly_rate(*way.usd_per_useful_h) : words(QString()),
         words(judged)});
    if (i < kWays.size()) table.opens.push_back(QString::fromLatin1(kWays[i]));
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
  BreakEvenRows rows(table);
  rows.add_price(even, plan.rent.price_usd_per_accelerator_h);
  rows.add_terms(even, plan.rent.term_years);
  rows.add_use(even);
  rows.add_delay(even);
  const std::optional<double>& given = plan.rent.useful_usd_per_accelerator_h;
  table.rows.push_back(
      {words(text(QT_TRANSLATE_NOOP("pages", "A useful accelerator-hour"))),
       card(evaluation.choice->value_usd_per_useful_h, Unit::usd_per_accelerator_h),
       given ? card(*given, Unit::usd_per_accelerator_h) : words(QString()),
       words(value_reason(evaluation.choice->value_from))});
  table.opens.push_back(QStringLiteral("choice.value_usd_per_useful_accelerator_h"));
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "A month of all accelerators"))),
                        card(evaluation.choice->value_of_month_usd, Unit::usd), words(QString()),
                        words(text(QT_TRANSLATE_NOOP("pages", "What its use is worth")))});
  table.opens.push_back(QStringLiteral("choice.value_of_month_usd"));
  return table;
}

}  // namespace sitewright::ui
