// Charts of heat, water, schedule and money.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/bar_figure.h"
#include "ui/figures/gantt_figure.h"
#include "ui/figures/heat_map_figure.h"
#include "ui/figures/line_figure.h"
#include "ui/figures/waterfall_figure.h"
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

/// One bar a month.
std::unique_ptr<Figure> month_bars(const QString& title, const QString& y_name, Unit unit,
                                   Meaning meaning, std::vector<double> values) {
  BarData data;
  data.title = title;
  data.y_name = y_name;
  data.unit = unit;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Month"));
  data.categories = month_names();
  data.series = {{.name = y_name,
                  .colour = meaning_color(meaning),
                  .values = std::move(values),
                  .visible = true}};
  return std::make_unique<BarFigure>(std::move(data));
}

QString category_name(cost::Category category) {
  switch (category) {
    case cost::Category::it: return text(QT_TRANSLATE_NOOP("figures", "Accelerators"));
    case cost::Category::network: return text(QT_TRANSLATE_NOOP("figures", "Fabric"));
    case cost::Category::building: return text(QT_TRANSLATE_NOOP("figures", "Building"));
    case cost::Category::power: return text(QT_TRANSLATE_NOOP("figures", "Power path"));
    case cost::Category::onsite_power: return text(QT_TRANSLATE_NOOP("figures", "Generation"));
    case cost::Category::energy_storage: return text(QT_TRANSLATE_NOOP("figures", "Storage"));
    case cost::Category::cooling: return text(QT_TRANSLATE_NOOP("figures", "Cooling"));
    case cost::Category::land: return text(QT_TRANSLATE_NOOP("figures", "Land"));
    case cost::Category::soft: return text(QT_TRANSLATE_NOOP("figures", "Soft costs"));
    case cost::Category::other: break;
  }
  return text(QT_TRANSLATE_NOOP("figures", "Other"));
}

QString opex_part_name(std::string_view part) {
  QString name = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
  name.remove(QStringLiteral("_usd"));
  name.replace(QLatin1Char('_'), QLatin1Char(' '));
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return text(name.toUtf8().constData());
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
  return std::make_unique<HeatMapFigure>(HeatMapData{
      .title = text(QT_TRANSLATE_NOOP("figures", "PUE by hour, %1")).arg(evaluation.reference_year),
      .value_name = QStringLiteral("PUE"),
      .unit = Unit::none,
      .hourly = std::move(pue)});
}

std::unique_ptr<Figure> pue_by_month_chart(const plan::Plan&, const Evaluation& evaluation) {
  std::vector<double> values;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const double it = month_sum(evaluation.it_mw, month);
    values.push_back(it > 0.0 ? month_sum(evaluation.cooling.facility_mw, month) / it
                              : std::nan(""));
  }
  return month_bars(text(QT_TRANSLATE_NOOP("figures", "PUE by month")), QStringLiteral("PUE"),
                    Unit::none, Meaning::heat, std::move(values));
}

std::unique_ptr<Figure> water_by_month_chart(const plan::Plan&, const Evaluation& evaluation) {
  std::vector<double> values;
  for (int month = 0; month < kMonthsPerYear; ++month)
    values.push_back(month_sum(evaluation.cooling.water_m3, month));
  return month_bars(text(QT_TRANSLATE_NOOP("figures", "Water by month")),
                    text(QT_TRANSLATE_NOOP("figures", "Water")), Unit::m3, Meaning::water,
                    std::move(values));
}

std::unique_ptr<Figure> schedule_chart(const plan::Plan&, const Evaluation& evaluation) {
  GanttData data{.title = text(QT_TRANSLATE_NOOP("figures", "Schedule")), .tasks = {}};
  for (const schedule::ScheduledTask& task : evaluation.schedule.tasks) {
    data.tasks.push_back({.name = QString::fromStdString(task.name.empty() ? task.id : task.name),
                          .start = task.start,
                          .finish = task.finish,
                          .float_days = static_cast<double>(task.total_float_days),
                          .critical = task.critical,
                          .milestone = task.start == task.finish});
  }
  auto figure = std::make_unique<GanttFigure>(std::move(data));
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "Add tasks and links.")));
  return figure;
}

std::unique_ptr<Figure> capex_chart(const plan::Plan&, const Evaluation& evaluation) {
  WaterfallData data{.title = text(QT_TRANSLATE_NOOP("figures", "Capex by category")),
                     .y_name = text(QT_TRANSLATE_NOOP("figures", "Capex")),
                     .unit = Unit::usd,
                     .steps = {}};
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const double usd = evaluation.cost.capex_by_category[i];
    if (usd > 0.0) {
      data.steps.push_back({.name = category_name(static_cast<cost::Category>(i)),
                            .value = usd,
                            .colour = meaning_color(Meaning::money),
                            .total = false});
    }
  }
  if (!data.steps.empty()) {
    data.steps.push_back({.name = text(QT_TRANSLATE_NOOP("figures", "Total")),
                          .value = 0.0,
                          .colour = meaning_color(Meaning::neutral),
                          .total = true});
  }
  auto figure = std::make_unique<WaterfallFigure>(std::move(data));
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "Nothing is bought yet.")));
  return figure;
}

std::unique_ptr<Figure> cash_flow_chart(const plan::Plan&, const Evaluation& evaluation) {
  BarData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Cash flow by year"));
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Cash"));
  data.unit = Unit::usd;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Year"));
  data.stacked = true;
  BarSeries capex{.name = text(QT_TRANSLATE_NOOP("figures", "Capex")),
                  .colour = meaning_color(Meaning::money),
                  .values = {},
                  .visible = true};
  BarSeries opex{.name = text(QT_TRANSLATE_NOOP("figures", "Opex")),
                 .colour = meaning_color(Meaning::turbine),
                 .values = {},
                 .visible = true};
  BarSeries revenue{.name = text(QT_TRANSLATE_NOOP("figures", "Revenue")),
                    .colour = meaning_color(Meaning::storage),
                    .values = {},
                    .visible = true};
  bool earns = false;
  for (const cost::CashPeriod& year : evaluation.cost.years) {
    data.categories.push_back(QString::number(year_of(year.from)));
    capex.values.push_back(-year.capex_usd);
    opex.values.push_back(-year.opex_usd);
    revenue.values.push_back(year.revenue_usd);
    earns = earns || year.revenue_usd > 0.0;
  }
  data.series = {capex, opex};
  if (earns) data.series.push_back(revenue);
  return std::make_unique<BarFigure>(std::move(data));
}

std::unique_ptr<Figure> opex_chart(const plan::Plan&, const Evaluation& evaluation) {
  BarData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Opex, %1")).arg(evaluation.reference_year);
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Opex"));
  data.unit = Unit::usd_per_year;
  data.category_name = text(QT_TRANSLATE_NOOP("figures", "Part"));
  BarSeries series{
      .name = data.y_name, .colour = meaning_color(Meaning::money), .values = {}, .visible = true};
  for (const cost::OpexYear& year : evaluation.cost.opex) {
    if (year.year != evaluation.reference_year) continue;
    for (const cost::OpexPart& part : cost::parts(year)) {
      if (part.usd <= 0.0) continue;
      data.categories.push_back(opex_part_name(part.name));
      series.values.push_back(part.usd);
    }
  }
  data.series = {std::move(series)};
  return std::make_unique<BarFigure>(std::move(data));
}

}  // namespace sitewright::ui
