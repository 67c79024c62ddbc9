// Dispatch by hand: merit order, minimum loads, storage, standby, fuel, bad input.
#include "model/operations/dispatch.h"

#include <gtest/gtest.h>

#include <limits>

#include "model/core/check.h"
#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

constexpr double kTiny = 1e-9;

TEST(Dispatch, GridServesWhatItIsCheaperFor) {
  Site site = plain_site(24, 50.0, 30.0);
  site.groups = {plain_group("gas", 24)};  // 45 USD/MWh against 60
  Result gas_first = site.run();
  EXPECT_NEAR(gas_first.grid_mwh, 0.0, kTiny);
  EXPECT_NEAR(gas_first.onsite_mwh, 50.0 * 24, kTiny);
  site.grid_usd_per_mwh = Hourly::Constant(1, 44.0);
  Result grid_first = site.run();
  EXPECT_NEAR(grid_first.grid_mwh, 30.0 * 24, kTiny);
  EXPECT_NEAR(grid_first.onsite_mwh, 20.0 * 24, kTiny);
  EXPECT_NEAR(grid_first.groups[0].unit_hours, 2.0 * 24, kTiny);
  EXPECT_NEAR(grid_first.grid_usd, 30.0 * 24 * 44.0, 1e-6);
}

TEST(Dispatch, PriceMayChangeByTheHour) {
  Site site = plain_site(2, 50.0, 100.0);
  site.groups = {plain_group("gas", 2)};
  site.grid_usd_per_mwh = Hourly::Constant(2, 30.0);
  site.grid_usd_per_mwh[1] = 90.0;
  const Result r = site.run();
  EXPECT_NEAR(r.hours.grid_mw[0], 50.0, kTiny);
  EXPECT_NEAR(r.hours.grid_mw[1], 0.0, kTiny);
  EXPECT_EQ(r.groups[0].starts, 5);
}

TEST(Dispatch, MarginalCostIsFuelPlusOperation) {
  GeneratorGroup g = plain_group("gas", 1);
  EXPECT_NEAR(marginal_usd_per_mwh(g), 10.0 * 4.0 + 5.0, kTiny);
  g.merit_adder_usd_per_mwh = 20.0;
  EXPECT_NEAR(marginal_usd_per_mwh(g), 65.0, kTiny);
}

TEST(Dispatch, MeritAdderMovesEnergyButCostsNothing) {
  Site site = plain_site(10, 50.0, 100.0);
  site.groups = {plain_group("gas", 10)};
  const Result without = site.run();
  site.groups[0].merit_adder_usd_per_mwh = 10.0;
  EXPECT_NEAR(site.run().energy_usd(), without.energy_usd(), 1e-6);
  site.groups[0].merit_adder_usd_per_mwh = 20.0;
  EXPECT_NEAR(site.run().onsite_mwh, 0.0, kTiny);
}

// Titan 130 / SMT-130: 16.5 MW, -0.5 %/K, 9,630 Btu/kWh LHV: 15 of them give 247 MW and burn
// 10,670 Btu/kWh HHV (S91, permit check of the Memphis plant).
TEST(Dispatch, FifteenSmt130BurnThePermitsHeat) {
  Site site = plain_site(kHoursPerYear, 247.5, 0.0);
  GeneratorGroup g = plain_group("smt-130", kHoursPerYear);
  g.count = 15;
  g.unit_mw = 16.5;
  g.derate_per_k = 0.005;
  g.heat_rate_btu_per_kwh = 9630.0;
  g.hhv_per_lhv = 1.108;
  site.groups = {g};
  const Result r = site.run(Detail::headline);
  EXPECT_NEAR(r.onsite_mwh, 247.5 * 8760, 1e-3);
  EXPECT_NEAR(r.fuel_mmbtu / r.onsite_mwh, 10.670, 0.001);
  EXPECT_NEAR(r.fuel_mmbtu * 2 * 0.003684 / 2000.0, 85.2, 0.2);  // short tons of NOx at 2 ppm
}

