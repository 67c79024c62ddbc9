// Made-up bad trees: each check finds what it is there to find, and nothing in good ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conventions/checks.h"

namespace sitewright::conventions {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Findings includes(const std::string& path, const std::string& included) {
  return include_findings({{path, "// A file.\n#include \"" + included + "\"\n"}},
                          allowed_includes());
}

Findings libraries(const std::string& path, const std::string& included) {
  return library_findings({{path, "// A file.\n#include <" + included + ">\n"}},
                          placed_libraries());
}

TEST(IncludeCheck, NamesFileLineAndDirection) {
  EXPECT_THAT(includes("model/cooling/plant.cpp", "model/supply/supply.h"),
              ElementsAre(AllOf(HasSubstr("model/cooling/plant.cpp:2:"),
                                HasSubstr("model/cooling may not include model/supply"))));
}

TEST(IncludeCheck, RefusesEveryForbiddenDirection) {
  const std::vector<std::pair<std::string, std::string>> bad{
      {"model/core/date.cpp", "model/plan/plan.h"},
      {"model/core/date.cpp", "data/bundled_data.h"},
      {"model/plan/plan.h", "model/catalog/catalog.h"},
      {"model/capacity/capacity.cpp", "model/fleet/fleet.h"},
      {"model/cost/cost.cpp", "model/evaluate/evaluate.h"},
      {"model/store/store.cpp", "model/plan/plan.h"},
      {"model/io/plan_json.cpp", "model/evaluate/evaluate.h"},
      {"model/claims/claims.cpp", "model/supply/supply.h"},
      {"model/evaluate/evaluate.cpp", "model/store/store.h"},
      {"model/evaluate/evaluate.cpp", "ui/format/number.h"},
      {"model/evaluate/evaluate.cpp", "app/cli/command.h"},
      {"ui/pages/overview.cpp", "model/store/store.h"},
      {"ui/main_window/window.cpp", "model/store/store.h"},
      {"ui/figures/gantt.cpp", "ui/session/document.h"},
      {"ui/report/memo.cpp", "ui/session/document.h"},
      {"ui/format/number.cpp", "ui/session/document.h"},
      {"ui/session/document.cpp", "ui/pages/overview.h"},
      {"app/cli/compare.cpp", "ui/pages/overview.h"},
      {"app/cli/compare.cpp", "ui/session/document.h"},
      {"tests/model/plan/plan_test.cpp", "ui/format/number.h"},
      {"model/plan/plan.h", "tests/model/plan/made_up.h"}};
  for (const auto& [from, to] : bad) {
    EXPECT_EQ(includes(from, to).size(), 1U) << from << " -> " << to;
  }
}

TEST(IncludeCheck, AllowsTheArchitecture) {
  const std::vector<std::pair<std::string, std::string>> good{
      {"model/cooling/plant.cpp", "model/cooling/plant.h"},
      {"model/cooling/plant.cpp", "model/climate/climate.h"},
      {"model/evaluate/evaluate.cpp", "model/supply/supply.h"},
      {"ui/session/document.cpp", "model/store/store.h"},
      {"ui/pages/overview.cpp", "ui/figures/figure.h"},
      {"ui/pages/overview.cpp", "overview.moc"},
      {"app/cli/chart.cpp", "ui/figures/figure.h"},
      {"app/main.cpp", "ui/main_window/main_window.h"},
      {"tests/gui/edit_test.cpp", "ui/main_window/main_window.h"}};
  for (const auto& [from, to] : good) EXPECT_THAT(includes(from, to), IsEmpty()) << from;
}

TEST(IncludeCheck, RefusesStrayFoldersAndRelativePaths) {
  EXPECT_THAT(include_findings({{"model/helpers/x.cpp", "// X.\n"}}, allowed_includes()),
              ElementsAre(HasSubstr("no folder of the architecture")));
  EXPECT_THAT(includes("model/core/date.cpp", "date.h"), ElementsAre(HasSubstr("from the root")));
  EXPECT_THAT(includes("model/core/date.cpp", "../plan/plan.h"),
              ElementsAre(HasSubstr("from the root")));
}

TEST(IncludeCheck, SeesSpacedIncludesAndNotComments) {
  const Tree tree{{"model/core/a.cpp", "// #include \"ui/x.h\"\n  #  include \"ui/format/x.h\"\n"}};
  EXPECT_THAT(include_findings(tree, allowed_includes()), ElementsAre(HasSubstr("a.cpp:2:")));
}

TEST(LibraryCheck, KeepsQtSqlAndJsonInTheirPlace) {
  EXPECT_THAT(libraries("model/core/date.h", "QString"),
              ElementsAre(HasSubstr("model/core/date.h:2: Qt has no place here")));
  EXPECT_THAT(libraries("model/core/date.h", "QtCore/QString"), testing::SizeIs(1));
  EXPECT_THAT(libraries("model/core/date.h", "qglobal.h"), testing::SizeIs(1));
  EXPECT_THAT(libraries("tests/model/core/date_test.cpp", "QDate"), testing::SizeIs(1));
  EXPECT_THAT(libraries("ui/session/document.cpp", "sqlite3.h"), testing::SizeIs(1));
  EXPECT_THAT(libraries("model/evaluate/evaluate.cpp", "nlohmann/json.hpp"), testing::SizeIs(1));
  EXPECT_THAT(libraries("model/core/parallel.cpp", "queue"), IsEmpty());
  EXPECT_THAT(libraries("ui/pages/overview.cpp", "QWidget"), IsEmpty());
  EXPECT_THAT(libraries("model/store/database.cpp", "sqlite3.h"), IsEmpty());
}

TEST(CycleCheck, FindsTheCycle) {
  EXPECT_THAT(find_cycle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}), ElementsAre("b", "c", "b"));
  EXPECT_THAT(find_cycle({{"a", {"a"}}}), ElementsAre("a", "a"));
  EXPECT_THAT(find_cycle({{"a", {"b", "c"}}, {"b", {"c"}}}), IsEmpty());
  const Tree tree{{"model/core/a.h", "// A.\n#include \"model/core/b.h\"\n"},
                  {"model/core/b.h", "// B.\n#include \"model/core/a.h\"\n"}};
  EXPECT_THAT(find_cycle(file_graph(tree)), testing::SizeIs(3));
}

