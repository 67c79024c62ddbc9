// The sun against almanacs and a textbook; clear-sky output against the mean that is asked for.
#include "model/climate/sun.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace sitewright::climate {
namespace {

constexpr double kDegPerRad = 180.0 / std::numbers::pi;

int day_of(int month, int day) { return first_hour_of_month(month - 1) / kHoursPerDay + day; }

TEST(Sun, DeclinationOfSolsticesAndEquinoxes) {
  EXPECT_NEAR(declination_rad(day_of(6, 21)) * kDegPerRad, 23.45, 0.02);
  EXPECT_NEAR(declination_rad(day_of(12, 21)) * kDegPerRad, -23.45, 0.05);
  EXPECT_NEAR(declination_rad(day_of(3, 21)) * kDegPerRad, 0.0, 0.5);
  EXPECT_NEAR(declination_rad(day_of(9, 23)) * kDegPerRad, 0.0, 0.5);
}

TEST(Sun, EquationOfTimeOfTheAlmanac) {
  // Extremes of the almanac: -14.2 min on 11 February, 3.7 on 14 May, -6.5 on 26 July, 16.4 on
  // 3 November.
  EXPECT_NEAR(equation_of_time_min(day_of(2, 11)), -14.2, 0.3);
  EXPECT_NEAR(equation_of_time_min(day_of(5, 14)), 3.7, 0.3);
  EXPECT_NEAR(equation_of_time_min(day_of(7, 26)), -6.5, 0.3);
  EXPECT_NEAR(equation_of_time_min(day_of(11, 3)), 16.4, 0.3);
}

TEST(Sun, SolarTimeOfMadison) {
  // Duffie and Beckman, example 1.5.1: Madison (89.4 W, UTC - 6), 3 February, 10:30 standard time
  // is 10:19 by the sun.
  Station madison;
  madison.lon_deg = -89.4;
  madison.utc_offset_h = -6.0;
  EXPECT_NEAR(solar_time_h(madison, 34, 10.5), 10.0 + 19.0 / 60.0, 1.0 / 60.0);
}

TEST(Sun, ZenithAngleOfMadison) {
  // Duffie and Beckman, example 1.6.2: 43 N, 13 February 9:30 gives 66.5 deg, 1 July 18:30 79.6.
  const auto zenith_deg = [](double declination_deg, double solar_h) {
    return std::acos(cos_zenith(43.0, declination_deg / kDegPerRad, solar_h)) * kDegPerRad;
  };
  EXPECT_NEAR(zenith_deg(-14.0, 9.5), 66.5, 0.1);
  EXPECT_NEAR(zenith_deg(23.1, 18.5), 79.6, 0.1);
}

TEST(Sun, LengthOfTheDay) {
  EXPECT_NEAR(day_length_h(35.0, day_of(6, 21)), 14.36, 0.01);
  EXPECT_NEAR(day_length_h(35.0, day_of(12, 21)), 24.0 - 14.36, 0.02);
  EXPECT_NEAR(day_length_h(35.0, day_of(3, 21)), 12.0, 0.05);
  EXPECT_NEAR(day_length_h(0.0, day_of(1, 1)), 12.0, 1e-9);
  EXPECT_EQ(day_length_h(80.0, day_of(6, 21)), 24.0);
  EXPECT_EQ(day_length_h(80.0, day_of(12, 21)), 0.0);
}

TEST(Sun, SkyOfHaurwitz) {
  EXPECT_NEAR(clear_sky_w_per_m2(1.0), 1098.0 * std::exp(-0.057), 1e-9);
  EXPECT_NEAR(clear_sky_w_per_m2(1.0), 1037.2, 0.1);
  EXPECT_NEAR(clear_sky_w_per_m2(0.5), 489.8, 0.1);
  EXPECT_EQ(clear_sky_w_per_m2(0.0), 0.0);
  EXPECT_EQ(clear_sky_w_per_m2(-0.3), 0.0);
}

TEST(ClearSky, TheMeanIsTheOneThatIsAskedForAtEveryStation) {
  for (const Station& station : stations()) {
    for (const double wanted : {0.05, 0.1969, 0.2758, 0.3413, 0.45}) {
      const auto shares = clear_sky_shares(station, wanted);
      ASSERT_TRUE(shares.has_value()) << station.id;
      EXPECT_EQ(shares->size(), kHoursPerYear);
      EXPECT_NEAR(shares->mean(), wanted, 1e-12) << station.id;
      EXPECT_GE(shares->minCoeff(), 0.0) << station.id;
      EXPECT_LE(shares->maxCoeff(), 1.0) << station.id;
    }
  }
}

TEST(ClearSky, TheSunIsUpAsLongAsTheDayAndHighestAtNoon) {
  const Station& memphis = *find_station("memphis_tn");  // 35.1 N, at its meridian
  const Hourly shares = clear_sky_shares(memphis, 0.2).value();
  for (const int day : {day_of(3, 21), day_of(6, 21), day_of(12, 21)}) {
    const auto hours = shares.segment((day - 1) * kHoursPerDay, kHoursPerDay);
    EXPECT_NEAR(static_cast<double>((hours > 0.0).count()), day_length_h(memphis.lat_deg, day), 1.0)
        << day;
    Eigen::Index highest = 0;
    hours.maxCoeff(&highest);
    EXPECT_TRUE(highest == 11 || highest == 12) << day;
    EXPECT_EQ(hours[0], 0.0);
    EXPECT_EQ(hours[23], 0.0);
  }
  EXPECT_GT(shares.segment(171 * kHoursPerDay, kHoursPerDay).sum(),
            shares.segment(354 * kHoursPerDay, kHoursPerDay).sum());
}

TEST(ClearSky, AMeanBeyondTheDaylightIsRefused) {
  const Station& memphis = *find_station("memphis_tn");
  const auto refused = clear_sky_shares(memphis, 0.52);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message.substr(0, 73),
            "a capacity factor of 0.52 is above the share of hours with the sun up, 0.");
}

}  // namespace
}  // namespace sitewright::climate
