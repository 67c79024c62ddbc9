// Emission factors: the bundled table as published, which row a unit takes, and bad tables.
#include "model/catalog/emission_factor.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "data/bundled_data.h"
#include "model/catalog/catalog.h"
#include "model/core/check.h"

namespace sitewright {
namespace {

class BundledEmissionFactors : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(sources_) << sources_.error().message;
    constexpr std::string_view kFile = "catalog/emission_factors.csv";
    auto rows = read_emission_factors(kFile, data::bundled_text(kFile), *sources_);
    ASSERT_TRUE(rows) << rows.error().message;
    factors_ = std::move(*rows);
  }
  [[nodiscard]] const std::vector<EmissionFactor>& factors() const { return factors_; }
  [[nodiscard]] const EmissionFactor& factor(EmissionTechnology technology,
                                             ControlLevel level) const {
    const EmissionFactor* found = find_emission_factor(factors_, technology, level);
    SITEWRIGHT_CHECK(found != nullptr, "no factors of " + std::string(to_string(technology)));
    return *found;
  }

 private:
  Expected<SourceRegister> sources_ = load_sources();
  std::vector<EmissionFactor> factors_;
};

TEST_F(BundledEmissionFactors, TurbinesAsInAp42) {
  // Tables 3.1-1, 3.1-2a and 3.1-3
  const EmissionFactor& flame = factor(EmissionTechnology::turbine, ControlLevel::uncontrolled);
  EXPECT_EQ(flame.nox_lb_per_mmbtu->value, 0.32);
  EXPECT_EQ(flame.co_lb_per_mmbtu->value, 0.082);
  const EmissionFactor& premix = factor(EmissionTechnology::turbine, ControlLevel::dln);
  EXPECT_EQ(premix.nox_lb_per_mmbtu->value, 0.099);
  EXPECT_EQ(premix.co_lb_per_mmbtu->value, 0.015);
  EXPECT_EQ(premix.voc_lb_per_mmbtu->value, 0.0021);
  EXPECT_EQ(premix.pm_lb_per_mmbtu->value, 0.0066);
  EXPECT_EQ(premix.formaldehyde_lb_per_mmbtu->value, 0.00071);
  EXPECT_EQ(premix.hap_lb_per_mmbtu->value, 0.00103);
  // 2 and 2.5 ppm of the Memphis permit
  const EmissionFactor& catalyst = factor(EmissionTechnology::turbine, ControlLevel::scr);
  EXPECT_NEAR(catalyst.nox_lb_per_mmbtu->value, 2.0 * 0.003684, 1e-9);
  EXPECT_NEAR(catalyst.co_lb_per_mmbtu->value, 2.5 * 0.003684 * 28.010 / 46.0055, 1e-6);
}

TEST_F(BundledEmissionFactors, EnginesAsInAp42AndTheStandards) {
  // Table 3.2-2
  const EmissionFactor& lean =
      factor(EmissionTechnology::lean_burn_engine, ControlLevel::uncontrolled);
  EXPECT_EQ(lean.formaldehyde_lb_per_mmbtu->value, 0.0528);
  EXPECT_EQ(lean.voc_lb_per_mmbtu->value, 0.118);
  EXPECT_EQ(lean.co_lb_per_mmbtu->value, 0.317);
  EXPECT_NEAR(lean.pm_lb_per_mmbtu->value, 7.71e-5 + 9.91e-3, 1e-5);
  // Tables 3.4-1 and 3.4-3
  const EmissionFactor& diesel =
      factor(EmissionTechnology::diesel_engine, ControlLevel::uncontrolled);
  EXPECT_EQ(diesel.nox_lb_per_mmbtu->value, 3.2);
  EXPECT_EQ(diesel.co_lb_per_mmbtu->value, 0.85);
  EXPECT_NEAR(diesel.voc_lb_per_mmbtu->value, 0.91 * 0.09, 1e-12);
  EXPECT_EQ(diesel.formaldehyde_lb_per_mmbtu->value, 7.89e-5);
  // Tier 4: 0.67 g/kWh of NOx over 453.592 g/lb and 0.0093625 MMBtu/kWh
  const EmissionFactor& tier4 = factor(EmissionTechnology::diesel_engine, ControlLevel::scr);
  EXPECT_NEAR(tier4.nox_lb_per_mmbtu->value, 0.67 / 453.592 / 0.0093625, 5e-4);
  EXPECT_NEAR(tier4.pm_lb_per_mmbtu->value, 0.03 / 453.592 / 0.0093625, 5e-6);
}

