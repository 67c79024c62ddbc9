// Charts of heat and water.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/bar_figure.h"
#include "ui/figures/heat_map_figure.h"
#include "ui/format/quantity.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

std::vector<QString> month_names() {
  std::vector<QString> names;
  for (int month = 0; month < kMonthsPerYear; ++month) names.push_back(short_month(month));
  return names;
}

double month_sum(const Hourly& hours, int month) {
  const int first = first_hour_of_month(month);
  return hours.size() == 0 ? 0.0
                           : hours.segment(first, first_hour_of_month(month + 1) - first).sum();
}

/// A chart of months, without any where no IT runs in the year.
BarData by_month(const QString& title, const QString& y_name, Unit unit, const Hourly& it_mw) {
  BarData data;
  data.title = title;
  data.y_name = y_name;
  data.unit = unit;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Month"));
  if (it_mw.size() > 0 && it_mw.maxCoeff() > 0.0) data.categories = month_names();
  return data;
}

QString nothing_online() {
  return text(QT_TRANSLATE_NOOP("figures", "Nothing runs in the reference year."));
}

}  // namespace

std::unique_ptr<Figure> pue_by_hour_chart(const plan::Plan&, const Evaluation& evaluation) {
  std::vector<double> pue(static_cast<std::size_t>(evaluation.it_mw.size()), std::nan(""));
  for (Eigen::Index hour = 0; hour < evaluation.it_mw.size(); ++hour) {
    if (evaluation.it_mw[hour] > 0.0) {
      pue[static_cast<std::size_t>(hour)] =
          evaluation.cooling.facility_mw[hour] / evaluation.it_mw[hour];
    }
  }
  auto figure = std::make_unique<HeatMapFigure>(HeatMapData{
      .title = text(QT_TRANSLATE_NOOP("figures", "PUE by hour, %1")).arg(evaluation.reference_year),
      .value_name = QStringLiteral("PUE"),
      .unit = Unit::none,
      .hourly = std::move(pue)});
  figure->set_empty_text(nothing_online());
  return figure;
}

std::unique_ptr<Figure> pue_by_month_chart(const plan::Plan&, const Evaluation& evaluation) {
  const cooling::HourlyHeat& heat = evaluation.cooling;
  BarData data = by_month(text(QT_TRANSLATE_NOOP("figures", "PUE by month, above 1")),
                          text(QT_TRANSLATE_NOOP("figures", "Overhead per unit of IT energy")),
                          Unit::none, evaluation.it_mw);
  data.stacked = true;
  const auto part = [&](const QString& name, const QColor& colour, const Hourly& hours) {
    if (data.categories.empty() || hours.sum() <= 0.0) return;
    data.series.push_back({.name = name, .colour = colour, .values = {}, .visible = true});
    for (int month = 0; month < kMonthsPerYear; ++month) {
      const double it = month_sum(evaluation.it_mw, month);
      data.series.back().values.push_back(it > 0.0 ? month_sum(hours, month) / it : std::nan(""));
    }
  };
  part(text(QT_TRANSLATE_NOOP("figures", "Electrical losses")), meaning_color(Meaning::grid),
       Hourly(heat.ups_loss_mw + heat.distribution_loss_mw));
  part(text(QT_TRANSLATE_NOOP("figures", "Fans and pumps")), meaning_color(Meaning::water),
       Hourly(heat.fan_mw + heat.pump_mw));
  part(text(QT_TRANSLATE_NOOP("figures", "Heat rejection")), meaning_color(Meaning::engine),
       heat.rejection_mw);
  part(text(QT_TRANSLATE_NOOP("figures", "Chillers")), meaning_color(Meaning::heat),
       heat.chiller_mw);
  part(text(QT_TRANSLATE_NOOP("figures", "Lighting")), meaning_color(Meaning::neutral),
       heat.lighting_mw);
  auto figure = std::make_unique<BarFigure>(std::move(data));
  figure->set_empty_text(nothing_online());
  return figure;
}

std::unique_ptr<Figure> water_by_month_chart(const plan::Plan&, const Evaluation& evaluation) {
  const QString water = text(QT_TRANSLATE_NOOP("figures", "Water"));
  BarData data = by_month(text(QT_TRANSLATE_NOOP("figures", "Water by month")), water, Unit::m3,
                          evaluation.it_mw);
  if (!data.categories.empty()) {
    data.series = {
        {.name = water, .colour = meaning_color(Meaning::water), .values = {}, .visible = true}};
    for (int month = 0; month < kMonthsPerYear; ++month)
      data.series[0].values.push_back(month_sum(evaluation.cooling.water_m3, month));
  }
  auto figure = std::make_unique<BarFigure>(std::move(data));
  figure->set_empty_text(nothing_online());
  return figure;
}

}  // namespace sitewright::ui
