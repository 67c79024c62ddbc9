// Sums over a schedule.
#include "model/operations/schedule_cost.h"

#include <algorithm>

namespace sitewright::operations {

namespace {

/// Adds energy and starts of a group in a span of hours.
void add_group_usd(const Problem& problem, std::size_t k, std::size_t span,
                   const GroupPrices& prices, const Schedule& schedule, Hourly& usd) {
  const GroupPrice& price = prices.spans[span][k];
  const int first = prices.hours->first[span];
  const int end = prices.hours->end(span);
  usd.segment(first, end - first) +=
      schedule.group_mw[k].segment(first, end - first) * price.rising_usd;
  if (price.no_load_usd <= 0.0 && price.start_usd <= 0.0) return;
  const std::vector<int>& units = schedule.units[k];
  const Hourly& unit_mw = problem.groups[k].unit_mw;
  for (int h = first; h < end; ++h) {
    const auto at = static_cast<std::size_t>(h);
    usd[h] += units[at] * unit_mw[h] * price.no_load_usd;
    usd[h] += price.start_usd * started(problem.groups[k], units, h);
  }
}

/// Energy, starts and unserved load of each hour [USD].
Hourly hour_usd(const Problem& problem, const GroupPrices& prices, const Schedule& schedule) {
  Hourly usd = grid_usd(problem, schedule.grid_mw) + schedule.unserved_mw * kUnservedUsd;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    for (std::size_t i = 0; i < prices.spans.size(); ++i) {
      add_group_usd(problem, k, i, prices, schedule, usd);
    }
  }
  return usd;
}

/// First hour and the one after the last.
struct HourRange {
  int first;
  int end;
};

/// What a group does in some hours.
struct GroupUse {
  double mmbtu = 0.0;
  int starts = 0;
  int unit_hours = 0;
};

GroupUse group_use(const Problem& problem, std::size_t k, HourRange hours,
                   const Schedule& schedule) {
  const std::vector<int>& units = schedule.units[k];
  GroupUse use;
  for (int h = hours.first; h < hours.end; ++h) {
    const auto at = static_cast<std::size_t>(h);
    use.unit_hours += units[at];
    use.mmbtu += running_mmbtu(problem, k, h, units[at], schedule.group_mw[k][h]);
    use.starts += started(problem.groups[k], units, h);
  }
  return use;
}

/// What a cap counts of it, of hours that are alike to the cap.
double counted(const Cap& cap, std::size_t k, int first_hour, const GroupUse& use) {
  return use.mmbtu * cap.per_mmbtu_at(k, first_hour) + use.starts * cap.per_start[k] +
         use.unit_hours * per_unit_hour(cap, k);
}

}  // namespace

double decided_usd(const Problem& problem, const GroupPrices& prices, const Schedule& schedule) {
  double usd = hour_usd(problem, prices, schedule).sum();
  for (std::size_t s = 0; s < problem.stores.size(); ++s) {
    const StoreHours& store = problem.stores[s];
    if (store.storage->end_hour <= store.storage->first_hour) continue;
    const double end = state_mwh(store, schedule.store_mw[s])[store.storage->end_hour - 1];
    usd += std::max(0.0, store.first_mwh - end) * kEndShortUsd;
  }
  for (const DemandCharge& charge : problem.rules->demand) {
    const Monthly peak = peaks_mw(problem, charge, schedule.grid_mw);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      usd += charge.usd_per_mw[m] * std::max(0.0, peak[m] - charge.free_mw[m]);
    }
  }
  return usd;
}

Monthly month_usd(const Problem& problem, const GroupPrices& prices, const Schedule& schedule,
                  double stored_usd) {
  Hourly usd = hour_usd(problem, prices, schedule);
  for (std::size_t s = 0; s < problem.stores.size(); ++s) {
    for (int h = 0; h < problem.hours; ++h) {
      usd[h] -= taken_mwh(problem.stores[s], schedule.store_mw[s][h]) * stored_usd;
    }
  }
  Monthly months{};
  for (int h = 0; h < problem.hours; ++h) {
    months[static_cast<std::size_t>(problem.month_of[static_cast<std::size_t>(h)])] += usd[h];
  }
  for (const DemandCharge& charge : problem.rules->demand) {
    const Monthly peak = peaks_mw(problem, charge, schedule.grid_mw);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      months[m] += charge.usd_per_mw[m] * std::max(0.0, peak[m] - charge.free_mw[m]);
    }
  }
  return months;
}

