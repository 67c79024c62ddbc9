// Short periods: many beginnings, every start and stop tried.
#include "model/operations/close_search.h"

#include <limits>
#include <optional>

#include "model/operations/best.h"
#include "model/operations/caps.h"
#include "model/operations/peaks.h"
#include "model/operations/polish.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

namespace {

constexpr int kPeakPasses = 18;
constexpr int kSteady = 4;        ///< counts that run all the time
constexpr int kShares = 6;        ///< thresholds tried between the lowest and the highest
constexpr int kSharesAround = 6;  ///< and then by golden section around the best of them
constexpr double kGolden = 0.6180339887498949;

class CloseSearch final {
 public:
  explicit CloseSearch(const Problem& problem)
      : trial_(problem), peaks_(trial_), caps_(trial_), best_(trial_) {}

  Found run(const Found* as_a_year) {
    const bool charged = !trial_.rules().demand.empty();
    Schedule schedule;
    find_targets(schedule);
    if (trial_.divisible()) {
      if (pair_) schedule = caps_.mix(*pair_);
      best_.note(Units::divisible, std::move(schedule));
      return best_.take();
    }
    if (as_a_year != nullptr) begin_with(*as_a_year);
    note_whole();
    if (charged) {
      set_prices();
      peaks_.search_whole(schedule);
      note_whole();
      if (!trial_.rules().caps.empty()) search_shares();
      polish_best();
      // Fewer units may go with a higher peak: the same again from thresholds further up.
      for (int i = 1; i < kShares; ++i) {
        polish_share(static_cast<double>(i) * i / (kShares * kShares));
      }
    }
    polish_best();
    polish_steady();
    return best_.take();
  }

 private:
  void begin_with(const Found& as_a_year) {
    trial_.set_cap_usd(as_a_year.cap_usd);
    const std::vector<Monthly> thresholds = trial_.thresholds();
    trial_.set_thresholds(as_a_year.threshold_mw);
    best_.note(Units::whole, as_a_year.schedule);
    trial_.set_thresholds(thresholds);
  }

  /// Shadow prices and thresholds on divisible units, in turn.
  void find_targets(Schedule& schedule) {
    const bool charged = !trial_.rules().demand.empty();
    trial_.solve(Units::divisible, schedule);
    if (charged) peaks_.search(kPeakPasses, schedule);
    if (!trial_.over(Units::divisible, schedule)) return;
    pair_ = caps_.find_prices(schedule);
    for (int round = 0; charged && round < 2; ++round) {
      trial_.set_cap_usd(pair_->high_usd);
      trial_.set_no_thresholds();
      trial_.solve(Units::divisible, schedule);
      peaks_.search(kPeakPasses, schedule);
      trial_.set_cap_usd(std::vector<double>(pair_->high_usd.size(), 0.0));
      trial_.solve(Units::divisible, schedule);
      pair_.reset();
      if (!trial_.over(Units::divisible, schedule)) return;
      pair_ = caps_.find_prices(schedule);
    }
  }

  void set_prices() {
    trial_.set_cap_usd(pair_ ? pair_->low_usd
                             : std::vector<double>(trial_.rules().caps.size(), 0.0));
  }

  /// Whole units at the thresholds that are set, the caps kept; remembers the cheapest of all.
  double note_whole() {
    if (!pair_) {
      set_prices();
      Schedule schedule = trial_.solve(Units::whole);
      if (!trial_.over(Units::whole, schedule)) return best_.note(Units::whole, schedule);
      // Only whole units break a cap.
      pair_ = caps_.find_least_price(schedule);
    }
    const double usd = best_.note(Units::whole, caps_.keep_whole(*pair_));
    set_prices();
    return usd;
  }

  /// Single starts and stops around the best.
  void polish_best() {
    trial_.set_thresholds(best_.found().threshold_mw);
    polish_from(best_.found().schedule, best_.found().cap_usd);
  }

  /// Units that a ramp bounds may be worth most where they never stop: so many of each all the
  /// time.
  void polish_steady() {
    const Found found = best_.found();
    trial_.set_thresholds(found.threshold_mw);
    int most = 0;
    for (const std::size_t k : trial_.slow_groups()) {
      most = std::max(most, trial_.problem().groups[k].group->count);
    }
    for (int less = 0; less < std::min(most, kSteady); ++less) {
      Schedule steady = found.schedule;
      for (const std::size_t k : trial_.slow_groups()) {
        const GroupHours& g = trial_.problem().groups[k];
        for (std::size_t h = 0; h < g.units.size(); ++h) {
          steady.units[k][h] = g.must_run ? g.units[h] : std::max(0, g.units[h] - less);
        }
      }
      trial_.set_cap_usd(pair_ ? pair_->high_usd : found.cap_usd);
      trial_.settle(steady);
      polish_from(steady, found.cap_usd);
    }
  }

  void polish_share(double share) {
    trial_.set_thresholds(peaks_.between(unshaved_mw(), share));
    set_prices();
    polish_from(trial_.solve(Units::whole), trial_.cap_usd());
  }

  void polish_from(const Schedule& beginning, const std::vector<double>& prices) {
    constexpr int kTries = 3000;
    const auto keep = [&](Schedule& schedule) {
      return !trial_.over(Units::whole, schedule) ||
             (pair_ && caps_.trim(pair_->high_usd, schedule));
    };
    for (const double scale : {1.0, 0.0}) {
      if (scale == 0.0 && !pair_) break;
      std::vector<double> scaled = prices;
      for (double& usd : scaled) usd *= scale;
      trial_.set_cap_usd(scaled);
      Schedule schedule = beginning;
      if (!keep(schedule)) break;
      polish(trial_, {.most_tries = kTries, .keep = keep}, schedule);
      best_.note(Units::whole, schedule);
      if (!trial_.rules().demand.empty()) peaks_.retune(0, schedule);
      if (!keep(schedule)) break;
      trial_.set_cap_usd(prices);
      best_.note(Units::whole, std::move(schedule));
    }
  }

  double note_share(double share) {
    trial_.set_thresholds(peaks_.between(unshaved_mw(), share));
    return note_whole();
  }

  /// Caps and peaks pull at the same units: tries thresholds again, each with its caps kept.
  void search_shares() {
    double best = 0.0;
    double best_usd = std::numeric_limits<double>::infinity();
    for (int i = 0; i <= kShares; ++i) {
      const double share = static_cast<double>(i) / kShares;
      const double usd = note_share(share);
      if (usd >= best_usd) continue;
      best = share;
      best_usd = usd;
    }
    double low = std::max(0.0, best - 1.0 / kShares);
    double high = std::min(1.0, best + 1.0 / kShares);
    for (int i = 0; i < kSharesAround; ++i) {
      const double left = high - kGolden * (high - low);
      const double right = low + kGolden * (high - low);
      const bool lower = note_share(left) <= note_share(right);
      (lower ? high : low) = lower ? right : left;
    }
  }

  [[nodiscard]] Hourly unshaved_mw() const {
    return trial_.problem().grid_mw.min(trial_.problem().input->load_mw);
  }

  Trial trial_;
  PeakSearch peaks_;
  CapSearch caps_;
  std::optional<CapPair> pair_;  ///< where a cap binds
  Best best_;
};

}  // namespace

Found search_closely(const Problem& problem, const Found* as_a_year) {
  return CloseSearch(problem).run(as_a_year);
}

}  // namespace sitewright::operations
