// A pass: storage paths, unit counts, and the hours filled by price.
#include "model/operations/pass.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

bool is_slow(const GroupHours& g) { return g.group->ramp_frac_per_h < 1.0; }

/// True where a group's units cannot be treated as one divisible source.
bool counts_units(const GroupHours& g, const std::vector<Cap>& caps, std::size_t index) {
  const bool unit_counts = std::any_of(caps.begin(), caps.end(), [&](const Cap& cap) {
    return cap.per_start[index] > 0.0 || per_unit_hour(cap, index) > 0.0;
  });
  return g.group->min_load_frac > 0.0 || g.no_load_frac > 0.0 || g.start_usd > 0.0 ||
         g.start_mmbtu > 0.0 || g.start_h > 1.0 || g.must_run || unit_counts || is_slow(g);
}

int fewest_units(double mw, double unit_mw, int most) {
  if (mw <= kNothingMw) return 0;
  return std::min(most, static_cast<int>(std::ceil(mw / unit_mw - 1e-9)));
}

/// Puts off starts of units that have not rested for their start time; true where it does.
bool keep_rests(const GroupHours& g, std::vector<int>& counts) {
  const int rest = static_cast<int>(std::ceil(g.start_h - 1e-9));
  if (rest <= 1 || g.must_run) return false;
  bool changed = false;
  const auto stops = [&](std::size_t h) { return std::max(0, counts[h - 1] - counts[h]); };
  int resting = 0;  // units that stopped within the rest before an hour, that hour included
  for (std::size_t h = 1; h < counts.size(); ++h) {
    const auto window = static_cast<std::size_t>(rest);
    if (h > window) resting -= stops(h - window);
    const int able = std::max(counts[h - 1], g.group->count - resting);
    if (counts[h] > able) {
      counts[h] = able;
      changed = true;
    }
    resting += stops(h);
  }
  return changed;
}

}  // namespace

double taken_mwh(const StoreHours& store, double given_mw) {
  return given_mw > 0.0 ? -given_mw / store.discharge_frac : -given_mw * store.charge_frac;
}

Hourly state_mwh(const StoreHours& store, const Hourly& given_mw) {
  const Storage& s = *store.storage;
  Hourly states = Hourly::Zero(given_mw.size());
  double state = store.first_mwh;
  for (int h = s.first_hour; h < s.end_hour; ++h) {
    state = std::clamp(state + taken_mwh(store, given_mw[h]), 0.0, s.mwh);
    states[h] = state;
  }
  return states;
}

Schedule empty_schedule(const Problem& problem) {
  const auto hours = static_cast<std::size_t>(problem.hours);
  const Hourly none = Hourly::Zero(problem.hours);
  return {.units = UnitPlan(problem.groups.size(), std::vector<int>(hours, 0)),
          .group_mw = std::vector<Hourly>(problem.groups.size(), none),
          .store_mw = std::vector<Hourly>(problem.stores.size(), none),
          .grid_mw = none,
          .unserved_mw = none};
}

Pass::Pass(const Problem& problem)
    : problem_(&problem),
      all_relaxed_(problem.groups.size(), Stance::relaxed),
      unit_path_(problem),
      ramp_path_(problem),
      stored_usd_(problem.stores.size()) {
  all_set_ = all_relaxed_;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    if (problem.groups[k].group->count == 0) continue;
    if (!counts_units(problem.groups[k], problem.rules->caps, k)) continue;
    whole_.push_back(k);
    all_set_[k] = Stance::committed;
    const bool slow = is_slow(problem.groups[k]);
    if (slow) ramps_.push_back(k);
    if (slow || problem.groups[k].start_h > 1.0) inert_.push_back(k);
  }
  around_ramps_ = all_set_;
  for (const std::size_t k : ramps_) around_ramps_[k] = Stance::absent;
}

Hourly Pass::demand_mw(const Schedule& schedule, std::size_t without) const {
  Hourly demand = problem_->input->load_mw;
  for (std::size_t s = 0; s < schedule.store_mw.size(); ++s) {
    if (s != without) demand -= schedule.store_mw[s];
  }
  return demand;
}

void Pass::relaxed(const Targets& targets, Schedule& schedule) {
  if (schedule.grid_mw.size() != problem_->hours) schedule = empty_schedule(*problem_);
  for (Hourly& mw : schedule.store_mw) mw.setZero();
  lay_out(targets, all_relaxed_, schedule);
  plan_stores({}, schedule);
  fill(targets, all_relaxed_, schedule);
}

void Pass::settle(const Targets& targets, Schedule& schedule) {
  if (ramps_.empty()) {
    lay_out(targets, all_set_, schedule);
    plan_stores({}, schedule);
  } else {
    // Ramps and stores take turns: each is best for what the other does.
    const int rounds = problem_->closely && !problem_->stores.empty() ? 3 : 1;
    for (int round = 0; round < rounds; ++round) {
      plan_ramps(targets, schedule);
      plan_stores(ramps_, schedule);
    }
  }
  fill(targets, all_set_, schedule);
}

