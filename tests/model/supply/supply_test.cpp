// Supply by date: steps, points, derating, firmness, permits.
#include "model/supply/supply.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  const int days = std::max(0, days_between(plan.schedule.start, plan::horizon_end(plan)));
  std::vector<Daily> by_day;
  for (const double frac : permitted) {
    by_day.emplace_back(Daily::Ones(days));
    const int from =
        plan.site.permit_from ? days_between(plan.schedule.start, *plan.site.permit_from) : 0;
    by_day.back().tail(days - std::clamp(from, 0, days)).setConstant(frac);
  }
  return evaluate_supply({.plan = plan,
                          .catalog = catalog(),
                          .design_dry_bulb_c = design,
                          .elevation_m = 0.0,
                          .permitted_frac = by_day});
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

TEST(Supply, SolarAndWindAddEnergyAndNoMegawatts) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "grid", .mw = 50}};
  plan.generators = {{.id = "pv", .unit = "solar-pv", .count = 20, .from = make_date(2024, 8, 1)},
                     {.id = "wind", .unit = "wind-onshore", .count = 5}};
  const Result result = supply_of(plan, 35.0);
  EXPECT_EQ(result.supportable_mw.maxCoeff(), 50.0);
  EXPECT_EQ(result.firm_mw.minCoeff(), 50.0);
  EXPECT_EQ(result.non_firm_mw.maxCoeff(), 0.0);
  EXPECT_EQ(result.usable_mw.maxCoeff(), 50.0);
  EXPECT_EQ(result.after_unit_loss_mw.minCoeff(), 50.0);
  ASSERT_EQ(result.sources.size(), 3U);
  const Source& sun = result.sources[1];
  EXPECT_EQ(sun.kind, SourceKind::solar);
  EXPECT_FALSE(sun.firm);
  const auto at = [&](Date date) { return static_cast<std::size_t>(day(plan, date)); };
  EXPECT_EQ(sun.limit[at(make_date(2024, 7, 31))], Limit::absent);
  EXPECT_EQ(sun.limit[at(make_date(2024, 8, 1))], Limit::energy_only);
  EXPECT_EQ(result.sources[2].kind, SourceKind::wind);
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

TEST(Supply, TransformersCarryTheirMvaTimesThePowerFactorLessTheSpare) {
  plan::Plan plan = base_plan();
  plan.electrical.power_factor = 0.95;
  plan.deliveries = {{.id = "grid", .mw = 300, .transformers = 3, .transformer_mva = 100}};
  const Result two = supply_of(plan);
  EXPECT_NEAR(two.supportable_mw[0], 190.0, 1e-9);
  EXPECT_EQ(two.sources[0].limit[0], Limit::transformer);
  plan.deliveries[0].transformer_spare = false;
  plan.deliveries[0].transformer_mva = 106;
  const Result three = supply_of(plan);
  EXPECT_NEAR(three.supportable_mw[0], 300.0, 1e-9);
  EXPECT_EQ(three.sources[0].limit[0], Limit::rating);
}

TEST(Supply, TransformersAreOrderedAHundredAndTwentyEightWeeksAhead) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "grid", .mw = 300, .date = make_date(2026, 1, 1)}};
  const Result result = supply_of(plan);
  ASSERT_EQ(result.orders.size(), 2U);
  EXPECT_EQ(result.orders[0].count, 5);  // 300 / 0.95 / 100 = 3.16, and a spare
  EXPECT_EQ(result.orders[0].order_by, make_date(2023, 7, 20));
  EXPECT_EQ(result.orders[1].what, "switchgear");  // 46 to 48 weeks (S141)
  EXPECT_EQ(days_between(result.orders[1].order_by, make_date(2026, 1, 1)), 47 * 7);
  EXPECT_TRUE(result.issues.empty());
  plan.deliveries[0].transformer_ordered = make_date(2024, 6, 1);
  const Result late = supply_of(plan);
  ASSERT_EQ(late.issues.size(), 1U);
  EXPECT_EQ(late.issues[0].path, "deliveries.grid.transformer_ordered");
}

