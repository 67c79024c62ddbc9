// Charts of supply and dispatch.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/figures/stacked_columns.h"
#include "ui/plan_figures/daily_lines.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

Meaning meaning_of(supply::SourceKind kind) {
  switch (kind) {
    case supply::SourceKind::grid: return Meaning::grid;
    case supply::SourceKind::turbine: return Meaning::turbine;
    case supply::SourceKind::engine: return Meaning::engine;
    case supply::SourceKind::fuel_cell: return Meaning::fuel_cell;
    case supply::SourceKind::nuclear: return Meaning::nuclear;
    case supply::SourceKind::solar: return Meaning::solar;
    case supply::SourceKind::wind: return Meaning::wind;
  }
  return Meaning::neutral;
}

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

bool by_weather(const supply::Source& source) {
  return source.kind == supply::SourceKind::solar || source.kind == supply::SourceKind::wind;
}

/// A source with what its megawatts are worth.
QString supply_name(const supply::Source& source) {
  const QString name = QString::fromStdString(source.id);
  if (by_weather(source)) return text(QT_TRANSLATE_NOOP("figures", "%1 (energy only)")).arg(name);
  return source.firm ? name : text(QT_TRANSLATE_NOOP("figures", "%1 (not firm)")).arg(name);
}

}  // namespace

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
    data.layers.push_back({.name = supply_name(source),
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