TEST(CMakeCheck, FindsWiderNeighboursThroughVariables) {
  const std::string text =
      "set(inputs core plan) # fine\n"
      "set(more ${inputs} evaluate)\n"
      "sitewright_module(cooling DEPENDS ${more} supply PUBLIC Eigen3::Eigen)\n"
      "sitewright_module(plan DEPENDS core PRIVATE nlohmann_json::nlohmann_json)\n";
  EXPECT_THAT(cmake_findings({.folder = "model", .text = text}, allowed_includes()),
              ElementsAre(HasSubstr("model/cooling may not depend on model/evaluate"),
                          HasSubstr("model/cooling may not depend on model/supply")));
  EXPECT_THAT(cmake_findings(
                  {.folder = "ui", .text = "sitewright_ui_module(pages\n DEPENDS figures store)"},
                  allowed_includes()),
              ElementsAre(HasSubstr("ui/pages may not depend on model/store")));
  EXPECT_THAT(
      cmake_findings({.folder = "model", .text = "sitewright_module(helpers)"}, allowed_includes()),
      ElementsAre(HasSubstr("no folder of the architecture")));
}

TEST(TextCheck, WantsAPurposeAndNoPromises) {
  const std::string put_off = std::string("// TO") + "DO: later\n";
  EXPECT_THAT(text_findings({{"a.h", "#pragma once\n"}}), ElementsAre(HasSubstr("a.h:1:")));
  EXPECT_THAT(text_findings({{"a.h", ""}}), ElementsAre(HasSubstr("purpose")));
  EXPECT_THAT(text_findings({{"a.h", "// Purpose.\n\n" + put_off}}),
              ElementsAre(HasSubstr("a.h:3: puts work off")));
  EXPECT_THAT(text_findings({{"a.h", "// Purpose.\nint todo_list;\n"}}), IsEmpty());
}

TEST(LengthCheck, CountsLinesAgainstTheFilesOwnLimit) {
  std::string text;
  for (int i = 0; i < 401; ++i) text += "\n";
  const Tree tree{{"model/a.cpp", text}, {"tests/a.cpp", text}, {"ui/b.cpp", text + "\n"}};
  EXPECT_THAT(length_findings(tree, {{"ui/b.cpp", 402, "a table"}}),
              ElementsAre(HasSubstr("model/a.cpp:401: 401 lines; at most 400")));
}

}  // namespace
}  // namespace sitewright::conventions
