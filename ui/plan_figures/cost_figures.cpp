// Charts of money.
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <iterator>

#include "ui/figures/bar_figure.h"
#include "ui/figures/waterfall_figure.h"
#include "ui/format/quantity.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

/// A bar of the chart: its name, its colour and the last part of cost::parts_of() that goes into
/// it.
struct OpexLook {
  const char* name;
  Meaning meaning;
  std::size_t last_part;
};
constexpr std::array<OpexLook, 15> kOpexLooks{{
    {QT_TRANSLATE_NOOP("figures", "Grid"), Meaning::grid, 0},
    {QT_TRANSLATE_NOOP("figures", "Fuel"), Meaning::turbine, 1},
    {QT_TRANSLATE_NOOP("figures", "Generation O&M"), Meaning::engine, 2},
    {QT_TRANSLATE_NOOP("figures", "Generator rental"), Meaning::fuel_cell, 3},
    {QT_TRANSLATE_NOOP("figures", "Lease"), Meaning::permit, 4},
    {QT_TRANSLATE_NOOP("figures", "Water"), Meaning::water, 5},
    {QT_TRANSLATE_NOOP("figures", "Maintenance"), Meaning::money, 8},
    {QT_TRANSLATE_NOOP("figures", "Failed parts"), Meaning::storage, 9},
    {QT_TRANSLATE_NOOP("figures", "Staff"), Meaning::schedule, 10},
    {QT_TRANSLATE_NOOP("figures", "Software"), Meaning::network, 11},
    {QT_TRANSLATE_NOOP("figures", "Insurance"), Meaning::neutral, 12},
    {QT_TRANSLATE_NOOP("figures", "Property tax"), Meaning::heat, 13},
    {QT_TRANSLATE_NOOP("figures", "Permits and CO\u2082"), Meaning::target, 14},
    {QT_TRANSLATE_NOOP("figures", "Collateral"), Meaning::nuclear, 15},
    {QT_TRANSLATE_NOOP("figures", "Replacement"), Meaning::accelerators, 16},
}};
static_assert(kOpexLooks.back().last_part + 1 == cost::kOpexPartCount);

/// A bar of cash flow, in the order of cost::cash_parts().
struct CashLook {
  const char* name;
  Meaning meaning;
};
constexpr std::array<CashLook, cost::kCashPartCount> kCashLooks{{
    {QT_TRANSLATE_NOOP("figures", "Capex"), Meaning::money},
    {QT_TRANSLATE_NOOP("figures", "Opex"), Meaning::turbine},
    {QT_TRANSLATE_NOOP("figures", "Replacement"), Meaning::heat},
    {QT_TRANSLATE_NOOP("figures", "Tax"), Meaning::neutral},
    {QT_TRANSLATE_NOOP("figures", "Revenue"), Meaning::storage},
    {QT_TRANSLATE_NOOP("figures", "Tax credits"), Meaning::permit},
    {QT_TRANSLATE_NOOP("figures", "Residual value"), Meaning::network},
    {QT_TRANSLATE_NOOP("figures", "Deposits back"), Meaning::nuclear},
}};

/// "Opex, nominal dollars", "Opex, dollars of 2025".
QString in_money_of_flows(const QString& name, const plan::Plan& plan) {
  if (plan.finance.flow_basis == plan::MoneyBasis::nominal)
    return text(QT_TRANSLATE_NOOP("figures", "%1, nominal dollars")).arg(name);
  return text(QT_TRANSLATE_NOOP("figures", "%1, dollars of %2"))
      .arg(name)
      .arg(plan.finance.price_year);
}

/// A name of a sum that leaves out what has no price.
QString in_part(const QString& name) {
  return text(QT_TRANSLATE_NOOP("figures", "%1, in part: a price is missing")).arg(name);
}

BarSeries bars(const QString& name, Meaning meaning) {
  return {.name = name, .colour = meaning_color(meaning), .values = {}, .visible = true};
}

QString quarter_name(Date from) {
  return QStringLiteral("%1 Q%2").arg(year_of(from)).arg(month_index(from) / 3 + 1);
}

bool any(const BarSeries& series) {
  return std::any_of(series.values.begin(), series.values.end(), [](double v) { return v != 0.0; });
}

}  // namespace

