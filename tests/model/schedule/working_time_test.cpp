// Calendars, lags and floats in working time: networks worked out by hand, then random ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "model/schedule/calendars.h"
#include "tests/model/schedule/networks.h"

namespace sitewright::schedule {
namespace {

using namespace test;
using plan::LinkType;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(WorkingTime, DaysOffAreWeekendsAndHolidaysInStretches) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  plan.exceptions = {{.id = "mlk",
                      .calendar = "standard",
                      .first_day = january(15),  // a Monday
                      .last_day = january(15),
                      .from_h = 0,
                      .until_h = 0},
                     {.id = "overtime",
                      .calendar = "standard",
                      .first_day = january(20),  // a Saturday
                      .last_day = january(20),
                      .from_h = 8,
                      .until_h = 12}};
  Issues issues;
  const std::vector<WorkingTime> times = working_times(plan, issues);
  ASSERT_EQ(times.size(), 1U);
  using Stretch = std::pair<Date, Date>;
  EXPECT_THAT(days_off(times[0], january(7), january(24)),
              ElementsAre(Stretch{january(7), january(8)}, Stretch{january(13), january(16)},
                          Stretch{january(21), january(22)}));
  EXPECT_THAT(days_off(WorkingTime{}, january(1), january(31)), IsEmpty());
}

TEST(WorkingTime, AFiveDayWeekSkipsItsWeekends) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "dig", 5, "standard");
  add_task(plan, "pour", 6, "standard");
  add_link(plan, "dig", "pour");
  const ScheduledTask dig = scheduled(plan, "dig");
  EXPECT_EQ(dig.start_at, at(january(1), 8));
  EXPECT_EQ(dig.finish_at, at(january(5), 17));
  EXPECT_EQ(dig.start, january(1));
  EXPECT_EQ(dig.finish, january(6));  // Saturday is the first day that has it
  const ScheduledTask pour = scheduled(plan, "pour");
  EXPECT_EQ(pour.start_at, at(january(8), 8));
  EXPECT_EQ(pour.finish_at, at(january(15), 17));
}

TEST(WorkingTime, HoursCountToTheMinuteAcrossTheBreak) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "lift", 0.75, "standard");  // 6 h: 8-12, 13-15
  EXPECT_EQ(scheduled(plan, "lift").finish_at, at(january(1), 15));
}

TEST(WorkingTime, AHolidayAWinterStopAndAWorkedSaturday) {
  plan::Plan plan = empty_plan();
  plan.schedule.start = make_date(2024, 11, 25);  // a Monday
  add_standard(plan);
  plan.exceptions = {{.id = "thanksgiving",
                      .calendar = "standard",
                      .first_day = make_date(2024, 11, 28),
                      .last_day = make_date(2024, 11, 28)},
                     {.id = "saturday",
                      .calendar = "standard",
                      .first_day = make_date(2024, 11, 30),
                      .last_day = make_date(2024, 11, 30),
                      .from_h = 8,
                      .until_h = 16},
                     {.id = "winter",
                      .calendar = "standard",
                      .first_day = make_date(2020, 12, 2),
                      .last_day = make_date(2021, 2, 28),
                      .every_year = true}};
  add_task(plan, "dig", 5, "standard");  // Mon, Tue, Wed, Fri, Sat
  add_task(plan, "pour", 1, "standard");
  add_link(plan, "dig", "pour");
  EXPECT_EQ(scheduled(plan, "dig").finish_at, at(make_date(2024, 11, 30), 16));
  EXPECT_EQ(scheduled(plan, "pour").start_at, at(make_date(2025, 3, 3), 8));
}

TEST(WorkingTime, ShiftsOfADerivedCalendarReplaceTheBasesOnTheirDaysOnly) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  plan.calendars.push_back({.id = "long", .base = "standard"});
  plan.shifts.push_back({.id = "friday-off",
                         .calendar = "long",
                         .days = plan::Weekdays::friday,
                         .from_h = 0,
                         .until_h = 0});
  plan.shifts.push_back({.id = "saturday",
                         .calendar = "long",
                         .days = plan::Weekdays::saturday,
                         .from_h = 6,
                         .until_h = 14});
  add_task(plan, "dig", 5, "long");
  EXPECT_EQ(scheduled(plan, "dig").finish_at, at(january(6), 14));
}

TEST(WorkingTime, FourHundredYearsOfCalendarArithmeticGoForthAndBack) {
  WorkingTime time;
  time.around_the_clock = false;
  time.day_minutes = 480;
  for (std::size_t day = 0; day < 5; ++day) time.week[day] = {{480, 720}, {780, 1020}};
  time.dated[january(3)] = {};
  WorkClock clock(time, kMonday);
  for (Minute minutes = 1; minutes < 400000; minutes = minutes * 3 + 1) {
    for (int hour = 0; hour < 24 * 9; hour += 5) {
      const Minute t = at(kMonday, hour);
      const Minute later = clock.earliest(t, minutes);
      EXPECT_EQ(clock.between(t, later), minutes);
      EXPECT_EQ(clock.between(t, later - 1), minutes - 1);  // the earliest
      const Minute start = clock.latest(later, -minutes);
      EXPECT_EQ(clock.between(start, later), minutes);
      EXPECT_EQ(clock.latest_start(start), start);
      EXPECT_EQ(clock.up(t), clock.latest(t, 0));
    }
  }
  EXPECT_EQ(clock.earliest(at(kMonday, 8), 480LL * 366 * 400), kEndOfTime);
  EXPECT_EQ(clock.latest(at(kMonday, 8), -480LL * 366 * 400), kStartOfTime);
}

