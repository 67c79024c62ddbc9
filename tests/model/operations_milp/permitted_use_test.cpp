// Hours that units may run and starts that they may make, against the exact optimum.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/model/operations_milp/cases.h"

namespace sitewright::operations {
namespace {

Cap hours_cap(std::size_t groups, std::size_t k, double limit) {
  Cap cap{.id = "hours",
          .limit = limit,
          .per_mmbtu = std::vector<double>(groups, 0.0),
          .per_start = std::vector<double>(groups, 0.0),
          .per_unit_hour = std::vector<double>(groups, 0.0)};
  cap.per_unit_hour[k] = 1.0;
  return cap;
}

Cap starts_cap(std::size_t groups, std::size_t k, double limit) {
  Cap cap{.id = "starts",
          .limit = limit,
          .per_mmbtu = std::vector<double>(groups, 0.0),
          .per_start = std::vector<double>(groups, 0.0)};
  cap.per_start[k] = 1.0;
  return cap;
}

/// Turbines that are worth their start each evening.
Case dear_evenings(int hours) {
  Case c = day_case(hours, 60.0, 100.0);
  c.site.groups = {turbine(4, 15.0, 4.0, hours)};
  c.rules.groups = {plain_rules()};
  c.rules.groups[0].start_usd = 300.0;
  return c;
}

TEST(PermittedUse, HoursGoToTheDearest) {
  Case c = dear_evenings(168);
  c.rules.caps = {hours_cap(1, 0, 70.0)};
  expect_near_optimum(c);
  const Result r = c.site.run(whole_rules(c));
  EXPECT_LE(r.groups[0].unit_hours, 70.0);
  EXPECT_GT(r.groups[0].unit_hours, 60.0);
  EXPECT_GT(r.caps[0].usd_per_unit, 0.0);
}

TEST(PermittedUse, FewStartsRunThroughTheNight) {
  Case c = dear_evenings(168);
  const int free = c.site.run(whole_rules(c)).groups[0].starts;
  ASSERT_GT(free, 12);
  c.rules.caps = {starts_cap(1, 0, 12.0)};
  expect_near_optimum(c);
  const Result r = c.site.run(whole_rules(c));
  EXPECT_LE(r.groups[0].starts, 12);
  EXPECT_GT(r.caps[0].usd_per_unit, 0.0);
  EXPECT_EQ(r.caps[0].used, r.groups[0].starts);
}

TEST(PermittedUse, LimitsThatDoNotBindCostNothing) {
  Case c = dear_evenings(96);
  const Result free = c.site.run(whole_rules(c));
  c.rules.caps = {hours_cap(1, 0, free.groups[0].unit_hours),
                  starts_cap(1, 0, free.groups[0].starts)};
  const Result r = c.site.run(whole_rules(c));
  EXPECT_EQ(r.total_usd(), free.total_usd());
  EXPECT_EQ(r.caps[0].usd_per_unit, 0.0);
  EXPECT_EQ(r.caps[1].usd_per_unit, 0.0);
}

/// An island that needs the units all day: what the hours leave goes dark, spread over the days.
TEST(PermittedUse, HoursOfAnIslandLeaveLoadUnserved) {
  Case c = day_case(72, 50.0, 20.0);
  c.site.groups = {turbine(3, 15.0, 4.0, 72)};
  c.rules.groups = {plain_rules()};
  c.rules.caps = {hours_cap(1, 0, 120.0)};
  expect_near_optimum(c);
}

TEST(PermittedUse, OneGroupMayStartTheOtherNot) {
  Case c = day_case(120, 90.0, 70.0);
  c.site.groups = {turbine(2, 20.0, 3.0, 120), turbine(3, 5.0, 6.0, 120)};
  c.rules.groups = {plain_rules(), plain_rules()};
  c.rules.groups[0].start_usd = 2000.0;
  c.rules.groups[1].start_usd = 50.0;
  c.rules.caps = {starts_cap(2, 0, 4.0), starts_cap(2, 1, 6.0)};
  expect_near_optimum(c);
}

/// A limit that counts from an hour on leaves the hours before it alone.
TEST(PermittedUse, ALimitThatBeginsLaterLeavesTheHoursBeforeItAlone) {
  Case c = dear_evenings(168);
  const Result free = c.site.run(whole_rules(c));
  const int from = 72;
  c.rules.caps = {hours_cap(1, 0, 40.0)};
  c.rules.caps[0].first_hour = from;
  expect_near_optimum(c);
  const Result r = c.site.run(whole_rules(c));
  EXPECT_EQ((r.hours.group_units[0].head(from) - free.hours.group_units[0].head(from)).sum(), 0);
  EXPECT_LE(r.hours.group_units[0].tail(168 - from).sum(), 40);
  EXPECT_GT(r.hours.group_units[0].tail(168 - from).sum(), 34);
}

/// Less for the first days, as a window of twelve months leaves it, more for those after them.
TEST(PermittedUse, TheFirstDaysHaveLess) {
  Case c = dear_evenings(168);
  c.rules.caps = {hours_cap(1, 0, 100.0), hours_cap(1, 0, 20.0)};
  c.rules.caps[1].end_hour = 72;
  expect_near_optimum(c);
  const Result r = c.site.run(whole_rules(c));
  EXPECT_LE(r.hours.group_units[0].head(72).sum(), 20);
  EXPECT_LE(r.hours.group_units[0].sum(), 100);
  EXPECT_GT(r.hours.group_units[0].sum(), 85);
}

/// One or two groups with a limit of hours or of starts, perhaps a store and a cap of fuel.
Case random_case(unsigned seed) {
  std::mt19937 random(seed);
  const int hours = 24 * static_cast<int>(2 + random() % 3);
  const auto groups = static_cast<std::size_t>(1 + random() % 2);
  Case c = random_site(random, hours, static_cast<int>(groups), 0.75);
  const Result free = c.site.run(whole_rules(c));
  for (std::size_t k = 0; k < groups; ++k) {
    const double unit_hours = free.groups[k].unit_hours * draw(random, 0.3, 1.1);
    const double starts = std::floor(free.groups[k].starts * draw(random, 0.3, 1.1));
    if (random() % 2 == 0) {
      c.rules.caps.push_back(hours_cap(groups, k, std::max(1.0, unit_hours)));
    } else {
      c.rules.caps.push_back(starts_cap(groups, k, std::max(2.0, starts)));
    }
  }
  if (random() % 4 == 0) {
    c.rules.caps.push_back({.id = "fuel",
                            .limit = full_mmbtu(c) * draw(random, 0.2, 0.6),
                            .per_mmbtu = std::vector<double>(groups, 1.0),
                            .per_start = std::vector<double>(groups, 10.0)});
  }
  return c;
}

/// The same, each limit from an hour on or up to one.
Case partial_case(unsigned seed) {
  Case c = random_case(seed);
  std::mt19937 random(seed + 1000);
  const auto hours = static_cast<int>(c.site.load_mw.size());
  for (Cap& cap : c.rules.caps) {
    const int split = static_cast<int>(std::lround(hours * draw(random, 0.3, 0.7)));
    (random() % 2 == 0 ? cap.first_hour : cap.end_hour) = split;
    cap.limit = std::max(2.0, std::floor(0.5 * cap.limit));
  }
  return c;
}

class RandomPermittedUse : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, RandomPermittedUse, testing::Range(0U, 60U));

/// Limits of two groups at once leave corners that single changes do not find out of.
TEST_P(RandomPermittedUse, IsNearTheOptimum) { expect_near_optimum(random_case(GetParam()), 0.04); }

class PartialPermittedUse : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, PartialPermittedUse, testing::Range(0U, 40U));

TEST_P(PartialPermittedUse, IsNearTheOptimum) {
  expect_near_optimum(partial_case(GetParam()), 0.04);
}

/// The same as a year searches them: every limit is kept, at little more than the least cost.
TEST(PermittedUse, YearSearchOnTheSameDays) {
  double sum = 0.0;
  constexpr unsigned kSeeds = 90;
  for (unsigned seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Case c = random_case(seed);
    const Rules rules = whole_rules(c);
    const Optimum best = solve_exactly(c.site, rules, kSeconds);
    const Result ours = searched_as_a_year(c, rules);
    const double more = measured_usd(ours) / best.usd - 1.0;
    EXPECT_LE(more, 0.1);
    EXPECT_GE(measured_usd(ours), best.bound_usd - 2e-4 * std::abs(best.usd));
    sum += std::max(0.0, more);
  }
  EXPECT_LE(sum / kSeeds, 0.01);
}

}  // namespace
}  // namespace sitewright::operations
