// Ride-through: closed forms for storage and water, a step-by-step integral, verdicts.
#include "model/adequacy/ride_through.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

/// 50 MW lost; standby of the same size starts after 10 min (S94) and ramps in 5 more.
StorageRideInput feed_lost() {
  return {.shortfall_mw = 50.0,
          .storage_mw = 60.0,
          .storage_mwh = 12.5,
          .one_way_frac = 0.96,
          .start_min = 10.0,
          .standby_mw = 50.0,
          .ramp_mw_per_min = 10.0};
}

TEST(StorageRide, AloneItIsEnergyOverPower) {
  const StorageRide ride = storage_ride(feed_lost());
  ASSERT_TRUE(ride.alone_min.has_value());
  EXPECT_NEAR(*ride.alone_min, 12.5 * 0.96 / 50.0 * 60.0, 1e-12);  // 14.4 min
}

TEST(StorageRide, ColossusMegapacksCarryTheirPowerForFiveHours) {
  // 150 MW and about 811 MWh (S12, S15); without losses 811 / 150 = 5.4 h.
  StorageRideInput input = feed_lost();
  input.shortfall_mw = 150.0;
  input.storage_mw = 150.0;
  input.storage_mwh = 811.0;
  input.one_way_frac = 1.0;
  const StorageRide ride = storage_ride(input);
  EXPECT_NEAR(*ride.alone_min, 324.4, 1e-9);
}

TEST(StorageRide, EnergyForStartAndRampByHand) {
  // 50 x 10 + 50^2 / 20 = 625 MW min = 10.4167 MWh at the site, 10.8507 in the cells.
  const StorageRide ride = storage_ride(feed_lost());
  ASSERT_TRUE(ride.needed_mwh.has_value());
  EXPECT_NEAR(*ride.needed_mwh, 625.0 / 60.0 / 0.96, 1e-12);
  EXPECT_TRUE(ride.bridges);
  EXPECT_TRUE(ride.outlasts_start);
  EXPECT_FALSE(ride.met_min.has_value());
}

TEST(StorageRide, NeededEnergyIsTheLeastThatBridges) {
  StorageRideInput input = feed_lost();
  const double needed = *storage_ride(input).needed_mwh;
  input.storage_mwh = needed * (1.0 + 1e-9);
  EXPECT_TRUE(storage_ride(input).bridges);
  input.storage_mwh = needed * (1.0 - 1e-6);
  const StorageRide ride = storage_ride(input);
  EXPECT_FALSE(ride.bridges);
  EXPECT_TRUE(ride.outlasts_start);
  ASSERT_TRUE(ride.met_min.has_value());
  // The last of the ramp needs little: sqrt(2 x 625e-6 MW min / 10 MW/min) before its end.
  EXPECT_NEAR(*ride.met_min, 15.0 - std::sqrt(2.0 * 625e-6 / 10.0), 1e-6);
}

/// Minutes met by small steps of time; a large number where it never ends.
double stepped_min(const StorageRideInput& input) {
  constexpr double kStepMin = 1e-4;
  double left_mw_min = input.storage_mwh * input.one_way_frac * 60.0;
  for (double t = 0.5 * kStepMin; t < 300.0; t += kStepMin) {
    const double up_mw =
        std::clamp(input.ramp_mw_per_min * (t - input.start_min), 0.0, input.standby_mw);
    left_mw_min -= std::max(0.0, input.shortfall_mw - up_mw) * kStepMin;
    if (left_mw_min < 0.0) return t;
  }
  return std::numeric_limits<double>::infinity();
}

TEST(StorageRide, MinutesAgreeWithAnIntegralInSmallSteps) {
  for (const double mwh : {0.0, 2.0, 8.0, 9.5, 10.4, 12.5, 40.0}) {
    for (const double standby_mw : {0.0, 20.0, 50.0, 90.0}) {
      for (const double start_min : {0.0, 10.0}) {
        StorageRideInput input = feed_lost();
        input.storage_mwh = mwh;
        input.standby_mw = standby_mw;
        input.start_min = start_min;
        const StorageRide ride = storage_ride(input);
        const double stepped = stepped_min(input);
        if (ride.met_min) {
          EXPECT_NEAR(*ride.met_min, stepped, 1e-3) << mwh << " " << standby_mw << " " << start_min;
        } else {
          EXPECT_TRUE(std::isinf(stepped)) << mwh << " " << standby_mw << " " << start_min;
        }
        EXPECT_EQ(ride.outlasts_start, !ride.met_min || *ride.met_min >= start_min);
        EXPECT_EQ(ride.needed_mwh.has_value(), standby_mw >= 50.0);
      }
    }
  }
}

TEST(StorageRide, TooFewMegawattsMeetNothing) {
  StorageRideInput input = feed_lost();
  input.storage_mw = 30.0;
  const StorageRide ride = storage_ride(input);
  EXPECT_NEAR(ride.short_mw, 20.0, 1e-12);
  EXPECT_EQ(ride.met_min.value_or(-1.0), 0.0);
  EXPECT_FALSE(ride.outlasts_start);
  EXPECT_NEAR(*ride.alone_min, 12.5 * 0.96 / 30.0 * 60.0, 1e-12);
  input.storage_mw = 0.0;
  EXPECT_EQ(*storage_ride(input).alone_min, 0.0);
}

