// Stacked sources as one outline a layer, a mean a pixel column.
#include "ui/figures/stacked_columns.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "model/core/series.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/line_pieces.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

double part(double value) { return std::isfinite(value) ? value : 0.0; }

/// Mean of y over [from, to) on the x axis, where y[i] holds from i to i + 1; zero outside.
double mean(const std::vector<double>& y, double from, double to) {
  const auto size = static_cast<double>(y.size());
  const double low = std::clamp(from, 0.0, size);
  const double high = std::clamp(to, 0.0, size);
  double sum = 0;
  for (double at = low; at < high;) {
    const double next = std::min(std::floor(at) + 1, high);
    sum += part(y[static_cast<std::size_t>(at)]) * (next - at);
    at = next;
  }
  return to > from ? sum / (to - from) : 0.0;
}

/// Columns of hours are whole days where they are wider than this many hours: others would beat
/// against the day and the night.
constexpr double kHoursThatBeat = 3;
/// Of a figure's width, about: the rest is labels.
constexpr double kPlotShare = 0.93;

struct Columns {
  std::vector<double> edges;
  bool days = false;  ///< of hourly values
};

/// Pixels, or whole samples or days where those are wider.
Columns make_columns(const XScale& scale, Range x, double pixels) {
  Columns columns;
  const double per_pixel = x.width() / std::max(1.0, pixels);
  columns.days = scale.kind == XScale::Kind::hours && per_pixel > kHoursThatBeat;
  double step = columns.days ? static_cast<double>(kHoursPerDay) : std::max(1.0, per_pixel);
  if (columns.days) step *= std::ceil(per_pixel / step);
  const bool aligned = columns.days || step == 1.0;
  columns.edges.push_back(x.low);
  double at = aligned ? (std::floor(x.low / step) + 1) * step : x.low + step;
  for (; at < x.high - step * 1e-6; at += step) columns.edges.push_back(at);
  columns.edges.push_back(x.high);
  return columns;
}

/// One stacked layer: where it stands in each column.
struct Band {
  std::vector<double> bottom;
  std::vector<double> top;
};

std::vector<Band> stack(const std::vector<StackedLayer>& layers, const std::vector<double>& edges) {
  std::vector<Band> bands;
  std::vector<double> level(edges.size() - 1, 0.0);
  for (const StackedLayer& layer : layers) {
    Band band{level, level};
    for (std::size_t i = 0; layer.visible && i + 1 < edges.size(); ++i) {
      level[i] += mean(layer.y, edges[i], edges[i + 1]);
      band.top[i] = level[i];
    }
    bands.push_back(std::move(band));
  }
  return bands;
}

void paint_band(QPainter& painter, const PlotFrame& frame, const std::vector<double>& edges,
                const Band& band, const StackedLayer& layer) {
  const std::size_t columns = edges.size() - 1;
  if (layer.hatched) {
    for (std::size_t i = 0; i < columns; ++i) {
      if (band.top[i] <= band.bottom[i]) continue;
      const QPointF top(frame.px(edges[i]), frame.py(band.top[i]));
      const QPointF bottom(frame.px(edges[i + 1]), frame.py(band.bottom[i]));
      paint_hatched(painter, QRectF(top, bottom), layer.colour);
    }
    return;
  }
  QPolygonF outline;
  for (std::size_t i = 0; i < columns; ++i) {
    outline << QPointF(frame.px(edges[i]), frame.py(band.top[i]))
            << QPointF(frame.px(edges[i + 1]), frame.py(band.top[i]));
  }
  for (std::size_t i = columns; i-- > 0;) {
    outline << QPointF(frame.px(edges[i + 1]), frame.py(band.bottom[i]))
            << QPointF(frame.px(edges[i]), frame.py(band.bottom[i]));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(layer.colour);
  painter.drawPolygon(outline, Qt::WindingFill);
}

/// The load by hour, or by column where those are days.
std::vector<QList<QPointF>> load_pieces(const StackedData& data, const Columns& columns, Range x) {
  if (!data.overlay || !data.overlay->visible) return {};
  const auto& edges = columns.edges;
  if (!columns.days)
    return line_pieces({data.overlay->y, 0, true, x, static_cast<double>(edges.size() - 1)});
  QList<QPointF> line;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const double value = mean(data.overlay->y, edges[i], edges[i + 1]);
    line << QPointF(edges[i], value) << QPointF(edges[i + 1], value);
  }
  return {line};
}

}  // namespace

StackedColumns::StackedColumns(StackedData data) : data_(std::move(data)) {
  set_title(data_.title);
  set_full_range({0, static_cast<double>(length())});
}

