// Bisection on the price that each broken cap is given, and weeks of two searches.
#include "model/operations/held_prices.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "model/operations/between.h"
#include "model/operations/light_up.h"
#include "model/operations/polish.h"
#include "model/operations/schedule_cost.h"
#include "model/operations/shorter_runs.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A price to begin with: 100 USD a start, 1 USD a MWh of the group that uses most.
double first_usd(const Problem& problem, std::size_t cap) {
  constexpr double kStartUsd = 100.0;
  if (counts_starts_alone(problem.rules->caps[cap])) return kStartUsd;
  const double most = most_per_mwh(problem, cap);
  return most > 0.0 ? 1.0 / most : 1.0;
}

/// The prices between which the one that just keeps a cap lies.
struct Bracket {
  double first_usd;
  double usd = 0.0;  ///< that is tried
  double low_usd = 0.0;
  double high_usd = kInfinity;
  double rise = 16.0;  ///< from a price that does not keep the cap to the next, ever steeper

  /// Reads how full the cap is at the price that was tried and sets the next, a lower one only with
  /// `down`; false where that price will do.
  bool step(double full, bool down) {
    constexpr double kSteepestRise = 256.0;
    constexpr double kFullEnough = 0.95;
    constexpr double kCloseFrac = 1.05;
    constexpr double kMostUsd = 1e14;  // beyond what serving any load is worth
    if (full > 1.0) {
      low_usd = usd;
      if (usd >= kMostUsd) return false;
      if (usd >= high_usd) high_usd = kInfinity;  // what other caps cost has changed
      if (high_usd <= kCloseFrac * low_usd) {
        usd = high_usd;
        return false;
      }
    } else {
      if (!down || usd <= 0.0 || full >= kFullEnough) return false;
      high_usd = usd;
      if (high_usd <= kCloseFrac * low_usd) return false;
    }
    if (!std::isfinite(high_usd)) {
      usd = low_usd > 0.0 ? rise * low_usd : first_usd;
      if (low_usd > 0.0) rise = std::min(kSteepestRise, 2.0 * rise);
    } else {
      usd = low_usd > 0.0 ? std::sqrt(low_usd * high_usd) : 0.5 * high_usd;
    }
    return true;
  }
};

class HeldPrices final {
 public:
  HeldPrices(const Problem& problem, const SearchAt& search_at)
      : problem_(problem), search_at_(search_at), priced_(problem) {
    for (std::size_t c = 0; c < problem.rules->caps.size(); ++c) {
      brackets_.push_back({.first_usd = first_usd(problem, c)});
    }
  }

  Found run(Found found) {
    constexpr int kMostSearches = 17;
    constexpr int kMostKept = 5;
    over_ = found;
    note_best_runs(found);
    int kept = 0;
    for (int i = 1; i < kMostSearches && kept < kMostKept && step(found); ++i) {
      found = search_at_(priced_);
      for (std::size_t c = 0; c < brackets_.size(); ++c) found.cap_usd[c] += brackets_[c].usd;
      if (keeps(found.schedule)) {
        ++kept;
        note(found);
        continue;
      }
      note_best_runs(found);
      if (best_ || fullest(problem_, found.cap_used) <= fullest(problem_, over_.cap_used)) {
        over_ = found;
      }
    }
    note_steady();
    if (best_) share_weeks();
    if (runs_ && runs_usd_ < best_usd_) return std::move(*runs_);
    // No price keeps them: the least over.
    return best_ ? std::move(*best_) : std::move(over_);
  }

 private:
  /// Sets the prices of the next search; false where none is worth it.
  bool step(const Found& found) {
    bool goes_on = false;
    for (std::size_t c = 0; c < brackets_.size(); ++c) {
      const double full = found.cap_used[c] / problem_.rules->caps[c].limit;
      goes_on = brackets_[c].step(full, best_.has_value()) || goes_on;
      priced_.held_cap_usd[c] = brackets_[c].usd;
    }
    return goes_on;
  }

  [[nodiscard]] bool keeps(const Schedule& schedule) const {
    return fullest(problem_, cap_use(problem_, schedule)) <= 1.0;
  }

  /// Of a schedule that breaks a cap the runs that are worth most.
  void note_best_runs(Found found) {
    Trial trial(problem_);
    trial.set_thresholds(found.threshold_mw);
    trial.set_cap_usd(found.cap_usd);
    if (!keep_best_runs(trial, found.schedule)) return;
    found.cap_used = cap_use(problem_, found.schedule);
    const double usd = true_usd(found.schedule);
    if (usd >= runs_usd_) return;
    runs_usd_ = usd;
    runs_ = std::move(found);
  }

