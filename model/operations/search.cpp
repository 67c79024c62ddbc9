// A year in few passes: prices and thresholds on divisible units, then whole units once.
#include "model/operations/search.h"

#include <optional>

#include "model/operations/best.h"
#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/close_search.h"
#include "model/operations/held_prices.h"
#include "model/operations/month_mix.h"
#include "model/operations/peaks.h"
#include "model/operations/schedule_cost.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

namespace {

constexpr int kPeakPasses = 5;
constexpr int kRetunePasses = 4;

class YearSearch final {
 public:
  explicit YearSearch(const Problem& problem)
      : trial_(problem),
        peaks_(trial_),
        caps_(trial_),
        best_(trial_),
        charged_(!problem.rules->demand.empty()) {}

  Found run() {
    find_targets();
    if (trial_.divisible()) {
      best_.note(Units::divisible, pair_ ? caps_.mix(*pair_) : std::move(schedule_));
    } else if (pair_) {
      commit_capped();
      if (turned_) {
        trial_.set_thresholds(turned_->thresholds);
        unshaved_ = std::move(turned_->unshaved);
        pair_ = std::move(turned_->pair);
        commit_capped();
      }
      if (charged_) note_mixed_months();
    } else {
      commit_free();
    }
    return best_.take();
  }

 private:
  /// Prices and thresholds that belong together.
  struct Targeted {
    CapPair pair;
    std::vector<Monthly> thresholds;
    Schedule unshaved;
  };

  /// On divisible units: the caps' prices, then the thresholds at them, then the prices again.
  void find_targets() {
    trial_.solve(Units::divisible, schedule_);
    if (trial_.over(Units::divisible, schedule_)) {
      pair_ = caps_.find_prices(schedule_);
      if (charged_) {
        trial_.set_cap_usd(pair_->high_usd);
        schedule_ = pair_->less;
      }
    }
    if (!charged_) return;
    unshaved_ = schedule_;
    peaks_.search(kPeakPasses, schedule_);
    if (!pair_ && !trial_.over(Units::divisible, schedule_)) return;
    const std::vector<double> guess = trial_.cap_usd();
    trial_.set_cap_usd(std::vector<double>(guess.size(), 0.0));
    trial_.solve(Units::divisible, schedule_);
    pair_.reset();
    if (!trial_.over(Units::divisible, schedule_)) return;
    pair_ = caps_.find_prices(schedule_, &guess);
    if (breaks_thresholds(pair_->high_usd)) turned_ = find_in_turn(guess);
  }

  /// True where units rest at a cap's price rather than hold a threshold.
  [[nodiscard]] bool breaks_thresholds(const std::vector<double>& cap_usd) const {
    constexpr double kNear = 0.5;
    constexpr double kShortOfLoad = 0.01 * kUnservedUsd;
    for (std::size_t c = 0; c < cap_usd.size(); ++c) {
      const double usd_per_mwh = cap_usd[c] * most_per_mwh(trial_.problem(), c);
      if (usd_per_mwh > kNear * kOverThresholdUsd && usd_per_mwh < kShortOfLoad) return true;
    }
    return false;
  }

  /// Thresholds that are worth it without the cap ask for more than it allows, and its price rises
  /// to what breaks them. Between that price and the one that was first found, each with thresholds
  /// of its own, lies one at which what thresholds ask for is worth what the cap allows: a second
  /// way, better where the cap allows little.
  std::optional<Targeted> find_in_turn(const std::vector<double>& low_usd) {
    constexpr int kSteps = 7;
    const std::vector<Monthly> before = trial_.thresholds();
    CapPair between{.more = {}, .less = {}, .low_usd = low_usd, .high_usd = pair_->high_usd};
    std::optional<std::vector<Monthly>> kept;
    for (int i = 0; i < kSteps; ++i) {
      const std::vector<double> usd = middle_usd(between.low_usd, between.high_usd);
      trial_.set_cap_usd(usd);
      trial_.set_no_thresholds();
      trial_.solve(Units::divisible, schedule_);
      peaks_.search(kPeakPasses, schedule_);
      if (trial_.over(Units::divisible, schedule_)) {
        between.low_usd = usd;
      } else {
        between.high_usd = usd;
        between.less = schedule_;
        kept = trial_.thresholds();
      }
    }
    std::optional<Targeted> found;
    if (kept) {
      trial_.set_cap_usd(between.high_usd);
      trial_.set_no_thresholds();
      Schedule unshaved = trial_.solve(Units::divisible);
      trial_.set_thresholds(*kept);
      trial_.set_cap_usd(between.low_usd);
      trial_.solve(Units::divisible, between.more);
      found = {.pair = std::move(between), .thresholds = *kept, .unshaved = std::move(unshaved)};
    }
    trial_.set_thresholds(before);
    return found;
  }