std::size_t StackedColumns::length() const {
  std::size_t most = data_.overlay ? data_.overlay->y.size() : 0;
  for (const StackedLayer& layer : data_.layers) most = std::max(most, layer.y.size());
  return most;
}

void StackedColumns::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const double labels = label_height(style);
  const Range x = visible_range();
  const Columns columns = make_columns(data_.x, x, std::round(rect.width() * kPlotShare));
  const std::vector<double>& edges = columns.edges;
  const std::vector<Band> bands = stack(data_.layers, edges);
  const std::vector<QList<QPointF>> load = load_pieces(data_, columns, x);
  double high = 0;
  for (const Band& band : bands)
    high = std::max(high, *std::max_element(band.top.begin(), band.top.end()));
  for (const auto& piece : load)
    for (const QPointF& point : piece) high = std::max(high, point.y());

  YAxis axis =
      make_y_axis({{0, high}, data_.unit, data_.y_name, true}, rect.height() - 2 * labels, style);
  if (columns.days)
    axis.title += QCoreApplication::translate("StackedColumns", ", daily mean", "after a unit");
  const PlotFrame frame = make_frame(rect, x, axis, labels, style);
  set_plot_rect(frame.plot);
  paint_y_axis(painter, frame, axis, style);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < bands.size(); ++i)
    if (data_.layers[i].visible) paint_band(painter, frame, edges, bands[i], data_.layers[i]);
  if (data_.overlay) painter.setPen(QPen(data_.overlay->colour, 1.5));
  painter.setBrush(Qt::NoBrush);
  for (const auto& piece : load) {
    QPolygonF line;
    for (const QPointF& point : piece) line << QPointF(frame.px(point.x()), frame.py(point.y()));
    painter.drawPolyline(line);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  paint_x_axis(painter, frame, data_.x, style);
}

std::optional<Hit> StackedColumns::hit(QPointF point) const {
  if (!plot_rect().contains(point)) return std::nullopt;
  const PlotFrame frame{plot_rect(), visible_range(), {0, 1}, 0};
  const double x = std::floor(frame.x_at(point.x()));
  if (x < 0 || x >= static_cast<double>(length())) return std::nullopt;
  const auto index = static_cast<std::size_t>(x);
  QString text = x_text(data_.x, x);
  double sum = 0;
  for (auto layer = data_.layers.rbegin(); layer != data_.layers.rend(); ++layer) {
    if (!layer->visible || index >= layer->y.size()) continue;
    const double value = part(layer->y[index]);
    sum += value;
    if (value != 0)
      text += u'\n' + layer->name + QStringLiteral(": ") + full_text(value, data_.unit);
  }
  text += u'\n' + QCoreApplication::translate("StackedColumns", "Total") + QStringLiteral(": ") +
          full_text(sum, data_.unit);
  if (data_.overlay && data_.overlay->visible && index < data_.overlay->y.size())
    text += u'\n' + data_.overlay->name + QStringLiteral(": ") +
            full_text(data_.overlay->y[index], data_.unit);
  return Hit{text, point};
}

FigureTable StackedColumns::table() const {
  FigureTable table;
  table.headers.push_back(x_header(data_.x));
  std::vector<const std::vector<double>*> columns;
  for (const StackedLayer& layer : data_.layers) {
    table.headers.push_back(value_header(layer.name, data_.unit));
    columns.push_back(&layer.y);
  }
  if (data_.overlay) {
    table.headers.push_back(value_header(data_.overlay->name, data_.unit));
    columns.push_back(&data_.overlay->y);
  }
  for (std::size_t i = 0; i < length(); ++i) {
    std::vector<QString> row{x_cell(data_.x, static_cast<double>(i))};
    for (const auto* column : columns)
      row.push_back(i < column->size() ? value_cell((*column)[i], data_.unit) : QString());
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<LegendEntry> StackedColumns::legend() const {
  std::vector<LegendEntry> entries;
  for (const StackedLayer& layer : data_.layers)
    entries.push_back({layer.name, layer.colour, layer.hatched, layer.visible});
  if (data_.overlay)
    entries.push_back({data_.overlay->name, data_.overlay->colour, false, data_.overlay->visible});
  return entries;
}

void StackedColumns::set_visible(std::size_t entry, bool visible) {
  if (entry < data_.layers.size()) data_.layers[entry].visible = visible;
  if (entry == data_.layers.size() && data_.overlay) data_.overlay->visible = visible;
}

bool StackedColumns::is_empty() const { return length() == 0; }

}  // namespace sitewright::ui
