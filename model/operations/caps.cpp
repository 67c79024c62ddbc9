// Shadow prices where sources change places; the rest given out over the weeks.
#include "model/operations/caps.h"

#include <algorithm>
#include <cmath>

#include "model/operations/turning_usd.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price at which sources change places
constexpr double kNear = 1e-4;   ///< from a guessed price to the turning one it stands for
constexpr int kWeekHours = 168;

std::vector<double> scaled(std::vector<double> prices, double scale) {
  for (double& price : prices) price *= scale;
  return prices;
}

/// Takes `mw` off what the site draws and makes in an hour.
void take_off(double mw, std::size_t hour, Schedule& schedule) {
  const auto at = static_cast<Eigen::Index>(hour);
  const auto lower = [&](double& source) {
    const double less = std::min(mw, source);
    source -= less;
    mw -= less;
  };
  lower(schedule.unserved_mw[at]);
  lower(schedule.grid_mw[at]);
  for (Hourly& group : schedule.group_mw) lower(group[at]);
}

/// A store that charges in one of two schedules and gives in the other loses less between them than
/// in either: it charges less where it would be overfull.
void keep_within(const Problem& problem, std::size_t s, Schedule& schedule) {
  const StoreHours& store = problem.stores[s];
  Hourly& given = schedule.store_mw[s];
  double state = store.first_mwh;
  for (int h = store.storage->first_hour; h < store.storage->end_hour; ++h) {
    state += taken_mwh(store, given[h]);
    const double excess_mw = (state - store.storage->mwh) / store.charge_frac;
    if (excess_mw <= 0.0) continue;
    const double less = std::min(excess_mw, -given[h]);
    given[h] += less;
    take_off(less, static_cast<std::size_t>(h), schedule);
    state = store.storage->mwh;
  }
}

/// Moves a schedule a share of the way to another: each keeps the limits, so does what lies
/// between.
void blend(double share, const Schedule& other, Schedule& schedule) {
  const auto move = [share](Hourly& to, const Hourly& from) { to += share * (from - to); };
  move(schedule.grid_mw, other.grid_mw);
  move(schedule.unserved_mw, other.unserved_mw);
  for (std::size_t s = 0; s < schedule.store_mw.size(); ++s) {
    move(schedule.store_mw[s], other.store_mw[s]);
  }
  for (std::size_t k = 0; k < schedule.group_mw.size(); ++k) {
    move(schedule.group_mw[k], other.group_mw[k]);
  }
}

}  // namespace

CapPair CapSearch::find_least_price(const Schedule& schedule) const {
  constexpr double kCent = 0.01;  // a MWh, of the group that uses most
  const std::vector<double> used = trial_.used(Units::whole, schedule);
  CapPair pair{.more = schedule,
               .less = schedule,
               .low_usd = std::vector<double>(used.size(), 0.0),
               .high_usd = std::vector<double>(used.size(), 0.0)};
  for (std::size_t c = 0; c < used.size(); ++c) {
    const Cap& cap = trial_.rules().caps[c];
    if (used[c] <= cap.limit) continue;
    double most = 0.0;
    for (std::size_t k = 0; k < cap.per_mmbtu.size(); ++k) {
      most = std::max(most, cap.per_mmbtu[k] * trial_.problem().groups[k].mmbtu_per_mwh);
    }
    if (most > 0.0) pair.high_usd[c] = kCent / most;
  }
  return pair;
}

