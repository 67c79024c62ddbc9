// Reservations of a battery, first come first served.
#include "model/adequacy/storage_duties.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/adequacy/checks.h"
#include "model/adequacy/outage_table.h"
#include "model/core/check.h"
#include "model/core/number_text.h"

namespace sitewright::adequacy {

namespace {

void check_battery(const Battery& battery) {
  check_not_negative(battery.mw, battery.path + ": mw");
  check_not_negative(battery.mwh, battery.path + ": mwh");
  check_positive(battery.round_trip_frac, battery.path + ": round_trip_frac");
  check_share(battery.round_trip_frac, battery.path + ": round_trip_frac");
  check_share(battery.degradation_per_year_frac, battery.path + ": degradation_per_year_frac");
  SITEWRIGHT_CHECK(battery.degradation_per_year_frac < 1.0,
                   "adequacy: " + battery.path + ": degradation_per_year_frac = 1");
  for (const Augmentation& added : battery.augmentations) {
    check_not_negative(added.year, battery.path + ": augmentation year");
    check_not_negative(added.mwh, battery.path + ": augmentation mwh");
  }
}

/// Energy of a duty at this power, in the cells and free in them.
struct Energy {
  double held_mwh;
  double room_mwh;
  [[nodiscard]] double total_mwh() const { return held_mwh + room_mwh; }
};

/// The power that a duty is given, and the efficiency at which.
struct Given {
  double mw;
  double one_way_frac;
};

Energy energy_of(const Duty& duty, const Given& power) {
  const double one_way_frac = power.one_way_frac;
  const double mwh = power.mw * duty.duration_h;
  return {.held_mwh = mwh / one_way_frac,
          .room_mwh = duty.kind == DutyKind::swings ? mwh * one_way_frac : 0.0};
}

/// Takes what the duty asks for, or what is left: of power, what swings leave to all the others.
Reservation reserve(const Duty& duty, double one_way_frac, double others_mw, Duties& duties) {
  const bool swings = duty.kind == DutyKind::swings;
  const double mw = std::min(duty.mw, swings ? duties.left_mw : others_mw);
  const Energy asked = energy_of(duty, {.mw = duty.mw, .one_way_frac = one_way_frac});
  Energy given = energy_of(duty, {.mw = mw, .one_way_frac = one_way_frac});
  if (given.total_mwh() > duties.left_mwh) {
    const double cut = duties.left_mwh / given.total_mwh();
    given = {.held_mwh = given.held_mwh * cut, .room_mwh = given.room_mwh * cut};
  }
  if (swings) duties.left_mw = std::max(0.0, duties.left_mw - mw);
  duties.left_mwh = std::max(0.0, duties.left_mwh - given.total_mwh());
  return {.id = duty.id,
          .kind = duty.kind,
          .mw = mw,
          .held_mwh = given.held_mwh,
          .room_mwh = given.room_mwh,
          .short_mw = duty.mw - mw,
          .short_mwh = std::max(0.0, asked.total_mwh() - given.total_mwh())};
}

struct Asked {
  double swings_mw = 0.0;
  double others_mw = 0.0;  ///< the largest: only one of them is called at a time
  double mwh = 0.0;
  [[nodiscard]] double mw() const { return swings_mw + others_mw; }
};

Asked asked_of(const std::vector<Duty>& duties, double one_way_frac) {
  Asked asked;
  for (const Duty& duty : duties) {
    check_not_negative(duty.mw, duty.id + ": mw");
    check_not_negative(duty.duration_h, duty.id + ": duration_h");
    asked.mwh += energy_of(duty, {.mw = duty.mw, .one_way_frac = one_way_frac}).total_mwh();
    if (duty.kind == DutyKind::swings) {
      asked.swings_mw += duty.mw;
    } else {
      asked.others_mw = std::max(asked.others_mw, duty.mw);
    }
  }
  return asked;
}

void add_issues(const DutiesInput& input, const Asked& asked, Duties& duties) {
  const Battery& battery = input.battery;
  if (battery.mw > 0.0 && duties.usable_mwh <= 0.0) {
    duties.issues.push_back({.path = battery.path + ".mwh",
                             .severity = Severity::error,
                             .text = "%1 MW of storage hold no energy",
                             .args = {format_number(battery.mw)}});
  }
  if (asked.mw() > battery.mw + kNothingMw) {
    duties.issues.push_back({.path = battery.path + ".mw",
                             .severity = Severity::warning,
                             .text = "The duties of storage ask for %1 MW at once; it has %2 MW",
                             .args = {format_number(asked.mw()), format_number(battery.mw)}});
  }
  if (asked.mwh > duties.usable_mwh + kNothingMw) {
    duties.issues.push_back(
        {.path = battery.path + ".mwh",
         .severity = Severity::warning,
         .text = "The duties of storage ask for %1 MWh together; it has %2 MWh after %3 years",
         .args = {format_number(asked.mwh, 5), format_number(duties.usable_mwh, 5),
                  format_number(input.year)}});
  }
}

}  // namespace

std::string_view to_string(DutyKind kind) {
  switch (kind) {
    case DutyKind::ride_through: return "ride_through";
    case DutyKind::swings: return "swings";
    case DutyKind::peak_shaving: return "peak_shaving";
    case DutyKind::bridging: return "bridging";
  }
  SITEWRIGHT_CHECK(false, "adequacy: unknown duty");
}

double usable_mwh(const Battery& battery, double year) {
  check_battery(battery);
  check_not_negative(year, "year");
  const double kept = 1.0 - battery.degradation_per_year_frac;
  double mwh = battery.mwh * std::pow(kept, year);
  for (const Augmentation& added : battery.augmentations) {
    if (added.year <= year) mwh += added.mwh * std::pow(kept, year - added.year);
  }
  return mwh;
}

Duties reserve_duties(const DutiesInput& input) {
  const double usable = usable_mwh(input.battery, input.year);
  Duties duties{.reservations = {},
                .usable_mwh = usable,
                .left_mw = input.battery.mw,
                .left_mwh = usable,
                .issues = {}};
  const double one_way = std::sqrt(input.battery.round_trip_frac);
  const Asked asked = asked_of(input.duties, one_way);
  const double others_mw = std::max(0.0, input.battery.mw - asked.swings_mw);
  for (const Duty& duty : input.duties)
    duties.reservations.push_back(reserve(duty, one_way, others_mw, duties));
  add_issues(input, asked, duties);
  return duties;
}

}  // namespace sitewright::adequacy
