// The days, hours and months of a model year: 365 days, 29 February left out.
#pragma once

#include <optional>
#include <vector>

#include "model/core/date.h"
#include "model/core/series.h"
#include "model/plan/plan.h"

namespace sitewright {

inline constexpr int kDaysPerYear = kHoursPerYear / kHoursPerDay;

/// Index into the horizon of each day of a model year, -1 outside it, shape (365).
[[nodiscard]] std::vector<Eigen::Index> horizon_days(const plan::Plan& plan, int year);

/// Days of the year of a series by day of the horizon, `outside` where the horizon has none, shape
/// (365). Inputs: days of horizon_days()
[[nodiscard]] Eigen::ArrayXd year_of_days(const Daily& series,
                                          const std::vector<Eigen::Index>& days,
                                          double outside = 0.0);

/// Each day's value in all its hours, shape (hours). Inputs: shape (365)
[[nodiscard]] Hourly by_hour(const Eigen::ArrayXd& days);

/// A share in an hour; 1 where there are no hours.
[[nodiscard]] inline double share_at(const Hourly& share, int hour) {
  return share.size() > 0 ? share[hour] : 1.0;
}

/// Sums the hours of each month. Inputs: shape (hours)
[[nodiscard]] Monthly by_month(const Hourly& hours);

/// First hour of a date in a model year, in [0, hours]: 0 before it, all hours after it; 29
/// February begins where 1 March does.
[[nodiscard]] int first_hour_of(int year, Date date);

/// Hours of a model year, `end` exclusive.
struct HourSpan {
  int first;
  int end;
};

/// The hours of a span in each month.
[[nodiscard]] Monthly hours_by_month(const HourSpan& span);

/// Hours of `year` from `from` up to `until`; empty ends mean the plan's start and forever.
[[nodiscard]] HourSpan hours_in(int year, Date start, const std::optional<Date>& from,
                                const std::optional<Date>& until);

}  // namespace sitewright
