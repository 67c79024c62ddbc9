// Ramps, terms and exit fees of contracts by hand, and what is wrong with them.
#include "model/plan/contract_terms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/plan/check.h"
#include "model/plan/contract_check.h"

namespace sitewright::plan {
namespace {

/// 200 MW in the first two years after July 2026, then 500, from the fifth on 960.
Plan plan_with_ramp() {
  Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "line", .mw = 960.0, .date = make_date(2026, 7, 1)}};
  plan.contracts = {{.id = "c", .mw = 960.0}};
  plan.contract_steps = {{.id = "full", .contract = "c", .after_months = 48, .mw = 960.0},
                         {.id = "first", .contract = "c", .after_months = 0, .mw = 200.0},
                         {.id = "second", .contract = "c", .after_months = 24, .mw = 500.0}};
  return plan;
}

std::string line_at(const Issues& issues, const std::string& path) {
  const auto found = std::find_if(issues.begin(), issues.end(),
                                  [&](const Issue& issue) { return issue.path == path; });
  return found == issues.end() ? "" : found->message();
}

TEST(ContractTerms, MonthsKeepTheirDayOrTakeTheLast) {
  EXPECT_EQ(add_months(make_date(2026, 7, 1), 24), make_date(2028, 7, 1));
  EXPECT_EQ(add_months(make_date(2026, 11, 15), 3), make_date(2027, 2, 15));
  EXPECT_EQ(add_months(make_date(2027, 1, 31), 1), make_date(2027, 2, 28));
  EXPECT_EQ(add_months(make_date(2027, 1, 31), 13), make_date(2028, 2, 29));
}

TEST(ContractTerms, TheRampCountsFromEnergisation) {
  Plan plan = plan_with_ramp();
  const Contract& contract = plan.contracts[0];
  EXPECT_EQ(energised(plan, contract), make_date(2026, 7, 1));
  const std::vector<Capacity> expected{{make_date(2026, 7, 1), 200.0},
                                       {make_date(2028, 7, 1), 500.0},
                                       {make_date(2030, 7, 1), 960.0}};
  EXPECT_EQ(capacity_ramp(plan, contract), expected);
  const auto in = [&](Date from, Date until) {
    return capacity_mw(capacity_ramp(plan, contract), contract, {.from = from, .until = until});
  };
  EXPECT_EQ(in(make_date(2026, 6, 1), make_date(2026, 7, 1)), 0.0);
  EXPECT_EQ(in(make_date(2026, 7, 1), make_date(2026, 8, 1)), 200.0);
  EXPECT_EQ(in(make_date(2028, 6, 15), make_date(2028, 7, 15)), 500.0);
  EXPECT_EQ(in(make_date(2040, 1, 1), make_date(2041, 1, 1)), 960.0);
  EXPECT_EQ(full_capacity_mw(capacity_ramp(plan, contract), contract), 960.0);
  plan.contracts[0].from = make_date(2027, 1, 1);  // the utility is ready, the contract is not
  EXPECT_EQ(energised(plan, contract), make_date(2027, 1, 1));
  plan.deliveries.clear();
  plan.contracts[0].from.reset();
  EXPECT_EQ(energised(plan, contract), plan.schedule.start);
}

TEST(ContractTerms, LeavingBeforeTheTermCostsTheExitFee) {
  Plan plan = plan_with_ramp();
  Contract& contract = plan.contracts[0];
  EXPECT_FALSE(term_end(plan, contract).has_value());
  EXPECT_FALSE(owes_exit_fee(plan, contract));
  contract.until = make_date(2032, 7, 1);
  EXPECT_TRUE(owes_exit_fee(plan, contract));
  contract.term_years = 6.0;
  EXPECT_EQ(term_end(plan, contract), make_date(2032, 7, 1));
  EXPECT_FALSE(owes_exit_fee(plan, contract));
  contract.until = make_date(2032, 6, 30);
  EXPECT_TRUE(owes_exit_fee(plan, contract));
  contract.until = make_date(2036, 6, 1);  // after the horizon
  contract.term_years = 20.0;
  EXPECT_FALSE(owes_exit_fee(plan, contract));
}

