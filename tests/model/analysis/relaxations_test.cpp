// The answer to an infeasible plan: windows of its limits and the smallest changes that fix it.
#include "model/analysis/relaxations.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"

namespace sitewright::analysis {
namespace {

using test::catalog;

/// 20,000 H100 in one hall on a grid step of 10 MW in January and 12 MW in June.
plan::Plan small_plan() {
  plan::Plan plan;
  plan.schedule.start = make_date(2025, 1, 1);
  plan.schedule.horizon_years = 2.0;
  plan.target = {.accelerators = 20000, .date = make_date(2025, 12, 31)};
  plan.halls = {{.id = "hall", .it_mw = 60.0}};
  plan.lots = {{.id = "h100", .model = "h100", .count = 20000, .hall = "hall"}};
  plan.deliveries = {{.id = "first", .mw = 10.0},
                     {.id = "second", .mw = 12.0, .date = make_date(2025, 6, 1)}};
  return plan;
}

TargetAnswer answered(const plan::Plan& plan) {
  const climate::Climate climate = climate_of(plan).value();
  return answer_target(plan, catalog(), climate, evaluate(plan, catalog(), climate));
}

const Relaxation* relaxation_of(const TargetAnswer& answer, const std::string& path) {
  const auto found = std::find_if(
      answer.relaxations.begin(), answer.relaxations.end(),
      [&](const auto& r) { return r.changes.size() == 1 && r.changes[0].path == path; });
  return found == answer.relaxations.end() ? nullptr : &*found;
}

plan::Plan with(plan::Plan plan, const std::string& path, const FieldValue& value) {
  plan::find_place(plan, path)->set(plan, value);
  return plan;
}

bool in_time(const plan::Plan& plan) {
  const capacity::Result result = test::evaluated(plan).capacity;
  return result.target_date && *result.target_date <= *plan.target.date;
}

TEST(Relaxations, APlanThatMeetsItsTargetHasNothingToFix) {
  plan::Plan plan = small_plan();
  plan.deliveries[1].mw = 60.0;
  const TargetAnswer answer = answered(plan);
  EXPECT_TRUE(answer.in_time());
  EXPECT_TRUE(answer.limits.empty());
  EXPECT_TRUE(answer.relaxations.empty());
  EXPECT_EQ(answer.tries, 0);
}

TEST(Relaxations, TooFewMegawattsAreFixedByTheLeastThatDo) {
  const plan::Plan plan = small_plan();
  const TargetAnswer answer = answered(plan);
  EXPECT_FALSE(answer.in_time());
  ASSERT_FALSE(answer.limits.empty());
  const BindingLimit& last = answer.limits.back();
  EXPECT_EQ(last.constraint, capacity::Constraint::site_power);
  EXPECT_EQ(last.until, plan::horizon_end(plan));
  EXPECT_LE(last.from, answer.wanted);
  EXPECT_DOUBLE_EQ(last.short_accelerators, 20000 - answer.online);
  EXPECT_NEAR(last.short_mw.value(), last.short_accelerators * 1.25e-3,
              0.1 * last.short_mw.value());

  const Relaxation* more = relaxation_of(answer, "deliveries.second.mw");
  ASSERT_NE(more, nullptr);
  EXPECT_TRUE(answer.single);
  const double mw = std::get<double>(more->changes[0].to);
  EXPECT_TRUE(in_time(with(plan, "deliveries.second.mw", mw)));
  EXPECT_FALSE(in_time(with(plan, "deliveries.second.mw", mw - 0.1)));
  EXPECT_LE(more->met.value(), *plan.target.date);
  EXPECT_GT(more->more_capex_usd.value(), 0.0);
}

TEST(Relaxations, AStepThatComesTooLateIsFixedByADate) {
  plan::Plan plan = small_plan();
  plan.deliveries[1].mw = 60.0;
  plan.deliveries[1].date = make_date(2026, 3, 1);
  const TargetAnswer answer = answered(plan);
  const Relaxation* earlier = relaxation_of(answer, "deliveries.second.date");
  ASSERT_NE(earlier, nullptr);
  const Date date = std::get<Date>(earlier->changes[0].to);
  EXPECT_EQ(date, make_date(2025, 12, 31));
  EXPECT_EQ(answer.met, make_date(2026, 3, 1));  // a later target would do as well
}

TEST(Relaxations, AStepIsNotMovedBeforeTheOneThatItReplaces) {
  plan::Plan plan = small_plan();
  plan.deliveries = {{.id = "first", .mw = 10.0, .date = make_date(2025, 3, 1)},
                     {.id = "second", .mw = 60.0, .date = make_date(2026, 3, 1)}};
  const TargetAnswer answer = answered(plan);
  const Relaxation* earlier = relaxation_of(answer, "deliveries.second.date");
  ASSERT_NE(earlier, nullptr);
  EXPECT_EQ(std::get<Date>(earlier->changes[0].to), *plan.target.date);
  for (const Lever& lever : levers_of(plan, catalog(), {.mw = 30.0, .accelerators = 20000.0})) {
    if (lever.path == "deliveries.second.date") {
      EXPECT_EQ(std::get<Date>(value_after(lever, lever.steps)), make_date(2025, 3, 2));
    }
  }
}

TEST(Relaxations, TwoLimitsNeedTwoChanges) {
  // Neither the hall nor the grid alone carries them.
  plan::Plan plan = small_plan();
  plan.halls[0].it_mw = 10.0;
  const TargetAnswer answer = answered(plan);
  EXPECT_FALSE(answer.single);
  ASSERT_FALSE(answer.relaxations.empty());
  for (const Relaxation& relaxation : answer.relaxations) {
    ASSERT_EQ(relaxation.changes.size(), 2U);
    plan::Plan changed = plan;
    for (const Change& change : relaxation.changes) changed = with(changed, change.path, change.to);
    EXPECT_TRUE(in_time(changed));
    for (const Change& change : relaxation.changes)
      EXPECT_FALSE(in_time(with(changed, change.path, change.from)));
  }
}

TEST(Relaxations, WhatNothingFixesIsSaidSo) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2025, 1, 10);  // accelerators season for 19 days
  plan.halls.push_back({.id = "other", .it_mw = 60.0, .ready = make_date(2026, 1, 1)});
  plan.halls.push_back({.id = "third", .it_mw = 60.0, .ready = make_date(2026, 1, 1)});
  for (const char* hall : {"other", "third"})
    plan.lots.push_back({.id = hall, .model = "h100", .count = 20000, .hall = hall});
  plan.target.accelerators = 60000;
  const TargetAnswer answer = answered(plan);
  EXPECT_TRUE(answer.relaxations.empty());
  EXPECT_FALSE(answer.limits.empty());
  EXPECT_LE(answer.tries, 700);
}

