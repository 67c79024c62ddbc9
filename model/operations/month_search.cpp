// Schedules where the choice of months asks for them.
#include "model/operations/month_search.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "model/operations/between.h"

namespace sitewright::operations {

namespace {

constexpr double kGapEnough = 5e-4;

/// Prices at which the units that use most of a cap rest rather than hold a threshold.
std::vector<double> breaking_usd(const Problem& problem) {
  constexpr double kBeyond = 2.0;
  std::vector<double> usd(problem.rules->caps.size(), 0.0);
  for (std::size_t c = 0; c < usd.size(); ++c) {
    const double most = most_per_mwh(problem, c);
    if (most > 0.0) usd[c] = kBeyond * kOverThresholdUsd / most;
  }
  return usd;
}

}  // namespace

MonthSearch::MonthSearch(Trial& trial, PeakSearch& peaks, CapSearch& caps)
    : trial_(trial),
      peaks_(peaks),
      caps_(caps),
      months_(trial),
      no_usd_(trial.rules().caps.size(), 0.0),
      breaking_usd_(breaking_usd(trial.problem())) {}

std::optional<Schedule> MonthSearch::run(const Schedule& free) {
  schedule_ = free;
  rungs_.push_back({.cap_usd = no_usd_, .threshold_mw = trial_.thresholds()});
  trial_.commit(schedule_);
  months_.offer(schedule_);
  offer_unshaved();
  if (months_.least_usd() != no_usd_) {
    offer_at(breaking_usd_);
    climb();
  }
  offer_levels();
  offer_shares();
  return months_.choose([&](Schedule& schedule) { return caps_.trim(breaking_usd_, schedule); });
}

/// Whole units without prices and thresholds.
void MonthSearch::offer_unshaved() {
  trial_.set_cap_usd(no_usd_);
  trial_.set_no_thresholds();
  trial_.solve(Units::whole, schedule_);
  unshaved_mw_ = schedule_.grid_mw;
  months_.offer(schedule_);
}

/// The rung of the highest prices of those that are nowhere above these.
const MonthSearch::Rung& MonthSearch::below(const std::vector<double>& cap_usd) const {
  const auto height = [&](const Rung& rung) {
    double sum = 0.0;
    for (std::size_t c = 0; c < cap_usd.size(); ++c) {
      if (rung.cap_usd[c] > cap_usd[c]) return -1.0;
      if (breaking_usd_[c] > 0.0) sum += rung.cap_usd[c] / breaking_usd_[c];
    }
    return sum;
  };
  return *std::max_element(rungs_.begin(), rungs_.end(),
                           [&](const Rung& a, const Rung& b) { return height(a) < height(b); });
}

/// Whole units at prices of the caps with the thresholds that are worth it then: none below those
/// at lower prices.
void MonthSearch::offer_at(const std::vector<double>& cap_usd) {
  constexpr int kPasses = 5;
  trial_.set_cap_usd(cap_usd);
  trial_.set_no_thresholds();
  trial_.solve(Units::divisible, schedule_);
  peaks_.search(kPasses, below(cap_usd).threshold_mw, schedule_);
  rungs_.push_back({.cap_usd = cap_usd, .threshold_mw = trial_.thresholds()});
  peaks_.hold(schedule_);
  trial_.commit(schedule_);
  months_.offer(schedule_);
}

/// True where months were offered at about these prices.
bool MonthSearch::known(const std::vector<double>& cap_usd) const {
  constexpr double kClose = 1.15;
  constexpr double kNothing = 1e-5;  ///< of what breaks every threshold
  return std::any_of(rungs_.begin(), rungs_.end(), [&](const Rung& rung) {
    for (std::size_t c = 0; c < cap_usd.size(); ++c) {
      const double high = std::max(cap_usd[c], rung.cap_usd[c]);
      const double low = std::min(cap_usd[c], rung.cap_usd[c]);
      if (high > kClose * low && high > kNothing * breaking_usd_[c]) return false;
    }
    return true;
  });
}

/// Months at the prices that the choice puts on the caps.
void MonthSearch::climb() {
  constexpr int kMostSteps = 6;
  for (int i = 0; i < kMostSteps; ++i) {
    std::vector<double> cap_usd = months_.least_usd();
    for (std::size_t c = 0; c < cap_usd.size(); ++c) {
      cap_usd[c] = std::min(cap_usd[c], breaking_usd_[c]);
    }
    if (known(cap_usd)) break;
    offer_at(cap_usd);
  }
}

/// So many units all the time, the cheapest first, and those that are divisible.
UnitPlan MonthSearch::cheapest_units(int count) const {
  const Problem& problem = trial_.problem();
  UnitPlan units;
  for (const GroupHours& g : problem.groups) units.push_back(g.units);
  for (const std::size_t k : by_merit(trial_.whole_groups(), trial_.prices().spans.front())) {
    for (int& there : units[k]) there = std::min(there, count);
    count -= std::min(count, problem.groups[k].group->count);
  }
  return units;
}

/// Whole units held to thresholds at hardly a price of the caps.
void MonthSearch::offer_held(const std::vector<Monthly>& threshold_mw) {
  constexpr double kLittle = 0.01;  ///< of the highest price
  trial_.set_cap_usd(scaled(breaking_usd_, kLittle));
  trial_.set_thresholds(threshold_mw);
  trial_.solve(Units::whole, schedule_);
  months_.offer(schedule_);
}

/// The thresholds that none, one, two and more units can just hold.
void MonthSearch::offer_levels() {
  constexpr int kMost = 4;
  int all = 0;
  for (const std::size_t k : trial_.whole_groups()) all += trial_.problem().groups[k].group->count;
  const int levels = std::min(kMost, all);
  for (int i = 0; i < levels; ++i) offer_held(peaks_.lowest(cheapest_units(all * i / levels)));
}

/// Thresholds between the lowest and none, as long as the choice is not what the caps ask for and
/// they make it cheaper.
void MonthSearch::offer_shares() {
  constexpr std::array<double, 7> kShares{0.5, 0.25, 0.75, 0.375, 0.625, 0.125, 0.875};
  constexpr double kCheaper = 1e-4;
  constexpr int kMostIdle = 2;
  double least_usd = months_.least_total_usd();
  int idle = 0;
  for (const double share : kShares) {
    if (idle >= kMostIdle || months_.gap_frac() <= kGapEnough) break;
    offer_held(peaks_.between(unshaved_mw_, share));
    const double usd = months_.least_total_usd();
    idle = usd < least_usd * (1.0 - kCheaper) ? 0 : idle + 1;
    least_usd = std::min(least_usd, usd);
  }
}

}  // namespace sitewright::operations
