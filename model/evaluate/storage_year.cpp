// Duties of the plan's stores.
#include "model/evaluate/storage_year.h"

#include <algorithm>
#include <cmath>

#include "model/adequacy/augmentation.h"
#include "model/plan/contract_terms.h"

namespace sitewright {

namespace {

constexpr double kMinutesPerHour = 60.0;

bool has_schedule(const plan::Storage& storage) {
  return storage.augment_every_years || storage.augment_below_mwh;
}

int first_year(const plan::Plan& plan, const plan::Storage& storage) {
  return year_of(storage.from.value_or(plan.schedule.start));
}

/// The anniversary of the store's first day.
Date bought_on(const plan::Plan& plan, const plan::Storage& storage,
               const adequacy::Augmentation& cells) {
  constexpr int kMonths = 12;
  return plan::add_months(storage.from.value_or(plan.schedule.start),
                          kMonths * static_cast<int>(cells.year));
}

/// With what its schedule buys while it stands, in the plan's horizon.
adequacy::Battery battery_of(const plan::Plan& plan, const plan::Storage& storage) {
  const bool holds = storage.augmented && !has_schedule(storage);
  adequacy::Battery battery{
      .path = "storage." + storage.id,
      .mw = storage.mw,
      .mwh = storage.mwh,
      .round_trip_frac = storage.round_trip_frac,
      .degradation_per_year_frac = holds ? 0.0 : storage.degradation_per_year_frac,
      .augmentations = {}};
  if (!has_schedule(storage)) return battery;
  const int years = year_of(plan::horizon_end(plan)) - first_year(plan, storage) + 1;
  battery.augmentations =
      adequacy::augmentations(battery, {.every_years = storage.augment_every_years,
                                        .below_mwh = storage.augment_below_mwh,
                                        .years = std::max(0, years)});
  Date end = plan::horizon_end(plan);
  if (storage.until) end = std::min(end, *storage.until);
  std::erase_if(battery.augmentations, [&](const adequacy::Augmentation& cells) {
    return bought_on(plan, storage, cells) >= end;
  });
  return battery;
}

/// Modules that are added in a year of service [MWh]: what the schedule buys, or what maintenance
/// does.
double added_mwh(const plan::Storage& storage, const adequacy::Battery& battery, int age) {
  if (!has_schedule(storage)) {
    return storage.augmented && age > 0 ? storage.mwh * storage.degradation_per_year_frac : 0.0;
  }
  double mwh = 0.0;
  for (const adequacy::Augmentation& bought : battery.augmentations)
    mwh += bought.year == static_cast<double>(age) ? bought.mwh : 0.0;
  return mwh;
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
  return first_year(plan, storage) <= year &&
         (!storage.until || *storage.until > make_date(year, 1, 1));
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
    const adequacy::Battery battery = battery_of(plan, storage);
    const std::vector<adequacy::Duty> duties = duties_of(storage, swing_mw * share);
    const int age = year - first_year(plan, storage);
    stores.push_back({.id = storage.id,
                      .mw = storage.mw,
                      .one_way_frac = std::sqrt(storage.round_trip_frac),
                      .duties = adequacy::reserve_duties(
                          {.battery = battery, .duties = duties, .year = static_cast<double>(age)}),
                      .augmented_mwh = added_mwh(storage, battery, age)});
  }
  return stores;
}

std::vector<CellPurchase> cell_purchases(const plan::Plan& plan, const plan::Storage& storage,
                                         double most_years) {
  std::vector<CellPurchase> bought;
  for (const adequacy::Augmentation& cells : battery_of(plan, storage).augmentations) {
    if (cells.year >= most_years) break;
    bought.push_back({.date = bought_on(plan, storage, cells), .mwh = cells.mwh});
  }
  return bought;
}

Issues storage_issues(const plan::Plan& plan) {
  Issues issues;
  const int last = year_of(plan::horizon_end(plan) - std::chrono::days{1});
  for (const StorageYear& at_end : storage_year(plan, last, 0.0)) {
    StorageYear least = at_end;
    for (int year = last - 1; year >= year_of(plan.schedule.start); --year) {
      for (StorageYear& store : storage_year(plan, year, 0.0)) {
        if (store.id == least.id && store.duties.usable_mwh < least.duties.usable_mwh)
          least = std::move(store);
      }
    }
    for (const Issue& issue : least.duties.issues)
      if (issue.severity == Severity::warning) issues.push_back(issue);
  }
  return issues;
}

}  // namespace sitewright
