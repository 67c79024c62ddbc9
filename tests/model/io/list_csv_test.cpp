// Lists of a plan as tables, both ways.
#include "model/io/list_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"

namespace sitewright::io {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

plan::Plan memphis() {
  return read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
}

TEST(ListCsv, EveryListComesBackAsItWas) {
  const plan::Plan plan = memphis();
  for (const plan::List& list : plan::lists()) {
    plan::Plan copy = plan;
    const auto read = replace_list_csv("list.csv", list_csv(plan, list), list, copy);
    ASSERT_TRUE(read.has_value()) << list.key << ": " << read.error().message;
    EXPECT_EQ(copy, plan) << list.key;
  }
}

TEST(ListCsv, ATableOfTasksReplacesThoseOfThePlan) {
  plan::Plan plan = memphis();
  const plan::List& tasks = *plan::find_list("tasks");
  const auto read = replace_list_csv(
      "tasks.csv", "duration_days,id,deadline\n12.5,dig,2026-05-01\n", tasks, plan);
  ASSERT_TRUE(read.has_value()) << read.error().message;
  ASSERT_EQ(plan.tasks.size(), 1U);
  EXPECT_EQ(plan.tasks[0].id, "dig");
  EXPECT_EQ(plan.tasks[0].duration_days, 12.5);
  EXPECT_EQ(plan.tasks[0].deadline, make_date(2026, 5, 1));
  EXPECT_EQ(plan.tasks[0].crews, 1);
}

TEST(ListCsv, ABadTableIsRefusedByLineAndThePlanIsAsBefore) {
  const plan::Plan plan = memphis();
  const plan::List& tasks = *plan::find_list("tasks");
  const auto error = [&](const std::string& text) {
    plan::Plan copy = plan;
    const auto read = replace_list_csv("tasks.csv", text, tasks, copy);
    EXPECT_FALSE(read.has_value()) << text;
    EXPECT_EQ(copy, plan);
    return read.has_value() ? std::string() : read.error().message;
  };
  EXPECT_THAT(error("name\nx\n"), HasSubstr("id"));
  EXPECT_THAT(error("id,colour\nx,red\n"), HasSubstr("colour"));
  EXPECT_THAT(error("id\na\na\n"), StartsWith("tasks.csv line 3"));
  EXPECT_THAT(
      error("id,duration_days\na,5\nb,-1\n"),
      testing::AllOf(StartsWith("tasks.csv line 3: tasks.b.duration_days"), HasSubstr("-1")));
}

}  // namespace
}  // namespace sitewright::io
