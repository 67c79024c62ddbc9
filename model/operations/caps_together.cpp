// Several caps at once on whole units: prices that close in on all of them, and weeks of two of the
// schedules on the way.
#include <algorithm>
#include <cmath>
#include <limits>

#include "model/operations/between.h"
#include "model/operations/caps.h"

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// How fast a cap's price moves: faster while it goes on in one direction, slower once it turns.
struct Pace {
  double factor = 2.0;
  int direction = 0;

  /// The next price of a cap that is so full.
  double next_usd(double usd, double full, double first_usd) {
    constexpr double kFullEnough = 0.97;
    constexpr double kFastest = 16.0;
    constexpr double kFaster = 1.5;
    const int before = direction;
    direction = full > 1.0 ? 1 : (full < kFullEnough && usd > 0.0 ? -1 : 0);
    if (direction * before < 0) factor = std::sqrt(factor);
    if (direction * before > 0) factor = std::min(kFastest, std::pow(factor, kFaster));
    if (direction > 0) return usd > 0.0 ? usd * factor : first_usd;
    return direction < 0 ? usd / factor : usd;
  }
};

/// A schedule on the way, with the prices that led to it, what it uses of each cap and costs.
struct Visit {
  std::vector<double> cap_usd;
  Schedule schedule;
  std::vector<double> used;
  double usd;
};

/// Two visits, the first for a share of each week, and the shares between which the two keep every
/// cap, as far as sums tell.
struct Mixture {
  std::size_t first;
  std::size_t second;
  double low = 0.0;
  double high = 1.0;
  double usd = kInfinity;  ///< at the cheaper end
  double share = 0.0;      ///< that end
};

Mixture mixture_of(const std::vector<Visit>& visits, const std::vector<Cap>& caps, std::size_t i,
                   std::size_t j) {
  Mixture m{.first = i, .second = j};
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (counts_starts_alone(caps[c])) continue;
    const double rise = visits[i].used[c] - visits[j].used[c];
    const double room = caps[c].limit - visits[j].used[c];
    if (rise > 0.0) m.high = std::min(m.high, room / rise);
    if (rise < 0.0) m.low = std::max(m.low, room / rise);
    if (rise == 0.0 && room < 0.0) m.high = -1.0;
  }
  if (m.low > m.high) return m;
  m.share = visits[i].usd <= visits[j].usd ? m.high : m.low;
  m.usd = m.share * visits[i].usd + (1.0 - m.share) * visits[j].usd;
  return m;
}

}  // namespace

std::optional<Schedule> CapSearch::keep_together(std::vector<double> usd, Schedule at_usd,
                                                 const Schedule& kept) {
  const bool closely = trial_.problem().closely;
  const int most_visits = closely ? 24 : 12;
  const std::size_t most_tries = closely ? 6 : 2;
  const std::vector<Cap>& caps = trial_.rules().caps;
  std::vector<Visit> visits;
  const auto visit = [&](Schedule schedule) {
    std::vector<double> used = trial_.used(Units::whole, schedule);
    const double cost = trial_.true_usd(schedule);
    visits.push_back({.cap_usd = trial_.cap_usd(),
                      .schedule = std::move(schedule),
                      .used = std::move(used),
                      .usd = cost});
  };
  visit(kept);
  trial_.set_cap_usd(usd);
  visit(std::move(at_usd));
  std::vector<Pace> paces(caps.size());
  for (int i = 1; i < most_visits; ++i) {
    for (std::size_t c = 0; c < caps.size(); ++c) {
      if (counts_starts_alone(caps[c])) continue;
      usd[c] = paces[c].next_usd(usd[c], visits.back().used[c] / caps[c].limit, first_usd(c));
    }
    if (usd == trial_.cap_usd()) break;
    trial_.set_cap_usd(usd);
    visit(trial_.solve(Units::whole));
  }
  std::vector<Mixture> mixtures;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const Mixture m = mixture_of(visits, caps, i, j);
      if (std::isfinite(m.usd)) mixtures.push_back(m);
    }
  }
  std::stable_sort(mixtures.begin(), mixtures.end(),
                   [](const Mixture& a, const Mixture& b) { return a.usd < b.usd; });
  mixtures.resize(std::min(mixtures.size(), most_tries));
  std::optional<Schedule> best;
  std::vector<double> best_cap_usd;
  double best_usd = kInfinity;
  for (const Mixture& m : mixtures) {
    // Stores and starts make of a mixture something else than sums tell: a little further inside.
    for (const double inside : {0.0, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0}) {
      const double middle = 0.5 * (m.low + m.high);
      const double share = m.share + inside * (middle - m.share);
      Schedule schedule = visits[m.second].schedule;
      take_days(trial_.whole_groups(), share, visits[m.first].schedule, schedule);
      trial_.set_cap_usd(visits[share >= 0.5 ? m.first : m.second].cap_usd);
      trial_.settle(schedule);
      if (trial_.over(Units::whole, schedule)) continue;
      const double cost = trial_.true_usd(schedule);
      if (cost < best_usd) {
        best = std::move(schedule);
        best_usd = cost;
        best_cap_usd = trial_.cap_usd();
      }
      break;
    }
  }
  if (best) trial_.set_cap_usd(best_cap_usd);
  return best;
}

}  // namespace sitewright::operations
