// The working time that the calendars of a plan stand for.
#pragma once

#include <utility>
#include <vector>

#include "model/core/issue.h"
#include "model/plan/plan.h"
#include "model/schedule/work_clock.h"

namespace sitewright::schedule {

/// Working time of each calendar of the plan, in its order, with bases, shifts and exceptions
/// worked in. Errors: issues (error) for a base that is none or leads round in a circle, hours that
/// end before they begin or after midnight, an exception that ends before it begins, a calendar
/// that never works.
[[nodiscard]] std::vector<WorkingTime> working_times(const plan::Plan& plan, Issues& issues);

/// Days of [from, until) on which nobody works, as stretches [first, end) in order.
[[nodiscard]] std::vector<std::pair<Date, Date>> days_off(const WorkingTime& time, Date from,
                                                          Date until);

}  // namespace sitewright::schedule
