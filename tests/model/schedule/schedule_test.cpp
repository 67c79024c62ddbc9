// Critical paths: a textbook network, every link type, identities over random networks, bad input.
#include "model/schedule/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <tuple>

namespace sitewright::schedule {
namespace {

using plan::LinkType;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date kStart = make_date(2024, 1, 1);

plan::Plan empty_plan() {
  plan::Plan plan;
  plan.schedule.start = kStart;
  return plan;
}

void add_task(plan::Plan& plan, const std::string& id, int days,
              std::optional<Date> not_before = std::nullopt) {
  plan::Task task;
  task.id = id;
  task.name = "Task " + id;
  task.duration_days = days;
  task.start_no_earlier_than = not_before;
  plan.tasks.push_back(task);
}

void add_link(plan::Plan& plan, const std::string& from, const std::string& to,
              LinkType type = LinkType::fs, int lag = 0) {
  plan::Link link;
  link.id = from + "-" + to + "-" + std::to_string(plan.links.size());
  link.from = from;
  link.to = to;
  link.type = type;
  link.lag_days = lag;
  plan.links.push_back(link);
}

const ScheduledTask& task_of(const Result& result, const std::string& id) {
  const auto it = std::find_if(result.tasks.begin(), result.tasks.end(),
                               [&](const ScheduledTask& task) { return task.id == id; });
  if (it == result.tasks.end()) throw std::runtime_error("no task " + id);
  return *it;
}

int day(Date date) { return days_between(kStart, date); }
int whole(double days) { return static_cast<int>(days); }

/// Reliable Construction Co. of Hillier and Lieberman, Introduction to Operations Research, the
/// chapter on project management with PERT/CPM: 44 weeks, here taken as days.
plan::Plan reliable_construction() {
  plan::Plan plan = empty_plan();
  const std::vector<std::tuple<std::string, int, std::string>> rows{
      {"a", 2, ""},  {"b", 4, "a"}, {"c", 10, "b"}, {"d", 6, "c"}, {"e", 4, "c"},
      {"f", 5, "e"}, {"g", 7, "d"}, {"h", 9, "eg"}, {"i", 7, "c"}, {"j", 8, "fi"},
      {"k", 4, "j"}, {"l", 5, "j"}, {"m", 2, "h"},  {"n", 6, "kl"}};
  for (const auto& [id, days, before] : rows) {
    add_task(plan, id, days);
    for (const char c : before) add_link(plan, std::string(1, c), id);
  }
  return plan;
}

TEST(CriticalPath, TextbookNetworkHasItsPublishedLengthSlacksAndPath) {
  const Result result = critical_path(reliable_construction());
  ASSERT_THAT(result.issues, IsEmpty());
  EXPECT_EQ(result.duration_days, 44);
  EXPECT_EQ(result.start, kStart);
  EXPECT_EQ(result.finish, add_days(kStart, 44));
  EXPECT_THAT(result.critical_path, ElementsAre("a", "b", "c", "e", "f", "j", "l", "n"));
  const std::map<std::string, std::tuple<int, int, int>> published{
      {"a", {0, 2, 0}},   {"b", {2, 6, 0}},   {"c", {6, 16, 0}},  {"d", {16, 22, 4}},
      {"e", {16, 20, 0}}, {"f", {20, 25, 0}}, {"g", {22, 29, 4}}, {"h", {29, 38, 4}},
      {"i", {16, 23, 2}}, {"j", {25, 33, 0}}, {"k", {33, 37, 1}}, {"l", {33, 38, 0}},
      {"m", {38, 40, 4}}, {"n", {38, 44, 0}}};
  for (const auto& [id, row] : published) {
    const ScheduledTask& task = task_of(result, id);
    EXPECT_EQ(std::tuple(day(task.start), day(task.finish), task.total_float_days), row) << id;
    EXPECT_EQ(task.critical, std::get<2>(row) == 0) << id;
    EXPECT_EQ(task.name, "Task " + id);
  }
  // Only the last task of a slack chain may slip freely.
  EXPECT_EQ(task_of(result, "d").free_float_days, 0);
  EXPECT_EQ(task_of(result, "m").free_float_days, 4);
  EXPECT_EQ(task_of(result, "i").free_float_days, 2);
  EXPECT_EQ(task_of(result, "k").free_float_days, 1);
}

struct LinkCase {
  LinkType type;
  int lag;
  int start;        // of the successor of 5 days
  int total_float;  // of the predecessor of 10 days
  int free_float;   // of the same
};

/// Hand-worked: a runs days 0..10, b lasts 5 days, c runs 0..30 beside them.
class EveryLinkType : public testing::TestWithParam<LinkCase> {};

TEST_P(EveryLinkType, SetsTheSuccessorAndTheFloats) {
  const LinkCase& expected = GetParam();
  plan::Plan plan = empty_plan();
  add_task(plan, "a", 10);
  add_task(plan, "b", 5);
  add_task(plan, "c", 30);
  add_link(plan, "a", "b", expected.type, expected.lag);
  const Result result = critical_path(plan);
  ASSERT_THAT(result.issues, IsEmpty());
  const ScheduledTask& a = task_of(result, "a");
  const ScheduledTask& b = task_of(result, "b");
  EXPECT_EQ(day(b.start), expected.start);
  EXPECT_EQ(day(b.finish), expected.start + 5);
  EXPECT_EQ(a.total_float_days, expected.total_float);
  EXPECT_EQ(a.free_float_days, expected.free_float);
  EXPECT_EQ(result.duration_days, 30);
  EXPECT_THAT(result.critical_path, ElementsAre("c"));
}

INSTANTIATE_TEST_SUITE_P(
    LagsAndLeads, EveryLinkType,
    testing::Values(LinkCase{LinkType::fs, 0, 10, 15, 0}, LinkCase{LinkType::fs, 3, 13, 12, 0},
                    LinkCase{LinkType::fs, -4, 6, 19, 0},
                    // a lead beyond the plan's start: b waits for the start, a has 2 days to spare
                    LinkCase{LinkType::fs, -12, 0, 20, 2}, LinkCase{LinkType::ss, 0, 0, 20, 0},
                    LinkCase{LinkType::ss, 4, 4, 20, 0}, LinkCase{LinkType::ss, 18, 18, 7, 0},
                    LinkCase{LinkType::ss, -3, 0, 20, 3}, LinkCase{LinkType::ff, 0, 5, 20, 0},
                    LinkCase{LinkType::ff, 6, 11, 14, 0}, LinkCase{LinkType::ff, -2, 3, 20, 0},
                    LinkCase{LinkType::ff, -9, 0, 20, 4}, LinkCase{LinkType::sf, 0, 0, 20, 5},
                    LinkCase{LinkType::sf, 12, 7, 18, 0}, LinkCase{LinkType::sf, -7, 0, 20, 12}));

TEST(CriticalPath, WaitsForStartNoEarlierThan) {
  plan::Plan plan = empty_plan();
  add_task(plan, "permit", 20);
  add_task(plan, "build", 30, add_days(kStart, 50));
  add_link(plan, "permit", "build");
  const Result result = critical_path(plan);
  EXPECT_EQ(day(task_of(result, "build").start), 50);
  EXPECT_EQ(task_of(result, "permit").total_float_days, 30);
  EXPECT_EQ(task_of(result, "permit").free_float_days, 30);
  EXPECT_THAT(result.critical_path, ElementsAre("build"));
  EXPECT_EQ(task_of(result, "build").driving_link, "");
  EXPECT_EQ(result.duration_days, 80);
}

TEST(CriticalPath, DurationCountsFromTheFirstTaskNotFromThePlansStart) {
  plan::Plan plan = empty_plan();
  add_task(plan, "site", 122, make_date(2024, 5, 4));
  const Result result = critical_path(plan);
  EXPECT_EQ(result.duration_days, 122);
  EXPECT_EQ(result.start, make_date(2024, 5, 4));
  EXPECT_EQ(result.finish, make_date(2024, 9, 3));
}

TEST(CriticalPath, AMilestoneStartsAndFinishesOnOneDay) {
  plan::Plan plan = empty_plan();
  add_task(plan, "works", 7);
  add_task(plan, "power-on", 0);
  add_link(plan, "works", "power-on");
  const Result result = critical_path(plan);
  const ScheduledTask& milestone = task_of(result, "power-on");
  EXPECT_EQ(day(milestone.start), 7);
  EXPECT_EQ(milestone.start, milestone.finish);
  EXPECT_EQ(milestone.driving_link, "works-power-on-0");
  EXPECT_THAT(result.critical_path, ElementsAre("works"));
}

TEST(CriticalPath, APlanWithoutTasksStartsAndEndsAtItsStart) {
  const Result result = critical_path(empty_plan());
  EXPECT_THAT(result.tasks, IsEmpty());
  EXPECT_THAT(result.issues, IsEmpty());
  EXPECT_EQ(result.start, kStart);
  EXPECT_EQ(result.finish, kStart);
  EXPECT_EQ(result.duration_days, 0);
}

TEST(CriticalPath, ACycleIsNamedInOrderFromItsFirstTaskInThePlan) {
  plan::Plan plan = empty_plan();
  for (const char* id : {"before", "x", "y", "z", "after"}) add_task(plan, id, 1);
  add_link(plan, "before", "x");
  add_link(plan, "y", "z");
  add_link(plan, "x", "y", LinkType::ss);
  add_link(plan, "z", "x", LinkType::ff);
  add_link(plan, "z", "after");
  const Result result = critical_path(plan);
  EXPECT_THAT(result.tasks, IsEmpty());
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_EQ(result.issues[0].severity, Severity::error);
  EXPECT_EQ(result.issues[0].message(), "The links form a cycle: x -> y -> z -> x.");
}

TEST(CriticalPath, ATaskLinkedToItselfIsACycle) {
  plan::Plan plan = empty_plan();
  add_task(plan, "a", 1);
  add_link(plan, "a", "a");
  const Result result = critical_path(plan);
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_EQ(result.issues[0].message(), "The links form a cycle: a -> a.");
}

TEST(CriticalPath, DanglingLinksRepeatedIdsAndNegativeDurationsAreReportedAtOnce) {
  plan::Plan plan = empty_plan();
  add_task(plan, "a", 1);
  add_task(plan, "a", 2);
  add_task(plan, "b", -3);
  add_link(plan, "a", "ghost");
  add_link(plan, "spirit", "b");
  const Result result = critical_path(plan);
  EXPECT_THAT(result.tasks, IsEmpty());
  std::vector<std::string> lines;
  for (const Issue& issue : result.issues) lines.push_back(issue.path + ": " + issue.message());
  EXPECT_THAT(lines, ElementsAre("tasks.a: Two tasks have the id a.",
                                 "tasks.b.duration_days: A duration of -3 days is negative.",
                                 "links.a-ghost-0.to: No task has the id 'ghost'.",
                                 "links.spirit-b-1.from: No task has the id 'spirit'."));
}

TEST(CriticalPath, AnEndBeyondTheCalendarIsRefused) {
  plan::Plan plan = empty_plan();
  for (int i = 0; i < 10; ++i) {
    add_task(plan, "t" + std::to_string(i), 20000);
    if (i > 0) add_link(plan, "t" + std::to_string(i - 1), "t" + std::to_string(i));
  }
  const Result result = critical_path(plan);
  EXPECT_THAT(result.tasks, IsEmpty());
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_THAT(result.issues[0].message(), HasSubstr("2199-12-31"));
}

TEST(CriticalPath, AChainOfTenThousandTasksInReverseOrderIsScheduled) {
  plan::Plan plan = empty_plan();
  constexpr int kTasks = 10000;
  for (int i = kTasks - 1; i >= 0; --i) add_task(plan, "t" + std::to_string(i), 2);
  for (int i = 1; i < kTasks; ++i) {
    add_link(plan, "t" + std::to_string(i - 1), "t" + std::to_string(i));
  }
  const Result result = critical_path(plan);
  ASSERT_EQ(result.tasks.size(), static_cast<std::size_t>(kTasks));
  EXPECT_EQ(result.duration_days, 2 * kTasks);
  EXPECT_EQ(result.critical_path.size(), static_cast<std::size_t>(kTasks));
}

/// A random acyclic network: links only from earlier to later tasks, of all types, lags from -10 to
/// 10.
plan::Plan random_plan(unsigned seed) {
  std::mt19937 random(seed);
  const auto draw = [&random](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  plan::Plan plan = empty_plan();
  const int tasks = draw(1, 40);
  for (int i = 0; i < tasks; ++i) {
    const auto not_before =
        draw(0, 9) == 0 ? std::optional(add_days(kStart, draw(-20, 60))) : std::nullopt;
    add_task(plan, "t" + std::to_string(i), draw(0, 30), not_before);
  }
  const int links = tasks < 2 ? 0 : draw(0, 3 * tasks);
  for (int k = 0; k < links; ++k) {
    const int from = draw(0, tasks - 2);
    const int to = draw(from + 1, tasks - 1);
    add_link(plan, "t" + std::to_string(from), "t" + std::to_string(to),
             static_cast<LinkType>(draw(0, 3)), draw(-10, 10));
  }
  std::shuffle(plan.tasks.begin(), plan.tasks.end(), random);
  return plan;
}

/// Days by which a link is kept, in the dates given; negative where it is broken.
double slack_of(const plan::Link& link, Date from_start, Date from_finish, Date to_start,
                Date to_finish) {
  switch (link.type) {
    case LinkType::fs: return days_between(from_finish, to_start) - link.lag_days;
    case LinkType::ss: return days_between(from_start, to_start) - link.lag_days;
    case LinkType::ff: return days_between(from_finish, to_finish) - link.lag_days;
    case LinkType::sf: break;
  }
  return days_between(from_start, to_finish) - link.lag_days;
}

TEST(CriticalPath, RandomNetworksKeepEveryLinkAndTheFloatsAreOrdered) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const plan::Plan plan = random_plan(seed);
    const Result result = critical_path(plan);
    ASSERT_THAT(result.issues, IsEmpty());
    ASSERT_EQ(result.tasks.size(), plan.tasks.size());
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      const ScheduledTask& task = result.tasks[i];
      ASSERT_EQ(task.id, plan.tasks[i].id);
      EXPECT_LE(kStart, task.start);
      EXPECT_LE(task.start, task.late_start);
      EXPECT_LE(task.late_finish, result.finish);
      EXPECT_EQ(days_between(task.start, task.finish), plan.tasks[i].duration_days);
      EXPECT_EQ(days_between(task.late_start, task.late_finish), plan.tasks[i].duration_days);
      EXPECT_GE(task.free_float_days, 0);
      EXPECT_LE(task.free_float_days, task.total_float_days);
      if (plan.tasks[i].start_no_earlier_than) {
        EXPECT_LE(*plan.tasks[i].start_no_earlier_than, task.start);
      }
    }
    for (const plan::Link& link : plan.links) {
      const ScheduledTask& from = task_of(result, link.from);
      const ScheduledTask& to = task_of(result, link.to);
      EXPECT_GE(slack_of(link, from.start, from.finish, to.start, to.finish), 0) << link.id;
      EXPECT_GE(slack_of(link, from.late_start, from.late_finish, to.late_start, to.late_finish), 0)
          << link.id;
    }
  }
}

