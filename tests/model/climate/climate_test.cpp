// The typical year against the statistics it is built from, station by station.
#include "model/climate/climate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "model/climate/psychrometrics.h"

namespace sitewright::climate {
namespace {

/// Published summary of the TMY3 year: mean, 0.4 % and 99.6 % dry bulb, mean dew point [C]; hours
/// below 18 and 27 C.
struct Summary {
  double mean_c, low_c, high_c, dew_mean_c;
  int below_18, below_27;
};

const std::map<std::string, Summary>& summaries() {
  static const std::map<std::string, Summary> rows{
      {"memphis_tn", {17.04, -8.3, 35.6, 9.98, 4257, 7319}},
      {"bismarck_nd", {6.29, -26.7, 33.9, -0.09, 6905, 8321}},
      {"williston_nd", {6.08, -25.6, 35.0, -0.3, 6957, 8374}},
      {"fargo_nd", {5.26, -28.9, 31.1, -0.77, 6778, 8449}},
      {"wilkes_barre_scranton_pa", {9.9, -13.9, 31.7, 3.51, 6458, 8421}},
  };
  return rows;
}

double share_quantile(const Hourly& hours, double share) {
  std::vector<double> values(hours.begin(), hours.end());
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

TEST(Climate, TwentySixStationsAreBundled) { EXPECT_EQ(stations().size(), 26U); }

TEST(Climate, EveryStationGivesAPhysicalYearWithItsMean) {
  for (const Station& station : stations()) {
    const auto climate =
        prepare_climate({.station = station.id, .elevation_m = {}, .warming_k = 0.0});
    ASSERT_TRUE(climate.has_value());
    EXPECT_TRUE(climate->dry_bulb_c.isFinite().all() && climate->wet_bulb_c.isFinite().all())
        << station.id;
    EXPECT_TRUE((climate->dew_point_c <= climate->wet_bulb_c + 1e-3).all()) << station.id;
    EXPECT_TRUE((climate->wet_bulb_c <= climate->dry_bulb_c + 1e-9).all()) << station.id;
    double mean = 0.0;
    for (int month = 0; month < kMonthsPerYear; ++month) {
      mean += station.months[static_cast<std::size_t>(month)].dry_bulb.mean_c *
              kDaysOfMonth[static_cast<std::size_t>(month)] / 365.0;
    }
    EXPECT_NEAR(climate->dry_bulb_c.mean(), mean, 0.05) << station.id;
  }
}

TEST(Climate, PublishedSummariesComeOut) {
  for (const auto& [id, summary] : summaries()) {
    const auto climate = prepare_climate({.station = id, .elevation_m = {}, .warming_k = 0.0});
    ASSERT_TRUE(climate.has_value());
    EXPECT_NEAR(climate->dry_bulb_c.mean(), summary.mean_c, 0.05) << id;
    EXPECT_NEAR(climate->dew_point_c.mean(), summary.dew_mean_c, 0.25) << id;
    EXPECT_NEAR(share_quantile(climate->dry_bulb_c, 0.004), summary.low_c, 1.0) << id;
    EXPECT_NEAR(share_quantile(climate->dry_bulb_c, 0.996), summary.high_c, 0.6) << id;
    constexpr double kHoursTolerance = 0.012 * kHoursPerYear;
    EXPECT_NEAR(static_cast<double>((climate->dry_bulb_c < 18.0).count()), summary.below_18,
                kHoursTolerance)
        << id;
    EXPECT_NEAR(static_cast<double>((climate->dry_bulb_c < 27.0).count()), summary.below_27,
                kHoursTolerance)
        << id;
  }
}

TEST(Climate, HumidHoursAreAsRareAsObserved) {
  // Hours a year with a wet bulb above 24 C, from the TMY3 hours.
  const std::map<std::string, double> observed{
      {"memphis_tn", 632}, {"phoenix_az", 29}, {"bismarck_nd", 3}};
  for (const auto& [id, hours] : observed) {
    const auto climate = prepare_climate({.station = id, .elevation_m = {}, .warming_k = 0.0});
    ASSERT_TRUE(climate.has_value());
    EXPECT_NEAR(static_cast<double>((climate->wet_bulb_c > 24.0).count()), hours,
                0.025 * kHoursPerYear)
        << id;
  }
}

TEST(Climate, TheSameInputGivesTheSameBits) {
  const ClimateInput input{.station = "memphis_tn", .elevation_m = {}, .warming_k = 1.0};
  EXPECT_TRUE(*prepare_climate(input) == *prepare_climate(input));
}

TEST(Climate, WarmingMovesEveryHourAndElevationThinsTheAir) {
  const auto base =
      prepare_climate({.station = "bismarck_nd", .elevation_m = {}, .warming_k = 0.0});
  const auto warm =
      prepare_climate({.station = "bismarck_nd", .elevation_m = {}, .warming_k = 2.0});
  const auto high =
      prepare_climate({.station = "bismarck_nd", .elevation_m = 2000.0, .warming_k = 0.0});
  EXPECT_NEAR((warm->dry_bulb_c - base->dry_bulb_c).mean(), 2.0, 1e-9);
  EXPECT_TRUE((warm->wet_bulb_c > base->wet_bulb_c).all());
  EXPECT_LT(high->pressure_pa, 0.85 * base->pressure_pa);
}

TEST(Climate, DesignValuesAreTheMonthsHottestHundredth) {
  const auto climate =
      prepare_climate({.station = "memphis_tn", .elevation_m = {}, .warming_k = 0.0});
  EXPECT_NEAR(climate->design_dry_bulb_c[6], 35.6, 0.3);  // July, 99 % (TMY3)
  EXPECT_LT(climate->design_dry_bulb_c[0], 21.0);
  EXPECT_LT(climate->design_wet_bulb_c[6], climate->design_dry_bulb_c[6]);
}

TEST(Climate, AnUnknownStationIsNamed) {
  const auto climate =
      prepare_climate({.station = "atlantis", .elevation_m = {}, .warming_k = 0.0});
  ASSERT_FALSE(climate.has_value());
  EXPECT_EQ(climate.error().message,
            "site.station: \"atlantis\" is not a station of the catalogue");
}

TEST(Climate, ABadTableIsRefusedWithItsPlace) {
  const auto refused = read_stations("c.csv", "station,name\nx,y\n");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message, "c.csv: the column \"lat_deg\" is missing");
}

}  // namespace
}  // namespace sitewright::climate
