// Which windows hold a class of hours, and a year's draw by class.
#include "model/tariff/cells.h"

#include <algorithm>

#include "model/core/check.h"

namespace sitewright::tariff {

namespace {

bool holds_day(DayKind days, bool weekend) {
  return days == DayKind::all || (days == DayKind::weekends) == weekend;
}

bool holds_hour(const Window& window, int hour) {
  if (window.hour_from < window.hour_until) {
    return hour >= window.hour_from && hour < window.hour_until;
  }
  return hour >= window.hour_from || hour < window.hour_until;
}

void add_window(const Window& window, Cells<std::uint8_t>& count) {
  std::array<std::uint8_t, kHoursPerDay> hours{};
  for (int hour = 0; hour < kHoursPerDay; ++hour) {
    hours[static_cast<std::size_t>(hour)] = holds_hour(window, hour) ? 1 : 0;
  }
  for (int month = 0; month < kMonthsPerYear; ++month) {
    if (!window.months[static_cast<std::size_t>(month)]) continue;
    for (const bool weekend : {false, true}) {
      if (!holds_day(window.days, weekend)) continue;
      const std::size_t first = first_cell(month, weekend);
      for (std::size_t h = 0; h < hours.size(); ++h) {
        count[first + h] = static_cast<std::uint8_t>(count[first + h] + hours[h]);
      }
    }
  }
}

}  // namespace

Cells<std::uint8_t> held_by(const std::vector<Window>& windows) {
  SITEWRIGHT_CHECK(windows.size() <= kMostWindows, "tariff: too many windows");
  Cells<std::uint8_t> count{};
  for (const Window& window : windows) add_window(window, count);
  return count;
}

Cells<std::uint8_t> period_of(const std::vector<EnergyPeriod>& periods) {
  SITEWRIGHT_CHECK(periods.size() <= kMostPeriods, "tariff: too many energy periods");
  const std::size_t none = periods.size();
  std::size_t other = none;
  Cells<std::uint8_t> period{};
  period.fill(static_cast<std::uint8_t>(none));
  for (std::size_t i = periods.size(); i-- > 0;) {
    if (periods[i].windows.empty()) {
      other = i;
      continue;
    }
    const Cells<std::uint8_t> held = held_by(periods[i].windows);
    for (std::size_t cell = 0; cell < kCells; ++cell) {
      if (held[cell] > 0) period[cell] = static_cast<std::uint8_t>(i);
    }
  }
  std::replace(period.begin(), period.end(), static_cast<std::uint8_t>(none),
               static_cast<std::uint8_t>(other));
  return period;
}

CellLoads cell_loads(const Calendar& calendar, const Hourly& draw_mw, const Hourly& backup_mw,
                     const HourSpan& hours) {
  constexpr double kStepH = 1.0;
  CellLoads loads;
  const bool backup = backup_mw.size() > 0;
  for (int day = hours.first / kHoursPerDay; day * kHoursPerDay < hours.end; ++day) {
    const int midnight = day * kHoursPerDay;
    const std::size_t first = first_cell(calendar.month_of_day(day), calendar.weekend(day));
    const int from = std::max(hours.first, midnight);
    const int until = std::min(hours.end, midnight + kHoursPerDay);
    for (int hour = from; hour < until; ++hour) {
      const double mw = draw_mw[hour] - (backup ? backup_mw[hour] : 0.0);
      const std::size_t cell = first + static_cast<std::size_t>(hour - midnight);
      loads.mwh[cell] += mw * kStepH;
      loads.highest_mw[cell] = std::max(loads.highest_mw[cell], mw);
    }
  }
  return loads;
}

}  // namespace sitewright::tariff
