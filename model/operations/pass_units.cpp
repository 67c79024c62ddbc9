// A pass's unit counts: groups in turn, hours that still lack load, ramps.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "model/operations/pass.h"
#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

/// Energy that a unit does not give on its way from its start to full load [MWh].
double missing_mwh(const GroupHours& g) {
  const double ramp = g.group->ramp_frac_per_h;
  const double way = 1.0 - std::max(g.group->min_load_frac, ramp);
  return g.unit_mw.maxCoeff() * way * way / (2.0 * ramp);
}

/// The fewest units that carry an output at full load.
int units_for(double mw, double unit_mw, int most) {
  return mw < most * unit_mw ? static_cast<int>(std::ceil(mw / unit_mw)) : most;
}

}  // namespace

/// Unit counts for the demand that the stores leave: one group after the other, first by merit and
/// then against it, and the better of the two. A start that leads to a long way up costs more than
/// itself: where ramps bind, the best of what it may be worth.
void Pass::commit(const Targets& targets, Schedule& schedule) {
  constexpr std::array<double, 3> kRampUsd{0.0, 20.0, 100.0};  ///< per MWh missing on the way up
  std::vector<std::size_t> order = by_merit(whole_, targets.prices.spans.back());
  const bool both = problem_->closely && order.size() > 1;
  if (!both && ramps_.empty()) {
    commit_in_order(targets, order, schedule);
    fill_again(targets, schedule);
    repair(targets, schedule);
    return;
  }
  Schedule best;
  double best_usd = std::numeric_limits<double>::infinity();
  const auto try_out = [&](const Targets& deciding) {
    Schedule tried = schedule;
    commit_in_order(deciding, order, tried);
    fill_again(targets, tried);
    repair(targets, tried);
    if (!ramps_.empty()) commit_around_ramps(targets, order, tried);
    if (!problem_->closely) {
      if (!tried.store_mw.empty()) settle(targets, tried);
      cover(targets, tried);
    }
    const double usd = decided_usd(*problem_, targets.prices, tried);
    if (usd >= best_usd) return;
    best_usd = usd;
    best = std::move(tried);
  };
  for (int i = 0; i < (both ? 2 : 1); ++i) {
    try_out(targets);
    for (std::size_t r = 1; r < kRampUsd.size() && !ramps_.empty(); ++r) {
      Targets deciding = targets;
      for (const std::size_t k : ramps_) {
        for (std::vector<GroupPrice>& prices : deciding.prices.spans) {
          prices[k].start_usd += kRampUsd[r] * missing_mwh(problem_->groups[k]);
        }
      }
      try_out(deciding);
    }
    std::reverse(order.begin(), order.end());
  }
  schedule = std::move(best);
}

/// Units of the other groups for what the ramps leave to them, where that costs less.
void Pass::commit_around_ramps(const Targets& targets, std::vector<std::size_t> order,
                               Schedule& schedule) {
  const auto held = [&](std::size_t k) { return around_ramps_[k] == Stance::absent; };
  order.erase(std::remove_if(order.begin(), order.end(), held), order.end());
  if (order.empty()) return;
  Schedule around = schedule;
  Hourly demand = demand_mw(schedule, kNone);
  for (const std::size_t k : ramps_) demand -= schedule.group_mw[k];
  for (const std::size_t k : order) {
    unit_path_.improve(k, targets, around_ramps_, demand, around.units);
  }
  fill_again(targets, around);
  const double usd = decided_usd(*problem_, targets.prices, schedule);
  if (decided_usd(*problem_, targets.prices, around) < usd) schedule = std::move(around);
}

void Pass::commit_in_order(const Targets& targets, const std::vector<std::size_t>& order,
                           Schedule& schedule) {
  const std::size_t sweeps = order.size() == 1 ? 1 : (problem_->closely ? 4 : 2);
  const Hourly demand = demand_mw(schedule, kNone);
  std::vector<Stance> stances = all_relaxed_;
  std::size_t fitting = 0;  // groups in a row that are best for what the others are
  for (std::size_t turn = 0; turn < sweeps * order.size() && fitting < order.size(); ++turn) {
    const std::size_t k = order[turn % order.size()];
    const bool changed = unit_path_.improve(k, targets, stances, demand, schedule.units);
    stances[k] = Stance::committed;
    if (turn + 1 < order.size()) continue;  // the others are not set yet
    fitting = changed ? 1 : fitting + 1;
  }
}