TEST_F(BundledEmissionFactors, GreenhouseGasesAddUp) {
  // 40 CFR 98: (53.06 + 0.001 x 28 + 0.0001 x 265) kg/MMBtu, 2.20462 lb/kg
  EXPECT_NEAR(factor(EmissionTechnology::turbine, ControlLevel::dln).co2e_lb_per_mmbtu->value,
              (53.06 + 0.001 * 28 + 0.0001 * 265) * 2.20462, 0.01);
  EXPECT_NEAR(factor(EmissionTechnology::diesel_engine, ControlLevel::scr).co2e_lb_per_mmbtu->value,
              (73.96 + 0.003 * 28 + 0.0006 * 265) * 2.20462, 0.02);
  // AP-42's 1.25 lb of methane slip weigh 35 lb of CO2
  EXPECT_NEAR(
      factor(EmissionTechnology::lean_burn_engine, ControlLevel::dln).co2e_lb_per_mmbtu->value,
      (53.06 + 0.0001 * 265) * 2.20462 + 1.25 * 28, 0.05);
}

TEST_F(BundledEmissionFactors, FuelCellsHaveNoFactorForParticlesAndHazardousPollutants) {
  const EmissionFactor& cell = factor(EmissionTechnology::fuel_cell, ControlLevel::uncontrolled);
  EXPECT_TRUE(cell.nox_lb_per_mmbtu.has_value());
  EXPECT_FALSE(cell.pm_lb_per_mmbtu.has_value());
  EXPECT_FALSE(cell.hap_lb_per_mmbtu.has_value());
  EXPECT_FALSE(cell.formaldehyde_lb_per_mmbtu.has_value());
}

TEST_F(BundledEmissionFactors, MoreControlNeverEmitsMore) {
  for (const auto technology : {EmissionTechnology::turbine, EmissionTechnology::lean_burn_engine,
                                EmissionTechnology::diesel_engine}) {
    for (const auto& [weaker, stronger] : {std::pair{ControlLevel::uncontrolled, ControlLevel::dln},
                                           std::pair{ControlLevel::dln, ControlLevel::scr}}) {
      const EmissionFactor& more = factor(technology, weaker);
      const EmissionFactor& less = factor(technology, stronger);
      EXPECT_LE(less.nox_lb_per_mmbtu->value, more.nox_lb_per_mmbtu->value) << less.id;
      EXPECT_LE(less.co_lb_per_mmbtu->value, more.co_lb_per_mmbtu->value) << less.id;
      EXPECT_LE(less.voc_lb_per_mmbtu->value, more.voc_lb_per_mmbtu->value) << less.id;
      EXPECT_LE(less.pm_lb_per_mmbtu->value, more.pm_lb_per_mmbtu->value) << less.id;
      EXPECT_LE(less.hap_lb_per_mmbtu->value, more.hap_lb_per_mmbtu->value) << less.id;
      EXPECT_GE(less.minutes_until_controlled.value, more.minutes_until_controlled.value)
          << less.id;
    }
  }
}

TEST_F(BundledEmissionFactors, ALevelThatATechnologyLacksIsTheNextWeakerOne) {
  EXPECT_EQ(factor(EmissionTechnology::diesel_engine, ControlLevel::dln).id, "diesel-uncontrolled");
  EXPECT_EQ(factor(EmissionTechnology::fuel_cell, ControlLevel::scr).id, "fuel-cell-uncontrolled");
  EXPECT_EQ(factor(EmissionTechnology::turbine, ControlLevel::scr).id, "turbine-scr");
  EXPECT_EQ(find_emission_factor({}, EmissionTechnology::turbine, ControlLevel::scr), nullptr);
}

