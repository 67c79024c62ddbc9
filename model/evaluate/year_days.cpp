// Days of the horizon in a model year, and its months.
#include "model/evaluate/year_days.h"

#include <algorithm>
#include <chrono>

namespace sitewright {

std::vector<Eigen::Index> horizon_days(const plan::Plan& plan, int year) {
  std::vector<Eigen::Index> days;
  days.reserve(kDaysPerYear);
  const int horizon = days_between(plan.schedule.start, plan::horizon_end(plan));
  const Date leap_day = make_date(year, 3, 1) - std::chrono::days{1};
  const bool leap = std::chrono::year{year}.is_leap();
  for (Date date = make_date(year, 1, 1); year_of(date) == year; date += std::chrono::days{1}) {
    if (leap && date == leap_day) continue;
    const int day = days_between(plan.schedule.start, date);
    days.push_back(day >= 0 && day < horizon ? day : -1);
  }
  return days;
}

Eigen::ArrayXd year_of_days(const Daily& series, const std::vector<Eigen::Index>& days,
                            double outside) {
  Eigen::ArrayXd values(kDaysPerYear);
  for (Eigen::Index i = 0; i < values.size(); ++i) {
    const Eigen::Index day = days[static_cast<std::size_t>(i)];
    values[i] = day < 0 ? outside : series[day];
  }
  return values;
}

Hourly by_hour(const Eigen::ArrayXd& days) {
  Hourly hours(kHoursPerYear);
  for (Eigen::Index day = 0; day < days.size(); ++day) {
    hours.segment(day * kHoursPerDay, kHoursPerDay).setConstant(days[day]);
  }
  return hours;
}

Monthly by_month(const Hourly& hours) {
  Monthly sums{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = first_hour_of_month(month);
    sums[static_cast<std::size_t>(month)] =
        hours.segment(first, first_hour_of_month(month + 1) - first).sum();
  }
  return sums;
}

Monthly hours_by_month(const HourSpan& span) {
  Monthly hours{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = std::max(span.first, first_hour_of_month(month));
    const int end = std::min(span.end, first_hour_of_month(month + 1));
    hours[static_cast<std::size_t>(month)] = std::max(0, end - first);
  }
  return hours;
}

int first_hour_of(int year, Date date) {
  constexpr int kLeapDay = 59;
  const int days = days_between(make_date(year, 1, 1), date);
  const int day = std::chrono::year{year}.is_leap() && days > kLeapDay ? days - 1 : days;
  return std::clamp(day, 0, kDaysPerYear) * kHoursPerDay;
}

HourSpan hours_in(int year, Date start, const std::optional<Date>& from,
                  const std::optional<Date>& until) {
  return {first_hour_of(year, from.value_or(start)),
          until ? first_hour_of(year, *until) : kHoursPerYear};
}

}  // namespace sitewright
