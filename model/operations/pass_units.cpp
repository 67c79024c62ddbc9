// A pass's unit counts: groups in turn, hours that still lack load, ramps.
#include <algorithm>
#include <array>
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

}  // namespace

/// Unit counts for the demand that the stores leave: one group after the other, first by merit and
/// then against it, and the better of the two. A start that leads to a long way up costs more than
/// itself: where ramps bind, the best of what it may be worth.
void Pass::commit(const Targets& targets, Schedule& schedule) {
  constexpr std::array<double, 3> kRampUsd{0.0, 20.0, 100.0};  ///< per MWh missing on the way up
  std::vector<std::size_t> order = whole_;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return targets.prices[a].full_usd() < targets.prices[b].full_usd();
  });
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
        deciding.prices[k].start_usd += kRampUsd[r] * missing_mwh(problem_->groups[k]);
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

/// In hours where load goes unserved though not every unit runs, tries all counts.
void Pass::repair(const Targets& targets, Schedule& schedule) {
  if (whole_.size() < 2) return;
  const Hourly demand = demand_mw(schedule, kNone);
  stack_.reset(*problem_, targets, all_set_, schedule.units);
  bool repaired = false;
  for (int h = 0; h < problem_->hours; ++h) {
    if (schedule.unserved_mw[h] <= kNothingMw) continue;
    const auto at = static_cast<std::size_t>(h);
    const bool spare = std::any_of(whole_.begin(), whole_.end(), [&](std::size_t k) {
      return schedule.units[k][at] < problem_->groups[k].units[at];
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
