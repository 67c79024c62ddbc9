// Simulated years against the convolution, within three standard errors.
#include "model/adequacy/outage_simulation.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/check.h"
#include "tests/model/adequacy/fleet.h"

namespace sitewright::adequacy {
namespace {

OutageSimulation simulate(const Fleet& fleet, const Hourly& load_mw, double repair_h, int years) {
  return simulate_outages({.fleet = fleet,
                           .load_mw = load_mw,
                           .repair_h = std::vector<double>(fleet.groups.size(), repair_h),
                           .years = years,
                           .seed = 20240901});
}

void expect_within_three(const Estimate& estimate, double expected) {
  ASSERT_GT(estimate.standard_error, 0.0);
  EXPECT_LT(estimate.standard_error, 0.1 * expected);  // or agreement would say little
  EXPECT_NEAR(estimate.mean, expected, 3.0 * estimate.standard_error);
}

TEST(OutageSimulation, AgreesWithTheConvolutionWhateverTheRepairTime) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = wave(460.0, 30.0);
  const LossOfLoad exact = loss_of_load(
      {.fleet = fleet, .load_mw = load, .grid_mw = kGridMw, .derate_step_frac = kDerateStepFrac});
  for (const double repair_h : {8.0, 50.0}) {
    const OutageSimulation years = simulate(fleet, load, repair_h, 400);
    expect_within_three(years.loss_of_load_h, exact.loss_of_load_h);
    expect_within_three(years.unserved_mwh, exact.unserved_mwh);
  }
}

TEST(OutageSimulation, OneUnitHasItsClosedForm) {
  const Fleet fleet{.groups = {{.id = "g",
                                .units = 1,
                                .unit_mw = 40.0,
                                .unavailable_frac = 0.04,
                                .derate = 0,
                                .planned = {}}},
                    .derate_frac = {flat(1.0)}};
  const OutageSimulation years = simulate(fleet, flat(40.0), 48.0, 2000);
  expect_within_three(years.loss_of_load_h, 0.04 * 8760.0);
  expect_within_three(years.unserved_mwh, 0.04 * 8760.0 * 40.0);
  // Failures seen at the hour: (hours - 1) (1 - q) P(up -> down), and a year that begins down.
  const double leaves = -std::expm1(-1.0 / (48.0 * 0.96));
  expect_within_three(years.events, 8759.0 * 0.96 * 0.04 * leaves + 0.04);
}

TEST(OutageSimulation, LongerRepairsMakeFewerAndLongerEvents) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = flat(475.0);  // a wave over the day would end events by itself
  const OutageSimulation fast = simulate(fleet, load, 8.0, 100);
  const OutageSimulation slow = simulate(fleet, load, 80.0, 100);
  EXPECT_GT(fast.events.mean, 2.0 * slow.events.mean);
  EXPECT_GT(slow.loss_of_load_h.standard_error, fast.loss_of_load_h.standard_error);
}

TEST(OutageSimulation, SeedDecidesEveryBit) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = wave(460.0, 30.0);
  const OutageSimulation a = simulate(fleet, load, 40.0, 20);
  const OutageSimulation b = simulate(fleet, load, 40.0, 20);
  EXPECT_EQ(a.unserved_mwh.mean, b.unserved_mwh.mean);
  EXPECT_EQ(a.loss_of_load_h.standard_error, b.loss_of_load_h.standard_error);
  const OutageSimulation other =
      simulate_outages({.fleet = fleet,
                        .load_mw = load,
                        .repair_h = std::vector<double>(fleet.groups.size(), 40.0),
                        .years = 20,
                        .seed = 1});
  EXPECT_NE(a.unserved_mwh.mean, other.unserved_mwh.mean);
}

TEST(OutageSimulation, CertainUnitsNeverVary) {
  Fleet fleet = mixed_fleet();
  for (SourceGroup& group : fleet.groups) group.unavailable_frac = 0.0;
  EXPECT_EQ(simulate(fleet, flat(300.0), 40.0, 3).loss_of_load_h.mean, 0.0);
  for (SourceGroup& group : fleet.groups) group.unavailable_frac = 1.0;
  const OutageSimulation dark = simulate(fleet, flat(300.0), 40.0, 3);
  EXPECT_EQ(dark.loss_of_load_h.mean, 8760.0);
  EXPECT_EQ(dark.loss_of_load_h.standard_error, 0.0);
  EXPECT_NEAR(dark.unserved_mwh.mean, 300.0 * 8760.0, 1e-3);
  EXPECT_EQ(dark.events.mean, 1.0);
}

TEST(OutageSimulation, BrokenContractsThrow) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = flat(100.0);
  EXPECT_THROW((void)simulate(fleet, load, 0.0, 5), ContractError);
  EXPECT_THROW((void)simulate(fleet, load, -1.0, 5), ContractError);
  EXPECT_THROW((void)simulate(fleet, load, 40.0, 1), ContractError);
  EXPECT_THROW((void)simulate(fleet, flat(-1.0), 40.0, 5), ContractError);
  EXPECT_THROW((void)simulate_outages(
                   {.fleet = fleet, .load_mw = load, .repair_h = {40.0}, .years = 5, .seed = 1}),
               ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
