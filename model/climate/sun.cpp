// Textbook geometry of the sun and Haurwitz's sky.
#include "model/climate/sun.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/core/number_text.h"

namespace sitewright::climate {

namespace {

constexpr double kRadPerDeg = std::numbers::pi / 180.0;
constexpr double kDegPerHour = 15.0;
constexpr double kMinutesPerHour = 60.0;
constexpr double kNoonH = 12.0;

double day_angle(int day) {
  constexpr double kDaysPerYear = 365.0;
  return 2.0 * std::numbers::pi * (day - 1) / kDaysPerYear;
}

/// Radiation of a clear sky at the middle of each hour [W/m2], shape (8760).
Hourly clear_sky_year(const Station& station) {
  constexpr double kMiddle = 0.5;
  Hourly w_per_m2(kHoursPerYear);
  for (int day = 0; day < kHoursPerYear / kHoursPerDay; ++day) {
    const double declination = declination_rad(day + 1);
    const double sun_h = solar_time_h(station, day + 1, kMiddle);
    for (int hour = 0; hour < kHoursPerDay; ++hour) {
      w_per_m2[day * kHoursPerDay + hour] =
          clear_sky_w_per_m2(cos_zenith(station.lat_deg, declination, sun_h + hour));
    }
  }
  return w_per_m2;
}

}  // namespace

double declination_rad(int day) {
  const double b = day_angle(day);
  return 0.006918 - 0.399912 * std::cos(b) + 0.070257 * std::sin(b) - 0.006758 * std::cos(2 * b) +
         0.000907 * std::sin(2 * b) - 0.002697 * std::cos(3 * b) + 0.00148 * std::sin(3 * b);
}

double equation_of_time_min(int day) {
  constexpr double kMinutesPerRad = 229.18;
  const double b = day_angle(day);
  return kMinutesPerRad * (0.000075 + 0.001868 * std::cos(b) - 0.032077 * std::sin(b) -
                           0.014615 * std::cos(2 * b) - 0.04089 * std::sin(2 * b));
}

double solar_time_h(const Station& station, int day, double clock_h) {
  constexpr double kMinutesPerDeg = 4.0;
  const double meridian_deg = kDegPerHour * station.utc_offset_h;
  return clock_h + (kMinutesPerDeg * (station.lon_deg - meridian_deg) + equation_of_time_min(day)) /
                       kMinutesPerHour;
}

double cos_zenith(double lat_deg, double declination, double solar_h) {
  const double lat = lat_deg * kRadPerDeg;
  return std::sin(lat) * std::sin(declination) +
         std::cos(lat) * std::cos(declination) *
             std::cos((solar_h - kNoonH) * kDegPerHour * kRadPerDeg);
}

double day_length_h(double lat_deg, int day) {
  const double cos_sunset = -std::tan(lat_deg * kRadPerDeg) * std::tan(declination_rad(day));
  return 2.0 / kDegPerHour * std::acos(std::clamp(cos_sunset, -1.0, 1.0)) / kRadPerDeg;
}

double clear_sky_w_per_m2(double cos_z) {
  return cos_z > 0.0 ? 1098.0 * cos_z * std::exp(-0.057 / cos_z) : 0.0;
}

Expected<Hourly> clear_sky_shares(const Station& station, double capacity_factor_frac) {
  const Hourly sky = clear_sky_year(station);
  // The mean over the factor is concave and made of straight pieces: from below, Newton's steps
  // never pass the factor that is sought, and end on its piece.
  double factor = 0.0;
  double mean = 0.0;
  double slope = sky.mean();
  while (slope > 0.0) {
    const double next = factor + (capacity_factor_frac - mean) / slope;
    if (!(next > factor)) break;
    factor = next;
    mean = (sky * factor).min(1.0).mean();
    slope = (sky * factor < 1.0).select(sky, 0.0).mean();
  }
  if (slope <= 0.0 && mean < capacity_factor_frac) {
    return failure("a capacity factor of " + format_number(capacity_factor_frac) +
                   " is above the share of hours with the sun up, " + format_number(mean, 4));
  }
  return Hourly((sky * factor).min(1.0));
}

}  // namespace sitewright::climate
