// Energy balance of a square swing, with rack storage, a battery and a power floor.
#include "model/adequacy/swings.h"

#include <algorithm>
#include <cmath>

#include "model/adequacy/checks.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

constexpr double kSecondsPerHour = 3600.0;
constexpr double kHoursPerDay = 24.0;
constexpr double kMostHoursPerYear = 8784.0;

void check_input(const SwingsInput& input) {
  check_not_negative(input.it_mw, "it_mw");
  check_share(input.swing_frac, "swing_frac");
  check_positive(input.frequency_hz, "frequency_hz");
  check_positive(input.high_frac, "high_frac");
  SITEWRIGHT_CHECK(input.high_frac < 1.0, "adequacy: high_frac is not below 1");
  check_not_negative(input.running_mw, "running_mw");
  check_share(input.unit_step_frac, "unit_step_frac");
  check_not_negative(input.feed_step_mw, "feed_step_mw");
  check_share(input.rack_peak_cut_frac, "rack_peak_cut_frac");
  check_not_negative(input.storage_mw, "storage_mw");
  check_not_negative(input.storage_mwh, "storage_mwh");
  check_positive(input.round_trip_frac, "round_trip_frac");
  check_share(input.round_trip_frac, "round_trip_frac");
  check_share(input.floor_frac, "floor_frac");
  check_not_negative(input.hours_per_year, "hours_per_year");
  SITEWRIGHT_CHECK(input.hours_per_year <= kMostHoursPerYear, "adequacy: hours_per_year");
}

/// Discharge while power is high, per MW of step.
double discharge_share(const SwingsInput& input) {
  const double charged = input.round_trip_frac * (1.0 - input.high_frac);
  return charged / (input.high_frac + charged);
}

/// Energy through the cells in a period, per MW of step [h].
double cell_hours(const SwingsInput& input) {
  const double high_h = input.high_frac / input.frequency_hz / kSecondsPerHour;
  return discharge_share(input) * high_h / std::sqrt(input.round_trip_frac);
}

SwingStorage storage_for(const SwingsInput& input, double step_mw) {
  const double discharge_mw = step_mw * discharge_share(input);
  const double discharged_mwh = kHoursPerDay * discharge_mw * input.high_frac;
  SwingStorage storage{
      .mw = step_mw,
      .cycling_mw = std::max(discharge_mw, step_mw - discharge_mw),
      .per_cycle_mwh = step_mw * cell_hours(input),
      .discharged_mwh_per_day = discharged_mwh,
      .lost_mwh_per_day = discharged_mwh * (1.0 / input.round_trip_frac - 1.0),
      .cycles_per_day = step_mw > 0.0 ? input.frequency_hz * kSecondsPerHour * kHoursPerDay : 0.0,
      .full_cycles_per_day = std::nullopt};
  if (input.storage_mwh > 0.0) {
    storage.full_cycles_per_day =
        discharged_mwh / std::sqrt(input.round_trip_frac) / input.storage_mwh;
  }
  return storage;
}

/// Energy that a floor burns while power would be below it [MWh a year].
double burned_mwh(const SwingsInput& input, const Swings& swings, double floor_frac) {
  const double burned_mw = std::max(0.0, floor_frac * swings.high_mw - swings.low_mw);
  return burned_mw * (1.0 - input.high_frac) * input.hours_per_year;
}

}  // namespace

Swings training_swings(const SwingsInput& input) {
  check_input(input);
  const double low_share = 1.0 - input.high_frac;
  const double cut = std::min(input.rack_peak_cut_frac, input.swing_frac * low_share);

  Swings swings{};
  swings.critical_band =
      input.frequency_hz >= kCriticalLowHz && input.frequency_hz <= kCriticalHighHz;
  swings.high_mw = input.it_mw * (1.0 - cut);
  swings.swing_mw = input.it_mw * std::max(0.0, input.swing_frac - cut / low_share);
  swings.low_mw = swings.high_mw - swings.swing_mw;
  swings.least_ramp_mw_per_s = 2.0 * input.frequency_hz * swings.swing_mw;
  swings.allowed_mw = input.unit_step_frac * input.running_mw + input.feed_step_mw;
  swings.shortfall_mw = std::max(0.0, swings.swing_mw - swings.allowed_mw);
  swings.storage_step_mw = std::min(input.storage_mw, input.storage_mwh / cell_hours(input));

  const double floored_mw = std::max(swings.low_mw, input.floor_frac * swings.high_mw);
  const double step_mw = std::max(0.0, swings.high_mw - floored_mw - swings.allowed_mw);
  swings.unmet_mw = std::max(0.0, step_mw - swings.storage_step_mw);
  swings.storage = storage_for(input, step_mw);
  swings.floor_burned_mwh_per_year = burned_mwh(input, swings, input.floor_frac);

  swings.floor = {.frac = 0.0, .burned_mwh_per_year = 0.0};
  const double carried_mw = swings.allowed_mw + swings.storage_step_mw;
  if (swings.swing_mw > carried_mw) {
    swings.floor.frac = 1.0 - carried_mw / swings.high_mw;
    swings.floor.burned_mwh_per_year = burned_mwh(input, swings, swings.floor.frac);
  }
  return swings;
}

}  // namespace sitewright::adequacy
