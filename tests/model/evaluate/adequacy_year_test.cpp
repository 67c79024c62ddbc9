// A year's adequacy on plan data: losses, minutes on storage, cooling loops, duties of the stores.
#include "model/evaluate/adequacy_year.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

constexpr double kTolerance = 1e-9;

/// 20,000 H100 on one grid feed of 40 MW and a store.
plan::Plan plan_with_store() {
  plan::Plan plan;
  plan.schedule.start = make_date(2025, 1, 1);
  plan.schedule.horizon_years = 4.0;
  plan.halls = {{.id = "hall", .it_mw = 60.0}};
  plan.lots = {{.id = "h100", .model = "h100", .count = 20000, .hall = "hall"}};
  plan.deliveries = {{.id = "grid", .mw = 40.0}};
  plan.storage = {
      {.id = "pack", .mw = 30.0, .mwh = 60.0, .round_trip_frac = 0.81, .ride_through_min = 15.0}};
  return plan;
}

Adequacy adequacy_of(const plan::Plan& plan, int year) {
  return evaluate_adequacy(plan, test::catalog(), climate_of(plan).value(), year);
}

TEST(AdequacyYear, TheLossOfTheOnlyFeedLeavesTheMinutesThatStorageKeeps) {
  const Adequacy adequacy = adequacy_of(plan_with_store(), 2026);
  ASSERT_EQ(adequacy.losses.size(), adequacy.rides.size());
  EXPECT_FALSE(adequacy.rides[0].alone_min.has_value());  // nothing lost, nothing short
  const adequacy::Loss& feed = adequacy.losses[1];
  EXPECT_GT(feed.short_mw, 15.0);
  // 30 MW for 15 minutes are kept; a shortfall below 30 MW lasts longer in proportion.
  EXPECT_NEAR(adequacy.rides[1].alone_min.value(), 15.0 * 30.0 / std::min(30.0, feed.short_mw),
              1e-6);
}

TEST(AdequacyYear, StandbyThatStartsInTimeTakesOver) {
  plan::Plan plan = plan_with_store();
  plan.generators = {{.id = "diesels", .unit = "j620", .count = 12, .role = plan::Role::standby}};
  const Adequacy adequacy = adequacy_of(plan, 2026);
  EXPECT_GT(adequacy.standby_mw, 30.0);
  EXPECT_GT(adequacy.standby_start_min, 0.0);
  EXPECT_LT(adequacy.standby_start_min, 15.0);
  EXPECT_TRUE(adequacy.rides[1].bridges);
  plan.storage[0].ride_through_min = 0.5;
  EXPECT_FALSE(adequacy_of(plan, 2026).rides[1].bridges);
}

TEST(AdequacyYear, StandbyCountsInWhatIsLeft) {
  plan::Plan plan = plan_with_store();
  const adequacy::Loss dark = adequacy_of(plan, 2026).losses[1];
  EXPECT_EQ(dark.accelerators, 0.0);
  plan.generators = {
      {.id = "sets", .unit = "diesel-standby", .count = 6, .role = plan::Role::standby}};
  const Adequacy six = adequacy_of(plan, 2026);
  ASSERT_EQ(six.losses.size(), 2U) << "a set that stands by is no loss of its own";
  EXPECT_NEAR(six.losses[1].left_mw, six.standby_mw, 0.5);
  EXPECT_GT(six.losses[1].accelerators, 0.2 * 20000.0);
  EXPECT_LT(six.losses[1].most_short_mw, dark.most_short_mw - 14.0);
  EXPECT_LT(six.losses[1].at_risk_mwh, dark.at_risk_mwh);
  // Storage carries all of it until they run.
  EXPECT_NEAR(six.losses[1].bridge_mw, dark.short_mw, 1e-9);
  EXPECT_NEAR(six.rides[1].alone_min.value(), 15.0 * 30.0 / std::min(30.0, dark.short_mw), 1e-6);
  plan.generators[0].count = 40;
  const Adequacy many = adequacy_of(plan, 2026);
  EXPECT_EQ(many.losses[1].short_h, 0.0);
  EXPECT_TRUE(many.rides[1].bridges);
}

TEST(AdequacyYear, StandbyIsCalledForForcedOutagesToo) {
  plan::Plan plan = plan_with_store();
  plan.deliveries.clear();
  plan.generators = {{.id = "turbines", .unit = "smt-130", .count = 3}};
  const double alone_h = adequacy_of(plan, 2026).loss_of_load.loss_of_load_h;
  plan.generators.push_back(
      {.id = "sets", .unit = "diesel-standby", .count = 10, .role = plan::Role::standby});
  EXPECT_LT(adequacy_of(plan, 2026).loss_of_load.loss_of_load_h, 0.2 * alone_h);
}

