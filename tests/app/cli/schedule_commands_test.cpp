// schedule, import, export and template as a user types them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string kCampus = SITEWRIGHT_SOURCE_DIR "/tests/model/exchange/files/campus.xml";

/// A file of its own for each test, gone afterwards.
class ScheduleCommands : public testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& text = {}) {
    const std::string path = testing::TempDir() + "sitewright-" +
                             testing::UnitTest::GetInstance()->current_test_info()->name() + "-" +
                             name;
    files_.push_back(path);
    std::filesystem::remove(path);
    if (!text.empty()) std::ofstream(path) << text;
    return path;
  }
  void TearDown() override {
    for (const std::string& path : files_) std::filesystem::remove(path);
  }

 private:
  std::vector<std::string> files_;
};

TEST_F(ScheduleCommands, AProjectFileIsScheduledToTheMinuteWithItsDifferences) {
  const Outcome text = run({"schedule", kCampus});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, AllOf(HasSubstr("2024-01-08T17:00:00"), HasSubstr("scheduled by hand"),
                              HasSubstr("6 is 1 days late for its deadline 2024-01-17")));
  const Outcome json = run({"schedule", kCampus, "--json"});
  EXPECT_THAT(json.out, AllOf(HasSubstr("\"makespan_days\": 18"),
                              HasSubstr("\"start\": \"2024-01-08T17:00:00\""),
                              HasSubstr("\"differences\""), HasSubstr("follows task 12")));
}

TEST_F(ScheduleCommands, AProjectFileBecomesAPlanAndComesBack) {
  const std::string plan = file("plan.json");
  const Outcome imported = run({"import", kCampus, "-o", plan});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_THAT(imported.err, HasSubstr("13 tasks, 9 links; 3 have other dates in the file"));
  const std::string back = file("back.xml");
  const Outcome exported = run({"export", plan, "--format", "mspdi", "-o", back});
  EXPECT_EQ(exported.status, 0) << exported.err;
  const Outcome again = run({"schedule", back});
  EXPECT_THAT(again.out, AllOf(HasSubstr("18 days, 2024-01-01 to 2024-01-19"),
                               HasSubstr("Every date is that of the file.")));
}

