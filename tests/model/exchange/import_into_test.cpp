// A plan's own project file, as it is or changed, back into the plan.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "model/exchange/mspdi.h"

namespace sitewright::exchange {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What the file cannot say is there at least once.
plan::Plan campus() {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.halls = {{.id = "hall-1"}};
  plan.tasks = {{.id = "build", .name = "Build"},
                {.id = "shell",
                 .name = "Shell",
                 .parent = "build",
                 .duration_days = 90,
                 .optimistic_days = 60,
                 .pessimistic_days = 150,
                 .distribution = plan::Distribution::triangular,
                 .driver = "site works",
                 .enables_hall = "hall-1"},
                {.id = "racks", .work = 1000, .rate_per_day = 75, .crews = 2},
                {.id = "east", .name = "Energise", .duration_days = 5, .pinned = true},
                {.id = "west", .name = "Energise", .duration_days = 0, .enables_permit = true}};
  plan.tasks[2].start_no_earlier_than = make_date(2026, 3, 1);
  plan.tasks[2].must_finish_by = make_date(2027, 3, 1);
  plan.tasks[4].deadline = make_date(2026, 9, 3);
  plan.links = {
      {.id = "z", .from = "racks", .to = "west", .lag_days = 1, .lag_frac = 0.25},
      {.id = "a", .from = "shell", .to = "racks", .type = plan::LinkType::ss, .lag_days = 3},
      {.id = "b", .from = "racks", .to = "east"}};
  plan.resources = {{.id = "crane", .name = "The crane", .capacity = 2}};
  plan.resource_changes = {{.id = "more", .resource = "crane", .capacity = 3}};
  plan.assignments = {{.id = "lift", .task = "shell", .resource = "crane"}};
  plan.risks = {{.id = "rain", .task = "shell"}};
  plan.provenance["tasks.shell.duration_days"] = {};
  plan.provenance["tasks.east.duration_days"] = {};
  plan.unknown["/tasks/shell/colour"] = "1";
  return plan;
}

std::string own_file(const plan::Plan& plan) { return plan_mspdi(plan).value_or(std::string()); }

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

/// The file without the task of that id.
void remove_task(std::string& text, const std::string& id) {
  const std::size_t at = text.find("<Value>" + id + "</Value>");
  ASSERT_NE(at, std::string::npos) << id;
  const std::size_t from = text.rfind("<Task>", at);
  text.erase(from, text.find("</Task>", at) + std::string("</Task>").size() - from);
}

ImportedPlan import_text(const plan::Plan& target, const std::string& text) {
  std::istringstream in(text);
  const auto imported = read_mspdi("plan.xml", in);
  EXPECT_TRUE(imported.has_value()) << imported.error().message;
  return import_into(target, imported.value_or(Imported{}));
}

std::vector<std::string> messages(const Issues& issues) {
  std::vector<std::string> found;
  for (const Issue& issue : issues) found.push_back(issue.path + ": " + issue.message());
  return found;
}

TEST(ImportInto, APlansOwnFileLeavesThePlanAsItIs) {
  const plan::Plan plan = campus();
  const ImportedPlan back = import_text(plan, own_file(plan));
  EXPECT_EQ(back.plan, plan);
  EXPECT_THAT(messages(back.issues), IsEmpty());
  EXPECT_THAT(back.differences, IsEmpty());
}

TEST(ImportInto, CalendarsOfOneDayStayToo) {
  plan::Plan plan = campus();
  plan.calendars = {{.id = "five", .name = "Five days"}, {.id = "six", .days_per_week = 6}};
  plan.schedule.calendar = "five";
  plan.tasks[3].calendar = "six";
  const ImportedPlan back = import_text(plan, own_file(plan));
  EXPECT_EQ(back.plan, plan);
  EXPECT_THAT(back.differences, IsEmpty());
}

TEST(ImportInto, WhereDaysDifferInLengthTheDurationsOfAPlanKeepTheirHours) {
  plan::Plan plan = campus();
  plan.calendars = {{.id = "long", .name = "Long days", .day_h = 12.0}};
  plan.tasks[1].calendar = plan.tasks[2].calendar = "long";
  const ImportedPlan back = import_text(plan, own_file(plan));
  // 12 h days are halves of the file's days around the clock.
  EXPECT_EQ(back.plan.tasks[1].duration_days, 45);
  EXPECT_EQ(back.plan.tasks[1].optimistic_days, 30);
  EXPECT_EQ(back.plan.tasks[1].pessimistic_days, 75);
  EXPECT_EQ(back.plan.tasks[1].enables_hall, "hall-1");
  EXPECT_EQ(back.plan.tasks[2].rate_per_day, 150);
  EXPECT_EQ(back.schedule.finish, schedule::critical_path(plan).finish);
}

TEST(ImportInto, ALagOfManyTimesItsPredecessorIsStillReadBack) {
  plan::Plan plan = campus();
  plan.schedule.start = make_date(2000, 1, 1);
  plan.tasks[2].start_no_earlier_than = plan.tasks[2].must_finish_by = std::nullopt;
  plan.tasks[3].duration_days = 400;
  plan.links = {{.id = "long", .from = "east", .to = "west", .lag_frac = 99.995}};
  const ImportedPlan back = import_text(plan, own_file(plan));
  EXPECT_EQ(back.plan.links, plan.links);
}

TEST(ImportInto, WhatAnotherProgramHasChangedIsTaken) {
  const plan::Plan plan = campus();
  std::string text = own_file(plan);
  replace(text, "<Name>Shell</Name>", "<Name>Shell and roof</Name>");
  replace(text,
          "PT2160H0M0S</Duration>\n\t\t\t<DurationFormat>7</DurationFormat>\n"
          "\t\t\t<Milestone>0</Milestone>\n\t\t\t<Summary>0",
          "PT2400H0M0S</Duration>\n\t\t\t<DurationFormat>7</DurationFormat>\n"
          "\t\t\t<Milestone>0</Milestone>\n\t\t\t<Summary>0");
  replace(text, "<LinkLag>43200</LinkLag>", "<LinkLag>57600</LinkLag>");
  const ImportedPlan back = import_text(plan, text);
  plan::Plan expected = plan;
  expected.tasks[1].name = "Shell and roof";
  expected.tasks[1].duration_days = 100;
  expected.tasks[1].optimistic_days = expected.tasks[1].pessimistic_days = std::nullopt;
  expected.links[1].lag_days = 4;
  expected.provenance.erase("tasks.shell.duration_days");
  EXPECT_EQ(back.plan, expected);
  EXPECT_THAT(messages(back.issues), Contains(AllOf(HasSubstr("tasks.shell.duration_days"),
                                                    HasSubstr("another duration"))));
}

TEST(ImportInto, TasksOfAFileWithoutIdsAreKnownByTheirNames) {
  const plan::Plan plan = campus();
  std::string text = own_file(plan);
  replace(text, "<Alias>Sitewright id</Alias>", "<Alias>Colour</Alias>");
  const ImportedPlan back = import_text(plan, text);
  EXPECT_EQ(back.plan.tasks[1], plan.tasks[1]);
  EXPECT_EQ(back.plan.tasks[2], plan.tasks[2]);
  // Two have one name: which is which the file does not say.
  EXPECT_EQ(back.plan.tasks[3].id, "4");
  EXPECT_EQ(back.plan.tasks[4].id, "5");
  EXPECT_THAT(messages(back.issues),
              ElementsAre("tasks: task west is not in the file: the air permit, which it brought, "
                          "keeps the day that it had"));
}

TEST(ImportInto, ATaskThatTheFileDoesNotHaveSaysWhatItMadeReady) {
  const plan::Plan plan = campus();
  std::string text = own_file(plan);
  remove_task(text, "shell");
  replace(text, "<PredecessorUID>2</PredecessorUID>", "<PredecessorUID>1</PredecessorUID>");
  const ImportedPlan back = import_text(plan, text);
  EXPECT_EQ(back.plan.tasks.size(), 4U);
  EXPECT_THAT(messages(back.issues),
              Contains("tasks: task shell is not in the file: halls.hall-1, which it made ready, "
                       "keeps the day that it had"));
  EXPECT_THAT(back.plan.unknown, IsEmpty());
}

}  // namespace
}  // namespace sitewright::exchange
