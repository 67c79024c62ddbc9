// Slopes from both ends, all months at once.
#include "model/operations/peaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/operations/lowest_peak.h"

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kGolden = 0.6180339887498949;
constexpr double kCloseFrac = 2e-3;  ///< of the month's peak: not worth another step
constexpr double kOverMw = 1e-6;

}  // namespace

bool PeakSearch::Bracket::open() const { return high_mw - low_mw > kCloseFrac * high_mw + kOverMw; }

double PeakSearch::Bracket::next_mw() const {
  constexpr double kLeast = 0.12;  ///< of the bracket that a step cuts off at least
  const double width = high_mw - low_mw;
  if (low_slope >= 0.0) {
    const bool inside = reached_mw > low_mw + kCloseFrac * width && reached_mw < high_mw;
    return inside ? reached_mw : low_mw + 0.5 * width;
  }
  const double meet =
      (low_usd - high_usd + high_slope * high_mw - low_slope * low_mw) / (high_slope - low_slope);
  return std::clamp(meet, low_mw + kLeast * width, high_mw - kLeast * width);
}

PeakSearch::PeakSearch(Trial& trial) : trial_(trial) {
  for (const DemandCharge& charge : trial.rules().demand) {
    lowest_mw_.push_back(lowest_peaks_mw(trial.problem(), charge));
  }
}

std::vector<Monthly> PeakSearch::between(const Hourly& grid_mw, double share) const {
  std::vector<Monthly> all;
  for (std::size_t c = 0; c < trial_.rules().demand.size(); ++c) {
    const DemandCharge& charge = trial_.rules().demand[c];
    const Monthly high = peaks_mw(trial_.problem(), charge, grid_mw);
    const Monthly& low = lowest_mw_[c];
    Monthly mw{};
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const double from = std::min(high[m], std::max(low[m], charge.free_mw[m]));
      mw[m] = charge.usd_per_mw[m] > 0.0 ? from + share * (high[m] - from) : kInfinity;
    }
    all.push_back(mw);
  }
  return all;
}

PeakSearch::Brackets PeakSearch::begin(Units units, const Schedule& unshaved) const {
  const Monthly usd = trial_.months(units, unshaved);
  const std::vector<Monthly> high = between(unshaved.grid_mw, 1.0);
  const std::vector<Monthly> low = between(unshaved.grid_mw, 0.0);
  Brackets all;
  for (std::size_t c = 0; c < high.size(); ++c) {
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const bool charged = std::isfinite(high[c][m]);
      all.push_back({.low_mw = charged ? low[c][m] : 0.0,
                     .high_mw = charged ? high[c][m] : 0.0,
                     .low_usd = 0.0,
                     .high_usd = usd[m],
                     .low_slope = 0.0,
                     .high_slope = trial_.rules().demand[c].usd_per_mw[m],
                     .reached_mw = 0.0,
                     .tried_mw = kInfinity,
                     .best_mw = kInfinity,
                     .best_usd = usd[m]});
    }
  }
  return all;
}

void PeakSearch::set(const Brackets& brackets, double Bracket::*mw) {
  std::vector<Monthly> thresholds(trial_.rules().demand.size());
  for (std::size_t i = 0; i < brackets.size(); ++i) {
    thresholds[i / kMonthsPerYear][i % kMonthsPerYear] = brackets[i].*mw;
  }
  trial_.set_thresholds(thresholds);
}

/// How the cost of each month changes with the threshold of a charge [USD/MW].
Monthly PeakSearch::slopes(std::size_t c, const Schedule& schedule) const {
  const Problem& problem = trial_.problem();
  const DemandCharge& charge = trial_.rules().demand[c];
  const Monthly& threshold = trial_.thresholds()[c];
  Monthly slopes = charge.usd_per_mw;
  for (int h = 0; h < problem.hours; ++h) {
    const auto at = static_cast<std::size_t>(h);
    if (!charge.at.empty() && charge.at[at] == 0) continue;
    const auto m = static_cast<std::size_t>(problem.month_of[at]);
    if (schedule.grid_mw[h] < threshold[m] - kOverMw) continue;
    if (schedule.grid_mw[h] >= problem.grid_mw[h] - kOverMw) continue;
    slopes[m] -= trial_.grid_worth_usd(h, schedule);
  }
  return slopes;
}

