// Ends of runs by what their last day is worth.
#include "model/operations/shorter_runs.h"

#include <algorithm>
#include <queue>
#include <vector>

namespace sitewright::operations {

namespace {

/// The hours at one end of a run, inwards from the outermost.
struct End {
  std::size_t group;
  int hour;            ///< the outermost
  int inwards;         ///< 1 or -1
  int hours = 0;       ///< how many
  int starts = 0;      ///< more of them without these hours
  double usd_per_use;  ///< what the year costs more without them for what a cap saves
};

/// The end that costs least first.
struct CostsMore {
  bool operator()(const End& a, const End& b) const { return a.usd_per_use > b.usd_per_use; }
};

class RunCutter final {
 public:
  RunCutter(const Trial& trial, const Schedule& schedule)
      : problem_(trial.problem()),
        groups_(trial.whole_groups()),
        targets_{.prices = group_prices(problem_, {}), .threshold_mw = trial.threshold_mw()},
        demand_mw_(problem_.input->load_mw),
        units_(schedule.units),
        used_(cap_use(problem_, schedule)) {
    for (const Hourly& given_mw : schedule.store_mw) demand_mw_ -= given_mw;
    std::vector<Stance> stances(problem_.groups.size(), Stance::relaxed);
    for (const std::size_t k : groups_) stances[k] = Stance::committed;
    stack_.reset(problem_, targets_, stances, units_);
  }
  RunCutter(const RunCutter&) = delete;
  RunCutter& operator=(const RunCutter&) = delete;

  /// Cuts until a cap is used no more than that, as far as sums tell.
  void cut(std::size_t cap, double most) {
    cap_ = &problem_.rules->caps[cap];
    std::priority_queue<End, std::vector<End>, CostsMore> ends;
    const auto add = [&](std::size_t k, int hour, int inwards) {
      if (hour < first_hour() || hour >= end_hour()) return;
      End end{.group = k, .hour = hour, .inwards = inwards, .usd_per_use = 0.0};
      if (measure(end)) ends.push(end);
    };
    for (const std::size_t k : groups_) {
      if (problem_.groups[k].must_run) continue;
      for (int h = first_hour(); h < end_hour(); ++h) {
        add(k, h, 1);
        add(k, h, -1);
      }
    }
    while (used_[cap] > most && !ends.empty()) {
      End end = ends.top();
      ends.pop();
      const double before = end.usd_per_use;
      if (!measure(end)) continue;
      if (end.usd_per_use > before) {  // others were cut meanwhile
        ends.push(end);
        continue;
      }
      const int next = take_off(end, cap, most);
      add(end.group, end.hour, end.inwards);  // of another unit
      add(end.group, next, end.inwards);
    }
  }

  [[nodiscard]] const UnitPlan& units() const { return units_; }

 private:
  [[nodiscard]] int first_hour() const { return std::max(0, cap_->first_hour); }
  [[nodiscard]] int end_hour() const { return std::min(problem_.hours, cap_->end_hour); }
  [[nodiscard]] int& units(std::size_t k, int hour) {
    return units_[k][static_cast<std::size_t>(hour)];
  }

  /// True where a unit begins or, looking back, ceases to run, or the cap to count while one runs.
  [[nodiscard]] bool is_end(std::size_t k, int hour, int inwards) {
    const int outside = hour - inwards;
    const bool counts = outside >= first_hour() && outside < end_hour();
    return units(k, hour) > (counts ? units(k, outside) : 0);
  }

  /// What a cap counts of an hour of one unit at full load.
  [[nodiscard]] double use_of_hour(const Cap& cap, std::size_t k, int hour) const {
    const double mmbtu = running_mmbtu(problem_, k, hour, 1, problem_.groups[k].unit_mw[hour]);
    return mmbtu * cap.per_mmbtu_at(k, hour) + per_unit_hour(cap, k);
  }

  /// What an hour costs more with one unit less [USD].
  [[nodiscard]] double worth_usd(std::size_t k, int hour) {
    const double with_usd = stack_.build(hour).cost_usd(demand_mw_[hour]);
    --units(k, hour);
    const double without_usd = stack_.build(hour).cost_usd(demand_mw_[hour]);
    ++units(k, hour);
    return without_usd - with_usd;
  }

