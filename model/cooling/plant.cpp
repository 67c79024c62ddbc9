// Sizing of a plant and its year.
#include "model/cooling/plant.h"

#include <algorithm>

#include "model/climate/psychrometrics.h"
#include "model/cooling/power_chain.h"
#include "model/core/check.h"

namespace sitewright::cooling {

namespace {

constexpr double kAirHeat = 1.006;     // kJ/kg K
constexpr double kAirDensity = 1.16;   // kg/m3, air at 30 C and sea level
constexpr double kWaterHeat = 4.186;   // kJ/kg K
constexpr double kWaterDensity = 1e3;  // kg/m3
constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kWattsPerMegawatt = 1e6;
constexpr double kSecondsPerHour = 3600.0;

/// Pump power per MW of heat: flow x pressure / efficiency.
double pump_mw(double delta_k, double pressure_pa, double efficiency) {
  const double flow_m3_per_s = kKilowattsPerMegawatt / (kWaterHeat * delta_k) / kWaterDensity;
  return flow_m3_per_s * pressure_pa / efficiency / kWattsPerMegawatt;
}

/// Losses between meter and servers at full load over IT power: what becomes heat in the hall
/// besides IT.
double chain_frac(const Plant& plant) {
  return ups_loss_frac(plant.ups_loss_frac, 1.0) + plant.distribution_loss_frac +
         plant.lighting_frac;
}

}  // namespace

Plant make_plant(const PlantInput& input) {
  SITEWRIGHT_CHECK(input.liquid_frac >= 0.0 && input.liquid_frac <= 1.0,
                   "liquid_frac beyond [0, 1]");
  const CoolingTechnology& t = input.technology;
  const double supply_air_c = input.supply_air_c.value_or(t.supply_air_c.value);
  const double return_air_c = supply_air_c + t.air_delta_k.value;
  const double air_m3_per_s =
      kKilowattsPerMegawatt / (kAirHeat * t.air_delta_k.value) / kAirDensity;
  const double tower_kg_per_mwh =
      kKilowattsPerMegawatt / (kWaterHeat * t.tower_delta_k.value) * kSecondsPerHour;
  const double cycles = t.cycles_of_concentration.value;
  return {.air_path = t.air_path,
          .liquid_path = t.liquid_path,
          .liquid_frac = t.liquid_path == LiquidPath::none ? 0.0 : input.liquid_frac,
          .ups_loss_frac = 1.0 / t.ups_efficiency_frac.value - 1.0,
          .distribution_loss_frac = 1.0 / (1.0 - t.distribution_loss_frac.value) - 1.0,
          .lighting_frac = t.lighting_frac.value,
          .supply_air_c = supply_air_c,
          .air_delta_k = t.air_delta_k.value,
          .facility_water_c = return_air_c - t.air_delta_k.value / t.coil_effectiveness_frac.value,
          .liquid_water_c =
              input.supply_liquid_c.value_or(t.supply_liquid_c.value) - t.cdu_approach_k.value,
          .water_delta_k = t.water_delta_k.value,
          .hall_fan_mw = air_m3_per_s * t.fan_pressure_pa.value / t.fan_efficiency_frac.value /
                         kWattsPerMegawatt,
          .water_pump_mw = pump_mw(t.water_delta_k.value, t.pump_pressure_pa.value,
                                   t.pump_efficiency_frac.value),
          .tower_pump_mw = pump_mw(t.tower_delta_k.value, t.tower_pump_pressure_pa.value,
                                   t.pump_efficiency_frac.value),
          .rejection_approach_k = t.rejection_approach_k.value,
          .exchanger_approach_k = t.exchanger_approach_k.value,
          .rejection_fan_frac = t.rejection_fan_frac.value,
          .evaporation_factor = cycles / (cycles - 1.0),
          .drift_m3_per_mwh = t.drift_frac.value * tower_kg_per_mwh / kWaterDensity,
          .carnot_frac = t.chiller_carnot_frac.value,
          .lift_k = t.chiller_lift_k.value,
          .cop_max = t.chiller_cop_max.value,
          .dew_point_max_c = t.economiser_dew_point_max_c.value,
          .dew_point_min_c = t.economiser_dew_point_min_c.value,
          .adiabatic_frac = t.adiabatic_effectiveness_frac.value};
}

Response respond(const Plant& plant, const climate::Climate& climate) {
  const Eigen::Index hours = climate.dry_bulb_c.size();
  const Hourly none = Hourly::Zero(hours);
  Response r{none, none, none, none, none, none, none, none, none};
  for (Eigen::Index hour = 0; hour < hours; ++hour) {
    const Outside outside{.dry_bulb_c = climate.dry_bulb_c[hour],
                          .wet_bulb_c = climate.wet_bulb_c[hour],
                          .humidity_ratio = climate.humidity_ratio[hour],
                          .pressure_pa = climate.pressure_pa};
    const Specific air = air_specific(plant, outside);
    r.air_fan[hour] = air.fan_mw;
    r.air_pump[hour] = air.pump_mw;
    r.air_chiller[hour] = air.chiller_mw;
    r.air_rejection[hour] = air.rejection_mw;
    r.air_water[hour] = air.water_m3_per_h;
    if (plant.liquid_frac == 0.0) continue;
    const Specific liquid = liquid_specific(plant, outside);
    r.liquid_pump[hour] = liquid.pump_mw;
    r.liquid_chiller[hour] = liquid.chiller_mw;
    r.liquid_rejection[hour] = liquid.rejection_mw;
    r.liquid_water[hour] = liquid.water_m3_per_h;
  }
  return r;
}

HourlyHeat hourly_heat(const Plant& plant, const Response& response, const Hourly& it_mw,
                       const Hourly& rated_mw) {
  SITEWRIGHT_CHECK(it_mw.size() == response.air_fan.size(),
                   "IT power and response differ in shape");
  SITEWRIGHT_CHECK(rated_mw.size() == it_mw.size() || rated_mw.size() == 1,
                   "IT power and rating differ in shape");
  SITEWRIGHT_CHECK((rated_mw >= 0.0).all(), "negative rating");
  HourlyHeat heat;
  heat.ups_loss_mw = Hourly::Zero(it_mw.size());
  for (Eigen::Index hour = 0; hour < it_mw.size(); ++hour) {
    if (it_mw[hour] <= 0.0) continue;
    const double rated = rated_mw[rated_mw.size() == 1 ? 0 : hour];
    const double load = rated > 0.0 ? std::min(it_mw[hour] / rated, 1.0) : 1.0;
    heat.ups_loss_mw[hour] = it_mw[hour] * ups_loss_frac(plant.ups_loss_frac, load);
  }
  heat.distribution_loss_mw = it_mw * plant.distribution_loss_frac;
  heat.lighting_mw = it_mw * plant.lighting_frac;
  const Hourly liquid_mw = it_mw * plant.liquid_frac;
  const Hourly air_mw =
      it_mw - liquid_mw + heat.ups_loss_mw + heat.distribution_loss_mw + heat.lighting_mw;
  heat.fan_mw = air_mw * response.air_fan;
  heat.pump_mw = air_mw * response.air_pump + liquid_mw * response.liquid_pump;
  heat.chiller_mw = air_mw * response.air_chiller + liquid_mw * response.liquid_chiller;
  heat.rejection_mw = air_mw * response.air_rejection + liquid_mw * response.liquid_rejection;
  const double step_h = 1.0;
  heat.water_m3 = (air_mw * response.air_water + liquid_mw * response.liquid_water) * step_h;
  heat.facility_mw = it_mw + heat.ups_loss_mw + heat.distribution_loss_mw + heat.lighting_mw +
                     heat.fan_mw + heat.pump_mw + heat.chiller_mw + heat.rejection_mw;
  const double it_mwh = it_mw.sum() * step_h;
  if (it_mwh > 0.0) {
    heat.pue_annual = heat.facility_mw.sum() * step_h / it_mwh;
    heat.pue_peak = (it_mw > 0.0).select(heat.facility_mw / it_mw.max(1e-12), 1.0).maxCoeff();
    heat.wue_l_per_kwh = heat.water_m3.sum() / it_mwh;  // m3/MWh = L/kWh
  }
  return heat;
}

double design_overhead_frac(const Plant& plant, const climate::Climate& climate, int month) {
  SITEWRIGHT_CHECK(month >= 0 && month < kMonthsPerYear, "no such month");
  const auto at = static_cast<std::size_t>(month);
  const double dry_bulb_c = climate.design_dry_bulb_c[at];
  const double wet_bulb_c = std::min(climate.design_wet_bulb_c[at], dry_bulb_c);
  const Outside outside{
      .dry_bulb_c = dry_bulb_c,
      .wet_bulb_c = wet_bulb_c,
      .humidity_ratio = climate::humidity_ratio_from_wet_bulb(
          {.dry_bulb_c = dry_bulb_c, .wet_bulb_c = wet_bulb_c, .pressure_pa = climate.pressure_pa}),
      .pressure_pa = climate.pressure_pa};
  const double chain = chain_frac(plant);
  const Specific air = air_specific(plant, outside);
  const Specific liquid = plant.liquid_frac > 0.0 ? liquid_specific(plant, outside) : Specific{};
  return chain + (1.0 - plant.liquid_frac + chain) * air.power_mw() +
         plant.liquid_frac * liquid.power_mw();
}

Monthly peak_day_water(const Plant& plant, const Response& response) {
  const double air_heat = 1.0 - plant.liquid_frac + chain_frac(plant);
  const Hourly water = air_heat * response.air_water + plant.liquid_frac * response.liquid_water;
  Monthly peak{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    double& most = peak[static_cast<std::size_t>(month)];
    for (int hour = first_hour_of_month(month); hour < first_hour_of_month(month + 1);
         hour += kHoursPerDay) {
      most = std::max(most, water.segment(hour, kHoursPerDay).mean());
    }
  }
  return peak;
}

}  // namespace sitewright::cooling
