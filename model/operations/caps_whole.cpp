// Whole units under caps: prices scaled until they just do and do not keep them, the rest given out
// over the weeks.
#include <algorithm>
#include <cmath>
#include <limits>

#include "model/operations/between.h"
#include "model/operations/caps.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price at which sources change places

/// True where the prices of a pair differ by more than matters.
bool are_apart(const CapPair& pair) {
  constexpr double kClose = 1.005;
  for (std::size_t c = 0; c < pair.low_usd.size(); ++c) {
    if (pair.high_usd[c] > kClose * pair.low_usd[c]) return true;
  }
  return false;
}

}  // namespace

/// Higher prices of the caps that a schedule breaks: by a step where the price was found between
/// two, in larger ones from the first that counts where it was not.
std::vector<double> CapSearch::raised(const Schedule& over, const CapPair& found,
                                      std::vector<double>& steps, std::vector<double> usd) const {
  constexpr double kRise = 2.0;
  constexpr double kSteepRise = 32.0;
  constexpr double kSteepFrom = 4096.0;  // times the first price: beyond what energy costs
  constexpr double kMost = 1e12;         // beyond what any load is worth
  const std::vector<double> used = trial_.used(Units::whole, over);
  for (std::size_t c = 0; c < usd.size(); ++c) {
    if (used[c] <= trial_.rules().caps[c].limit) continue;
    const double first = first_usd(c);
    if (usd[c] > kMost * first) continue;
    if (found.low_usd[c] > 0.0) {
      usd[c] *= steps[c];
      steps[c] *= steps[c];
    } else if (usd[c] > 0.0) {
      usd[c] *= usd[c] < kSteepFrom * first ? kRise : kSteepRise;
    } else {
      usd[c] = first;
    }
  }
  return usd;
}

CapPair CapSearch::bracket_whole(const CapPair& found, Schedule less, const Solve& more) {
  constexpr double kFarthest = 1e9;
  constexpr int kMostRaises = 24;
  const double first_step = trial_.problem().closely ? 1.01 : 1.02;
  const std::vector<Cap>& caps = trial_.rules().caps;
  const double full_enough = trial_.problem().closely ? 1.0 : 0.9;
  const auto at = [&](const std::vector<double>& usd) {
    trial_.set_cap_usd(usd);
    return trial_.solve(Units::whole);
  };
  const auto over = [&](const Schedule& s) { return trial_.over(Units::whole, s); };
  CapPair pair{.more = {},
               .less = std::move(less),
               .low_usd = scaled(found.high_usd, 1.0 - kNudge),
               .high_usd = found.high_usd};
  if (over(pair.less)) {
    std::vector<double> steps(caps.size(), first_step);
    for (int i = 0; i < kMostRaises && over(pair.less); ++i) {
      const std::vector<double> higher = raised(pair.less, found, steps, pair.high_usd);
      if (higher == pair.high_usd) break;  // no price keeps them
      pair.low_usd = pair.high_usd;
      pair.high_usd = higher;
      pair.more = std::move(pair.less);
      pair.less = at(pair.high_usd);
    }
  } else {
    // The price of the lower one may be far below where two sources change places.
    trial_.set_cap_usd(found.low_usd);
    pair.more = more();
    for (double step = first_step; !over(pair.more) && step < kFarthest; step *= step) {
      pair.high_usd = pair.low_usd;
      pair.less = std::move(pair.more);
      pair.low_usd = scaled(pair.high_usd, 1.0 / step);
      pair.more = at(pair.low_usd);
    }
  }
  // An hour of a unit is worth what it serves then: no two are alike.
  bool by_hour = false;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    by_hour = by_hour || (pair.high_usd[c] > 0.0 && !caps[c].per_unit_hour.empty());
  }
  const int most_steps = by_hour ? 7 : (trial_.problem().closely ? 5 : 2);
  for (int i = 0; i < most_steps && are_apart(pair); ++i) {
    if (trial_.fullest(Units::whole, pair.less) > full_enough) break;
    const std::vector<double> usd = middle_usd(pair.low_usd, pair.high_usd);
    Schedule between = at(usd);
    const bool is_over = over(between);
    (is_over ? pair.low_usd : pair.high_usd) = usd;
    (is_over ? pair.more : pair.less) = std::move(between);
  }
  return pair;
}

Schedule CapSearch::keep_whole(const CapPair& found) {
  trial_.set_cap_usd(found.high_usd);
  return keep_whole(found, trial_.solve(Units::whole),
                    [this] { return trial_.solve(Units::whole); });
}

Schedule CapSearch::keep_whole(const CapPair& found, Schedule less, const Solve& more) {
  std::optional<Schedule> first;
  if (trial_.rules().caps.size() > 1) first = less;
  const CapPair pair = bracket_whole(found, std::move(less), more);
  Schedule kept = keep_between(pair);
  light_up(kept);
  const auto priced = std::count_if(pair.high_usd.begin(), pair.high_usd.end(),
                                    [](double usd) { return usd > 0.0; });
  if (priced < 2) return kept;
  const std::vector<double> usd = trial_.cap_usd();
  std::optional<Schedule> together = keep_together(found.high_usd, std::move(*first), kept);
  if (together) {
    light_up(*together);
    const bool better =
        trial_.over(Units::whole, kept) || trial_.true_usd(*together) < trial_.true_usd(kept);
    if (better) return std::move(*together);
  }
  trial_.set_cap_usd(usd);
  return kept;
}

