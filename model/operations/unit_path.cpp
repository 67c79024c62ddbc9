// The programme over two states of each unit.
#include "model/operations/unit_path.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kForcedUsd = 1e15;      ///< decides only: a must-run unit that rests
constexpr std::uint8_t kWasRunning = 1;  ///< a unit that runs ran before
constexpr std::uint8_t kStopped =
    2;  ///< a unit that has rested for an hour or its full time ran before
constexpr std::uint8_t kGrewReady = 4;  ///< a unit that has rested its full time had not before
constexpr int kMostBlocks = 64;         ///< beyond so many units they are decided in blocks

int rest_hours(const GroupHours& g) {
  return std::max(1, static_cast<int>(std::ceil(g.start_h - 1e-9)));
}

}  // namespace

void UnitPath::read_others(double demand_mw, double group_usd) {
  corners_.clear();
  room_mw_ = demand_mw - stack_.least_mw();
  double mw = 0.0;
  double usd = stack_.least_usd();
  wanted_mw_ = std::max(0.0, room_mw_);
  for (const Segment& segment : stack_.segments()) {
    corners_.push_back({.mw = mw, .usd = usd, .usd_per_mwh = segment.usd_per_mwh});
    if (mw > room_mw_) break;
    mw += segment.mw;
    usd += segment.mw * segment.usd_per_mwh;
    if (segment.usd_per_mwh <= group_usd) wanted_mw_ = room_mw_ - mw;
  }
}

double UnitPath::others_usd(double mw) const {
  if (mw < 0.0)
    return corners_.front().usd + (mw < -Stack::kToleranceMw ? -mw : 0.0) * Stack::kExcessUsd;
  std::size_t i = 0;
  while (i + 1 < corners_.size() && corners_[i + 1].mw <= mw) ++i;
  return corners_[i].usd + (mw - corners_[i].mw) * corners_[i].usd_per_mwh;
}

/// What the hour costs with so many units of the group.
double UnitPath::cost_usd(int hour, int units) const {
  if (units == 0) return others_usd(room_mw_);
  const double able_mw = units * group_->unit_mw[hour];
  const double least_mw = able_mw * group_->group->min_load_frac;
  const double most_mw = price_->rising_usd > kUnservedUsd ? least_mw : able_mw;
  const double mw = std::clamp(wanted_mw_, least_mw, most_mw);
  return able_mw * price_->no_load_usd + mw * price_->rising_usd + others_usd(room_mw_ - mw);
}

void UnitPath::step(Unit& unit, double running_usd, std::uint8_t& came_from) {
  came_from = 0;
  std::vector<double>& resting = unit.resting_usd;
  const std::size_t last = resting.size() - 1;
  const double started_usd = resting[last] + price_->start_usd;
  const bool goes_on = unit.running_usd <= started_usd;
  const double runs_usd = (goes_on ? unit.running_usd : started_usd) + running_usd;
  if (goes_on) came_from |= kWasRunning;
  if (last == 0) {
    if (unit.running_usd < resting[0]) {
      resting[0] = unit.running_usd;
      came_from |= kStopped;
    }
  } else {
    if (resting[last - 1] < resting[last]) {
      resting[last] = resting[last - 1];
      came_from |= kGrewReady;
    }
    for (std::size_t i = last - 1; i > 0; --i) resting[i] = resting[i - 1];
    resting[0] = unit.running_usd;
  }
  unit.running_usd = runs_usd;
}

void UnitPath::improve(std::size_t k, const Targets& targets, const std::vector<Stance>& stances,
                       const Hourly& demand_mw, UnitPlan& plan) {
  std::vector<Stance> others = stances;
  others[k] = Stance::absent;
  stack_.reset(*problem_, targets, others);
  group_ = &problem_->groups[k];
  price_ = &targets.prices[k];
  const int count = group_->group->count;
  const int block = (count + kMostBlocks - 1) / kMostBlocks;
  const auto blocks = static_cast<std::size_t>((count + block - 1) / block);
  std::vector<Unit> units(blocks, {.running_usd = 0.0, .resting_usd = {}});
  for (Unit& unit : units) {
    unit.resting_usd.assign(static_cast<std::size_t>(rest_hours(*group_)), 0.0);
  }
  came_from_.resize(blocks * static_cast<std::size_t>(problem_->hours));
  for (int hour = 0; hour < problem_->hours; ++hour) {
    const auto at = static_cast<std::size_t>(hour);
    const int there = group_->units[at];
    stack_.build(hour, plan);
    read_others(demand_mw[hour], price_->rising_usd);
    double below_usd = cost_usd(hour, 0);
    for (std::size_t i = 0; i < blocks; ++i) {
      const int before = static_cast<int>(i) * block;
      const int after = std::min(before + block, there);
      double running_usd = kInfinity;
      if (after > before) {
        const double usd = cost_usd(hour, after);
        running_usd = group_->must_run ? -kForcedUsd : usd - below_usd;
        below_usd = usd;
      }
      if (block > 1) running_usd /= block;
      step(units[i], running_usd, came_from_[at * blocks + i]);
    }
  }
  trace_back(units, k, plan[k]);
}

void UnitPath::trace_back(const std::vector<Unit>& units, std::size_t k, std::vector<int>& counts) {
  const GroupHours& g = problem_->groups[k];
  const int count = g.group->count;
  const int block = (count + kMostBlocks - 1) / kMostBlocks;
  std::fill(counts.begin(), counts.end(), 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::vector<double>& resting = units[i].resting_usd;
    const int full = static_cast<int>(resting.size());
    const auto least = std::min_element(resting.begin(), resting.end());
    // Rested for so many hours, 0 while it runs.
    int rested = *least < units[i].running_usd ? static_cast<int>(least - resting.begin()) + 1 : 0;
    for (int hour = problem_->hours - 1; hour >= 0; --hour) {
      const auto at = static_cast<std::size_t>(hour);
      const std::uint8_t from = came_from_[at * units.size() + i];
      if (rested == 0) {
        counts[at] += std::min(block, g.units[at] - static_cast<int>(i) * block);
        if ((from & kWasRunning) == 0) rested = full;
      } else if (full == 1) {
        if ((from & kStopped) != 0) rested = 0;
      } else if (rested == full) {
        if ((from & kGrewReady) != 0) rested = full - 1;
      } else {
        --rested;
      }
    }
  }
}

}  // namespace sitewright::operations