TEST(Dispatch, HeatAndAltitudeDerateOutput) {
  GeneratorGroup g = plain_group("gas", 1);
  g.derate_per_k = 0.007;
  g.altitude_factor = 0.9;
  g.available_frac = 0.95;
  EXPECT_NEAR(unit_capability_mw(g, 35.0), 10 * 0.9 * 0.95 * (1 - 0.14), kTiny);
  EXPECT_NEAR(unit_capability_mw(g, -20.0), 10 * 0.9 * 0.95, kTiny);
  Site site = plain_site(1, 500.0, 0.0);
  site.dry_bulb_c[0] = 35.0;
  site.groups = {g};
  const Result r = site.run();
  EXPECT_NEAR(r.onsite_mwh, 10 * unit_capability_mw(g, 35.0), kTiny);
  EXPECT_NEAR(r.unserved_mwh, 500.0 - r.onsite_mwh, kTiny);
}

TEST(Dispatch, PartLoadAndHeatCostFuel) {
  Site site = plain_site(1, 7.5, 0.0);
  GeneratorGroup g = plain_group("aero", 1);
  g.part_load = {{.load_frac = 0.5, .heat_rate_ratio = 1.18},
                 {.load_frac = 0.75, .heat_rate_ratio = 1.05},
                 {.load_frac = 1.0, .heat_rate_ratio = 1.0}};
  site.groups = {g};
  EXPECT_NEAR(site.run().fuel_mmbtu, 7.5 * 10.0 * 1.05, kTiny);
  site.load_mw[0] = 6.25;
  EXPECT_NEAR(site.run().fuel_mmbtu, 6.25 * 10.0 * (1.18 + 1.05) / 2, kTiny);
  site.load_mw[0] = 2.0;  // below the curve: its first point
  EXPECT_NEAR(site.run().fuel_mmbtu, 2.0 * 10.0 * 1.18, kTiny);
  site.load_mw[0] = 10.0;
  site.groups[0].heat_rate_rise_per_k = 0.001;
  site.dry_bulb_c[0] = 25.0;
  EXPECT_NEAR(site.run().fuel_mmbtu, 10.0 * 10.0 * 1.01, kTiny);
}

TEST(Dispatch, MinimumLoadMakesTheGridBackDown) {
  Site site = plain_site(1, 33.0, 30.0);
  site.grid_usd_per_mwh = Hourly::Constant(1, 20.0);
  site.groups = {plain_group("gas", 1)};
  site.groups[0].min_load_frac = 0.5;
  const Result r = site.run();
  EXPECT_NEAR(r.hours.group_mw[0][0], 5.0, kTiny);
  EXPECT_NEAR(r.grid_mwh, 28.0, kTiny);
  EXPECT_NEAR(r.unserved_mwh, 0.0, kTiny);
}

TEST(Dispatch, LoadUnderTheMinimumGoesToTheDearerGrid) {
  Site site = plain_site(1, 4.0, 30.0);
  site.groups = {plain_group("gas", 1)};
  site.groups[0].min_load_frac = 0.5;
  const Result r = site.run();
  EXPECT_NEAR(r.grid_mwh, 4.0, kTiny);
  EXPECT_NEAR(r.onsite_mwh, 0.0, kTiny);
}

TEST(Dispatch, CheaperUnitStopsWhereALargerOneAloneFits) {
  Site site = plain_site(1, 16.0, 0.0);
  GeneratorGroup small = plain_group("small", 1);
  small.count = 1;
  small.min_load_frac = 0.6;
  GeneratorGroup large = plain_group("large", 1);
  large.count = 1;
  large.unit_mw = 20.0;
  large.min_load_frac = 0.75;
  large.om_usd_per_mwh = 9.0;
  site.groups = {small, large};
  const Result r = site.run();
  EXPECT_NEAR(r.unserved_mwh, 0.0, kTiny);
  EXPECT_NEAR(r.groups[0].mwh, 0.0, kTiny);
  EXPECT_NEAR(r.groups[1].mwh, 16.0, kTiny);
}