TEST(CriticalPath, EveryTaskOfThePathIsCriticalAndThePathReachesTheEnd) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Result result = critical_path(random_plan(seed));
    ASSERT_FALSE(result.critical_path.empty());
    for (const std::string& id : result.critical_path) {
      EXPECT_TRUE(task_of(result, id).critical) << id;
    }
    EXPECT_EQ(task_of(result, result.critical_path.back()).finish, result.finish);
    EXPECT_EQ(task_of(result, result.critical_path.front()).driving_link, "");
  }
}

TEST(CriticalPath, TheFloatsSayExactlyHowFarATaskMaySlip) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    plan::Plan plan = random_plan(seed);
    const Result before = critical_path(plan);
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " task " + plan.tasks[i].id);
      const ScheduledTask& task = before.tasks[i];
      const auto kept = plan.tasks[i].start_no_earlier_than;
      plan.tasks[i].start_no_earlier_than = add_days(task.start, whole(task.total_float_days));
      EXPECT_EQ(critical_path(plan).finish, before.finish);
      plan.tasks[i].start_no_earlier_than = add_days(task.start, whole(task.total_float_days) + 1);
      EXPECT_EQ(critical_path(plan).finish, add_days(before.finish, 1));
      plan.tasks[i].start_no_earlier_than = add_days(task.start, whole(task.free_float_days));
      const Result slipped = critical_path(plan);
      for (std::size_t j = 0; j < plan.tasks.size(); ++j) {
        if (j == i) continue;
        EXPECT_EQ(slipped.tasks[j].start, before.tasks[j].start);
      }
      plan.tasks[i].start_no_earlier_than = kept;
    }
  }
}

