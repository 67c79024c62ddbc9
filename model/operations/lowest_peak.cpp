// Bisection on a store that keeps a month under a line.
#include "model/operations/lowest_peak.h"

#include <algorithm>
#include <span>
#include <vector>

namespace sitewright::operations {

namespace {

/// All stores as one.
struct Pool {
  double mw = 0.0;
  double mwh = 0.0;  ///< given at the terminals from full to empty
  double round_trip_frac = 0.0;
};

Pool pool_of(const Problem& problem) {
  Pool pool;
  for (const StoreHours& store : problem.stores) {
    if (store.last_resort) continue;
    pool.mw += store.storage->mw;
    pool.mwh += (store.storage->mwh - store.floor_mwh) * store.discharge_frac;
    pool.round_trip_frac = std::max(pool.round_trip_frac, store.charge_frac * store.discharge_frac);
  }
  return pool;
}

/// An hour's demand beyond all units; in hours that do not count only the store's power limits.
struct Need {
  double mw;
  bool counts;
};

/// True where the pool keeps a month's counted hours at or under `peak_mw`.
bool holds(const Pool& pool, std::span<const Need> needs, double peak_mw) {
  double missing_mwh = 0.0;
  for (const Need& need : needs) {
    const double over_mw = need.counts ? need.mw - peak_mw : -pool.mw;
    if (over_mw > 0.0) {
      missing_mwh += over_mw;
      if (over_mw > pool.mw || missing_mwh > pool.mwh) return false;
    } else if (missing_mwh > 0.0) {
      missing_mwh = std::max(0.0, missing_mwh + std::max(over_mw, -pool.mw) * pool.round_trip_frac);
    }
  }
  return true;
}

double lowest_mw(const Pool& pool, std::span<const Need> needs) {
  constexpr int kSteps = 14;
  double high_mw = 0.0;
  for (const Need& need : needs) {
    if (need.counts) high_mw = std::max(high_mw, need.mw);
  }
  double low_mw = std::max(0.0, high_mw - pool.mw);
  if (holds(pool, needs, low_mw)) return low_mw;
  for (int i = 0; i < kSteps; ++i) {
    const double middle_mw = 0.5 * (low_mw + high_mw);
    (holds(pool, needs, middle_mw) ? high_mw : low_mw) = middle_mw;
  }
  return high_mw;
}

}  // namespace

Monthly lowest_peaks_mw(const Problem& problem, const DemandCharge& charge) {
  UnitPlan all;
  for (const GroupHours& g : problem.groups) all.push_back(g.units);
  return lowest_peaks_mw(problem, charge, all);
}

Monthly lowest_peaks_mw(const Problem& problem, const DemandCharge& charge, const UnitPlan& units) {
  Hourly rest = problem.input->load_mw;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    const GroupHours& g = problem.groups[k];
    if (g.standby) continue;
    for (int h = 0; h < problem.hours; ++h) {
      rest[h] -= units[k][static_cast<std::size_t>(h)] * g.unit_mw[h];
    }
  }
  std::vector<Need> needs(static_cast<std::size_t>(problem.hours));
  for (std::size_t h = 0; h < needs.size(); ++h) {
    needs[h] = {.mw = rest[static_cast<Eigen::Index>(h)],
                .counts = charge.at.empty() || charge.at[h] != 0};
  }
  const Pool pool = pool_of(problem);
  Monthly lowest{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = std::min(problem.hours, first_hour_of_month(month));
    const int end = std::min(problem.hours, first_hour_of_month(month + 1));
    lowest[static_cast<std::size_t>(month)] =
        lowest_mw(pool, std::span(needs).subspan(static_cast<std::size_t>(first),
                                                 static_cast<std::size_t>(end - first)));
  }
  return lowest;
}

}  // namespace sitewright::operations
