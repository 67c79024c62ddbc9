// Shadow prices where sources change places.
#include "model/operations/caps.h"

#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/cap_price.h"
#include "model/operations/turning_usd.h"

namespace sitewright::operations {

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

/// Caps that the use is over, no two of them in the same hours, so that their prices do not ask for
/// each other: those of the shortest periods, the fullest of equals first.
std::vector<std::size_t> CapSearch::apart(const std::vector<double>& used) const {
  const std::vector<Cap>& caps = trial_.rules().caps;
  std::vector<std::size_t> over;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (used[c] > caps[c].limit) over.push_back(c);
  }
  const auto hours = [&](std::size_t c) { return caps[c].end_hour - caps[c].first_hour; };
  std::stable_sort(over.begin(), over.end(), [&](std::size_t a, std::size_t b) {
    if (hours(a) != hours(b)) return hours(a) < hours(b);
    return used[a] / caps[a].limit > used[b] / caps[b].limit;
  });
  std::vector<std::size_t> apart;
  for (const std::size_t c : over) {
    const auto overlaps = [&](std::size_t other) { return overlap(caps[c], caps[other]); };
    if (std::none_of(apart.begin(), apart.end(), overlaps)) apart.push_back(c);
  }
  return apart;
}

CapPair CapSearch::find_prices(const Schedule& schedule, const std::vector<double>* guess) {
  const std::size_t caps = trial_.rules().caps.size();
  CapPair pair{.more = schedule,
               .less = schedule,
               .low_usd = trial_.cap_usd(),
               .high_usd = trial_.cap_usd()};
  const std::size_t rounds = caps > 1 ? 2 * caps : 1;
  std::vector<double> low_usd = trial_.cap_usd();
  for (std::size_t i = 0; i < rounds; ++i) {
    // The others are looked at again under the prices of these.
    const std::vector<std::size_t> over = apart(trial_.used(Units::divisible, pair.less));
    if (over.empty()) break;
    bisect(over, guess, pair);
    for (const std::size_t c : over) low_usd[c] = pair.low_usd[c];
  }
  trial_.set_cap_usd(low_usd);
  if (low_usd != pair.low_usd) {
    pair.low_usd = low_usd;
    trial_.solve(Units::divisible, pair.more);
  }
  return pair;
}

/// The prices of caps that count apart from each other, all in the same passes.
void CapSearch::bisect(const std::vector<std::size_t>& over, const std::vector<double>* guess,
                       CapPair& pair) {
  const int steps_between = trial_.problem().closely ? 4 : 2;
  const std::vector<Cap>& caps = trial_.rules().caps;
  const std::vector<double> before = pair.high_usd;
  std::vector<CapPrice> prices;
  for (const std::size_t c : over) {
    std::optional<double> from;
    if (guess != nullptr) from = (*guess)[c];
    prices.emplace_back(turning_usd(trial_.problem(), trial_.cap_usd(), c), from, steps_between);
  }
  const auto set = [&](const auto& usd_of) {
    std::vector<double> usd = before;
    for (std::size_t i = 0; i < over.size(); ++i) usd[over[i]] = usd_of(prices[i], before[over[i]]);
    return usd;
  };
  const auto low = [](const CapPrice& price, double) { return price.low_usd(); };
  const auto high = [](const CapPrice& price, double none) {
    return price.high_usd().value_or(none);
  };
  const auto next = [&](const CapPrice& price, double none) {
    return price.done() ? high(price, none) : price.usd();
  };
  const auto open = [&] {
    return std::any_of(prices.begin(), prices.end(), [](const CapPrice& p) { return !p.done(); });
  };
  pair.low_usd = set([](const CapPrice&, double) { return 0.0; });
  pair.more = pair.less;
  Schedule tried;
  const auto solve = [&](const std::vector<double>& usd) {
    trial_.set_cap_usd(usd);
    trial_.solve(Units::divisible, tried);
  };
  while (open()) {
    const std::vector<double> usd = set(next);
    solve(usd);
    const std::vector<double> used = trial_.used(Units::divisible, tried);
    for (std::size_t i = 0; i < over.size(); ++i) {
      if (!prices[i].done()) prices[i].read(used[over[i]] <= caps[over[i]].limit);
    }
    if (usd == set(high)) {
      pair.high_usd = usd;
      std::swap(pair.less, tried);
    } else if (usd == set(low)) {
      pair.low_usd = usd;
      std::swap(pair.more, tried);
    }
  }
  // Several prices need not have met their ends in one pass.
  if (pair.high_usd != set(high)) {
    pair.high_usd = set(high);
    solve(pair.high_usd);
    std::swap(pair.less, tried);
  }
  if (pair.low_usd != set(low)) {
    pair.low_usd = set(low);
    solve(pair.low_usd);
    std::swap(pair.more, tried);
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
