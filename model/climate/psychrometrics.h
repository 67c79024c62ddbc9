// Moist air as ASHRAE has it: saturation, humidity, wet bulb, enthalpy, volume.
#pragma once

namespace sitewright::climate {

/// Pressure of the standard atmosphere [Pa]. Inputs: elevation_m in [-500, 11000]. Source: ASHRAE
/// 2017 ch. 1 eq. 3
[[nodiscard]] double standard_pressure_pa(double elevation_m);

/// Saturation pressure of water vapour [Pa], over ice below 0.01 C.
/// Inputs: temperature_c in [-100, 200]. Source: ASHRAE 2017 ch. 1 eq. 5 and 6
[[nodiscard]] double saturation_pressure_pa(double temperature_c);

/// d ln(saturation_pressure_pa) / dT [1/K]. Source: derivative of eq. 5 and 6
[[nodiscard]] double saturation_slope_per_k(double temperature_c);

struct AirPressure {
  double vapour_pa;
  double total_pa;
};
/// Humidity ratio [kg/kg dry air] = 0.621945 p_w / (p - p_w), at least 1e-7. Source: ASHRAE 2017
/// ch. 1 eq. 20
[[nodiscard]] double humidity_ratio(const AirPressure& pressure);

struct Saturated {
  double temperature_c;
  double pressure_pa;
};
/// Humidity ratio of saturated air [kg/kg]. Source: ASHRAE 2017 ch. 1 eq. 21
[[nodiscard]] double saturation_humidity_ratio(const Saturated& air);

struct WetBulbPoint {
  double dry_bulb_c;
  double wet_bulb_c;
  double pressure_pa;
};
/// Humidity ratio [kg/kg] from dry and wet bulb. Inputs: wet_bulb_c <= dry_bulb_c. Source: ASHRAE
/// 2017 ch. 1 eq. 33, 35
[[nodiscard]] double humidity_ratio_from_wet_bulb(const WetBulbPoint& point);

struct MoistAir {
  double dry_bulb_c;
  double humidity_ratio;  ///< kg/kg dry air
  double pressure_pa;
};
/// Wet bulb [C] in [dew point, dry bulb], solved to 1e-4 K by safeguarded Newton steps. Source:
/// ASHRAE 2017 ch. 1 eq. 33, 35
[[nodiscard]] double wet_bulb_c(const MoistAir& air);
/// Dew point [C] of a vapour pressure, solved to 1e-6 K. Inputs: vapour_pa in [1e-2, 1e6]
[[nodiscard]] double dew_point_c(double vapour_pa);
/// Vapour pressure [Pa] of a humidity ratio. Source: inverse of eq. 20
[[nodiscard]] double vapour_pressure_pa(const MoistAir& air);
/// Enthalpy [kJ/kg dry air] = 1.006 T + W (2501 + 1.86 T). Source: ASHRAE 2017 ch. 1 eq. 30
[[nodiscard]] double enthalpy_kj_per_kg(double dry_bulb_c, double ratio);
/// Volume [m3/kg dry air] = 0.287042 T_K (1 + 1.607858 W) / p[kPa]. Source: ASHRAE 2017 ch. 1 eq.
/// 26
[[nodiscard]] double volume_m3_per_kg(const MoistAir& air);
/// Density [kg moist air/m3] = (1 + W) / v. Source: ASHRAE 2017 ch. 1 eq. 11
[[nodiscard]] double density_kg_per_m3(const MoistAir& air);

}  // namespace sitewright::climate
