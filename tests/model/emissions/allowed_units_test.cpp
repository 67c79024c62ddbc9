// Whole units under a permit's caps: the Memphis permit in steady state and with its starts.
#include "model/emissions/allowed_units.h"

#include <gtest/gtest.h>

#include "model/core/check.h"
#include "tests/model/emissions/memphis.h"

namespace sitewright::emissions {
namespace {

AllowedUnitsInput memphis(const UnitYear& unit) {
  AllowedUnitsInput input{
      .id = "turbines", .unit = unit, .cap_tpy = memphis_caps(), .other_tpy = {}};
  for (const Pollutant p : kPollutants) input.other_tpy[p] = 0.0;
  return input;
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
  const AllowedUnits allowed = allowed_units(memphis(memphis_unit()));
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
  const AllowedUnits allowed = allowed_units(memphis(unit));
  EXPECT_NEAR(15.0 * *allowed.by_cap[Pollutant::voc].steady_tpy, 29.7, 0.1);
  EXPECT_EQ(allowed.by_cap[Pollutant::voc].steady_units, 42);
}

TEST(AllowedUnits, TheCountWithStartsHangsOnWhatAStartIsTakenFor) {
  // 22 starts of half an hour at the burner's 9 ppm: 15; at the 87 ppm of AP-42's diffusion flame,
  // in which a lean-premix burner runs below half load: 14
  const auto nox_units = [](const StartAssumption& assumed) {
    return allowed_units(memphis(memphis_unit(assumed))).by_cap[Pollutant::nox];
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
      allowed_units(memphis(memphis_unit({.starts = 22.0, .minutes = 30.0, .nox_ppm = 9.0})));
  ASSERT_EQ(allowed.issues.size(), 1u);
  EXPECT_EQ(allowed.issues[0].severity, Severity::info);
  EXPECT_EQ(allowed.issues[0].path, "site.starts_per_unit_year");
  EXPECT_EQ(allowed.issues[0].message(),
            "The units of turbines that the caps allow assume 22 starts of each a year, with 49.42 "
            "MMBtu and 30 minutes each before its controls work.");
}

TEST(AllowedUnits, UnitsTimesHoursIsWhatACapAllows) {
  UnitYear half = memphis_unit();
  half.hours_per_year = 4380.0;
  const AllowedByCap all_year = allowed_units(memphis(memphis_unit())).by_cap[Pollutant::nox];
  const AllowedByCap half_year = allowed_units(memphis(half)).by_cap[Pollutant::nox];
  EXPECT_EQ(half_year.steady_units, 30);
  EXPECT_NEAR(*half_year.unit_hours, *all_year.unit_hours, 1e-6);
  EXPECT_NEAR(*all_year.unit_hours, 87.0 / 85.05 * 15.0 * 8760.0, 100.0);
}

TEST(AllowedUnits, OtherGroupsTakeTheirPartOfTheCap) {
  AllowedUnitsInput input = memphis(memphis_unit());
  input.other_tpy[Pollutant::nox] = 30.0;
  EXPECT_EQ(allowed_units(input).by_cap[Pollutant::nox].units, 10);  // 57 / 5.67
  input.other_tpy[Pollutant::nox] = 100.0;
  const AllowedUnits none = allowed_units(input);
  EXPECT_EQ(none.units, 0);
  EXPECT_EQ(none.binding, Pollutant::nox);
}

TEST(AllowedUnits, ACapThatIsAWholeNumberOfUnitsAllowsThem) {
  AllowedUnitsInput input = memphis(memphis_unit());
  const double tpy = *steady_tpy(input.unit)[Pollutant::nox];
  input.cap_tpy = {};
  double cap_tpy = 0.0;
  for (int units = 1; units <= 200; ++units) {
    cap_tpy += tpy;  // with the rounding of the sum
    input.cap_tpy[Pollutant::nox] = cap_tpy;
    EXPECT_EQ(allowed_units(input).units, units);
    input.cap_tpy[Pollutant::nox] = cap_tpy * 0.9999;
    EXPECT_EQ(allowed_units(input).units, units - 1);
  }
}

TEST(AllowedUnits, ACapWithoutAFactorIsUnknownAndSaysSo) {
  AllowedUnitsInput input = memphis(memphis_unit());
  input.unit.lb_per_mmbtu[Pollutant::pm] = std::nullopt;
  input.other_tpy[Pollutant::co] = std::nullopt;
  const AllowedUnits allowed = allowed_units(input);
  EXPECT_FALSE(allowed.by_cap[Pollutant::pm].units.has_value());
  EXPECT_FALSE(allowed.by_cap[Pollutant::co].units.has_value());
  EXPECT_EQ(allowed.units, 15);
  ASSERT_EQ(allowed.issues.size(), 2u);
  EXPECT_EQ(allowed.issues[0].path, "site.co_cap_tpy");
  EXPECT_EQ(allowed.issues[1].path, "site.pm_cap_tpy");
}

TEST(AllowedUnits, WithoutCapsOrEmissionsNothingLimits) {
  AllowedUnitsInput input = memphis(memphis_unit());
  input.cap_tpy = {};
  EXPECT_FALSE(allowed_units(input).units.has_value());
  input = memphis(memphis_unit());
  input.unit.hours_per_year = 0.0;
  EXPECT_FALSE(allowed_units(input).units.has_value());
}

TEST(AllowedUnits, ValuesOutsideTheDomainBreakTheContract) {
  AllowedUnitsInput input = memphis(memphis_unit());
  input.unit.unit_mw = 0.0;
  EXPECT_THROW((void)allowed_units(input), ContractError);
  input = memphis(memphis_unit());
  input.unit.hours_per_year = 9000.0;
  EXPECT_THROW((void)allowed_units(input), ContractError);
  input = memphis(memphis_unit());
  input.cap_tpy[Pollutant::co] = -1.0;
  EXPECT_THROW((void)allowed_units(input), ContractError);
  EXPECT_THROW((void)start_fuel_mmbtu({.unit_mw = 1.0,
                                       .heat_rate_btu_per_kwh = 1e4,
                                       .load_frac = 1.1,
                                       .heat_rate_x = 1.0,
                                       .minutes = 1.0}),
               ContractError);
}

}  // namespace
}  // namespace sitewright::emissions
