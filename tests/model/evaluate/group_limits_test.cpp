// Hours and starts that a group has of its own: potential, dispatch, ledger, units allowed.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

using emissions::Pollutant;

constexpr int kYear = 2026;
constexpr double kTurbineMmbtu = 10.67;  // per MWh HHV: 9,630 Btu/kWh LHV
constexpr double kDieselMmbtu = 9.3625;  // 8,750 Btu/kWh LHV
constexpr double kLbPerPpm = 0.003684;   // NOx, per MMBtu
constexpr double kDieselPpm = 395.0;

/// About 35 MW on six turbines, two of which may run 2,000 h and start 30 times, beside diesel sets
/// of 100 h; other units have the site's 6,000 h.
plan::Plan mixed() {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 3.0, .it_mw = 60.0, .accelerators = 35000});
  plan.halls[0].redundancy = plan::Redundancy::n;
  plan.generators = {{.id = "base", .unit = "smt-130", .count = 4},
                     {.id = "peak", .unit = "smt-130", .count = 2, .permitted_h_per_year = 2000.0},
                     {.id = "sets",
                      .unit = "diesel-standby",
                      .count = 20,
                      .role = plan::Role::standby,
                      .control = plan::EmissionControl::uncontrolled,
                      .permitted_h_per_year = 100.0}};
  plan.site.permitted_h_per_year = 6000.0;
  return plan;
}

double turbine_tpy(double units, double hours) {
  return units * 16.5 * hours * kTurbineMmbtu * 9.0 * kLbPerPpm / 2000.0;
}

double set_tpy(double units, double hours) {
  return units * 2.5 * hours * kDieselMmbtu * kDieselPpm * kLbPerPpm / 2000.0;
}

TEST(GroupLimits, ThePotentialOfAMixedFleetIsThatOfEachGroupsHours) {
  plan::Plan plan = mixed();
  Permits permits = find_permits(plan, test::catalog());
  const auto potential = [&] {
    return permits.applicability.tests[Pollutant::nox].potential_tpy.value();
  };
  EXPECT_NEAR(potential(), turbine_tpy(4, 6000) + turbine_tpy(2, 2000) + set_tpy(20, 100), 0.2);
  ASSERT_EQ(permits.potential.size(), 3U);
  EXPECT_EQ(permits.potential[1].source.unit.hours_per_year, 2000.0);
  // A set without hours of its own counts at 500, one with more at those.
  plan.generators[2].permitted_h_per_year.reset();
  permits = find_permits(plan, test::catalog());
  EXPECT_NEAR(potential(), turbine_tpy(4, 6000) + turbine_tpy(2, 2000) + set_tpy(20, 500), 0.5);
  plan.generators[2].permitted_h_per_year = 700.0;
  permits = find_permits(plan, test::catalog());
  EXPECT_NEAR(potential(), turbine_tpy(4, 6000) + turbine_tpy(2, 2000) + set_tpy(20, 700), 0.7);
}

TEST(GroupLimits, StartsOfItsOwnCountInThePotential) {
  plan::Plan plan = mixed();
  plan.site.starts_per_unit_year = 10;
  plan.generators[1].starts_per_year = 30;
  const Permits permits = find_permits(plan, test::catalog());
  EXPECT_EQ(permits.potential[0].source.unit.starts_per_year, 10.0);
  EXPECT_EQ(permits.potential[1].source.unit.starts_per_year, 30.0);
}

TEST(GroupLimits, UnitHoursUnderACapAreThoseOfThePotential) {
  plan::Plan plan = mixed();
  plan.generators.pop_back();
  plan.site.nox_cap_tpy = 40.0;
  const Permits permits = find_permits(plan, test::catalog());
  ASSERT_EQ(permits.groups.size(), 2U);
  // Parts of the cap in proportion: 4 x 6,000 against 2 x 2,000 unit-hours of the same unit.
  EXPECT_NEAR(*permits.groups[0].unit_hours / *permits.groups[1].unit_hours, 6.0, 1e-9);
}

const operations::CapYear* find_cap(const YearResult& year, const std::string& id) {
  for (const operations::CapYear& cap : year.operations.caps) {
    if (cap.id == id) return &cap;
  }
  return nullptr;
}

