// Ticks of dates and hours: the finest step of the calendar whose labels do not touch.
#include "ui/figures/x_scale.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/series.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

/// Steps of the calendar from fine to coarse; months count from January, days from the month's
/// first.
struct Step {
  enum class Kind { hours, days, months };
  Kind kind;
  int count;
};

constexpr std::array kSteps{
    Step{Step::Kind::hours, 1},   Step{Step::Kind::hours, 3},   Step{Step::Kind::hours, 6},
    Step{Step::Kind::hours, 12},  Step{Step::Kind::days, 1},    Step{Step::Kind::days, 2},
    Step{Step::Kind::days, 5},    Step{Step::Kind::days, 10},   Step{Step::Kind::months, 1},
    Step{Step::Kind::months, 2},  Step{Step::Kind::months, 3},  Step{Step::Kind::months, 6},
    Step{Step::Kind::months, 12}, Step{Step::Kind::months, 24}, Step{Step::Kind::months, 60},
    Step{Step::Kind::months, 120}};

/// A year without 29 February, for hours of a model year.
const Date kModelYear = make_date(2001, 1, 1);

Date origin(const XScale& scale) {
  return scale.kind == XScale::Kind::days ? scale.start : kModelYear;
}

double per_day(const XScale& scale) { return scale.kind == XScale::Kind::days ? 1.0 : 24.0; }

Date date_at(const XScale& scale, double x) {
  return add_days(origin(scale), static_cast<int>(std::floor(x / per_day(scale) + 1e-9)));
}

bool has_years(const XScale& scale) { return scale.kind == XScale::Kind::days; }

QString day_text(Date date) {
  const std::chrono::year_month_day day(date);
  return QCoreApplication::translate("XScale", "%1 %2", "day, short month")
      .arg(static_cast<unsigned>(day.day()))
      .arg(short_month(month_index(date)));
}

QString years_text(double months) {
  return QCoreApplication::translate("XScale", "%1 years")
      .arg(tick_text(months / kMonthsPerYear, std::fmod(months, kMonthsPerYear) == 0 ? 1.0 : 0.1));
}

QString hour_text(double hour) {
  return QStringLiteral("%1:00").arg(static_cast<int>(std::lround(hour)), 2, 10, QChar(u'0'));
}

QString month_text(const XScale& scale, Date date, int months) {
  if (!has_years(scale)) return short_month(month_index(date));
  const QString year = QString::number(year_of(date));
  if (months >= kMonthsPerYear) return year;
  return QCoreApplication::translate("XScale", "%1 %2", "short month, year")
      .arg(short_month(month_index(date)), year);
}

std::vector<Tick> month_ticks(const XScale& scale, Range range, int months) {
  std::vector<Tick> ticks;
  const Date first = date_at(scale, range.low);
  int index = year_of(first) * kMonthsPerYear + month_index(first);
  index -= index % months;
  while (true) {
    const Date date =
        make_date(index / kMonthsPerYear, static_cast<unsigned>(index % kMonthsPerYear) + 1U, 1);
    const double x = days_between(origin(scale), date) * per_day(scale);
    if (x > range.high) break;
    if (x >= range.low) ticks.push_back({x, month_text(scale, date, months)});
    index += months;
  }
  return ticks;
}

std::vector<Tick> day_ticks(const XScale& scale, Range range, int days) {
  std::vector<Tick> ticks;
  const Date last = date_at(scale, range.high);
  for (Date date = date_at(scale, range.low); date <= last; date = add_days(date, 1)) {
    const double x = days_between(origin(scale), date) * per_day(scale);
    const std::chrono::year_month_day day(date);
    const int from_first = static_cast<int>(static_cast<unsigned>(day.day())) - 1;
    // The last step of a month would crowd the first of the next.
    constexpr int kMonth = 30;
    const bool crowded = days > 1 && from_first + days > kMonth + 1;
    if (x < range.low || x > range.high || from_first % days != 0 || crowded) continue;
    ticks.push_back({x, has_years(scale) && from_first == 0 ? prose_date(date) : day_text(date)});
  }
  return ticks;
}

std::vector<Tick> hour_ticks(const XScale& scale, Range range, int hours) {
  std::vector<Tick> ticks;
  for (double x = std::ceil(range.low / hours) * hours; x <= range.high; x += hours) {
    const double hour = std::fmod(x, static_cast<double>(kHoursPerDay));
    ticks.push_back({x, hour == 0 ? day_text(date_at(scale, x)) : hour_text(hour)});
  }
  return ticks;
}

double approximate_days(Step step) {
  constexpr double kMonth = 30.0;
  if (step.kind == Step::Kind::hours) return step.count / 24.0;
  return step.kind == Step::Kind::days ? step.count : step.count * kMonth;
}

std::vector<Tick> ticks_of(const XScale& scale, Range range, Step step) {
  switch (step.kind) {
    case Step::Kind::hours: return hour_ticks(scale, range, step.count);
    case Step::Kind::days: return day_ticks(scale, range, step.count);
    case Step::Kind::months: return month_ticks(scale, range, step.count);
  }
  return {};
}

bool fits(const std::vector<Tick>& ticks, double pixels_per_x, const QFontMetricsF& metrics) {
  const double gap = metrics.horizontalAdvance(QStringLiteral("00"));
  for (std::size_t i = 1; i < ticks.size(); ++i) {
    const double half = (metrics.horizontalAdvance(ticks[i - 1].label) +
                         metrics.horizontalAdvance(ticks[i].label)) /
                        2.0;
    if ((ticks[i].at - ticks[i - 1].at) * pixels_per_x < half + gap) return false;
  }
  return true;
}

