// Levelled schedules: feasible, repeatable, shortest where that is known by hand; projects and
// files that cannot be scheduled.
#include "model/schedule/levelling.h"

#include <gtest/gtest.h>

#include "model/core/check.h"

namespace sitewright::schedule {
namespace {

/// Two crews of one resource; a chain and two free activities.
Project crews(int capacity) {
  return {.activities = {{.id = "a", .duration = 3, .successors = {1}, .demand = {1}},
                         {.id = "b", .duration = 2, .demand = {1}},
                         {.id = "c", .duration = 4, .demand = {1}},
                         {.id = "d", .duration = 1, .demand = {1}}},
          .capacity = {capacity}};
}

LevelResult level(const Project& project, std::uint64_t seed = 1) {
  return level_resources({.project = project, .schedules = 500, .seed = seed});
}

TEST(Levelling, OneCrewDoesAllInARow) {
  const LevelResult result = level(crews(1));
  EXPECT_EQ(result.makespan, 10);
  EXPECT_EQ(result.lower_bound, 10);
  EXPECT_EQ(schedule_error(crews(1), result.starts), "");
}

TEST(Levelling, TwoCrewsHalveIt) {
  // 10 crew-days on two crews, the chain of 5 beside 4 + 1.
  EXPECT_EQ(level(crews(2)).makespan, 5);
}

TEST(Levelling, WithoutScarcityItIsTheCriticalPath) {
  const Project project = crews(4);
  EXPECT_EQ(level(project).makespan, makespan(project, earliest_starts(project)));
}

TEST(Levelling, TheSameSeedGivesTheSameSchedule) {
  EXPECT_EQ(level(crews(2), 7).starts, level(crews(2), 7).starts);
}

TEST(Levelling, AnEmptyProjectHasNoLength) {
  EXPECT_EQ(level({.activities = {}, .capacity = {}}).makespan, 0);
}

TEST(Levelling, WhatCannotBeScheduledIsSaid) {
  Project project = crews(1);
  project.activities[1].successors = {0};
  EXPECT_EQ(project_error(project), "the activities wait for each other in a circle: a > b > a");
  EXPECT_THROW(static_cast<void>(level(project)), ContractError);
  project = crews(1);
  project.activities[2].demand = {2};
  EXPECT_EQ(project_error(project), "c: needs 2 of resource 1, of which there are 1");
  project.activities[2].demand = {1};
  project.activities[2].successors = {9};
  EXPECT_EQ(project_error(project), "c: successor 10 is not there");
  project.activities[2] = {.id = "c", .duration = -1, .demand = {1}};
  EXPECT_EQ(project_error(project), "c: a duration is not negative");
}

TEST(ScheduleError, FindsEveryKindOfBreach) {
  const Project project = crews(1);
  EXPECT_EQ(schedule_error(project, {0, 2, 5, 9}), "b starts before a has finished");
  EXPECT_EQ(schedule_error(project, {0, 3, 4, 9}), "resource 1 is used 2 times in period 4");
  EXPECT_EQ(schedule_error(project, {-1, 3, 5, 9}), "a starts before 0");
  EXPECT_EQ(schedule_error(project, {0, 3}), "one start for each activity");
  EXPECT_EQ(schedule_error(project, {0, 3, 5, 9}), "");
}

constexpr const char* kFile = R"(jobs (incl. supersource/sink ):  3
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          1           2
   2        1          1           3
   3        1          0
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
  1      1     0       0
  2      1     5       2
  3      1     0       0
RESOURCEAVAILABILITIES:
  R 1
    2
)";

std::string changed(std::string_view from, std::string_view to) {
  std::string text = kFile;
  return text.replace(text.find(from), from.size(), to);
}

std::string error_of(const std::string& text) {
  const auto read = read_psplib("x.sm", text);
  return read ? std::string("read") : read.error().message;
}

TEST(Psplib, ReadsASmallFile) {
  const auto read = read_psplib("x.sm", kFile);
  ASSERT_TRUE(read.has_value()) << read.error().message;
  EXPECT_EQ(read->activities.size(), 3U);
  EXPECT_EQ(read->activities[1].demand, std::vector<int>{2});
  EXPECT_EQ(level(*read).makespan, 5);
}

TEST(Psplib, BadFilesNameLineAndRule) {
  EXPECT_EQ(error_of(""), "x.sm: no job is in it: a PSPLIB .sm file is wanted");
  EXPECT_EQ(error_of(changed("):  3", "):  4")), "x.sm: 4 jobs are announced, 3 are there");
  EXPECT_EQ(error_of(changed("   2        1          1           3",
                             "   2        1          2           3")),
            "x.sm:5: 2 successors are announced, others follow");
  EXPECT_EQ(error_of(changed("   2        1          1           3",
                             "   2        3          1           3")),
            "x.sm:5: job with several modes: only single-mode files are read");
  EXPECT_EQ(error_of(changed("   2        1          1           3",
                             "   2        1          1           1")),
            "x.sm: job the activities wait for each other in a circle: 1 > 2 > 1");
  EXPECT_EQ(error_of(changed("  2      1     5       2", "  2      1     5       9")),
            "x.sm: job 2: needs 9 of resource 1, of which there are 2");
  EXPECT_EQ(error_of(changed("  3      1     0       0\n", "")), "x.sm: a job has no request");
  EXPECT_EQ(error_of(changed("  2      1     5       2", "  2      1   3.5       2")),
            "x.sm:10: \"2      1   3.5       2\" is no row of whole numbers");
  EXPECT_EQ(error_of(changed("  3      1     0       0", "  2      1     5       2")),
            "x.sm:11: job 2 has a request already");
  EXPECT_EQ(error_of(changed("   3        1          0", "   3        1         -1")),
            "x.sm:6: -1 successors");
  EXPECT_EQ(error_of(changed("  2      1     5       2", "  2      1 2000000000 2")),
            "x.sm: job 2: the durations come to more than 1000000 periods");
}

}  // namespace
}  // namespace sitewright::schedule
