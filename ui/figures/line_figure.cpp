// Lines by Qt Charts within our own frame of dates and round values.
#include "ui/figures/line_figure.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "model/core/number_text.h"
#include "ui/figures/chart_body.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/line_pieces.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kLineWidth = 1.8;

double value_at(const LineSeries& series, double x) {
  const double index = std::floor(x - series.first_x);
  const bool inside = index >= 0 && index < static_cast<double>(series.y.size());
  return inside ? series.y[static_cast<std::size_t>(index)]
                : std::numeric_limits<double>::quiet_NaN();
}

Range span_of(const LineData& data) {
  Range span{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const LineSeries& series : data.series) {
    if (series.y.empty()) continue;
    const double last = series.first_x + static_cast<double>(series.y.size()) - 1;
    span.low = std::min(span.low, series.first_x);
    span.high = std::max(span.high, data.steps ? last + 1 : std::max(last, series.first_x + 1));
  }
  return span.high > span.low ? span : Range{};
}

QPen pen_of(const LineSeries& series) {
  QPen pen(series.colour, kLineWidth);
  pen.setJoinStyle(Qt::RoundJoin);
  if (series.dashed) pen.setStyle(Qt::DashLine);
  return pen;
}

void paint_markers(QPainter& painter, const PlotFrame& frame, const LineData& data,
                   const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const auto inside = [&](const LineMarker& marker) {
    return marker.x >= frame.x.low && marker.x <= frame.x.high;
  };
  painter.setPen(QPen(style.muted, 1, Qt::DashLine));
  for (const LineMarker& marker : data.markers) {
    const double x = frame.px(marker.x);
    if (inside(marker))
      painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
  }
  // A name that would run into the one before it stands a line lower.
  std::array<double, 2> taken{};
  taken.fill(-std::numeric_limits<double>::infinity());
  for (const LineMarker& marker : data.markers) {
    if (!inside(marker)) continue;
    const double x = frame.px(marker.x);
    const double width = metrics.horizontalAdvance(marker.name) + 1;
    const bool fits_right = x + 4 + width <= frame.plot.right();
    const double left = fits_right ? x + 4 : x - 4 - width;
    const auto row = static_cast<std::size_t>(
        std::find_if(taken.begin(), taken.end(), [&](double end) { return left >= end; }) -
        taken.begin());
    if (row == taken.size() || left < frame.plot.left()) continue;
    taken[row] = left + width;
    const double top = frame.plot.top() + 4 + static_cast<double>(row) * metrics.height();
    const QRectF box(left, top, width, metrics.height());
    painter.fillRect(box, style.background);
    painter.setPen(style.text);
    painter.drawText(box, Qt::AlignLeft, marker.name);
  }
}

}  // namespace

std::vector<double> values_of(const Eigen::Ref<const Eigen::ArrayXd>& values) {
  return {values.data(), values.data() + values.size()};
}

LineFigure::LineFigure(LineData data)
    : data_(std::move(data)), chart_(std::make_unique<ChartBody>()) {
  set_title(data_.title);
  set_full_range(span_of(data_));
  std::sort(data_.markers.begin(), data_.markers.end(),
            [](const LineMarker& a, const LineMarker& b) { return a.x < b.x; });
}

LineFigure::~LineFigure() = default;

