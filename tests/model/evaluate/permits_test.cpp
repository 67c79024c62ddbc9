// Permits of the bundled cases: standby plant of halls, units that left, standby hours, starts.
#include "model/evaluate/permits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using emissions::Pollutant;
using test::case_plan;
using test::evaluated;
using test::evaluated_case;

double nox(const Permits& permits) {
  return permits.applicability.tests[Pollutant::nox].potential_tpy.value();
}

double supportable(const Evaluation& e, Date date) {
  return e.supply.supportable_mw[days_between(e.start, date)];
}

const Issue* find_issue(const Issues& issues, std::string_view path, std::string_view part) {
  const auto found = std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) {
    return issue.path == path && issue.message().find(part) != std::string::npos;
  });
  return found == issues.end() ? nullptr : &*found;
}

TEST(HallStandby, CountsInThePotentialAsDieselSets) {
  const Permits permits = find_permits(case_plan("pennsylvania"), test::catalog());
  ASSERT_EQ(permits.potential.size(), 2U);
  double mw = 0.0;
  for (const PotentialLine& line : permits.potential) {
    EXPECT_TRUE(line.hall_standby);
    EXPECT_EQ(line.source.unit.hours_per_year, 500.0);
    mw += line.source.units * line.source.unit.unit_mw;
  }
  EXPECT_NEAR(mw, 1071.0, 1.0);  // what the cost side buys
  // MW x 500 h x 9.3625 MMBtu/MWh x 395 ppm x 0.003684 lb/MMBtu / 2000
  EXPECT_NEAR(nox(permits), mw * 500.0 * 9.3625 * 395.0 * 0.003684 / 2000.0, 1.0);
  EXPECT_EQ(permits.applicability.permit, emissions::PermitClass::psd_major);
  EXPECT_TRUE(permits.groups.empty());
}

TEST(HallStandby, GivesWayToStandbyGroupsOfThePlan) {
  plan::Plan plan = case_plan("pennsylvania");
  plan.generators = {{.id = "sets",
                      .unit = "diesel-standby",
                      .count = 200,
                      .role = plan::Role::standby,
                      .control = plan::EmissionControl::scr}};
  Permits permits = find_permits(plan, test::catalog());
  double hall_mw = 0.0;
  for (const PotentialLine& line : permits.potential)
    hall_mw += line.hall_standby ? line.source.unit.unit_mw : 0.0;
  EXPECT_NEAR(hall_mw, 1071.0 - 500.0, 1.0);
  plan.generators[0].count = 500;
  permits = find_permits(plan, test::catalog());
  ASSERT_EQ(permits.potential.size(), 1U);
  EXPECT_FALSE(permits.potential[0].hall_standby);
}

TEST(HallStandby, IsNotThereWithoutRedundancyAndLimitsNoSupply) {
  for (const PotentialLine& line : evaluated_case("memphis").permits.potential)
    EXPECT_FALSE(line.hall_standby);
  plan::Plan plan = case_plan("pennsylvania");
  for (plan::Hall& hall : plan.halls) hall.redundancy = plan::Redundancy::n;
  EXPECT_TRUE(find_permits(plan, test::catalog()).potential.empty());
  // 120 gas units under a cap of 1,000: the same share as before, with a warning of the plant
  const Permits gas =
      find_permits(case_plan("north-dakota-gas", {{"site.nox_cap_tpy", "3000"}}), test::catalog());
  for (const Daily& frac : gas.days.permitted_frac) EXPECT_EQ(frac.minCoeff(), 1.0);
  EXPECT_NE(find_issue(gas.issues, "site.nox_cap_tpy", "with the standby plant that the halls"),
            nullptr);
}

TEST(PotentialByDate, UnitsThatHaveLeftLimitNothing) {
  const Date after = make_date(2025, 10, 15);
  const Date together = make_date(2025, 8, 1);
  const Evaluation bundled = evaluated_case("memphis");
  const Evaluation longer =
      evaluated_case("memphis", {{"generators.smt-first.until", "2025-08-14"}});
  EXPECT_NEAR(supportable(longer, after), supportable(bundled, after), 1e-9);
  const auto permitted = [](const Evaluation& e) {
    return e.permits.days.permitted_frac.back();  // smt-permitted
  };
  const auto day = [&](Date date) { return days_between(longer.start, date); };
  EXPECT_LT(permitted(longer)[day(together)], 0.5 * permitted(longer)[day(after)]);
  EXPECT_EQ(permitted(longer)[day(make_date(2025, 7, 1))], 1.0);
  EXPECT_GT(nox(longer.permits), 2.0 * nox(bundled.permits)) << "they stood together";
  EXPECT_EQ(longer.permits.groups.size(), bundled.permits.groups.size() + 1);
}

TEST(StandbyHours, GiveWayToThoseThatDispatchRuns) {
  plan::Plan plan = case_plan("memphis-100k");
  plan.generators.erase(plan.generators.begin(), plan.generators.begin() + 2);
  const Evaluation seldom = evaluated(plan);
  EXPECT_EQ(find_issue(seldom.issues, "generators.smt-permitted.role", "presumed"), nullptr);
  for (plan::Delivery& step : plan.deliveries) {
    step.firm = false;
    step.interrupted_h_per_year = 8760.0;
  }
  const Evaluation often = evaluated(plan);
  const Issue* warning =
      find_issue(often.issues, "generators.smt-permitted.role", "not the 500 that are presumed");
  ASSERT_NE(warning, nullptr);
  EXPECT_EQ(warning->severity, Severity::warning);
  EXPECT_GT(nox(often.permits), 2.0 * nox(seldom.permits));
  EXPECT_GT(nox(often.permits), 0.99 * *often.ledger.pollutants[Pollutant::nox].tpy.max);
}

TEST(AllowedUnits, TwoGroupsHaveWhatTheSameUnitsHaveAsOne) {
  plan::Plan plan = case_plan("north-dakota-gas", {{"site.nox_cap_tpy", "1000"}});
  const Permits two = find_permits(plan, test::catalog());
  ASSERT_EQ(two.groups.size(), 2U);
  const int units = *two.groups[0].steady_units + *two.groups[1].steady_units;
  EXPECT_GT(*two.groups[0].steady_units, 0);
  EXPECT_GT(*two.groups[1].steady_units, 0);
  plan.generators[0].count += plan.generators[1].count;
  plan.generators.erase(plan.generators.begin() + 1);
  const Permits one = find_permits(plan, test::catalog());
  EXPECT_EQ(one.groups[0].steady_units, units);
  EXPECT_EQ(units, 53);
  EXPECT_NEAR(*one.groups[0].unit_hours, *two.groups[0].unit_hours + *two.groups[1].unit_hours,
              1.0);
}

TEST(AllowedUnits, TheAssumptionOnStartsIsAmongTheIssues) {
  const Evaluation e = evaluated_case("memphis");
  const Issue* note = find_issue(e.issues, "site.starts_per_unit_year", "22 starts of each a year");
  ASSERT_NE(note, nullptr);
  EXPECT_EQ(note->severity, Severity::info);
}

}  // namespace
}  // namespace sitewright
