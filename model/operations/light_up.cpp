// Hours and runs of units in the dark.
#include "model/operations/light_up.h"

#include <algorithm>

#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

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
    std::vector<double> left = left_;
    for (std::size_t c = 0; c < left.size(); ++c) {
      const Cap& cap = problem_.rules->caps[c];
      if (!counts_in(cap, hour)) continue;
      const double taken =
          use_of_unit_hour(problem_, cap, group, hour) + (starts ? cap.per_start[group] : 0.0);
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

/// Takes over a schedule with other units, its stores and hours planned anew, where that keeps the
/// caps as far as the old one does and costs less.
void take_if_cheaper(Trial& trial, Schedule lit, Schedule& schedule) {
  if (lit.units == schedule.units) return;
  trial.settle(lit);
  const std::vector<double> used = cap_use(trial.problem(), schedule);
  const std::vector<double> lit_used = cap_use(trial.problem(), lit);
  for (std::size_t c = 0; c < used.size(); ++c) {
    if (lit_used[c] > std::max(trial.rules().caps[c].limit, used[c])) return;
  }
  if (trial.true_usd(lit) < trial.true_usd(schedule)) schedule = std::move(lit);
}

/// Runs of a group's units that grow into the dark hours beside them.
class Runs final {
 public:
  Runs(const Problem& problem, std::size_t group, Room& room, Hourly& lacking_mw,
       std::vector<int>& units)
      : g_(problem.groups[group]),
        group_(group),
        hours_(problem.hours),
        room_(room),
        lacking_mw_(lacking_mw),
        units_(units) {}

  void extend() {
    for (int h = 1; h < hours_; ++h) grow(h, h - 1);
    for (int h = hours_ - 2; h >= 0; --h) grow(h, h + 1);
  }

  /// Begins a run in a dark hour where units and caps have room for it.
  void begin(int hour) {
    if (!add(hour, hour > 0 || units(0) >= g_.units_before)) return;
    for (int h = hour + 1; h < hours_ && grow(h, h - 1); ++h) {
    }
    for (int h = hour - 1; h >= 0 && grow(h, h + 1); --h) {
    }
  }

 private:
  [[nodiscard]] int& units(int hour) { return units_[static_cast<std::size_t>(hour)]; }

  /// Units that run in the hour beside run in this one too; false where none does.
  bool grow(int hour, int beside) {
    bool grown = false;
    while (units(hour) < units(beside) && add(hour, false)) grown = true;
    return grown;
  }

  bool add(int hour, bool starts) {
    if (lacking_mw_[hour] <= kNothingMw) return false;
    if (units(hour) >= g_.units[static_cast<std::size_t>(hour)]) return false;
    if (!room_.take(group_, hour, starts)) return false;
    ++units(hour);
    lacking_mw_[hour] -= g_.unit_mw[hour];
    return true;
  }

  const GroupHours& g_;
  std::size_t group_;
  int hours_;
  Room& room_;
  Hourly& lacking_mw_;
  std::vector<int>& units_;
};

}  // namespace

void light_up(Trial& trial, Schedule& schedule) {
  const Problem& problem = trial.problem();
  if (problem.hours == 0 || schedule.unserved_mw.maxCoeff() <= kNothingMw) return;
  const std::vector<std::size_t> groups =
      by_merit(trial.whole_groups(), trial.prices().spans.back());
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
        const bool starts = units[at] >= (h > 0 ? units[at - 1] : g.units_before);
        if (!room.take(k, h, starts)) break;
        ++units[at];
        lacking_mw -= g.unit_mw[h];
      }
    }
  }
  take_if_cheaper(trial, std::move(lit), schedule);
}

void run_on(Trial& trial, Schedule& schedule) {
  const Problem& problem = trial.problem();
  if (problem.hours == 0 || schedule.unserved_mw.maxCoeff() <= kNothingMw) return;
  Room room(problem, cap_use(problem, schedule));
  Schedule lit = schedule;
  Hourly lacking_mw = schedule.unserved_mw;
  const std::vector<int> dark = darkest_first(schedule);
  for (const std::size_t k : by_merit(trial.whole_groups(), trial.prices().spans.back())) {
    Runs runs(problem, k, room, lacking_mw, lit.units[k]);
    runs.extend();
    for (const int h : dark) runs.begin(h);
  }
  take_if_cheaper(trial, std::move(lit), schedule);
}

}  // namespace sitewright::operations
