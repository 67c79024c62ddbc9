// A year in few passes: prices and thresholds on divisible units, then whole units once.
#include "model/operations/search.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "model/operations/best.h"
#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/close_search.h"
#include "model/operations/held_prices.h"
#include "model/operations/month_choice.h"
#include "model/operations/peaks.h"
#include "model/operations/schedule_cost.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

namespace {

constexpr int kPeakPasses = 5;
constexpr int kPeakPassesOfMonths = 8;
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
    if (!capped_) {
      if (trial_.divisible()) {
        best_.note(Units::divisible, std::move(schedule_));
      } else {
        commit_free();
      }
    } else {
      if (charged_) pair_ = caps_.find_prices(schedule_, &guess_);
      commit_capped();
      if (charged_ && !trial_.divisible()) choose_months();
    }
    return best_.take();
  }

 private:
  /// On divisible units: the caps' prices, then the thresholds at them.
  void find_targets() {
    trial_.solve(Units::divisible, schedule_);
    capped_ = trial_.over(Units::divisible, schedule_);
    if (capped_) {
      pair_ = caps_.find_prices(schedule_);
      if (charged_) {
        trial_.set_cap_usd(pair_->high_usd);
        schedule_ = pair_->less;
      }
    }
    if (!charged_) return;
    unshaved_ = schedule_;
    peaks_.search(kPeakPasses, schedule_);
    if (!capped_ && !trial_.over(Units::divisible, schedule_)) return;
    guess_ = trial_.cap_usd();
    trial_.set_cap_usd(std::vector<double>(guess_.size(), 0.0));
    trial_.solve(Units::divisible, schedule_);
    capped_ = trial_.over(Units::divisible, schedule_);
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

  /// Months of schedules at prices of the caps from none on, each with thresholds of its own: those
  /// that are worth it without the caps may ask for more than these allow in every month alike.
  /// And at thresholds between the lowest and none, where hardly a price counts.
  void choose_months() {
    constexpr int kSteps = 7;
    MonthChoice months(trial_);
    const std::vector<double> high_usd = breaking_usd();
    const std::vector<double> no_usd(high_usd.size(), 0.0);
    offer_unshaved(no_usd, months);
    Ladder ladder{offer_at(no_usd, months), offer_at(high_usd, months)};
    for (int i = 0; i < kSteps; ++i) {
      const auto wide = widest(ladder);
      if (wide == ladder.end()) break;
      const std::vector<double> usd = middle_usd(wide->usd, std::next(wide)->usd);
      ladder.insert(std::next(wide), offer_at(usd, months));
    }
    offer_shares(high_usd, months);
    std::optional<Schedule> chosen =
        months.choose([&](Schedule& schedule) { return caps_.trim(high_usd, schedule); });
    if (chosen) note_retuned(std::move(*chosen));
  }

  /// Offers whole units at thresholds between the lowest and none, closer to where they just keep
  /// the caps, at hardly a price of them.
  void offer_shares(const std::vector<double>& high_usd, MonthChoice& months) {
    constexpr std::array<double, 5> kShares{0.17, 0.33, 0.5, 0.67, 0.83};
    constexpr int kHalvings = 3;
    constexpr double kLittle = 0.01;  ///< of the highest price
    trial_.set_cap_usd(scaled(high_usd, kLittle));
    const auto over_at = [&](double share) {
      trial_.set_thresholds(peaks_.between(unshaved_.grid_mw, share));
      trial_.solve(Units::whole, schedule_);
      months.offer(schedule_);
      return trial_.over(Units::whole, schedule_);
    };
    double over = 0.0;
    double kept = 1.0;
    for (const double share : kShares) {
      if (over_at(share)) {
        over = share;
      } else {
        kept = std::min(kept, share);
      }
    }
    for (int i = 0; i < kHalvings && over < kept; ++i) {
      const double middle = 0.5 * (over + kept);
      (over_at(middle) ? over : kept) = middle;
    }
  }

  /// Prices at which the units that use most of a cap rest rather than hold a threshold.
  [[nodiscard]] std::vector<double> breaking_usd() const {
    constexpr double kBeyond = 2.0;
    std::vector<double> usd = scaled(guess_, kBeyond);
    for (std::size_t c = 0; c < usd.size(); ++c) {
      const double most = most_per_mwh(trial_.problem(), c);
      if (most > 0.0) usd[c] = std::max(usd[c], kBeyond * kOverThresholdUsd / most);
    }
    return usd;
  }

  /// Prices of the caps, and how full each is at them.
  struct Rung {
    std::vector<double> usd;
    std::vector<double> full;  ///< shape (caps)
  };
  using Ladder = std::vector<Rung>;  ///< prices rising

  /// The rung before the step in which all caps together empty most; the end where none is worth a
  /// look.
  static Ladder::iterator widest(Ladder& ladder) {
    constexpr double kMost = 4.0;  ///< fuller than that is all the same
    double most = 0.05;
    auto found = ladder.end();
    for (auto rung = ladder.begin(); std::next(rung) != ladder.end(); ++rung) {
      double step = 0.0;
      for (std::size_t c = 0; c < rung->full.size(); ++c) {
        step += std::min(kMost, rung->full[c]) - std::min(kMost, std::next(rung)->full[c]);
      }
      if (step <= most) continue;
      most = step;
      found = rung;
    }
    return found;
  }

  /// Offers whole units without thresholds, whose draw stays in unshaved_.
  void offer_unshaved(const std::vector<double>& usd, MonthChoice& months) {
    trial_.set_cap_usd(usd);
    trial_.set_no_thresholds();
    unshaved_ = trial_.solve(Units::whole);
    months.offer(unshaved_);
  }

  /// Offers whole units at a price of the caps with the thresholds that are worth it then.
  Rung offer_at(const std::vector<double>& usd, MonthChoice& months) {
    trial_.set_cap_usd(usd);
    trial_.set_no_thresholds();
    trial_.solve(Units::divisible, schedule_);
    peaks_.search(kPeakPassesOfMonths, schedule_);
    trial_.commit(schedule_);
    months.offer(schedule_);
    Rung rung{.usd = usd, .full = trial_.used(Units::whole, schedule_)};
    for (std::size_t c = 0; c < rung.full.size(); ++c) {
      const Cap& cap = trial_.rules().caps[c];
      rung.full[c] = counts_starts_alone(cap) ? 0.0 : rung.full[c] / cap.limit;
    }
    return rung;
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
  bool capped_ = false;          ///< a cap binds on divisible units
  std::optional<CapPair> pair_;  ///< where its prices are known
  std::vector<double> guess_;    ///< prices without thresholds, under demand charges
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