TEST(Supply, AStepOrdersWhatItAddsToThoseAtItsPoint) {
  plan::Plan plan = base_plan();
  plan.electrical.power_factor = 0.95;
  plan.deliveries = {{.id = "one", .point = "west", .mw = 750, .date = make_date(2026, 1, 1)},
                     {.id = "two", .point = "west", .mw = 4000, .date = make_date(2027, 1, 1)},
                     {.id = "three", .point = "west", .mw = 4000, .date = make_date(2028, 1, 1)},
                     {.id = "other", .point = "east", .mw = 750, .date = make_date(2028, 1, 1)}};
  const std::vector<Order> orders = supply_of(plan).orders;
  ASSERT_EQ(orders.size(), 6U);
  EXPECT_EQ(orders[0].count, 9);   // 750 / 0.95 / 100 = 7.9, and a spare
  EXPECT_EQ(orders[2].count, 35);  // 4000 / 0.95 / 100 = 42.1, and a spare, less 9
  EXPECT_EQ(orders[4].path, "deliveries.other");
  EXPECT_EQ(orders[4].count, 9);
}

TEST(Supply, UnitsAndTheirStepUpTransformersAreOrdered) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "big", .unit = "smt-130", .count = 4, .from = make_date(2027, 1, 1)},
                     {.id = "small", .unit = "j620", .count = 12, .from = make_date(2027, 1, 1)},
                     {.id = "rented",
                      .unit = "smt-130",
                      .count = 2,
                      .from = make_date(2027, 1, 1),
                      .ownership = plan::Ownership::rented},
                     {.id = "there", .unit = "smt-130", .count = 2}};
  const std::vector<Order> orders = supply_of(plan).orders;
  ASSERT_EQ(orders.size(), 5U);
  EXPECT_EQ(orders[0].what, "generating unit");
  EXPECT_EQ(orders[1].what, "generator step-up transformer");
  EXPECT_EQ(orders[1].count, 4);
  EXPECT_EQ(days_between(orders[1].order_by, make_date(2027, 1, 1)), 144 * 7);  // S117
  EXPECT_EQ(orders[3].count, 2);  // 12 x 3.36 MW / 0.95 on 40 MVA each
  EXPECT_EQ(orders[4].path, "generators.rented");
  EXPECT_EQ(orders[4].lead_weeks, 8.7);  // half a month to four (B24), not two years (S97)
}

TEST(Supply, CatalystsAreOrderedForTheDayFromWhichTheyWork) {
  plan::Plan plan = base_plan();
  const Date from = make_date(2027, 1, 1);
  const Date later = make_date(2027, 9, 1);
  constexpr auto kScr = plan::EmissionControl::scr;
  plan.generators = {
      {.id = "whole", .unit = "smt-130", .count = 4, .from = from, .control = kScr},
      {.id = "later", .unit = "smt-130", .count = 2, .control = kScr, .control_from = later},
      {.id = "none", .unit = "smt-130", .count = 2, .control_from = later},
      {.id = "gone",
       .unit = "smt-130",
       .count = 2,
       .until = from,
       .control = kScr,
       .control_from = later}};
  std::vector<Order> catalysts;
  for (const Order& order : supply_of(plan).orders) {
    if (order.what == "selective catalytic reduction") catalysts.push_back(order);
  }
  ASSERT_EQ(catalysts.size(), 2U);
  EXPECT_EQ(catalysts[0].path, "generators.whole");
  EXPECT_EQ(catalysts[0].count, 4);
  EXPECT_EQ(days_between(catalysts[0].order_by, from), 40 * 7);  // EST
  EXPECT_EQ(catalysts[1].path, "generators.later");
  EXPECT_EQ(catalysts[1].needed, later);
}

TEST(Supply, AFeedIsOneOfEqualFeeders) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "grid", .mw = 90, .feeders = 3}};
  EXPECT_NEAR(supply_of(plan).after_feed_loss_mw[0], 60.0, 1e-9);
}

TEST(Supply, SparesStandByAndBackTheirGroup) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "grid", .mw = 10}};
  plan.generators = {{.id = "own", .unit = "smt-130", .count = 4, .spares = 1}};
  const Result result = supply_of(plan);
  EXPECT_NEAR(result.supportable_mw[0], 10 + 3 * 16.5, 1e-9);
  EXPECT_NEAR(result.firm_mw[0], 10 + 3 * 16.5, 1e-9);
}

