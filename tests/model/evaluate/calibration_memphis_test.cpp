// Memphis replayed from a network of sourced tasks: what was ready when, and what was missing.
#include <gtest/gtest.h>

#include <cstdlib>

#include "model/evaluate/dated_plan.h"
#include "model/evaluate/supply_day.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using capacity::Constraint;
using test::case_plan;
using test::evaluated;
using test::evaluated_case;

int day_of(const Evaluation& evaluation, Date date) { return days_between(evaluation.start, date); }

Constraint binding(const Evaluation& evaluation, Date date) {
  return evaluation.capacity.binding[static_cast<std::size_t>(day_of(evaluation, date))];
}

double online(const Evaluation& evaluation, Date date) {
  return evaluation.capacity.online[day_of(evaluation, date)];
}

TEST(MemphisReplay, ItsHallsAreDatedByTasksAloneAndNoFigureComesFromItsActivation) {
  const plan::Plan plan = case_plan("memphis");
  for (const plan::Hall& hall : plan.halls) EXPECT_FALSE(hall.ready.has_value()) << hall.id;
  // Three months of refit (B24) from the first works on the site (EPOCH); both are typical or seen
  // from outside, neither is read off the counts that the replay is held against.
  EXPECT_EQ(plan.provenance.at("schedule.start").source, "EPOCH");
  EXPECT_EQ(plan.provenance.at("tasks.retrofit.duration_days").source, "B24");
  const plan::Plan dated = dated_plan(plan, schedule::critical_path(plan));
  EXPECT_EQ(dated.halls[0].ready, make_date(2024, 7, 24));
  EXPECT_EQ(dated.deliveries[1].date, make_date(2024, 8, 1));  // due on that day (S03)
  EXPECT_EQ(dated.deliveries[2].date, make_date(2025, 5, 1));  // energised on that day (S12)
  EXPECT_EQ(dated.site.permit_from, make_date(2025, 7, 2));    // S07
}

TEST(MemphisReplay, TwentyFiveThousandAndAHundredThousandAreOnlineWhenTheyWere) {
  // 25,000 on 11 August +-20 %; 100,000 on 2 September 2024 +-7 days (EPOCH, S24).
  for (const char* id : {"memphis", "memphis-100k"}) {
    const Evaluation evaluation = evaluated_case(id, {{"target.accelerators", "100000"}});
    EXPECT_NEAR(online(evaluation, make_date(2024, 8, 11)), 25000, 0.2 * 25000) << id;
    ASSERT_TRUE(evaluation.capacity.target_date.has_value()) << id;
    EXPECT_LE(std::abs(days_between(make_date(2024, 9, 2), *evaluation.capacity.target_date)), 7)
        << id;
  }
}

TEST(MemphisReplay, InJuneNoHallInJulyTheFirstRacksInAugustAcceptance) {
  const Evaluation evaluation = evaluated_case("memphis");
  const capacity::Limits& limits = evaluation.capacity.limits;
  for (Date date = make_date(2024, 6, 1); date < make_date(2024, 7, 1); date = add_days(date, 1)) {
    const int day = day_of(evaluation, date);
    EXPECT_EQ(limits.installed[day], 0) << to_iso(date);
    EXPECT_GT(limits.delivered[day], 0) << to_iso(date);
    EXPECT_EQ(binding(evaluation, date), Constraint::installed) << to_iso(date);
    // Then power: 5,800 on the 8 MW of the time (S04), +-20 %.
    EXPECT_NEAR(limits.site_power[day], 5800, 0.2 * 5800) << to_iso(date);
  }
  EXPECT_EQ(limits.installed[day_of(evaluation, make_date(2024, 7, 23))], 0);
  EXPECT_GT(limits.installed[day_of(evaluation, make_date(2024, 7, 31))], 0);
  for (Date date = make_date(2024, 8, 6); date < make_date(2024, 9, 1); date = add_days(date, 1))
    EXPECT_EQ(binding(evaluation, date), Constraint::accepted) << to_iso(date);
  const double week =
      online(evaluation, make_date(2024, 8, 25)) - online(evaluation, make_date(2024, 8, 18));
  EXPECT_NEAR(week, 25000, 64);  // a week (S14), in whole racks
}

TEST(MemphisReplay, TurbinesAfterTheTwentyFirstOfAugustMakePowerBind) {
  const Evaluation evaluation =
      evaluated_case("memphis", {{"generators.smt-first.from", "2024-09-01"}});
  EXPECT_EQ(binding(evaluation, make_date(2024, 8, 20)), Constraint::accepted);
  EXPECT_EQ(binding(evaluation, make_date(2024, 8, 25)), Constraint::site_power);
}

TEST(MemphisReplay, TwoHundredThousandLackPowerThatNoDatedSupplyGives) {
  const Evaluation evaluation = evaluated_case("memphis");
  const schedule::ScheduledTask& online_200k =
      *schedule::find_task(evaluation.schedule, "online-200k");
  const schedule::ScheduledTask& online_100k =
      *schedule::find_task(evaluation.schedule, "online-100k");
  // 92 days (S190) against 168 (EPOCH).
  EXPECT_EQ(days_between(online_100k.finish, online_200k.finish), 92);
  EXPECT_EQ(days_between(make_date(2024, 9, 2), make_date(2025, 2, 17)), 168);
  // By then the halls take all of them, and power binds until the substation.
  const int december = day_of(evaluation, online_200k.finish);
  EXPECT_GE(evaluation.capacity.limits.accepted[december], 199000);
  for (Date date = online_200k.finish; date < make_date(2025, 5, 1); date = add_days(date, 1))
    ASSERT_EQ(binding(evaluation, date), Constraint::site_power) << to_iso(date);
  const int february = day_of(evaluation, make_date(2025, 2, 17));
  const double per_accelerator =
      evaluation.capacity.facility_mw[february] / evaluation.capacity.online[february];
  const double missing_mw = 200000 * per_accelerator - evaluation.supply.usable_mw[february];
  // The 35 units of April 2025 (421 MW, S07) less the 4 that are dated would have covered it.
  EXPECT_GT(missing_mw, 80.0);
  EXPECT_LT(missing_mw, 421.0 - 64.0);
}

}  // namespace
}  // namespace sitewright
