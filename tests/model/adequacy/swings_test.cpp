// Swings of training: Memphis in September 2024, closure by storage or floor, balances.
#include "model/adequacy/swings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

constexpr double kRoundTrip = 0.92;

/// 100,000 H100 on 101 MW of turbines, no rack storage, no battery; a swing of 1 Hz.
SwingsInput memphis() {
  return {.it_mw = 120.0,
          .swing_frac = 0.40,
          .frequency_hz = 1.0,
          .high_frac = 0.5,
          .running_mw = 101.0,
          .unit_step_frac = kTurbineStepFrac,
          .feed_step_mw = 0.0,
          .rack_peak_cut_frac = 0.0,
          .storage_mw = 0.0,
          .storage_mwh = 0.0,
          .round_trip_frac = kRoundTrip,
          .floor_frac = 0.0,
          .hours_per_year = 8760.0};
}

TEST(Swings, MemphisInSeptember2024LacksThirtyThreeMegawattsOfStep) {
  const Swings swings = training_swings(memphis());
  EXPECT_TRUE(swings.critical_band);
  EXPECT_NEAR(swings.swing_mw, 48.0, 1e-9);
  EXPECT_NEAR(swings.low_mw, 72.0, 1e-9);
  EXPECT_NEAR(swings.least_ramp_mw_per_s, 96.0, 1e-9);  // up in half a second, down in the other
  EXPECT_NEAR(swings.allowed_mw, 15.15, 1e-9);
  EXPECT_NEAR(swings.shortfall_mw, 32.85, 1e-9);
  EXPECT_NEAR(swings.unmet_mw, 32.85, 1e-9);
}

TEST(Swings, MemphisStorageByHand) {
  const SwingStorage storage = training_swings(memphis()).storage;
  EXPECT_NEAR(storage.mw, 32.85, 1e-9);
  // p = 32.85 x 0.92 / 1.92 = 15.740625 MW given for half the time, 17.109375 MW taken.
  EXPECT_NEAR(storage.cycling_mw, 17.109375, 1e-9);
  EXPECT_NEAR(storage.discharged_mwh_per_day, 24.0 * 15.740625 * 0.5, 1e-9);
  EXPECT_NEAR(storage.lost_mwh_per_day, 24.0 * 0.5 * (17.109375 - 15.740625), 1e-9);
  EXPECT_NEAR(storage.per_cycle_mwh, 15.740625 * 0.5 / 3600.0 / std::sqrt(0.92), 1e-12);
  EXPECT_NEAR(storage.cycles_per_day, 86400.0, 1e-9);
  EXPECT_FALSE(storage.full_cycles_per_day.has_value());
}

TEST(Swings, MemphisFloorByHand) {
  const SwingFloor floor = training_swings(memphis()).floor;
  EXPECT_NEAR(floor.frac, 1.0 - 15.15 / 120.0, 1e-12);  // 0.87375
  EXPECT_NEAR(floor.burned_mwh_per_year, (104.85 - 72.0) * 0.5 * 8760.0, 1e-6);
}

TEST(Swings, WhatClosesTheGapClosesIt) {
  for (const double hz : {0.05, 0.1, 1.0, 20.0}) {
    for (const double high_frac : {0.2, 0.5, 0.9}) {
      SwingsInput input = memphis();
      input.frequency_hz = hz;
      input.high_frac = high_frac;
      const Swings open = training_swings(input);
      ASSERT_GT(open.unmet_mw, 1.0);

      SwingsInput stored = input;
      stored.storage_mw = open.storage.mw;
      stored.storage_mwh = open.storage.per_cycle_mwh;
      EXPECT_NEAR(training_swings(stored).unmet_mw, 0.0, 1e-9) << hz << " " << high_frac;
      stored.storage_mw *= 0.99;
      EXPECT_NEAR(training_swings(stored).unmet_mw, 0.01 * open.unmet_mw, 1e-9);
      stored.storage_mw = open.storage.mw;
      stored.storage_mwh *= 0.99;  // power enough, energy not
      EXPECT_NEAR(training_swings(stored).unmet_mw, 0.01 * open.unmet_mw, 1e-9);

      SwingsInput floored = input;
      floored.floor_frac = open.floor.frac;
      EXPECT_NEAR(training_swings(floored).unmet_mw, 0.0, 1e-9);
      EXPECT_NEAR(training_swings(floored).floor_burned_mwh_per_year,
                  open.floor.burned_mwh_per_year, 1e-6);
      floored.floor_frac -= 0.01;
      EXPECT_NEAR(training_swings(floored).unmet_mw, 0.01 * open.high_mw, 1e-9);
    }
  }
}

TEST(Swings, HalfTheStorageAndTheFloorForTheRestCloseIt) {
  SwingsInput input = memphis();
  input.storage_mw = 16.0;
  input.storage_mwh = 62.0;
  const Swings swings = training_swings(input);
  EXPECT_NEAR(swings.storage_step_mw, 16.0, 1e-12);
  EXPECT_NEAR(swings.unmet_mw, 16.85, 1e-9);
  EXPECT_NEAR(swings.floor.frac, 1.0 - 31.15 / 120.0, 1e-12);
  input.floor_frac = swings.floor.frac;
  EXPECT_NEAR(training_swings(input).unmet_mw, 0.0, 1e-9);
}