TEST(Supply, BridgingLeavesWhenTheGridStepLands) {
  plan::Plan plan = base_plan();
  plan.deliveries = {{.id = "step", .mw = 100, .date = make_date(2025, 5, 1)}};
  plan.generators = {{.id = "bridge",
                      .unit = "smt-130",
                      .count = 4,
                      .role = plan::Role::bridging,
                      .leaves_with = "step"}};
  const Result result = supply_of(plan);
  EXPECT_NEAR(result.supportable_mw[day(plan, make_date(2025, 4, 30))], 66.0, 1e-9);
  EXPECT_NEAR(result.supportable_mw[day(plan, make_date(2025, 5, 1))], 100.0, 1e-9);
}

TEST(Supply, TheTemporaryRouteEndsAfter364DaysAndIsNeverFirm) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "temporary",
                      .unit = "smt-130",
                      .count = 2,
                      .from = make_date(2024, 7, 1),
                      .temporary_route = true}};
  const Result result = supply_of(plan);
  const Eigen::Index last = day(plan, make_date(2025, 6, 29));
  EXPECT_NEAR(result.non_firm_mw[last], 33.0, 1e-9);
  EXPECT_EQ(result.firm_mw[last], 0.0);
  EXPECT_EQ(result.supportable_mw[last + 1], 0.0);
  EXPECT_EQ(result.sources[0].limit[static_cast<std::size_t>(last + 1)], Limit::route);
}

TEST(Supply, GasTransportLimitsGasUnitsButNotDualFuel) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "gas", .unit = "smt-130", .count = 10}};
  // 165 MW x 9,630 Btu/kWh x 1.108 x 24 h = 42,250 MMBtu/day.
  EXPECT_NEAR(supply_of(plan).gas_mmbtu_per_day[0], 42250.0, 50.0);
  plan.fuel.firm_mmbtu_per_day = 21125.0;
  EXPECT_NEAR(supply_of(plan).supportable_mw[0], 82.5, 0.1);
  EXPECT_EQ(supply_of(plan).sources[0].limit[0], Limit::fuel);
  plan.generators[0].dual_fuel = true;
  EXPECT_NEAR(supply_of(plan).supportable_mw[0], 165.0, 1e-9);
}

TEST(Supply, GasThatMayBeCurtailedIsNotFirm) {
  plan::Plan plan = base_plan();
  plan.generators = {{.id = "gas", .unit = "smt-130", .count = 10}};
  const double firm_mw = supply_of(plan).firm_mw[0];
  EXPECT_GT(firm_mw, 100.0);
  plan.fuel.winter_curtailed_days = 10.0;
  const Result curtailed = supply_of(plan);
  EXPECT_EQ(curtailed.firm_mw[0], 0.0);
  EXPECT_NEAR(curtailed.non_firm_mw[0], 165.0, 1e-9);
  EXPECT_EQ(curtailed.sources[0].not_firm_because, "gas is curtailed on cold days");
  plan.generators[0].dual_fuel = true;
  EXPECT_EQ(supply_of(plan).firm_mw[0], firm_mw);
  EXPECT_EQ(supply_of(plan).sources[0].not_firm_because, "");
  plan.generators[0].dual_fuel = false;
  plan.fuel.firm_mmbtu_per_day = 100000.0;
  EXPECT_EQ(supply_of(plan).firm_mw[0], firm_mw);
}

TEST(Supply, GasUnitsWaitForTheLateral) {
  plan::Plan plan = base_plan();
  plan.fuel.lateral_ready = make_date(2025, 1, 1);
  plan.generators = {{.id = "gas", .unit = "smt-130", .count = 1}};
  EXPECT_EQ(supply_of(plan).supportable_mw[day(plan, make_date(2024, 12, 31))], 0.0);
  EXPECT_NEAR(supply_of(plan).supportable_mw[day(plan, make_date(2025, 1, 1))], 16.5, 1e-9);
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
