// When a permit of the site's class can be there, and plans that want it sooner.
#include "model/evaluate/permit_dates.h"

#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/quick_site.h"

namespace sitewright {
namespace {

/// Begins in 2026 with turbines; 40 of them are PSD major: 6 to 18 months.
plan::Plan site(int turbines) {
  plan::Plan plan =
      test::quick_plan({.year = 2026, .horizon_years = 5.0, .it_mw = 20.0, .accelerators = 10000});
  plan.halls[0].redundancy = plan::Redundancy::n;
  plan.generators.push_back({.id = "gas", .unit = "smt-130", .count = turbines});
  return plan;
}

const Issue* too_soon(const Evaluation& e) {
  for (const Issue& issue : e.issues) {
    if (issue.message().find("is sooner than an air permit") != std::string::npos) return &issue;
  }
  return nullptr;
}

TEST(PermitDates, MemphisIsNotCalledTooSoon) {
  for (const std::string& id : test::case_ids()) {
    const Evaluation e = test::evaluated_case(id);
    EXPECT_EQ(too_soon(e), nullptr) << id;
    for (const Issue& issue : e.issues)
      EXPECT_EQ(issue.message().find("claims no temporary route"), std::string::npos) << id;
  }
  const PermitDates dates = test::evaluated_case("memphis").permit_dates;
  EXPECT_EQ(dates.task, "air-permit");
  EXPECT_EQ(to_iso(dates.applied), "2025-01-03");
  EXPECT_EQ(to_iso(dates.earliest), "2025-04-03");
  EXPECT_EQ(to_iso(dates.usual), "2025-07-03");  // it came on 2 July
  EXPECT_EQ(dates.wanted, make_date(2025, 7, 2));
}

TEST(PermitDates, CountFromThePlansStartByClass) {
  const Evaluation psd = test::evaluated(site(40));
  EXPECT_EQ(psd.permits.applicability.permit, emissions::PermitClass::psd_major);
  EXPECT_EQ(to_iso(psd.permit_dates.earliest), "2026-07-01");
  EXPECT_EQ(to_iso(psd.permit_dates.usual), "2027-01-01");
  EXPECT_EQ(to_iso(psd.permit_dates.latest), "2027-07-01");
  const Evaluation minor = test::evaluated(site(1));
  EXPECT_EQ(minor.permits.applicability.permit, emissions::PermitClass::minor);
  EXPECT_EQ(to_iso(minor.permit_dates.earliest), "2026-03-01");
}

TEST(PermitDates, UnitsWithoutAPermitsDayWantItOnTheirFirst) {
  plan::Plan plan = site(40);
  const Evaluation early = test::evaluated(plan);
  const Issue* warning = too_soon(early);
  ASSERT_NE(warning, nullptr);
  EXPECT_EQ(warning->path, "generators.gas.from");
  EXPECT_EQ(warning->severity, Severity::warning);
  EXPECT_NE(warning->message().find("6 to 18 months (B07 S07)"), std::string::npos)
      << warning->message();
  plan.generators[0].from = make_date(2026, 6, 30);
  EXPECT_NE(too_soon(test::evaluated(plan)), nullptr);
  plan.generators[0].from = make_date(2026, 7, 1);
  EXPECT_EQ(too_soon(test::evaluated(plan)), nullptr);
}

TEST(PermitDates, APermitOfThePlansFirstDayIsThere) {
  plan::Plan plan = site(40);
  plan.site.permit_from = plan.schedule.start;
  EXPECT_EQ(too_soon(test::evaluated(plan)), nullptr);
  plan.site.permit_from = make_date(2026, 5, 1);
  const Evaluation e = test::evaluated(plan);
  ASSERT_NE(too_soon(e), nullptr);
  EXPECT_EQ(too_soon(e)->path, "site.permit_from");
}

TEST(PermitDates, CountFromTheTaskThatEnablesThePermit) {
  plan::Plan plan = site(40);
  plan.generators[0].from = make_date(2027, 6, 1);
  plan.tasks.push_back({.id = "permit",
                        .duration_days = 120.0,
                        .start_no_earlier_than = make_date(2026, 9, 1),
                        .enables_permit = true});
  const Evaluation quick = test::evaluated(plan);
  EXPECT_EQ(quick.permit_dates.task, "permit");
  EXPECT_EQ(to_iso(quick.permit_dates.earliest), "2027-03-01");
  ASSERT_NE(too_soon(quick), nullptr);
  EXPECT_EQ(too_soon(quick)->path, "tasks.permit.duration_days");
  plan.tasks[0].duration_days = 200.0;
  EXPECT_EQ(too_soon(test::evaluated(plan)), nullptr);
}

TEST(PermitDates, UnitsThatRunBeforeThePermitAreNamedUnlessTheyClaimTheRoute) {
  plan::Plan plan = site(40);
  plan.site.permit_from = make_date(2027, 1, 1);
  const auto named = [](const Evaluation& e) {
    for (const Issue& issue : e.issues) {
      if (issue.path == "generators.gas.from" &&
          issue.message().find("claims no temporary route") != std::string::npos)
        return true;
    }
    return false;
  };
  EXPECT_TRUE(named(test::evaluated(plan)));
  plan.generators[0].from = make_date(2027, 1, 1);
  EXPECT_FALSE(named(test::evaluated(plan)));
  plan.generators[0].from = make_date(2026, 6, 1);
  plan.generators[0].temporary_route = true;
  EXPECT_FALSE(named(test::evaluated(plan)));
}

}  // namespace
}  // namespace sitewright
