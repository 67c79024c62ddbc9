// What check_plan finds, all at once.
#include "model/plan/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/plan/fields.h"
#include "model/plan/limits.h"

namespace sitewright::plan {
namespace {

bool knows_everything(std::string_view, std::string_view) { return true; }

std::vector<std::string> lines(const Issues& issues) {
  std::vector<std::string> out;
  for (const Issue& issue : issues) out.push_back(issue.path + ": " + issue.message());
  return out;
}

bool has(const Issues& issues, const std::string& line) {
  const auto all = lines(issues);
  return std::find(all.begin(), all.end(), line) != all.end();
}

TEST(CheckPlan, ADefaultPlanIsClean) { EXPECT_TRUE(check_plan(Plan{}, knows_everything).empty()); }

TEST(CheckPlan, EveryIssueIsFoundAtOnce) {
  Plan plan;
  plan.schedule.start = make_date(2025, 1, 1);
  plan.target.date = make_date(2024, 1, 1);
  plan.halls = {{.id = "a"}, {.id = "a"}, {.id = "Not good"}};
  plan.lots = {{.id = "x", .hall = "nowhere"}};
  plan.lots[0].utilisation_frac = 2.0;
  plan.deliveries = {{.id = "d", .date = make_date(2026, 1, 1), .until = make_date(2026, 1, 1)}};
  plan.links = {{.id = "l", .from = "t", .to = "t"}};
  plan.unknown["/site/colour"] = "\"red\"";
  plan.provenance["site.shape"] = {};
  const Issues issues = check_plan(plan, [](std::string_view catalogue, std::string_view id) {
    return catalogue != "accelerators" || id != "h100";
  });
  EXPECT_TRUE(has(issues, "target.date: 2024-01-01 is before the plan's start, 2025-01-01"));
  EXPECT_TRUE(has(issues, "halls.a: the id \"a\" is there twice"));
  EXPECT_TRUE(
      has(issues,
          "halls: item 3 has the id \"Not good\": ids are small letters, digits and hyphens, "
          "at most 64"));
  EXPECT_TRUE(has(issues, "lots.x.hall: \"nowhere\" is not there: it must be an id of halls"));
  EXPECT_TRUE(has(issues, "lots.x.model: \"h100\" is not there: it must be an id of accelerators"));
  EXPECT_TRUE(has(issues, "lots.x.utilisation_frac: 2 is above the most allowed, 1"));
  EXPECT_TRUE(has(issues, "deliveries.d.until: 2026-01-01 is not after 2026-01-01"));
  EXPECT_TRUE(has(issues, "links.l: a task cannot wait for itself (t)"));
  EXPECT_TRUE(has(issues, "site.colour: is not a field of this version; it is kept as it is"));
  EXPECT_TRUE(has(issues, "provenance.site.shape: describes no field of the plan"));
}

TEST(CheckPlan, SupplyThatContradictsItselfIsNamed) {
  Plan plan;
  plan.deliveries = {{.id = "a", .mw = 50, .date = make_date(2026, 5, 1)},
                     {.id = "b", .mw = 80, .date = make_date(2026, 5, 1)},
                     {.id = "c", .point = "other", .interrupted_h_per_year = 40}};
  plan.storage = {{.id = "empty", .mw = 10, .mwh = 0}};
  plan.generators = {{.id = "g", .count = 2, .spares = 3}};
  plan.contracts = {{.id = "t"}};
  plan.rates = {
      {.id = "summer",
       .contract = "t",
       .month_from = 6,
       .month_until = 9,
       .energy_usd_per_mwh = 80},
      {.id = "peak", .contract = "t", .hour_from = 14, .hour_until = 20, .energy_usd_per_mwh = 120},
      {.id = "night", .contract = "t", .hour_from = 22, .hour_until = 6}};
  const Issues issues = check_plan(plan, knows_everything);
  EXPECT_TRUE(has(issues,
                  "deliveries.b.mw: 80 MW contradicts the 50 MW of a: both begin on one day at "
                  "main"));
  EXPECT_TRUE(has(issues,
                  "deliveries.c.interrupted_h_per_year: 40 hours of interruption contradict firm "
                  "service"));
  EXPECT_TRUE(has(issues, "storage.empty.mwh: 0 MWh cannot give the 10 MW of its power"));
  EXPECT_TRUE(has(issues, "generators.g.spares: 3 spares are more than the 2 units of the group"));
  EXPECT_TRUE(has(issues,
                  "rates.peak: (months 1 to 12, hours 14 to 20) holds in some of the hours of "
                  "summer: rates of a contract must not overlap; it is left out"));
  EXPECT_TRUE(has(issues,
                  "rates.night.hour_until: 6 is not after 22: give a second rate for the hours "
                  "after midnight"));
  EXPECT_EQ(std::count_if(issues.begin(), issues.end(),
                          [](const Issue& issue) { return issue.severity == Severity::error; }),
            6);
}

TEST(CheckPlan, StepsThatDeliverLessThanTheySeemAreNamed) {
  Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "gone", .point = "a", .until = make_date(2025, 6, 1)},
                     {.id = "single", .point = "b", .mw = 80, .transformers = 1},
                     {.id = "first", .point = "c", .mw = 50},
                     {.id = "more", .point = "c", .mw = 20, .date = make_date(2027, 3, 1)}};
  Issues issues = check_plan(plan, knows_everything);
  EXPECT_TRUE(
      has(issues,
          "deliveries.gone.until: 2025-06-01 is not after the plan's start, 2026-01-01: the "
          "step delivers on no day of the plan"));
  EXPECT_TRUE(has(issues,
                  "deliveries.single.transformers: 1 transformers, 1 of them a spare, carry 0 of "
                  "the step's 80 MW: at least 2, or no spare (transformer_spare), must be there; "
                  "empty is as many as it takes"));
  EXPECT_TRUE(has(issues,
                  "deliveries.more.mw: 20 MW replace the 50 MW of first from 2027-03-01 on: a step "
                  "is the total at c, not what it adds; give first an end if it is to fall"));
  EXPECT_EQ(issues.size(), 3U);
  plan.deliveries[0].until = make_date(2026, 6, 1);
  plan.deliveries[1].transformer_spare = false;
  plan.deliveries[2].until = make_date(2027, 3, 1);
  EXPECT_TRUE(check_plan(plan, knows_everything).empty());
}

