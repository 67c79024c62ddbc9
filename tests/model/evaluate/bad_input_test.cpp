// Wrong power inputs: each is an issue that names key, value and rule, and nothing throws.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/evaluate/adequacy_year.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::catalog;

bool has(const Issues& issues, const std::string& line) {
  const bool found = std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
    return issue.path + ": " + issue.message() == line;
  });
  if (!found) {
    for (const Issue& issue : issues) ADD_FAILURE() << issue.path << ": " << issue.message();
  }
  return found;
}

/// 5,000 H100 on a grid of 10 MW.
plan::Plan small_plan() {
  plan::Plan plan;
  plan.halls = {{.id = "hall", .it_mw = 10.0}};
  plan.lots = {{.id = "lot", .model = "h100", .count = 5000, .hall = "hall"}};
  plan.deliveries = {{.id = "grid", .mw = 10.0}};
  return plan;
}

TEST(BadPower, AGeneratorOutsideTheCatalogue) {
  plan::Plan plan = small_plan();
  plan.generators = {{.id = "g", .unit = "perpetual-9000", .count = 3}};
  EXPECT_TRUE(has(check(plan, catalog()),
                  "generators.g.unit: \"perpetual-9000\" is not there: it must be an id of "
                  "generating_units, nearest titan-250, titan-350, sgt-800 (sitewright catalog "
                  "generating_units lists them)"));
  EXPECT_NO_THROW((void)test::evaluated(plan));
}

TEST(BadPower, GasBelowNothingIsFreeAndSaidSo) {
  plan::Plan plan = small_plan();
  plan.generators = {{.id = "g", .unit = "smt-130", .count = 1}};
  plan.fuel.gas_price_usd_per_mmbtu = 2.0;
  plan.fuel.basis_usd_per_mmbtu = -5.0;
  EXPECT_NO_THROW((void)test::evaluated(plan));
  EXPECT_TRUE(has(check(plan, catalog()),
                  "fuel.basis_usd_per_mmbtu: gas would be delivered at -3 $/MMBtu, below zero: it "
                  "counts as free"));
}

TEST(BadPower, ARateWithoutAnHour) {
  plan::Plan plan = small_plan();
  plan.contracts = {{.id = "c", .mw = 10.0}};
  plan.rates = {{.id = "r",
                 .contract = "c",
                 .hour_from = 5,
                 .hour_until = 5,
                 .energy_usd_per_mwh = 90.0,
                 .demand_usd_per_kw_month = 3.0}};
  EXPECT_TRUE(has(check(plan, catalog()),
                  "rates.r.hour_until: 5 is not after 5: give a second rate for the hours after "
                  "midnight"));
  EXPECT_NO_THROW((void)test::evaluated(plan));
}

TEST(BadPower, RatesThatOverlapAreSaidAndTheFirstHolds) {
  plan::Plan plan = small_plan();
  plan.contracts = {{.id = "c", .mw = 10.0, .energy_usd_per_mwh = 60.0}};
  const auto rate = [](const char* id, int from, int until, double usd) {
    return plan::Rate{.id = id,
                      .contract = "c",
                      .month_from = from,
                      .month_until = until,
                      .energy_usd_per_mwh = usd};
  };
  plan.rates = {rate("w", 11, 2, 100.0)};
  const Evaluation one = test::evaluated(plan);
  plan.rates.push_back(rate("w2", 1, 1, 70.0));
  plan.rates.push_back(rate("c", 6, 6, 70.0));
  plan.rates.push_back(rate("w", 7, 7, 70.0));
  EXPECT_TRUE(has(check(plan, catalog()),
                  "rates.w2: (months 1 to 1, hours 0 to 24) holds in some of the hours of w: rates "
                  "of a contract must not overlap; it is left out"));
  EXPECT_EQ(test::evaluated(plan).bill.usd, one.bill.usd);
}

TEST(BadPower, ADrawAboveTheContractsIsSaid) {
  plan::Plan plan = small_plan();
  plan.contracts = {{.id = "c", .mw = 4.0}};
  const Issues issues = test::evaluated(plan).issues;
  const auto found = std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
    return issue.path == "contracts.c.mw";
  });
  ASSERT_NE(found, issues.end());
  EXPECT_EQ(found->severity, Severity::warning);
  EXPECT_TRUE(found->message().starts_with("4 MW are contracted, ")) << found->message();
  plan.contracts[0].mw = 12.0;
  for (const Issue& issue : test::evaluated(plan).issues) EXPECT_NE(issue.path, "contracts.c.mw");
}

