// Charts of the bill and of the air permit.
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "model/evaluate/dated_plan.h"
#include "ui/figures/bar_figure.h"
#include "ui/figures/line_figure.h"
#include "ui/format/quantity.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

/// Lines of a bill that are shown as one.
struct BillPart {
  const char* name;
  Meaning meaning;
  std::array<tariff::ItemKind, 4> kinds;
};
using tariff::ItemKind;
constexpr std::array<BillPart, 4> kParts{{
    {QT_TRANSLATE_NOOP("figures", "Grid energy"),
     Meaning::grid,
     {ItemKind::energy, ItemKind::adder, ItemKind::backup_energy, ItemKind::excess}},
    {QT_TRANSLATE_NOOP("figures", "Demand"),
     Meaning::nuclear,
     {ItemKind::demand, ItemKind::ratchet, ItemKind::minimum, ItemKind::coincident_peak}},
    {QT_TRANSLATE_NOOP("figures", "Capacity and fixed"),
     Meaning::neutral,
     {ItemKind::capacity, ItemKind::fixed, ItemKind::backup, ItemKind::backup}},
    {QT_TRANSLATE_NOOP("figures", "Interruptible credit"),
     Meaning::storage,
     {ItemKind::curtailment, ItemKind::curtailment, ItemKind::curtailment, ItemKind::curtailment}},
}};

BarSeries grid_part(const YearBill& bill, const BillPart& part) {
  BarSeries series{.name = text(part.name),
                   .colour = meaning_color(part.meaning),
                   .values = std::vector<double>(kMonthsPerYear, 0.0),
                   .visible = true};
  for (const tariff::Bill& one : bill.bills) {
    for (const tariff::Item& item : one.items) {
      if (std::find(part.kinds.begin(), part.kinds.end(), item.kind) == part.kinds.end()) continue;
      for (std::size_t month = 0; month < item.usd.size(); ++month)
        series.values[month] += item.usd[month];
    }
  }
  return series;
}

/// Fuel of all groups by month, each at its year's price.
BarSeries fuel_part(const Evaluation& evaluation) {
  BarSeries series{.name = text(QT_TRANSLATE_NOOP("figures", "Fuel")),
                   .colour = meaning_color(Meaning::turbine),
                   .values = std::vector<double>(kMonthsPerYear, 0.0),
                   .visible = true};
  for (std::size_t i = 0; i < evaluation.group_months.size(); ++i) {
    const operations::GroupYear& year = evaluation.operations.groups[i];
    const double price = year.fuel_mmbtu > 0.0 ? year.fuel_usd / year.fuel_mmbtu : 0.0;
    for (std::size_t month = 0; month < series.values.size(); ++month)
      series.values[month] += evaluation.group_months[i].fuel_mmbtu[month] * price;
  }
  return series;
}

bool any(const BarSeries& series) {
  return std::any_of(series.values.begin(), series.values.end(), [](double v) { return v != 0.0; });
}

/// Name and colour of a pollutant in a chart.
struct PollutantLook {
  const char* name;
  Meaning meaning;
};
constexpr double kMarkerRoomFrac = 0.2;  ///< for the name of the permit's day above the values

constexpr std::array<PollutantLook, emissions::kPollutantCount> kLooks{{
    {QT_TRANSLATE_NOOP("figures", "NOx"), Meaning::turbine},
    {QT_TRANSLATE_NOOP("figures", "CO"), Meaning::engine},
    {QT_TRANSLATE_NOOP("figures", "VOC"), Meaning::storage},
    {QT_TRANSLATE_NOOP("figures", "PM"), Meaning::neutral},
    {QT_TRANSLATE_NOOP("figures", "HAP"), Meaning::heat},
    {QT_TRANSLATE_NOOP("figures", "Formaldehyde"), Meaning::grid},
    {QT_TRANSLATE_NOOP("figures", "CO2e"), Meaning::schedule},
}};

/// Rolling 12 months over the cap, day by day so that months stand where they are.
LineSeries share_of_cap(const Evaluation& evaluation, std::size_t pollutant) {
  const emissions::RollingFigure& figure = evaluation.ledger.pollutants.values[pollutant].tpy;
  LineSeries series{.name = text(kLooks[pollutant].name),
                    .colour = meaning_color(kLooks[pollutant].meaning),
                    .y = {},
                    .first_x = 0,
                    .dashed = false,
                    .visible = true};
  auto month = evaluation.ledger_from;
  for (const double tons : figure.rolling) {
    const Date first = Date{month / std::chrono::day{1}};
    const Date next = Date{(month + std::chrono::months{1}) / std::chrono::day{1}};
    series.y.insert(series.y.end(), static_cast<std::size_t>(days_between(first, next)),
                    tons / *figure.cap);
    month += std::chrono::months{1};
  }
  return series;
}

}  // namespace

std::unique_ptr<Figure> bill_chart(const plan::Plan&, const Evaluation& evaluation) {
  BarData data;
  data.title =
      text(QT_TRANSLATE_NOOP("figures", "Energy cost by month, %1")).arg(evaluation.reference_year);
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Cost"));
  data.unit = Unit::usd;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Month"));
  data.stacked = true;
  std::vector<BarSeries> parts{fuel_part(evaluation)};
  for (const BillPart& part : kParts) parts.push_back(grid_part(evaluation.bill, part));
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(data.series), any);
  if (!data.series.empty()) {
    for (int month = 0; month < kMonthsPerYear; ++month)
      data.categories.push_back(short_month(month));
  }
  auto figure = std::make_unique<BarFigure>(std::move(data));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Nothing is drawn or burnt in the reference year.")));
  return figure;
}

std::unique_ptr<Figure> permit_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  LineData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Emissions of 12 months against the caps"));
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Share of the cap"));
  data.unit = Unit::frac;
  data.x = {.kind = XScale::Kind::days,
            .start = Date{evaluation.ledger_from / std::chrono::day{1}}};
  data.steps = true;
  for (std::size_t i = 0; i < emissions::kPollutantCount; ++i) {
    const emissions::RollingFigure& figure = evaluation.ledger.pollutants.values[i].tpy;
    if (figure.cap && *figure.cap > 0.0 && !figure.rolling.empty())
      data.series.push_back(share_of_cap(evaluation, i));
  }
  const std::optional<Date> permit_from = dated_plan(plan, evaluation.schedule).site.permit_from;
  if (permit_from && !data.series.empty()) {
    data.markers.push_back({.x = static_cast<double>(days_between(data.x.start, *permit_from)),
                            .name = text(QT_TRANSLATE_NOOP("figures", "Permit in force"))});
    data.headroom_frac = kMarkerRoomFrac;
  }
  const Range permitted{data.markers.empty() ? 0.0 : data.markers.front().x,
                        static_cast<double>(days_between(data.x.start, evaluation.end))};
  auto figure = std::make_unique<LineFigure>(std::move(data));
  if (permitted.low > 0.0 && permitted.low < permitted.high) figure->set_visible_range(permitted);
  figure->set_empty_text(text(QT_TRANSLATE_NOOP(
      "figures", "The plan has no emission cap, or nothing that emits: see Permits.")));
  return figure;
}

}  // namespace sitewright::ui
