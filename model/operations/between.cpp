// Shares of schedules.
#include "model/operations/between.h"

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

namespace {

/// Takes `mw` off what the site draws and makes in an hour.
void take_off(double mw, std::size_t hour, Schedule& schedule) {
  const auto at = static_cast<Eigen::Index>(hour);
  const auto lower = [&](double& source) {
    const double less = std::min(mw, source);
    source -= less;
    mw -= less;
  };
  lower(schedule.unserved_mw[at]);
  lower(schedule.grid_mw[at]);
  for (Hourly& group : schedule.group_mw) lower(group[at]);
}

}  // namespace

std::vector<double> scaled(std::vector<double> prices, double scale) {
  for (double& price : prices) price *= scale;
  return prices;
}

std::vector<double> middle_usd(const std::vector<double>& low, const std::vector<double>& high) {
  constexpr double kFromNothing = 0.01;
  std::vector<double> usd;
  for (std::size_t c = 0; c < low.size(); ++c) {
    usd.push_back(std::sqrt((low[c] > 0.0 ? low[c] : kFromNothing * high[c]) * high[c]));
  }
  return usd;
}

void blend(double share, const Schedule& other, Schedule& schedule) {
  const auto move = [share](Hourly& to, const Hourly& from) { to += share * (from - to); };
  move(schedule.grid_mw, other.grid_mw);
  move(schedule.unserved_mw, other.unserved_mw);
  for (std::size_t s = 0; s < schedule.store_mw.size(); ++s) {
    move(schedule.store_mw[s], other.store_mw[s]);
  }
  for (std::size_t k = 0; k < schedule.group_mw.size(); ++k) {
    move(schedule.group_mw[k], other.group_mw[k]);
  }
}

double week_hours(int hours) {
  constexpr int kWeekHours = 168;
  return static_cast<double>(hours) / std::max(1, (hours + kWeekHours / 2) / kWeekHours);
}

void take_days(const std::vector<std::size_t>& groups, double share, const Schedule& other,
               Schedule& schedule) {
  const auto hours = static_cast<int>(schedule.grid_mw.size());
  const double week_h = week_hours(hours);
  for (int h = 0; h < hours; ++h) {
    if (std::fmod(h, week_h) + 0.5 >= share * week_h) continue;
    const auto at = static_cast<std::size_t>(h);
    for (const std::size_t k : groups) schedule.units[k][at] = other.units[k][at];
  }
}

void keep_within(const Problem& problem, std::size_t s, Schedule& schedule) {
  const StoreHours& store = problem.stores[s];
  Hourly& given = schedule.store_mw[s];
  double state = store.first_mwh;
  for (int h = store.storage->first_hour; h < store.storage->end_hour; ++h) {
    state += taken_mwh(store, given[h]);
    const double excess_mw = (state - store.storage->mwh) / store.charge_frac;
    if (excess_mw <= 0.0) continue;
    const double less = std::min(excess_mw, -given[h]);
    given[h] += less;
    take_off(less, static_cast<std::size_t>(h), schedule);
    state = store.storage->mwh;
  }
}

}  // namespace sitewright::operations
