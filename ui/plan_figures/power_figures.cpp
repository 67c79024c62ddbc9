// Charts of capacity, supply and dispatch.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/figures/capacity_figure.h"
#include "ui/figures/stacked_columns.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

LineSeries line(const QString& name, const QColor& colour, const Eigen::ArrayXd& values,
                bool dashed = false) {
  return {.name = name,
          .colour = colour,
          .y = values_of(values),
          .first_x = 0,
          .dashed = dashed,
          .visible = true};
}

/// From the start to half a year after the last day on which anything changes: what a planner looks
/// at first.
Range eventful_range(const Evaluation& evaluation) {
  constexpr double kAfterDays = 180.0;
  const Daily& online = evaluation.capacity.online;
  Eigen::Index last = 0;
  for (Eigen::Index day = 1; day < online.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (evaluation.capacity.binding[at] != evaluation.capacity.binding[at - 1]) last = day;
  }
  return {
      .low = 0.0,
      .high = std::min(static_cast<double>(last) + kAfterDays, static_cast<double>(online.size()))};
}

Meaning meaning_of(supply::SourceKind kind) {
  switch (kind) {
    case supply::SourceKind::grid: return Meaning::grid;
    case supply::SourceKind::turbine: return Meaning::turbine;
    case supply::SourceKind::engine: return Meaning::engine;
    case supply::SourceKind::fuel_cell: return Meaning::fuel_cell;
    case supply::SourceKind::nuclear: return Meaning::nuclear;
  }
  return Meaning::neutral;
}

bool any(const Eigen::ArrayXd& values) { return values.size() > 0 && values.maxCoeff() > 0.0; }

QString nothing_online() {
  return text(QT_TRANSLATE_NOOP("figures", "Nothing runs in the reference year."));
}

/// Colour of a generator group: that of its source by date.
QColor group_color(const Evaluation& evaluation, const std::string& id) {
  for (const supply::Source& source : evaluation.supply.sources) {
    if (source.id == id) return meaning_color(meaning_of(source.kind));
  }
  return meaning_color(Meaning::engine);
}

}  // namespace

std::unique_ptr<Figure> capacity_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  const capacity::Result& result = evaluation.capacity;
  const capacity::Limits& limits = result.limits;
  const double most =
      std::max(1.0, limits.delivered.size() > 0 ? limits.delivered.maxCoeff() : 1.0);
  // Supply can carry far more than there is; the axis stays with the accelerators, and the line
  // leaves off where it would leave the chart.
  constexpr double kAbove = 1.15;
  const Daily carried = limits.site_power.min(limits.permitted);
  const Daily power = (carried <= kAbove * most).select(carried, std::nan(""));
  CapacityData data;
  data.lines.title = text(QT_TRANSLATE_NOOP("figures", "Accelerators by day, and what binds"));
  data.lines.y_name = text(QT_TRANSLATE_NOOP("figures", "Accelerators"));
  data.lines.unit = Unit::count;
  data.lines.x = {.kind = XScale::Kind::days, .start = evaluation.start};
  data.lines.series = {
      line(constraint_name(capacity::Constraint::delivered), meaning_color(Meaning::neutral),
           limits.delivered, true),
      line(constraint_name(capacity::Constraint::installed),
           constraint_color(capacity::Constraint::installed), limits.installed, true),
      line(constraint_name(capacity::Constraint::accepted),
           constraint_color(capacity::Constraint::accepted), limits.accepted, true),
      line(text(QT_TRANSLATE_NOOP("figures", "Site power carries")), meaning_color(Meaning::grid),
           power, true),
      line(text(QT_TRANSLATE_NOOP("figures", "Online")), meaning_color(Meaning::accelerators),
           result.online)};
  data.lines.steps = true;
  if (plan.target.date) {
    data.lines.markers.push_back(
        {static_cast<double>(days_between(evaluation.start, *plan.target.date)),
         text(QT_TRANSLATE_NOOP("figures", "Target date"))});
  }
  std::vector<RibbonDay> days;
  days.reserve(result.binding.size());
  for (const capacity::Constraint constraint : result.binding) {
    days.push_back({constraint_name(constraint), constraint_color(constraint)});
  }
  data.ribbon.title = data.lines.title;
  data.ribbon.segment_name = text(QT_TRANSLATE_NOOP("figures", "Binds"));
  data.ribbon.start = evaluation.start;
  data.ribbon.rows = {{.name = {}, .segments = merge_days(days)}};
  if (!any(limits.delivered)) {
    data.lines.series.clear();
    data.ribbon.rows.clear();
  }
  auto figure = std::make_unique<CapacityFigure>(std::move(data));
  figure->set_visible_range(eventful_range(evaluation));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Add a hall and a lot of accelerators.")));
  return figure;
}