TEST(CheckPlan, ACreditIsForMegawattsThatAreDelivered) {
  Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "line", .mw = 60, .firm = false},
                     {.id = "wider", .mw = 90, .date = make_date(2028, 1, 1), .firm = false}};
  plan.contracts = {{.id = "c", .mw = 120, .interruptible_credit_usd_per_kw_year = 30}};
  EXPECT_TRUE(has(check_plan(plan, knows_everything),
                  "contracts.c.interruptible_credit_usd_per_kw_year: 30 $/kW a year are credited "
                  "for 120 MW, but at most 90 MW are delivered at main: a credit is for megawatts "
                  "that can be given up"));
  plan.contracts[0].mw = 90;
  EXPECT_TRUE(check_plan(plan, knows_everything).empty());
}

TEST(CheckPlan, RatesThatCannotHoldAreNamedAndLeftOut) {
  Plan plan;
  plan.contracts = {{.id = "c"}};
  const auto rate = [](std::string id, int from, int until, double above) {
    return Rate{.id = std::move(id),
                .contract = "c",
                .month_from = from,
                .month_until = until,
                .above_mwh = above,
                .energy_usd_per_mwh = 70.0};
  };
  plan.rates = {rate("winter", 11, 2, 0.0),     rate("january", 1, 1, 0.0),
                rate("block", 11, 2, 500.0),    rate("march-block", 2, 3, 500.0),
                rate("april", 4, 4, 0.0),       rate("c", 5, 5, 0.0),
                rate("all-block", 1, 12, 900.0)};
  const Issues issues = check_plan(plan, knows_everything);
  EXPECT_TRUE(has(issues,
                  "rates.january: (months 1 to 1, hours 0 to 24) holds in some of the hours of "
                  "winter: rates of a contract must not overlap; it is left out"));
  // Another block of other months in part: their prices would both hold in February.
  EXPECT_TRUE(has(issues,
                  "rates.march-block: (months 2 to 3, hours 0 to 24) holds in some of the hours of "
                  "winter: rates of a contract must not overlap; it is left out"));
  EXPECT_TRUE(has(issues,
                  "rates.c: has the id of its contract, c: it needs one of its own and is left "
                  "out"));
  EXPECT_EQ(issues.size(), 3U);
  std::vector<std::string> kept;
  for (const Rate& held : within_limits(plan).rates) kept.push_back(held.id);
  EXPECT_EQ(kept, (std::vector<std::string>{"winter", "block", "april", "all-block"}));
}