TEST(Relaxations, APermitThatBindsNamesItsCap) {
  plan::Plan plan = small_plan();
  plan.deliveries.pop_back();
  plan.generators = {{.id = "turbines",
                      .unit = "smt-130",
                      .count = 2,
                      .control = plan::EmissionControl::scr,
                      .nox_ppm = 2.0}};
  plan.site.nox_cap_tpy = 4.0;  // less than one unit
  plan.site.permit_from = make_date(2025, 1, 1);
  const TargetAnswer answer = answered(plan);
  EXPECT_EQ(answer.limits.back().constraint, capacity::Constraint::permit);
  const Relaxation* cap = relaxation_of(answer, "site.nox_cap_tpy");
  ASSERT_NE(cap, nullptr);
  EXPECT_GT(std::get<double>(cap->changes[0].to), 4.0);
  EXPECT_TRUE(in_time(with(plan, "site.nox_cap_tpy", cap->changes[0].to)));
}

TEST(Relaxations, LoadThatGoesShortNamesItsHoursAndWhatServesIt) {
  plan::Plan plan = small_plan();
  plan.deliveries = {{.id = "grid", .mw = 40.0, .firm = false, .interrupted_h_per_year = 50.0}};
  const climate::Climate climate = climate_of(plan).value();
  const Evaluation evaluation = evaluate(plan, catalog(), climate);
  const LoadAnswer answer = answer_load(plan, catalog(), climate, evaluation);
  EXPECT_GT(answer.unserved_mwh, 0.0);
  EXPECT_DOUBLE_EQ(answer.hours, 50.0);
  double mwh = 0.0;
  for (const ShortHours& stretch : answer.stretches) {
    EXPECT_GT(stretch.hours, 0);
    mwh += stretch.mwh;
  }
  EXPECT_LE(mwh, answer.unserved_mwh * (1.0 + 1e-9));
  ASSERT_EQ(answer.relaxations.size(), 1U);
  EXPECT_EQ(answer.relaxations[0].changes[0].path, "deliveries.grid.interrupted_h_per_year");
  EXPECT_EQ(std::get<double>(answer.relaxations[0].changes[0].to), 0.0);
}

/// What the load of a plan lacks.
LoadAnswer load_of(const plan::Plan& plan) {
  const climate::Climate climate = climate_of(plan).value();
  return answer_load(plan, catalog(), climate, evaluate(plan, catalog(), climate));
}

