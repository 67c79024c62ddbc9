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

/// A schedule at the prices that are set.
Visit visit(const Trial& trial, Schedule schedule) {
  std::vector<double> used = trial.used(Units::whole, schedule);
  const double usd = trial.true_usd(schedule);
  return {.cap_usd = trial.cap_usd(),
          .schedule = std::move(schedule),
          .used = std::move(used),
          .usd = usd};
}

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

/// All mixtures that keep every cap as far as sums tell, the cheapest first.
std::vector<Mixture> mixtures_of(const std::vector<Visit>& visits, const std::vector<Cap>& caps) {
  std::vector<Mixture> mixtures;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const Mixture m = mixture_of(visits, caps, i, j);
      if (std::isfinite(m.usd)) mixtures.push_back(m);
    }
  }
  std::stable_sort(mixtures.begin(), mixtures.end(),
                   [](const Mixture& a, const Mixture& b) { return a.usd < b.usd; });
  return mixtures;
}

/// Schedules at prices that close in on every cap.
std::vector<Visit> visits_from(Trial& trial, std::vector<Visit> visits,
                               const std::vector<double>& first_usd) {
  const std::vector<Cap>& caps = trial.rules().caps;
  const std::size_t most = trial.problem().closely ? 24 : 12;
  std::vector<Pace> paces(caps.size());
  while (visits.size() <= most) {
    std::vector<double> usd = visits.back().cap_usd;
    for (std::size_t c = 0; c < caps.size(); ++c) {
      if (counts_starts_alone(caps[c])) continue;
      usd[c] = paces[c].next_usd(usd[c], visits.back().used[c] / caps[c].limit, first_usd[c]);
    }
    if (usd == visits.back().cap_usd) break;
    trial.set_cap_usd(usd);
    visits.push_back(visit(trial, trial.solve(Units::whole)));
  }
  return visits;
}

/// Sets a mixture up; stores and starts make of it something else than sums tell: a little further
/// inside. None where no share keeps the caps.
std::optional<Visit> set_up(Trial& trial, const std::vector<Visit>& visits, const Mixture& m) {
  for (const double inside : {0.0, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0}) {
    const double middle = 0.5 * (m.low + m.high);
    const double share = m.share + inside * (middle - m.share);
    Schedule schedule = visits[m.second].schedule;
    take_days(trial.whole_groups(), share, visits[m.first].schedule, schedule);
    trial.set_cap_usd(visits[share >= 0.5 ? m.first : m.second].cap_usd);
    trial.settle(schedule);
    if (!trial.over(Units::whole, schedule)) return visit(trial, std::move(schedule));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Schedule> CapSearch::keep_together(const std::vector<double>& usd, Schedule at_usd,
                                                 const Schedule& kept) {
  std::vector<double> first;
  for (std::size_t c = 0; c < usd.size(); ++c) first.push_back(first_usd(c));
  std::vector<Visit> visits{visit(trial_, kept)};
  trial_.set_cap_usd(usd);
  visits.push_back(visit(trial_, std::move(at_usd)));
  visits = visits_from(trial_, std::move(visits), first);
  std::vector<Mixture> mixtures = mixtures_of(visits, trial_.rules().caps);
  const std::size_t most_tries = trial_.problem().closely ? 6 : 2;
  mixtures.resize(std::min(mixtures.size(), most_tries));
  std::optional<Visit> best;
  for (const Mixture& m : mixtures) {
    std::optional<Visit> tried = set_up(trial_, visits, m);
    if (tried && (!best || tried->usd < best->usd)) best = std::move(tried);
  }
  if (!best) return std::nullopt;
  trial_.set_cap_usd(best->cap_usd);
  return std::move(best->schedule);
}

}  // namespace sitewright::operations