TEST(CheckPlan, APermitThatLeavesNothingIsNamed) {
  Plan plan;
  plan.site.permitted_h_per_year = 0.0;
  plan.site.starts_per_unit_year = 0;
  plan.generators = {{.id = "sets", .permitted_h_per_year = 0.0, .starts_per_year = 0}};
  const Issues issues = check_plan(plan, knows_everything);
  EXPECT_TRUE(has(issues,
                  "site.permitted_h_per_year: 0 hours a year: on-site units never run; empty is no "
                  "limit"));
  EXPECT_TRUE(
      has(issues,
          "site.starts_per_unit_year: 0 starts a year: on-site units never start, but those "
          "that run in the first hour of a year count no start and run on; empty is no "
          "limit"));
  EXPECT_TRUE(has(issues,
                  "generators.sets.permitted_h_per_year: 0 hours a year: the group's units never "
                  "run; empty is the site's limit"));
  EXPECT_TRUE(has(issues,
                  "generators.sets.starts_per_year: 0 starts a year: the group's units never "
                  "start, but those that run in the first hour of a year run on; empty is the "
                  "site's limit"));
}

TEST(CheckPlan, AugmentationThatCannotBeIsNamed) {
  Plan plan;
  plan.storage = {{.id = "s", .mw = 10.0, .mwh = 20.0}};
  plan.storage[0].augment_below_mwh = 25.0;
  EXPECT_TRUE(has(check_plan(plan, knows_everything),
                  "storage.s.augment_below_mwh: 25 MWh are more than the 20 MWh that the store has "
                  "when new"));
  plan.storage[0].augment_below_mwh = 18.0;
  EXPECT_TRUE(check_plan(plan, knows_everything).empty());
  plan.storage[0].degradation_per_year_frac = 0.0;
  EXPECT_TRUE(
      has(check_plan(plan, knows_everything),
          "storage.s.degradation_per_year_frac: 0: nothing fades, so that augmentation buys "
          "nothing"));
  plan.storage[0].augment_every_years = 0;
  EXPECT_TRUE(has(check_plan(plan, knows_everything),
                  "storage.s.augment_every_years: 0 years is below the least allowed, 1 years"));
}

TEST(Limits, EveryNumberIsBroughtWithinItsHardLimits) {
  Plan plan;
  plan.halls = {{.id = "h"}};
  plan.lots = {{.id = "l"}};
  plan.deliveries = {{.id = "d"}};
  plan.contracts = {{.id = "c"}};
  plan.generators = {{.id = "g"}};
  plan.storage = {{.id = "s"}};
  const Plan usual = plan;
  EXPECT_EQ(within_limits(plan), usual);
  for (const double wrong : {-1e12, 1e12, std::nan("")}) {
    plan = usual;
    const auto spoil = [&](std::span<const Field> fields, void* owner) {
      for (const Field& field : fields) {
        // A count cannot hold what is no whole number.
        if (field.kind == FieldKind::number && !field.optional) field.set(owner, wrong);
      }
    };
    spoil(scalar_fields(), &plan);
    for (const List& list : lists())
      if (list.size(plan) > 0) spoil(list.fields(), list.mutable_item(plan, 0));
    EXPECT_TRUE(has_errors(check_plan(plan, knows_everything)));
    const Plan kept = within_limits(plan);
    for (const Issue& issue : check_plan(kept, knows_everything)) {
      EXPECT_EQ(issue.message().find("most allowed, "), std::string::npos) << issue.path;
      EXPECT_EQ(issue.message().find("least allowed, "), std::string::npos) << issue.path;
    }
  }
}

TEST(CheckPlan, AnUnusualValueOnlyWarns) {
  Plan plan;
  plan.finance.wacc_frac = 0.3;
  const Issues issues = check_plan(plan, knows_everything);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].severity, Severity::warning);
  EXPECT_EQ(issues[0].message(), "0.3 is unusual: 0.15 is the usual limit");
}

TEST(CheckPlan, UnitCostsAreSaidOnceAndLivesCanBe) {
  Plan plan;
  plan.unit_costs = {{.id = "a", .item = "ups_usd_per_kw", .value = 300.0},
                     {.id = "b", .item = "ups_usd_per_kw", .value = 400.0},
                     {.id = "c", .item = "storage_life_years", .value = 0.0}};
  const Issues issues = check_plan(plan, knows_everything);
  EXPECT_TRUE(has(issues, "unit_costs.b.item: ups_usd_per_kw has a price in a already"));
  EXPECT_TRUE(has(issues, "unit_costs.c.value: 0 years is no life between 0.5 and 100"));
}

/// Two steps of a point that tasks have yet to date do not contradict each other.
TEST(CheckPlan, AStepThatATaskHasYetToDateContradictsNone) {
  Plan plan;
  plan.deliveries = {{.id = "a", .mw = 50.0}, {.id = "b", .mw = 80.0}};
  const auto contradicts = [&] {
    const Issues issues = check_plan(plan, knows_everything);
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.path == "deliveries.b.mw"; });
  };
  EXPECT_TRUE(contradicts());
  plan.tasks = {{.id = "t", .enables_delivery = "b"}};
  EXPECT_FALSE(contradicts());
}

}  // namespace
}  // namespace sitewright::plan
