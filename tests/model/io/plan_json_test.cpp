// Plans as JSON: the round trip, what is kept, what is refused and with which words.
#include "model/io/plan_json.h"

#include <gtest/gtest.h>

#include <string>

#include "data/bundled_data.h"
#include "model/plan/access.h"

namespace sitewright::io {
namespace {

std::string plan_text(const std::string& members) {
  return R"({"format": "sitewright-plan", "version": 1)" + (members.empty() ? "" : ", " + members) +
         "}";
}

std::string error_of(std::string_view text) {
  const auto result = read_plan(text, "p.json");
  return result ? std::string() : result.error().message;
}

std::string first_issue(const std::string& members) {
  const auto result = read_plan(plan_text(members), "p.json");
  if (!result || result->issues.empty()) return {};
  return result->issues[0].path + ": " + result->issues[0].message();
}

TEST(PlanJson, ADefaultPlanComesBackTheSame) {
  const plan::Plan plan;
  const std::string text = write_plan(plan);
  const auto read = read_plan(text, "p");
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->issues.empty());
  EXPECT_EQ(read->plan, plan);
  EXPECT_EQ(write_plan(read->plan), text);
}

TEST(PlanJson, BundledCasesComeBackByteForByte) {
  int cases = 0;
  for (const data::BundledFile& file : data::bundled_files()) {
    if (!file.path.starts_with("cases/")) continue;
    ++cases;
    const auto read = read_plan(file.text, file.path);
    ASSERT_TRUE(read.has_value()) << read.error().message;
    EXPECT_TRUE(read->issues.empty()) << file.path << ": " << read->issues[0].path;
    EXPECT_EQ(write_plan(read->plan), file.text)
        << file.path << " is not in the form that the program writes";
  }
  EXPECT_GE(cases, 5);
}

TEST(PlanJson, UnknownKeysAreKeptInTheirPlaces) {
  const std::string text = plan_text(R"("colour": {"a": [1, 2.5, null]}, "site": {"shape": "round"},
      "halls": [{"id": "h", "mood": "calm"}])");
  const auto read = read_plan(text, "p");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->plan.unknown.size(), 3U);
  const std::string written = write_plan(read->plan);
  const auto again = read_plan(written, "p");
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->plan, read->plan);
  EXPECT_EQ(write_plan(again->plan), written);
  EXPECT_NE(written.find("\"mood\": \"calm\""), std::string::npos);
}

TEST(PlanJson, MalformedTextIsRefusedWithItsPlace) {
  EXPECT_EQ(error_of("{\n  \"format\": }"), "p.json: not valid JSON at line 2, column 13");
  EXPECT_EQ(error_of(""), "p.json: not valid JSON at line 1, column 1");
  EXPECT_EQ(error_of("[]"), "p.json: not a plan: \"format\" must be \"sitewright-plan\"");
  EXPECT_EQ(
      error_of(R"({"format": "sitewright-plan", "version": 2})"),
      "p.json: \"version\" must be a whole number from 1 to 1; a newer plan needs a newer program");
  EXPECT_EQ(error_of(plan_text(R"("name": "a", "name": "b")")),
            "p.json: the key \"name\" is there twice in one object");
  EXPECT_EQ(error_of(plan_text(R"("site": {"place": "a", "place": "b"})")),
            "p.json: the key \"place\" is there twice in one object");
  EXPECT_EQ(error_of(plan_text(R"("target": {"accelerators": 1e999})")),
            "p.json: a number is too large for a double");
  EXPECT_NE(error_of(plan_text(R"("target": {"accelerators": NaN})")), "");
  EXPECT_NE(error_of("{\"format\": \"sitewright-plan\", \"name\": \"\xff\xfe\"}"), "");
}

TEST(PlanJson, NestingBombsAreRefused) {
  const std::string bomb =
      plan_text("\"x\": " + std::string(200000, '[') + std::string(200000, ']'));
  EXPECT_EQ(error_of(bomb), "p.json: nested more than 32 deep");
}

TEST(PlanJson, WrongValuesAreIssuesAndLeaveTheDefault) {
  EXPECT_EQ(first_issue(R"("target": {"accelerators": "many"})"),
            "target.accelerators: \"many\" is not a count; 0 is used instead");
  EXPECT_EQ(first_issue(R"("cooling": {"liquid_frac": -1})"),
            "cooling.liquid_frac: -1 is below the least allowed, 0; nothing is used instead");
  EXPECT_EQ(first_issue(R"("schedule": {"start": "soon"})"),
            "schedule.start: \"soon\" is not a date YYYY-MM-DD from 1900-01-01 to 2199-12-31; "
            "2026-01-01 is used instead");
  EXPECT_EQ(first_issue(R"("site": 5)"), "site: 5 is not an object");
  EXPECT_EQ(first_issue(R"("finance": {"it_macrs": 7})").find("finance.it_macrs: \"7\" is not "),
            0U)
      << first_issue(R"("finance": {"it_macrs": 7})");
  EXPECT_EQ(first_issue(R"("halls": {"id": "a"})"), "halls: {\"id\":\"a\"} is not a list");
  EXPECT_EQ(first_issue(R"("halls": [{"name": "a"}])"),
            "halls[1]: has no id of small letters, digits and hyphens: {\"name\":\"a\"}");
  EXPECT_EQ(first_issue(R"("halls": [{"id": "a"}, {"id": "a"}])"),
            "halls[2]: the id \"a\" is there twice");
  EXPECT_EQ(first_issue(R"("name": null)"), "name: null is not a text; New plan is used instead");
  EXPECT_EQ(first_issue(R"("provenance": {"name": {"source": 5}})"),
            "provenance.name: source: 5 is not text");
}

/// A choice among numbers may be written as one.
TEST(PlanJson, AChoiceAmongNumbersMayBeANumber) {
  const auto read = read_plan(plan_text(R"("finance": {"it_macrs": 15})"), "p.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_TRUE(read->issues.empty());
  EXPECT_EQ(read->plan.finance.it_macrs, plan::Macrs::fifteen);
}

TEST(PlanJson, ItemsComeBackTheSame) {
  plan::Plan plan;
  plan.lots = {{.id = "x", .model = "gb200", .count = 72, .power_cap_w = 960}};
  const plan::List& lots = *plan::find_list("lots");
  const std::string json = item_to_json(lots, plan, 0);
  plan::Plan other;
  ASSERT_TRUE(insert_item_from_json(lots, other, 0, json).has_value());
  EXPECT_EQ(other.lots, plan.lots);
  const auto refused = insert_item_from_json(lots, other, 0, R"({"id": "y", "colour": 1})");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message, "lots: no field \"colour\"");
  EXPECT_EQ(other.lots.size(), 1U);
}

}  // namespace
}  // namespace sitewright::io
