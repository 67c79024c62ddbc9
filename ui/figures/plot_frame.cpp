// Round ticks, margins that are measured, and the painting of axes.
#include "ui/figures/plot_frame.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

constexpr double kGap = 6;         ///< between labels and axis [px]
constexpr double kTickRows = 2.5;  ///< lines of text from one tick to the next

/// 1, 2, 2.5 or 5 times a power of ten, at least `step`.
double round_step(double step) {
  const double power = std::pow(10.0, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= step * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

Range padded(Range values, bool from_zero) {
  if (from_zero) values = {std::min(values.low, 0.0), std::max(values.high, 0.0)};
  if (values.width() > 0) return values;
  const double margin = values.low == 0 ? 1.0 : std::abs(values.low) / 2.0;
  if (from_zero) return {values.low, values.high + margin};
  return {values.low - margin, values.high + margin};
}

/// Ends at the tick beyond the values where that is near, a little beyond them where it would leave
/// much of the plot empty.
Range widened(Range values, double step) {
  constexpr double kMostEmpty = 0.12;
  constexpr double kMargin = 0.04;
  const double most = kMostEmpty * values.width();
  const double margin = kMargin * values.width();
  Range range{std::floor(values.low / step + 1e-9) * step,
              std::ceil(values.high / step - 1e-9) * step};
  if (values.low - range.low > most) range.low = values.low - margin;
  if (range.high - values.high > most) range.high = values.high + margin;
  return range;
}

template <class Visit>
void for_each_tick(const YAxis& axis, Visit visit) {
  const auto first = std::lround(std::ceil(axis.range.low / axis.step - 1e-9));
  const auto last = std::lround(std::floor(axis.range.high / axis.step + 1e-9));
  for (auto i = first; i <= last; ++i) visit(static_cast<double>(i) * axis.step);
}

QString label_of(const YAxis& axis, double value) {
  return tick_text(value * axis.unit.factor, axis.step * axis.unit.factor);
}

}  // namespace

YAxis make_y_axis(const YAxisWish& wish, double height, const FigureStyle& style) {
  const Range values = padded(wish.values, wish.from_zero);
  YAxis axis;
  axis.unit = axis_unit(values.low, values.high, wish.unit);
  axis.title = with_unit(wish.name, axis.unit.symbol);
  const double room = height / (kTickRows * QFontMetricsF(style.font).height());
  const double rows = std::clamp(std::floor(room), 2.0, 8.0);
  double step = round_step(values.width() * axis.unit.factor / rows);
  if (wish.unit == Unit::count && axis.unit.factor == 1.0) step = std::max(1.0, std::ceil(step));
  axis.step = step / axis.unit.factor;
  axis.range = widened(values, axis.step);
  return axis;
}

double label_height(const FigureStyle& style) { return QFontMetricsF(style.font).height() + kGap; }

PlotFrame make_frame(const QRectF& rect, Range x, const YAxis& axis, double x_labels,
                     const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  double label = 0;
  for_each_tick(axis, [&](double value) {
    label = std::max(label, metrics.horizontalAdvance(label_of(axis, value)));
  });
  const double top = metrics.height() + kGap + metrics.height() / 2.0;
  QRectF plot = rect.adjusted(label + kGap, top, -kGap * 2.0, -x_labels);
  plot.setWidth(std::max(1.0, plot.width()));
  plot.setHeight(std::max(1.0, plot.height()));
  return {plot, x, axis.range, rect.left()};
}

void paint_y_axis(QPainter& painter, const PlotFrame& frame, const YAxis& axis,
                  const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double line = metrics.height();
  for_each_tick(axis, [&](double value) {
    const double y = frame.py(value);
    painter.setPen(QPen(value == 0 ? style.muted : style.grid, 1));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    painter.setPen(style.muted);
    const QString label = label_of(axis, value);
    const double width = metrics.horizontalAdvance(label) + 1;
    painter.drawText(QRectF(frame.plot.left() - kGap - width, y - line / 2, width, line),
                     Qt::AlignRight | Qt::AlignVCenter, label);
  });
  painter.setPen(style.text);
  const QRectF title(frame.left, frame.plot.top() - line * 1.5 - kGap,
                     frame.plot.right() - frame.left, line);
  paint_elided(painter, title, Qt::AlignLeft | Qt::AlignVCenter, axis.title);
}

void paint_x_axis(QPainter& painter, const PlotFrame& frame, const XScale& scale,
                  const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  painter.setPen(QPen(style.muted, 1));
  painter.drawLine(frame.plot.bottomLeft(), frame.plot.bottomRight());
  constexpr double kTick = 4;
  double taken = frame.left - kGap;
  for (const Tick& tick : x_ticks(scale, frame.x, frame.plot.width(), metrics)) {
    const double x = frame.px(tick.at);
    const double y = frame.plot.bottom();
    painter.drawLine(QPointF(x, y), QPointF(x, y + kTick));
    const double width = metrics.horizontalAdvance(tick.label) + 1;
    // The outermost labels move inwards rather than off the figure.
    const double most = frame.plot.right() + 2 * kGap - width;
    const double left = std::max(frame.left, std::min(x - width / 2, most));
    if (left < taken + kGap) continue;
    taken = left + width;
    painter.drawText(QRectF(left, y + kGap - 1, width, metrics.height()), Qt::AlignCenter,
                     tick.label);
  }
}

void paint_hatched(QPainter& painter, const QRectF& rect, const QColor& colour) {
  QColor tone = colour;
  tone.setAlphaF(0.25F);
  painter.fillRect(rect, tone);
  constexpr double kStripes = 4;
  painter.setPen(QPen(colour, 1));
  const double first = std::ceil(rect.left() / kStripes) * kStripes;
  for (double x = first; x < rect.right(); x += kStripes)
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void paint_swatch(QPainter& painter, const QRectF& rect, const QColor& colour, bool hatched) {
  if (hatched) {
    paint_hatched(painter, rect, colour);
  } else {
    painter.fillRect(rect, colour);
  }
}

void paint_elided(QPainter& painter, const QRectF& rect, Qt::Alignment flags, const QString& text) {
  const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                       static_cast<int>(std::ceil(rect.width())));
  painter.drawText(rect, static_cast<int>(flags.toInt()) | Qt::TextSingleLine, cut);
}

QColor text_on(const QColor& colour) {
  constexpr double kMiddle = 0.55;
  const double light = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
  return light > kMiddle ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace sitewright::ui
