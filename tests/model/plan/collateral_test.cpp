// Collateral of contracts by hand: how much, how long, what a letter of credit costs.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/plan/contract_check.h"
#include "model/plan/contract_terms.h"

namespace sitewright::plan {
namespace {

/// 960 MW at 10 $/kW-month and 85 %: 8.16 M$ a month at least, energised in July 2026.
Plan plan_with_minimum() {
  Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "line", .mw = 960.0, .date = make_date(2026, 7, 1)}};
  plan.contracts = {{.id = "c",
                     .mw = 960.0,
                     .demand_usd_per_kw_month = 10.0,
                     .minimum_bill_frac = 0.85,
                     .term_years = 4.0,
                     .collateral_usd_per_mw = 1e5,
                     .collateral_months = 12.0,
                     .collateral_posted = make_date(2026, 4, 1)}};
  return plan;
}

double year_fee_usd(const Plan& plan, int year) {
  return collateral_fee_usd(plan,
                            {.from = make_date(year, 1, 1), .until = make_date(year + 1, 1, 1)});
}

TEST(Collateral, IsMegawattsAndMonthsOfTheMinimumBill) {
  Plan plan = plan_with_minimum();
  Contract& contract = plan.contracts[0];
  EXPECT_NEAR(minimum_month_usd(plan, contract), 8.16e6, 1e-6);
  const Collateral collateral = collateral_of(plan, contract).value();
  EXPECT_NEAR(collateral.usd, 960 * 1e5 + 12 * 8.16e6, 1e-6);
  EXPECT_EQ(collateral.posted, make_date(2026, 4, 1));
  ASSERT_EQ(collateral.releases.size(), 1U);
  EXPECT_EQ(collateral.releases[0].date, make_date(2030, 7, 1));  // the end of the term
  contract.fixed_usd_per_month = 4e4;
  EXPECT_NEAR(collateral_of(plan, contract)->usd, 960 * 1e5 + 12 * 8.2e6, 1e-6);
  // The highest capacity of a ramp counts.
  plan.contract_steps = {{.id = "s", .contract = "c", .after_months = 0, .mw = 500.0}};
  EXPECT_NEAR(collateral_of(plan, contract)->usd, 500 * 1e5 + 12 * (4.25e6 + 4e4), 1e-6);
  contract.collateral_usd_per_mw = contract.collateral_months = 0.0;
  EXPECT_FALSE(collateral_of(plan, contract).has_value());
}

TEST(Collateral, ComesBackOnSchedule) {
  Plan plan = plan_with_minimum();
  Contract& contract = plan.contracts[0];
  contract.collateral_release_frac = 0.4;
  const auto releases = [&] { return collateral_of(plan, contract).value().releases; };
  ASSERT_EQ(releases().size(), 3U);
  EXPECT_EQ(releases()[0].date, make_date(2027, 7, 1));
  EXPECT_NEAR(releases()[0].share_frac, 0.4, 1e-12);
  EXPECT_EQ(releases()[2].date, make_date(2029, 7, 1));
  EXPECT_NEAR(releases()[2].share_frac, 0.2, 1e-12);
  contract.collateral_returned = make_date(2028, 1, 1);
  ASSERT_EQ(releases().size(), 2U);
  EXPECT_EQ(releases()[1].date, make_date(2028, 1, 1));
  EXPECT_NEAR(releases()[1].share_frac, 0.6, 1e-12);
  contract.collateral_returned.reset();
  contract.collateral_release_frac = 0.0;
  contract.until = make_date(2029, 1, 1);  // left early
  EXPECT_EQ(releases()[0].date, make_date(2029, 1, 1));
  contract.until.reset();
  contract.term_years.reset();
  EXPECT_EQ(releases()[0].date, horizon_end(plan));
}

TEST(Collateral, ALetterOfCreditCostsItsFeeByTheDay) {
  Plan plan = plan_with_minimum();
  Contract& contract = plan.contracts[0];
  contract.collateral_months = 0.0;  // 96 M$
  contract.collateral_fee_frac = 0.015;
  const double year_usd = 0.015 * 96e6;
  EXPECT_NEAR(year_fee_usd(plan, 2026), year_usd * 275.0 / 365.0, 1e-6);
  EXPECT_NEAR(year_fee_usd(plan, 2027), year_usd, 1e-6);
  const Days spring{.from = make_date(2026, 3, 1), .until = make_date(2026, 5, 1)};
  EXPECT_NEAR(collateral_fee_usd(plan, spring), year_usd * 30.0 / 365.0, 1e-6);
  EXPECT_NEAR(year_fee_usd(plan, 2030), year_usd * 181.0 / 365.0, 1e-6);
  EXPECT_EQ(year_fee_usd(plan, 2031), 0.0);
  contract.collateral_release_frac = 0.5;  // in July 2027 and 2028
  EXPECT_NEAR(year_fee_usd(plan, 2027), year_usd * (0.5 + 0.5 * 181.0 / 365.0), 1e-6);
  contract.collateral_form = CollateralForm::cash;
  EXPECT_EQ(year_fee_usd(plan, 2027), 0.0);
}

TEST(Collateral, WhatIsWrongWithItIsNamed) {
  const auto line_at = [](const Plan& plan, const std::string& path) {
    const Issues issues = contract_issues(plan);
    const auto found = std::find_if(issues.begin(), issues.end(),
                                    [&](const Issue& issue) { return issue.path == path; });
    return found == issues.end() ? std::string() : found->message();
  };
  Plan plan = plan_with_minimum();
  EXPECT_TRUE(contract_issues(plan).empty());
  plan.contracts[0].collateral_returned = make_date(2026, 4, 1);
  EXPECT_EQ(line_at(plan, "contracts.c.collateral_returned"), "2026-04-01 is not after 2026-04-01");
  EXPECT_TRUE(has_errors(contract_issues(plan)));
  plan = plan_with_minimum();
  plan.contracts[0].minimum_bill_frac = 0.0;
  EXPECT_EQ(line_at(plan, "contracts.c.collateral_months"),
            "12 months of a minimum bill that is nothing secure nothing");
  plan = plan_with_minimum();
  plan.contracts[0].term_years.reset();
  EXPECT_EQ(
      line_at(plan, "contracts.c.collateral_returned"),
      "neither this nor a term nor the contract's end says when the collateral comes back: it "
      "stands to the horizon's end");
  plan.contracts[0].collateral_usd_per_mw = plan.contracts[0].collateral_months = 0.0;
  EXPECT_TRUE(contract_issues(plan).empty());
}

}  // namespace
}  // namespace sitewright::plan