TEST(BadPower, AHorizonBeyondTheCalendar) {
  plan::Plan plan = small_plan();
  plan.schedule.start = make_date(2195, 1, 1);
  plan.schedule.horizon_years = 10.0;
  EXPECT_TRUE(has(check(plan, catalog()),
                  "schedule.horizon_years: 10 years from 2195-01-01 on end after 2199-12-31"));
  EXPECT_NO_THROW((void)test::evaluated(plan));
}

TEST(BadPower, NegativeMegawatts) {
  plan::Plan plan = small_plan();
  plan.deliveries[0].mw = -5.0;
  EXPECT_TRUE(
      has(check(plan, catalog()), "deliveries.grid.mw: -5 MW is below the least allowed, 0 MW"));
  EXPECT_NO_THROW((void)test::evaluated(plan));
}

TEST(BadPower, StepsThatContradictEachOther) {
  plan::Plan plan = small_plan();
  plan.deliveries.push_back({.id = "again", .mw = 20.0});
  EXPECT_TRUE(has(check(plan, catalog()),
                  "deliveries.again.mw: 20 MW contradicts the 10 MW of grid: both begin on one day "
                  "at main"));
}

TEST(BadPower, StorageWithPowerAndNoEnergyAndDutiesBeyondIt) {
  plan::Plan plan = small_plan();
  plan.storage = {{.id = "s", .mw = 5.0, .mwh = 0.0}};
  EXPECT_TRUE(
      has(check(plan, catalog()), "storage.s.mwh: 0 MWh cannot give the 5 MW of its power"));
  EXPECT_NO_THROW((void)test::evaluated(plan));
  plan.storage = {
      {.id = "s", .mw = 6.0, .mwh = 10.0, .ride_through_min = 60.0, .bridging_mwh = 5.0}};
  EXPECT_TRUE(has(check(plan, catalog()),
                  "storage.s.ride_through_min: ride-through, swings and bridging keep 11 MWh, the "
                  "store has 10: one MWh serves one duty"));
}

TEST(BadPower, DaysWithoutAContract) {
  plan::Plan plan = small_plan();
  plan.contracts = {{.id = "a", .until = make_date(2027, 1, 1)},
                    {.id = "b", .from = make_date(2027, 4, 1), .until = make_date(2030, 1, 1)}};
  const Issues issues = check(plan, catalog());
  EXPECT_TRUE(has(issues,
                  "contracts: no contract has a price from 2027-01-01 to 2027-04-01: the region's "
                  "price is taken"));
  EXPECT_TRUE(has(issues, "contracts: no contract has a price from 2030-01-01 to " +
                              to_iso(plan::horizon_end(plan)) + ": the region's price is taken"));
  EXPECT_FALSE(has_errors(issues));
}

TEST(BadPower, ACapBelowTheStartsOfOneUnit) {
  plan::Plan plan = test::case_plan("memphis", {{"site.nox_cap_tpy", "0.05"}});
  const Issues issues = test::evaluated(plan).issues;
  const auto found = std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
    return issue.path == "site.nox_cap_tpy" &&
           issue.message().find("the cap must leave room for one unit") != std::string::npos;
  });
  ASSERT_NE(found, issues.end());
  EXPECT_EQ(found->args.at(0), "0.05");
  EXPECT_EQ(found->args.at(1), "22");
  EXPECT_EQ(found->args.at(2), "smt-permitted");
  const Issues fine = test::evaluated_case("memphis").issues;
  EXPECT_TRUE(std::none_of(fine.begin(), fine.end(), [](const Issue& issue) {
    return issue.message().find("the cap must leave room") != std::string::npos;
  }));
}

TEST(BadPower, AnEmptyPlanHasAnAdequacy) {
  const plan::Plan plan;
  const Adequacy adequacy = evaluate_adequacy(plan, catalog(), climate_of(plan).value(), 2027);
  ASSERT_EQ(adequacy.losses.size(), 1U);
  EXPECT_EQ(adequacy.losses[0].short_mw, 0.0);
  EXPECT_EQ(adequacy.loss_of_load.loss_of_load_h, 0.0);
}

}  // namespace
}  // namespace sitewright
