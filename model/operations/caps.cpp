// Shadow prices where sources change places.
#include "model/operations/caps.h"

#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/turning_usd.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price at which sources change places
constexpr double kNear = 1e-4;   ///< from a guessed price to the turning one it stands for

}  // namespace

/// A first price of a cap: a quarter of a dollar a MWh of the group that uses most; 0 where none
/// does.
double CapSearch::first_usd(std::size_t c) const {
  constexpr double kFirstUsdPerMwh = 0.25;
  const double most = most_per_mwh(trial_.problem(), c);
  return most > 0.0 ? kFirstUsdPerMwh / most : 0.0;
}

CapPair CapSearch::find_least_price(const Schedule& schedule) const {
  CapPair pair{.more = schedule, .less = schedule, .low_usd = {}, .high_usd = {}};
  pair.low_usd.assign(trial_.rules().caps.size(), 0.0);
  std::vector<double> steps(trial_.rules().caps.size(), 1.0);
  pair.high_usd = raised(schedule, pair, steps, pair.low_usd);
  return pair;
}

CapPair CapSearch::find_prices(const Schedule& schedule, const std::vector<double>* guess) {
  const std::size_t caps = trial_.rules().caps.size();
  CapPair pair{.more = schedule,
               .less = schedule,
               .low_usd = trial_.cap_usd(),
               .high_usd = trial_.cap_usd()};
  const std::size_t rounds = caps > 1 ? 2 : 1;
  std::vector<double> low_usd = trial_.cap_usd();
  for (std::size_t i = 0; i < rounds * caps; ++i) {
    // The fullest first; the others are looked at again under its price.
    const std::vector<double> used = trial_.used(Units::divisible, pair.less);
    std::size_t worst = 0;
    for (std::size_t c = 1; c < caps; ++c) {
      const double most = used[worst] / trial_.rules().caps[worst].limit;
      if (used[c] / trial_.rules().caps[c].limit > most) worst = c;
    }
    if (used[worst] <= trial_.rules().caps[worst].limit) break;
    bisect(worst, guess, pair);
    low_usd[worst] = pair.low_usd[worst];
  }
  trial_.set_cap_usd(low_usd);
  if (low_usd != pair.low_usd) {
    pair.low_usd = low_usd;
    trial_.solve(Units::divisible, pair.more);
  }
  return pair;
}

void CapSearch::bisect(std::size_t c, const std::vector<double>* guess, CapPair& pair) {
  const int steps_between = trial_.problem().closely ? 4 : 2;
  const double limit = trial_.rules().caps[c].limit;
  const std::vector<double> turning = turning_usd(trial_.problem(), trial_.cap_usd(), c);
  std::vector<double> usd = pair.high_usd;
  usd[c] = 0.0;
  pair.low_usd = usd;
  pair.more = pair.less;
  Schedule tried;
  const auto keeps = [&](double price) {
    usd[c] = price;
    trial_.set_cap_usd(usd);
    trial_.solve(Units::divisible, tried);
    const bool kept = trial_.used(Units::divisible, tried)[c] <= limit;
    std::swap(kept ? pair.less : pair.more, tried);
    (kept ? pair.high_usd : pair.low_usd) = usd;
    return kept;
  };
  std::size_t low = 0;
  std::size_t high = turning.size();
  std::size_t middle = (low + high) / 2;
  if (guess != nullptr && (*guess)[c] > 0.0) {
    const auto at = std::lower_bound(turning.begin(), turning.end(), (*guess)[c] * (1.0 - kNear));
    middle = static_cast<std::size_t>(at - turning.begin());
  }
  // From a guess in ever longer steps until it lies between two, then by halves.
  bool from_guess = guess != nullptr;
  bool any_kept = false;
  bool any_over = false;
  for (std::size_t step = 1; low < high; step *= 4) {
    middle = std::min(middle, high - 1);
    if (keeps(turning[middle] * (1.0 + kNudge))) {
      high = middle;
      any_kept = true;
    } else {
      low = middle + 1;
      any_over = true;
    }
    from_guess = from_guess && !(any_kept && any_over);
    if (!from_guess) {
      middle = (low + high) / 2;
    } else if (any_kept) {
      middle = high - std::min(high, step);
    } else {
      middle = low + step - 1;
    }
  }
  if (high == turning.size()) return;  // not even the highest price keeps it
  if (!keeps(turning[high] * (1.0 - kNudge))) return;
  double from = high > 0 ? turning[high - 1] : 0.0;
  double to = turning[high];
  for (int i = 0; i < steps_between; ++i) {
    const double between = 0.5 * (from + to);
    (keeps(between) ? to : from) = between;
  }
}

Schedule CapSearch::mix(const CapPair& pair) {
  const auto& caps = trial_.rules().caps;
  const std::vector<double> more = trial_.used(Units::divisible, pair.more);
  const std::vector<double> less = trial_.used(Units::divisible, pair.less);
  double share = 1.0;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (more[c] <= caps[c].limit || more[c] <= less[c]) continue;
    share = std::min(share, std::max(0.0, (caps[c].limit - less[c]) / (more[c] - less[c])));
  }
  Schedule mixed = pair.less;
  blend(share * (1.0 - 1e-12), pair.more, mixed);
  for (std::size_t s = 0; s < mixed.store_mw.size(); ++s) keep_within(trial_.problem(), s, mixed);
  return mixed;
}

}  // namespace sitewright::operations
