// Bars by Qt Charts within our own frame.
#include "ui/figures/bar_figure.h"

#include <QCoreApplication>
#include <QPainter>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <algorithm>
#include <cmath>

#include "ui/figures/category_axis.h"
#include "ui/figures/chart_body.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

double value_of(const BarSeries& series, std::size_t category) {
  const bool known = category < series.values.size() && std::isfinite(series.values[category]);
  return known ? series.values[category] : 0.0;
}

}  // namespace

BarFigure::BarFigure(BarData data) : data_(std::move(data)), chart_(std::make_unique<ChartBody>()) {
  set_title(data_.title);
}

BarFigure::~BarFigure() = default;

Range BarFigure::value_range() const {
  Range range{0, 0};
  for (std::size_t i = 0; i < data_.categories.size(); ++i) {
    Range stack{0, 0};
    for (const BarSeries& series : data_.series) {
      const double value = series.visible ? value_of(series, i) : 0.0;
      if (!data_.stacked) stack = {std::min(stack.low, value), std::max(stack.high, value)};
      if (data_.stacked) (value < 0 ? stack.low : stack.high) += value;
    }
    if (data_.line && data_.line->visible) {
      const double value = value_of(*data_.line, i);
      stack = {std::min(stack.low, value), std::max(stack.high, value)};
    }
    range = {std::min(range.low, stack.low), std::max(range.high, stack.high)};
  }
  return range;
}

void BarFigure::add_line() {
  if (!data_.line || !data_.line->visible) return;
  QList<QPointF> points;
  for (std::size_t i = 0; i < data_.categories.size(); ++i)
    points.append(QPointF(static_cast<double>(i), value_of(*data_.line, i)));
  constexpr double kLineWidth = 2;
  chart_->add_line(points, QPen(data_.line->colour, kLineWidth));
}

std::vector<const BarSeries*> BarFigure::all_series() const {
  std::vector<const BarSeries*> all;
  for (const BarSeries& series : data_.series) all.push_back(&series);
  if (data_.line) all.push_back(&*data_.line);
  return all;
}

void BarFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const double labels = category_label_height(data_.categories, rect.width() * 0.9, style);
  const YAxis axis = make_y_axis({value_range(), data_.unit, data_.y_name, true},
                                 rect.height() - 2 * labels, style);
  const auto count = static_cast<double>(data_.categories.size());
  // Qt Charts centres the bars of category i on x = i.
  const PlotFrame frame = make_frame(rect, {-0.5, count - 0.5}, axis, labels, style);
  set_plot_rect(frame.plot);
  paint_y_axis(painter, frame, axis, style);
  chart_->clear();
  QAbstractBarSeries* bars = nullptr;  // the chart owns it
  if (data_.stacked) {
    bars = new QStackedBarSeries;
  } else {
    bars = new QBarSeries;
  }
  constexpr double kBarShare = 0.7;
  bars->setBarWidth(kBarShare);
  for (const BarSeries& series : data_.series) {
    if (!series.visible) continue;
    auto* set = new QBarSet(series.name);  // the series owns it
    for (std::size_t i = 0; i < data_.categories.size(); ++i) set->append(value_of(series, i));
    set->setColor(series.colour);
    set->setPen(Qt::NoPen);
    bars->append(set);
  }
  chart_->chart().addSeries(bars);
  add_line();
  chart_->set_axes(frame);
  chart_->draw(painter, frame.plot);
  paint_categories(painter, frame, data_.categories, style);
}

std::optional<Hit> BarFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point) || is_empty()) return std::nullopt;
  const double share = (point.x() - plot_rect().left()) / plot_rect().width();
  const auto count = static_cast<double>(data_.categories.size());
  const auto category = static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1));
  QString text = data_.categories[category];
  double sum = 0;
  const auto add = [&](const BarSeries& series) {
    text +=
        u'\n' + series.name + QStringLiteral(": ") + full_text(series.values[category], data_.unit);
  };
  for (const BarSeries& series : data_.series) {
    if (!series.visible || category >= series.values.size()) continue;
    sum += value_of(series, category);
    add(series);
  }
  if (data_.stacked && data_.series.size() > 1)
    text += u'\n' + QCoreApplication::translate("BarFigure", "Total") + QStringLiteral(": ") +
            full_text(sum, data_.unit);
  if (data_.line && data_.line->visible && category < data_.line->values.size()) add(*data_.line);
  return Hit{text, point};
}

FigureTable BarFigure::table() const {
  FigureTable table;
  table.headers.push_back(data_.category_name);
  const std::vector<const BarSeries*> all = all_series();
  for (const BarSeries* series : all)
    table.headers.push_back(value_header(series->name, data_.unit));
  for (std::size_t i = 0; i < data_.categories.size(); ++i) {
    std::vector<QString> row{data_.categories[i]};
    for (const BarSeries* series : all)
      row.push_back(i < series->values.size() ? value_cell(series->values[i], data_.unit)
                                              : QString());
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<LegendEntry> BarFigure::legend() const {
  std::vector<LegendEntry> entries;
  for (const BarSeries* series : all_series())
    entries.push_back({series->name, series->colour, false, series->visible});
  return entries;
}

void BarFigure::set_visible(std::size_t entry, bool visible) {
  if (entry < data_.series.size()) {
    data_.series[entry].visible = visible;
  } else if (entry == data_.series.size() && data_.line) {
    data_.line->visible = visible;
  }
}

bool BarFigure::is_empty() const { return data_.categories.empty() || data_.series.empty(); }

}  // namespace sitewright::ui