Range LineFigure::visible_values() const {
  Range values{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  const Range x = visible_range();
  for (const LineSeries& series : data_.series) {
    if (!series.visible) continue;
    for (const QList<QPointF>& piece :
         line_pieces({series.y, series.first_x, data_.steps, x, 1e9})) {
      for (const QPointF& point : piece) {
        values.low = std::min(values.low, point.y());
        values.high = std::max(values.high, point.y());
      }
    }
  }
  return values.high >= values.low ? values : Range{0, 0};
}

YAxis LineFigure::axis_for(const QRectF& rect, const FigureStyle& style) const {
  Range values = visible_values();
  values.high += data_.headroom_frac * values.width();
  return make_y_axis({values, data_.unit, data_.y_name, data_.from_zero},
                     rect.height() - 2 * label_height(style), style);
}

double LineFigure::labels_width(const QRectF& rect, const FigureStyle& style) const {
  if (is_empty()) return 0;
  const YAxis axis = axis_for(rect, style);
  return make_frame(rect, visible_range(), axis, label_height(style), style).plot.left() -
         rect.left();
}

void LineFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const double labels = label_height(style);
  const YAxis axis = axis_for(rect, style);
  PlotFrame frame = make_frame(rect, visible_range(), axis, labels, style);
  frame.plot.setLeft(std::max(frame.plot.left(), rect.left() + least_labels_));
  if (frame.plot.width() < 1) return;
  set_plot_rect(frame.plot);
  y_range_ = frame.y;
  paint_y_axis(painter, frame, axis, style);
  painter.setRenderHint(QPainter::Antialiasing);
  chart_->clear();
  for (const LineSeries& series : data_.series) {
    if (!series.visible) continue;
    for (const QList<QPointF>& piece : line_pieces(
             {series.y, series.first_x, data_.steps, frame.x, std::round(frame.plot.width())})) {
      if (piece.size() > 1) {
        chart_->add_line(piece, pen_of(series));
        continue;
      }
      painter.setPen(Qt::NoPen);
      painter.setBrush(series.colour);
      painter.drawEllipse(QPointF(frame.px(piece[0].x()), frame.py(piece[0].y())), 3, 3);
    }
  }
  chart_->set_axes(frame);
  chart_->draw(painter, frame.plot);
  painter.setRenderHint(QPainter::Antialiasing, false);
  paint_markers(painter, frame, data_, style);
  paint_x_axis(painter, frame, data_.x, style);
}

std::optional<Hit> LineFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point)) return std::nullopt;
  const PlotFrame frame{plot_rect(), visible_range(), y_range_, 0};
  const double exact = frame.x_at(point.x());
  const double x = data_.steps ? std::floor(exact) : std::round(exact);
  QString text = x_text(data_.x, x);
  std::optional<QPointF> nearest;
  for (const LineSeries& series : data_.series) {
    const double value = value_at(series, x);
    if (!series.visible || !std::isfinite(value)) continue;
    text += u'\n' + series.name + QStringLiteral(": ") + full_text(value, data_.unit);
    const QPointF at(data_.steps ? point.x() : frame.px(x), frame.py(value));
    if (!nearest || std::abs(at.y() - point.y()) < std::abs(nearest->y() - point.y())) nearest = at;
  }
  if (!nearest) return std::nullopt;
  return Hit{text, *nearest};
}

FigureTable LineFigure::table() const {
  FigureTable table;
  table.headers.push_back(x_header(data_.x));
  for (const LineSeries& series : data_.series)
    table.headers.push_back(value_header(series.name, data_.unit));
  const Range x = full_range();
  for (double at = x.low; at <= x.high; at += 1) {
    std::vector<QString> row{x_cell(data_.x, at)};
    bool any = false;
    for (const LineSeries& series : data_.series) {
      const double value = value_at(series, at);
      any = any || at < series.first_x + static_cast<double>(series.y.size());
      row.push_back(value_cell(value, data_.unit));
    }
    if (any) table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<LegendEntry> LineFigure::legend() const {
  std::vector<LegendEntry> entries;
  for (const LineSeries& series : data_.series)
    entries.push_back({series.name, series.colour, false, series.visible});
  return entries;
}

void LineFigure::set_visible(std::size_t entry, bool visible) {
  if (entry < data_.series.size()) data_.series[entry].visible = visible;
}

bool LineFigure::is_empty() const {
  return std::none_of(data_.series.begin(), data_.series.end(), [](const LineSeries& series) {
    return std::any_of(series.y.begin(), series.y.end(),
                       [](double value) { return std::isfinite(value); });
  });
}

}  // namespace sitewright::ui
