// What lies between two schedules of whole units, given out over the weeks so that it keeps every
// cap.
#include <algorithm>
#include <cmath>
#include <limits>

#include "model/operations/between.h"
#include "model/operations/caps.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< inside a limit

}  // namespace

/// Where a straight line between the ends would be so full; now and then the middle.
void CapSearch::Share::move(double full, bool to_middle) {
  if (high_full <= 1.0) {  // all of it keeps the caps
    share = high;
    return;
  }
  const double meet = (full - low_full) / std::max(1e-12, high_full - low_full);
  const double inside = to_middle ? 0.5 : std::clamp(meet, 0.02, 0.98);
  share = low + inside * (high - low);
}

void CapSearch::Share::read(double full) {
  (full > 1.0 ? high : low) = share;
  (full > 1.0 ? high_full : low_full) = full;
}

/// Largest use over limit of the caps that a group counts in during a span, `shortest` of those of
/// the shortest period alone; of all that count then where it counts in none, of all caps where
/// none does.
double CapSearch::fullest_of(std::size_t span, std::size_t group, const std::vector<double>& used,
                             bool shortest) const {
  const std::vector<Cap>& caps = trial_.rules().caps;
  const int first = trial_.problem().spans.first[span];
  double most = 0.0;
  double most_then = 0.0;
  double most_of_all = 0.0;
  int hours = std::numeric_limits<int>::max();
  for (std::size_t c = 0; c < caps.size(); ++c) {
    if (counts_starts_alone(caps[c])) continue;
    const double full = used[c] / caps[c].limit;
    most_of_all = std::max(most_of_all, full);
    if (!counts_in(caps[c], first)) continue;
    most_then = std::max(most_then, full);
    if (caps[c].per_mmbtu[group] <= 0.0 && per_unit_hour(caps[c], group) <= 0.0) continue;
    const int period = caps[c].end_hour - caps[c].first_hour;
    if (shortest && period > hours) continue;
    if (shortest && period < hours) most = 0.0;
    hours = period;
    most = std::max(most, full);
  }
  if (most > 0.0) return most;
  return most_then > 0.0 ? most_then : most_of_all;
}

Schedule CapSearch::share_out(const CapPair& pair, Part part) {
  constexpr double kFurtherInside = 0.004;
  constexpr double kFullEnough = 0.995;
  const bool many = trial_.problem().spans.size() * trial_.whole_groups().size() > 1;
  const int steps = trial_.problem().closely ? 12 : (many ? 10 : 4);
  Schedule best = pair.less;
  const bool none_yet = trial_.over(Units::whole, best);
  double best_usd = none_yet ? std::numeric_limits<double>::infinity() : trial_.true_usd(best);
  const auto note = [&](const Schedule& schedule) {
    const double usd = trial_.true_usd(schedule);
    if (usd > best_usd) return;
    best = schedule;
    best_usd = usd;
  };
  const std::vector<double> less_used = trial_.used(Units::whole, pair.less);
  const std::vector<double> more_used = trial_.used(Units::whole, pair.more);
  Shares shares(trial_.problem().spans.size());
  for (std::size_t span = 0; span < shares.size(); ++span) {
    for (std::size_t k = 0; k < trial_.problem().groups.size(); ++k) {
      shares[span].push_back({.low_full = fullest_of(span, k, less_used, true),
                              .high_full = fullest_of(span, k, more_used, true)});
    }
  }
  const auto each = [&shares](const auto& change) {
    for (std::size_t span = 0; span < shares.size(); ++span) {
      for (std::size_t k = 0; k < shares[span].size(); ++k) change(span, k, shares[span][k]);
    }
  };
  Schedule between = pair.less;
  Schedule over = pair.more;
  for (int i = 0; i < steps; ++i) {
    // Hours are whole and weeks reach over the ends of spans: of many shares one or another is
    // always over. They aim ever further inside, and are at last each at what it is known to keep.
    const bool last = many && i + 1 == steps;
    const bool inside = many && !trial_.problem().closely;
    const double full = 1.0 - kNudge - (inside ? kFurtherInside * i : 0.0);
    each([&](std::size_t, std::size_t, Share& share) {
      if (last) {
        share.share = share.low;
      } else {
        share.move(full, i % 3 == 2);
      }
    });
    set_units(pair, shares, part, between);
    trial_.settle(between);
    const std::vector<double> used = trial_.used(Units::whole, between);
    // A cap on the whole is over where one on a part is: that is for the part alone to mend.
    bool part_over = false;
    each([&](std::size_t span, std::size_t k, const Share&) {
      part_over = part_over || fullest_of(span, k, used, true) > 1.0;
    });
    each([&](std::size_t span, std::size_t k, Share& share) {
      share.read(fullest_of(span, k, used, part_over));
    });
    if (fullest_but_starts(trial_.problem(), used) > 1.0) {
      std::swap(over, between);
      continue;
    }
    note(between);
    bool full_enough = inside;
    each([&](std::size_t span, std::size_t k, const Share& share) {
      const bool all = share.share >= 1.0;
      full_enough = full_enough && (all || fullest_of(span, k, used, true) >= kFullEnough);
    });
    if (full_enough) break;
  }
  if (trim(pair.high_usd, over)) note(over);
  return best;
}

/// A share of the units that the lower prices add: as whole units all week long, and one more for
/// the same part of each week.
void CapSearch::set_units(const CapPair& pair, const Shares& shares, Part part,
                          Schedule& schedule) const {
  const Problem& problem = trial_.problem();
  const int hours = problem.hours;
  const double week_h = week_hours(hours);
  for (const std::size_t k : trial_.whole_groups()) {
    for (int h = 0; h < hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      const int few = pair.less.units[k][at];
      const Share& share = shares[static_cast<std::size_t>(problem.spans.of[at])][k];
      const double extra = share.share * (pair.more.units[k][at] - few);
      const double whole = std::floor(extra);
      const double run_h = (extra - whole) * week_h;  // of each week
      const double into_h = std::fmod(h, week_h);
      const bool runs = part == Part::early ? into_h + 0.5 < run_h : into_h + 0.5 > week_h - run_h;
      schedule.units[k][at] = few + static_cast<int>(whole) + (runs ? 1 : 0);
    }
  }
}

}  // namespace sitewright::operations