std::optional<Change> change_of(const LoadAnswer& answer, const std::string& path) {
  for (const Relaxation& relaxation : answer.relaxations) {
    for (const Change& change : relaxation.changes) {
      if (change.path == path) return change;
    }
  }
  return std::nullopt;
}

/// All lots run before the reference year begins, on units alone.
plan::Plan island_plan(int units) {
  plan::Plan plan = small_plan();
  plan.schedule.start = make_date(2024, 11, 1);
  plan.schedule.horizon_years = 1.5;
  plan.deliveries.clear();
  plan.generators = {{.id = "e", .unit = "smt-130", .count = units}};
  return plan;
}

TEST(Relaxations, HoursThatAPermitAllowsAreAmongTheFixes) {
  plan::Plan plan = island_plan(1);
  plan.lots[0].count = 10000;
  plan.site.permitted_h_per_year = 8000.0;
  const std::optional<Change> hours = change_of(load_of(plan), "site.permitted_h_per_year");
  ASSERT_TRUE(hours.has_value());
  EXPECT_EQ(std::get<double>(hours->to), 8760.0);  // its one unit always runs
}

TEST(Relaxations, AnInterruptedGridIsServedByStandbySets) {
  plan::Plan plan = small_plan();
  plan.deliveries = {{.id = "grid", .mw = 40.0, .firm = false, .interrupted_h_per_year = 50.0}};
  plan.generators = {
      {.id = "sets", .unit = "diesel-standby", .count = 1, .role = plan::Role::standby}};
  const std::optional<Change> count = change_of(load_of(plan), "generators.sets.count");
  ASSERT_TRUE(count.has_value());
  EXPECT_GT(std::get<double>(count->to), 1.0);
}

TEST(Relaxations, ASecondFuelServesTheDaysWithoutGas) {
  plan::Plan plan = island_plan(6);
  plan.fuel.winter_curtailed_days = 5.0;
  const std::optional<Change> fuel = change_of(load_of(plan), "generators.e.dual_fuel");
  ASSERT_TRUE(fuel.has_value());
  EXPECT_EQ(fuel->to, FieldValue(true));
}

TEST(Relaxations, AHigherCarbonCapIsAmongTheFixes) {
  plan::Plan plan = island_plan(3);
  plan.lots[0].count = 10000;
  plan.site.co2e_cap_tpy = 60000.0;
  plan.site.permit_from = make_date(2025, 1, 1);
  const std::optional<Change> cap = change_of(load_of(plan), "site.co2e_cap_tpy");
  ASSERT_TRUE(cap.has_value());
  EXPECT_GT(std::get<double>(cap->to), 60000.0);
}

TEST(Relaxations, AMinimumAboveTheLoadIsNamed) {
  plan::Plan plan = small_plan();
  plan.lots[0].count = 100;
  plan.deliveries.clear();
  plan.generators = {{.id = "e", .unit = "smt-130", .count = 2}};
  const LoadAnswer answer = load_of(plan);
  ASSERT_EQ(answer.too_large.size(), 1U);
  EXPECT_EQ(answer.too_large[0].path, "generators.e");
  EXPECT_GT(answer.too_large[0].least_mw, answer.too_large[0].load_mw);
  EXPECT_EQ(answer.too_large[0].hours, static_cast<int>(answer.hours));
}

TEST(Relaxations, MoreOfAConnectionThatStandsHasThePriceOfASubstation) {
  plan::Plan plan = small_plan();
  plan.target.date.reset();
  plan.deliveries = {{.id = "grid", .mw = 5.0}};
  const TargetAnswer answer = answered(plan);
  const Relaxation* grid = relaxation_of(answer, "deliveries.grid.mw");
  ASSERT_NE(grid, nullptr);
  const double more_kw = 1e3 * (std::get<double>(grid->changes[0].to) - 5.0);
  // 160 $/kW of 2024, before contingency and owner's costs.
  EXPECT_GT(grid->more_capex_usd.value(), 160.0 * more_kw);
}

TEST(Relaxations, EveryLeverIsAFieldAndStaysWithinItsLimits) {
  for (const std::string& id : test::case_ids()) {
    const plan::Plan plan = test::case_plan(id);
    for (const Lever& lever :
         levers_of(plan, catalog(), {.mw = 5000.0, .accelerators = 500000.0})) {
      plan::Plan changed = plan;
      for (const int steps : {1, lever.steps}) {
        const FieldValue value = value_after(lever, steps);
        EXPECT_FALSE(has_errors(check_value(*lever.place.field, lever.path, value))) << lever.path;
        EXPECT_NE(value, lever.from) << lever.path;
      }
    }
  }
}

}  // namespace
}  // namespace sitewright::analysis
