// The image, its axes and its colour scale.
#include "ui/figures/heat_map_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

#include "model/core/series.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kGap = 6;
constexpr double kScaleWidth = 14;

/// Lightness rises evenly, blue against yellow: no two tones meet for colour-blind readers.
constexpr std::array<QRgb, 6> kTones{0xff0b2c66, 0xff2f5d9b, 0xff5f8fae,
                                     0xff9ab5a0, 0xffd8cf7a, 0xfffdf0a0};

QString hour_text(int hour) { return QStringLiteral("%1:00").arg(hour, 2, 10, QChar(u'0')); }

/// Each pixel is the hour that it lies in.
QImage enlarged(const QImage& image, Range hours, QSize size) {
  QImage large(size, QImage::Format_ARGB32);
  large.fill(Qt::transparent);
  for (int hour = 0; hour < kHoursPerDay; ++hour) {
    const int top = size.height() * hour / kHoursPerDay;
    const int bottom = size.height() * (hour + 1) / kHoursPerDay;
    if (bottom <= top) continue;
    auto* line = reinterpret_cast<QRgb*>(large.scanLine(top));
    for (int x = 0; x < size.width(); ++x) {
      const double at = hours.low + hours.width() * (x + 0.5) / size.width();
      const int day = std::clamp(static_cast<int>(at / kHoursPerDay), 0, image.width() - 1);
      line[x] = image.pixel(day, hour);
    }
    for (int y = top + 1; y < bottom; ++y)
      std::memcpy(large.scanLine(y), line, static_cast<std::size_t>(large.bytesPerLine()));
  }
  return large;
}

}  // namespace

QColor heat_color(double fraction) {
  const double at = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(kTones.size() - 1);
  const auto index = std::min(static_cast<std::size_t>(at), kTones.size() - 2);
  const QColor low(kTones[index]);
  const QColor high(kTones[index + 1]);
  const double part = at - static_cast<double>(index);
  const auto mix = [part](int a, int b) {
    return static_cast<int>(std::lround(a + (b - a) * part));
  };
  return {mix(low.red(), high.red()), mix(low.green(), high.green()), mix(low.blue(), high.blue())};
}

HeatMapFigure::HeatMapFigure(HeatMapData data) : data_(std::move(data)) {
  set_title(data_.title);
  values_ = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const double value : data_.hourly) {
    if (!std::isfinite(value)) continue;
    values_ = {std::min(values_.low, value), std::max(values_.high, value)};
  }
  const auto count = static_cast<int>(data_.hourly.size());
  const int days = (count + kHoursPerDay - 1) / kHoursPerDay;
  set_full_range({0, static_cast<double>(days) * kHoursPerDay});
  if (is_empty()) return;
  image_ = QImage(days, kHoursPerDay, QImage::Format_ARGB32);
  image_.fill(Qt::transparent);
  for (int i = 0; i < count; ++i) {
    const double value = data_.hourly[static_cast<std::size_t>(i)];
    if (!std::isfinite(value)) continue;
    const double part = values_.width() > 0 ? (value - values_.low) / values_.width() : 0.5;
    image_.setPixelColor(i / kHoursPerDay, i % kHoursPerDay, heat_color(part));
  }
}

