// Whole units under caps: prices scaled until they just do and do not keep them.
#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/caps.h"
#include "model/operations/light_up.h"
#include "model/operations/shorter_runs.h"

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

/// True where two caps that have a price count in no hour both.
bool are_parted(const std::vector<Cap>& caps, const std::vector<double>& usd) {
  for (std::size_t a = 0; a < caps.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (usd[a] > 0.0 && usd[b] > 0.0 && !overlap(caps[a], caps[b])) return true;
    }
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
  if (!trial_.problem().closely && are_parted(caps, pair.high_usd)) {
    bracket_each(most_steps, pair);
    return pair;
  }
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

/// The ends of each cap's price on its own, where caps count in parts of the period: `more` breaks
/// each of them, `less` keeps them all.
void CapSearch::bracket_each(int most_steps, CapPair& pair) {
  constexpr int kMostLowered = 8;
  constexpr double kFirstStep = 1.02;
  constexpr double kFullEnough = 0.97;
  const std::vector<Cap>& caps = trial_.rules().caps;
  const auto at = [&](const std::vector<double>& usd) {
    trial_.set_cap_usd(usd);
    return trial_.solve(Units::whole);
  };
  std::vector<double> steps(caps.size(), kFirstStep);
  for (int i = 0; i < kMostLowered; ++i) {
    const std::vector<double> used = trial_.used(Units::whole, pair.more);
    const std::vector<double> before = pair.low_usd;
    for (std::size_t c = 0; c < caps.size(); ++c) {
      if (used[c] > kFullEnough * caps[c].limit) continue;
      pair.low_usd[c] /= steps[c];
      steps[c] *= steps[c];
    }
    if (pair.low_usd == before) break;
    pair.more = at(pair.low_usd);
  }
  CapPair closer = pair;
  for (int i = 0; i < most_steps && are_apart(closer); ++i) {
    const std::vector<double> usd = middle_usd(closer.low_usd, closer.high_usd);
    const std::vector<double> used = trial_.used(Units::whole, at(usd));
    for (std::size_t c = 0; c < caps.size(); ++c) {
      (used[c] > caps[c].limit ? closer.low_usd : closer.high_usd)[c] = usd[c];
    }
  }
  if (closer.low_usd != pair.low_usd) closer.more = at(closer.low_usd);
  if (closer.high_usd != pair.high_usd) closer.less = at(closer.high_usd);
  // Apart from each other the prices may not keep what they keep one by one.
  if (!trial_.over(Units::whole, closer.less)) pair = std::move(closer);
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
  light_up(trial_, kept);
  if (!meet(pair.high_usd)) return kept;
  const std::vector<double> usd = trial_.cap_usd();
  std::optional<Schedule> together = keep_together(found.high_usd, std::move(*first), kept);
  if (together) {
    light_up(trial_, *together);
    const bool better =
        trial_.over(Units::whole, kept) || trial_.true_usd(*together) < trial_.true_usd(kept);
    if (better) return std::move(*together);
  }
  trial_.set_cap_usd(usd);
  return kept;
}

/// True where two caps that have a price ask for the same: the hours of a group; the same hours at
/// all in short periods, and where a price is held that weeks given out do not look at.
bool CapSearch::meet(const std::vector<double>& usd) const {
  const std::vector<Cap>& caps = trial_.rules().caps;
  const std::vector<double>& held = trial_.problem().held_cap_usd;
  const bool any_group = trial_.problem().closely ||
                         std::any_of(held.begin(), held.end(), [](double u) { return u > 0.0; });
  const auto counts = [&](const Cap& cap, std::size_t k) {
    return cap.per_mmbtu[k] > 0.0 || cap.per_start[k] > 0.0 || per_unit_hour(cap, k) > 0.0;
  };
  const auto share_group = [&](const Cap& a, const Cap& b) {
    for (std::size_t k = 0; k < trial_.problem().groups.size(); ++k) {
      if (counts(a, k) && counts(b, k)) return true;
    }
    return false;
  };
  for (std::size_t a = 0; a < caps.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (usd[a] <= 0.0 || usd[b] <= 0.0 || !overlap(caps[a], caps[b])) continue;
      if (any_group || share_group(caps[a], caps[b])) return true;
    }
  }
  return false;
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
  Schedule shorter = pair.more;
  if (shorten_runs(trial_, shorter) && trial_.true_usd(shorter) < trial_.true_usd(best)) {
    best = std::move(shorter);
  }
  // A cap that had no price at the lower end is paid for at the higher one.
  std::vector<double> paid = pair.low_usd;
  for (std::size_t c = 0; c < paid.size(); ++c) {
    if (paid[c] <= 0.0) paid[c] = pair.high_usd[c];
  }
  trial_.set_cap_usd(paid);
  return best;
}

}  // namespace sitewright::operations