void Pass::fill_again(const Targets& targets, Schedule& schedule) {
  lay_out(targets, all_set_, schedule);
  fill(targets, all_set_, schedule);
}

void Pass::lay_out(const Targets& targets, const std::vector<Stance>& stances,
                   const Schedule& schedule) {
  stack_.reset(*problem_, targets, stances, schedule.units);
  stack_.lay_out();
}

void Pass::committed(const Targets& targets, Schedule& schedule) {
  if (divisible()) return;
  Schedule still;  // a second beginning: stores at rest
  if (problem_->closely) still = schedule;
  commit(targets, schedule);
  if (!problem_->closely) {
    if (!ramps_.empty()) return;  // that is done
    if (!schedule.store_mw.empty()) settle(targets, schedule);
    cover(targets, schedule);
    return;
  }
  if (schedule.store_mw.empty()) return;
  constexpr int kRounds = 3;
  Schedule best;
  double best_usd = std::numeric_limits<double>::infinity();
  const auto improve = [&](Schedule& from) {
    for (int round = 0; round < kRounds; ++round) {
      settle(targets, from);
      const double usd = decided_usd(*problem_, targets.prices, from);
      if (usd < best_usd) {
        best = from;
        best_usd = usd;
      }
      if (round + 1 < kRounds) commit(targets, from);
    }
  };
  improve(schedule);
  for (Hourly& mw : still.store_mw) mw.setZero();
  commit(targets, still);
  improve(still);
  schedule = std::move(best);
}

/// The stores' paths around what `held` groups give and the sources that are laid out.
void Pass::plan_stores(const std::vector<std::size_t>& held, Schedule& schedule) {
  for (std::size_t s = 0; s < problem_->stores.size(); ++s) {
    Hourly demand = demand_mw(schedule, s);
    for (const std::size_t k : held) demand -= schedule.group_mw[k];
    if (!path_.plan(*problem_, s, demand, stack_, schedule.store_mw)) {
      // Units that run give more than the stores can take up: they rest, and units stop.
      for (Hourly& mw : schedule.store_mw) mw.setZero();
      for (std::vector<double>& usd : stored_usd_) {
        usd.assign(static_cast<std::size_t>(problem_->hours), 0.0);
      }
      return;
    }
    stored_usd_[s] = path_.stored_usd();
  }
}

/// The output of groups that a ramp bounds, one after the other, for the units and stores that are
/// set; leaves the other sources laid out.
void Pass::plan_ramps(const Targets& targets, Schedule& schedule) {
  const std::size_t sweeps = ramps_.size() > 1 ? 2 : 1;
  Hourly demand = demand_mw(schedule, kNone);
  std::vector<Stance> stances = all_set_;
  for (std::size_t turn = 0; turn < sweeps * ramps_.size(); ++turn) {
    const std::size_t k = ramps_[turn % ramps_.size()];
    if (turn >= ramps_.size()) demand += schedule.group_mw[k];
    stances[k] = Stance::absent;
    lay_out(targets, stances, schedule);
    ramp_path_.plan(k, targets.prices, schedule.units[k], demand, stack_, schedule.group_mw[k]);
    demand -= schedule.group_mw[k];
  }
}

/// Stops units, the dearest first, until those that run can go as low as the demand; true where any
/// did.
bool Pass::drop_excess(const Targets& targets, int hour, double demand_mw, UnitPlan& units) const {
  const auto at = static_cast<std::size_t>(hour);
  const auto least_mw = [&](std::size_t k) {
    const GroupHours& g = problem_->groups[k];
    return units[k][at] * g.unit_mw[hour] * g.group->min_load_frac;
  };
  double excess_mw = -demand_mw - HourStack::kToleranceMw;
  for (const std::size_t k : whole_) excess_mw += least_mw(k);
  const bool too_much = excess_mw > 0.0;
  const std::vector<GroupPrice>& prices = targets.prices.at(hour);
  while (excess_mw > 0.0) {
    std::size_t dearest = kNone;
    for (const std::size_t k : whole_) {
      if (least_mw(k) <= 0.0) continue;
      const bool dearer = dearest == kNone || prices[k].full_usd() > prices[dearest].full_usd();
      if (dearer) dearest = k;
    }
    if (dearest == kNone) break;
    excess_mw -= least_mw(dearest) / units[dearest][at];
    --units[dearest][at];
  }
  return too_much;
}