/// One unit of 10 MW that moves by 2 MW an hour.
Site slow_site(int hours, double load_mw, double grid_mw) {
  Site site = plain_site(hours, load_mw, grid_mw);
  site.groups = {plain_group("fuel cell", hours)};
  site.groups[0].count = 1;
  site.groups[0].ramp_frac_per_h = 0.2;
  return site;
}

TEST(Dispatch, RampLeavesTheRestOfARiseToTheGrid) {
  Site site = slow_site(6, 10.0, 10.0);
  site.load_mw[0] = 1.0;
  const Result r = site.run();
  EXPECT_NEAR(r.hours.group_mw[0][0], 1.0, kTiny);
  for (int h = 1; h < 5; ++h) EXPECT_NEAR(r.hours.group_mw[0][h], 1.0 + 2.0 * h, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][5], 10.0, kTiny);
  EXPECT_NEAR(r.hours.grid_mw[1], 7.0, kTiny);
}

TEST(Dispatch, RampLeavesARiseUnservedOnAnIsland) {
  Site site = slow_site(6, 10.0, 0.0);
  site.load_mw[0] = 1.0;
  const Result r = site.run();
  EXPECT_NEAR(r.unserved_mwh, 7.0 + 5.0 + 3.0 + 1.0, kTiny);
  EXPECT_NEAR(r.hours.unserved_mw[1], 7.0, kTiny);
}

TEST(Dispatch, UnitComesDownBeforeALoadThatFallsFasterThanItsRamp) {
  Site site = slow_site(6, 10.0, 10.0);
  site.load_mw[5] = 3.0;
  const Result r = site.run();
  EXPECT_NEAR(r.hours.group_mw[0][5], 3.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][4], 5.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][3], 7.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][1], 10.0, kTiny);
  EXPECT_NEAR(r.grid_mwh, 1.0 + 3.0 + 5.0, kTiny);
}

TEST(Dispatch, RampOfAWholeUnitAnHourBoundsNothing) {
  Site site = slow_site(48, 8.0, 10.0);
  for (int h = 0; h < 48; h += 2) site.load_mw[h] = 2.0;
  site.groups[0].ramp_frac_per_h = 1.0;
  const Result one = site.run();
  site.groups[0].ramp_frac_per_h = std::numeric_limits<double>::infinity();
  EXPECT_EQ(one.total_usd(), site.run().total_usd());
  EXPECT_NEAR(one.grid_mwh, 0.0, kTiny);
}

TEST(Dispatch, StorageCoversAShortfallThenChargesWithLosses) {
  Site site = plain_site(3, 100.0, 110.0);
  site.grid_mw = Hourly::Constant(3, 110.0);
  site.grid_mw[0] = 91.0;
  site.storage = {plain_storage(20.0, 40.0, 3)};
  const Result r = site.run();
  EXPECT_NEAR(r.hours.discharge_mw[0], 9.0, kTiny);
  EXPECT_NEAR(r.hours.charge_state_mwh[0], 40.0 - 9.0 / 0.9, kTiny);
  EXPECT_NEAR(r.hours.charge_mw[1], 10.0, kTiny);
  EXPECT_NEAR(r.hours.charge_mw[2], 1.0 / 0.9, kTiny);
  EXPECT_NEAR(r.hours.charge_state_mwh[2], 40.0, kTiny);
  EXPECT_NEAR(r.stored_mwh, 0.0, kTiny);
  EXPECT_FALSE(r.worst_hour.has_value());
}

TEST(Dispatch, EmptyStorageLeavesTheRestUnserved) {
  Site site = plain_site(3, 100.0, 80.0);
  site.storage = {plain_storage(20.0, 20.0, 3)};  // 18 MWh at its terminals
  const Result r = site.run();
  EXPECT_NEAR(r.discharge_mwh, 18.0, kTiny);
  EXPECT_NEAR(r.unserved_mwh, 60.0 - 18.0, kTiny);
  EXPECT_EQ(r.unserved_hours, 3);
  EXPECT_EQ(r.worst_hour, 1);
  EXPECT_NEAR(r.worst_unserved_mw, 20.0, kTiny);
  ASSERT_EQ(r.issues.size(), 1U);
  EXPECT_EQ(r.issues[0].severity, Severity::warning);
}

