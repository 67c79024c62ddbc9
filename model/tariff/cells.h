// Hours of a year in classes: the month, weekday or weekend, the hour of the day. Prices by season
// and time of use differ between classes only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/tariff/calendar.h"
#include "model/tariff/tariff.h"

namespace sitewright::tariff {

inline constexpr std::size_t kCellsPerMonth = std::size_t{2} * kHoursPerDay;
inline constexpr std::size_t kCells = kMonthsPerYear * kCellsPerMonth;

/// What a byte can count.
inline constexpr std::size_t kMostWindows = 200;
inline constexpr std::size_t kMostPeriods = 200;

/// One value for each class; those of a month lie together, weekdays first, then by hour.
template <class T>
using Cells = std::array<T, kCells>;

/// Index of a month's (0 = January) first class, for weekdays or weekends.
[[nodiscard]] constexpr std::size_t first_cell(int month, bool weekend) {
  return static_cast<std::size_t>(month) * kCellsPerMonth +
         (weekend ? static_cast<std::size_t>(kHoursPerDay) : 0U);
}

/// How many of the windows hold each class.
[[nodiscard]] Cells<std::uint8_t> held_by(const std::vector<Window>& windows);

/// Index of the period that prices each class: the first that holds it, else the one without
/// windows; the number of periods where there is none.
[[nodiscard]] Cells<std::uint8_t> period_of(const std::vector<EnergyPeriod>& periods);

/// A year's draw by class.
struct CellLoads {
  Cells<double> mwh{};         ///< summed
  Cells<double> highest_mw{};  ///< 0 where there is no hour
};

/// Hours of the model year from `first` up to `end`.
struct HourSpan {
  int first;
  int end;
};

/// Sums and highest values of `draw_mw`, less `backup_mw` where that has elements, over the hours.
[[nodiscard]] CellLoads cell_loads(const Calendar& calendar, const Hourly& draw_mw,
                                   const Hourly& backup_mw, const HourSpan& hours);

}  // namespace sitewright::tariff