TEST(CriticalPath, ALongerTaskNeverEndsTheProjectEarlierWhereLinksDriveStarts) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    plan::Plan plan = random_plan(seed);
    for (plan::Link& link : plan.links) {
      if (link.type == LinkType::ff) link.type = LinkType::fs;
      if (link.type == LinkType::sf) link.type = LinkType::ss;
    }
    const Date before = critical_path(plan).finish;
    for (plan::Task& task : plan.tasks) {
      task.duration_days += 9;
      EXPECT_GE(critical_path(plan).finish, before) << "seed " << seed << " task " << task.id;
      task.duration_days -= 9;
    }
  }
}

TEST(CriticalPath, ALongerLagOrALaterStartNeverEndsTheProjectEarlier) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    plan::Plan plan = random_plan(seed);
    const Date before = critical_path(plan).finish;
    for (plan::Link& link : plan.links) {
      link.lag_days += 9;
      EXPECT_GE(critical_path(plan).finish, before) << "seed " << seed << " link " << link.id;
      link.lag_days -= 9;
    }
    for (plan::Task& task : plan.tasks) {
      const auto kept = task.start_no_earlier_than;
      task.start_no_earlier_than = add_days(kept.value_or(kStart), 9);
      EXPECT_GE(critical_path(plan).finish, before) << "seed " << seed << " task " << task.id;
      task.start_no_earlier_than = kept;
    }
  }
}

}  // namespace
}  // namespace sitewright::schedule
