// Ends of runs by what their last day is worth.
#include "model/operations/shorter_runs.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace sitewright::operations {

namespace {

/// What may be done at an end of a run: its outermost hours are given up; for a cap of starts all
/// of the run is, or it is joined to the one before it.
struct End {
  std::size_t group;
  int hour;       ///< the outermost of the run
  int inwards;    ///< 1 or -1
  int first = 0;  ///< of the hours that change, in this direction: 1 or -1
  int onwards = 1;
  int hours = 0;       ///< how many
  int units = -1;      ///< more of them there
  int starts = 0;      ///< more of them
  double usd_per_use;  ///< what the year costs more for what a cap saves
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
    whole_runs_ = counts_starts_alone(*cap_);
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
      const int next = change(end, cap, most);
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

  /// True where a unit begins or, looking back, ceases to run, or the cap to count while one runs;
  /// for a cap of starts where a unit starts.
  [[nodiscard]] bool is_end(std::size_t k, int hour, int inwards) {
    if (whole_runs_) return inwards > 0 && started(problem_.groups[k], units_[k], hour) > 0;
    const int outside = hour - inwards;
    const bool counts = outside >= first_hour() && outside < end_hour();
    return units(k, hour) > (counts ? units(k, outside) : 0);
  }

  /// What an hour costs more with so many units more [USD].
  [[nodiscard]] double more_usd(std::size_t k, int hour, int more) {
    const double before_usd = stack_.build(hour).cost_usd(demand_mw_[hour]);
    units(k, hour) += more;
    const double after_usd = stack_.build(hour).cost_usd(demand_mw_[hour]);
    units(k, hour) -= more;
    return after_usd - before_usd;
  }

  /// Starts that one unit less from an hour up to another, both included, adds or saves.
  [[nodiscard]] int more_starts(std::size_t k, int first, int last) {
    int more = 0;
    const int before = first > 0 ? units(k, first - 1) : problem_.groups[k].units_before;
    if (units(k, first) > before) --more;
    if (last + 1 < problem_.hours && units(k, last + 1) >= units(k, last)) ++more;
    return more;
  }

  /// Reads what is cheapest at an end; false where there is none that the cap counts.
  [[nodiscard]] bool measure(End& end) {
    if (!is_end(end.group, end.hour, end.inwards)) return false;
    const bool less = measure_less(end);
    End joined = end;
    const bool joins = whole_runs_ && measure_joined(joined);
    if (joins && (!less || joined.usd_per_use < end.usd_per_use)) end = joined;
    return less || joins;
  }

  /// Up to a day given up, or the run.
  [[nodiscard]] bool measure_less(End& end) {
    constexpr int kMostHours = 24;
    const int most_hours = whole_runs_ ? problem_.hours : kMostHours;
    const int begin = whole_runs_ ? 0 : first_hour();
    const int after = whole_runs_ ? problem_.hours : end_hour();
    const int least = units(end.group, end.hour);
    double usd = 0.0;
    double use = 0.0;
    int hour = end.hour;
    end.hours = 0;
    while (end.hours < most_hours && hour >= begin && hour < after &&
           units(end.group, hour) >= least) {
      usd += more_usd(end.group, hour, -1);
      use += use_of_unit_hour(problem_, *cap_, end.group, hour);
      ++end.hours;
      hour += end.inwards;
    }
    const int innermost = hour - end.inwards;
    end.first = end.hour;
    end.onwards = end.inwards;
    end.units = -1;
    end.starts =
        more_starts(end.group, std::min(end.hour, innermost), std::max(end.hour, innermost));
    usd += end.starts * targets_.prices.at(end.hour)[end.group].start_usd;
    use -= end.starts * cap_->per_start[end.group];
    end.usd_per_use = use > 0.0 ? usd / use : 0.0;
    return use > 0.0;
  }

