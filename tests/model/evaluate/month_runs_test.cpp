// Limits over 12 months in a row, divided among the months of a year.
#include "model/evaluate/month_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace sitewright {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

MonthBounds free_bounds(double limit) {
  MonthBounds bounds{.year = limit, .so_far = {}, .rest = {}};
  bounds.so_far.fill(limit);
  bounds.rest.fill(kNone);
  return bounds;
}

Monthly level(double use) {
  Monthly months{};
  months.fill(use);
  return months;
}

TEST(MonthRuns, AYearThatBreaksNothingIsOneRun) {
  const std::vector<MonthRun> runs = month_runs(level(10.0), free_bounds(120.0));
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].end, kMonthsPerYear);
  EXPECT_DOUBLE_EQ(runs[0].limit, 120.0);
}

/// The year before used all but 15 by March: three months share that, nine the rest.
TEST(MonthRuns, FirstMonthsHaveWhatTheYearBeforeLeft) {
  MonthBounds bounds = free_bounds(120.0);
  for (std::size_t m = 0; m < 3; ++m) bounds.so_far[m] = 15.0;
  EXPECT_FALSE(keeps(level(10.0), bounds));
  const std::vector<MonthRun> runs = month_runs(level(10.0), bounds);
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].end, 3U);
  EXPECT_NEAR(runs[0].limit, 15.0, 1e-9);
  EXPECT_NEAR(runs[1].limit, 105.0, 1e-9);
}

/// Load that comes in October may not take the whole year's limit by December.
TEST(MonthRuns, LastMonthsLeaveTheNextYearItsPart) {
  Monthly use{};
  for (std::size_t m = 9; m < kMonthsPerYear; ++m) use[m] = 40.0;
  MonthBounds bounds = free_bounds(120.0);
  for (std::size_t m = 1; m < kMonthsPerYear; ++m) {
    bounds.rest[m] = 120.0 * static_cast<double>(kMonthsPerYear - m) / kMonthsPerYear;
  }
  EXPECT_FALSE(keeps(use, bounds));
  const std::vector<MonthRun> runs = month_runs(use, bounds);
  ASSERT_GE(runs.size(), 2U);
  EXPECT_EQ(runs.back().end, kMonthsPerYear);
  EXPECT_LE(
      runs.back().limit,
      120.0 * static_cast<double>(kMonthsPerYear - runs.back().first) / kMonthsPerYear + 1e-9);
}

/// Months that use no more than their parts keep every bound, and the runs fill a bound wherever
/// one ends.
TEST(MonthRuns, DrawnBoundsAreKept) {
  std::mt19937 draw(7);
  std::uniform_real_distribution<double> share(0.0, 1.0);
  for (int i = 0; i < 500; ++i) {
    Monthly use{};
    Monthly before{};
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      use[m] = share(draw) < 0.2 ? 0.0 : 20.0 * share(draw);
      before[m] = 20.0 * share(draw);
    }
    MonthBounds bounds = free_bounds(120.0);
    double earlier = 0.0;
    for (std::size_t m = kMonthsPerYear; m-- > 0;) {
      bounds.so_far[m] = std::max(0.0, 120.0 - earlier);
      earlier += before[m];
    }
    for (std::size_t m = 1; m < kMonthsPerYear && i % 2 == 0; ++m) {
      bounds.rest[m] = 10.0 * static_cast<double>(kMonthsPerYear - m);
    }
    Monthly parts{};
    for (const MonthRun& run : single_months(use, bounds)) {
      ASSERT_EQ(run.end, run.first + 1);
      EXPECT_GE(run.limit, -1e-9);
      parts[run.first] = std::max(0.0, run.limit);
    }
    EXPECT_TRUE(keeps(parts, bounds)) << i;
    double used = 0.0;
    for (const MonthRun& run : month_runs(use, bounds)) {
      if (run.end == kMonthsPerYear) break;
      used += run.limit;
      double left = bounds.so_far[run.end - 1];
      for (std::size_t m = run.end - 1; m < kMonthsPerYear; ++m) {
        left = std::min(left, bounds.so_far[m]);
      }
      const bool at_high = used > left - 1e-6;
      EXPECT_TRUE(at_high || i % 2 == 0) << i << " month " << run.end;
      EXPECT_LE(used, left + 1e-6) << i;
    }
  }
}

}  // namespace
}  // namespace sitewright