TEST_F(BundledEmissionFactors, EveryUnitThatBurnsHasATechnology) {
  const Expected<Catalog> catalog = load_catalog();
  ASSERT_TRUE(catalog) << catalog.error().message;
  for (const GeneratorUnit& unit : catalog->generators) {
    const auto technology = emission_technology(unit);
    const bool burns = unit.fuel == Fuel::natural_gas || unit.fuel == Fuel::diesel;
    EXPECT_EQ(technology.has_value(), burns) << unit.id;
    if (!technology) continue;
    for (const auto level : {ControlLevel::uncontrolled, ControlLevel::dln, ControlLevel::scr}) {
      EXPECT_NE(find_emission_factor(factors(), *technology, level), nullptr) << unit.id;
    }
  }
  EXPECT_EQ(emission_technology(*catalog->find_generator("smt-130")), EmissionTechnology::turbine);
  EXPECT_EQ(emission_technology(*catalog->find_generator("j620")),
            EmissionTechnology::lean_burn_engine);
  EXPECT_EQ(emission_technology(*catalog->find_generator("diesel-standby")),
            EmissionTechnology::diesel_engine);
  EXPECT_EQ(emission_technology(*catalog->find_generator("bloom")), EmissionTechnology::fuel_cell);
}

std::string error_of(const std::string& rows) {
  const SourceRegister sources(
      {{.id = "S1", .title = "One", .publisher = "", .date = "", .url = "", .note = ""}});
  const auto read = read_emission_factors(
      "t.csv", "id,name,parameter,value,low,high,unit,price_year,source,confidence,note\n" + rows,
      sources);
  return read ? "no error" : read.error().message;
}

/// The rows that every item must have.
std::string item(const std::string& id, const std::string& technology, const std::string& control) {
  return id + ",Name,technology," + technology + ",,,,,S1,high,\n" + id + ",,control," + control +
         ",,,,,S1,high,\n" + id + ",,minutes_until_controlled,5,,,min,,S1,high,\n" + id +
         ",,start_load_frac,0.5,,,frac,,S1,high,\n";
}

TEST(EmissionFactorTable, NamesTheRuleThatARowBreaks) {
  EXPECT_EQ(error_of(item("a", "turbine", "scr")), "no error");
  EXPECT_EQ(error_of(item("a", "windmill", "scr")), "t.csv: 'a': technology 'windmill' is unknown");
  EXPECT_EQ(error_of(item("a", "turbine", "filter")), "t.csv: 'a': control 'filter' is unknown");
  EXPECT_EQ(error_of(item("a", "turbine", "scr") + item("b", "turbine", "scr")),
            "t.csv: 'b': technology turbine stands twice at control scr");
  EXPECT_EQ(error_of(item("a", "turbine", "scr") +
                     "a,,hap_lb_per_mmbtu,0.001,,,lb/MMBtu,,S1,high,\n"
                     "a,,formaldehyde_lb_per_mmbtu,0.002,,,lb/MMBtu,,S1,high,\n"),
            "t.csv: 'a': formaldehyde_lb_per_mmbtu is above hap_lb_per_mmbtu, of which it is a "
            "part");
  EXPECT_EQ(error_of(item("a", "turbine", "scr") + "a,,nox_lb_per_mmbtu,1,,,kg/MMBtu,,S1,high,\n"),
            "t.csv line 6, column 'unit': 'kg/MMBtu' is not the unit of nox_lb_per_mmbtu, "
            "lb/MMBtu");
  EXPECT_EQ(error_of("a,Name,technology,turbine,,,,,S1,high,\n"
                     "a,,control,scr,,,,,S1,high,\n"),
            "t.csv: 'a' has no row for minutes_until_controlled");
}

}  // namespace
}  // namespace sitewright
