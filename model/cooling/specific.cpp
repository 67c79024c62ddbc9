// Fans, pumps, chillers, towers and dry coolers per MW of heat at one state of the outside air.
#include <algorithm>
#include <cmath>

#include "model/climate/psychrometrics.h"
#include "model/cooling/plant.h"

namespace sitewright::cooling {

namespace {

constexpr double kKelvin = 273.15;
constexpr double kAirHeat = 1.006;              // kJ/kg K, ASHRAE 2017 ch. 1
constexpr double kEvaporationKjPerKg = 2430.0;  // at 29 C, S130
constexpr double kSecondsPerHour = 3600.0;
constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kKilogramsPerCubicMetre = 1e3;
// Rise of the air through a dry cooler at design, which sets how much air an adiabatic pad wets
// (EST: effectiveness 0.7 over an initial difference of 11.1 K).
constexpr double kDryCoolerAirRiseK = 8.0;
constexpr double kSlowestFan = 0.2;

double cop(const Plant& plant, double supply_c, double sink_c) {
  const double difference_k = std::max(sink_c - supply_c + plant.lift_k, 1.0);
  return std::min(plant.cop_max, plant.carnot_frac * (supply_c + kKelvin) / difference_k);
}

/// Make-up water of a tower that rejects `heat_mw` [m3/h]: evaporation with blowdown, or with drift
/// where that is more.
double tower_water(const Plant& plant, double heat_mw) {
  const double evaporation = heat_mw * kKilowattsPerMegawatt / kEvaporationKjPerKg *
                             kSecondsPerHour / kKilogramsPerCubicMetre;
  return std::max(evaporation * plant.evaporation_factor,
                  evaporation + plant.drift_m3_per_mwh * heat_mw);
}

/// Share of one MW that water at `cold_c` takes from a loop that returns at supply + delta, the
/// rest goes to a chiller.
double free_share(double cold_c, double supply_c, double delta_k) {
  return std::clamp((supply_c + delta_k - cold_c) / delta_k, 0.0, 1.0);
}

/// Fan power of a rejection device at the share of full flow that the heat needs: cube of the
/// speed.
double fan_at(double full_mw, double flow) {
  const double speed = std::clamp(flow, kSlowestFan, 1.0);
  return full_mw * speed * speed * speed;
}

/// Chilled water with a tower: all heat (or what the economiser leaves) through a water-cooled
/// chiller.
void add_tower_chiller(const Plant& plant, const Outside& outside, double share, Specific& result) {
  const double tower_c = outside.wet_bulb_c + plant.rejection_approach_k;
  result.chiller_mw = share / cop(plant, plant.facility_water_c, tower_c);
  const double rejected_mw = 1.0 + result.chiller_mw;
  result.pump_mw += plant.tower_pump_mw * rejected_mw;
  result.rejection_mw = plant.rejection_fan_frac * rejected_mw;
  result.water_m3_per_h += tower_water(plant, rejected_mw);
}

Specific outside_air(const Plant& plant, const Outside& outside) {
  Specific result{.fan_mw = plant.hall_fan_mw};
  // Supply within 10-18 C at its coldest, relative humidity from 8-20 % to 60-95 %: middles of
  // S130.
  constexpr double kLowestSupplyC = 14.0;
  constexpr double kLowestRelative = 0.14;
  constexpr double kHighestRelative = 0.775;
  const double coldest_c = std::min(kLowestSupplyC, plant.supply_air_c);
  const double supply_c = std::clamp(outside.dry_bulb_c, coldest_c, plant.supply_air_c);
  const double saturated_pa = climate::saturation_pressure_pa(supply_c);
  const auto ratio_at = [&](double relative) {
    return climate::humidity_ratio(
        {.vapour_pa = relative * saturated_pa, .total_pa = outside.pressure_pa});
  };
  const auto ratio_of_dew_point = [&](double dew_point_c) {
    return climate::saturation_humidity_ratio(
        {.temperature_c = dew_point_c, .pressure_pa = outside.pressure_pa});
  };
  const double dampest =
      std::min(ratio_of_dew_point(plant.dew_point_max_c), ratio_at(kHighestRelative));
  const bool too_damp = outside.dry_bulb_c > coldest_c && outside.humidity_ratio > dampest;
  if (outside.dry_bulb_c >= plant.supply_air_c || too_damp) {
    result.pump_mw = plant.water_pump_mw;
    add_tower_chiller(plant, outside, 1.0, result);
    return result;
  }
  const double driest =
      std::max(ratio_of_dew_point(plant.dew_point_min_c), ratio_at(kLowestRelative));
  if (outside.humidity_ratio < driest) {
    // Outside air is mixed with return air up to the coldest supply; what comes in is humidified.
    const double colder_k = std::max(0.0, coldest_c - outside.dry_bulb_c);
    const double fresh = plant.air_delta_k / (plant.air_delta_k + colder_k);
    const double air_kg_per_s = fresh * kKilowattsPerMegawatt / (kAirHeat * plant.air_delta_k);
    result.water_m3_per_h = air_kg_per_s * (driest - outside.humidity_ratio) * kSecondsPerHour /
                            kKilogramsPerCubicMetre;
  }
  return result;
}

Specific water_economiser(const Plant& plant, const Outside& outside) {
  Specific result{.fan_mw = plant.hall_fan_mw};
  const double cold_c =
      outside.wet_bulb_c + plant.rejection_approach_k + plant.exchanger_approach_k;
  const double free = free_share(cold_c, plant.facility_water_c, plant.water_delta_k);
  result.pump_mw = plant.water_pump_mw * (free > 0.0 && free < 1.0 ? 2.0 : 1.0);
  add_tower_chiller(plant, outside, 1.0 - free, result);
  return result;
}

Specific dry_economiser(const Plant& plant, const Outside& outside) {
  Specific result{.fan_mw = plant.hall_fan_mw, .pump_mw = plant.water_pump_mw};
  const double cold_c = outside.dry_bulb_c + plant.rejection_approach_k;
  const double free = free_share(cold_c, plant.facility_water_c, plant.water_delta_k);
  result.chiller_mw = (1.0 - free) / cop(plant, plant.facility_water_c, outside.dry_bulb_c);
  const double design_k = plant.rejection_approach_k + plant.water_delta_k;
  const double difference_k = plant.facility_water_c + plant.water_delta_k - outside.dry_bulb_c;
  const double flow = difference_k > 0.0 ? design_k / difference_k : 1.0;
  result.rejection_mw = free * fan_at(plant.rejection_fan_frac, flow);
  return result;
}

Specific liquid_tower(const Plant& plant, const Outside& outside) {
  Specific result{.pump_mw = 2.0 * plant.water_pump_mw};
  const double tower_c = outside.wet_bulb_c + plant.rejection_approach_k;
  const double free = free_share(tower_c, plant.liquid_water_c, plant.water_delta_k);
  result.chiller_mw = (1.0 - free) / cop(plant, plant.liquid_water_c, tower_c);
  const double rejected_mw = 1.0 + result.chiller_mw;
  const double spare_k = plant.liquid_water_c - outside.wet_bulb_c;
  const double flow = spare_k > 0.0 ? plant.rejection_approach_k / spare_k : 1.0;
  result.pump_mw += plant.tower_pump_mw * rejected_mw;
  result.rejection_mw = fan_at(plant.rejection_fan_frac, flow) * rejected_mw;
  result.water_m3_per_h = tower_water(plant, rejected_mw);
  return result;
}

Specific liquid_dry_cooler(const Plant& plant, const Outside& outside) {
  Specific result{.pump_mw = 2.0 * plant.water_pump_mw};
  const double design_k = plant.rejection_approach_k + plant.water_delta_k;
  const double hot_c = plant.liquid_water_c + plant.water_delta_k;
  const auto flow_at = [&](double air_c) {
    return hot_c > air_c ? design_k / (hot_c - air_c) : 1e3;
  };
  double flow = flow_at(outside.dry_bulb_c);
  if (flow > 1.0 && plant.adiabatic_frac > 0.0) {
    // No more water than brings the fans down to full speed.
    const double wanted_k = outside.dry_bulb_c - (hot_c - design_k);
    const double cooled_k =
        std::min(wanted_k, plant.adiabatic_frac * (outside.dry_bulb_c - outside.wet_bulb_c));
    flow = flow_at(outside.dry_bulb_c - cooled_k);
    const double air_kg_per_s = kKilowattsPerMegawatt / (kAirHeat * kDryCoolerAirRiseK);
    result.water_m3_per_h = air_kg_per_s * kAirHeat * cooled_k / kEvaporationKjPerKg *
                            kSecondsPerHour / kKilogramsPerCubicMetre;
  }
  const double carried = std::min(1.0, 1.0 / flow);
  result.rejection_mw = fan_at(plant.rejection_fan_frac, flow);
  result.chiller_mw = (1.0 - carried) / cop(plant, plant.liquid_water_c, outside.dry_bulb_c);
  return result;
}

}  // namespace

Specific air_specific(const Plant& plant, const Outside& outside) {
  switch (plant.air_path) {
    case AirPath::air_economiser: return outside_air(plant, outside);
    case AirPath::water_economiser: return water_economiser(plant, outside);
    case AirPath::dry_economiser: return dry_economiser(plant, outside);
    case AirPath::chiller: break;
  }
  return {.fan_mw = plant.hall_fan_mw,
          .pump_mw = plant.water_pump_mw,
          .chiller_mw = 1.0 / cop(plant, plant.facility_water_c, outside.dry_bulb_c)};
}

Specific liquid_specific(const Plant& plant, const Outside& outside) {
  switch (plant.liquid_path) {
    case LiquidPath::tower: return liquid_tower(plant, outside);
    case LiquidPath::dry_cooler: return liquid_dry_cooler(plant, outside);
    case LiquidPath::none:
    case LiquidPath::chiller: break;
  }
  return {.pump_mw = 2.0 * plant.water_pump_mw,
          .chiller_mw = 1.0 / cop(plant, plant.liquid_water_c, outside.dry_bulb_c)};
}

}  // namespace sitewright::cooling
