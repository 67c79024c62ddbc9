// The plant against published PUE and WUE by climate, and its identities.
#include "model/cooling/plant.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "model/catalog/catalog.h"
#include "model/cooling/power_chain.h"
#include "model/core/check.h"

namespace sitewright::cooling {
namespace {

const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

const climate::Climate& weather(const std::string& station) {
  static std::map<std::string, climate::Climate> prepared;
  auto found = prepared.find(station);
  if (found == prepared.end()) {
    found = prepared
                .emplace(station, climate::prepare_climate(
                                      {.station = station, .elevation_m = {}, .warming_k = 0.0})
                                      .value())
                .first;
  }
  return found->second;
}

const Hourly kRatedMw = Hourly::Constant(1, 100.0);

Plant plant_of(const std::string& technology, std::optional<double> liquid = {}) {
  const CoolingTechnology& t = *catalog().find_cooling(technology);
  return make_plant({.technology = t,
                     .liquid_frac = liquid.value_or(t.liquid_frac.value),
                     .supply_air_c = {},
                     .supply_liquid_c = {}});
}

HourlyHeat year_of(const Plant& plant, const std::string& station, double it_mw = 100.0) {
  return hourly_heat(plant, respond(plant, weather(station)),
                     Hourly::Constant(kHoursPerYear, it_mw), kRatedMw);
}

/// 5th to 95th percentile of published PUE and WUE [L/kWh] (S130), by technology and station.
struct Band {
  const char* technology;
  const char* station;
  double pue_low, pue_high, wue_low, wue_high;
};

// Large sites of Lei and Masanet 2022: airside economiser with adiabatic humidifier; waterside
// economiser.
constexpr std::array kBands{
    Band{"air-economiser", "phoenix_az", 1.13, 1.25, 0.47, 1.12},
    Band{"air-economiser", "milwaukee_wi", 1.10, 1.20, 0.15, 0.52},
    Band{"chilled-water-economiser", "phoenix_az", 1.08, 1.20, 1.75, 2.62},
    Band{"chilled-water-economiser", "atlanta_ga", 1.09, 1.22, 1.75, 2.62},
    Band{"chilled-water-economiser", "chicago_il", 1.08, 1.20, 1.74, 2.61},
    Band{"chilled-water-economiser", "milwaukee_wi", 1.08, 1.19, 1.74, 2.60},
    Band{"air-cooled-chiller", "phoenix_az", 1.75, 2.44, 0.0, 0.10},
    Band{"air-cooled-chiller", "atlanta_ga", 1.59, 2.10, 0.0, 0.10},
    Band{"air-cooled-chiller", "chicago_il", 1.51, 1.92, 0.0, 0.10},
    Band{"air-cooled-chiller", "milwaukee_wi", 1.49, 1.87, 0.0, 0.10},
    // 2025 set: cold plates on towers, and on adiabatic dry coolers.
    Band{"liquid-tower", "phoenix_az", 1.066, 1.195, 1.76, 2.30},
    Band{"liquid-dry-cooler", "phoenix_az", 1.054, 1.144, 0.0, 0.25},
    Band{"liquid-dry-cooler", "milwaukee_wi", 1.057, 1.141, 0.0, 0.16}};

TEST(Plant, PublishedPueAndWueByClimate) {
  for (const Band& band : kBands) {
    const HourlyHeat heat = year_of(plant_of(band.technology), band.station);
    EXPECT_GE(*heat.pue_annual, band.pue_low - 0.03) << band.technology << " " << band.station;
    EXPECT_LE(*heat.pue_annual, band.pue_high + 0.03) << band.technology << " " << band.station;
    EXPECT_GE(*heat.wue_l_per_kwh, 0.9 * band.wue_low) << band.technology << " " << band.station;
    EXPECT_LE(*heat.wue_l_per_kwh, 1.1 * band.wue_high) << band.technology << " " << band.station;
  }
}

TEST(Plant, ElectricityInIsHeatOutAndPueIsAboveOne) {
  for (const CoolingTechnology& technology : catalog().cooling) {
    for (const char* station : {"memphis_tn", "bismarck_nd", "phoenix_az"}) {
      for (const double it_mw : {5.0, 60.0, 100.0}) {
        const HourlyHeat heat = year_of(plant_of(technology.id), station, it_mw);
        const Hourly parts = heat.fan_mw + heat.pump_mw + heat.chiller_mw + heat.rejection_mw +
                             heat.ups_loss_mw + heat.distribution_loss_mw + heat.lighting_mw;
        EXPECT_LE((heat.facility_mw - it_mw - parts).abs().maxCoeff(), 1e-9) << technology.id;
        EXPECT_TRUE((parts > 0.0).all()) << technology.id;
        EXPECT_GT(*heat.pue_annual, 1.0) << technology.id;
        EXPECT_GE(*heat.pue_peak, *heat.pue_annual) << technology.id;
      }
    }
  }
}

TEST(Plant, ABetterUpsLowersPueAndAHotterYearRaisesIt) {
  CoolingTechnology better = *catalog().find_cooling("liquid-air-cooled-chiller");
  const auto pue = [](const CoolingTechnology& t, const climate::Climate& climate) {
    const Plant plant = make_plant(
        {.technology = t, .liquid_frac = 0.85, .supply_air_c = {}, .supply_liquid_c = {}});
    return *hourly_heat(plant, respond(plant, climate), Hourly::Constant(kHoursPerYear, 100.0),
                        kRatedMw)
                .pue_annual;
  };
  const double base = pue(better, weather("memphis_tn"));
  better.ups_efficiency_frac.value = 0.98;
  EXPECT_LT(pue(better, weather("memphis_tn")), base);
  const auto warm =
      climate::prepare_climate({.station = "memphis_tn", .elevation_m = {}, .warming_k = 3.0})
          .value();
  EXPECT_GT(pue(*catalog().find_cooling("liquid-air-cooled-chiller"), warm), base);
}

TEST(Plant, ADryCoolerWithoutAssistUsesNoWater) {
  CoolingTechnology dry = *catalog().find_cooling("liquid-dry-cooler");
  dry.adiabatic_effectiveness_frac.value = 0.0;
  const Plant plant = make_plant(
      {.technology = dry, .liquid_frac = 0.85, .supply_air_c = {}, .supply_liquid_c = {}});
  EXPECT_EQ(*hourly_heat(plant, respond(plant, weather("phoenix_az")),
                         Hourly::Constant(kHoursPerYear, 100.0), kRatedMw)
                 .wue_l_per_kwh,
            0.0);
}

TEST(Plant, MakeUpIsEvaporationWithBlowdown) {
  CoolingTechnology tower = *catalog().find_cooling("liquid-tower");
  tower.drift_frac.value = 0.0;
  tower.cycles_of_concentration.value = 5.0;
  const Plant plant = make_plant(
      {.technology = tower, .liquid_frac = 1.0, .supply_air_c = {}, .supply_liquid_c = {}});
  const Specific one = liquid_specific(
      plant,
      {.dry_bulb_c = 10.0, .wet_bulb_c = 5.0, .humidity_ratio = 0.004, .pressure_pa = 101325.0});
  EXPECT_NEAR(one.water_m3_per_h, 3600.0 / 2430.0 * 5.0 / 4.0, 1e-9);
  EXPECT_EQ(one.chiller_mw, 0.0);
}

TEST(Plant, NothingRunsWithoutIt) {
  const HourlyHeat heat = year_of(plant_of("liquid-tower"), "memphis_tn", 0.0);
  EXPECT_EQ(heat.facility_mw.maxCoeff(), 0.0);
  EXPECT_FALSE(heat.pue_annual.has_value());
  EXPECT_FALSE(heat.wue_l_per_kwh.has_value());
}

TEST(Plant, TheDesignHourIsNotBelowTheYear) {
  for (const CoolingTechnology& technology : catalog().cooling) {
    const Plant plant = plant_of(technology.id);
    const HourlyHeat heat = year_of(plant, "memphis_tn");
    double most = 0.0;
    for (int month = 0; month < kMonthsPerYear; ++month)
      most = std::max(most, design_overhead_frac(plant, weather("memphis_tn"), month));
    EXPECT_GE(1.0 + most, *heat.pue_annual) << technology.id;
    EXPECT_NEAR(1.0 + most, *heat.pue_peak, 0.05) << technology.id;
  }
}

/// The path that is in service carries the load, not the one that will be there at the end.
TEST(Plant, TheUpsLosesByWhatIsInService) {
  const Plant plant = plant_of("liquid-tower");
  const Response response = respond(plant, weather("memphis_tn"));
  const Hourly it_mw = Hourly::Constant(kHoursPerYear, 8.0);
  const auto loss_frac = [&](double rated_mw) {
    const HourlyHeat heat = hourly_heat(plant, response, it_mw, Hourly::Constant(1, rated_mw));
    return heat.ups_loss_mw[0] / 8.0;
  };
  EXPECT_NEAR(loss_frac(8.0), plant.ups_loss_frac, 1e-12);
  EXPECT_GT(loss_frac(100.0), 4.0 * plant.ups_loss_frac);
}

/// A supply below what the economiser mixes down to is its own lowest.
TEST(Plant, OutsideAirServesACoolSupply) {
  const CoolingTechnology& t = *catalog().find_cooling("air-economiser");
  const Plant plant = make_plant(
      {.technology = t, .liquid_frac = 0.0, .supply_air_c = 10.0, .supply_liquid_c = {}});
  const HourlyHeat cool = year_of(plant, "memphis_tn");
  EXPECT_GT(*cool.pue_annual, *year_of(plant_of("air-economiser"), "memphis_tn").pue_annual);
  EXPECT_LT(*cool.pue_annual, 2.0);
}

TEST(Plant, ShapesAndSharesAreChecked) {
  const Plant plant = plant_of("liquid-tower");
  EXPECT_THROW(static_cast<void>(hourly_heat(plant, respond(plant, weather("memphis_tn")),
                                             Hourly::Zero(24), kRatedMw)),
               ContractError);
  EXPECT_THROW(static_cast<void>(plant_of("liquid-tower", 1.5)), ContractError);
  EXPECT_THROW(
      static_cast<void>(hourly_heat(plant, respond(plant, weather("memphis_tn")),
                                    Hourly::Ones(kHoursPerYear), Hourly::Constant(1, -1.0))),
      ContractError);
}

TEST(PowerChain, TheUpsLosesItsRatedShareAtFullLoadAndMoreBelow) {
  EXPECT_NEAR(ups_loss_frac(0.05, 1.0), 0.05, 1e-12);
  EXPECT_GT(ups_loss_frac(0.05, 0.2), ups_loss_frac(0.05, 0.5));
  EXPECT_EQ(ups_loss_frac(0.05, 0.0), ups_loss_frac(0.05, 0.05));
}

}  // namespace
}  // namespace sitewright::cooling