  /// The hours between a run and the one before it, where the other caps have room for them.
  [[nodiscard]] bool measure_joined(End& end) {
    constexpr int kMostHours = 168;
    const GroupHours& g = problem_.groups[end.group];
    const int least = units(end.group, end.hour);
    std::vector<double> used = used_;
    double usd = -targets_.prices.at(end.hour)[end.group].start_usd;
    int hour = end.hour - 1;
    for (; hour >= 0 && units(end.group, hour) < least; --hour) {
      const bool there = units(end.group, hour) < g.units[static_cast<std::size_t>(hour)];
      if (!there || end.hour - hour > kMostHours || !has_room(end.group, hour, used)) return false;
      usd += more_usd(end.group, hour, 1);
    }
    if (hour < 0 && g.units_before < least) return false;
    end.first = end.hour - 1;
    end.onwards = -1;
    end.hours = end.hour - 1 - hour;
    end.units = 1;
    end.starts = -1;
    end.usd_per_use = usd / cap_->per_start[end.group];
    return true;
  }

  /// Takes an hour of one unit; false where a cap has no room for it.
  [[nodiscard]] bool has_room(std::size_t k, int hour, std::vector<double>& used) const {
    for (std::size_t c = 0; c < used.size(); ++c) {
      const Cap& cap = problem_.rules->caps[c];
      if (!counts_in(cap, hour)) continue;
      const double use = use_of_unit_hour(problem_, cap, k, hour);
      used[c] += use;
      if (use > 0.0 && used[c] > cap.limit) return false;
    }
    return true;
  }

  /// Does what is cheapest at an end, hours given up as long as the cap is over; the hour where the
  /// run now ends.
  int change(const End& end, std::size_t cap, double most) {
    count_starts(end.group, end.starts);
    int hour = end.first;
    for (int i = 0; i < end.hours && (whole_runs_ || used_[cap] > most); ++i) {
      units(end.group, hour) += end.units;
      for (std::size_t c = 0; c < used_.size(); ++c) {
        const Cap& counts = problem_.rules->caps[c];
        if (counts_in(counts, hour))
          used_[c] += end.units * use_of_unit_hour(problem_, counts, end.group, hour);
      }
      hour += end.onwards;
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
  bool whole_runs_ = false;   ///< it counts starts alone
};

/// Caps of starts, where they are asked for, before the others, and those of short periods first:
/// what they leave counts in the longer ones.
std::vector<std::size_t> cutting_order(const std::vector<Cap>& caps, bool with_starts) {
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (with_starts || !counts_starts_alone(caps[c])) order.push_back(c);
  }
  const auto key = [&](std::size_t c) {
    return std::pair(!counts_starts_alone(caps[c]), caps[c].end_hour - caps[c].first_hour);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

/// Cuts and settles until the caps are kept, at most a few times; `with_starts` those of starts
/// too.
bool shorten(Trial& trial, bool with_starts, Schedule& schedule) {
  constexpr int kRounds = 6;
  constexpr double kNudge = 1e-6;
  constexpr double kFurtherInside = 1e-3;
  const std::vector<Cap>& caps = trial.rules().caps;
  const std::vector<std::size_t> order = cutting_order(caps, with_starts);
  const auto over = [&] {
    const std::vector<double> used = cap_use(trial.problem(), schedule);
    return (with_starts ? fullest(trial.problem(), used)
                        : fullest_but_starts(trial.problem(), used)) > 1.0;
  };
  double goal_frac = 1.0 - kNudge;
  for (int round = 0; round < kRounds && over(); ++round) {
    RunCutter cutter(trial, schedule);
    for (const std::size_t c : order) {
      const bool starts = counts_starts_alone(caps[c]);
      cutter.cut(c, (starts ? 1.0 : goal_frac) * caps[c].limit);
    }
    if (cutter.units() == schedule.units) return false;
    schedule.units = cutter.units();
    trial.settle(schedule);
    // Units that are left give more, stores something else than sums tell.
    goal_frac -= kFurtherInside;
  }
  return !over();
}

}  // namespace

bool shorten_runs(Trial& trial, Schedule& schedule) { return shorten(trial, false, schedule); }

bool keep_best_runs(Trial& trial, Schedule& schedule) { return shorten(trial, true, schedule); }

}  // namespace sitewright::operations
