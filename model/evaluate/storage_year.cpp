// Duties of the plan's stores.
#include "model/evaluate/storage_year.h"

#include <algorithm>
#include <cmath>

namespace sitewright {

namespace {

constexpr double kMinutesPerHour = 60.0;

adequacy::Battery battery_of(const plan::Storage& storage) {
  return {.path = "storage." + storage.id,
          .mw = storage.mw,
          .mwh = storage.mwh,
          .round_trip_frac = storage.round_trip_frac,
          .degradation_per_year_frac = storage.augmented ? 0.0 : storage.degradation_per_year_frac,
          .augmentations = {}};
}

/// Duties whose energies are those of the plan's fields.
std::vector<adequacy::Duty> duties_of(const plan::Storage& storage, double swing_mw) {
  const double one_way = std::sqrt(storage.round_trip_frac);
  const double both_ways = one_way + 1.0 / one_way;
  double swings = std::min(storage.mw, swing_mw);
  if (storage.swing_reserve_mwh <= 0.0) swings = 0.0;
  if (storage.swing_reserve_mwh > 0.0 && swings <= 0.0)
    swings = std::min(storage.mw, storage.swing_reserve_mwh / both_ways);
  const double others = std::max(0.0, storage.mw - swings);
  std::vector<adequacy::Duty> duties;
  if (swings > 0.0) {
    duties.push_back({.id = "swings",
                      .kind = adequacy::DutyKind::swings,
                      .mw = swings,
                      .duration_h = storage.swing_reserve_mwh / (swings * both_ways)});
  }
  if (storage.ride_through_min > 0.0) {
    duties.push_back({.id = "ride-through",
                      .kind = adequacy::DutyKind::ride_through,
                      .mw = others,
                      .duration_h = storage.ride_through_min / kMinutesPerHour});
  }
  if (storage.bridging_mwh > 0.0) {
    duties.push_back({.id = "bridging",
                      .kind = adequacy::DutyKind::bridging,
                      .mw = others,
                      .duration_h = others > 0.0 ? storage.bridging_mwh * one_way / others : 0.0});
  }
  return duties;
}

bool stands(const plan::Plan& plan, const plan::Storage& storage, int year) {
  const int first = year_of(storage.from.value_or(plan.schedule.start));
  return first <= year && (!storage.until || *storage.until > make_date(year, 1, 1));
}

}  // namespace

std::vector<StorageYear> storage_year(const plan::Plan& plan, int year, double swing_mw) {
  double swing_mwh = 0.0;
  for (const plan::Storage& storage : plan.storage)
    if (stands(plan, storage, year)) swing_mwh += storage.swing_reserve_mwh;
  std::vector<StorageYear> stores;
  for (const plan::Storage& storage : plan.storage) {
    if (!stands(plan, storage, year)) continue;
    const double share = swing_mwh > 0.0 ? storage.swing_reserve_mwh / swing_mwh : 0.0;
    const adequacy::Battery battery = battery_of(storage);
    const std::vector<adequacy::Duty> duties = duties_of(storage, swing_mw * share);
    const int age = year - year_of(storage.from.value_or(plan.schedule.start));
    stores.push_back({.id = storage.id,
                      .mw = storage.mw,
                      .one_way_frac = std::sqrt(storage.round_trip_frac),
                      .duties = adequacy::reserve_duties(
                          {.battery = battery, .duties = duties, .year = static_cast<double>(age)}),
                      .augmented_mwh = storage.augmented && age > 0
                                           ? storage.mwh * storage.degradation_per_year_frac
                                           : 0.0});
  }
  return stores;
}

Issues storage_issues(const plan::Plan& plan) {
  Issues issues;
  const int last = year_of(plan::horizon_end(plan) - std::chrono::days{1});
  for (const StorageYear& store : storage_year(plan, last, 0.0)) {
    for (const Issue& issue : store.duties.issues)
      if (issue.severity == Severity::warning) issues.push_back(issue);
  }
  return issues;
}

}  // namespace sitewright
