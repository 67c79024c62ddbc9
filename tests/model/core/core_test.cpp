// Number text, issues, units, parallel loops and contracts.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "model/core/check.h"
#include "model/core/issue.h"
#include "model/core/number_text.h"
#include "model/core/parallel.h"
#include "model/core/series.h"
#include "model/core/units.h"

namespace sitewright {
namespace {

TEST(NumberText, ShortestFormReadsBackTheSame) {
  EXPECT_EQ(format_number(70), "70");
  EXPECT_EQ(format_number(0.7), "0.7");
  EXPECT_EQ(format_number(100000), "100000");
  for (const double value : {1.0 / 3.0, 1e-300, 6.02214076e23, -0.1, 123456789012345680.0}) {
    EXPECT_EQ(parse_number(format_number(value)), value);
  }
}

TEST(NumberText, OnlyWholeFiniteNumbersAreRead) {
  for (const char* text : {"", "nan", "inf", "-inf", "1e999", "12MW", " 1", "1 ", "0x10", "--1"}) {
    EXPECT_FALSE(parse_number(text).has_value()) << text;
  }
}

TEST(Issue, PlacesAreFilledInOrderAndMissingOnesStay) {
  EXPECT_EQ(fill_in("%1 is above %2 (%3)", {"8", "5"}), "8 is above 5 (%3)");
  EXPECT_EQ(fill_in("100 % of %1", {"x"}), "100 % of x");
}

TEST(Units, EveryUnitHasItsRowAndDistinctSuffix) {
  std::set<std::string_view> suffixes;
  for (const UnitInfo& info : all_units()) {
    EXPECT_EQ(&unit_info(info.unit), &info);
    if (!info.suffix.empty()) {
      EXPECT_TRUE(suffixes.insert(info.suffix).second) << info.suffix;
    }
    for (const DisplayUnit& shown : info.alternatives) EXPECT_GT(shown.factor, 0.0) << shown.symbol;
  }
}

TEST(Series, MonthsFillTheYear) { EXPECT_EQ(first_hour_of_month(kMonthsPerYear), kHoursPerYear); }

TEST(Parallel, SerialAndParallelAgree) {
  const auto run = [](unsigned threads) {
    std::vector<double> slots(1000);
    parallel_for(
        slots.size(), [&](std::size_t i) { slots[i] = std::sin(static_cast<double>(i)); }, threads);
    return slots;
  };
  EXPECT_EQ(run(1), run(4));
}

TEST(Issue, WhatIsKnownIsNotSaidAgain) {
  const auto issue = [](const char* path, Severity severity, const char* text) {
    return Issue{.path = path, .severity = severity, .text = text, .args = {}};
  };
  const Issue refused = issue("links.a.to", Severity::error, "no such task");
  const Issue warning = issue("links.a.to", Severity::warning, "odd");
  const Issue first = issue("lots.a", Severity::error, "one");
  const Issue second = issue("lots.a", Severity::error, "two");
  Issues issues{refused};
  append_new(issues,
             {refused, issue("links.a.to", Severity::error, "not there"), warning, first, second});
  EXPECT_EQ(issues, (Issues{refused, warning, first, second}));
}

TEST(Parallel, AnExceptionReachesTheCaller) {
  EXPECT_THROW(parallel_for(
                   10, [](std::size_t i) { SITEWRIGHT_CHECK(i != 5, "five"); }, 2),
               ContractError);
}

TEST(Parallel, ControlCountsStepsAndCancels) {
  RunControl control;
  std::vector<int> slots(100, 0);
  EXPECT_TRUE(parallel_for(
      slots.size(), [&](std::size_t i) { slots[i] = 1; }, control, 3));
  EXPECT_EQ(control.done(), 100U);
  EXPECT_EQ(std::accumulate(slots.begin(), slots.end(), 0), 100);

  std::vector<int> calls(100, 0);
  const auto stop_at_ten = [&](std::size_t i) {
    calls[i] = 1;
    if (i == 9) control.cancel();
  };
  EXPECT_FALSE(parallel_for(calls.size(), stop_at_ten, control, 1));
  EXPECT_EQ(std::accumulate(calls.begin(), calls.end(), 0), 10);
  EXPECT_EQ(control.steps(), 100U);
}

}  // namespace
}  // namespace sitewright