QString category_name(cost::Category category) {
  switch (category) {
    case cost::Category::it: return text(QT_TRANSLATE_NOOP("figures", "IT"));
    case cost::Category::network: return text(QT_TRANSLATE_NOOP("figures", "Fabric"));
    case cost::Category::building: return text(QT_TRANSLATE_NOOP("figures", "Building"));
    case cost::Category::power: return text(QT_TRANSLATE_NOOP("figures", "Power path"));
    case cost::Category::onsite_power: return text(QT_TRANSLATE_NOOP("figures", "Generation"));
    case cost::Category::energy_storage: return text(QT_TRANSLATE_NOOP("figures", "Storage"));
    case cost::Category::cooling: return text(QT_TRANSLATE_NOOP("figures", "Cooling"));
    case cost::Category::land: return text(QT_TRANSLATE_NOOP("figures", "Land"));
    case cost::Category::soft: return text(QT_TRANSLATE_NOOP("figures", "Soft costs"));
    case cost::Category::contract: return text(QT_TRANSLATE_NOOP("figures", "Contract sums"));
    case cost::Category::deposit: return text(QT_TRANSLATE_NOOP("figures", "Deposits"));
    case cost::Category::other: break;
  }
  return text(QT_TRANSLATE_NOOP("figures", "Other"));
}

QString opex_part_name(std::size_t part) {
  const auto look = std::find_if(kOpexLooks.begin(), kOpexLooks.end(),
                                 [&](const OpexLook& one) { return part <= one.last_part; });
  return text(look->name);
}

std::unique_ptr<Figure> capex_chart(const plan::Plan&, const Evaluation& evaluation) {
  WaterfallData data{.title = text(QT_TRANSLATE_NOOP("figures", "Capex by category")),
                     .y_name = text(QT_TRANSLATE_NOOP("figures", "Capex")),
                     .unit = Unit::usd,
                     .steps = {}};
  const bool whole = evaluation.cost.unpriced.empty();
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const auto category = static_cast<cost::Category>(i);
    const double usd = evaluation.cost.capex_by_category[i];
    const bool known = cost::category_usd(evaluation.cost, category).has_value();
    if (usd > 0.0) {
      const QString name = category_name(category);
      data.steps.push_back({.name = known ? name : in_part(name),
                            .value = usd,
                            .colour = meaning_color(Meaning::money),
                            .total = false});
    }
  }
  if (!data.steps.empty()) {
    const QString total = text(QT_TRANSLATE_NOOP("figures", "Total"));
    data.steps.push_back({.name = whole ? total : in_part(total),
                          .value = 0.0,
                          .colour = meaning_color(Meaning::neutral),
                          .total = true});
  }
  auto figure = std::make_unique<WaterfallFigure>(std::move(data));
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "Nothing is bought yet.")));
  return figure;
}

std::unique_ptr<Figure> cash_flow_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  BarData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Cash flow by quarter"));
  data.y_name = in_money_of_flows(text(QT_TRANSLATE_NOOP("figures", "Cash")), plan);
  data.unit = Unit::usd;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Quarter"));
  data.stacked = true;
  std::vector<BarSeries> parts;
  for (const CashLook& look : kCashLooks) parts.push_back(bars(text(look.name), look.meaning));
  BarSeries sum = bars(text(QT_TRANSLATE_NOOP("figures", "Cumulative")), Meaning::accelerators);
  const bool whole = evaluation.cost.unpriced.empty();
  for (const cost::CashPeriod& quarter : evaluation.cost.quarters) {
    if (!whole) break;
    data.categories.push_back(quarter_name(quarter.from));
    const auto moved = cost::cash_parts(quarter);
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i].values.push_back(moved[i].usd);
    sum.values.push_back(quarter.cumulative_usd);
  }
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(data.series), any);
  if (!data.series.empty()) data.line = std::move(sum);
  auto figure = std::make_unique<BarFigure>(std::move(data));
  if (!whole) {
    figure->set_empty_text(text(QT_TRANSLATE_NOOP(
        "figures", "A price is missing, and with it the cash: see the issues of the plan.")));
    return figure;
  }
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "No money moves yet.")));
  return figure;
}

std::unique_ptr<Figure> opex_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  BarData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Opex by year"));
  data.y_name = in_money_of_flows(text(QT_TRANSLATE_NOOP("figures", "Opex")), plan);
  data.unit = Unit::usd;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Year"));
  data.stacked = true;
  const bool whole = evaluation.cost.unpriced.empty();
  if (!whole) data.y_name = in_part(data.y_name);
  std::vector<BarSeries> series;
  for (const OpexLook& look : kOpexLooks) series.push_back(bars(text(look.name), look.meaning));
  for (std::size_t y = 0; y < evaluation.cost.opex.size(); ++y) {
    data.categories.push_back(QString::number(evaluation.cost.opex[y].year));
    const std::array<cost::OpexPart, cost::kOpexPartCount> parts =
        cost::parts_of(plan.finance, evaluation.cost, y);
    std::size_t part = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
      double usd = 0.0;
      for (; part <= kOpexLooks[i].last_part; ++part) {
        if (whole || !parts[part].of_capital) usd += parts[part].usd;
      }
      series[i].values.push_back(usd);
    }
  }
  std::copy_if(series.begin(), series.end(), std::back_inserter(data.series), any);
  auto figure = std::make_unique<BarFigure>(std::move(data));
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "Nothing runs yet.")));
  return figure;
}

}  // namespace sitewright::ui