TEST(StorageRide, NothingShortLastsForEver) {
  StorageRideInput input = feed_lost();
  input.shortfall_mw = 0.0;
  input.storage_mw = 0.0;
  input.storage_mwh = 0.0;
  const StorageRide ride = storage_ride(input);
  EXPECT_FALSE(ride.alone_min.has_value());
  EXPECT_FALSE(ride.met_min.has_value());
  EXPECT_TRUE(ride.bridges);
  EXPECT_EQ(ride.needed_mwh.value_or(-1.0), 0.0);
}

CoolingRideInput loops() {
  return {.water_m3 = 1000.0, .rise_k = 10.0, .heat_mw = 100.0, .restart_min = 5.0};
}

TEST(CoolingRide, WaterWarmsByItsHeat) {
  // 1,000 m3 x 4.186 MJ/m3 K x 10 K = 41,860 MJ: 418.6 s at 100 MW.
  const CoolingRide ride = cooling_ride(loops());
  ASSERT_TRUE(ride.carried_min.has_value());
  EXPECT_NEAR(*ride.carried_min, 418.6 / 60.0, 1e-9);
  EXPECT_TRUE(ride.outlasts_restart);
  EXPECT_NEAR(ride.needed_m3, 1000.0 * 300.0 / 418.6, 1e-9);
}

TEST(CoolingRide, NeededWaterIsJustEnough) {
  CoolingRideInput input = loops();
  input.water_m3 = cooling_ride(input).needed_m3;
  EXPECT_NEAR(*cooling_ride(input).carried_min, input.restart_min, 1e-9);
  input.water_m3 *= 0.999;
  EXPECT_FALSE(cooling_ride(input).outlasts_restart);
}

TEST(CoolingRide, NoHeatLastsForEverAndNoRiseNotAtAll) {
  CoolingRideInput input = loops();
  input.heat_mw = 0.0;
  EXPECT_FALSE(cooling_ride(input).carried_min.has_value());
  EXPECT_TRUE(cooling_ride(input).outlasts_restart);
  input = loops();
  input.rise_k = 0.0;
  EXPECT_EQ(cooling_ride(input).carried_min.value_or(-1.0), 0.0);
  EXPECT_FALSE(cooling_ride(input).outlasts_restart);
  EXPECT_TRUE(std::isinf(cooling_ride(input).needed_m3));
}

TEST(RideVerdict, NamesTheOneThatEndsTooEarly) {
  StorageRideInput weak_storage = feed_lost();
  weak_storage.storage_mwh = 1.0;
  CoolingRideInput weak_water = loops();
  weak_water.water_m3 = 100.0;
  const StorageRide good_s = storage_ride(feed_lost());
  const StorageRide weak_s = storage_ride(weak_storage);
  const CoolingRide good_c = cooling_ride(loops());
  const CoolingRide weak_c = cooling_ride(weak_water);
  EXPECT_EQ(ride_verdict(good_s, good_c).gap, RideGap::none);
  EXPECT_EQ(ride_verdict(weak_s, good_c).gap, RideGap::storage);
  EXPECT_EQ(ride_verdict(good_s, weak_c).gap, RideGap::cooling);
  EXPECT_EQ(ride_verdict(weak_s, weak_c).gap, RideGap::both);
  EXPECT_EQ(ride_verdict(weak_s, weak_c).carried_min, weak_c.carried_min);  // 0.7 against 1.15 min
  EXPECT_EQ(ride_verdict(weak_s, good_c).carried_min, weak_s.met_min);
  EXPECT_EQ(ride_verdict(good_s, good_c).carried_min, good_c.carried_min);
  CoolingRideInput cold = loops();
  cold.heat_mw = 0.0;
  EXPECT_FALSE(ride_verdict(good_s, cooling_ride(cold)).carried_min.has_value());
}

TEST(RideThrough, BrokenContractsThrow) {
  using Storage = double StorageRideInput::*;
  const std::vector<std::pair<Storage, double>> wrong{
      {&StorageRideInput::shortfall_mw, -1.0},        {&StorageRideInput::storage_mw, -1.0},
      {&StorageRideInput::storage_mwh, -1.0},         {&StorageRideInput::one_way_frac, 0.0},
      {&StorageRideInput::one_way_frac, 1.01},        {&StorageRideInput::start_min, -1.0},
      {&StorageRideInput::standby_mw, -1.0},          {&StorageRideInput::ramp_mw_per_min, 0.0},
      {&StorageRideInput::shortfall_mw, std::nan("")}};
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    StorageRideInput input = feed_lost();
    input.*wrong[i].first = wrong[i].second;
    EXPECT_THROW((void)storage_ride(input), ContractError) << i;
  }
  using Cooling = double CoolingRideInput::*;
  for (const Cooling member : {&CoolingRideInput::water_m3, &CoolingRideInput::rise_k,
                               &CoolingRideInput::heat_mw, &CoolingRideInput::restart_min}) {
    CoolingRideInput input = loops();
    input.*member = -1.0;
    EXPECT_THROW((void)cooling_ride(input), ContractError);
  }
}

}  // namespace
}  // namespace sitewright::adequacy
