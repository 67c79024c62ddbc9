// Groups that a ramp bounds, against the exact optimum: as near as any, and the ramp matters.
#include <gtest/gtest.h>

#include <limits>

#include "tests/model/operations_milp/cases.h"

namespace sitewright::operations {
namespace {

/// A group whose units move by a share of their capability an hour.
GeneratorGroup slow(int count, double unit_mw, double usd_per_mmbtu, double ramp, int hours) {
  GeneratorGroup g = turbine(count, unit_mw, usd_per_mmbtu, hours);
  g.id = "slow";
  g.min_load_frac = 0.3;
  g.ramp_frac_per_h = ramp;
  return g;
}

UnitRules dear_start() {
  UnitRules rules = plain_rules();
  rules.start_usd = 3000.0;
  return rules;
}

/// Near the optimum, and dearer than without the ramp: it binds.
void expect_near_optimum_and_bound(const Case& c) {
  expect_near_optimum(c);
  Case fast = c;
  for (GeneratorGroup& g : fast.site.groups) {
    g.ramp_frac_per_h = std::numeric_limits<double>::infinity();
  }
  const double usd = measured_usd(c.site.run(whole_rules(c)));
  EXPECT_GT(usd, measured_usd(fast.site.run(whole_rules(fast))) * (1.0 + 1e-4));
}

TEST(RampOptimum, SlowUnitFollowsADearEvening) {
  Case c = day_case(72, 60.0, 100.0);
  c.site.groups = {slow(1, 40.0, 5.0, 0.1, 72)};
  c.rules.groups = {dear_start()};
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, WhatItCannotGiveGoesToAnotherGroup) {
  Case c = day_case(72, 60.0, 25.0);
  c.site.groups = {slow(2, 20.0, 3.5, 0.05, 72), turbine(4, 6.0, 7.0, 72)};
  c.rules.groups = {dear_start(), plain_rules()};
  c.rules.groups[1].start_usd = 200.0;
  expect_near_optimum_and_bound(c);
}

/// An island whose load jumps: the slow unit cannot follow, nobody else is there.
TEST(RampOptimum, WhatNobodyGivesIsUnserved) {
  Case c = day_case(48, 30.0, 5.0);
  for (int h = 0; h < 48; ++h) {
    if (h % 24 >= 10 && h % 24 < 14) c.site.load_mw[h] += 18.0;
  }
  c.site.groups = {slow(2, 25.0, 4.0, 0.1, 48)};
  c.site.groups[0].min_load_frac = 0.1;
  c.rules.groups = {dear_start()};
  expect_near_optimum_and_bound(c);
}

/// Load that falls within the hour: the unit has to come down before.
TEST(RampOptimum, ComesDownEarlyWhereTheLoadFalls) {
  Case c = day_case(48, 50.0, 60.0);
  for (int h = 0; h < 48; ++h) {
    if (h % 24 < 6) c.site.load_mw[h] -= 30.0;
  }
  c.site.groups = {slow(1, 45.0, 2.0, 0.15, 48)};
  c.rules.groups = {dear_start()};
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, StoreTakesUpWhatTheRampLeaves) {
  Case c = day_case(72, 60.0, 30.0);
  c.site.groups = {slow(1, 45.0, 4.0, 0.08, 72)};
  c.site.storage = {plain_storage(15.0, 45.0, 72)};
  c.site.storage[0].initial_frac = 0.5;
  c.rules.groups = {dear_start()};
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, MustRunUnitUnderAPriceThatFallsBelowIt) {
  Case c = day_case(72, 60.0, 100.0);
  for (int h = 0; h < 72; ++h) {
    if (h % 24 >= 8 && h % 24 < 12) c.site.grid_usd_per_mwh[h] = 2.0;
  }
  c.site.groups = {slow(1, 50.0, 2.0, 0.1, 72)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].must_run = true;
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, DemandChargeHeldBySlowUnits) {
  Case c = day_case(48, 80.0, 120.0);
  c.site.groups = {slow(2, 15.0, 5.0, 0.06, 48)};
  c.rules.groups = {dear_start()};
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(1500.0);
  c.rules.demand = {charge};
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, CapOnASlowGroup) {
  Case c = day_case(72, 60.0, 100.0);
  c.site.groups = {slow(2, 20.0, 2.5, 0.1, 72)};
  c.rules.groups = {dear_start()};
  c.rules.caps = {{.id = "nox", .limit = 17000.0, .per_mmbtu = {1.0}, .per_start = {50.0}}};
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, TwoSlowGroupsAndAFastOne) {
  Case c = day_case(48, 90.0, 40.0);
  c.site.groups = {slow(1, 30.0, 3.0, 0.05, 48), slow(2, 12.0, 4.5, 0.12, 48),
                   turbine(3, 6.0, 8.0, 48)};
  c.rules.groups = {dear_start(), dear_start(), plain_rules()};
  c.rules.groups[2].start_usd = 100.0;
  expect_near_optimum_and_bound(c);
}

TEST(RampOptimum, HotHoursDerateWithoutMovingAUnit) {
  Case c = day_case(72, 70.0, 40.0);
  c.site.groups = {slow(2, 20.0, 3.0, 0.04, 72)};
  c.site.groups[0].derate_per_k = 0.01;
  for (int h = 0; h < 72; ++h) c.site.dry_bulb_c[h] = h % 24 == 15 ? 40.0 : 15.0;
  c.rules.groups = {dear_start()};
  expect_near_optimum(c);
}

/// A year keeps the ramps as well, and storage and another group fill most of what they leave.
TEST(RampOptimum, YearKeepsItsRamps) {
  Case c = day_case(kHoursPerYear, 60.0, 30.0);
  c.site.groups = {slow(2, 20.0, 3.5, 0.05, kHoursPerYear), turbine(4, 6.0, 7.0, kHoursPerYear)};
  c.site.storage = {plain_storage(6.0, 18.0, kHoursPerYear)};
  c.rules.groups = {dear_start(), plain_rules()};
  const Rules rules = whole_rules(c);
  const Result year = c.site.run(rules);
  verify(c.site, rules, year);
  EXPECT_NEAR(year.unserved_mwh, 0.0, 1e-6);
  c.site.groups[0].ramp_frac_per_h = std::numeric_limits<double>::infinity();
  const Result fast = c.site.run(rules);
  EXPECT_GT(year.total_usd(), fast.total_usd());
  EXPECT_LT(year.total_usd(), 1.05 * fast.total_usd());
}

/// One or two slow groups and perhaps a fast one.
void add_groups(std::mt19937& random, int hours, Case& c) {
  const auto groups = 1 + random() % 2;
  for (std::size_t i = 0; i < groups; ++i) {
    c.site.groups.push_back(slow(static_cast<int>(1 + random() % 3), draw(random, 8.0, 30.0),
                                 draw(random, 2.0, 6.0), draw(random, 0.03, 0.3), hours));
    c.rules.groups.push_back(dear_start());
  }
  if (random() % 2 == 0) {
    c.site.groups.push_back(turbine(3, draw(random, 4.0, 10.0), draw(random, 5.0, 8.0), hours));
    c.rules.groups.push_back(plain_rules());
    c.rules.groups.back().start_usd = draw(random, 0.0, 500.0);
  }
}

class RandomRamp : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, RandomRamp, testing::Range(0U, 12U));

/// With a store or without.
TEST_P(RandomRamp, IsWithinOnePercent) {
  std::mt19937 random(GetParam());
  const int hours = 48;
  const double load = draw(random, 40.0, 120.0);
  Case c = day_case(hours, load, load * draw(random, 0.4, 1.0));
  for (int h = 0; h < hours; ++h) c.site.load_mw[h] *= draw(random, 0.95, 1.05);
  add_groups(random, hours, c);
  if (random() % 2 == 0) {
    c.site.storage = {plain_storage(draw(random, 3.0, 15.0), draw(random, 6.0, 40.0), hours)};
    c.site.storage[0].initial_frac = 0.5;
  }
  expect_near_optimum(c);
}

class RandomCappedRamp : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, RandomCappedRamp, testing::Range(0U, 24U));

/// The same under a cap that allows a share of what the groups would burn.
TEST_P(RandomCappedRamp, IsWithinOnePercent) {
  std::mt19937 random(100 + GetParam());
  const int hours = 48;
  const double load = draw(random, 40.0, 120.0);
  Case c = day_case(hours, load, load * draw(random, 0.7, 1.2));
  add_groups(random, hours, c);
  const Result free = c.site.run(whole_rules(c));
  c.rules.caps = {{.id = "nox",
                   .limit = std::max(1.0, draw(random, 0.5, 0.9) * free.fuel_mmbtu),
                   .per_mmbtu = std::vector<double>(c.site.groups.size(), 1.0),
                   .per_start = std::vector<double>(c.site.groups.size(), 20.0)}};
  expect_near_optimum(c);
}

}  // namespace
}  // namespace sitewright::operations
