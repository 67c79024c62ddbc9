// Bundled templates: every figure has a source, every choice a risk, and they go into any plan.
#include "model/io/schedule_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "data/bundled_data.h"
#include "model/core/csv.h"
#include "model/plan/access.h"
#include "model/plan/check.h"

namespace sitewright::io {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::set<std::string> source_keys() {
  const auto table = read_csv("sources.csv", data::bundled_text("sources.csv"));
  std::set<std::string> keys;
  for (std::size_t row = 0; row < table->row_count(); ++row) keys.insert(table->cell(row, 0));
  return keys;
}

const ScheduleTemplate& named(const std::string& id) {
  for (const ScheduleTemplate& one : bundled_templates()) {
    if (one.id == id) return one;
  }
  throw std::runtime_error("no template " + id);
}

const plan::Task& task_of(const plan::Plan& plan, const std::string& id) {
  for (const plan::Task& task : plan.tasks) {
    if (task.id == id) return task;
  }
  throw std::runtime_error("no task " + id);
}

TEST(Templates, ThereIsOneForEachKindOfSite) {
  std::vector<std::string> ids;
  for (const ScheduleTemplate& one : bundled_templates()) ids.push_back(one.id);
  EXPECT_THAT(ids, testing::ElementsAre("colocated", "gigawatt", "greenfield", "retrofit"));
}

TEST(Templates, EveryDurationHasASourceAndEveryEstimateAReason) {
  const std::set<std::string> keys = source_keys();
  for (const ScheduleTemplate& one : bundled_templates()) {
    for (const plan::Task& task : one.network.tasks) {
      if (task.duration_days == 0.0) continue;
      const std::string path = "tasks." + task.id + (task.work ? ".work" : ".duration_days");
      const auto found = one.network.provenance.find(path);
      ASSERT_NE(found, one.network.provenance.end()) << one.id << " " << path;
      EXPECT_TRUE(keys.contains(found->second.source)) << found->second.source;
      EXPECT_TRUE(found->second.source != "EST" || !found->second.note.empty()) << path;
    }
    ASSERT_FALSE(one.choices.empty()) << one.id;
    for (const TemplateChoice& choice : one.choices) {
      EXPECT_FALSE(choice.risk.empty());
      EXPECT_TRUE(keys.contains(choice.source)) << choice.source;
    }
  }
}

TEST(Templates, LeadTimesAreThePublishedOnes) {
  // Weeks: switchgear 46-48, chillers 30-40 (S141), large power transformers 100-150 (S117).
  const plan::Plan& network = named("greenfield").network;
  EXPECT_EQ(task_of(network, "switchgear").duration_days, 47 * 7);
  EXPECT_EQ(task_of(network, "chillers").optimistic_days, 30 * 7);
  EXPECT_EQ(task_of(network, "chillers").pessimistic_days, 40 * 7);
  EXPECT_EQ(task_of(network, "large-transformer").duration_days, 128 * 7);
  EXPECT_EQ(task_of(named("retrofit").network, "first-training").duration_days, 19);
}

TEST(Templates, GoIntoAPlanTwiceWithWhatTheyEnable) {
  plan::Plan plan;
  plan.halls = {{.id = "north"}, {.id = "south"}};
  plan.deliveries = {{.id = "grid"}};
  const ScheduleTemplate& retrofit = named("retrofit");
  const auto once = apply_template(plan, retrofit, {});
  ASSERT_TRUE(once.has_value());
  EXPECT_EQ(once->plan.tasks.size(), retrofit.network.tasks.size());
  EXPECT_EQ(task_of(once->plan, "l5").enables_hall, "north");
  EXPECT_EQ(task_of(once->plan, "feeder").enables_delivery, "grid");
  EXPECT_EQ(task_of(once->plan, "substation").enables_delivery, std::nullopt);  // no second step
  EXPECT_FALSE(once->issues.empty());
  const auto twice = apply_template(once->plan, retrofit, {});
  ASSERT_TRUE(twice.has_value());
  EXPECT_EQ(twice->plan.tasks.size(), 2 * retrofit.network.tasks.size());
  EXPECT_NO_THROW((void)task_of(twice->plan, "retrofit-l5"));
  EXPECT_TRUE(twice->plan.provenance.contains("tasks.retrofit-l5.duration_days"));
  for (const Issue& issue : plan::check_plan(twice->plan, [](auto, auto) { return true; }))
    EXPECT_NE(issue.severity, Severity::error) << issue.path << ": " << issue.message();
}

TEST(Templates, AChoiceChangesItsDurationsAndSaysItsRisk) {
  const ScheduleTemplate& greenfield = named("greenfield");
  const auto plain = apply_template({}, greenfield, {});
  const auto shortened = apply_template({}, greenfield, {"shorten-inspections"});
  ASSERT_TRUE(shortened.has_value());
  EXPECT_EQ(task_of(shortened->plan, "l4").duration_days,
            task_of(plain->plan, "l4").duration_days / 2);
  EXPECT_EQ(shortened->issues[0].severity, Severity::warning);
  EXPECT_THAT(shortened->issues[0].message(), HasSubstr("Safety checks"));
  EXPECT_FALSE(apply_template({}, greenfield, {"skip-everything"}).has_value());
}

TEST(Templates, ABrokenOneIsRefusedByName) {
  const auto error = [](const std::string& text) {
    const auto read = read_template("t.json", text);
    return read.has_value() ? std::string("read") : read.error().message;
  };
  EXPECT_THAT(error("{"), HasSubstr("t.json"));
  EXPECT_THAT(error("{\"format\": \"x\"}"), HasSubstr("is not a template"));
  const std::string head =
      "{\"format\": \"sitewright-template\", \"plan\": {\"format\": \"sitewright-plan\", "
      "\"version\": 1, \"tasks\": [{\"id\": \"a\", \"duration_days\": ";
  EXPECT_THAT(error(head + "-5}]}}"), HasSubstr("tasks.a.duration_days"));
  EXPECT_THAT(error(head + "5}]}, \"choices\": [{\"id\": \"c\", \"risk\": \"r\", \"changes\": "
                           "[{\"path\": \"tasks.b.duration_days\", \"scale\": 0.5}]}]}"),
              HasSubstr("\"b\""));
}

}  // namespace
}  // namespace sitewright::io
