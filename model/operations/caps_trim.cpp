// What units give, and which run in a dark hour, fitted to the caps.
#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price or a share

/// What a schedule leaves of each cap.
class Room final {
 public:
  Room(const Problem& problem, const std::vector<double>& used) : problem_(problem) {
    for (std::size_t c = 0; c < used.size(); ++c) {
      left_.push_back(problem.rules->caps[c].limit - used[c]);
    }
  }

  /// Takes an hour of one unit at full load; false, without a change, where a cap has not so much.
  bool take(std::size_t group, int hour, bool starts) {
    const GroupHours& g = problem_.groups[group];
    const double mmbtu = running_mmbtu(problem_, group, hour, 1, g.unit_mw[hour]);
    std::vector<double> left = left_;
    for (std::size_t c = 0; c < left.size(); ++c) {
      const Cap& cap = problem_.rules->caps[c];
      if (!counts_in(cap, hour)) continue;
      const double taken = mmbtu * cap.per_mmbtu_at(group, hour) + per_unit_hour(cap, group) +
                           (starts ? cap.per_start[group] : 0.0);
      if (taken <= 0.0) continue;  // a cap of others
      left[c] -= taken;
      if (left[c] < 0.0) return false;
    }
    left_ = std::move(left);
    return true;
  }

 private:
  const Problem& problem_;
  std::vector<double> left_;
};

/// Hours in which load goes unserved, most of it first.
std::vector<int> darkest_first(const Schedule& schedule) {
  std::vector<int> dark;
  for (int h = 0; h < static_cast<int>(schedule.unserved_mw.size()); ++h) {
    if (schedule.unserved_mw[h] > kNothingMw) dark.push_back(h);
  }
  std::stable_sort(dark.begin(), dark.end(),
                   [&](int a, int b) { return schedule.unserved_mw[a] > schedule.unserved_mw[b]; });
  return dark;
}

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
  const std::vector<std::size_t> groups =
      by_merit(trial_.whole_groups(), trial_.prices().spans.back());
  const std::vector<double> used = cap_use(problem, schedule);
  Room room(problem, used);
  Schedule lit = schedule;
  for (const int h : darkest_first(schedule)) {
    const auto at = static_cast<std::size_t>(h);
    double lacking_mw = schedule.unserved_mw[h];
    for (const std::size_t k : groups) {
      const GroupHours& g = problem.groups[k];
      std::vector<int>& units = lit.units[k];
      while (lacking_mw > kNothingMw && units[at] < g.units[at]) {
        const bool starts = h > 0 && units[at] >= units[at - 1];
        if (!room.take(k, h, starts)) break;
        ++units[at];
        lacking_mw -= g.unit_mw[h];
      }
    }
  }
  if (lit.units == schedule.units) return;
  trial_.settle(lit);
  const std::vector<double> lit_used = cap_use(problem, lit);
  for (std::size_t c = 0; c < used.size(); ++c) {
    if (lit_used[c] > std::max(problem.rules->caps[c].limit, used[c])) return;
  }
  if (trial_.true_usd(lit) < trial_.true_usd(schedule)) schedule = std::move(lit);
}

}  // namespace sitewright::operations
