// Energy balances of storage and water after a loss of supply.
#include "model/adequacy/ride_through.h"

#include <algorithm>
#include <cmath>

#include "model/adequacy/checks.h"
#include "model/adequacy/outage_table.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

constexpr double kMinutesPerHour = 60.0;
constexpr double kSecondsPerMinute = 60.0;
constexpr double kWaterMjPerM3K = 1e3 * 4.186 / 1e3;  // rho cp: kg/m3 x kJ/kg K / (kJ/MJ)

/// Minutes until energy [MW min] runs out against a need that standby takes over; nothing where it
/// does not.
std::optional<double> minutes_met(const StorageRideInput& input, double energy_mw_min) {
  const double s = input.shortfall_mw;
  const double r = input.ramp_mw_per_min;
  const double taken_mw = std::min(s, input.standby_mw);
  if (energy_mw_min < s * input.start_min) return energy_mw_min / s;

  const double at_start = energy_mw_min - s * input.start_min;
  const double ramp_min = taken_mw / r;
  const double during_ramp = (s - taken_mw / 2.0) * ramp_min;
  if (at_start < during_ramp) {
    const double root = std::sqrt(std::max(0.0, s * s - 2.0 * r * at_start));
    return input.start_min + 2.0 * at_start / (s + root);
  }
  const double remaining_mw = s - taken_mw;
  if (remaining_mw <= kNothingMw) return std::nullopt;
  return input.start_min + ramp_min + (at_start - during_ramp) / remaining_mw;
}

}  // namespace

StorageRide storage_ride(const StorageRideInput& input) {
  check_not_negative(input.shortfall_mw, "shortfall_mw");
  check_not_negative(input.storage_mw, "storage_mw");
  check_not_negative(input.storage_mwh, "storage_mwh");
  check_positive(input.one_way_frac, "one_way_frac");
  check_share(input.one_way_frac, "one_way_frac");
  check_not_negative(input.start_min, "start_min");
  check_not_negative(input.standby_mw, "standby_mw");
  check_positive(input.ramp_mw_per_min, "ramp_mw_per_min");

  const double s = input.shortfall_mw;
  StorageRide ride{.alone_min = std::nullopt,
                   .met_min = std::nullopt,
                   .short_mw = std::max(0.0, s - input.storage_mw),
                   .needed_mwh = std::nullopt,
                   .outlasts_start = true,
                   .bridges = true};
  if (input.standby_mw >= s - kNothingMw) {
    const double mw_min = s * input.start_min + s * s / (2.0 * input.ramp_mw_per_min);
    ride.needed_mwh = mw_min / kMinutesPerHour / input.one_way_frac;
  }
  if (s <= kNothingMw) return ride;

  const double energy_mw_min = input.storage_mwh * input.one_way_frac * kMinutesPerHour;
  const double given_mw = std::min(s, input.storage_mw);
  ride.alone_min = given_mw > 0.0 ? energy_mw_min / given_mw : 0.0;
  ride.met_min = ride.short_mw > kNothingMw ? 0.0 : minutes_met(input, energy_mw_min);
  ride.bridges = !ride.met_min.has_value();
  ride.outlasts_start =
      ride.bridges || (ride.short_mw <= kNothingMw && *ride.met_min >= input.start_min);
  return ride;
}

CoolingRide cooling_ride(const CoolingRideInput& input) {
  check_not_negative(input.water_m3, "water_m3");
  check_not_negative(input.rise_k, "rise_k");
  check_not_negative(input.heat_mw, "heat_mw");
  check_not_negative(input.restart_min, "restart_min");
  CoolingRide ride{.carried_min = std::nullopt, .needed_m3 = 0.0, .outlasts_restart = true};
  if (input.heat_mw <= 0.0) return ride;
  const double held_mj = kWaterMjPerM3K * input.water_m3 * input.rise_k;
  ride.carried_min = held_mj / input.heat_mw / kSecondsPerMinute;
  ride.outlasts_restart = *ride.carried_min >= input.restart_min;
  if (input.restart_min > 0.0) {
    ride.needed_m3 =
        input.heat_mw * input.restart_min * kSecondsPerMinute / (kWaterMjPerM3K * input.rise_k);
  }
  return ride;
}

RideVerdict ride_verdict(const StorageRide& storage, const CoolingRide& cooling) {
  RideVerdict verdict{.gap = RideGap::none, .carried_min = storage.met_min};
  if (!storage.outlasts_start) verdict.gap = RideGap::storage;
  if (!cooling.outlasts_restart) {
    verdict.gap = storage.outlasts_start ? RideGap::cooling : RideGap::both;
  }
  if (!verdict.carried_min ||
      (cooling.carried_min && *cooling.carried_min < *verdict.carried_min)) {
    verdict.carried_min = cooling.carried_min;
  }
  return verdict;
}

}  // namespace sitewright::adequacy
