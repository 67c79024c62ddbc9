// Whole units under a permit's caps: the Memphis permit in steady state and with its starts.
#include "model/emissions/allowed_units.h"

#include <gtest/gtest.h>

#include "model/core/check.h"
#include "tests/model/emissions/memphis.h"

namespace sitewright::emissions {
namespace {

SharingGroup turbines(const UnitYear& unit, int units = 15) {
  return {.id = "turbines", .unit = unit, .units = units};
}

/// Of a group alone under the caps of Memphis.
AllowedUnits memphis(const UnitYear& unit) {
  return allowed_units({turbines(unit)}, memphis_caps()).front();
}

OptionalByPollutant nox_cap(double tpy) {
  OptionalByPollutant caps;
  caps[Pollutant::nox] = tpy;
  return caps;
}

TEST(UnitYear, OneStartBurnsHalfAnHourAtHalfLoad) {
  // 16.5 MW x 0.5 x 10.67 MMBtu/MWh x 1.125 x 0.5 h
  EXPECT_NEAR(start_fuel_mmbtu({.unit_mw = 16.5,
                                .heat_rate_btu_per_kwh = kMemphisHeatRate,
                                .load_frac = 0.5,
                                .heat_rate_x = 1.125,
                                .minutes = 30.0}),
              49.515, 0.001);
}

TEST(UnitYear, StartsTakeTheirMinutesOffTheSteadyHours) {
  const UnitYear unit = memphis_unit({.starts = 22.0, .minutes = 30.0, .nox_ppm = 9.0});
  const double start_tons = 22.0 * *start_lb(unit.start)[Pollutant::nox] / 2000.0;
  const double steady_tons = *steady_tpy(unit)[Pollutant::nox];
  EXPECT_NEAR(steady_tons, 85.05 / 15.0, 0.005);
  EXPECT_NEAR(*tpy_with_starts(unit)[Pollutant::nox],
              steady_tons * (8760.0 - 11.0) / 8760.0 + start_tons, 1e-9);
  // 49.42 MMBtu x 9 ppm x 0.003684 = 1.639 lb a start
  EXPECT_NEAR(*start_lb(unit.start)[Pollutant::nox], 1.639, 0.002);
}

TEST(UnitYear, MoreStartsThanHoursLeaveNoSteadyOnes) {
  UnitYear unit = memphis_unit({.starts = 10.0, .minutes = 60.0, .nox_ppm = 9.0});
  unit.hours_per_year = 5.0;
  EXPECT_NEAR(*tpy_with_starts(unit)[Pollutant::nox],
              10.0 * *start_lb(unit.start)[Pollutant::nox] / 2000.0, 1e-12);
}

TEST(AllowedUnits, MemphisCapsInSteadyState) {
  const AllowedUnits allowed = memphis(memphis_unit());
  // 15 units from the NOx cap; the others with the factors that the permit's ppm and AP-42 give
  EXPECT_EQ(allowed.by_cap[Pollutant::nox].steady_units, 15);
  EXPECT_EQ(allowed.by_cap[Pollutant::co].steady_units, 21);
  EXPECT_EQ(allowed.by_cap[Pollutant::voc].steady_units, 15);
  EXPECT_EQ(allowed.by_cap[Pollutant::pm].steady_units, 14);
  EXPECT_EQ(allowed.by_cap[Pollutant::hap].steady_units, 17);
  EXPECT_EQ(allowed.by_cap[Pollutant::formaldehyde].steady_units, 17);
  EXPECT_EQ(allowed.by_cap[Pollutant::pm].lb_per_mmbtu, 0.0066);
  EXPECT_NEAR(*allowed.by_cap[Pollutant::pm].steady_tpy, 76.19 / 15.0, 0.001);
  EXPECT_EQ(allowed.steady_units, 14);
  EXPECT_EQ(allowed.binding, Pollutant::pm);
  EXPECT_FALSE(allowed.by_cap[Pollutant::co2e].steady_units.has_value());
  EXPECT_TRUE(allowed.issues.empty());
}

TEST(AllowedUnits, VocCountedAsMethaneWouldAllowFarMore) {
  UnitYear unit = memphis_unit();
  unit.lb_per_mmbtu[Pollutant::voc] = lb_per_mmbtu_from_ppm({.pollutant = Pollutant::voc,
                                                             .ppm = 2.0,
                                                             .fuel = StackFuel::natural_gas,
                                                             .voc_basis = VocBasis::methane});
  const AllowedUnits allowed = memphis(unit);
  EXPECT_NEAR(15.0 * *allowed.by_cap[Pollutant::voc].steady_tpy, 29.7, 0.1);
  EXPECT_EQ(allowed.by_cap[Pollutant::voc].steady_units, 42);
}

TEST(AllowedUnits, TheCountWithStartsHangsOnWhatAStartIsTakenFor) {
  // 22 starts of half an hour at the burner's 9 ppm: 15; at the 87 ppm of AP-42's diffusion flame,
  // in which a lean-premix burner runs below half load: 14
  const auto nox_units = [](const StartAssumption& assumed) {
    return memphis(memphis_unit(assumed)).by_cap[Pollutant::nox];
  };
  EXPECT_EQ(nox_units({.starts = 22.0, .minutes = 30.0, .nox_ppm = 9.0}).units, 15);
  EXPECT_EQ(nox_units({.starts = 22.0, .minutes = 30.0, .nox_ppm = 86.862}).units, 14);
  // The permit's 110 h of 22 starts and stops at 9 ppm and half load bring 15 units to its 87
  const AllowedByCap permit = nox_units({.starts = 22.0, .minutes = 300.0, .nox_ppm = 9.0});
  EXPECT_NEAR(15.0 * *permit.tpy, 87.0, 0.5);
  EXPECT_EQ(permit.units, 15);
  EXPECT_EQ(permit.steady_units, 15);
}

TEST(AllowedUnits, TheAssumptionIsStated) {
  const AllowedUnits allowed =
      memphis(memphis_unit({.starts = 22.0, .minutes = 30.0, .nox_ppm = 9.0}));
  ASSERT_EQ(allowed.issues.size(), 1u);
  EXPECT_EQ(allowed.issues[0].severity, Severity::info);
  EXPECT_EQ(allowed.issues[0].path, "site.starts_per_unit_year");
  EXPECT_EQ(
      allowed.issues[0].message(),
      "The units of turbines that the caps allow with starts assume 22 starts of each a year, "
      "of 49.42 MMBtu and 30 minutes each at part load, without its catalyst and its "
      "burner's low-emission setting.");
}

TEST(AllowedUnits, UnitsTimesHoursIsWhatACapAllows) {
  UnitYear half = memphis_unit();
  half.hours_per_year = 4380.0;
  const AllowedByCap all_year = memphis(memphis_unit()).by_cap[Pollutant::nox];
  const AllowedByCap half_year = memphis(half).by_cap[Pollutant::nox];
  EXPECT_EQ(half_year.steady_units, 30);
  EXPECT_NEAR(*half_year.unit_hours, *all_year.unit_hours, 1e-6);
  EXPECT_NEAR(*all_year.unit_hours, 87.0 / 85.05 * 15.0 * 8760.0, 100.0);
}

TEST(AllowedUnits, GroupsDivideACapByTheirPotentials) {
  const UnitYear unit = memphis_unit();
  const double tpy = *steady_tpy(unit)[Pollutant::nox];
  const OptionalByPollutant caps = nox_cap(53.5 * tpy);
  EXPECT_EQ(allowed_units({turbines(unit, 120)}, caps)[0].steady_units, 53);
  // 120 units in two groups: what the halves leave of whole units goes to one of them
  const auto halves = allowed_units({turbines(unit, 60), turbines(unit, 60)}, caps);
  EXPECT_EQ(*halves[0].steady_units + *halves[1].steady_units, 53);
  EXPECT_EQ(*halves[0].units + *halves[1].units, 53);
  EXPECT_NEAR(
      *halves[0].by_cap[Pollutant::nox].unit_hours + *halves[1].by_cap[Pollutant::nox].unit_hours,
      53.5 * 8760.0, 1e-6);
  const auto thirds = allowed_units({turbines(unit, 40), turbines(unit, 80)}, caps);
  EXPECT_EQ(thirds[0].steady_units, 18);  // 17.83 and 35.67
  EXPECT_EQ(thirds[1].steady_units, 35);
}

TEST(AllowedUnits, DirtierUnitsHaveTheirPartOfTheCap) {
  const UnitYear clean = memphis_unit();
  UnitYear dirty = memphis_unit();
  dirty.lb_per_mmbtu[Pollutant::nox] = 4.0 * *clean.lb_per_mmbtu[Pollutant::nox];
  const double tpy = *steady_tpy(clean)[Pollutant::nox];
  // Potentials of 40 and 40 clean units under a cap of 20: half of each group
  const auto both = allowed_units({turbines(clean, 40), turbines(dirty, 10)}, nox_cap(20.0 * tpy));
  EXPECT_EQ(both[0].steady_units, 11);  // 10, and half a dirty one leaves room for one more
  EXPECT_EQ(both[1].steady_units, 2);
}

TEST(AllowedUnits, AGroupThatHasLeftTakesNothing) {
  const OptionalByPollutant caps = nox_cap(87.0);
  SharingGroup first = turbines(memphis_unit(), 30);
  first.presence = {.from = make_date(2024, 6, 1), .until = make_date(2025, 7, 2)};
  SharingGroup second = turbines(memphis_unit(), 15);
  second.presence = {.from = make_date(2025, 7, 2), .until = std::nullopt};
  EXPECT_EQ(allowed_units({first, second}, caps)[1].steady_units, 15);
  first.presence.until = make_date(2025, 7, 3);
  EXPECT_EQ(allowed_units({first, second}, caps)[1].steady_units, 5);
}

TEST(AllowedUnits, ACapThatIsAWholeNumberOfUnitsAllowsThem) {
  const UnitYear unit = memphis_unit();
  const double tpy = *steady_tpy(unit)[Pollutant::nox];
  double cap_tpy = 0.0;
  for (int units = 1; units <= 200; ++units) {
    cap_tpy += tpy;  // with the rounding of the sum
    EXPECT_EQ(allowed_units({turbines(unit)}, nox_cap(cap_tpy))[0].units, units);
    EXPECT_EQ(allowed_units({turbines(unit)}, nox_cap(cap_tpy * 0.9999))[0].units, units - 1);
  }
}

TEST(AllowedUnits, ACapWithoutAFactorIsUnknownAndSaysSo) {
  UnitYear unit = memphis_unit();
  unit.lb_per_mmbtu[Pollutant::pm] = std::nullopt;
  UnitYear other = memphis_unit();
  other.hours_per_year = 1.0;
  other.lb_per_mmbtu[Pollutant::co] = std::nullopt;
  const AllowedUnits allowed =
      allowed_units({turbines(unit), turbines(other, 1)}, memphis_caps()).front();
  EXPECT_FALSE(allowed.by_cap[Pollutant::pm].units.has_value());
  EXPECT_FALSE(allowed.by_cap[Pollutant::co].units.has_value());
  EXPECT_EQ(allowed.units, 15);
  ASSERT_EQ(allowed.issues.size(), 2u);
  EXPECT_EQ(allowed.issues[0].path, "site.co_cap_tpy");
  EXPECT_EQ(allowed.issues[1].path, "site.pm_cap_tpy");
}

TEST(AllowedUnits, WithoutCapsOrEmissionsNothingLimits) {
  EXPECT_FALSE(allowed_units({turbines(memphis_unit())}, {})[0].units.has_value());
  UnitYear idle = memphis_unit();
  idle.hours_per_year = 0.0;
  EXPECT_FALSE(memphis(idle).units.has_value());
  EXPECT_TRUE(allowed_units({}, memphis_caps()).empty());
}

TEST(AllowedUnits, ValuesOutsideTheDomainBreakTheContract) {
  UnitYear unit = memphis_unit();
  unit.unit_mw = 0.0;
  EXPECT_THROW((void)memphis(unit), ContractError);
  unit = memphis_unit();
  unit.hours_per_year = 9000.0;
  EXPECT_THROW((void)memphis(unit), ContractError);
  EXPECT_THROW((void)allowed_units({turbines(memphis_unit(), -1)}, {}), ContractError);
  EXPECT_THROW((void)allowed_units({turbines(memphis_unit())}, nox_cap(-1.0)), ContractError);
  EXPECT_THROW((void)start_fuel_mmbtu({.unit_mw = 1.0,
                                       .heat_rate_btu_per_kwh = 1e4,
                                       .load_frac = 1.1,
                                       .heat_rate_x = 1.0,
                                       .minutes = 1.0}),
               ContractError);
}

}  // namespace
}  // namespace sitewright::emissions
