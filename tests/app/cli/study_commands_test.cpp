// Samples, orders and the capacity timeline as a user asks for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(StudyCommands, SampledScheduleHasPercentilesOfEveryTask) {
  const std::vector<std::string> args{
      "schedule",     "memphis-100k", "--set",  "schedule.horizon_years=2",
      "--montecarlo", "20",           "--seed", "4",
      "--json"};
  const Outcome outcome = run(args);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json result = json::parse(outcome.out);
  ASSERT_EQ(result["percentiles"].size(), result["tasks"].size());
  for (const json& task : result["tasks"]) {
    const json& finish = result["percentiles"][task["id"].get<std::string>()];
    EXPECT_LE(finish["p10"].get<std::string>(), finish["p50"].get<std::string>());
    EXPECT_LE(finish["p50"].get<std::string>(), finish["p80"].get<std::string>());
    EXPECT_LE(finish["p80"].get<std::string>(), finish["p90"].get<std::string>());
  }
  EXPECT_EQ(result["outlook"]["samples"], 20);
  EXPECT_GE(result["outlook"]["months"].size(), 24U);
  EXPECT_EQ(run(args).out, outcome.out);
  std::vector<std::string> one_thread = args;
  one_thread.insert(one_thread.end(), {"--threads", "1"});
  EXPECT_EQ(run(one_thread).out, outcome.out);
}

TEST(StudyCommands, ASeedIsNoNegativeNumber) {
  for (const char* command : {"schedule", "orders"}) {
    const Outcome outcome = run({command, "memphis", "--seed", "-1"});
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_THAT(outcome.err, HasSubstr("--seed")) << command;
  }
}

TEST(StudyCommands, SampledScheduleAsTextNamesItsSeed) {
  const Outcome outcome = run({"schedule", "memphis-100k", "--set", "schedule.horizon_years=1",
                               "--montecarlo", "8", "--seed", "4", "--sobol"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("8 samples of"));
  EXPECT_THAT(outcome.out, HasSubstr("seed 4"));
  EXPECT_THAT(outcome.out, HasSubstr("merge bias"));
}

TEST(StudyCommands, CertainProjectsAreNotSampled) {
  const Outcome outcome = run({"schedule", "any.sm", "--montecarlo", "5"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--montecarlo"));
}

TEST(StudyCommands, OrdersComeBeforeTheyAreNeeded) {
  const Outcome outcome = run({"orders", "memphis-100k", "--samples", "4", "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json result = json::parse(outcome.out);
  EXPECT_EQ(result["target"]["accelerators"], 100000);
  ASSERT_FALSE(result["orders"].empty());
  for (const json& order : result["orders"]) {
    if (order["needed"].is_null() || order["order_by"].is_null()) continue;
    EXPECT_LT(order["order_by"].get<std::string>(), order["needed"].get<std::string>());
    EXPECT_FALSE(order["source"].get<std::string>().empty());
  }
}

TEST(StudyCommands, CapacityTellsHallsIdleThingsAndValues) {
  const Outcome outcome =
      run({"capacity", "memphis-100k", "--set", "schedule.horizon_years=1", "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json result = json::parse(outcome.out);
  const json& day = result["days"][60];
  for (const char* key : {"ordered", "delivered", "accepted", "installed", "powered", "cooled",
                          "connected", "permitted", "online", "binding", "slack", "stranded"})
    EXPECT_TRUE(day.contains(key)) << key;
  ASSERT_EQ(result["halls"].size(), 1U);
  EXPECT_EQ(result["halls"][0]["id"], "hall-1");
  EXPECT_LT(result["halls"][0]["days"].size(), result["days"].size());
  ASSERT_FALSE(result["values"].empty());
  EXPECT_GT(result["values"][0]["accelerator_days"].get<double>(), 0.0);
}

}  // namespace
}  // namespace sitewright::cli