void PeakSearch::note(Units units, const Schedule& schedule, Brackets& brackets) const {
  const Monthly usd = trial_.months(units, schedule);
  for (std::size_t c = 0; c < trial_.rules().demand.size(); ++c) {
    const DemandCharge& charge = trial_.rules().demand[c];
    const Monthly peak = peaks_mw(trial_.problem(), charge, schedule.grid_mw);
    const Monthly slope = slopes(c, schedule);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      Bracket& b = brackets[c * kMonthsPerYear + m];
      if (usd[m] < b.best_usd) {
        b.best_usd = usd[m];
        b.best_mw = b.tried_mw;
      }
      if (!std::isfinite(b.tried_mw) || !b.open()) continue;
      const bool too_low = peak[m] > b.tried_mw + kOverMw;
      if (too_low) {
        b.low_mw = b.tried_mw;
        b.low_slope = 0.0;  // nothing known: the cost is that of another peak
        b.reached_mw = peak[m];
      } else if (slope[m] < 0.0) {
        b.low_mw = b.tried_mw;
        b.low_usd = usd[m];
        b.low_slope = slope[m];
      } else {
        b.high_mw = b.tried_mw;
        b.high_usd = usd[m];
        b.high_slope = slope[m];
      }
    }
  }
}

void PeakSearch::search(int passes, Schedule& schedule) { search(passes, lowest_mw_, schedule); }

void PeakSearch::search(int passes, const std::vector<Monthly>& least, Schedule& schedule) {
  trial_.set_no_thresholds();
  Brackets brackets = begin(Units::divisible, schedule);
  for (std::size_t i = 0; i < brackets.size(); ++i) {
    Bracket& b = brackets[i];
    b.low_mw =
        std::min(b.high_mw, std::max(b.low_mw, least[i / kMonthsPerYear][i % kMonthsPerYear]));
  }
  search_slopes(
      Units::divisible, passes, [this](Schedule& tried) { trial_.solve(Units::divisible, tried); },
      std::move(brackets), schedule);
}

void PeakSearch::search_slopes(Units units, int passes, const Solve& solve, Brackets brackets,
                               Schedule& schedule) {
  const Monthly first_usd = trial_.months(units, schedule);
  const double unshaved_usd = std::accumulate(first_usd.begin(), first_usd.end(), 0.0);
  const auto any_open = [&] {
    return std::any_of(brackets.begin(), brackets.end(), [](const Bracket& b) { return b.open(); });
  };
  if (!any_open()) return;
  for (Bracket& b : brackets) b.tried_mw = b.open() ? b.low_mw : kInfinity;
  for (int pass = 1; pass < passes; ++pass) {
    set(brackets, &Bracket::tried_mw);
    solve(schedule);
    note(units, schedule, brackets);
    if (!any_open()) break;
    for (Bracket& b : brackets) {
      if (b.open()) b.tried_mw = b.next_mw();
    }
  }
  const std::vector<Monthly> last = trial_.thresholds();
  set(brackets, &Bracket::best_mw);
  if (trial_.thresholds() != last) solve(schedule);
  // Months share their stores: together the thresholds may not be worth what each is alone.
  const Monthly usd = trial_.months(units, schedule);
  if (std::accumulate(usd.begin(), usd.end(), 0.0) <= unshaved_usd) return;
  trial_.set_no_thresholds();
  solve(schedule);
}

std::vector<Monthly> PeakSearch::lowest(const UnitPlan& units) const {
  std::vector<Monthly> thresholds;
  for (const DemandCharge& charge : trial_.rules().demand) {
    thresholds.push_back(lowest_peaks_mw(trial_.problem(), charge, units));
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      double& mw = thresholds.back()[m];
      mw = charge.usd_per_mw[m] > 0.0 ? std::max(mw, charge.free_mw[m]) : kInfinity;
    }
  }
  return thresholds;
}

void PeakSearch::hold(const Schedule& schedule) {
  std::vector<Monthly> thresholds = trial_.thresholds();
  const std::vector<Monthly> peaks = between(schedule.grid_mw, 1.0);
  for (std::size_t c = 0; c < thresholds.size(); ++c) {
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      thresholds[c][m] = std::min(thresholds[c][m], peaks[c][m]);
    }
  }
  trial_.set_thresholds(thresholds);
}

