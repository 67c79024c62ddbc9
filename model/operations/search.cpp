// A year in few passes: prices and thresholds on divisible units, then whole units once.
#include "model/operations/search.h"

#include <algorithm>
#include <optional>

#include "model/operations/best.h"
#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/close_search.h"
#include "model/operations/held_prices.h"
#include "model/operations/month_search.h"
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
    trial_.solve(Units::divisible, schedule_);
    if (charged_) {
      unshaved_ = schedule_;
      peaks_.search(kPeakPasses, schedule_);
      if (!trial_.divisible()) peaks_.hold(schedule_);
    }
    const bool capped = trial_.over(Units::divisible, schedule_);
    if (trial_.divisible() && !capped) {
      best_.note(Units::divisible, std::move(schedule_));
      return best_.take();
    }
    if (charged_ && !trial_.divisible()) {
      const std::vector<Monthly> thresholds = trial_.thresholds();
      if (choose_months()) return best_.take();
      trial_.set_cap_usd(std::vector<double>(trial_.rules().caps.size(), 0.0));
      trial_.set_thresholds(thresholds);
    }
    if (capped) {
      find_prices();
      commit_capped();
    } else {
      commit_free();
    }
    return best_.take();
  }

 private:
  /// On divisible units: the caps' prices, then the thresholds at them, then the prices at these.
  void find_prices() {
    const std::vector<double> none(trial_.rules().caps.size(), 0.0);
    trial_.set_cap_usd(none);
    trial_.set_no_thresholds();
    trial_.solve(Units::divisible, schedule_);
    pair_ = caps_.find_prices(schedule_);
    if (!charged_) return;
    const std::vector<double> guess = pair_->high_usd;
    trial_.set_cap_usd(guess);
    schedule_ = pair_->less;
    unshaved_ = schedule_;
    peaks_.search(kPeakPasses, schedule_);
    trial_.set_cap_usd(none);
    trial_.solve(Units::divisible, schedule_);
    pair_ = caps_.find_prices(schedule_, &guess);
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
    if (trial_.divisible()) {
      best_.note(Units::divisible, caps_.mix(*pair_));
      return;
    }
    trial_.set_cap_usd(pair_->high_usd);
    Schedule less = std::move(pair_->less);
    commit(less);
    const auto more = [this] {
      trial_.commit(pair_->more);
      return std::move(pair_->more);
    };
    note_retuned(caps_.keep_whole(*pair_, std::move(less), more));
  }

  /// A year of months, each with what is worth it there; true where no other way can be much
  /// better.
  bool choose_months() {
    constexpr double kGapEnough = 3e-3;
    MonthSearch months(trial_, peaks_, caps_);
    std::optional<Schedule> chosen = months.run(schedule_);
    if (!chosen) return false;
    const bool dark = chosen->unserved_mw.maxCoeff() > kNothingMw;
    note_retuned(std::move(*chosen));
    return !dark && months.gap_frac() <= kGapEnough;
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
  Schedule unshaved_;            ///< without thresholds, where there are demand charges
  std::optional<CapPair> pair_;  ///< where its prices are known
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