TEST(AdequacyYear, ASpareReplacesTheUnitThatIsLost) {
  plan::Plan plan = plan_with_store();
  plan.deliveries.clear();
  plan.generators = {{.id = "turbines", .unit = "smt-130", .count = 3}};
  const Adequacy three = adequacy_of(plan, 2026);
  plan.generators[0].count = 4;
  plan.generators[0].spares = 1;
  const Adequacy four = adequacy_of(plan, 2026);
  EXPECT_EQ(four.losses[1].lost_mw, 0.0);
  EXPECT_NEAR(four.losses[1].left_mw, four.losses[0].left_mw, 1e-9);
  EXPECT_LT(three.losses[1].left_mw, three.losses[0].left_mw - 10.0);
  EXPECT_LT(four.loss_of_load.loss_of_load_h, three.loss_of_load.loss_of_load_h);
}

TEST(AdequacyYear, HoursThatAreDarkWithNothingLostCount) {
  plan::Plan plan = plan_with_store();
  EXPECT_EQ(adequacy_of(plan, 2026).loss_of_load.loss_of_load_h, 0.0);
  plan.deliveries[0].firm = false;
  plan.deliveries[0].interrupted_h_per_year = 100.0;
  const Adequacy interrupted = adequacy_of(plan, 2026);
  EXPECT_NEAR(interrupted.loss_of_load.loss_of_load_h, 100.0, 1e-9);
  EXPECT_EQ(interrupted.losses[0].short_h, 100.0);
  EXPECT_EQ(interrupted.losses[0].accelerators, 0.0);
}

TEST(AdequacyYear, RefuellingUnitsAreOutByPlan) {
  plan::Plan plan = plan_with_store();
  plan.deliveries.clear();
  plan.halls[0].it_mw = 2000.0;
  plan.lots[0].count = 800000;
  plan.generators = {{.id = "reactor", .unit = "nuclear-unit", .count = 1}};
  const Adequacy first = adequacy_of(plan, 2025);
  const Adequacy second = adequacy_of(plan, 2026);  // refuels in its second spring: 30 days
  EXPECT_EQ(second.losses[0].left_mw, 0.0);
  EXPECT_GT(second.losses[0].short_h, first.losses[0].short_h + 719.0);
  EXPECT_GT(second.loss_of_load.loss_of_load_h, 719.0);
}

TEST(AdequacyYear, CoolingLoopsCarryByTheirWater) {
  plan::Plan plan = plan_with_store();
  const Adequacy adequacy = adequacy_of(plan, 2026);
  // 6 m3 and 10 K for each MW: 6 x 4.186 x 10 MJ a MW = 251 s.
  EXPECT_NEAR(adequacy.cooling.carried_min.value(), 6.0 * 4.186 * 10.0 / 60.0, 1e-9);
  EXPECT_FALSE(adequacy.cooling.outlasts_restart);
  plan.cooling.restart_min = 4.0;
  EXPECT_TRUE(adequacy_of(plan, 2026).cooling.outlasts_restart);
  EXPECT_NEAR(test::number(test::evaluated(plan), "cooling.ride_through_min"),
              6.0 * 4.186 * 10.0 / 60.0, 1e-9);
}

TEST(StorageYear, OneMegawattHourServesOneDuty) {
  plan::Plan plan = plan_with_store();
  plan.storage[0].swing_reserve_mwh = 5.0;
  plan.storage[0].bridging_mwh = 10.0;
  const StorageYear store = storage_year(plan, 2026, 8.0).at(0);
  double kept = 0.0;
  for (const adequacy::Reservation& duty : store.duties.reservations)
    kept += duty.held_mwh + duty.room_mwh;
  EXPECT_NEAR(kept + store.duties.left_mwh, 60.0, kTolerance);
  ASSERT_EQ(store.duties.reservations.size(), 3U);
  EXPECT_NEAR(store.duties.reservations[0].mw, 8.0, kTolerance);  // swings hold their power
  EXPECT_NEAR(store.duties.reservations[0].held_mwh + store.duties.reservations[0].room_mwh, 5.0,
              kTolerance);
  EXPECT_NEAR(store.duties.reservations[1].mw, 22.0, kTolerance);
  EXPECT_NEAR(store.duties.reservations[1].held_mwh, 22.0 * 0.25 / 0.9, kTolerance);
  EXPECT_NEAR(store.duties.reservations[2].held_mwh, 10.0, kTolerance);
  EXPECT_NEAR(store.duties.left_mw, 22.0, kTolerance);
}

