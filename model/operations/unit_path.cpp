// The programme over two states of each unit.
#include "model/operations/unit_path.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::uint8_t kWasRunning = 1;  ///< a unit that runs ran before
constexpr std::uint8_t kGrewReady = 4;   ///< a unit that has rested its full time had not before
constexpr int kMostBlocks = 32;          ///< beyond so many units they are decided in blocks

std::size_t rest_hours(const GroupHours& g) {
  return static_cast<std::size_t>(std::max(1, static_cast<int>(std::ceil(g.start_h - 1e-9))));
}

}  // namespace

/// What the hour costs with each count, from all units down: the others give more and more.
void UnitPath::read_savings(int hour, double demand_mw, const HourStack& others) {
  const double rising_usd = price_->rising_usd;
  const double room_mw = demand_mw - others.least_mw;
  double cheaper_mw = 0.0;
  for (const Segment& s : others.segments) {
    if (s.usd_per_mwh > rising_usd || cheaper_mw > room_mw) break;
    cheaper_mw += s.mw;
  }
  const double wanted_mw = std::max(0.0, room_mw - cheaper_mw);
  const int there = group_->units[static_cast<std::size_t>(hour)];
  const auto most = static_cast<std::size_t>((there + block_ - 1) / block_);
  std::fill(savings_.begin() + static_cast<std::ptrdiff_t>(most), savings_.end(), kInfinity);
  const double block_mw = block_ * group_->unit_mw[hour];
  const double least_frac = group_->group->min_load_frac;
  const double most_frac = rising_usd > kUnservedUsd ? least_frac : 1.0;
  const Segment* segment = others.segments.data();
  double begin_mw = 0.0;
  double begin_usd = others.least_usd;
  double above_usd = 0.0;  // of a block more
  double able_mw = there * group_->unit_mw[hour];
  for (std::size_t i = most + 1; i-- > 0;) {
    const double least_mw = able_mw * least_frac;
    const double mw = std::min(std::max(wanted_mw, least_mw), able_mw * most_frac);
    const double others_mw = room_mw - mw;
    while (others_mw >= begin_mw + segment->mw) {
      begin_mw += segment->mw;
      begin_usd += segment->mw * segment->usd_per_mwh;
      ++segment;
    }
    double usd = able_mw * price_->no_load_usd + mw * rising_usd + begin_usd;
    if (others_mw >= 0.0) {
      usd += (others_mw - begin_mw) * segment->usd_per_mwh;
    } else if (others_mw < -HourStack::kToleranceMw) {
      usd -= others_mw * HourStack::kExcessUsd;
    }
    if (i < most) savings_[i] = (above_usd - usd) * per_block_;
    above_usd = usd;
    able_mw = (static_cast<double>(i) - 1.0) * block_mw;
  }
}

/// One hour on for all units, where none rests for longer.
void UnitPath::step_ready(std::size_t hour) {
  int sure = 0;
  int perhaps = 0;
  const double start_usd = price_->start_usd;
  for (std::size_t i = 0; i < blocks_; ++i) {
    double& over = over_usd_[i];
    over = std::min(std::max(over, 0.0), start_usd) + savings_[i];
    sure += over < 0.0 ? 1 : 0;
    perhaps += over <= start_usd ? 1 : 0;
  }
  bounds_[hour] = {.sure = sure, .perhaps = perhaps};
}

/// The same where units rest.
void UnitPath::step_resting(std::size_t hour) {
  for (std::size_t i = 0; i < blocks_; ++i) {
    double& running = running_usd_[i];
    double* resting = &resting_usd_[i * rest_h_];
    const double ready = resting[rest_h_ - 1];
    const double started = ready + price_->start_usd;
    const bool goes_on = running <= started;
    std::uint8_t& came_from = came_from_[hour * blocks_ + i];
    came_from = goes_on ? kWasRunning : 0;
    if (resting[rest_h_ - 2] < ready) {
      resting[rest_h_ - 1] = resting[rest_h_ - 2];
      came_from |= kGrewReady;
    }
    for (std::size_t r = rest_h_ - 2; r > 0; --r) resting[r] = resting[r - 1];
    resting[0] = running;
    running = (goes_on ? running : started) + savings_[i];
  }
}

bool UnitPath::improve(std::size_t k, const Targets& targets, const std::vector<Stance>& stances,
                       const Hourly& demand_mw, UnitPlan& plan) {
  group_ = &problem_->groups[k];
  if (group_->must_run) {
    const bool changed = plan[k] != group_->units;
    plan[k] = group_->units;
    return changed;
  }
  std::vector<Stance> others = stances;
  others[k] = Stance::absent;
  stack_.reset(*problem_, targets, others, plan);
  const int count = group_->group->count;
  const auto hours = static_cast<std::size_t>(problem_->hours);
  block_ = (count + kMostBlocks - 1) / kMostBlocks;
  blocks_ = static_cast<std::size_t>((count + block_ - 1) / block_);
  rest_h_ = rest_hours(*group_);
  per_block_ = 1.0 / block_;
  savings_.assign(blocks_, 0.0);
  const bool rests = rest_h_ > 1;
  const auto ran_before = static_cast<std::size_t>((group_->units_before + block_ - 1) / block_);
  if (rests) {
    running_usd_.assign(blocks_, 0.0);
    for (std::size_t i = ran_before; i < blocks_; ++i) running_usd_[i] = kInfinity;
    resting_usd_.assign(blocks_ * rest_h_, 0.0);
    came_from_.resize(blocks_ * hours);
  } else {
    over_usd_.assign(blocks_, 0.0);
    for (std::size_t i = ran_before; i < blocks_; ++i) over_usd_[i] = kInfinity;
    bounds_.resize(hours);
  }
  for (std::size_t h = 0; h < hours; ++h) {
    const int hour = static_cast<int>(h);
    price_ = &targets.prices.at(hour)[k];
    read_savings(hour, demand_mw[hour], stack_.build(hour));
    if (rests) {
      step_resting(h);
    } else {
      step_ready(h);
    }
  }
  return rests ? trace_resting(plan[k]) : trace_ready(plan[k]);
}

bool UnitPath::trace_ready(std::vector<int>& counts) const {
  bool changed = false;
  int running = bounds_.empty() ? 0 : bounds_.back().sure;
  for (std::size_t h = bounds_.size(); h-- > 0;) {
    running = std::min(std::max(running, bounds_[h].sure), bounds_[h].perhaps);
    const int units = std::min(running * block_, group_->units[h]);
    changed = changed || units != counts[h];
    counts[h] = units;
  }
  return changed;
}

bool UnitPath::trace_resting(std::vector<int>& counts) const {
  const std::vector<int> before = counts;
  std::fill(counts.begin(), counts.end(), 0);
  const int full = static_cast<int>(rest_h_);
  for (std::size_t i = 0; i < blocks_; ++i) {
    const double* resting = &resting_usd_[i * rest_h_];
    const double* least = std::min_element(resting, resting + rest_h_);
    // Rested for so many hours, 0 while it runs.
    int rested = *least < running_usd_[i] ? static_cast<int>(least - resting) + 1 : 0;
    for (std::size_t at = counts.size(); at-- > 0;) {
      const std::uint8_t from = came_from_[at * blocks_ + i];
      if (rested == 0) {
        counts[at] += std::min(block_, group_->units[at] - static_cast<int>(i) * block_);
        if ((from & kWasRunning) == 0) rested = full;
      } else if (rested == full) {
        if ((from & kGrewReady) != 0) rested = full - 1;
      } else {
        --rested;
      }
    }
  }
  return counts != before;
}

}  // namespace sitewright::operations
