// Emission factors: Method 19 by hand, unit conversions, and which of several figures wins.
#include "model/emissions/factors.h"

#include <gtest/gtest.h>

#include <limits>

#include "model/core/check.h"

namespace sitewright::emissions {
namespace {

StackInput gas(Pollutant pollutant, double ppm) {
  return {.pollutant = pollutant,
          .ppm = ppm,
          .fuel = StackFuel::natural_gas,
          .voc_basis = VocBasis::propane};
}

TEST(Factors, NoxPerPpmIsMethod19s) {
  // 8,710 dscf/MMBtu x 1.194e-7 lb/scf per ppm x 20.9 / (20.9 - 15); printed to four digits
  EXPECT_NEAR(8710.0 * 1.194e-7 * 20.9 / (20.9 - 15.0), kNoxLbPerMmbtuPerPpm, 5e-7);
  EXPECT_DOUBLE_EQ(lb_per_mmbtu_from_ppm(gas(Pollutant::nox, 2.0)), 0.007368);
  EXPECT_DOUBLE_EQ(nox_lb_per_mmbtu_from_ppm(2.0), 0.007368);
}

TEST(Factors, OtherGasesGoByTheirMolarMass) {
  // NOx' factor times the ratio of molar masses to that of NO2, 46.0055
  const double nox = kNoxLbPerMmbtuPerPpm;
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(gas(Pollutant::co, 1.0)), nox * 28.010 / 46.0055, 1e-6);
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(gas(Pollutant::co, 1.0)), 0.002243, 1e-6);
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(gas(Pollutant::voc, 1.0)), 0.003531, 1e-6);
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(gas(Pollutant::formaldehyde, 1.0)), 0.002404, 1e-6);
  StackInput methane = gas(Pollutant::voc, 1.0);
  methane.voc_basis = VocBasis::methane;
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(methane), 0.001285, 1e-6);
}

TEST(Factors, OilHasMoreFlueGasPerMmbtu) {
  StackInput oil = gas(Pollutant::co, 10.0);
  const double of_gas = lb_per_mmbtu_from_ppm(oil);
  oil.fuel = StackFuel::distillate;
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(oil) / of_gas, 9190.0 / 8710.0, 1e-12);
  oil.pollutant = Pollutant::nox;
  EXPECT_NEAR(lb_per_mmbtu_from_ppm(oil), 10.0 * kNoxLbPerMmbtuPerPpm * 9190.0 / 8710.0, 1e-6);
}

TEST(Factors, AnEnginesBrakeSpecificRateBecomesAFuelFactor) {
  // 0.5 g/bhp-h at 9,000 Btu/kWh: 0.5 / 0.7457 / 453.59 lb/kWh over 0.009 MMBtu/kWh
  EXPECT_NEAR(lb_per_mmbtu_from_g_per_bhp_h({.g_per_bhp_h = 0.5, .heat_rate_btu_per_kwh = 9000.0}),
              0.16424, 1e-5);
}

TEST(Factors, AMassConcentrationAtFivePercentOxygenBecomesPpmAtFifteen) {
  // 500 mg/Nm3 = 243.6 ppm at 5 % O2 = 90.4 ppm at 15 %
  EXPECT_NEAR(nox_ppm_from_mg_per_nm3({.mg_per_nm3 = 500.0, .o2_percent = 5.0}), 90.4, 0.05);
  EXPECT_NEAR(nox_ppm_from_mg_per_nm3({.mg_per_nm3 = 46.0055, .o2_percent = 15.0}), 22.414, 1e-9);
}

FactorInput lean_premix() {
  FactorInput input{.table = {},
                    .unit_nox_ppm = std::nullopt,
                    .permit_ppm = {},
                    .fuel = StackFuel::natural_gas,
                    .voc_basis = VocBasis::propane};
  input.table[Pollutant::nox] = 0.099;
  input.table[Pollutant::co] = 0.015;
  input.table[Pollutant::hap] = 0.00103;
  input.table[Pollutant::formaldehyde] = 0.00071;
  return input;
}

