// Calendars, lags, dates, summaries and negative float: networks worked out by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "model/schedule/calendars.h"
#include "model/schedule/schedule.h"

namespace sitewright::schedule {
namespace {

using plan::LinkType;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A Monday.
const Date kMonday = make_date(2024, 1, 1);

plan::Plan empty_plan() {
  plan::Plan plan;
  plan.schedule.start = kMonday;
  return plan;
}

plan::Task& add_task(plan::Plan& plan, const std::string& id, double days,
                     const std::string& calendar = "") {
  plan::Task task;
  task.id = id;
  task.duration_days = days;
  if (!calendar.empty()) task.calendar = calendar;
  plan.tasks.push_back(task);
  return plan.tasks.back();
}

plan::Link& add_link(plan::Plan& plan, const std::string& from, const std::string& to,
                     LinkType type = LinkType::fs, double lag = 0.0) {
  plan.links.push_back(
      {.id = from + "-" + to, .from = from, .to = to, .type = type, .lag_days = lag});
  return plan.links.back();
}

/// Five days of eight hours with a break at noon, as project software has it.
void add_standard(plan::Plan& plan, const std::string& id = "standard") {
  plan.calendars.push_back({.id = id});
  plan.shifts.push_back({.id = id + "-am", .calendar = id, .from_h = 8, .until_h = 12});
  plan.shifts.push_back({.id = id + "-pm", .calendar = id, .from_h = 13, .until_h = 17});
}

ScheduledTask scheduled(const plan::Plan& plan, const std::string& id) {
  const Result result = critical_path(plan);
  for (const Issue& issue : result.issues)
    EXPECT_NE(issue.severity, Severity::error) << issue.message();
  const ScheduledTask* task = find_task(result, id);
  EXPECT_NE(task, nullptr) << id;
  return task == nullptr ? ScheduledTask{} : *task;
}

Minute at(Date date, int hour, int minute = 0) { return minute_of(date) + hour * 60 + minute; }
Date january(unsigned day) { return make_date(2024, 1, day); }

std::vector<std::string> lines_of(const Issues& issues) {
  std::vector<std::string> lines;
  for (const Issue& issue : issues) lines.push_back(issue.path + ": " + issue.message());
  return lines;
}

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

TEST(Dates, EachKindSetsTheTask) {
  plan::Plan plan = empty_plan();
  add_task(plan, "z", 40);
  plan::Task& task = add_task(plan, "a", 4);
  task.finish_no_earlier_than = january(20);
  EXPECT_EQ(scheduled(plan, "a").start, january(16));
  EXPECT_EQ(scheduled(plan, "a").cause, StartCause::finish_not_before);
  task.finish_no_earlier_than.reset();
  task.start_no_earlier_than = january(10);
  task.dates_at_h = 12;
  EXPECT_EQ(scheduled(plan, "a").start_at, at(january(10), 12));
  EXPECT_EQ(scheduled(plan, "a").cause, StartCause::not_before);
  task.start_no_earlier_than.reset();
  task.dates_at_h = 0;
  task.deadline = january(15);
  EXPECT_EQ(scheduled(plan, "a").total_float_days, 10.0);
  EXPECT_EQ(scheduled(plan, "a").limited_by, "a");
  task.start_no_later_than = january(7);
  EXPECT_EQ(scheduled(plan, "a").total_float_days, 6.0);
}

TEST(Dates, AsLateAsPossibleMovesNoOtherTask) {
  plan::Plan plan = empty_plan();
  add_task(plan, "order", 5);
  add_task(plan, "ship", 5).as_late_as_possible = true;
  add_task(plan, "shell", 30);
  add_task(plan, "fit", 10);
  add_link(plan, "order", "ship");
  add_link(plan, "ship", "fit");
  add_link(plan, "shell", "fit");
  EXPECT_EQ(scheduled(plan, "ship").start, january(26));
  EXPECT_EQ(scheduled(plan, "ship").cause, StartCause::as_late);
  EXPECT_EQ(scheduled(plan, "ship").total_float_days, 0.0);
  EXPECT_EQ(scheduled(plan, "order").start, january(1));
  EXPECT_EQ(scheduled(plan, "order").free_float_days, 20.0);
  EXPECT_EQ(scheduled(plan, "fit").start, january(31));
}

TEST(NegativeFloat, NamesTheDateTheDaysAndTheChain) {
  plan::Plan plan = empty_plan();
  add_task(plan, "permit", 30);
  add_task(plan, "build", 60);
  add_task(plan, "energise", 0).must_finish_by = make_date(2024, 3, 21);
  add_task(plan, "paint", 3);
  add_link(plan, "permit", "build");
  add_link(plan, "build", "energise");
  const Result result = critical_path(plan);
  EXPECT_THAT(lines_of(result.issues),
              ElementsAre("tasks.energise.must_finish_by: is not finished by 2024-03-21, 10 days "
                          "late, driven by permit -> build -> energise"));
  ASSERT_EQ(result.missed.size(), 1U);
  EXPECT_EQ(result.missed[0].late_days, 10);
  EXPECT_EQ(result.missed[0].kind, DueKind::finish_by);
  for (const char* id : {"permit", "build", "energise"}) {
    EXPECT_EQ(find_task(result, id)->total_float_days, -10.0) << id;
    EXPECT_EQ(find_task(result, id)->free_float_days, 0.0) << id;
    EXPECT_EQ(find_task(result, id)->limited_by, "energise") << id;
    EXPECT_TRUE(find_task(result, id)->critical) << id;
  }
  EXPECT_EQ(find_task(result, "paint")->limited_by, "");
}

TEST(Summaries, TakeTheirDatesFromTheirPartsAndHandLinksOn) {
  plan::Plan plan = empty_plan();
  add_task(plan, "permit", 10);
  add_task(plan, "hall", 999);
  add_task(plan, "steel", 20).parent = "hall";
  add_task(plan, "roof", 5).parent = "hall";
  add_task(plan, "mep", 999).parent = "hall";
  add_task(plan, "pipes", 40).parent = "mep";
  add_task(plan, "racks", 7);
  add_link(plan, "permit", "hall");
  add_link(plan, "steel", "roof");
  add_link(plan, "hall", "racks");
  const ScheduledTask hall = scheduled(plan, "hall");
  EXPECT_TRUE(hall.summary);
  EXPECT_EQ(hall.start, january(11));
  EXPECT_EQ(hall.finish, make_date(2024, 2, 20));
  EXPECT_EQ(hall.duration_days, 40.0);
  EXPECT_EQ(scheduled(plan, "steel").start, january(11));
  EXPECT_EQ(scheduled(plan, "steel").driving_link, "permit-hall");
  EXPECT_EQ(scheduled(plan, "steel").cause, StartCause::parent);
  EXPECT_EQ(scheduled(plan, "pipes").parent, "mep");
  EXPECT_EQ(scheduled(plan, "racks").start, make_date(2024, 2, 20));
  EXPECT_EQ(scheduled(plan, "steel").total_float_days, 15.0);
  EXPECT_EQ(scheduled(plan, "permit").total_float_days, 0.0);
  EXPECT_THAT(critical_path(plan).critical_path, ElementsAre("permit", "pipes", "racks"));
}

TEST(Summaries, ALinkFromTheStartFollowsTheFirstPart) {
  plan::Plan plan = empty_plan();
  add_task(plan, "hall", 0);
  add_task(plan, "steel", 20).parent = "hall";
  add_task(plan, "roof", 5).parent = "hall";
  plan.tasks[1].start_no_earlier_than = january(6);
  plan.tasks[2].start_no_earlier_than = january(16);
  add_task(plan, "guard", 60);
  add_link(plan, "hall", "guard", LinkType::ss, 1);
  EXPECT_EQ(scheduled(plan, "guard").start, january(7));
  EXPECT_EQ(scheduled(plan, "steel").total_float_days, 0.0);
  EXPECT_EQ(scheduled(plan, "roof").total_float_days, 46.0);
}

TEST(Summaries, HaveADeadlineOfTheirOwn) {
  plan::Plan plan = empty_plan();
  add_task(plan, "hall", 0).deadline = january(11);
  add_task(plan, "steel", 20).parent = "hall";
  const Result result = critical_path(plan);
  EXPECT_THAT(lines_of(result.issues),
              ElementsAre("tasks.hall.deadline: misses the deadline of 2024-01-11 by 10 days, "
                          "driven by steel"));
  EXPECT_EQ(find_task(result, "steel")->total_float_days, -10.0);
  EXPECT_EQ(find_task(result, "hall")->total_float_days, -10.0);
}

TEST(Work, OverTheRateOfItsCrewsIsTheDuration) {
  plan::Plan plan = empty_plan();
  plan::Task& racks = add_task(plan, "racks", 1);
  racks.work = 1500;
  racks.rate_per_day = 25;
  racks.crews = 3;
  EXPECT_EQ(scheduled(plan, "racks").duration_days, 20.0);
  EXPECT_EQ(scheduled(plan, "racks").finish, january(21));
}

TEST(BadNetworks, AreRefusedAllAtOnceByName) {
  plan::Plan plan = empty_plan();
  add_standard(plan);
  plan.calendars.push_back({.id = "round", .base = "about"});
  plan.calendars.push_back({.id = "about", .base = "round"});
  plan.calendars.push_back({.id = "idle"});
  plan.shifts.push_back({.id = "none", .calendar = "idle", .from_h = 9, .until_h = 9});
  plan.shifts.push_back({.id = "night", .calendar = "standard", .from_h = 22, .until_h = 6});
  add_task(plan, "a", 1, "ghost");
  add_task(plan, "b", 5).parent = "nobody";
  add_task(plan, "c", 5).parent = "d";
  add_task(plan, "d", 5).parent = "c";
  add_task(plan, "e", 5).must_finish_by = january(4);
  plan.tasks.back().start_no_earlier_than = january(2);
  add_task(plan, "f", 5).pessimistic_days = 4;
  EXPECT_THAT(
      lines_of(critical_path(plan).issues),
      testing::UnorderedElementsAre(
          "shifts.night.until_h: 6 h is before 22 h: give the hours after midnight to the next day",
          "calendars.about.base: round is based on this calendar in turn.",
          "calendars.round: This calendar never works.",
          "calendars.about: This calendar never works.",
          "calendars.idle: This calendar never works.",
          "tasks.a.calendar: No calendar has the id 'ghost'.",
          "tasks.b.parent: No task has the id 'nobody'.", "tasks.c.parent: d is in turn part of c.",
          "tasks.d.parent: c is in turn part of d.",
          "tasks.e.must_finish_by: Work of 5 days that starts on 2024-01-02 cannot be finished by "
          "2024-01-04.",
          "tasks.f.pessimistic_days: 4 days are fewer than the likely 5."));
}

TEST(BadNetworks, ALinkIntoItsOwnSummaryIsACycleAndAFinishOfASummaryIsNotSet) {
  plan::Plan plan = empty_plan();
  add_task(plan, "hall", 0);
  add_task(plan, "steel", 20).parent = "hall";
  add_link(plan, "steel", "hall");
  EXPECT_THAT(lines_of(critical_path(plan).issues),
              ElementsAre("links: The links form a cycle: hall -> steel -> hall."));
  plan.links[0] = {.id = "x", .from = "other", .to = "hall", .type = LinkType::ff};
  add_task(plan, "other", 1);
  EXPECT_THAT(lines_of(critical_path(plan).issues),
              ElementsAre(HasSubstr("links.x.type: hall is a summary")));
}

/// Random networks over three calendars keep every link and lag, and slipping by the float is safe.
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