CapPair CapSearch::find_prices(const Schedule& schedule, const std::vector<double>* guess) {
  const std::size_t caps = trial_.rules().caps.size();
  CapPair pair{.more = schedule,
               .less = schedule,
               .low_usd = trial_.cap_usd(),
               .high_usd = trial_.cap_usd()};
  const std::size_t rounds = caps > 1 ? 2 : 1;
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
  }
  trial_.set_cap_usd(pair.low_usd);
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
  for (std::size_t step = 1; low < high; step *= 4) {
    middle = std::min(middle, high - 1);
    if (keeps(turning[middle] * (1.0 + kNudge))) {
      high = middle;
      middle = guess == nullptr ? (low + high) / 2 : std::max(low, high - std::min(high, step));
    } else {
      low = middle + 1;
      middle = guess == nullptr ? (low + high) / 2 : low + step - 1;
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

CapPair CapSearch::bracket_whole(const CapPair& found, Schedule less, const Solve& more) {
  constexpr double kFarthest = 1e9;
  const double first_step = trial_.problem().closely ? 1.01 : 1.02;
  const int most_steps = trial_.problem().closely ? 5 : 2;
  const double full_enough = trial_.problem().closely ? 1.0 : 0.9;
  const auto at_scale = [&](double scale) {
    trial_.set_cap_usd(scaled(found.high_usd, scale));
    return trial_.solve(Units::whole);
  };
  const auto over = [&](const Schedule& s) { return trial_.over(Units::whole, s); };
  double low = 1.0 - kNudge;
  double high = 1.0;
  CapPair pair{.more = {}, .less = std::move(less), .low_usd = {}, .high_usd = {}};
  for (double step = first_step; over(pair.less) && high < kFarthest; step *= step) {
    low = high;
    pair.more = std::move(pair.less);
    high *= step;
    pair.less = at_scale(high);
  }
  if (high == 1.0) {
    // The price of the lower one may be far below where two sources change places.
    trial_.set_cap_usd(found.low_usd);
    pair.more = more();
    for (double step = first_step; !over(pair.more) && low * kFarthest > 1.0; step *= step) {
      high = low;
      pair.less = std::move(pair.more);
      low /= step;
      pair.more = at_scale(low);
    }
  }
  for (int i = 0; i < most_steps && high > 1.005 * low; ++i) {
    if (trial_.fullest(Units::whole, pair.less) > full_enough) break;
    const double scale = std::sqrt(low * high);
    Schedule between = at_scale(scale);
    const bool is_over = over(between);
    (is_over ? low : high) = scale;
    (is_over ? pair.more : pair.less) = std::move(between);
  }
  pair.low_usd = scaled(found.high_usd, low);
  pair.high_usd = scaled(found.high_usd, high);
  return pair;
}

Schedule CapSearch::keep_whole(const CapPair& found) {
  trial_.set_cap_usd(found.high_usd);
  return keep_whole(found, trial_.solve(Units::whole),
                    [this] { return trial_.solve(Units::whole); });
}

Schedule CapSearch::keep_whole(const CapPair& found, Schedule less, const Solve& more) {
  const CapPair pair = bracket_whole(found, std::move(less), more);
  if (trial_.fullest(Units::whole, pair.more) <= 1.0) {
    // No price was needed after all.
    trial_.set_cap_usd(std::vector<double>(found.high_usd.size(), 0.0));
    return pair.more;
  }
  trial_.set_cap_usd(pair.low_usd);
  Schedule best = share_out(pair, Part::early);
  if (!trial_.problem().closely) return best;
  const auto try_out = [&](Part part) {
    Schedule other = share_out(pair, part);
    if (trial_.true_usd(other) < trial_.true_usd(best)) best = std::move(other);
  };
  try_out(Part::late);
  // Units that run may be worth full load where starting them is not.
  trial_.set_cap_usd(std::vector<double>(found.high_usd.size(), 0.0));
  try_out(Part::early);
  try_out(Part::late);
  trial_.set_cap_usd(pair.low_usd);
  return best;
}

Schedule CapSearch::share_out(const CapPair& pair, Part part) {
  const int steps = trial_.problem().closely ? 12 : 4;
  Schedule best = pair.less;
  double best_usd = trial_.true_usd(best);
  const auto note = [&](const Schedule& schedule) {
    const double usd = trial_.true_usd(schedule);
    if (usd > best_usd) return;
    best = schedule;
    best_usd = usd;
  };
  double low = 0.0;
  double high = 1.0;
  double low_full = trial_.fullest(Units::whole, pair.less);
  double high_full = trial_.fullest(Units::whole, pair.more);
  Schedule between = pair.less;
  Schedule over = pair.more;
  for (int i = 0; i < steps; ++i) {
    // Where a straight line between the ends would reach the limit; now and then the middle.
    const double meet = (1.0 - low_full) / std::max(1e-12, high_full - low_full);
    const double inside = i % 3 == 2 ? 0.5 : std::clamp(meet, 0.02, 0.98);
    const double share = low + inside * (high - low);
    set_units(pair, share, part, between);
    trial_.settle(between);
    const double full = trial_.fullest(Units::whole, between);
    (full > 1.0 ? high : low) = share;
    (full > 1.0 ? high_full : low_full) = full;
    if (full > 1.0) {
      std::swap(over, between);
    } else {
      note(between);
    }
  }
  if (trim(pair.high_usd, over)) note(over);
  return best;
}

/// What ramps bound changes with the price little by little: schedules of the same units at prices
/// ever closer, one over a cap and one that keeps them.
void CapSearch::close_in(Priced& over, Priced& kept) {
  constexpr int kSteps = 8;
  for (int i = 0; i < kSteps; ++i) {
    Priced middle{.usd = over.usd, .schedule = kept.schedule};
    for (std::size_t c = 0; c < middle.usd.size(); ++c) {
      middle.usd[c] += 0.5 * (kept.usd[c] - over.usd[c]);
    }
    trial_.set_cap_usd(middle.usd);
    trial_.fill(middle.schedule);
    if (middle.schedule.units != kept.schedule.units) break;
    (trial_.over(Units::whole, middle.schedule) ? over : kept) = std::move(middle);
  }
}

/// Where these units burn less than the caps allow, at prices ever higher from `high_usd` on: units
/// that never stop leave little beyond their minimum.
bool CapSearch::find_kept(const std::vector<double>& high_usd, Priced& over, Priced& kept) {
  const int doublings = trial_.problem().closely ? 30 : 8;
  kept.usd = scaled(high_usd, 1.0 + kNudge);
  for (int i = 0; i < doublings; ++i) {
    kept.schedule = over.schedule;
    trial_.set_cap_usd(kept.usd);
    trial_.fill(kept.schedule);
    if (kept.schedule.units != over.schedule.units) return false;
    if (!trial_.over(Units::whole, kept.schedule)) {
      if (i > 0 || !trial_.slow_groups().empty()) close_in(over, kept);
      return true;
    }
    over = kept;
    kept.usd = scaled(kept.usd, 2.0);
  }
  return false;
}

bool CapSearch::trim(const std::vector<double>& high_usd, Schedule& schedule) {
  constexpr int kSteps = 3;
  const std::vector<double> prices = trial_.cap_usd();
  Priced over{.usd = prices, .schedule = std::move(schedule)};
  Priced kept;
  const bool found = find_kept(high_usd, over, kept);
  trial_.set_cap_usd(prices);
  if (!found) {
    schedule = std::move(over.schedule);
    return false;
  }
  const Schedule& low = kept.schedule;
  const Schedule& high = over.schedule;
  double low_full = trial_.fullest(Units::whole, low);
  double high_full = trial_.fullest(Units::whole, high);
  double low_share = 0.0;
  double high_share = 1.0;
  for (int i = 0; i < kSteps; ++i) {
    const double meet = (1.0 - low_full) / std::max(1e-12, high_full - low_full);
    const double share = low_share + std::clamp(meet, 0.0, 1.0) * (high_share - low_share);
    schedule = low;
    blend(share * (1.0 - kNudge), high, schedule);
    const double full = trial_.fullest(Units::whole, schedule);
    if (full > 1.0) {
      high_share = share;
      high_full = full;
    } else {
      low_share = share;
      low_full = full;
    }
  }
  schedule = low;
  blend(low_share * (1.0 - kNudge), high, schedule);
  return trial_.fullest(Units::whole, schedule) <= 1.0;
}

/// A share of the units that the lower prices add: as whole units all week long, and one more for
/// the same part of each week.
void CapSearch::set_units(const CapPair& pair, double share, Part part, Schedule& schedule) const {
  const int hours = trial_.problem().hours;
  const int weeks = std::max(1, (hours + kWeekHours / 2) / kWeekHours);
  const double week_h = static_cast<double>(hours) / weeks;
  for (const std::size_t k : trial_.whole_groups()) {
    for (int h = 0; h < hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      const int few = pair.less.units[k][at];
      const double extra = share * (pair.more.units[k][at] - few);
      const double whole = std::floor(extra);
      const double run_h = (extra - whole) * week_h;  // of each week
      const double into_h = std::fmod(h, week_h);
      const bool runs = part == Part::early ? into_h + 0.5 < run_h : into_h + 0.5 > week_h - run_h;
      schedule.units[k][at] = few + static_cast<int>(whole) + (runs ? 1 : 0);
    }
  }
}

}  // namespace sitewright::operations
