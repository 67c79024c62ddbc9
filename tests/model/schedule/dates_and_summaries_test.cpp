// Dates of tasks, summaries, work by rate and negative float: networks worked out by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/schedule/networks.h"

namespace sitewright::schedule {
namespace {

using namespace test;
using plan::LinkType;
using testing::ElementsAre;
using testing::HasSubstr;

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

/// A day at which to start at the latest means that day's work; what stands before it is of the
/// day.
TEST(Dates, ADayOfStartMeansItsWork) {
  plan::Plan plan = empty_plan();
  plan.calendars = {{.id = "days", .start_h = 8.0, .day_h = 9.0}};
  plan.schedule.calendar = "days";
  plan.schedule.start_h = 8.0;
  add_task(plan, "a", 2).start_no_later_than = january(1);
  add_task(plan, "notice", 0);
  EXPECT_EQ(scheduled(plan, "a").start_at, at(january(1), 8));
  EXPECT_EQ(scheduled(plan, "a").total_float_days, 0.0);
  EXPECT_TRUE(critical_path(plan).missed.empty());
  EXPECT_EQ(scheduled(plan, "notice").finish, january(1));
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

TEST(Dates, ATaskDrivenByItsFinishMayDrawItsSuccessorsEarlierWhenItGrows) {
  // "test" must finish with "build" and so starts as late as it can; "move-in" follows its start.
  plan::Plan plan = empty_plan();
  add_task(plan, "build", 20);
  add_task(plan, "test", 5);
  add_task(plan, "move-in", 10);
  add_link(plan, "build", "test", LinkType::ff);
  add_link(plan, "test", "move-in", LinkType::ss);
  EXPECT_EQ(critical_path(plan).duration_days, 25);
  plan.tasks[1].duration_days = 8;
  EXPECT_EQ(critical_path(plan).duration_days, 22);
}

}  // namespace
}  // namespace sitewright::schedule