TEST(Dispatch, StandbyRunsLastHoweverCheap) {
  Site site = plain_site(2, 100.0, 100.0);
  site.groups = {plain_group("diesel", 2)};
  site.groups[0].role = plan::Role::standby;
  site.groups[0].fuel_usd_per_mmbtu = 0.0;
  EXPECT_NEAR(site.run().onsite_mwh, 0.0, kTiny);
  site.grid_mw = Hourly::Constant(1, 85.0);
  site.storage = {plain_storage(20.0, 9.0 / 0.9, 2)};
  const Result r = site.run();
  EXPECT_NEAR(r.hours.discharge_mw[0], 9.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][0], 6.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][1], 15.0, kTiny);
  EXPECT_NEAR(r.unserved_mwh, 0.0, kTiny);
}

TEST(Dispatch, UnitsServeOnlyWhileTheyAreThere) {
  Site site = plain_site(4, 20.0, 0.0);
  site.groups = {plain_group("bridge", 4)};
  site.groups[0].first_hour = 1;
  site.groups[0].end_hour = 3;
  const Result r = site.run();
  EXPECT_NEAR(r.hours.group_mw[0][0], 0.0, kTiny);
  EXPECT_NEAR(r.hours.group_mw[0][2], 20.0, kTiny);
  EXPECT_NEAR(r.hours.unserved_mw[3], 20.0, kTiny);
  EXPECT_EQ(r.groups[0].starts, 2);
}

TEST(Dispatch, NoLoadCostsNothing) {
  Site site = plain_site(24, 0.0, 10.0);
  site.groups = {plain_group("gas", 24)};
  site.groups[0].min_load_frac = 0.5;
  const Result r = site.run();
  EXPECT_EQ(r.energy_usd(), 0.0);
  EXPECT_EQ(r.fuel_mmbtu, 0.0);
  EXPECT_EQ(r.unserved_mwh, 0.0);
}

TEST(Dispatch, HeadlineKeepsTheSumsAndNoArrays) {
  Site site = plain_site(100, 130.0, 30.0);
  site.groups = {plain_group("gas", 100)};
  const Result hourly = site.run();
  const Result headline = site.run(Detail::headline);
  EXPECT_EQ(headline.hours.load_mw.size(), 0);
  EXPECT_TRUE(headline.hours.group_mw.empty());
  EXPECT_EQ(headline.fuel_mmbtu, hourly.fuel_mmbtu);
  EXPECT_EQ(headline.grid_usd, hourly.grid_usd);
}

TEST(Dispatch, BrokenInputIsRefused) {
  Site site = plain_site(24, 10.0, 10.0);
  site.dry_bulb_c = Hourly::Constant(23, 15.0);
  EXPECT_THROW((void)site.run(), ContractError);
  site = plain_site(24, 10.0, 10.0);
  site.load_mw[3] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW((void)site.run(), ContractError);
  site = plain_site(24, -1.0, 10.0);
  EXPECT_THROW((void)site.run(), ContractError);
  site = plain_site(24, 10.0, 10.0);
  site.groups = {plain_group("gas", 24)};
  site.groups[0].min_load_frac = 1.5;
  EXPECT_THROW((void)site.run(), ContractError);
  site.groups[0] = plain_group("gas", 24);
  site.groups[0].ramp_frac_per_h = 0.0;
  EXPECT_THROW((void)site.run(), ContractError);
  site.groups[0] = plain_group("gas", 24);
  site.groups[0].part_load = {{.load_frac = 1.0, .heat_rate_ratio = 1.0},
                              {.load_frac = 0.5, .heat_rate_ratio = 1.1}};
  EXPECT_THROW((void)site.run(), ContractError);
  site.groups.clear();
  site.storage = {plain_storage(1.0, 1.0, 24)};
  site.storage[0].round_trip_frac = 0.0;
  EXPECT_THROW((void)site.run(), ContractError);
}

}  // namespace
}  // namespace sitewright::operations
