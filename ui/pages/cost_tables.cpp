// Rows of the Cost page: what is bought, subtotals, years, returns.
#include <QCoreApplication>
#include <array>
#include <optional>

#include "model/evaluate/explain.h"
#include "model/evaluate/metrics.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell usd_or_nothing(const std::optional<double>& usd) {
  return usd ? card(*usd, Unit::usd) : words(QStringLiteral("\u2013"));
}

/// Headings of cost::kCashColumns in the table of years.
constexpr std::array<const char*, cost::kCashColumns.size()> kYearHeads{
    {QT_TRANSLATE_NOOP("pages", "Capex"), QT_TRANSLATE_NOOP("pages", "Opex"),
     QT_TRANSLATE_NOOP("pages", "Of it energy"), QT_TRANSLATE_NOOP("pages", "Of it replacement"),
     QT_TRANSLATE_NOOP("pages", "Revenue"), QT_TRANSLATE_NOOP("pages", "Tax credits"),
     QT_TRANSLATE_NOOP("pages", "Residual value"), QT_TRANSLATE_NOOP("pages", "Deposits back"),
     QT_TRANSLATE_NOOP("pages", "Tax"), QT_TRANSLATE_NOOP("pages", "Cash"),
     QT_TRANSLATE_NOOP("pages", "Cumulative")}};

/// Spent is below 0.
double signed_usd(const cost::CashColumn& column, const cost::CashPeriod& year) {
  const double usd = year.*column.usd;
  const bool spent = column.role == cost::CashRole::spent || column.role == cost::CashRole::of_opex;
  return spent && usd != 0.0 ? -usd : usd;
}

}  // namespace

TableContent capex_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Item"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Category"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Quantity")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Unit"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Unit price [$]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Price year"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Date"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Capex")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Of total")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Source"))}},
                     .rows = {}};
  const std::optional<double>& total = evaluation.cost.capex_usd;
  for (const cost::Purchase& purchase : evaluation.cost.purchases) {
    table.rows.push_back(
        {words(plain(purchase.item)), words(category_name(purchase.category)),
         number(purchase.quantity, Unit::count), words(plain(purchase.unit)),
         number(purchase.unit_usd, Unit::usd), words(QString::number(purchase.price_year)),
         date(purchase.date), card(purchase.usd, Unit::usd),
         total && *total > 0.0 ? card(purchase.usd / *total, Unit::frac) : words(QString()),
         words(plain(purchase.source))});
    table.opens.push_back(plain(purchase_key(purchase)));
  }
  for (const cost::CapexQuantity& q : evaluation.cost.unpriced) {
    table.rows.push_back({words(plain(q.item)), words(category_name(q.category)),
                          number(q.quantity, Unit::count), words(plain(q.unit)),
                          words(text(QT_TRANSLATE_NOOP("pages", "no price"))), words(QString()),
                          date(q.date), usd_or_nothing(std::nullopt), words(QString()),
                          words(plain(q.path))});
    table.opens.emplace_back();
  }
  return table;
}

TableContent subtotal_table(const plan::Plan&, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Subtotal"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Capex")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Boundary"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Published"))}},
                     .rows = {}};
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const auto category = static_cast<cost::Category>(i);
    const std::optional<double> usd = cost::category_usd(cost, category);
    if (usd == 0.0) continue;
    table.rows.push_back({words(category_name(category)), usd_or_nothing(usd),
                          words(text(QT_TRANSLATE_NOOP("pages", "its items"))), words(QString())});
    table.opens.push_back(QStringLiteral("cost.capex_usd"));
  }
  const auto add = [&](const char* key, const char* boundary, const QString& published) {
    const Metric& metric = *find_metric(key);
    const MetricValue value = metric.get(evaluation);
    const auto* usd = std::get_if<double>(&value);
    table.rows.push_back({words(model_text(metric.label)),
                          usd == nullptr ? usd_or_nothing(std::nullopt) : card(*usd, metric.unit),
                          words(text(boundary)), words(published)});
    table.opens.push_back(QString::fromLatin1(key));
  };
  add("cost.capex_usd", QT_TRANSLATE_NOOP("pages", "everything, real"), {});
  add("cost.usd_per_gw_it",
      QT_TRANSLATE_NOOP("pages", "everything but deposits, over peak IT power"),
      QStringLiteral("$38\u201345 bn (S145)"));
  add("cost.usd_per_gw_facility",
      QT_TRANSLATE_NOOP("pages", "everything but deposits, over peak power at the meter"),
      QStringLiteral("$29\u201335 bn (S144 S146)"));
  add("cost.construction_usd_per_mw",
      QT_TRANSLATE_NOOP("pages",
                        "halls over their critical MW, without owner's kit, land, grid, "
                        "soft cost, contingency"),
      QStringLiteral("$11.7 M, $9.3\u201315 M (S140)"));
  return table;
}

TableContent year_table(const plan::Plan&, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  const std::vector<std::size_t> columns = cost::columns_of(cost.years);
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Year"))}}, .rows = {}};
  for (const std::size_t i : columns) table.columns.push_back({text(kYearHeads[i]), true});
  for (const cost::CashPeriod& year : cost.years) {
    std::vector<ValueCell> row{words(QString::number(year_of(year.from)))};
    for (const std::size_t i : columns) {
      const cost::CashColumn& column = cost::kCashColumns[i];
      const bool known = cost.unpriced.empty() || !column.needs_prices;
      row.push_back(usd_or_nothing(known ? std::optional(signed_usd(column, year)) : std::nullopt));
    }
    table.rows.push_back(std::move(row));
    table.opens.push_back(QStringLiteral("cost.npv_usd"));
  }
  return table;
}

TableContent return_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Return"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Value")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "How it is reckoned"))}},
                     .rows = {}};
  for (const char* key :
       {"cost.npv_usd", "cost.irr_frac", "cost.equity_irr_frac", "cost.payback_years",
        "cost.revenue_usd_per_year", "cost.margin_frac", "cost.interest_during_construction_usd"}) {
    const Metric& metric = *find_metric(key);
    const MetricValue value = metric.get(evaluation);
    const auto* number = std::get_if<double>(&value);
    table.rows.push_back(
        {words(model_text(metric.label)),
         number == nullptr ? usd_or_nothing(std::nullopt) : card(*number, metric.unit),
         words(plain(number == nullptr ? metric.missing_because : metric.formula))});
    table.opens.push_back(QString::fromLatin1(key));
  }
  return table;
}

}  // namespace sitewright::ui