/// Units where load goes unserved after the stores are set, and before it: they are committed as if
/// no ramp bound them, and so lack what they miss on their way up, and for stores that then give
/// something else. Starts them earlier and earlier, then adds more of them, bridges short rests, at
/// last lets every unit of the inert groups run all the time; the cheapest of all is kept.
void Pass::cover(const Targets& targets, Schedule& schedule) {
  constexpr int kEarlier = 4;                     ///< 1, 2, 4, 8 hours
  constexpr int kMore = 6;                        ///< 1 to 32 hours
  constexpr std::array<int, 3> kRests{3, 6, 12};  ///< hours
  const auto lacks = [](const Schedule& s) { return s.unserved_mw.maxCoeff() > kNothingMw; };
  if (problem_->hours == 0 || !lacks(schedule)) return;
  double best_usd = decided_usd(*problem_, targets.prices, schedule);
  const auto try_out = [&](Schedule& tried) {
    const double usd = settle_anew(targets, tried);
    if (usd >= best_usd) return;
    best_usd = usd;
    schedule = tried;
  };
  Schedule tried = schedule;
  for (int i = 0; i < kEarlier + kMore && lacks(tried); ++i) {
    const bool more = i >= kEarlier;
    const int hours_before = 1 << (more ? i - kEarlier : i);
    if (add_units(targets, hours_before, more, tried)) try_out(tried);
  }
  for (const int rest : kRests) {
    tried = schedule;
    if (bridge(rest, tried.units)) try_out(tried);
  }
  if (!lacks(schedule) || inert_.empty()) return;
  tried = schedule;
  for (const std::size_t k : inert_) tried.units[k] = problem_->groups[k].units;
  try_out(tried);
}

/// Ramps and stores again for the units that are set. Where load still goes unserved, also with the
/// stores at rest to begin with, and on their path as if no ramp bound anybody, which asks groups
/// for what it will need later: the best of them. Returns what that costs.
double Pass::settle_anew(const Targets& targets, Schedule& schedule) {
  enum class Begin { as_it_is, at_rest, without_ramps };
  const Schedule beginning = schedule;
  double best_usd = std::numeric_limits<double>::infinity();
  for (const Begin begin : {Begin::as_it_is, Begin::at_rest, Begin::without_ramps}) {
    Schedule tried = beginning;
    if (begin != Begin::as_it_is) {
      for (Hourly& mw : tried.store_mw) mw.setZero();
    }
    if (begin == Begin::without_ramps) {
      lay_out(targets, all_set_, tried);
      plan_stores({}, tried);
    }
    settle(targets, tried);
    const double usd = decided_usd(*problem_, targets.prices, tried);
    if (usd < best_usd) {
      best_usd = usd;
      schedule = std::move(tried);
    }
    if (schedule.store_mw.empty() || schedule.unserved_mw.maxCoeff() <= kNothingMw) break;
  }
  return best_usd;
}

/// Where an hour's load goes unserved, the cheapest groups first: the units of that hour run from
/// so many hours before it on, and with `more` or where there are none as many more as would carry
/// what is lacking; of groups that are not inert more units in that hour alone. False where nothing
/// is left to add.
bool Pass::add_units(const Targets& targets, int hours_before, bool more,
                     Schedule& schedule) const {
  std::vector<std::size_t> order = by_merit(whole_, targets.prices.spans.back());
  const UnitPlan before = schedule.units;
  std::vector<double> largest_mw;  // capability of a unit in the year's best hour, by group
  for (const GroupHours& g : problem_->groups) largest_mw.push_back(g.unit_mw.maxCoeff());
  for (int h = 0; h < problem_->hours; ++h) {
    const auto at = static_cast<std::size_t>(h);
    double lacking_mw = schedule.unserved_mw[h];
    for (const std::size_t k : order) {
      if (lacking_mw <= kNothingMw || targets.prices.at(h)[k].rising_usd > kUnservedUsd) break;
      const GroupHours& g = problem_->groups[k];
      const bool slow = std::find(inert_.begin(), inert_.end(), k) != inert_.end();
      const bool earlier = slow && !more && before[k][at] > 0;
      const int added = earlier ? 0 : units_for(lacking_mw, largest_mw[k], g.group->count);
      const auto first = static_cast<std::size_t>(slow ? std::max(0, h - hours_before) : h);
      for (std::size_t i = first; i <= at; ++i) {
        int& units = schedule.units[k][i];
        units = std::max(units, std::min(g.units[i], before[k][at] + added));
      }
      if (earlier) break;
      lacking_mw -= (schedule.units[k][at] - before[k][at]) * g.unit_mw[h];
    }
  }
  return schedule.units != before;
}

