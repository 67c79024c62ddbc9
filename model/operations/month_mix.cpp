// Months by what they save for what they use, as one fills a knapsack.
#include "model/operations/month_mix.h"

#include <algorithm>
#include <cstddef>

#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

namespace {

/// A month that may be given to the other schedule.
struct Offer {
  std::size_t month;
  double saved_usd;
  double used;  ///< more of the fullest cap
  [[nodiscard]] double worth() const { return saved_usd / std::max(1e-12, used); }
};

class Mixer final {
 public:
  Mixer(Trial& trial, const Found& kept, const Schedule& free,
        const std::vector<Monthly>& free_thresholds)
      : trial_(trial),
        kept_(kept),
        free_(free),
        free_thresholds_(free_thresholds),
        kept_use_(month_cap_use(trial.problem(), kept.schedule)),
        free_use_(month_cap_use(trial.problem(), free)) {}

  std::optional<MonthMix> run() {
    const std::vector<Offer> offers = best_first();
    std::vector<Offer> taken;
    std::vector<double> used = trial_.used(Units::whole, kept_.schedule);
    double next_worth = 0.0;
    for (const Offer& offer : offers) {
      if (!take(offer.month, used)) {
        next_worth = std::max(next_worth, offer.worth());
        continue;
      }
      taken.push_back(offer);
    }
    // Starts between months and what stores do make of it something else than sums tell.
    for (; !taken.empty(); taken.pop_back()) {
      Schedule schedule = set(taken);
      if (trial_.over(Units::whole, schedule)) {
        next_worth = std::max(next_worth, taken.back().worth());
        continue;
      }
      std::vector<double> cap_usd(kept_use_.size(), 0.0);
      cap_usd[fullest_cap()] = next_worth;
      return MonthMix{.schedule = std::move(schedule), .cap_usd = std::move(cap_usd)};
    }
    return std::nullopt;
  }

 private:
  /// The cap that the free schedule breaks most.
  [[nodiscard]] std::size_t fullest_cap() const {
    const std::vector<double> used = trial_.used(Units::whole, free_);
    std::size_t most = 0;
    const auto full = [&](std::size_t c) { return used[c] / trial_.rules().caps[c].limit; };
    for (std::size_t c = 1; c < used.size(); ++c) {
      if (full(c) > full(most)) most = c;
    }
    return most;
  }

  [[nodiscard]] std::vector<Offer> best_first() const {
    const std::size_t cap = fullest_cap();
    const Monthly kept_usd = trial_.months(Units::whole, kept_.schedule);
    const Monthly free_usd = trial_.months(Units::whole, free_);
    std::vector<Offer> offers;
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const double saved = kept_usd[m] - free_usd[m];
      if (saved <= 0.0) continue;
      offers.push_back(
          {.month = m, .saved_usd = saved, .used = free_use_[cap][m] - kept_use_[cap][m]});
    }
    std::stable_sort(offers.begin(), offers.end(),
                     [](const Offer& a, const Offer& b) { return a.worth() > b.worth(); });
    return offers;
  }

  /// Adds a month's use; false, without a change, where a cap has no room for it.
  bool take(std::size_t month, std::vector<double>& used) const {
    std::vector<double> more = used;
    for (std::size_t c = 0; c < used.size(); ++c) {
      more[c] += free_use_[c][month] - kept_use_[c][month];
      if (more[c] > trial_.rules().caps[c].limit && more[c] > used[c]) return false;
    }
    used = std::move(more);
    return true;
  }

  [[nodiscard]] Schedule set(const std::vector<Offer>& taken) {
    Schedule schedule = kept_.schedule;
    std::vector<Monthly> thresholds = kept_.threshold_mw;
    const std::vector<int>& month_of = trial_.problem().month_of;
    for (const Offer& offer : taken) {
      for (std::size_t c = 0; c < thresholds.size(); ++c) {
        thresholds[c][offer.month] = free_thresholds_[c][offer.month];
      }
      for (const std::size_t k : trial_.whole_groups()) {
        for (std::size_t h = 0; h < month_of.size(); ++h) {
          if (month_of[h] != static_cast<int>(offer.month)) continue;
          schedule.units[k][h] = free_.units[k][h];
        }
      }
    }
    trial_.set_thresholds(thresholds);
    trial_.settle(schedule);
    return schedule;
  }

  Trial& trial_;
  const Found& kept_;
  const Schedule& free_;
  const std::vector<Monthly>& free_thresholds_;
  std::vector<Monthly> kept_use_;
  std::vector<Monthly> free_use_;
};

}  // namespace

std::optional<MonthMix> mix_months(Trial& trial, const Found& kept, const Schedule& free,
                                   const std::vector<Monthly>& free_thresholds) {
  return Mixer(trial, kept, free, free_thresholds).run();
}

}  // namespace sitewright::operations