TEST(ChosenFactors, ThePermitWinsOverTheUnitAndTheUnitOverTheTable) {
  FactorInput input = lean_premix();
  Factors factors = choose_factors(input);
  EXPECT_EQ(factors.lb_per_mmbtu[Pollutant::nox], 0.099);
  EXPECT_EQ(factors.origin[Pollutant::nox], FactorOrigin::table);
  input.unit_nox_ppm = 9.0;
  factors = choose_factors(input);
  EXPECT_DOUBLE_EQ(*factors.lb_per_mmbtu[Pollutant::nox], 9.0 * kNoxLbPerMmbtuPerPpm);
  EXPECT_EQ(factors.origin[Pollutant::nox], FactorOrigin::unit);
  input.permit_ppm[Pollutant::nox] = 2.0;
  input.permit_ppm[Pollutant::co] = 2.5;
  factors = choose_factors(input);
  EXPECT_DOUBLE_EQ(*factors.lb_per_mmbtu[Pollutant::nox], 0.007368);
  EXPECT_NEAR(*factors.lb_per_mmbtu[Pollutant::co], 0.005607, 1e-6);
  EXPECT_EQ(factors.origin[Pollutant::nox], FactorOrigin::permit);
  EXPECT_EQ(factors.origin[Pollutant::co], FactorOrigin::permit);
}

TEST(ChosenFactors, WithoutAnyFigureAFactorStaysUnknown) {
  const Factors factors = choose_factors(lean_premix());
  EXPECT_FALSE(factors.lb_per_mmbtu[Pollutant::pm].has_value());
  EXPECT_EQ(factors.origin[Pollutant::pm], FactorOrigin::none);
  EXPECT_EQ(to_string(factors.origin[Pollutant::pm]), "none");
}

TEST(ChosenFactors, APermitsFormaldehydeIsPartOfAllHazardousPollutants) {
  FactorInput input = lean_premix();
  input.permit_ppm[Pollutant::formaldehyde] = 0.091;  // the limit of 40 CFR 63 YYYY
  const Factors factors = choose_factors(input);
  EXPECT_NEAR(*factors.lb_per_mmbtu[Pollutant::formaldehyde], 2.188e-4, 1e-7);
  EXPECT_NEAR(*factors.lb_per_mmbtu[Pollutant::hap], 0.00103 - 0.00071 + 2.188e-4, 1e-7);
}

TEST(ChosenFactors, ARowOfTheCatalogueBecomesFactors) {
  EmissionFactor row;
  row.nox_lb_per_mmbtu = Quantity{.value = 0.32,
                                  .low = {},
                                  .high = {},
                                  .source = "S",
                                  .confidence = Confidence::high,
                                  .note = "",
                                  .price_year = {}};
  const OptionalByPollutant factors = table_factors(row);
  EXPECT_EQ(factors[Pollutant::nox], 0.32);
  EXPECT_FALSE(factors[Pollutant::co].has_value());
}

TEST(Factors, ValuesOutsideTheDomainBreakTheContract) {
  EXPECT_THROW((void)nox_lb_per_mmbtu_from_ppm(-1.0), ContractError);
  EXPECT_THROW((void)nox_lb_per_mmbtu_from_ppm(std::numeric_limits<double>::quiet_NaN()),
               ContractError);
  EXPECT_THROW((void)lb_per_mmbtu_from_ppm(gas(Pollutant::pm, 1.0)), ContractError);
  EXPECT_THROW((void)lb_per_mmbtu_from_ppm(gas(Pollutant::co2e, 1.0)), ContractError);
  EXPECT_THROW((void)nox_ppm_from_mg_per_nm3({.mg_per_nm3 = 1.0, .o2_percent = 20.9}),
               ContractError);
  FactorInput input = lean_premix();
  input.permit_ppm[Pollutant::co] = -1.0;
  EXPECT_THROW((void)choose_factors(input), ContractError);
}

}  // namespace
}  // namespace sitewright::emissions