void PeakSearch::choose_whole(Schedule unshaved, Schedule& schedule) {
  std::vector<Monthly> best = trial_.thresholds();
  const Monthly usd = trial_.months(Units::whole, schedule);
  trial_.set_no_thresholds();
  trial_.commit(unshaved);
  const Monthly unshaved_usd = trial_.months(Units::whole, unshaved);
  const std::vector<int>& month_of = trial_.problem().month_of;
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    if (usd[m] <= unshaved_usd[m]) continue;
    for (Monthly& charge : best) charge[m] = kInfinity;
    for (const std::size_t k : trial_.whole_groups()) {
      for (std::size_t h = 0; h < month_of.size(); ++h) {
        if (month_of[h] == static_cast<int>(m)) schedule.units[k][h] = unshaved.units[k][h];
      }
    }
  }
  trial_.set_thresholds(best);
  trial_.settle(schedule);
}

void PeakSearch::search_whole(Schedule& schedule) {
  search_steps([this](Schedule& tried) { trial_.solve(Units::whole, tried); }, schedule);
}

void PeakSearch::retune(int passes, Schedule& schedule) {
  const Solve settle = [this](Schedule& tried) { trial_.settle(tried); };
  if (trial_.problem().closely) {
    search_steps(settle, schedule);
  } else {
    trial_.set_no_thresholds();
    settle(schedule);
    const std::vector<Monthly> of_all_units = lowest_mw_;
    UnitPlan units = schedule.units;
    for (std::size_t k = 0; k < units.size(); ++k) {
      const std::vector<std::size_t>& whole = trial_.whole_groups();
      if (std::find(whole.begin(), whole.end(), k) != whole.end()) continue;
      units[k] = trial_.problem().groups[k].units;
    }
    for (std::size_t c = 0; c < lowest_mw_.size(); ++c) {
      lowest_mw_[c] = lowest_peaks_mw(trial_.problem(), trial_.rules().demand[c], units);
    }
    search_slopes(Units::whole, passes, settle, begin(Units::whole, schedule), schedule);
    lowest_mw_ = of_all_units;
  }
}

void PeakSearch::search_steps(const Solve& solve, Schedule& schedule) {
  constexpr int kEvenSteps = 6;
  constexpr int kGoldenSteps = 10;
  const std::vector<Monthly> found = trial_.thresholds();
  trial_.set_no_thresholds();
  solve(schedule);
  const Hourly unshaved_mw = schedule.grid_mw;
  std::vector<Monthly> best = trial_.thresholds();
  Monthly best_usd = trial_.months(Units::whole, schedule);
  Monthly best_share;
  best_share.fill(1.0);
  const auto try_out = [&](const std::vector<Monthly>& mw, const Monthly& share) {
    trial_.set_thresholds(mw);
    solve(schedule);
    const Monthly usd = trial_.months(Units::whole, schedule);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      if (usd[m] >= best_usd[m]) continue;
      best_usd[m] = usd[m];
      best_share[m] = share[m];
      for (std::size_t c = 0; c < best.size(); ++c) best[c][m] = mw[c][m];
    }
    return usd;
  };
  const auto at_shares = [&](const Monthly& share) {
    std::vector<Monthly> mw = between(unshaved_mw, 0.0);
    const std::vector<Monthly> high = between(unshaved_mw, 1.0);
    for (std::size_t c = 0; c < mw.size(); ++c) {
      for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
        if (std::isfinite(high[c][m])) mw[c][m] += share[m] * (high[c][m] - mw[c][m]);
      }
    }
    return try_out(mw, share);
  };
  Monthly share{};
  for (int i = 0; i < kEvenSteps; ++i) {
    share.fill(static_cast<double>(i) / kEvenSteps);
    (void)at_shares(share);
  }
  Monthly low{};
  Monthly high{};
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    low[m] = std::max(0.0, best_share[m] - 1.0 / kEvenSteps);
    high[m] = std::min(1.0, best_share[m] + 1.0 / kEvenSteps);
  }
  (void)try_out(found, best_share);
  for (int step = 0; step < kGoldenSteps; ++step) {
    Monthly left{};
    Monthly right{};
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      left[m] = high[m] - kGolden * (high[m] - low[m]);
      right[m] = low[m] + kGolden * (high[m] - low[m]);
    }
    const Monthly left_usd = at_shares(left);
    const Monthly right_usd = at_shares(right);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      (left_usd[m] <= right_usd[m] ? high : low)[m] =
          left_usd[m] <= right_usd[m] ? right[m] : left[m];
    }
  }
  trial_.set_thresholds(best);
  solve(schedule);
}

}  // namespace sitewright::operations