/// Whole years, or every second, fifth or tenth of them.
std::vector<Tick> term_ticks(Range range, double pixels_per_x, const QFontMetricsF& metrics) {
  for (const int years : {1, 2, 5, 10}) {
    const double step = years * kMonthsPerYear;
    std::vector<Tick> ticks;
    for (double x = std::ceil(range.low / step) * step; x <= range.high; x += step)
      ticks.push_back({x, years_text(x)});
    if (fits(ticks, pixels_per_x, metrics)) return ticks;
  }
  return {};
}

/// Multiples of 1, 2 or 5 times a power of ten.
std::vector<Tick> rank_ticks(Range range, double pixels_per_x, const QFontMetricsF& metrics) {
  constexpr double kCoarsest = 1e5;
  for (double power = 1.0; power < kCoarsest; power *= 10.0) {
    for (const double step : {power, 2.0 * power, 5.0 * power}) {
      const double narrowest = metrics.horizontalAdvance(QStringLiteral("00"));
      if (step * pixels_per_x < narrowest) continue;
      std::vector<Tick> ticks;
      for (double x = std::ceil(range.low / step) * step; x <= range.high; x += step)
        ticks.push_back({x, tick_text(x, step)});
      if (fits(ticks, pixels_per_x, metrics)) return ticks;
    }
  }
  return {};
}

/// Powers of ten, with twos and fives between them where there is room.
std::vector<Tick> size_ticks(const XScale& scale, Range range, double pixels_per_x,
                             const QFontMetricsF& metrics) {
  std::vector<Tick> ticks;
  for (const std::vector<double>& steps : {std::vector{1.0, 2.0, 5.0}, std::vector{1.0}}) {
    ticks.clear();
    constexpr double kLargest = 1e15;  // beyond it nothing is counted, and powers overflow
    const double most = std::min(size_at(scale, range.high), kLargest);
    for (double power = 1.0; power <= most; power *= 10.0) {
      for (const double step : steps) {
        const double x = x_of_size(scale, power * step);
        if (x >= range.low && x <= range.high) ticks.push_back({x, tick_text(power * step, 1.0)});
      }
    }
    if (fits(ticks, pixels_per_x, metrics)) return ticks;
  }
  if (ticks.size() > 1) ticks.erase(ticks.begin() + 1, ticks.end());
  return ticks;
}

}  // namespace

double size_at(const XScale& scale, double x) { return scale.first * std::pow(scale.growth, x); }

double x_of_size(const XScale& scale, double size) {
  return std::log(size / scale.first) / std::log(scale.growth);
}

QString x_text(const XScale& scale, double x) {
  if (scale.kind == XScale::Kind::sizes)
    return QCoreApplication::translate("XScale", "%1 accelerators")
        .arg(tick_text(std::round(size_at(scale, x)), 1.0));
  if (scale.kind == XScale::Kind::ranked)
    return QCoreApplication::translate("XScale", "In %1 hours").arg(tick_text(std::floor(x), 1.0));
  if (scale.kind == XScale::Kind::months) return years_text(std::round(x));
  if (scale.kind == XScale::Kind::days) return prose_date(date_at(scale, x));
  const double hour = std::fmod(std::floor(x), static_cast<double>(kHoursPerDay));
  return day_text(date_at(scale, x)) + QStringLiteral(", ") + hour_text(hour);
}

QString x_cell(const XScale& scale, double x) {
  if (scale.kind == XScale::Kind::days) return iso_date(date_at(scale, x));
  if (scale.kind == XScale::Kind::sizes)
    return QString::number(static_cast<qint64>(std::llround(size_at(scale, x))));
  return QString::number(static_cast<qint64>(std::lround(x)));
}

QString x_header(const XScale& scale) {
  switch (scale.kind) {
    case XScale::Kind::days: return QCoreApplication::translate("XScale", "Date");
    case XScale::Kind::hours: return QCoreApplication::translate("XScale", "Hour of year [h]");
    case XScale::Kind::ranked: return QCoreApplication::translate("XScale", "Hours exceeded [h]");
    case XScale::Kind::sizes: return QCoreApplication::translate("XScale", "Accelerators");
    case XScale::Kind::months: return QCoreApplication::translate("XScale", "Months");
  }
  return {};
}

std::vector<Tick> x_ticks(const XScale& scale, Range range, double width,
                          const QFontMetricsF& metrics) {
  if (!(range.width() > 0) || !(width > 0)) return {};
  const double pixels_per_x = width / range.width();
  if (scale.kind == XScale::Kind::ranked) return rank_ticks(range, pixels_per_x, metrics);
  if (scale.kind == XScale::Kind::sizes) return size_ticks(scale, range, pixels_per_x, metrics);
  if (scale.kind == XScale::Kind::months) return term_ticks(range, pixels_per_x, metrics);
  const double narrowest = metrics.horizontalAdvance(QStringLiteral("00"));
  for (const Step& step : kSteps) {
    if (step.kind == Step::Kind::hours && scale.kind == XScale::Kind::days) continue;
    if (approximate_days(step) * per_day(scale) * pixels_per_x < narrowest) continue;
    std::vector<Tick> ticks = ticks_of(scale, range, step);
    if (fits(ticks, pixels_per_x, metrics)) return ticks;
  }
  return {};
}

}  // namespace sitewright::ui