TEST(StorageYear, AFadingStoreFallsShortOfItsDutiesAndTheIssueSaysSo) {
  plan::Plan plan = plan_with_store();
  plan.schedule.horizon_years = 12.0;
  plan.storage[0].augmented = false;
  plan.storage[0].degradation_per_year_frac = 0.04;
  plan.storage[0].bridging_mwh = 40.0;
  plan.storage[0].ride_through_min = 20.0;
  EXPECT_TRUE(storage_year(plan, 2025, 0.0).at(0).duties.issues.empty());
  const auto of_energy = [&] {
    const Issues issues = check(plan, test::catalog());
    return std::count_if(issues.begin(), issues.end(), [](const Issue& issue) {
      return issue.path == "storage.pack.mwh" && issue.severity == Severity::warning;
    });
  };
  EXPECT_EQ(of_energy(), 1);
  plan.storage[0].augmented = true;
  EXPECT_EQ(of_energy(), 0);
  EXPECT_NEAR(storage_year(plan, 2030, 0.0).at(0).augmented_mwh, 2.4, kTolerance);
}

TEST(StorageYear, CellsThatAreBoughtBackCountFromTheirYearOn) {
  plan::Plan plan = plan_with_store();
  plan.schedule.horizon_years = 9.5;
  plan.storage[0].degradation_per_year_frac = 0.04;
  plan.storage[0].augment_every_years = 3;
  const auto store = [&](int year) { return storage_year(plan, year, 0.0).at(0); };
  // 60 x 0.96^2 = 55.296 before 60 x (1 - 0.96^3) = 6.91584 are bought in 2028, 2031 and 2034.
  EXPECT_NEAR(store(2027).duties.usable_mwh, 55.296, kTolerance);
  EXPECT_NEAR(store(2028).duties.usable_mwh, 60.0, kTolerance);
  EXPECT_NEAR(store(2028).augmented_mwh, 6.91584, kTolerance);
  EXPECT_EQ(store(2029).augmented_mwh, 0.0);
  EXPECT_NEAR(store(2030).duties.usable_mwh, 55.296, kTolerance);
  const auto bought = cell_purchases(plan, plan.storage[0], 15.0);
  ASSERT_EQ(bought.size(), 3U);
  EXPECT_EQ(bought[1].date, make_date(2031, 1, 1));
  EXPECT_NEAR(bought[1].mwh, 6.91584, kTolerance);
  EXPECT_EQ(cell_purchases(plan, plan.storage[0], 6.0).size(), 1U);  // then the store is renewed
  plan.storage[0].until = make_date(2030, 6, 1);
  EXPECT_EQ(cell_purchases(plan, plan.storage[0], 15.0).size(), 1U);
  plan.storage[0].until.reset();
  plan.storage[0].augment_every_years.reset();
  EXPECT_TRUE(cell_purchases(plan, plan.storage[0], 15.0).empty());
  EXPECT_NEAR(store(2033).duties.usable_mwh, 60.0, kTolerance);  // in maintenance, as before
  plan.storage[0].augment_below_mwh = 56.0;                      // 57.6 suffices, 55.296 does not
  EXPECT_NEAR(store(2027).augmented_mwh, 60.0 - 55.296, kTolerance);
}

TEST(StorageYear, DutiesAreCheckedInTheYearWithLeast) {
  plan::Plan plan = plan_with_store();
  plan.schedule.horizon_years = 5.0;
  plan.storage[0].degradation_per_year_frac = 0.1;
  plan.storage[0].augment_every_years = 4;  // whole again in 2029, the last year
  plan.storage[0].ride_through_min = 0.0;
  plan.storage[0].bridging_mwh = 50.0;  // 60 x 0.9^3 = 43.74 in 2028
  const Issues issues = check(plan, test::catalog());
  const auto found = std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
    return issue.path == "storage.pack.mwh";
  });
  ASSERT_NE(found, issues.end());
  EXPECT_NE(found->message().find("after 3 years"), std::string::npos) << found->message();
  plan.storage[0].augment_below_mwh = 51.0;
  const Issues none = storage_issues(plan);
  EXPECT_FALSE(std::any_of(none.begin(), none.end(),
                           [](const Issue& issue) { return issue.path == "storage.pack.mwh"; }));
}

TEST(StorageYear, StoresStandBetweenTheirDates) {
  plan::Plan plan = plan_with_store();
  plan.storage[0].from = make_date(2026, 6, 1);
  plan.storage[0].until = make_date(2028, 1, 1);
  EXPECT_TRUE(storage_year(plan, 2025, 0.0).empty());
  EXPECT_EQ(storage_year(plan, 2026, 0.0).size(), 1U);
  EXPECT_EQ(storage_year(plan, 2027, 0.0).size(), 1U);
  EXPECT_TRUE(storage_year(plan, 2028, 0.0).empty());
}

}  // namespace
}  // namespace sitewright
