// The walk over a model year's days.
#include "model/tariff/calendar.h"

#include "model/core/check.h"

namespace sitewright::tariff {

namespace {

/// Days before 1 March in a model year.
constexpr int kFirstOfMarch = 31 + 28;

}  // namespace

Calendar::Calendar(int year) : year_(year) {
  SITEWRIGHT_CHECK(year >= 1900 && year <= 2199, "tariff: year " + std::to_string(year));
  const Date new_year = make_date(year, 1, 1);
  const int leap_days = std::chrono::year{year}.is_leap() ? 1 : 0;
  for (int day = 0; day < kDaysPerYear; ++day) {
    const Date date = add_days(new_year, day < kFirstOfMarch ? day : day + leap_days);
    const std::chrono::weekday weekday{date};
    const auto at = static_cast<std::size_t>(day);
    month_[at] = month_of_hour(day * kHoursPerDay);
    weekend_[at] = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  }
}

std::optional<int> Calendar::first_hour_of(Date date) const {
  if (year_of(date) != year_) return std::nullopt;
  int day = days_between(make_date(year_, 1, 1), date);
  if (std::chrono::year{year_}.is_leap() && day >= kFirstOfMarch) {
    if (day == kFirstOfMarch) return std::nullopt;
    --day;
  }
  return day * kHoursPerDay;
}

int month_of_hour(int hour) {
  SITEWRIGHT_CHECK(hour >= 0 && hour < kHoursPerYear, "tariff: hour " + std::to_string(hour));
  int month = 0;
  int days = hour / kHoursPerDay;
  while (days >= kDaysOfMonth[static_cast<std::size_t>(month)]) {
    days -= kDaysOfMonth[static_cast<std::size_t>(month)];
    ++month;
  }
  return month;
}

}  // namespace sitewright::tariff
