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
constexpr int kMostBlocks = 32;         ///< beyond so many units they are decided in blocks

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

/// One hour on for one unit.
void UnitPath::step(std::size_t unit, double hour_usd, std::uint8_t& came_from) {
  double& running = costs_.running_usd[unit];
  double* resting = &costs_.resting_usd[unit * rest_h_];
  const double ready = resting[rest_h_ - 1];
  const double started = ready + price_->start_usd;
  const bool goes_on = running <= started;
  came_from = goes_on ? kWasRunning : 0;
  if (rest_h_ == 1) {
    if (running < ready) {
      resting[0] = running;
      came_from |= kStopped;
    }
  } else {
    if (resting[rest_h_ - 2] < ready) {
      resting[rest_h_ - 1] = resting[rest_h_ - 2];
      came_from |= kGrewReady;
    }
    for (std::size_t i = rest_h_ - 2; i > 0; --i) resting[i] = resting[i - 1];
    resting[0] = running;
  }
  running = (goes_on ? running : started) + hour_usd;
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
  rest_h_ = static_cast<std::size_t>(rest_hours(*group_));
  costs_.running_usd.assign(blocks, 0.0);
  costs_.resting_usd.assign(blocks * rest_h_, 0.0);
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
      step(i, running_usd, came_from_[at * blocks + i]);
    }
  }
  trace_back(k, plan[k]);
}

void UnitPath::trace_back(std::size_t k, std::vector<int>& counts) const {
  const GroupHours& g = problem_->groups[k];
  const int count = g.group->count;
  const int block = (count + kMostBlocks - 1) / kMostBlocks;
  std::fill(counts.begin(), counts.end(), 0);
  const std::size_t blocks = costs_.running_usd.size();
  const int full = static_cast<int>(rest_h_);
  for (std::size_t i = 0; i < blocks; ++i) {
    const double* resting = &costs_.resting_usd[i * rest_h_];
    const double* least = std::min_element(resting, resting + rest_h_);
    // Rested for so many hours, 0 while it runs.
    int rested = *least < costs_.running_usd[i] ? static_cast<int>(least - resting) + 1 : 0;
    for (int hour = problem_->hours - 1; hour >= 0; --hour) {
      const auto at = static_cast<std::size_t>(hour);
      const std::uint8_t from = came_from_[at * blocks + i];
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
