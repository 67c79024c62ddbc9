// Where the sun stands, and what a sky without clouds lets through.
#pragma once

#include "model/climate/climate.h"

namespace sitewright::climate {

/// Declination of the sun [rad].
///   A Fourier series in B = 2 pi (day - 1) / 365, within 0.0006 rad
/// Inputs:  day of the year in [1, 365]
/// Source:  SPENCER1971
[[nodiscard]] double declination_rad(int day);

/// Sun time less mean time [min].
///   A Fourier series in B = 2 pi (day - 1) / 365, within 0.6 min
/// Inputs:  day of the year in [1, 365]
/// Source:  SPENCER1971
[[nodiscard]] double equation_of_time_min(int day);

/// Time by the sun at a moment of local standard time [h]; noon is 12.
///   clock + (4 (lon - 15 utc_offset) + equation of time) / 60
/// Inputs:  lon_deg east; clock_h of the day
/// Source:  DB2013, eq. 1.5.2
[[nodiscard]] double solar_time_h(const Station& station, int day, double clock_h);

/// Cosine of the angle between sun and zenith [-]; negative at night.
///   sin(lat) sin(decl) + cos(lat) cos(decl) cos(15 deg (solar time - 12))
/// Inputs:  lat_deg in [-90, 90]; declination [rad]; solar_h
/// Source:  DB2013, eq. 1.6.5
[[nodiscard]] double cos_zenith(double lat_deg, double declination, double solar_h);

/// Hours from sunrise to sunset by geometry alone, without refraction [h], in [0, 24].
///   2/15 deg acos(-tan(lat) tan(decl))
/// Source:  DB2013, eq. 1.6.11
[[nodiscard]] double day_length_h(double lat_deg, int day);

/// Radiation on level ground below a clear sky [W/m2]; 0 with the sun down.
///   1098 cos z exp(-0.057 / cos z)
/// Source:  HAURWITZ1945
[[nodiscard]] double clear_sky_w_per_m2(double cos_z);

/// Output of solar panels over their AC rating by hour, as if no cloud ever came, shape (8760), in
/// [0, 1]: the shape of the clear sky at the middle of each hour, times the one factor that gives
/// the mean that is asked for, cut at the rating.
///   share = min(1, k G);  mean(share) = capacity_factor_frac
/// Sunny hours are too alike and cloudy days are missing, so that load that goes unserved for want
/// of sun is understated.
/// Inputs:  capacity_factor_frac > 0
/// Errors:  a mean that the hours with the sun up cannot reach
/// Source:  HAURWITZ1945, SPENCER1971
[[nodiscard]] Expected<Hourly> clear_sky_shares(const Station& station,
                                                double capacity_factor_frac);

}  // namespace sitewright::climate