std::unique_ptr<Figure> supply_chart(const plan::Plan&, const Evaluation& evaluation) {
  StackedData data{
      .title = text(QT_TRANSLATE_NOOP("figures", "Supply by date")),
      .y_name = text(QT_TRANSLATE_NOOP("figures", "Supportable supply")),
      .unit = Unit::mw,
      .x = {.kind = XScale::Kind::days, .start = evaluation.start},
      .layers = {},
      .overlay = line(text(QT_TRANSLATE_NOOP("figures", "Facility, coincident peak")),
                      meaning_color(Meaning::accelerators), evaluation.capacity.facility_mw)};
  for (const supply::Source& source : evaluation.supply.sources) {
    const QString name = QString::fromStdString(source.id);
    data.layers.push_back(
        {.name = source.firm ? name : text(QT_TRANSLATE_NOOP("figures", "%1 (not firm)")).arg(name),
         .colour = meaning_color(meaning_of(source.kind)),
         .y = values_of(source.mw),
         .hatched = !source.firm,
         .visible = true});
  }
  if (data.layers.empty() && !any(evaluation.capacity.facility_mw)) data.overlay.reset();
  auto figure = std::make_unique<StackedColumns>(std::move(data));
  figure->set_visible_range(eventful_range(evaluation));
  figure->set_empty_text(text(QT_TRANSLATE_NOOP("figures", "Add a grid delivery or generators.")));
  return figure;
}

std::unique_ptr<Figure> dispatch_chart(const plan::Plan&, const Evaluation& evaluation) {
  const operations::Hours& hours = evaluation.operations.hours;
  StackedData data{
      .title =
          text(QT_TRANSLATE_NOOP("figures", "Hourly dispatch, %1")).arg(evaluation.reference_year),
      .y_name = text(QT_TRANSLATE_NOOP("figures", "Power")),
      .unit = Unit::mw,
      .x = {.kind = XScale::Kind::hours, .start = {}},
      .layers = {},
      .overlay = line(text(QT_TRANSLATE_NOOP("figures", "Load")),
                      meaning_color(Meaning::accelerators), hours.load_mw)};
  const auto layer = [&](const QString& name, const QColor& colour, const Hourly& values,
                         bool hatched = false) {
    data.layers.push_back({.name = name,
                           .colour = colour,
                           .y = values_of(values),
                           .hatched = hatched,
                           .visible = true});
  };
  layer(text(QT_TRANSLATE_NOOP("figures", "Grid")), meaning_color(Meaning::grid), hours.grid_mw);
  for (std::size_t i = 0; i < hours.group_mw.size(); ++i) {
    const std::string& id = evaluation.operations.groups[i].id;
    layer(QString::fromStdString(id), group_color(evaluation, id), hours.group_mw[i]);
  }
  if (hours.discharge_mw.size() > 0 && hours.discharge_mw.maxCoeff() > 0.0) {
    layer(text(QT_TRANSLATE_NOOP("figures", "Storage")), meaning_color(Meaning::storage),
          hours.discharge_mw);
  }
  layer(text(QT_TRANSLATE_NOOP("figures", "Unserved")), meaning_color(Meaning::unserved),
        hours.unserved_mw, true);
  if (!any(hours.load_mw)) {
    data.layers.clear();
    data.overlay.reset();
  }
  auto figure = std::make_unique<StackedColumns>(std::move(data));
  figure->set_empty_text(nothing_online());
  return figure;
}

std::unique_ptr<Figure> duration_chart(const plan::Plan&, const Evaluation& evaluation) {
  const auto sorted = [](const Hourly& hours) {
    Hourly values = hours;
    std::sort(values.begin(), values.end(), std::greater<>());
    return values;
  };
  LineData data;
  data.title =
      text(QT_TRANSLATE_NOOP("figures", "Load duration, %1")).arg(evaluation.reference_year);
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Power exceeded"));
  data.unit = Unit::mw;
  data.x = {.kind = XScale::Kind::ranked, .start = {}};
  const operations::Hours& hours = evaluation.operations.hours;
  Hourly onsite = Hourly::Zero(hours.load_mw.size());
  for (const Hourly& group : hours.group_mw) onsite += group;
  const auto add = [&](const char* name, Meaning meaning, const Hourly& values, bool dashed) {
    if (any(values))
      data.series.push_back(line(text(name), meaning_color(meaning), sorted(values), dashed));
  };
  add(QT_TRANSLATE_NOOP("figures", "Grid"), Meaning::grid, hours.grid_mw, false);
  add(QT_TRANSLATE_NOOP("figures", "On site"), Meaning::turbine, onsite, false);
  add(QT_TRANSLATE_NOOP("figures", "Unserved"), Meaning::unserved, hours.unserved_mw, false);
  add(QT_TRANSLATE_NOOP("figures", "Load"), Meaning::accelerators, hours.load_mw, true);
  auto figure = std::make_unique<LineFigure>(std::move(data));
  figure->set_empty_text(nothing_online());
  return figure;
}

}  // namespace sitewright::ui