/// Makes units keep what hours and rests allow; true where they did not.
bool Pass::fit_units(const Targets& targets, const Hourly& demand, UnitPlan& units) const {
  bool changed = false;
  for (int h = 0; h < problem_->hours; ++h) {
    changed = drop_excess(targets, h, demand[h], units) || changed;
  }
  for (const std::size_t k : whole_) {
    changed = keep_rests(problem_->groups[k], units[k]) || changed;
  }
  return changed;
}

void Pass::fill(const Targets& targets, const std::vector<Stance>& stances, Schedule& schedule) {
  Hourly demand = demand_mw(schedule, kNone);
  const bool whole = stances != all_relaxed_;
  if (whole) {
    const bool changed = fit_units(targets, demand, schedule.units);
    if (!ramps_.empty()) {
      plan_ramps(targets, schedule);
      for (const std::size_t k : ramps_) demand -= schedule.group_mw[k];
    } else if (changed) {
      stack_.lay_out();
    }
  }
  held_ramps_ = whole;
  begin_groups(whole ? around_ramps_ : stances, schedule);
  for (int h = 0; h < problem_->hours; ++h) fill_hour(h, demand[h], schedule);
  if (whole) count_units(schedule);
}

/// Groups give their least; those that are held stay as they are.
void Pass::begin_groups(const std::vector<Stance>& stances, Schedule& schedule) {
  group_mw_.clear();
  for (std::size_t k = 0; k < problem_->groups.size(); ++k) {
    const GroupHours& g = problem_->groups[k];
    group_mw_.push_back(schedule.group_mw[k].data());
    if (stances[k] == Stance::absent) continue;
    schedule.group_mw[k].setZero();
    const bool set = stances[k] == Stance::committed;
    if (g.group->min_load_frac <= 0.0 || (!set && !g.must_run)) continue;
    const std::vector<int>& units = set ? schedule.units[k] : g.units;
    for (int h = 0; h < problem_->hours; ++h) {
      schedule.group_mw[k][h] =
          units[static_cast<std::size_t>(h)] * g.unit_mw[h] * g.group->min_load_frac;
    }
  }
}

/// The fewest units that carry what divisible groups give.
void Pass::count_units(Schedule& schedule) const {
  for (std::size_t k = 0; k < problem_->groups.size(); ++k) {
    if (all_set_[k] == Stance::committed) continue;
    const GroupHours& g = problem_->groups[k];
    for (int h = 0; h < problem_->hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      schedule.units[k][at] = fewest_units(schedule.group_mw[k][h], g.unit_mw[h], g.units[at]);
    }
  }
}

void Pass::fill_hour(int hour, double demand_mw, Schedule& schedule) const {
  const HourStack stack = stack_.at(hour);
  double rest = std::max(0.0, demand_mw - stack.least_mw);
  double grid_mw = 0.0;
  double unserved_mw = 0.0;
  for (const Segment& segment : stack.segments) {
    if (rest <= 0.0) break;
    const double mw = std::min(rest, segment.mw);
    rest -= mw;
    if (segment.source >= 0) {
      group_mw_[static_cast<std::size_t>(segment.source)][hour] += mw;
    } else if (segment.source == kGrid) {
      grid_mw += mw;
    } else if (mw > kNothingMw) {
      unserved_mw = mw;
    }
  }
  schedule.grid_mw[hour] = grid_mw;
  schedule.unserved_mw[hour] = unserved_mw;
}

/// The price of the source that serves next, or of what the stores give up for it, over the grid's.
double Pass::grid_worth_usd(int hour, const Schedule& schedule) const {
  const HourStack stack = stack_.at(hour);
  double rest = problem_->input->load_mw[hour] - stack.least_mw;
  for (const Hourly& mw : schedule.store_mw) rest -= mw[hour];
  if (held_ramps_) {
    for (const std::size_t k : ramps_) rest -= schedule.group_mw[k][hour];
  }
  std::size_t next = 0;
  constexpr double kRoundingMw = 1e-7;
  while (rest >= stack.segments[next].mw - kRoundingMw) rest -= stack.segments[next++].mw;
  const double grid_usd = last_grid_usd_per_mwh(*problem_, hour, schedule.grid_mw[hour]);
  double usd = stack.segments[next].usd_per_mwh;
  const double used_usd = next > 0 ? stack.segments[next - 1].usd_per_mwh : usd;
  for (std::size_t s = 0; s < schedule.store_mw.size(); ++s) {
    const StoreHours& store = problem_->stores[s];
    if (hour < store.storage->first_hour || hour >= store.storage->end_hour) continue;
    const double stored = stored_usd_[s][static_cast<std::size_t>(hour)];
    const bool charges = schedule.store_mw[s][hour] < 0.0;
    if (store.last_resort && !charges) continue;
    const double given = charges ? stored * store.charge_frac : stored / store.discharge_frac;
    usd = std::max(used_usd, std::min(usd, given));
  }
  return std::max(0.0, usd - grid_usd);
}

}  // namespace sitewright::operations
