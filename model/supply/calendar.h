// Days of the horizon as indices, with the month of each.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "model/core/date.h"
#include "model/plan/plan.h"

namespace sitewright::supply {

struct Calendar {
  Date start;
  int days;
  std::vector<int> month;

  explicit Calendar(const plan::Plan& plan)
      : start(plan.schedule.start),
        days(std::max(0, days_between(start, plan::horizon_end(plan)))) {
    month.reserve(static_cast<std::size_t>(days));
    for (int day = 0; day < days; ++day) month.push_back(month_index(add_days(start, day)));
  }

  /// Index of a date, clamped into [0, days]; `absent` where there is none.
  [[nodiscard]] int index(const std::optional<Date>& date, int absent) const {
    return date ? std::clamp(days_between(start, *date), 0, days) : absent;
  }
};

}  // namespace sitewright::supply