/// Units of inert groups run through rests of so many hours at most; false where there are none.
bool Pass::bridge(int most_hours, UnitPlan& units) const {
  bool changed = false;
  for (const std::size_t k : inert_) {
    const std::vector<int> before = units[k];
    const std::vector<int>& there = problem_->groups[k].units;
    for (std::size_t h = 1; h < before.size(); ++h) {
      if (before[h] >= before[h - 1]) continue;
      const std::size_t end = std::min(before.size(), h + static_cast<std::size_t>(most_hours) + 1);
      std::size_t back = h;  // as many units run again
      while (back < end && before[back] < before[h - 1]) ++back;
      if (back == end) continue;
      for (std::size_t i = h; i < back; ++i) {
        units[k][i] = std::max(units[k][i], std::min(before[h - 1], there[i]));
      }
      changed = true;
    }
  }
  return changed;
}

/// In hours where load goes unserved though not every unit runs, tries all counts; not where a
/// cap's price says that units rest because it is short.
void Pass::repair(const Targets& targets, Schedule& schedule) {
  if (whole_.size() < 2) return;
  constexpr double kShortUsd = 0.01 * kUnservedUsd;  // beyond any price of energy
  // It does not look at starts: not where those may cost more than the load is worth.
  for (const std::vector<GroupPrice>& prices : targets.prices.spans) {
    const auto dear = [&](std::size_t k) { return prices[k].start_usd >= kUnservedUsd; };
    if (std::any_of(whole_.begin(), whole_.end(), dear)) return;
  }
  const Hourly demand = demand_mw(schedule, kNone);
  stack_.reset(*problem_, targets, all_set_, schedule.units);
  bool repaired = false;
  for (int h = 0; h < problem_->hours; ++h) {
    if (schedule.unserved_mw[h] <= kNothingMw) continue;
    const auto at = static_cast<std::size_t>(h);
    const bool spare = std::any_of(whole_.begin(), whole_.end(), [&](std::size_t k) {
      return schedule.units[k][at] < problem_->groups[k].units[at] &&
             targets.prices.at(h)[k].full_usd() < kShortUsd;
    });
    repaired = (spare && try_all_counts(h, demand[h], schedule.units)) || repaired;
  }
  if (repaired) fill_again(targets, schedule);
}

/// Sets the counts that serve an hour at least cost, starts left out; false where they are too
/// many to try, or none is better.
bool Pass::try_all_counts(int hour, double demand_mw, UnitPlan& units) {
  constexpr double kMostStates = 4096.0;
  const auto at = static_cast<std::size_t>(hour);
  double states = 1.0;
  for (const std::size_t k : whole_) states *= problem_->groups[k].units[at] + 1.0;
  if (states > kMostStates) return false;
  std::vector<int> best;
  for (const std::size_t k : whole_) best.push_back(units[k][at]);
  double best_usd = stack_.build(hour).cost_usd(demand_mw);
  const double before_usd = best_usd;
  for (const std::size_t k : whole_) {
    const GroupHours& g = problem_->groups[k];
    units[k][at] = g.must_run ? g.units[at] : 0;
  }
  std::size_t moved = 0;
  while (moved < whole_.size()) {
    const double usd = stack_.build(hour).cost_usd(demand_mw);
    if (usd < best_usd) {
      best_usd = usd;
      for (std::size_t i = 0; i < whole_.size(); ++i) best[i] = units[whole_[i]][at];
    }
    // Counts on like a number with a digit for each group.
    for (moved = 0; moved < whole_.size(); ++moved) {
      const GroupHours& g = problem_->groups[whole_[moved]];
      int& count = units[whole_[moved]][at];
      if (count < g.units[at]) {
        ++count;
        break;
      }
      count = g.must_run ? g.units[at] : 0;
    }
  }
  for (std::size_t i = 0; i < whole_.size(); ++i) units[whole_[i]][at] = best[i];
  return best_usd < before_usd;
}

}  // namespace sitewright::operations
