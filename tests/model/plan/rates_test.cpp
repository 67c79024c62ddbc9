// Blocks of demand that contradict each other, price nothing or are never reached.
#include "model/plan/rates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/plan/check.h"
#include "model/plan/limits.h"

namespace sitewright::plan {
namespace {

bool has(const Plan& plan, const std::string& line) {
  const Issues issues = check_plan(plan, [](std::string_view, std::string_view) { return true; });
  return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
    return issue.path + ": " + issue.message() == line;
  });
}

Plan plan_with_blocks() {
  Plan plan;
  plan.contracts = {{.id = "c", .mw = 100}};
  plan.deliveries = {{.id = "d"}};
  plan.rates = {{.id = "a", .contract = "c", .above_mw = 20, .demand_usd_per_kw_month = 6},
                {.id = "b", .contract = "c", .above_mw = 50, .demand_usd_per_kw_month = 9}};
  return plan;
}

TEST(DemandBlocks, ThoseOfOneWindowBeginApart) {
  Plan plan = plan_with_blocks();
  EXPECT_TRUE(refused_rates(plan).empty());
  plan.rates[1].above_mw = 20;
  EXPECT_TRUE(has(plan,
                  "rates.b.above_mw: 20 MW: the block of a in the same hours begins there too; it "
                  "is left out"));
  EXPECT_EQ(within_limits(plan).rates.size(), 1U);
  plan.rates[1].month_until = 6;
  EXPECT_TRUE(refused_rates(plan).empty());
  plan.rates[1].month_until = 12;
  plan.rates[0].above_mw = plan.rates[1].above_mw = 0;  // two charges that add up
  EXPECT_TRUE(refused_rates(plan).empty());
}

TEST(DemandBlocks, OneThatPricesNothingOrIsNeverReachedIsNamed) {
  Plan plan = plan_with_blocks();
  plan.rates[0].demand_usd_per_kw_month.reset();
  EXPECT_TRUE(has(plan, "rates.a.above_mw: 20 MW begin a block of demand without a demand price"));
  plan.rates[1].above_mw = 100;
  const std::string line =
      "rates.b.above_mw: 100 MW are not below the 100 MW that c can bill: the block is never "
      "reached";
  EXPECT_TRUE(has(plan, line));
  plan.contracts[0].power_factor_floor = 1.0;  // in kVA more is billed
  plan.electrical.power_factor = 0.9;
  EXPECT_FALSE(has(plan, line));
}

TEST(DemandBlocks, FieldsOutsideTheirRangeAreNamed) {
  Plan plan = plan_with_blocks();
  plan.rates[0].above_mw = -1;
  plan.contracts[0].power_factor_floor = 1.2;
  plan.contracts[0].peak_days = 0;
  plan.contracts[0].peak_month_from = 13;
  plan.contracts[0].ratchet_month_until = 0;
  plan.deliveries[0].forced_outage_h_per_year = 9000;
  const Issues issues = check_plan(plan, [](std::string_view, std::string_view) { return true; });
  for (const char* path :
       {"rates.a.above_mw", "contracts.c.power_factor_floor", "contracts.c.peak_days",
        "contracts.c.peak_month_from", "contracts.c.ratchet_month_until",
        "deliveries.d.forced_outage_h_per_year"}) {
    EXPECT_TRUE(std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
      return issue.path == path && issue.severity == Severity::error;
    })) << path;
  }
}

}  // namespace
}  // namespace sitewright::plan
