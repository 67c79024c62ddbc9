// Last addition and the full years of the horizon.
#include "model/evaluate/reference_year.h"

#include <algorithm>

namespace sitewright {

namespace {

Date last_addition(const plan::Plan& plan) {
  Date last = plan.schedule.start;
  const auto add = [&](const std::optional<Date>& date) {
    if (date) last = std::max(last, *date);
  };
  for (const auto& delivery : plan.deliveries) add(delivery.date);
  for (const auto& lot : plan.lots) add(lot.delivery_start);
  for (const auto& hall : plan.halls) {
    add(hall.ready);
    add(hall.network_ready);
  }
  for (const auto& group : plan.generators) add(group.from);
  for (const auto& storage : plan.storage) add(storage.from);
  for (const auto& step : plan.cooling_steps) add(step.date);
  return last;
}

/// The last day on which more accelerators stand in the halls than ever before, ready to run but
/// for power, water and permit, and the first on which any run; the start where neither comes after
/// it.
Date last_in_halls(Date start, const capacity::Result& capacity) {
  const capacity::Limits& limits = capacity.limits;
  Eigen::Index last = 0;
  double most = 0.0;
  for (Eigen::Index day = 0; day < capacity.online.size(); ++day) {
    const double ready = std::min({limits.delivered[day], limits.installed[day],
                                   limits.accepted[day], limits.connected[day]});
    if (ready <= most) continue;
    most = ready;
    last = day;
  }
  for (Eigen::Index day = 0; day < capacity.online.size(); ++day) {
    if (capacity.online[day] <= 0.0) continue;
    last = std::max(last, day);
    break;
  }
  return add_days(start, static_cast<int>(last));
}

/// First calendar year that begins on `date` or later.
int first_full_year(Date date) {
  const int year = year_of(date);
  return date == make_date(year, 1, 1) ? year : year + 1;
}

/// The calendar year that has most days of the horizon, the first of equals.
int fullest_year(Date start, Date end) {
  int fullest = year_of(start);
  int most = 0;
  for (int year = year_of(start); year <= year_of(end); ++year) {
    const int days = days_between(std::max(start, make_date(year, 1, 1)),
                                  std::min(end, make_date(year + 1, 1, 1)));
    if (days <= most) continue;
    most = days;
    fullest = year;
  }
  return fullest;
}

}  // namespace

int reference_year(const plan::Plan& plan, const capacity::Result& capacity) {
  const Date in_halls = last_in_halls(plan.schedule.start, capacity);
  const int wanted = first_full_year(std::max(last_addition(plan), in_halls));
  const Date end = plan::horizon_end(plan);
  const int last = year_of(end) - 1;
  const int first = first_full_year(plan.schedule.start);
  return last < first ? fullest_year(plan.schedule.start, end) : std::clamp(wanted, first, last);
}

}  // namespace sitewright
