// Series by hour and by day, and the shape of a model year.
#pragma once

#include <Eigen/Core>
#include <array>

namespace sitewright {

/// Hours of a model year: standard time, no 29 February.
inline constexpr int kHoursPerYear = 8760;
inline constexpr int kHoursPerDay = 24;
inline constexpr int kMonthsPerYear = 12;

/// One value per hour of a model year, shape (8760) unless stated.
using Hourly = Eigen::ArrayXd;
/// One value per calendar day from the plan's start, shape (days of the horizon).
using Daily = Eigen::ArrayXd;
/// One value per calendar month, January first.
using Monthly = std::array<double, kMonthsPerYear>;

inline constexpr std::array<int, kMonthsPerYear> kDaysOfMonth{31, 28, 31, 30, 31, 30,
                                                              31, 31, 30, 31, 30, 31};

/// First hour of a month (0 = January) in a model year; kHoursPerYear for month 12.
[[nodiscard]] constexpr int first_hour_of_month(int month) {
  int days = 0;
  for (int m = 0; m < month; ++m) days += kDaysOfMonth[static_cast<std::size_t>(m)];
  return days * kHoursPerDay;
}

}  // namespace sitewright
