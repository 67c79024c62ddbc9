// Unit costs of a plan: which are read, and what is said of those that nothing reads.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/metrics.h"
#include "model/evaluate/prices.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::catalog;

std::vector<std::string> lines(const Issues& issues) {
  std::vector<std::string> all;
  for (const Issue& issue : issues) all.push_back(issue.path + ": " + issue.message());
  return all;
}

TEST(UnitCosts, EveryOneOfABundledCaseIsRead) {
  for (const std::string& id : test::case_ids()) {
    EXPECT_EQ(lines(unread_unit_costs(test::case_plan(id), catalog())), std::vector<std::string>{})
        << id;
  }
}

TEST(UnitCosts, OneThatNothingReadsIsNamedWithItsLike) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.unit_costs = {{.id = "a", .item = "facility_usd_per_mw", .value = 1e7},
                     {.id = "b", .item = "contingency_frac", .value = 0.2},
                     {.id = "c", .item = "warehouse_usd_per_m2", .value = 900.0},
                     {.id = "d", .item = "switch_800g_usd", .value = 9e4},
                     {.id = "e", .item = "ups_usd_per_kw", .value = 300.0},
                     {.id = "f", .item = "nowhere_usd", .value = 1.0}};
  const std::vector<std::string> expected{
      "unit_costs.a.item: nothing reads facility_usd_per_mw: this price changes nothing; what is "
      "read is facility_other_usd_per_mw, facility_shell_usd_per_mw, facility_site_usd_per_mw, "
      "facility_white_space_usd_per_mw",
      "unit_costs.b.item: nothing reads contingency_frac: this price changes nothing; what is read "
      "is finance.contingency_frac",
      "unit_costs.c.item: nothing reads warehouse_usd_per_m2: this price changes nothing"};
  EXPECT_EQ(lines(unread_unit_costs(plan, catalog())), expected);
  const Issues all = check(plan, catalog());
  const auto found = std::find_if(
      all.begin(), all.end(), [](const Issue& issue) { return issue.path == "unit_costs.b.item"; });
  ASSERT_NE(found, all.end());
  EXPECT_EQ(found->severity, Severity::warning);
}

/// What is said to be read by nothing changes no result, whatever it costs.
TEST(UnitCosts, OnesThatNothingReadsChangeNothing) {
  plan::Plan plan = test::case_plan("memphis");
  const Evaluation before = test::evaluated(plan);
  std::size_t unread = 0;
  for (const UnitCost& cost : catalog().unit_costs) {
    if (reads_unit_cost(catalog(), cost.id)) continue;
    plan.unit_costs.push_back({.id = cost.id, .item = cost.id, .value = 3.0 * cost.quantity.value});
    ++unread;
  }
  EXPECT_GT(unread, 20U);
  const Evaluation after = test::evaluated(plan);
  for (const Metric& metric : metrics()) {
    EXPECT_EQ(metric.get(before), metric.get(after)) << metric.key;
  }
}

TEST(UnitCosts, ALookUpBesideTheListIsAFault) {
  const plan::Plan plan;
  EXPECT_THROW(static_cast<void>(unit_price(plan, catalog(), "facility_usd_per_mw")),
               ContractError);
  EXPECT_TRUE(unit_price(plan, catalog(), "ups_usd_per_kw").has_value());
}

TEST(UnitCosts, MoneyComesFromItsOwnYear) {
  plan::Plan plan;
  plan.finance.price_year = 2025;
  // CPI-U of 321.943 in 2025 over 313.689 in 2024
  EXPECT_NEAR(money_of(UnitPrice{.usd = 100.0, .price_year = 2024}, plan),
              100.0 * 321.943 / 313.689, 1e-9);
  EXPECT_EQ(money_of(UnitPrice{.usd = 100.0, .price_year = 2025}, plan), 100.0);
}

}  // namespace
}  // namespace sitewright
