// ASHRAE Handbook of Fundamentals 2017, chapter 1.
#include "model/climate/psychrometrics.h"

#include <algorithm>
#include <cmath>

namespace sitewright::climate {

namespace {

constexpr double kKelvin = 273.15;
constexpr double kTriplePointC = 0.01;
constexpr double kMolarRatio = 0.621945;  // eq. 20
constexpr double kLeastRatio = 1e-7;      // keeps logarithms finite in perfectly dry air

}  // namespace

double standard_pressure_pa(double elevation_m) {
  return 101325.0 * std::pow(1.0 - 2.25577e-5 * elevation_m, 5.2559);
}

double saturation_pressure_pa(double temperature_c) {
  const double t = temperature_c + kKelvin;
  if (temperature_c <= kTriplePointC) {
    return std::exp(
        -5674.5359 / t + 6.3925247 +
        t * (-9.677843e-3 + t * (6.2215701e-7 + t * (2.0747825e-9 - 9.484024e-13 * t))) +
        4.1635019 * std::log(t));
  }
  return std::exp(-5800.2206 / t + 1.3914993 +
                  t * (-4.8640239e-2 + t * (4.1764768e-5 - 1.4452093e-8 * t)) +
                  6.5459673 * std::log(t));
}

double saturation_slope_per_k(double temperature_c) {
  const double t = temperature_c + kKelvin;
  if (temperature_c <= kTriplePointC) {
    return 5674.5359 / (t * t) - 9.677843e-3 +
           t * (2 * 6.2215701e-7 + t * (3 * 2.0747825e-9 - 4 * 9.484024e-13 * t)) + 4.1635019 / t;
  }
  return 5800.2206 / (t * t) - 4.8640239e-2 + t * (2 * 4.1764768e-5 - 3 * 1.4452093e-8 * t) +
         6.5459673 / t;
}

double humidity_ratio(const AirPressure& pressure) {
  return std::max(kLeastRatio,
                  kMolarRatio * pressure.vapour_pa / (pressure.total_pa - pressure.vapour_pa));
}

double saturation_humidity_ratio(const Saturated& air) {
  return humidity_ratio(
      {.vapour_pa = saturation_pressure_pa(air.temperature_c), .total_pa = air.pressure_pa});
}

double humidity_ratio_from_wet_bulb(const WetBulbPoint& point) {
  const double t = point.dry_bulb_c;
  const double w = point.wet_bulb_c;
  const double saturated =
      saturation_humidity_ratio({.temperature_c = w, .pressure_pa = point.pressure_pa});
  const double ratio =
      w >= 0.0
          ? ((2501.0 - 2.326 * w) * saturated - 1.006 * (t - w)) / (2501.0 + 1.86 * t - 4.186 * w)
          : ((2830.0 - 0.24 * w) * saturated - 1.006 * (t - w)) / (2830.0 + 1.86 * t - 2.1 * w);
  return std::max(kLeastRatio, ratio);
}

double vapour_pressure_pa(const MoistAir& air) {
  return air.pressure_pa * air.humidity_ratio / (kMolarRatio + air.humidity_ratio);
}

double dew_point_c(double vapour_pa) {
  double low = -100.0;
  double high = 200.0;
  double t = 10.0;
  for (int step = 0; step < 100 && high - low > 1e-7; ++step) {
    const double error = std::log(saturation_pressure_pa(t) / vapour_pa);
    (error > 0.0 ? high : low) = t;
    const double newton = t - error / saturation_slope_per_k(t);
    if (std::abs(newton - t) < 1e-9) return newton;
    t = newton > low && newton < high ? newton : (low + high) / 2.0;
  }
  return t;
}

double wet_bulb_c(const MoistAir& air) {
  double high = air.dry_bulb_c;
  double low = std::min(dew_point_c(vapour_pressure_pa(air)), high);
  double t = (2.0 * high + low) / 3.0;
  constexpr double kEnough = 1e-4;
  for (int step = 0; step < 60 && high - low > kEnough; ++step) {
    const auto excess = [&](double wet) {
      return humidity_ratio_from_wet_bulb({.dry_bulb_c = air.dry_bulb_c,
                                           .wet_bulb_c = wet,
                                           .pressure_pa = air.pressure_pa}) -
             air.humidity_ratio;
    };
    const double error = excess(t);
    (error > 0.0 ? high : low) = t;
    const double saturated =
        saturation_humidity_ratio({.temperature_c = t, .pressure_pa = air.pressure_pa});
    const double slope = saturated * saturation_slope_per_k(t) + 1.006 / 2501.0;
    const double newton = t - error / slope;
    if (std::abs(newton - t) < kEnough / 10.0 && newton >= low && newton <= high) return newton;
    t = newton > low && newton < high ? newton : (low + high) / 2.0;
  }
  return t;
}

double enthalpy_kj_per_kg(double dry_bulb_c, double ratio) {
  return 1.006 * dry_bulb_c + ratio * (2501.0 + 1.86 * dry_bulb_c);
}

double volume_m3_per_kg(const MoistAir& air) {
  return 287.042 * (air.dry_bulb_c + kKelvin) * (1.0 + 1.607858 * air.humidity_ratio) /
         air.pressure_pa;
}

double density_kg_per_m3(const MoistAir& air) {
  return (1.0 + air.humidity_ratio) / volume_m3_per_kg(air);
}

}  // namespace sitewright::climate