  /// No cap binds on divisible units.
  void commit_free() {
    commit(schedule_);
    if (!trial_.over(Units::whole, schedule_)) {
      note_retuned(std::move(schedule_));
      return;
    }
    const std::vector<Monthly> thresholds = trial_.thresholds();
    keep_at_least_price(schedule_);
    if (!charged_) return;
    // At other thresholds the units may keep the caps without a price.
    trial_.set_cap_usd(std::vector<double>(trial_.rules().caps.size(), 0.0));
    trial_.set_thresholds(thresholds);
    retune(std::move(schedule_));
  }

  /// Whole units at the higher and the lower prices, and a year between the two.
  void commit_capped() {
    trial_.set_cap_usd(pair_->high_usd);
    Schedule less = std::move(pair_->less);
    commit(less);
    const auto more = [this] {
      trial_.commit(pair_->more);
      return std::move(pair_->more);
    };
    note_retuned(caps_.keep_whole(*pair_, std::move(less), more));
  }

  /// Where the best leaves room under every cap: months as they are without caps.
  void note_mixed_months() {
    constexpr double kRoom = 0.97;
    const Found kept = best_.found();
    if (fullest_but_starts(trial_.problem(), kept.cap_used) > kRoom) return;
    trial_.set_cap_usd(std::vector<double>(kept.cap_usd.size(), 0.0));
    trial_.set_no_thresholds();
    Schedule free;
    trial_.solve(Units::divisible, free);
    unshaved_ = free;
    peaks_.search(kPeakPasses, free);
    commit(free);
    const std::vector<Monthly> thresholds = trial_.thresholds();
    std::optional<MonthMix> mixed = mix_months(trial_, kept, free, thresholds);
    if (!mixed) return;
    trial_.set_cap_usd(mixed->cap_usd);
    best_.note(Units::whole, std::move(mixed->schedule));
  }

  /// Whole units, which may not be worth the thresholds that divisible ones hold.
  void commit(Schedule& schedule) {
    trial_.commit(schedule);
    if (charged_) peaks_.choose_whole(std::move(unshaved_), schedule);
  }

  /// Where only whole units break a cap, they keep it at the least price that counts: between that
  /// schedule, whose months need not be what the thresholds alone lead to, and one that keeps it.
  void keep_at_least_price(const Schedule& over) {
    const CapPair pair = caps_.find_least_price(over);
    trial_.set_cap_usd(pair.high_usd);
    Schedule less = trial_.solve(Units::whole);
    note_retuned(caps_.keep_whole(pair, std::move(less), [&over] { return over; }));
  }

  /// A schedule as it is, and with thresholds for the units that are set.
  void note_retuned(Schedule schedule) {
    best_.note(Units::whole, schedule);
    if (charged_) retune(std::move(schedule));
  }

  void retune(Schedule schedule) {
    peaks_.retune(kRetunePasses, schedule);
    if (!trial_.over(Units::whole, schedule)) best_.note(Units::whole, std::move(schedule));
  }

  Trial trial_;
  PeakSearch peaks_;
  CapSearch caps_;
  Best best_;
  bool charged_;
  Schedule schedule_;
  Schedule unshaved_;               ///< without thresholds, where there are demand charges
  std::optional<CapPair> pair_;     ///< where a cap binds
  std::optional<Targeted> turned_;  ///< a second way, where a cap's price breaks thresholds
};

}  // namespace

Found search(const Problem& problem) {
  return keep_caps(problem, [](const Problem& priced) {
    if (!priced.closely) return YearSearch(priced).run();
    if (priced.rules->caps.size() < 2) return search_closely(priced);
    // Several caps at once have many corners: a year's search is one more beginning.
    Problem as_a_year = priced;
    as_a_year.closely = false;
    const Found beginning = YearSearch(as_a_year).run();
    return search_closely(priced, &beginning);
  });
}

}  // namespace sitewright::operations