TEST_F(ScheduleCommands, AnImportThatCannotBeWritesNothing) {
  const std::string out = file("plan.json");
  const Outcome bomb =
      run({"import", file("bomb.xml", "<!DOCTYPE Project []><Project/>"), "-o", out});
  EXPECT_EQ(bomb.status, 2);
  EXPECT_THAT(bomb.err, HasSubstr("a document type declaration is not allowed"));
  const Outcome cycle = run(
      {"import",
       file(
           "cycle.xml",
           "<Project><StartDate>2024-01-01T08:00:00</StartDate><Tasks>"
           "<Task><UID>1</UID><PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink>"
           "</Task><Task><UID>2</UID><PredecessorLink><PredecessorUID>1</PredecessorUID>"
           "</PredecessorLink></Task></Tasks></Project>"),
       "-o", out});
  EXPECT_EQ(cycle.status, 1);
  EXPECT_THAT(cycle.err, HasSubstr("The links form a cycle: 1 -> 2 -> 1."));
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(ScheduleCommands, AnImportIntoAPlanReplacesItsScheduleAlone) {
  const Outcome imported = run({"import", kCampus, "--into", "pennsylvania"});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_THAT(imported.out, AllOf(HasSubstr("\"Strip\""), HasSubstr("front-of-meter")));
}

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The file without what lies from the last `from` before `within` to the next `until`.
std::string without(std::string text, const std::string& within, const std::string& from,
                    const std::string& until) {
  const std::size_t at = text.find(within);
  EXPECT_NE(at, std::string::npos) << within;
  const std::size_t begin = text.rfind(from, at);
  return text.erase(begin, text.find(until, at) + until.size() - begin);
}

TEST_F(ScheduleCommands, APlansOwnProjectFileLeavesItAsItIs) {
  for (const char* plan : {"memphis", "pennsylvania", "north-dakota"}) {
    const std::string xml = file("own.xml");
    ASSERT_EQ(run({"export", plan, "--format", "mspdi", "-o", xml}).status, 0);
    const std::string back = file("back.json");
    const Outcome imported = run({"import", xml, "--into", plan, "-o", back});
    EXPECT_EQ(imported.status, 0) << imported.err;
    EXPECT_THAT(imported.err, AllOf(HasSubstr("; 0 have other dates"), Not(HasSubstr("warning"))));
    EXPECT_EQ(text_of(back), run({"export", plan}).out);
  }
}

TEST_F(ScheduleCommands, TheOnlineDateOfAnImportedPlanIsThatBefore) {
  const std::string xml = file("own.xml");
  ASSERT_EQ(run({"export", "memphis", "--format", "mspdi", "-o", xml}).status, 0);
  const std::string back = file("back.json");
  ASSERT_EQ(run({"import", xml, "--into", "memphis", "-o", back}).status, 0);
  const Outcome before = run({"evaluate", "memphis"});
  EXPECT_THAT(before.out, HasSubstr("online"));
  EXPECT_EQ(run({"evaluate", back}).out, before.out);
}

TEST_F(ScheduleCommands, ATaskThatIsGoneWarnsAndItsThingKeepsItsDay) {
  const std::string xml = file("own.xml");
  ASSERT_EQ(run({"export", "memphis", "--format", "mspdi", "-o", xml}).status, 0);
  const std::string out = file("out.json");
  // Nothing follows the task, nothing else is on its thing: a warning alone.
  const std::string few =
      file("few.xml", without(text_of(xml), "<Value>megapacks</Value>", "<Task>", "</Task>"));
  const Outcome fewer = run({"import", few, "--into", "memphis", "-o", out});
  EXPECT_EQ(fewer.status, 0) << fewer.err;
  EXPECT_THAT(fewer.err, HasSubstr("task megapacks is not in the file: storage.megapacks, which it "
                                   "made ready, keeps the day that it had"));
  // A step of supply without its task is there on the day that it had.
  const std::string less =
      file("less.xml", without(text_of(xml), "<Value>substation-22</Value>", "<Task>", "</Task>"));
  const Outcome kept = run({"import", less, "--into", "memphis", "-o", out});
  EXPECT_EQ(kept.status, 0) << kept.err;
  EXPECT_THAT(kept.err, HasSubstr("task substation-22 is not in the file"));
  for (const char* day : {"2024-09-01", "2025-05-01", "2025-12-01"}) {
    EXPECT_EQ(run({"supply", out, "--date", day, "--json"}).out,
              run({"supply", "memphis", "--date", day, "--json"}).out)
        << day;
  }
}

TEST_F(ScheduleCommands, ATableThatTakesTheDatesOfOtherThingsIsRefused) {
  const std::string out = file("out.json");
  const Outcome refused = run({"import", file("tasks.csv", "id,duration_days\nretrofit,91\n"),
                               "--list", "tasks", "--into", "memphis", "-o", out});
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, HasSubstr("deliveries.feeder.mw: 50 MW contradicts"));
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(ScheduleCommands, TablesOfTasksGoOutAndIn) {
  const Outcome table = run({"export", "pennsylvania", "--format", "csv", "--list", "tasks"});
  EXPECT_EQ(table.status, 0);
  EXPECT_THAT(table.out, AllOf(HasSubstr("id,name,parent,duration_days"), HasSubstr("\nferc,")));
  const std::string tasks = file("tasks.csv", table.out);
  const Outcome back = run({"import", tasks, "--list", "tasks", "--into", "pennsylvania"});
  EXPECT_EQ(back.status, 0) << back.err;
  EXPECT_EQ(back.out, run({"export", "pennsylvania"}).out);
  EXPECT_EQ(run({"import", tasks}).status, 2);
  EXPECT_EQ(run({"export", "memphis", "--format", "csv", "--list", "chores"}).status, 2);
}

TEST_F(ScheduleCommands, LevellingSaysWhatMovedAndWhy) {
  const std::string plan = file(
      "plan.json",
      "{\"format\": \"sitewright-plan\", \"version\": 1, \"schedule\": {\"start\": "
      "\"2026-01-01\"}, "
      "\"tasks\": [{\"id\": \"a\", \"duration_days\": 4}, {\"id\": \"b\", \"duration_days\": 2}],"
      "\"resources\": [{\"id\": \"crane\", \"capacity\": 1}], \"assignments\": ["
      "{\"id\": \"x\", \"task\": \"a\", \"resource\": \"crane\"},"
      "{\"id\": \"y\", \"task\": \"b\", \"resource\": \"crane\"}]}");
  EXPECT_THAT(run({"schedule", plan, "--json"}).out, HasSubstr("\"makespan_days\": 4"));
  const Outcome levelled = run({"schedule", plan, "--level", "--json"});
  EXPECT_THAT(levelled.out,
              AllOf(HasSubstr("\"makespan_days\": 6"), HasSubstr("\"unlevelled_days\": 4"),
                    HasSubstr("\"resource\": \"crane\"")));
  EXPECT_THAT(run({"schedule", plan, "--level"}).out, HasSubstr("4 days without resources"));
}

TEST_F(ScheduleCommands, TemplatesAreListedShownAndApplied) {
  EXPECT_THAT(run({"template", "list"}).out,
              AllOf(HasSubstr("greenfield"), HasSubstr("shorten-inspections"), HasSubstr("Risk:")));
  EXPECT_THAT(run({"template", "show", "greenfield"}).out,
              AllOf(HasSubstr("switchgear"), HasSubstr("S141")));
  const Outcome applied = run({"template", "apply", "retrofit", "pennsylvania"});
  EXPECT_EQ(applied.status, 0);
  EXPECT_THAT(applied.out, HasSubstr("first-training"));
  EXPECT_THAT(applied.err, Not(HasSubstr("Risk")));
  EXPECT_EQ(run({"template", "apply", "castle", "pennsylvania"}).status, 2);
  EXPECT_EQ(run({"template", "apply", "retrofit", "pennsylvania", "--choice", "none"}).status, 2);
}

}  // namespace
}  // namespace sitewright::cli
