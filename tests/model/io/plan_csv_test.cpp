// Inputs as CSV: the round trip and refusals.
#include "model/io/plan_csv.h"

#include <gtest/gtest.h>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"

namespace sitewright::io {
namespace {

TEST(PlanCsv, EveryInputOfACaseComesBack) {
  const auto read = read_plan(data::bundled_text("cases/memphis.json"), "memphis");
  ASSERT_TRUE(read.has_value());
  plan::Plan again;
  const auto applied = apply_plan_csv("memphis.csv", plan_csv(read->plan), again);
  ASSERT_TRUE(applied.has_value()) << applied.error().message;
  again.provenance = read->plan.provenance;
  EXPECT_EQ(again, read->plan);
}

TEST(PlanCsv, RefusalsNameLinePathAndRuleAndChangeNothing) {
  plan::Plan plan;
  const plan::Plan before = plan;
  const auto message = [&](std::string_view text) {
    const auto applied = apply_plan_csv("a.csv", text, plan);
    return applied ? std::string() : applied.error().message;
  };
  EXPECT_EQ(message("path,worth\nname,x\n"), "a.csv: the column \"value\" is missing");
  EXPECT_EQ(message("path,value\nname,x\nsite.colour,red\n"),
            "a.csv line 3: \"site.colour\" is not a field");
  EXPECT_EQ(message("path,value\nlots.a.count,many\n"),
            "a.csv line 2: lots.a.count: \"many\" is not a whole number");
  EXPECT_NE(message("path,value\n\"name,x\n"), "");
  EXPECT_EQ(plan, before);
}

}  // namespace
}  // namespace sitewright::io
