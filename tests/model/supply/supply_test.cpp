// Supply by date: steps, points, derating, firmness, permits.
#include "model/supply/supply.h"

#include <gtest/gtest.h>

namespace sitewright::supply {
namespace {

const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

plan::Plan base_plan() {
  plan::Plan plan;
  plan.schedule.start = make_date(2024, 6, 1);
  plan.schedule.horizon_years = 2.0;
  return plan;
}

Result supply_of(const plan::Plan& plan, double dry_bulb_c = 15.0,
                 std::vector<double> permitted = {}) {
  Monthly design{};
  design.fill(dry_bulb_c);
  permitted.resize(plan.generators.size(), 1.0);
  return evaluate_supply({.plan = plan,
                          .catalog = catalog(),
                          .design_dry_bulb_c = design,
                          .elevation_m = 0.0,
                          .permitted_frac = permitted});
}

Eigen::Index day(const plan::Plan& plan, Date date) {
  return days_between(plan.schedule.start, date);
}

TEST(Supply, StepsAtAPointReplaceEachOtherAndPointsAddUp) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "old", .point = "a", .mw = 8},
                     {.id = "new", .point = "a", .mw = 50, .date = make_date(2024, 8, 1)},
                     {.id = "other",
                      .point = "b",
                      .mw = 150,
                      .date = make_date(2025, 5, 1),
                      .until = make_date(2025, 9, 1)}};
  const Result result = supply_of(plan);
  EXPECT_EQ(result.supportable_mw[day(plan, make_date(2024, 7, 31))], 8);
  EXPECT_EQ(result.supportable_mw[day(plan, make_date(2024, 8, 1))], 50);
  EXPECT_EQ(result.supportable_mw[day(plan, make_date(2025, 5, 1))], 200);
  EXPECT_EQ(result.supportable_mw[day(plan, make_date(2025, 9, 1))], 50);
  EXPECT_EQ(result.after_feed_loss_mw[day(plan, make_date(2025, 5, 1))], 50);
}

TEST(Supply, ContractsAddNoMegawatts) {
  plan::Plan plan = base_plan();
  plan.contracts = {{.id = "ppa", .mw = 1920}};
  EXPECT_EQ(supply_of(plan).supportable_mw.maxCoeff(), 0.0);
}

TEST(Supply, TurbinesLoseHalfAPercentAKelvinAndEnginesDoNot) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "turbines", .unit = "smt-130", .count = 4}};
  // 16.5 MW at 15 C; 0.5 % for each K above (S90).
  EXPECT_NEAR(supply_of(plan, 15.0).supportable_mw[0], 66.0, 1e-9);
  EXPECT_NEAR(supply_of(plan, 35.0).supportable_mw[0], 66.0 * 0.9, 1e-9);
  plan.generators[0].unit = "j620";
  EXPECT_NEAR(supply_of(plan, 35.0).supportable_mw[0], supply_of(plan, 15.0).supportable_mw[0],
              1e-9);
}

TEST(Supply, AltitudeTakesThreeAndAHalfPercentPerThreeHundredMetres) {
  const GeneratorUnit& unit = *catalog().find_generator("smt-130");
  EXPECT_NEAR(derate_frac(unit, 15.0, 300.0), 0.965, 1e-6);
  EXPECT_EQ(derate_frac(unit, -30.0, 0.0), 1.0);
}

TEST(Supply, FirmIsWithoutTheLargestUnitAndIslandedWithoutTwo) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "own", .unit = "smt-130", .count = 4}};
  EXPECT_NEAR(supply_of(plan).firm_mw[0], 2 * 16.5, 1e-9);
  plan.deliveries = {{.id = "grid", .mw = 50}};
  EXPECT_NEAR(supply_of(plan).firm_mw[0], 50 + 3 * 16.5, 1e-9);
  EXPECT_NEAR(supply_of(plan).after_unit_loss_mw[0], 50 + 3 * 16.5, 1e-9);
}

TEST(Supply, TemporaryAndInterruptibleSupplyIsNotFirm) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "firm", .point = "a", .mw = 50},
                     {.id = "interruptible", .point = "b", .mw = 30, .firm = false}};
  plan.generators = {
      {.id = "rented", .unit = "smt-130", .count = 2, .ownership = plan::Ownership::rented},
      {.id = "bridge", .unit = "smt-130", .count = 2, .role = plan::Role::bridging},
      {.id = "standby", .unit = "smt-130", .count = 9, .role = plan::Role::standby}};
  const Result result = supply_of(plan);
  EXPECT_NEAR(result.firm_mw[0], 50.0, 1e-9);
  EXPECT_NEAR(result.non_firm_mw[0], 30.0 + 66.0, 1e-9);
  EXPECT_NEAR(result.supportable_mw[0], 146.0, 1e-9);
}

TEST(Supply, ThePermitBindsFromItsDay) {
  plan::Plan plan = base_plan();
  plan.site.permit_from = make_date(2025, 7, 2);
  plan.generators = {{.id = "own", .unit = "smt-130", .count = 10}};
  const Result result = supply_of(plan, 15.0, {0.4});
  EXPECT_NEAR(result.supportable_mw[day(plan, make_date(2025, 7, 1))], 165.0, 1e-9);
  EXPECT_NEAR(result.supportable_mw[day(plan, make_date(2025, 7, 2))], 66.0, 1e-9);
  EXPECT_GT(result.unpermitted_usable_mw[day(plan, make_date(2025, 7, 2))],
            result.usable_mw[day(plan, make_date(2025, 7, 2))]);
}

TEST(Supply, LossesStandBetweenSourceAndMeter) {
  plan::Plan plan = base_plan();
  plan.electrical.line_loss_frac = 0.02;
  plan.deliveries = {{.id = "grid", .mw = 100}};
  EXPECT_NEAR(supply_of(plan).usable_mw[0], 98.0, 1e-9);
}

TEST(Supply, AnUnknownUnitIsAnIssue) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "odd", .unit = "perpetuum"}};
  const Result result = supply_of(plan);
  ASSERT_EQ(result.issues.size(), 1U);
  EXPECT_EQ(result.issues[0].path, "generators.odd.unit");
}

}  // namespace
}  // namespace sitewright::supply