TEST(Swings, RackStorageKeepsTheMean) {
  for (const double cut : {0.0, 0.05, 0.1, 0.2, kRackPeakCutFrac, 1.0}) {
    for (const double high_frac : {0.3, 0.5, 0.7}) {
      SwingsInput input = memphis();
      input.rack_peak_cut_frac = cut;
      input.high_frac = high_frac;
      const Swings swings = training_swings(input);
      const double mean = high_frac * swings.high_mw + (1.0 - high_frac) * swings.low_mw;
      EXPECT_NEAR(mean, 120.0 * (1.0 - 0.4 * (1.0 - high_frac)), 1e-9) << cut << " " << high_frac;
      EXPECT_GE(swings.swing_mw, 0.0);
    }
  }
}

TEST(Swings, GraceBlackwellPowerSuppliesFlattenTheMemphisSwing) {
  SwingsInput input = memphis();
  input.rack_peak_cut_frac = kRackPeakCutFrac;  // a cut of 20 % is enough at equal phases
  const Swings swings = training_swings(input);
  EXPECT_NEAR(swings.high_mw, 96.0, 1e-9);
  EXPECT_NEAR(swings.swing_mw, 0.0, 1e-9);
  EXPECT_EQ(swings.unmet_mw, 0.0);
  EXPECT_EQ(swings.floor.frac, 0.0);
  EXPECT_EQ(swings.storage.cycles_per_day, 0.0);
}

TEST(Swings, BatteryBooksBalance) {
  for (const double high_frac : {0.1, 0.5, 0.8}) {
    SwingsInput input = memphis();
    input.high_frac = high_frac;
    input.storage_mwh = 10.0;
    const SwingStorage s = training_swings(input).storage;
    const double discharge_mw = s.discharged_mwh_per_day / 24.0 / high_frac;
    const double charge_mw = s.mw - discharge_mw;
    EXPECT_NEAR(charge_mw * (1.0 - high_frac) * kRoundTrip, discharge_mw * high_frac, 1e-9);
    EXPECT_NEAR(s.per_cycle_mwh * s.cycles_per_day * std::sqrt(kRoundTrip),
                s.discharged_mwh_per_day, 1e-6);
    ASSERT_TRUE(s.full_cycles_per_day.has_value());
    EXPECT_NEAR(*s.full_cycles_per_day, s.per_cycle_mwh * s.cycles_per_day / 10.0, 1e-6);
  }
}

TEST(Swings, UnmetStepFallsWithEveryHelp) {
  using Member = double SwingsInput::*;
  const std::vector<std::pair<Member, std::vector<double>>> helps{
      {&SwingsInput::running_mw, {0, 50, 101, 400}},
      {&SwingsInput::unit_step_frac, {0, 0.1, 0.3}},
      {&SwingsInput::feed_step_mw, {0, 10, 50}},
      {&SwingsInput::rack_peak_cut_frac, {0, 0.1, 0.3}},
      {&SwingsInput::storage_mw, {0, 10, 40}},
      {&SwingsInput::floor_frac, {0, 0.7, 0.9, 1.0}}};
  for (std::size_t i = 0; i < helps.size(); ++i) {
    SwingsInput input = memphis();
    input.storage_mwh = 100.0;
    double before = 1e9;
    for (const double value : helps[i].second) {
      input.*helps[i].first = value;
      const double unmet = training_swings(input).unmet_mw;
      EXPECT_LE(unmet, before + 1e-12) << i << " " << value;
      before = unmet;
    }
    EXPECT_LT(before, 32.85 - 1.0) << i;
  }
}

TEST(Swings, CriticalBandHasItsEnds) {
  SwingsInput input = memphis();
  const std::vector<std::pair<double, bool>> cases{
      {0.09, false}, {0.1, true}, {20.0, true}, {20.1, false}};
  for (const auto& [hz, critical] : cases) {
    input.frequency_hz = hz;
    EXPECT_EQ(training_swings(input).critical_band, critical) << hz;
  }
}

TEST(Swings, NoLoadSwingsByNothing) {
  SwingsInput input = memphis();
  input.it_mw = 0.0;
  const Swings swings = training_swings(input);
  EXPECT_EQ(swings.unmet_mw, 0.0);
  EXPECT_EQ(swings.floor.frac, 0.0);
  EXPECT_EQ(swings.floor.burned_mwh_per_year, 0.0);
}

TEST(Swings, BrokenContractsThrow) {
  using Member = double SwingsInput::*;
  const std::vector<std::pair<Member, double>> wrong{{&SwingsInput::it_mw, -1.0},
                                                     {&SwingsInput::swing_frac, 1.1},
                                                     {&SwingsInput::swing_frac, -0.1},
                                                     {&SwingsInput::frequency_hz, 0.0},
                                                     {&SwingsInput::high_frac, 0.0},
                                                     {&SwingsInput::high_frac, 1.0},
                                                     {&SwingsInput::running_mw, -1.0},
                                                     {&SwingsInput::unit_step_frac, 2.0},
                                                     {&SwingsInput::feed_step_mw, -1.0},
                                                     {&SwingsInput::rack_peak_cut_frac, -0.1},
                                                     {&SwingsInput::storage_mw, -1.0},
                                                     {&SwingsInput::storage_mwh, -1.0},
                                                     {&SwingsInput::round_trip_frac, 0.0},
                                                     {&SwingsInput::floor_frac, 1.1},
                                                     {&SwingsInput::hours_per_year, 9000.0},
                                                     {&SwingsInput::it_mw, std::nan("")}};
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    SwingsInput input = memphis();
    input.*wrong[i].first = wrong[i].second;
    EXPECT_THROW((void)training_swings(input), ContractError) << i;
  }
}

}  // namespace
}  // namespace sitewright::adequacy