TEST(GroupLimits, DispatchKeepsEachGroupsHoursAndStarts) {
  plan::Plan plan = mixed();
  plan.site.permitted_h_per_year = 8000.0;
  plan.generators[1].starts_per_year = 30;
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear + 1);
  ASSERT_EQ(year.operations.groups.size(), 3U);
  const double units[] = {4, 2, 20};
  const double hours[] = {8000, 2000, 100};
  for (std::size_t i = 0; i < 3; ++i) {
    const operations::GroupYear& group = year.operations.groups[i];
    EXPECT_LE(group.unit_hours, units[i] * hours[i] * (1.0 + 1e-9)) << group.id;
    const operations::CapYear* cap = find_cap(year, "hours." + plan.generators[i].id);
    ASSERT_NE(cap, nullptr) << plan.generators[i].id;
    EXPECT_NEAR(cap->limit, units[i] * hours[i], 1e-6) << group.id;
  }
  EXPECT_GT(year.operations.groups[1].unit_hours, 0.5 * 2 * 2000) << "they are used";
  EXPECT_LE(year.operations.groups[1].starts, 2 * 30);
  EXPECT_NE(find_cap(year, "starts.peak"), nullptr);
  EXPECT_EQ(find_cap(year, "starts.base"), nullptr) << "no limit of the site or its own";
}

TEST(GroupLimits, TheLedgerHasEachGroupsCapAndNoneIsBroken) {
  plan::Plan plan = mixed();
  plan.site.permitted_h_per_year.reset();
  const Evaluation e = test::evaluated(plan);
  ASSERT_EQ(e.ledger.groups.size(), 3U);
  EXPECT_FALSE(e.ledger.groups[0].hours_per_unit.cap.has_value());
  EXPECT_EQ(e.ledger.groups[1].hours_per_unit.cap, 2000.0);
  EXPECT_EQ(e.ledger.groups[2].hours_per_unit.cap, 100.0);
  for (const emissions::GroupLedger& group : e.ledger.groups)
    EXPECT_EQ(group.hours_per_unit.months_over, 0U) << group.id;
  for (const Issue& issue : e.issues) {
    EXPECT_EQ(issue.message().find("that are presumed of standby"), std::string::npos);
    EXPECT_FALSE(issue.path.ends_with("permitted_h_per_year")) << issue.message();
  }
}

TEST(GroupLimits, AStandbyGroupOfAHundredHoursNeverCountsMore) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.generators.erase(plan.generators.begin(), plan.generators.begin() + 2);
  for (plan::Delivery& step : plan.deliveries) {
    step.firm = false;
    step.interrupted_h_per_year = 8760.0;
  }
  plan.generators[0].permitted_h_per_year = 100.0;
  const Evaluation e = test::evaluated(plan);
  ASSERT_EQ(e.ledger.groups.size(), 1U);
  EXPECT_LE(*e.ledger.groups[0].hours_per_unit.max, 100.0 * (1.0 + 1e-9));
  EXPECT_GT(*e.ledger.groups[0].hours_per_unit.max, 50.0);
  EXPECT_EQ(e.permits.potential[0].source.unit.hours_per_year, 100.0);
}

TEST(GroupLimits, FewStartsAreEnoughForThePermittedHoursOfEveryYear) {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 4.0, .it_mw = 60.0, .accelerators = 35000});
  plan.deliveries.push_back({.id = "feed", .point = "main", .mw = 80.0});
  plan.contracts.push_back({.id = "grid", .point = "main", .mw = 80.0, .energy_usd_per_mwh = 90.0});
  plan.generators = {{.id = "peak", .unit = "smt-130", .count = 2, .permitted_h_per_year = 3000.0}};
  const climate::Climate climate = climate_of(plan).value();
  for (const double starts : {1.0, 4.0}) {
    plan.generators[0].starts_per_year = starts;
    for (int year = kYear + 1; year < kYear + 4; ++year) {
      const YearResult result = evaluate_year(plan, test::catalog(), climate, year);
      const operations::GroupYear& peak = result.operations.groups[0];
      EXPECT_GE(peak.unit_hours, 0.98 * 2 * 3000.0) << year << ", " << starts;
      EXPECT_LE(peak.unit_hours, 2 * 3000.0 + 1e-6) << year << ", " << starts;
      EXPECT_LE(peak.starts, 2 * starts) << year << ", " << starts;
    }
  }
}

TEST(GroupLimits, AYearKnowsWhichUnitsRanWhenItBegan) {
  plan::Plan plan =
      test::quick_plan({.year = kYear, .horizon_years = 3.0, .it_mw = 60.0, .accelerators = 35000});
  plan.generators = {{.id = "prime", .unit = "smt-130", .count = 4}};
  const climate::Climate climate = climate_of(plan).value();
  const YearResult first = evaluate_year(plan, test::catalog(), climate, kYear);
  const YearResult second = evaluate_year(plan, test::catalog(), climate, kYear + 1);
  EXPECT_GT(first.operations.groups[0].starts, 0);
  EXPECT_EQ(second.rules.groups[0].units_before,
            first.operations.hours.group_units[0][kHoursPerYear - 1]);
  EXPECT_GT(second.rules.groups[0].units_before, 0);
}

}  // namespace
}  // namespace sitewright
