// A year in few passes: prices and thresholds on divisible units, then whole units once.
#include "model/operations/search.h"

#include <optional>

#include "model/operations/best.h"
#include "model/operations/caps.h"
#include "model/operations/close_search.h"
#include "model/operations/held_prices.h"
#include "model/operations/peaks.h"
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
    } else {
      commit_free();
    }
    return best_.take();
  }

 private:
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
    if (trial_.over(Units::divisible, schedule_)) pair_ = caps_.find_prices(schedule_, &guess);
  }

  /// No cap binds on divisible units.
  void commit_free() {
    commit(schedule_);
    if (!charged_) {
      note_kept(std::move(schedule_));
      return;
    }
    note_kept(schedule_);
    peaks_.retune(kRetunePasses, schedule_);
    if (!trial_.over(Units::whole, schedule_)) best_.note(Units::whole, std::move(schedule_));
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
    Schedule kept = caps_.keep_whole(*pair_, std::move(less), more);
    if (!charged_) {
      best_.note(Units::whole, std::move(kept));
      return;
    }
    best_.note(Units::whole, kept);
    peaks_.retune(kRetunePasses, kept);
    if (!trial_.over(Units::whole, kept)) best_.note(Units::whole, std::move(kept));
  }

  /// Whole units, which may not be worth the thresholds that divisible ones hold.
  void commit(Schedule& schedule) {
    trial_.commit(schedule);
    if (charged_) peaks_.choose_whole(std::move(unshaved_), schedule);
  }

  /// Where only whole units break a cap, they keep it at the least price that counts.
  void note_kept(Schedule schedule) {
    if (trial_.over(Units::whole, schedule)) {
      schedule = caps_.keep_whole(caps_.find_least_price(schedule));
    }
    best_.note(Units::whole, std::move(schedule));
  }

  Trial trial_;
  PeakSearch peaks_;
  CapSearch caps_;
  Best best_;
  bool charged_;
  Schedule schedule_;
  Schedule unshaved_;            ///< without thresholds, where there are demand charges
  std::optional<CapPair> pair_;  ///< where a cap binds
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