TEST(ContractIssues, ARampThatFitsHasNone) {
  EXPECT_TRUE(check_plan(plan_with_ramp(), [](auto, auto) { return true; }).empty());
}

TEST(ContractIssues, FallingDoubledAndOversizedStepsAreErrors) {
  Plan plan = plan_with_ramp();
  plan.contract_steps[2].mw = 100.0;
  EXPECT_EQ(line_at(contract_issues(plan), "contract_steps.second.mw"),
            "100 MW after 200 MW (first): a ramp does not fall");
  plan = plan_with_ramp();
  plan.contract_steps[2].after_months = 48;
  EXPECT_EQ(line_at(contract_issues(plan), "contract_steps.second.after_months"),
            "48 months are also those of full: give one");
  plan = plan_with_ramp();
  plan.contract_steps[0].mw = 1000.0;
  EXPECT_EQ(line_at(contract_issues(plan), "contract_steps.full.mw"),
            "1000 MW are more than the 960 MW of c");
  EXPECT_TRUE(has_errors(contract_issues(plan)));
  plan = plan_with_ramp();
  plan.contract_steps[1].contract = "nobody";
  EXPECT_EQ(
      line_at(check_plan(plan, [](auto, auto) { return true; }), "contract_steps.first.contract"),
      "\"nobody\" is not there: it must be an id of contracts");
}

TEST(ContractIssues, SharesOutsideOneAreErrors) {
  Plan plan = plan_with_ramp();
  plan.contracts[0].minimum_bill_frac = 1.2;
  plan.contracts[0].collateral_release_frac = -0.1;
  const Issues issues = check_plan(plan, [](auto, auto) { return true; });
  EXPECT_EQ(line_at(issues, "contracts.c.minimum_bill_frac"), "1.2 is above the most allowed, 1");
  EXPECT_EQ(line_at(issues, "contracts.c.collateral_release_frac"),
            "-0.1 is below the least allowed, 0");
}

TEST(ContractIssues, StepsAfterTheEndOrAboveTheConnectionAreNamed) {
  Plan plan = plan_with_ramp();
  plan.contracts[0].term_years = 4.0;
  EXPECT_EQ(line_at(contract_issues(plan), "contract_steps.full.after_months"),
            "2030-07-01 is not before the end of the term, 2030-07-01");
  plan.contracts[0].term_years.reset();
  plan.contracts[0].until = make_date(2029, 1, 1);
  EXPECT_EQ(line_at(contract_issues(plan), "contract_steps.full.after_months"),
            "2030-07-01 is not before the contract's end, 2029-01-01");
  EXPECT_FALSE(has_errors(contract_issues(plan)));
  plan.contracts[0].term_years = 2.0;
  EXPECT_EQ(line_at(contract_issues(plan), "contracts.c.until"),
            "the term ends on 2028-07-01: from then on no minimum is billed");
  plan = plan_with_ramp();
  plan.deliveries = {{.id = "line", .mw = 300.0, .date = make_date(2026, 7, 1)},
                     {.id = "more", .mw = 100.0, .date = make_date(2029, 1, 1), .firm = false}};
  const Issues issues = contract_issues(plan);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(line_at(issues, "contract_steps.second.mw"),
            "500 MW are billed from 2028-07-01, when main is connected with 300 MW");
  EXPECT_EQ(line_at(issues, "contract_steps.full.mw"),
            "960 MW are billed from 2030-07-01, when main is connected with 400 MW");
}

TEST(ContractTerms, WildNumbersStayWithinTheCalendar) {
  Plan plan = plan_with_ramp();
  plan.contracts[0].term_years = 1e300;
  plan.contract_steps[0].after_months = 2000000000;
  EXPECT_EQ(term_end(plan, plan.contracts[0]), make_date(2126, 7, 1));
  EXPECT_TRUE(has_errors(check_plan(plan, [](auto, auto) { return true; })));
}

}  // namespace
}  // namespace sitewright::plan