Monthly peaks_mw(const Problem& problem, const DemandCharge& charge, const Hourly& grid_mw) {
  Monthly peak{};
  for (int h = 0; h < problem.hours; ++h) {
    const auto at = static_cast<std::size_t>(h);
    if (!charge.at.empty() && charge.at[at] == 0) continue;
    double& month = peak[static_cast<std::size_t>(problem.month_of[at])];
    month = std::max(month, grid_mw[h]);
  }
  return peak;
}

std::vector<double> cap_use(const Problem& problem, const Schedule& schedule) {
  std::vector<double> sums(problem.rules->caps.size(), 0.0);
  if (sums.empty()) return sums;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    for (std::size_t i = 0; i < problem.spans.size(); ++i) {
      const HourRange span{.first = problem.spans.first[i], .end = problem.spans.end(i)};
      const GroupUse use = group_use(problem, k, span, schedule);
      for (std::size_t c = 0; c < sums.size(); ++c) {
        const Cap& cap = problem.rules->caps[c];
        if (counts_in(cap, span.first)) sums[c] += counted(cap, k, span.first, use);
      }
    }
  }
  return sums;
}

std::vector<Monthly> month_cap_use(const Problem& problem, const Schedule& schedule) {
  std::vector<Monthly> use(problem.rules->caps.size());
  for (std::size_t c = 0; c < use.size(); ++c) {
    const Cap& cap = problem.rules->caps[c];
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const int month = static_cast<int>(m);
      const HourRange hours{
          .first = std::max(cap.first_hour, first_hour_of_month(month)),
          .end = std::min({cap.end_hour, problem.hours, first_hour_of_month(month + 1)})};
      for (std::size_t k = 0; k < problem.groups.size(); ++k) {
        const int later = cap.later_hour.empty() ? hours.end : cap.later_hour[k];
        const int cut = std::clamp(later, hours.first, std::max(hours.first, hours.end));
        for (const HourRange part : {HourRange{hours.first, cut}, HourRange{cut, hours.end}}) {
          if (part.first >= part.end) continue;
          use[c][m] += counted(cap, k, part.first, group_use(problem, k, part, schedule));
        }
      }
    }
  }
  return use;
}

std::vector<double> divisible_cap_use(const Problem& problem, const Schedule& schedule) {
  std::vector<double> sums(problem.rules->caps.size(), 0.0);
  for (std::size_t k = 0; k < problem.groups.size() && !sums.empty(); ++k) {
    for (std::size_t i = 0; i < problem.spans.size(); ++i) {
      const int first = problem.spans.first[i];
      const double mwh = schedule.group_mw[k].segment(first, problem.spans.end(i) - first).sum();
      const double mmbtu = mwh * problem.groups[k].mmbtu_per_mwh;
      const double unit_hours = mwh / problem.groups[k].mean_mw;
      for (std::size_t c = 0; c < sums.size(); ++c) {
        const Cap& cap = problem.rules->caps[c];
        if (!counts_in(cap, first)) continue;
        sums[c] += mmbtu * cap.per_mmbtu_at(k, first) + unit_hours * per_unit_hour(cap, k);
      }
    }
  }
  return sums;
}

double fullest(const Problem& problem, const std::vector<double>& use) {
  double most = 0.0;
  for (std::size_t c = 0; c < use.size(); ++c) {
    most = std::max(most, use[c] / problem.rules->caps[c].limit);
  }
  return most;
}

double fullest_but_starts(const Problem& problem, const std::vector<double>& use) {
  double most = 0.0;
  for (std::size_t c = 0; c < use.size(); ++c) {
    const Cap& cap = problem.rules->caps[c];
    if (!counts_starts_alone(cap)) most = std::max(most, use[c] / cap.limit);
  }
  return most;
}

}  // namespace sitewright::operations
