// Bands of the calendar and their labels.
#include "ui/figures/time_header.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "model/core/series.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr double kGap = 4;
constexpr int kMonthsPerQuarter = 3;
constexpr int kDaysPerWeek = 7;

int day_of_month(Date date) {
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(date).day()));
}

Date first_of_month(int index) {
  return make_date(index / kMonthsPerYear, static_cast<unsigned>(index % kMonthsPerYear) + 1U, 1);
}

int months_of(TimeUnit unit) {
  if (unit == TimeUnit::month) return 1;
  return unit == TimeUnit::quarter ? kMonthsPerQuarter : kMonthsPerYear;
}

/// First day of the unit that holds `date`.
Date band_start(TimeUnit unit, Date date) {
  if (unit == TimeUnit::day) return date;
  if (unit == TimeUnit::week) {
    const auto since_monday = std::chrono::weekday(date) - std::chrono::Monday;
    return date - since_monday;
  }
  int index = year_of(date) * kMonthsPerYear + month_index(date);
  index -= index % months_of(unit);
  return first_of_month(index);
}

Date next_band(TimeUnit unit, Date start) {
  if (unit == TimeUnit::day) return add_days(start, 1);
  if (unit == TimeUnit::week) return add_days(start, kDaysPerWeek);
  return first_of_month(year_of(start) * kMonthsPerYear + month_index(start) + months_of(unit));
}

QString quarter_text(Date start) {
  return QCoreApplication::translate("TimeHeader", "Q%1", "quarter")
      .arg(month_index(start) / kMonthsPerQuarter + 1);
}

QString band_label(TimeUnit unit, Date start) {
  switch (unit) {
    case TimeUnit::day:
    case TimeUnit::week: return QString::number(day_of_month(start));
    case TimeUnit::month: return short_month(month_index(start));
    case TimeUnit::quarter: return quarter_text(start);
    case TimeUnit::year: return QString::number(year_of(start));
  }
  return {};
}

/// Of the upper line: months need their year there.
QString upper_label(TimeUnit unit, Date start) {
  const QString label = band_label(unit, start);
  return unit == TimeUnit::month ? label + u' ' + QString::number(year_of(start)) : label;
}

double shortest_days(TimeUnit unit) {
  constexpr std::array kShortest{1.0, 7.0, 28.0, 90.0, 365.0};
  return kShortest[static_cast<std::size_t>(unit)];
}

QString widest_label(TimeUnit unit) {
  if (unit == TimeUnit::day || unit == TimeUnit::week) return QStringLiteral("30");
  if (unit == TimeUnit::year) return QStringLiteral("2024");
  if (unit == TimeUnit::quarter) return quarter_text(make_date(2024, 10, 1));
  QString widest;
  for (int month = 0; month < kMonthsPerYear; ++month)
    if (short_month(month).size() > widest.size()) widest = short_month(month);
  return widest;
}

void paint_labels(QPainter& painter, const PlotFrame& frame, const QRectF& line,
                  const std::vector<TimeBand>& bands, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  for (const TimeBand& band : bands) {
    const double left = frame.px(std::max(band.low, frame.x.low));
    const double right = frame.px(std::min(band.high, frame.x.high));
    if (band.low > frame.x.low) {
      painter.setPen(QPen(style.grid, 1));
      painter.drawLine(QPointF(left, line.top()), QPointF(left, line.bottom()));
    }
    // A label stays in its band, also where only the band's end is visible.
    if (metrics.horizontalAdvance(band.label) + 2 > right - left) continue;
    painter.setPen(style.muted);
    painter.drawText(QRectF(left, line.top(), right - left, line.height()), Qt::AlignCenter,
                     band.label);
  }
}

}  // namespace

std::optional<TimeUnit> unit_above(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
    case TimeUnit::week: return TimeUnit::month;
    case TimeUnit::month:
    case TimeUnit::quarter: return TimeUnit::year;
    case TimeUnit::year: break;
  }
  return std::nullopt;
}

std::vector<TimeBand> time_bands(TimeUnit unit, Date origin, Range visible) {
  std::vector<TimeBand> bands;
  const auto day = [&](Date date) { return static_cast<double>(days_between(origin, date)); };
  Date at = band_start(unit, add_days(origin, static_cast<int>(std::floor(visible.low))));
  while (day(at) < visible.high) {
    const Date next = next_band(unit, at);
    bands.push_back({day(at), day(next), band_label(unit, at)});
    at = next;
  }
  return bands;
}

TimeUnit finest_unit(double pixels_per_day, const QFontMetricsF& metrics) {
  for (const TimeUnit unit : {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::quarter}) {
    const double wanted = metrics.horizontalAdvance(widest_label(unit)) + 2 * kGap;
    if (shortest_days(unit) * pixels_per_day >= wanted) return unit;
  }
  return TimeUnit::year;
}

double time_header_height(const FigureStyle& style) {
  return 2 * (QFontMetricsF(style.font).height() + kGap);
}

void paint_time_header(QPainter& painter, const PlotFrame& frame, Date origin,
                       const FigureStyle& style) {
  const double line = time_header_height(style) / 2;
  const QRectF lower(frame.plot.left(), frame.plot.top() - line, frame.plot.width(), line);
  const TimeUnit unit =
      finest_unit(frame.plot.width() / frame.x.width(), QFontMetricsF(style.font));
  const std::vector<TimeBand> bands = time_bands(unit, origin, frame.x);
  painter.setPen(QPen(style.grid, 1));
  for (const TimeBand& band : bands) {
    if (band.low <= frame.x.low) continue;
    const double x = frame.px(band.low);
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
  }
  paint_labels(painter, frame, lower, bands, style);
  if (const auto above = unit_above(unit)) {
    std::vector<TimeBand> groups = time_bands(*above, origin, frame.x);
    for (TimeBand& group : groups)
      group.label = upper_label(*above, add_days(origin, static_cast<int>(group.low)));
    paint_labels(painter, frame, lower.translated(0, -line), groups, style);
  }
  painter.setPen(QPen(style.muted, 1));
  painter.drawLine(frame.plot.topLeft(), frame.plot.topRight());
}

}  // namespace sitewright::ui