TEST(Lags, WorkingElapsedAndPartOfThePredecessor) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "pour", 4, "standard");  // Monday to Thursday 17:00
  add_task(plan, "strip", 1, "standard");
  plan::Link& link = add_link(plan, "pour", "strip", LinkType::fs, 2);
  EXPECT_EQ(scheduled(plan, "strip").start_at, at(january(9), 8));  // Friday and Monday cure
  link.lag_time = plan::LagTime::elapsed;
  EXPECT_EQ(scheduled(plan, "strip").start_at, at(january(8), 8));  // Saturday 17:00
  link.lag_days = 0;
  link.lag_frac = 0.5;
  EXPECT_EQ(scheduled(plan, "strip").start_at, at(january(5), 9));  // 16 h
  link.lag_time = plan::LagTime::working;
  EXPECT_EQ(scheduled(plan, "strip").start_at, at(january(9), 8));
  link.lag_frac = -0.5;
  EXPECT_EQ(scheduled(plan, "strip").start_at, at(january(3), 8));
}

TEST(Lags, WorkingLagsCountInTheSuccessorsCalendar) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "pour", 4, "standard");
  add_task(plan, "cure", 1);  // around the clock
  add_link(plan, "pour", "cure", LinkType::fs, 2);
  EXPECT_EQ(scheduled(plan, "cure").start_at, at(january(6), 17));
}

TEST(Floats, CountInTheTasksOwnWorkingDays) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "office", 5, "standard");  // ends Friday
  add_task(plan, "run", 14);                // ends Monday the 15th
  const ScheduledTask office = scheduled(plan, "office");
  EXPECT_EQ(office.total_float_days, 5.0);
  EXPECT_EQ(office.late_finish_at, at(january(12), 17));
  EXPECT_TRUE(office.near_critical);
  EXPECT_FALSE(office.critical);
  plan.schedule.near_critical_days = 4.0;
  EXPECT_FALSE(scheduled(plan, "office").near_critical);
}

TEST(Floats, AWeekendBetweenTwoCalendarsIsFloatOfTheOneThatWorksIt) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  add_task(plan, "cure", 4.5);  // ends Friday noon
  add_task(plan, "fit", 0.5, "standard");
  add_task(plan, "inspect", 1, "standard");
  add_link(plan, "cure", "inspect");
  add_link(plan, "fit", "inspect");
  // inspect: Friday 13:00 to Monday 12:00; it could not start before Friday 13:00
  EXPECT_EQ(scheduled(plan, "inspect").finish_at, at(january(8), 12));
  EXPECT_NEAR(scheduled(plan, "cure").total_float_days, 1.0 / 24.0, 1e-12);
}

TEST(RandomCalendars, TotalFloatNeverMovesTheEndAndOneMinuteMoreDoesOrIsNoWorkingTime) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    std::mt19937 random(seed);
    const auto draw = [&random](int low, int high) {
      return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    plan::Plan plan = empty_plan();
    add_standard(plan);
    plan.calendars.push_back({.id = "six", .days_per_week = 6, .start_h = 7, .day_h = 10});
    plan.exceptions.push_back(
        {.id = "x", .calendar = "six", .first_day = january(9), .last_day = january(12)});
    const std::array<std::string, 3> calendars{"", "standard", "six"};
    const int tasks = draw(2, 15);
    for (int i = 0; i < tasks; ++i)
      add_task(plan, "t" + std::to_string(i), draw(0, 12) / 2.0,
               calendars[static_cast<std::size_t>(draw(0, 2))]);
    for (int k = 0; k < 2 * tasks; ++k) {
      const int from = draw(0, tasks - 2);
      plan::Link& link = add_link(plan, "t" + std::to_string(from),
                                  "t" + std::to_string(draw(from + 1, tasks - 1)),
                                  static_cast<LinkType>(draw(0, 3)), draw(-6, 6) / 2.0);
      link.lag_time = draw(0, 1) == 0 ? plan::LagTime::working : plan::LagTime::elapsed;
    }
    Issues issues;
    TaskGraph graph = task_graph(plan, issues);
    ASSERT_THAT(issues, IsEmpty());
    const Dates before = run_passes(graph);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " task " + plan.tasks[i].id);
      EXPECT_LE(before.start[i], before.late_start[i]);
      const auto slipped_to = [&](Minute to) {
        return run_passes(graph, [i, to](std::size_t node, Minute start, StartCause&) {
          return node == i ? std::max(start, to) : start;
        });
      };
      EXPECT_EQ(slipped_to(before.late_start[i]).end, before.end);
      EXPECT_GT(slipped_to(before.late_start[i] + 1).end, before.end);
      const Dates moved = slipped_to(before.free_start[i]);
      for (std::size_t j = 0; j < graph.nodes.size(); ++j) {
        if (j == i) continue;
        EXPECT_EQ(moved.start[j], before.start[j]) << plan.tasks[j].id;
      }
    }
  }
}

}  // namespace
}  // namespace sitewright::schedule
