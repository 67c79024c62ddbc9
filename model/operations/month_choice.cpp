// A knapsack of months.
#include "model/operations/month_choice.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

struct MonthChoice::Sums {
  Choice choice;
  double usd = 0.0;
  std::vector<double> use;  ///< of each cap
};

void MonthChoice::offer(const Schedule& schedule) {
  offers_.push_back({.units = schedule.units,
                     .cap_usd = trial_.cap_usd(),
                     .threshold_mw = trial_.thresholds(),
                     .usd = trial_.true_months(schedule),
                     .use = month_cap_use(trial_.problem(), schedule)});
}

MonthChoice::Sums MonthChoice::sums_of(const Choice& choice) const {
  Sums sums{.choice = choice, .usd = 0.0, .use = std::vector<double>(trial_.rules().caps.size())};
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    const Offer& offer = offers_[choice[m]];
    sums.usd += offer.usd[m];
    for (std::size_t c = 0; c < sums.use.size(); ++c) sums.use[c] += offer.use[c][m];
  }
  return sums;
}

/// Cost, with what a cap is over beyond any cost. Starts alone are for others to keep.
double MonthChoice::judged(const Sums& sums) const {
  constexpr double kOverUsd = 1e20;  // of a limit: more than any load is worth
  double usd = sums.usd;
  for (std::size_t c = 0; c < sums.use.size(); ++c) {
    const Cap& cap = trial_.rules().caps[c];
    if (counts_starts_alone(cap)) continue;
    usd += kOverUsd * std::max(0.0, sums.use[c] / cap.limit - room_frac_);
  }
  return usd;
}

void MonthChoice::move(std::size_t month, std::size_t to, Sums& sums) const {
  const Offer& from = offers_[sums.choice[month]];
  sums.choice[month] = to;
  sums.usd += offers_[to].usd[month] - from.usd[month];
  for (std::size_t c = 0; c < sums.use.size(); ++c) {
    sums.use[c] += offers_[to].use[c][month] - from.use[c][month];
  }
}

double MonthChoice::priced_usd(const std::vector<double>& cap_usd, std::size_t i,
                               std::size_t month) const {
  double usd = offers_[i].usd[month];
  for (std::size_t c = 0; c < cap_usd.size(); ++c) usd += cap_usd[c] * offers_[i].use[c][month];
  return usd;
}

/// The cheapest offer of each month.
MonthChoice::Choice MonthChoice::at_prices(const std::vector<double>& cap_usd) const {
  Choice choice(kMonthsPerYear, 0);
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    double least_usd = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      const double usd = priced_usd(cap_usd, i, m);
      if (usd >= least_usd) continue;
      least_usd = usd;
      choice[m] = i;
    }
  }
  return choice;
}

/// The least price of one cap that keeps it, those of the others being given.
double MonthChoice::least_usd_of(std::size_t c, std::vector<double> cap_usd) const {
  constexpr int kHalvings = 40;
  constexpr double kLeastUsd = 1.0;  // of a whole limit
  constexpr double kMostUsd = 1e18;
  const double limit = trial_.rules().caps[c].limit;
  const auto keeps = [&](double usd_per_limit) {
    cap_usd[c] = usd_per_limit / limit;
    return sums_of(at_prices(cap_usd)).use[c] <= room_frac_ * limit;
  };
  if (keeps(0.0)) return 0.0;
  double low = kLeastUsd;
  double high = kMostUsd;
  for (int i = 0; i < kHalvings; ++i) {
    const double usd = std::sqrt(low * high);
    (keeps(usd) ? high : low) = usd;
  }
  return high / limit;
}

std::vector<double> MonthChoice::least_usd() const {
  constexpr int kRounds = 6;  // prices ask for each other
  std::vector<double> cap_usd(trial_.rules().caps.size(), 0.0);
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<double> before = cap_usd;
    for (std::size_t c = 0; c < cap_usd.size(); ++c) {
      if (!counts_starts_alone(trial_.rules().caps[c])) cap_usd[c] = least_usd_of(c, cap_usd);
    }
    if (cap_usd == before) break;
  }
  return cap_usd;
}

