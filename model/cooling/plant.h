// The plant that turns IT power into facility power and water, hour by hour.
#pragma once

#include <optional>

#include "model/catalog/cooling_technology.h"
#include "model/climate/climate.h"
#include "model/core/series.h"

namespace sitewright::cooling {

struct PlantInput {
  const CoolingTechnology& technology;
  double liquid_frac;  ///< of IT heat into the liquid loop, in [0, 1]; 0 where there is no loop
  std::optional<double> supply_air_c;  ///< empty: the technology's
  std::optional<double> supply_liquid_c;
};

/// What moving one MW of heat out takes, at one state of the outside air.
struct Specific {
  double fan_mw = 0.0;  ///< hall fans
  double pump_mw = 0.0;
  double chiller_mw = 0.0;
  double rejection_mw = 0.0;  ///< fans of towers and dry coolers
  double water_m3_per_h = 0.0;

  [[nodiscard]] double power_mw() const { return fan_mw + pump_mw + chiller_mw + rejection_mw; }
};

/// State of the outside air.
struct Outside {
  double dry_bulb_c;
  double wet_bulb_c;
  double humidity_ratio;
  double pressure_pa;
};

/// A sized plant: plain numbers, ready for the hours.
struct Plant {
  AirPath air_path = AirPath::chiller;
  LiquidPath liquid_path = LiquidPath::none;
  double liquid_frac = 0.0;
  double ups_loss_frac = 0.0;  ///< of IT power at full load
  double distribution_loss_frac = 0.0;
  double lighting_frac = 0.0;
  double supply_air_c = 0.0;
  double air_delta_k = 0.0;
  double facility_water_c = 0.0;  ///< to the coils
  double liquid_water_c = 0.0;    ///< facility water to the coolant distribution units
  double water_delta_k = 0.0;
  double hall_fan_mw = 0.0;    ///< per MW of air heat
  double water_pump_mw = 0.0;  ///< per MW of heat, one loop
  double tower_pump_mw = 0.0;  ///< per MW of heat rejected
  double rejection_approach_k = 0.0;
  double exchanger_approach_k = 0.0;
  double rejection_fan_frac = 0.0;
  double evaporation_factor = 0.0;  ///< make-up over evaporation
  double drift_m3_per_mwh = 0.0;
  double carnot_frac = 0.0;
  double lift_k = 0.0;
  double cop_max = 0.0;
  double dew_point_max_c = 0.0;  ///< of the air economiser
  double dew_point_min_c = 0.0;
  double adiabatic_frac = 0.0;
};

/// Sizes a plant. Errors: check failure where liquid_frac is outside [0, 1]. Source: S130, S131
/// (ranges and equations of fans, pumps, coils), ASHRAE 2017 (moist air)
[[nodiscard]] Plant make_plant(const PlantInput& input);

/// Heat of the hall's air and of the liquid loop, per MW of it. Pure; no allocation.
///   COP = min(cop_max, carnot T_supply / (T_sink - T_supply + lift)), temperatures in K
[[nodiscard]] Specific air_specific(const Plant& plant, const Outside& outside);
[[nodiscard]] Specific liquid_specific(const Plant& plant, const Outside& outside);

/// A year of a plant. Power in MW and water in m3, shape (8760) each.
struct HourlyHeat {
  Hourly fan_mw, pump_mw, chiller_mw, rejection_mw;
  Hourly ups_loss_mw, distribution_loss_mw, lighting_mw;
  Hourly facility_mw;  ///< at the meter
  Hourly water_m3;
  std::optional<double> pue_annual;     ///< energy over energy; nothing where IT never runs
  std::optional<double> pue_peak;       ///< largest hour
  std::optional<double> wue_l_per_kwh;  ///< of IT energy
};

/// What every hour's MW of heat takes; depends on plant and climate alone, so keep it for all
/// years.
struct Response {
  Hourly air_fan, air_pump, air_chiller, air_rejection, air_water;
  Hourly liquid_pump, liquid_chiller, liquid_rejection, liquid_water;
};
[[nodiscard]] Response respond(const Plant& plant, const climate::Climate& climate);

/// Facility power and water for IT power hour by hour. Inputs: rated_mw, the IT power of what is in
/// service, which the UPS's load is a share of, shape (hours), or (1) for a constant
///   heat = IT + UPS, distribution and lighting losses;  facility = heat + fans + pumps + chillers
///   + rejection
/// Errors: check failure where it_mw has another shape than the response, or a rating is negative.
[[nodiscard]] HourlyHeat hourly_heat(const Plant& plant, const Response& response,
                                     const Hourly& it_mw, const Hourly& rated_mw);

/// Facility power over IT power, less one, at a month's design hour and full load: the month's 99 %
/// dry bulb and 99 % wet bulb together, which is on the safe side. Inputs: month in [0, 11]
[[nodiscard]] double design_overhead_frac(const Plant& plant, const climate::Climate& climate,
                                          int month);

/// Water of each month's thirstiest day at full load, per MWh of IT [m3/MWh].
[[nodiscard]] Monthly peak_day_water(const Plant& plant, const Response& response);

}  // namespace sitewright::cooling