  /// Units that never stop need no starts: as many of each group as the hours allow all the time.
  void note_steady() {
    Trial trial(problem_);
    Found steady = best_ ? *best_ : over_;
    trial.set_thresholds(steady.threshold_mw);
    trial.set_cap_usd(std::vector<double>(brackets_.size(), 0.0));
    for (const std::size_t k : trial.whole_groups()) {
      const std::vector<int>& there = problem_.groups[k].units;
      double most = problem_.groups[k].group->count;
      for (const Cap& cap : problem_.rules->caps) {
        double hours = 0.0;
        for (int h = 0; h < problem_.hours; ++h) {
          hours += counts_in(cap, h) && there[static_cast<std::size_t>(h)] > 0 ? 1.0 : 0.0;
        }
        const double counted = hours * per_unit_hour(cap, k);
        if (counted > 0.0) most = std::min(most, std::floor(cap.limit / counted));
      }
      for (std::size_t h = 0; h < there.size(); ++h) {
        steady.schedule.units[k][h] = std::min(there[h], static_cast<int>(most));
      }
    }
    trial.settle(steady.schedule);
    for (std::size_t c = 0; c < brackets_.size(); ++c) steady.cap_usd[c] = brackets_[c].usd;
    if (keeps(steady.schedule)) note_anew(std::move(steady));
  }

  [[nodiscard]] double true_usd(const Schedule& schedule) const {
    return decided_usd(problem_, group_prices(problem_, {}), schedule);
  }

  void note(const Found& found) {
    const double usd = true_usd(found.schedule);
    if (usd >= best_usd_) return;
    best_usd_ = usd;
    best_ = found;
  }

  /// A share of each week as the search that broke a cap has it, the rest as the best one; for the
  /// largest share that keeps the caps the stores and hours again.
  void share_weeks() {
    const int steps = problem_.closely ? 8 : 5;
    Trial trial(problem_);
    const Found kept = *best_;
    trial.set_thresholds(kept.threshold_mw);
    trial.set_cap_usd(kept.cap_usd);
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < steps; ++i) {
      const double share = 0.5 * (low + high);
      Found tried = kept;
      take_days(trial.whole_groups(), share, over_.schedule, tried.schedule);
      trial.settle(tried.schedule);
      const bool fits = keeps(tried.schedule);
      (fits ? low : high) = share;
      if (fits) note_anew(std::move(tried));
    }
    if (!problem_.closely) return;
    constexpr int kTries = 3000;
    Found polished = *best_;
    polish(trial, {.most_tries = kTries, .keep = [this](Schedule& s) { return keeps(s); }},
           polished.schedule);
    note_anew(std::move(polished));
  }

  void note_anew(Found found) {
    found.cap_used = cap_use(problem_, found.schedule);
    note(found);
  }

  const Problem& problem_;
  const SearchAt& search_at_;
  Problem priced_;
  std::vector<Bracket> brackets_;
  Found over_;  ///< the last that broke a cap
  std::optional<Found> best_;
  double best_usd_ = kInfinity;
  std::optional<Found> runs_;  ///< the cheapest of those that keep their best runs
  double runs_usd_ = kInfinity;
};

/// Of all runs that load asks for where the caps cost nothing, the best that keep them; true where
/// they are cheaper.
bool take_best_runs(Trial& trial, Schedule& schedule) {
  Schedule all = trial.solve(Units::whole);
  if (!keep_best_runs(trial, all) || trial.true_usd(all) >= trial.true_usd(schedule)) return false;
  schedule = std::move(all);
  return true;
}

/// Serves more where load goes unserved: units run on, first without prices, then at those of the
/// search, and where that leaves some dark the best runs of all are tried.
void serve_dark(const Problem& problem, Found& found) {
  if (problem.rules->caps.empty()) return;
  const auto dark = [&] {
    return problem.hours > 0 && found.schedule.unserved_mw.maxCoeff() > kNothingMw;
  };
  Trial trial(problem);
  trial.set_thresholds(found.threshold_mw);
  run_on(trial, found.schedule);
  if (dark() && take_best_runs(trial, found.schedule)) run_on(trial, found.schedule);
  trial.set_cap_usd(found.cap_usd);
  run_on(trial, found.schedule);
  found.cap_used = cap_use(problem, found.schedule);
}

}  // namespace

Found keep_caps(const Problem& problem, const SearchAt& search_at) {
  Found found = search_at(problem);
  constexpr double kRounding = 1e-9;
  const bool kept = fullest(problem, found.cap_used) <= 1.0 + kRounding;
  if (Trial(problem).divisible()) return found;
  if (!kept) found = HeldPrices(problem, search_at).run(std::move(found));
  serve_dark(problem, found);
  return found;
}

}  // namespace sitewright::operations