MonthChoice::Sums MonthChoice::best() const {
  constexpr int kMostMoves = 200;
  Sums best = sums_of(at_prices(least_usd()));
  for (int moves = 0; moves < kMostMoves && improve(best); ++moves) {
  }
  return best;
}

double MonthChoice::least_total_usd() const { return judged(best()); }

double MonthChoice::gap_frac() const {
  const std::vector<double> cap_usd = least_usd();
  const Sums sums = best();
  if (judged(sums) > sums.usd) return std::numeric_limits<double>::infinity();
  const Choice cheapest = at_prices(cap_usd);
  double bound_usd = 0.0;
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    bound_usd += priced_usd(cap_usd, cheapest[m], m);
  }
  for (std::size_t c = 0; c < cap_usd.size(); ++c) {
    bound_usd -= cap_usd[c] * trial_.rules().caps[c].limit;
  }
  return (sums.usd - bound_usd) / std::max(1.0, std::abs(sums.usd));
}

/// The best change of one month, or where none is better, the best of a month with another; false
/// where there is none.
bool MonthChoice::improve(Sums& sums) const {
  const double least = 1e-9 * std::abs(sums.usd);
  double best_usd = judged(sums) - least;
  Sums best;
  const auto look = [&](const Sums& tried) {
    const double usd = judged(tried);
    if (usd >= best_usd) return;
    best_usd = usd;
    best = tried;
  };
  Sums one = sums;
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      move(m, i, one);
      look(one);
    }
    move(m, sums.choice[m], one);
  }
  for (std::size_t a = 0; best.choice.empty() && a < kMonthsPerYear; ++a) {
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      move(a, i, one);
      for (std::size_t b = 0; b < a; ++b) {
        for (std::size_t j = 0; j < offers_.size(); ++j) {
          move(b, j, one);
          look(one);
        }
        move(b, sums.choice[b], one);
      }
    }
    move(a, sums.choice[a], one);
  }
  if (best.choice.empty()) return false;
  sums = sums_of(best.choice);  // without the rounding of many moves
  return true;
}

Schedule MonthChoice::put_together(const Choice& choice) {
  Schedule schedule = empty_schedule(trial_.problem());
  std::vector<Monthly> thresholds(trial_.rules().demand.size());
  for (std::size_t c = 0; c < thresholds.size(); ++c) {
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      thresholds[c][m] = offers_[choice[m]].threshold_mw[c][m];
    }
  }
  const std::vector<int>& month_of = trial_.problem().month_of;
  for (std::size_t h = 0; h < month_of.size(); ++h) {
    const Offer& offer = offers_[choice[static_cast<std::size_t>(month_of[h])]];
    for (std::size_t k = 0; k < schedule.units.size(); ++k) {
      schedule.units[k][h] = offer.units[k][h];
    }
  }
  std::vector<std::vector<double>> cap_usd;
  for (const std::size_t i : choice) cap_usd.push_back(offers_[i].cap_usd);
  trial_.set_cap_usd_by_month(cap_usd);
  trial_.set_thresholds(thresholds);
  trial_.settle(schedule);
  return schedule;
}

std::optional<Schedule> MonthChoice::choose(const Keep& keep) {
  constexpr int kTries = 6;
  constexpr double kFurther = 1e-3;
  if (offers_.empty()) return std::nullopt;
  std::optional<Schedule> over;
  room_frac_ = 1.0;
  for (int i = 0; i < kTries; ++i) {
    Schedule schedule = put_together(best().choice);
    // Starts between months and what stores do make of it something else than sums tell.
    const double full = trial_.fullest(Units::whole, schedule);
    if (full <= 1.0) return schedule;
    room_frac_ -= full - 1.0 + kFurther;
    over = std::move(schedule);
  }
  if (!keep(*over)) return std::nullopt;
  return over;
}

}  // namespace sitewright::operations
