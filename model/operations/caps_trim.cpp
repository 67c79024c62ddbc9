// What units give, fitted to the caps.
#include <algorithm>

#include "model/operations/between.h"
#include "model/operations/caps.h"

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price or a share

}  // namespace

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

}  // namespace sitewright::operations
