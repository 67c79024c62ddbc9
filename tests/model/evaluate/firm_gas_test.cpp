// Gas and megawatts that are short serve the units that can run on them.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/evaluate/hour_explained.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/supply_day.h"
#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;

/// A feeder of 20 MW, two turbines of 16.5 MW and six engines of 3.36 MW.
plan::Plan site(int accelerators) {
  plan::Plan plan = test::quick_plan(
      {.year = kYear, .horizon_years = 1.0, .it_mw = 60.0, .accelerators = accelerators});
  plan.deliveries.push_back({.id = "grid", .mw = 20.0});
  plan.generators.push_back({.id = "smt", .unit = "smt-130", .count = 2});
  plan.generators.push_back({.id = "engines", .unit = "j620", .count = 6});
  return plan;
}

YearResult operated(const plan::Plan& plan) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
}

const HourShare& share(const HourExplained& hour, const std::string& id) {
  return *std::find_if(hour.shares.begin(), hour.shares.end(),
                       [&](const HourShare& candidate) { return candidate.id == id; });
}

TEST(FirmGas, GoesToUnitsThatCanCarryIt) {
  plan::Plan plan = site(40000);
  plan.fuel.firm_mmbtu_per_day = 2000.0;
  const YearResult year = operated(plan);
  const operations::GroupYear& smt = year.operations.groups[0];
  const operations::GroupYear& engines = year.operations.groups[1];
  EXPECT_EQ(smt.mwh, 0.0);
  EXPECT_GT(engines.peak_mw, 8.5);
  EXPECT_LT(engines.peak_mw, 10.0);
  const double used = engines.fuel_mmbtu / (365.0 * 2000.0);
  EXPECT_GT(used, 0.95);
  EXPECT_LT(used, 1.05);

  const HourExplained hour = explain_hour(year, climate_of(plan).value(), 4000);
  EXPECT_EQ(share(hour, "smt").reason, HourReason::fuel);
  EXPECT_EQ(share(hour, "engines").reason, HourReason::fuel);
}

TEST(FirmGas, SupplyCountsTheSameMegawattsAndSaysWhatIsShort) {
  plan::Plan plan = site(40000);
  plan.fuel.firm_mmbtu_per_day = 2000.0;
  const Evaluation e = test::evaluated(plan);
  const SupplyDay day = supply_on(e, make_date(kYear, 6, 1));
  ASSERT_EQ(day.sources.size(), 3U);
  EXPECT_EQ(day.sources[1].mw, 0.0);
  EXPECT_NEAR(day.sources[2].mw, 9.7, 0.5);
  EXPECT_EQ(day.short_of_gas, (std::vector<std::string>{"smt", "engines"}));
  EXPECT_EQ(day.binding, capacity::Constraint::site_power);
  EXPECT_NEAR(day.gas_mmbtu_per_day, 2000.0, 1.0);
  // What supply puts online dispatch serves, but for availability.
  EXPECT_LT(e.operations.unserved_mwh, 0.01 * e.operations.load_mwh);
}

TEST(FirmGas, FlowsOnCurtailedDays) {
  plan::Plan plan = site(40000);
  plan.fuel.firm_mmbtu_per_day = 2000.0;
  const YearResult calm = operated(plan);
  plan.fuel.winter_curtailed_days = 10.0;
  const YearResult year = operated(plan);
  EXPECT_EQ(year.operations.groups[1].mwh, calm.operations.groups[1].mwh);
  const Issues issues = price_issues(plan, test::catalog());
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].path, "fuel.winter_curtailed_days");
}

TEST(NamedMegawatts, GoToUnitsThatCanCarryThem) {
  plan::Plan plan = site(40000);
  plan.site.permit_mw = 10.0;
  const YearResult year = operated(plan);
  EXPECT_EQ(year.operations.groups[0].mwh, 0.0);
  // 10 MW less auxiliaries, step-up loss and what is out on average.
  EXPECT_NEAR(year.operations.groups[1].peak_mw, 9.0, 0.3);
  const Evaluation e = test::evaluated(plan);
  EXPECT_EQ(e.permits.days.permitted_frac[0].maxCoeff(), 0.0);
  EXPECT_NEAR(e.permits.days.permitted_frac[1].minCoeff() * 6 * 3.36, 10.0, 0.1);
  const HourExplained hour = explain_hour(year, climate_of(plan).value(), 4000);
  EXPECT_EQ(share(hour, "smt").reason, HourReason::named);
}

}  // namespace
}  // namespace sitewright
