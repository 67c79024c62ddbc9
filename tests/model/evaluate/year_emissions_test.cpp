// Emissions of the reference year: the ledger's calendar year, none of what burns nothing.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using emissions::Pollutant;
using test::case_plan;
using test::evaluated;
using test::evaluated_case;

TEST(YearEmissions, AgreeWithTheLedgerOfTheSameYear) {
  for (const char* id : {"memphis", "memphis-press", "north-dakota-gas"}) {
    const Evaluation e = evaluated_case(id);
    const int first = static_cast<int>(e.ledger_from.year());
    const auto from = static_cast<std::size_t>(e.reference_year - first) * 12U;
    for (const Pollutant p : emissions::kPollutants) {
      double tons = 0.0;
      for (std::size_t m = from; m < from + 12U; ++m)
        tons += e.ledger.pollutants[p].month_tons.at(m);
      EXPECT_NEAR(*e.emissions.accounts[p].tpy, tons, 1e-9 * tons) << id << to_string(p);
    }
  }
}

TEST(YearEmissions, OfNuclearUnitsAreNone) {
  plan::Plan plan = case_plan("pennsylvania");
  for (plan::Hall& hall : plan.halls) hall.redundancy = plan::Redundancy::n;
  plan.generators = {{.id = "reactor", .unit = "nuclear-unit", .count = 1}};
  const Evaluation e = evaluated(plan);
  EXPECT_GT(e.operations.groups[0].mwh, 0.0);
  for (const Pollutant p : emissions::kPollutants)
    EXPECT_EQ(e.emissions.accounts[p].tpy, 0.0) << to_string(p);
  EXPECT_TRUE(std::none_of(e.issues.begin(), e.issues.end(),
                           [](const Issue& issue) { return issue.path == "generators.reactor"; }));
}

}  // namespace
}  // namespace sitewright