void HeatMapFigure::paint_scale(QPainter& painter, const QRectF& rect,
                                const FigureStyle& style) const {
  const QFontMetricsF metrics(style.font);
  const QRectF bar(rect.left(), rect.top(), kScaleWidth, rect.height());
  QImage tones(1, 256, QImage::Format_ARGB32);
  for (int y = 0; y < tones.height(); ++y) tones.setPixelColor(0, y, heat_color(1 - y / 255.0));
  painter.drawImage(bar, tones);
  // The values seldom end on a tick, so the bar takes twice as many as an axis would.
  const YAxis axis =
      make_y_axis({values_, data_.unit, data_.value_name, false}, 2 * rect.height(), style);
  painter.setPen(style.muted);
  const double span = values_.width() > 0 ? values_.width() : 1.0;
  const double low = values_.width() > 0 ? values_.low : values_.low - 0.5;
  const auto first = std::lround(axis.range.low / axis.step);
  const auto last = std::lround(axis.range.high / axis.step);
  for (auto i = first; i <= last; ++i) {
    const double value = static_cast<double>(i) * axis.step;
    const double y = bar.bottom() - (value - low) / span * bar.height();
    if (y < bar.top() - 1 || y > bar.bottom() + 1) continue;
    painter.drawText(
        QRectF(bar.right() + kGap, y - metrics.height() / 2, rect.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        tick_text(value * axis.unit.factor, axis.step * axis.unit.factor));
  }
  painter.setPen(style.text);
  const double width = metrics.horizontalAdvance(axis.title) + 1;
  const QRectF title(rect.right() - width, rect.top() - metrics.height() * 1.5, width,
                     metrics.height());
  painter.drawText(title, Qt::AlignRight, axis.title);
}

void HeatMapFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double hours = metrics.horizontalAdvance(hour_text(0)) + kGap;
  const double scale = kScaleWidth + kGap + metrics.horizontalAdvance(QStringLiteral("0,000.0"));
  const QRectF plot =
      rect.adjusted(hours, metrics.height() * 1.5 + kGap, -scale - 3 * kGap, -label_height(style));
  if (plot.width() < 1 || plot.height() < 1) return;
  set_plot_rect(plot);
  const Range x = visible_range();
  painter.drawImage(plot, enlarged(image_, x, plot.size().toSize().expandedTo(QSize(1, 24))));
  painter.setPen(style.muted);
  constexpr int kEvery = 6;
  for (int hour = 0; hour <= kHoursPerDay; hour += kEvery) {
    const double y = plot.top() + plot.height() * hour / kHoursPerDay;
    painter.drawText(QRectF(rect.left(), y - metrics.height() / 2, hours - kGap, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, hour_text(hour));
  }
  painter.setPen(style.text);
  painter.drawText(
      QRectF(rect.left(), plot.top() - metrics.height() * 1.5, plot.width(), metrics.height()),
      Qt::AlignLeft, QCoreApplication::translate("HeatMapFigure", "Hour of day [h]"));
  const PlotFrame frame{plot, x, {0, 1}, rect.left()};
  paint_x_axis(painter, frame, {XScale::Kind::hours, Date{}}, style);
  paint_scale(painter, QRectF(plot.right() + 3 * kGap, plot.top(), scale, plot.height()), style);
}

std::optional<Hit> HeatMapFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point)) return std::nullopt;
  const PlotFrame frame{plot_rect(), visible_range(), {0, 1}, 0};
  const int day = static_cast<int>(frame.x_at(point.x()) / kHoursPerDay);
  const double share = (point.y() - plot_rect().top()) / plot_rect().height();
  const int hour = std::clamp(static_cast<int>(share * kHoursPerDay), 0, kHoursPerDay - 1);
  const auto index = static_cast<std::size_t>(day * kHoursPerDay + hour);
  if (index >= data_.hourly.size() || !std::isfinite(data_.hourly[index])) return std::nullopt;
  return Hit{x_text({XScale::Kind::hours, Date{}}, static_cast<double>(index)) + u'\n' +
                 data_.value_name + QStringLiteral(": ") +
                 full_text(data_.hourly[index], data_.unit),
             point};
}

FigureTable HeatMapFigure::table() const {
  FigureTable table;
  const XScale scale{XScale::Kind::hours, Date{}};
  table.headers = {x_header(scale), value_header(data_.value_name, data_.unit)};
  for (std::size_t i = 0; i < data_.hourly.size(); ++i)
    table.rows.push_back(
        {x_cell(scale, static_cast<double>(i)), value_cell(data_.hourly[i], data_.unit)});
  return table;
}

bool HeatMapFigure::is_empty() const { return !(values_.high >= values_.low); }

}  // namespace sitewright::ui
