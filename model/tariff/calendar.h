// Months and weekdays of a model year: standard time, 29 February left out.
#pragma once

#include <array>
#include <optional>

#include "model/core/date.h"
#include "model/core/series.h"

namespace sitewright::tariff {

inline constexpr int kDaysPerYear = kHoursPerYear / kHoursPerDay;

/// The days of one model year. Day 0 is 1 January; weekdays are the calendar year's own, so that in
/// a leap year they step by two from 28 February to 1 March. There is no summer time: hour 17 is
/// 17:00 to 18:00 standard time in July too.
class Calendar final {
 public:
  /// Errors:  check failure outside years 1900 to 2199
  explicit Calendar(int year);

  [[nodiscard]] int year() const { return year_; }
  /// 0 = January; day in [0, 365).
  [[nodiscard]] int month_of_day(int day) const { return month_[static_cast<std::size_t>(day)]; }
  /// Saturday or Sunday; day in [0, 365).
  [[nodiscard]] bool weekend(int day) const { return weekend_[static_cast<std::size_t>(day)]; }
  /// First hour of a date in the model year; nothing for 29 February and dates of other years.
  [[nodiscard]] std::optional<int> first_hour_of(Date date) const;

 private:
  int year_;
  std::array<int, kDaysPerYear> month_{};
  std::array<bool, kDaysPerYear> weekend_{};
};

/// Month of an hour of the model year, 0 = January; hour in [0, 8760).
[[nodiscard]] int month_of_hour(int hour);

}  // namespace sitewright::tariff
