// What units give, and which run in a dark hour, fitted to the caps.
#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price or a share

}  // namespace

/// What ramps bound changes with the price little by little: schedules of the same units at prices
/// ever closer, one over a cap and one that keeps them.
void CapSearch::close_in(Priced& over, Priced& kept) {
  constexpr int kSteps = 8;
  for (int i = 0; i < kSteps; ++i) {
    Priced middle{.usd = over.usd, .schedule = kept.schedule};
    for (std::size_t c = 0; c < middle.usd.size(); ++c) {
      middle.usd[c] += 0.5 * (kept.usd[c] - over.usd[c]);
    }
    trial_.set_cap_usd(middle.usd);
    trial_.fill(middle.schedule);
    if (middle.schedule.units != kept.schedule.units) break;
    (trial_.over(Units::whole, middle.schedule) ? over : kept) = std::move(middle);
  }
}

/// Where these units burn less than the caps allow, at prices ever higher from `high_usd` on: units
/// that never stop leave little beyond their minimum.
bool CapSearch::find_kept(const std::vector<double>& high_usd, Priced& over, Priced& kept) {
  const int doublings = trial_.problem().closely ? 30 : 8;
  kept.usd = scaled(high_usd, 1.0 + kNudge);
  for (int i = 0; i < doublings; ++i) {
    kept.schedule = over.schedule;
    trial_.set_cap_usd(kept.usd);
    trial_.fill(kept.schedule);
    if (kept.schedule.units != over.schedule.units) return false;
    if (!trial_.over(Units::whole, kept.schedule)) {
      if (i > 0 || !trial_.slow_groups().empty()) close_in(over, kept);
      return true;
    }
    over = kept;
    kept.usd = scaled(kept.usd, 2.0);
  }
  return false;
}

bool CapSearch::trim(const std::vector<double>& high_usd, Schedule& schedule) {
  constexpr int kSteps = 3;
  const std::vector<double> prices = trial_.cap_usd();
  Priced over{.usd = prices, .schedule = std::move(schedule)};
  Priced kept;
  const bool found = find_kept(high_usd, over, kept);
  trial_.set_cap_usd(prices);
  if (!found) {
    schedule = std::move(over.schedule);
    return false;
  }
  const Schedule& low = kept.schedule;
  const Schedule& high = over.schedule;
  double low_full = trial_.fullest(Units::whole, low);
  double high_full = trial_.fullest(Units::whole, high);
  double low_share = 0.0;
  double high_share = 1.0;
  for (int i = 0; i < kSteps; ++i) {
    const double meet = (1.0 - low_full) / std::max(1e-12, high_full - low_full);
    const double share = low_share + std::clamp(meet, 0.0, 1.0) * (high_share - low_share);
    schedule = low;
    blend(share * (1.0 - kNudge), high, schedule);
    const double full = trial_.fullest(Units::whole, schedule);
    if (full > 1.0) {
      high_share = share;
      high_full = full;
    } else {
      low_share = share;
      low_full = full;
    }
  }
  schedule = low;
  blend(low_share * (1.0 - kNudge), high, schedule);
  return trial_.fullest(Units::whole, schedule) <= 1.0;
}

/// Where load goes unserved, most of it first, more units run as far as the caps have room.
void CapSearch::light_up(Schedule& schedule) {
  const Problem& problem = trial_.problem();
  if (problem.hours == 0 || schedule.unserved_mw.maxCoeff() <= kNothingMw) return;
  const std::vector<Cap>& caps = trial_.rules().caps;
  const std::vector<double> used_before = cap_use(problem, schedule);
  std::vector<double> room;
  for (std::size_t c = 0; c < caps.size(); ++c) room.push_back(caps[c].limit - used_before[c]);
  Schedule lit = schedule;
  const auto starts = [&](std::size_t k, int hour) {
    const auto at = static_cast<std::size_t>(hour);
    return at > 0 && lit.units[k][at] >= lit.units[k][at - 1];
  };
  const auto takes = [&](std::size_t c, std::size_t k, int hour) {
    const GroupHours& g = problem.groups[k];
    return caps[c].per_mmbtu[k] * running_mmbtu(problem, k, hour, 1, g.unit_mw[hour]) +
           (starts(k, hour) ? caps[c].per_start[k] : 0.0) + per_unit_hour(caps[c], k);
  };
  const auto fits = [&](std::size_t k, int hour) {
    for (std::size_t c = 0; c < caps.size(); ++c) {
      const double taken = takes(c, k, hour);
      if (taken > 0.0 && taken > room[c]) return false;
    }
    return true;
  };
  std::vector<std::size_t> groups = trial_.whole_groups();
  std::stable_sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
    return trial_.prices()[a].full_usd() < trial_.prices()[b].full_usd();
  });
  std::vector<int> dark;
  for (int h = 0; h < problem.hours; ++h) {
    if (schedule.unserved_mw[h] > kNothingMw) dark.push_back(h);
  }
  std::stable_sort(dark.begin(), dark.end(),
                   [&](int a, int b) { return schedule.unserved_mw[a] > schedule.unserved_mw[b]; });
  for (const int h : dark) {
    const auto at = static_cast<std::size_t>(h);
    double lacking_mw = schedule.unserved_mw[h];
    for (const std::size_t k : groups) {
      const GroupHours& g = problem.groups[k];
      while (lacking_mw > kNothingMw && lit.units[k][at] < g.units[at] && fits(k, h)) {
        for (std::size_t c = 0; c < caps.size(); ++c) room[c] -= takes(c, k, h);
        ++lit.units[k][at];
        lacking_mw -= g.unit_mw[h];
      }
    }
  }
  if (lit.units == schedule.units) return;
  trial_.settle(lit);
  const std::vector<double> used = cap_use(problem, lit);
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (used[c] > std::max(caps[c].limit, used_before[c])) return;
  }
  if (trial_.true_usd(lit) < trial_.true_usd(schedule)) schedule = std::move(lit);
}

}  // namespace sitewright::operations
