// The project's own tree against its conventions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conventions/checks.h"

namespace sitewright::conventions {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const std::string kRoot = SITEWRIGHT_SOURCE_DIR;

const Tree& project() {
  static const Tree kTree = read_sources(kRoot, {"app", "data", "model", "tests", "ui"});
  return kTree;
}

std::string listed(const Findings& findings) {
  std::string text;
  for (const std::string& finding : findings) text += finding + "\n";
  return text;
}

TEST(Tree, IsFound) {
  EXPECT_TRUE(project().contains("model/core/check.h"));
  EXPECT_THAT(project(), SizeIs(testing::Gt(20)));
}

TEST(Tree, IncludesTakeAllowedDirections) {
  const Findings findings = include_findings(project(), allowed_includes());
  EXPECT_THAT(findings, IsEmpty()) << listed(findings);
}

TEST(Tree, LibrariesStayInTheirPlace) {
  const Findings findings = library_findings(project(), placed_libraries());
  EXPECT_THAT(findings, IsEmpty()) << listed(findings);
}

TEST(Tree, HasNoCycles) {
  EXPECT_THAT(find_cycle(allowed_includes()), IsEmpty());
  EXPECT_THAT(find_cycle(file_graph(project())), IsEmpty());
}

TEST(Tree, CMakeLinksNothingWider) {
  for (const std::string folder : {"model", "ui"}) {
    const std::string text = read_text(kRoot + "/" + folder + "/CMakeLists.txt");
    ASSERT_NE(text.find("module("), std::string::npos) << folder;
    const Findings findings = cmake_findings({.folder = folder, .text = text}, allowed_includes());
    EXPECT_THAT(findings, IsEmpty()) << listed(findings);
  }
}

TEST(Tree, FilesOpenWithTheirPurposeAndPutNothingOff) {
  const Findings findings = text_findings(project());
  EXPECT_THAT(findings, IsEmpty()) << listed(findings);
}

TEST(Tree, FilesAreReadInOneSitting) {
  const Findings findings = length_findings(project(), length_rules());
  EXPECT_THAT(findings, IsEmpty()) << listed(findings);
}

TEST(Tree, LongerFilesAreStillThereAndStillLonger) {
  for (const LengthRule& rule : length_rules()) {
    if (rule.lines <= kLongestFile) continue;
    const auto found = project().find(rule.path);
    ASSERT_NE(found, project().end()) << rule.path;
    EXPECT_THAT(lines_of(found->second), SizeIs(testing::Gt(kLongestFile))) << rule.path;
  }
}

}  // namespace
}  // namespace sitewright::conventions