Schedule CapSearch::keep_between(const CapPair& pair) {
  const std::vector<double> none(pair.high_usd.size(), 0.0);
  if (trial_.fullest(Units::whole, pair.more) <= 1.0) {
    // No price was needed after all.
    trial_.set_cap_usd(none);
    return pair.more;
  }
  trial_.set_cap_usd(pair.low_usd);
  Schedule best = share_out(pair, Part::early);
  const auto try_out = [&](Part part) {
    Schedule other = share_out(pair, part);
    if (trial_.true_usd(other) < trial_.true_usd(best)) best = std::move(other);
  };
  if (trial_.problem().closely) {
    try_out(Part::late);
    // Units that run may be worth full load where starting them is not.
    trial_.set_cap_usd(none);
    try_out(Part::early);
    try_out(Part::late);
  }
  // A cap that had no price at the lower end is paid for at the higher one.
  std::vector<double> paid = pair.low_usd;
  for (std::size_t c = 0; c < paid.size(); ++c) {
    if (paid[c] <= 0.0) paid[c] = pair.high_usd[c];
  }
  trial_.set_cap_usd(paid);
  return best;
}

/// Where a straight line between the ends would reach the limit; now and then the middle.
void CapSearch::Share::move(bool to_middle) {
  if (high_full <= 1.0) {  // all of it keeps the caps
    share = high;
    return;
  }
  const double meet = (1.0 - low_full) / std::max(1e-12, high_full - low_full);
  const double inside = to_middle ? 0.5 : std::clamp(meet, 0.02, 0.98);
  share = low + inside * (high - low);
}

void CapSearch::Share::read(double full) {
  (full > 1.0 ? high : low) = share;
  (full > 1.0 ? high_full : low_full) = full;
}

/// Largest use over limit of the caps that a group counts in; of all caps where it counts in none.
double CapSearch::fullest_of(std::size_t group, const std::vector<double>& used) const {
  const std::vector<Cap>& caps = trial_.rules().caps;
  double most = 0.0;
  double most_of_all = 0.0;
  bool counts = false;
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (counts_starts_alone(caps[c])) continue;
    const double full = used[c] / caps[c].limit;
    most_of_all = std::max(most_of_all, full);
    if (caps[c].per_mmbtu[group] <= 0.0 && per_unit_hour(caps[c], group) <= 0.0) continue;
    counts = true;
    most = std::max(most, full);
  }
  return counts ? most : most_of_all;
}

Schedule CapSearch::share_out(const CapPair& pair, Part part) {
  const int steps = trial_.problem().closely ? 12 : 4;
  Schedule best = pair.less;
  const bool none_yet = trial_.over(Units::whole, best);
  double best_usd = none_yet ? std::numeric_limits<double>::infinity() : trial_.true_usd(best);
  const auto note = [&](const Schedule& schedule) {
    const double usd = trial_.true_usd(schedule);
    if (usd > best_usd) return;
    best = schedule;
    best_usd = usd;
  };
  const std::size_t groups = trial_.problem().groups.size();
  const std::vector<double> less_used = trial_.used(Units::whole, pair.less);
  const std::vector<double> more_used = trial_.used(Units::whole, pair.more);
  std::vector<Share> shares;
  for (std::size_t k = 0; k < groups; ++k) {
    shares.push_back({.low_full = fullest_of(k, less_used), .high_full = fullest_of(k, more_used)});
  }
  Schedule between = pair.less;
  Schedule over = pair.more;
  for (int i = 0; i < steps; ++i) {
    for (Share& share : shares) share.move(i % 3 == 2);
    set_units(pair, shares, part, between);
    trial_.settle(between);
    const std::vector<double> used = trial_.used(Units::whole, between);
    for (std::size_t k = 0; k < groups; ++k) shares[k].read(fullest_of(k, used));
    if (fullest_but_starts(trial_.problem(), used) > 1.0) {
      std::swap(over, between);
    } else {
      note(between);
    }
  }
  if (trim(pair.high_usd, over)) note(over);
  return best;
}

/// A share of the units that the lower prices add: as whole units all week long, and one more for
/// the same part of each week.
void CapSearch::set_units(const CapPair& pair, const std::vector<Share>& shares, Part part,
                          Schedule& schedule) const {
  const int hours = trial_.problem().hours;
  const double week_h = week_hours(hours);
  for (const std::size_t k : trial_.whole_groups()) {
    for (int h = 0; h < hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      const int few = pair.less.units[k][at];
      const double extra = shares[k].share * (pair.more.units[k][at] - few);
      const double whole = std::floor(extra);
      const double run_h = (extra - whole) * week_h;  // of each week
      const double into_h = std::fmod(h, week_h);
      const bool runs = part == Part::early ? into_h + 0.5 < run_h : into_h + 0.5 > week_h - run_h;
      schedule.units[k][at] = few + static_cast<int>(whole) + (runs ? 1 : 0);
    }
  }
}

}  // namespace sitewright::operations
