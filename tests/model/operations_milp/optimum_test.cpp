// Dispatch against the exact optimum of small sites: cost within 1 %, never below, nothing more
// unserved.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "tests/model/operations_milp/cases.h"

namespace sitewright::operations {
namespace {

TEST(Optimum, StartsAgainstADearEvening) {
  Case c = day_case(72, 60.0, 100.0);
  c.site.groups = {turbine(4, 15.0, 4.0, 72)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].start_usd = 1500.0;
  c.rules.groups[0].start_fuel_mmbtu = 50.0;
  expect_near_optimum(c);
}

TEST(Optimum, EngineForShortPeaksTurbineForLongOnes) {
  Case c = day_case(48, 90.0, 70.0);
  c.site.groups = {turbine(2, 20.0, 3.0, 48), turbine(3, 5.0, 6.0, 48)};
  c.rules.groups = {plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 4000.0;
  c.rules.groups[1].start_usd = 100.0;
  expect_near_optimum(c);
}

TEST(Optimum, StorageMovesEnergyFromNightToEvening) {
  Case c = day_case(72, 60.0, 100.0);
  c.site.storage = {plain_storage(20.0, 60.0, 72)};
  c.site.storage[0].initial_frac = 0.5;
  expect_near_optimum(c, 1e-6);
}

TEST(Optimum, StorageKeepsItsReserve) {
  Case c = day_case(48, 60.0, 100.0);
  c.site.storage = {plain_storage(20.0, 60.0, 48)};
  c.rules.storage = {plain_reserve()};
  c.rules.storage[0].reserved_mwh = 35.0;
  c.site.storage[0].initial_frac = 0.7;
  expect_near_optimum(c, 1e-6);
}

TEST(Optimum, DemandChargeAgainstGeneratorsAndStorage) {
  Case c = day_case(168, 80.0, 120.0);
  c.site.groups = {turbine(3, 10.0, 6.0, 168)};
  c.site.storage = {plain_storage(10.0, 20.0, 168)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].start_usd = 800.0;
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(12000.0);
  c.rules.demand = {charge};
  expect_near_optimum(c);
}

TEST(Optimum, DemandChargeInItsHoursAboveARatchet) {
  Case c = day_case(96, 80.0, 120.0);
  c.site.storage = {plain_storage(15.0, 45.0, 96)};
  DemandCharge charge{
      .id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = std::vector<unsigned char>(96, 0)};
  for (std::size_t h = 0; h < 96; ++h) charge.at[h] = h % 24 >= 12 && h % 24 < 20 ? 1 : 0;
  charge.usd_per_mw.fill(9000.0);
  charge.free_mw.fill(60.0);
  c.rules.demand = {charge};
  expect_near_optimum(c);
}

TEST(Optimum, CapSharesGasWithTheGrid) {
  Case c = day_case(168, 60.0, 100.0);
  c.site.groups = {turbine(4, 15.0, 2.0, 168)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].start_usd = 1000.0;
  // Gas at 25 against 35 and 110 USD/MWh: all hours would take 10,080 MWh, the cap allows half.
  c.rules.caps = {{.id = "nox", .limit = 50400.0, .per_mmbtu = {1.0}, .per_start = {50.0}}};
  expect_near_optimum(c);
}

TEST(Optimum, CapLeavesLoadUnservedAsLittleAsItMust) {
  Case c = day_case(168, 60.0, 20.0);
  c.site.groups = {turbine(5, 15.0, 2.0, 168)};
  c.rules.caps = {{.id = "fuel", .limit = 50000.0, .per_mmbtu = {1.0}, .per_start = {0.0}}};
  expect_near_optimum(c);
}

TEST(Optimum, TwoCapsTwoFuels) {
  Case c = day_case(96, 90.0, 60.0);
  c.site.groups = {turbine(4, 12.0, 3.0, 96), turbine(4, 12.0, 5.0, 96)};
  c.rules.groups = {plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 500.0;
  c.rules.groups[1].start_usd = 500.0;
  c.rules.caps = {
      {.id = "nox", .limit = 9000.0, .per_mmbtu = {0.5, 0.1}, .per_start = {1.0, 1.0}},
      {.id = "co2", .limit = 2600.0, .per_mmbtu = {0.06, 0.06}, .per_start = {0.0, 0.0}}};
  expect_near_optimum(c);
}

TEST(Optimum, ManyUnitsOfThreeGroups) {
  Case c = day_case(48, 160.0, 90.0);
  c.site.groups = {turbine(8, 8.0, 3.0, 48), turbine(6, 10.0, 4.0, 48), turbine(10, 3.0, 6.0, 48)};
  c.rules.groups = {plain_rules(), plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 900.0;
  c.rules.groups[1].start_usd = 500.0;
  c.rules.groups[2].start_usd = 60.0;
  expect_near_optimum(c);
}

TEST(Optimum, UnitsThatRestAfterTheyStop) {
  Case c = day_case(96, 60.0, 50.0);
  c.site.groups = {turbine(3, 12.0, 4.0, 96), turbine(2, 6.0, 7.0, 96)};
  c.rules.groups = {plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 300.0;
  c.rules.groups[0].start_h = 6.0;
  expect_near_optimum(c);
}

TEST(Optimum, PlannedOutageOfTwoUnits) {
  Case c = day_case(96, 60.0, 45.0);
  c.site.groups = {turbine(4, 9.0, 3.0, 96)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].start_usd = 600.0;
  c.rules.groups[0].outages = {{.units = 2, .first_hour = 20, .end_hour = 60}};
  expect_near_optimum(c);
}

/// One to three groups, perhaps a store, perhaps a demand charge, perhaps a cap.
Case random_case(unsigned seed) {
  std::mt19937 random(seed);
  const int hours = 24 * static_cast<int>(1 + random() % 4);
  const int groups = static_cast<int>(1 + random() % 3);
  Case c = random_site(random, hours, groups, 0.7);
  if (random() % 2 == 0) {
    DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
    charge.usd_per_mw.fill(draw(random, 500.0, 4000.0));
    c.rules.demand = {charge};
  }
  if (random() % 2 == 0) {
    const auto count = static_cast<std::size_t>(groups);
    c.rules.caps = {{.id = "cap",
                     .limit = full_mmbtu(c) * draw(random, 0.2, 0.6),
                     .per_mmbtu = std::vector<double>(count, 1.0),
                     .per_start = std::vector<double>(count, 10.0)}};
  }
  return c;
}

/// The same on a grid that becomes dearer once and again.
Case random_case_on_contracts(unsigned seed) {
  Case c = random_case(seed);
  std::mt19937 random(seed + 1000);
  const auto hours = c.site.load_mw.size();
  Hourly above_mw = Hourly::Constant(hours, c.site.grid_mw[0] * draw(random, 0.1, 0.6));
  for (int step = 0; step < 2; ++step) {
    GridStep next{.above_mw = above_mw, .more_usd_per_mwh = Hourly::Zero(hours)};
    for (Eigen::Index h = 0; h < hours; ++h) {
      next.more_usd_per_mwh[h] = h % 24 < 6 ? 0.0 : draw(random, 0.0, 60.0);
      if (step == 1 && h % 24 == 12) next.above_mw[h] = std::numeric_limits<double>::infinity();
    }
    c.site.grid_steps.push_back(next);
    above_mw += c.site.grid_mw[0] * draw(random, 0.05, 0.3);
  }
  return c;
}

class RandomOptimum : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, RandomOptimum, testing::Range(0U, 60U));

TEST_P(RandomOptimum, IsWithinOnePercent) { expect_near_optimum(random_case(GetParam())); }

TEST_P(RandomOptimum, IsWithinOnePercentOnContracts) {
  if (GetParam() % 2 == 0) expect_near_optimum(random_case_on_contracts(GetParam()));
}

/// A year is searched with fewer beginnings; so are these days here. Those with a demand charge are
/// left out: a month's charge on the peak of a day or two weighs as it never does in a year.
TEST(Optimum, YearSearchOnTheSameDays) {
  double sum = 0.0;
  int count = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Case c = random_case(seed);
    if (!c.rules.demand.empty()) continue;
    const Rules rules = whole_rules(c);
    const Optimum best = solve_exactly(c.site, rules, kSeconds);
    const Result ours = searched_as_a_year(c, rules);
    sum += measured_usd(ours) / best.usd - 1.0;
    ++count;
  }
  ASSERT_GT(count, 20);
  EXPECT_LE(sum / count, 0.01);
}

/// Units that just carry a load, some of which rest after a stop, with a store, as a year searches
/// them: no load goes dark that could be served.
TEST(Optimum, TightIslandsStayLit) {
  for (unsigned seed = 70; seed < 90; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const int hours = 96;
    const double load = draw(random, 40.0, 120.0);
    Case c = day_case(hours, load, load * draw(random, 0.0, 0.3));
    double able_mw = c.site.grid_mw[0];
    while (able_mw < load * draw(random, 0.95, 1.1)) {
      GeneratorGroup g = turbine(static_cast<int>(1 + random() % 3), draw(random, 8.0, 30.0),
                                 draw(random, 2.0, 7.0), hours);
      g.min_load_frac = draw(random, 0.3, 0.8);
      able_mw += g.count * g.unit_mw;
      c.site.groups.push_back(g);
      c.rules.groups.push_back(plain_rules());
      c.rules.groups.back().start_usd = draw(random, 0.0, 3000.0);
      c.rules.groups.back().start_h = random() % 2 == 0 ? 0.0 : draw(random, 1.0, 6.0);
    }
    for (int h = 0; h < hours; ++h) c.site.load_mw[h] *= draw(random, 0.85, 1.05);
    c.site.storage = {plain_storage(draw(random, 5.0, 20.0), draw(random, 10.0, 80.0), hours)};
    c.site.storage[0].initial_frac = draw(random, 0.2, 0.8);
    const Rules rules = whole_rules(c);
    const Optimum best = solve_exactly(c.site, rules, kSeconds);
    const Result ours = searched_as_a_year(c, rules);
    EXPECT_NEAR(ours.unserved_mwh, best.unserved_mwh, 1e-3 * c.site.load_mw.sum());
  }
}

/// A whole year with units, starts, storage, a cap and a demand charge against the same year of
/// divisible units that start for nothing, which no schedule of whole units undercuts.
TEST(Optimum, YearIsCloseToItsBound) {
  Case c = day_case(kHoursPerYear, 120.0, 90.0);
  c.site.groups = {turbine(4, 12.0, 4.2, kHoursPerYear), turbine(6, 4.0, 5.0, kHoursPerYear)};
  c.site.storage = {plain_storage(12.0, 40.0, kHoursPerYear)};
  c.site.storage[0].initial_frac = 0.5;
  c.rules.groups = {plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 1000.0;
  c.rules.groups[1].start_usd = 100.0;
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(9000.0);
  c.rules.demand = {charge};
  c.rules.caps = {{.id = "nox", .limit = 3.5e6, .per_mmbtu = {1.0, 1.0}, .per_start = {20.0, 5.0}}};
  Case bound = c;
  bound.rules.caps[0].per_start = {0.0, 0.0};
  for (std::size_t k = 0; k < c.site.groups.size(); ++k) {
    bound.site.groups[k].min_load_frac = 0.0;
    bound.rules.groups[k].start_usd = 0.0;
  }
  const Result whole = c.site.run(whole_rules(c));
  const Result divisible = bound.site.run(whole_rules(bound));
  verify(c.site, whole_rules(c), whole);
  EXPECT_NEAR(whole.unserved_mwh, 0.0, 1e-6);
  EXPECT_LE(whole.total_usd(), 1.02 * divisible.total_usd());
}

}  // namespace
}  // namespace sitewright::operations