  /// Starts that one unit less from an hour up to another, both included, adds or saves.
  [[nodiscard]] int more_starts(std::size_t k, int first, int last) {
    int more = 0;
    const int before = first > 0 ? units(k, first - 1) : problem_.groups[k].units_before;
    if (units(k, first) > before) --more;
    if (last + 1 < problem_.hours && units(k, last + 1) >= units(k, last)) ++more;
    return more;
  }

  /// Reads up to a day at an end of a run; false where there is none that the cap counts.
  [[nodiscard]] bool measure(End& end) {
    constexpr int kMostHours = 24;
    if (!is_end(end.group, end.hour, end.inwards)) return false;
    const int least = units(end.group, end.hour);
    double usd = 0.0;
    double use = 0.0;
    end.hours = 0;
    int hour = end.hour;
    while (end.hours < kMostHours && hour >= first_hour() && hour < end_hour() &&
           units(end.group, hour) >= least) {
      usd += worth_usd(end.group, hour);
      use += use_of_hour(*cap_, end.group, hour);
      ++end.hours;
      hour += end.inwards;
    }
    const int innermost = hour - end.inwards;
    end.starts =
        more_starts(end.group, std::min(end.hour, innermost), std::max(end.hour, innermost));
    usd += end.starts * targets_.prices.at(end.hour)[end.group].start_usd;
    use -= end.starts * cap_->per_start[end.group];
    end.usd_per_use = use > 0.0 ? usd / use : 0.0;
    return use > 0.0;
  }

  /// Stops a unit in the hours of an end as long as the cap is over; the hour where the run now
  /// ends.
  int take_off(const End& end, std::size_t cap, double most) {
    count_starts(end.group, end.starts);
    int hour = end.hour;
    for (int i = 0; i < end.hours && used_[cap] > most; ++i, hour += end.inwards) {
      --units(end.group, hour);
      for (std::size_t c = 0; c < used_.size(); ++c) {
        const Cap& counts = problem_.rules->caps[c];
        if (counts_in(counts, hour)) used_[c] -= use_of_hour(counts, end.group, hour);
      }
    }
    return hour;
  }

  void count_starts(std::size_t k, int starts) {
    for (std::size_t c = 0; c < used_.size(); ++c) {
      used_[c] += starts * problem_.rules->caps[c].per_start[k];
    }
  }

  const Problem& problem_;
  const std::vector<std::size_t>& groups_;
  Targets targets_;
  Hourly demand_mw_;
  UnitPlan units_;
  std::vector<double> used_;  ///< of each cap
  Stack stack_;
  const Cap* cap_ = nullptr;  ///< that is to be kept
};

/// Caps that count more than starts, those of short periods first: what they leave counts in the
/// longer ones.
std::vector<std::size_t> shortest_first(const std::vector<Cap>& caps) {
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (!counts_starts_alone(caps[c])) order.push_back(c);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return caps[a].end_hour - caps[a].first_hour < caps[b].end_hour - caps[b].first_hour;
  });
  return order;
}

}  // namespace

bool shorten_runs(Trial& trial, Schedule& schedule) {
  constexpr int kRounds = 6;
  constexpr double kNudge = 1e-6;
  constexpr double kFurtherInside = 1e-3;
  const std::vector<Cap>& caps = trial.rules().caps;
  const std::vector<std::size_t> order = shortest_first(caps);
  double goal_frac = 1.0 - kNudge;
  for (int round = 0; round < kRounds && trial.over(Units::whole, schedule); ++round) {
    RunCutter cutter(trial, schedule);
    for (const std::size_t c : order) cutter.cut(c, goal_frac * caps[c].limit);
    if (cutter.units() == schedule.units) return false;
    schedule.units = cutter.units();
    trial.settle(schedule);
    // Units that are left give more, stores something else than sums tell.
    goal_frac -= kFurtherInside;
  }
  return !trial.over(Units::whole, schedule);
}

}  // namespace sitewright::operations
