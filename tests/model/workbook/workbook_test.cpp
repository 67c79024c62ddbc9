// The workbook is written whole or not at all; its names of cells are as spreadsheets have them.
#include "model/workbook/workbook.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/model/evaluate/cases.h"

namespace sitewright::workbook {
namespace {

std::filesystem::path fresh_folder(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

std::string bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Workbook, IsWrittenForEveryBundledCase) {
  const auto folder = fresh_folder("workbook-cases");
  for (const std::string& id : test::case_ids()) {
    const plan::Plan plan = test::case_plan(id);
    const Evaluation evaluation = test::evaluated(plan);
    const std::string path = (folder / (id + ".xlsx")).string();
    const auto written = write_cost_workbook(plan, test::catalog(), evaluation, path);
    if (!evaluation.cost.capex_usd) {
      EXPECT_FALSE(written.has_value()) << id;
      EXPECT_FALSE(std::filesystem::exists(path)) << id;
      continue;
    }
    ASSERT_TRUE(written.has_value()) << written.error().message;
    EXPECT_EQ(bytes(path).substr(0, 2), "PK") << id;
    EXPECT_FALSE(std::filesystem::exists(path + ".part")) << id;
  }
}

TEST(Workbook, AMissingPriceOrFolderIsNamed) {
  const auto folder = fresh_folder("workbook-errors");
  plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation whole = test::evaluated(plan);
  const auto nowhere = write_cost_workbook(plan, test::catalog(), whole,
                                           (folder / "no" / "such" / "w.xlsx").string());
  ASSERT_FALSE(nowhere.has_value());
  EXPECT_NE(nowhere.error().message.find("cannot be written"), std::string::npos);
  plan.lots[0].model = "tpu-v5p";
  const Evaluation priceless = test::evaluated(plan);
  ASSERT_FALSE(priceless.cost.capex_usd.has_value());
  const std::string path = (folder / "w.xlsx").string();
  const auto refused = write_cost_workbook(plan, test::catalog(), priceless, path);
  ASSERT_FALSE(refused.has_value());
  EXPECT_NE(refused.error().message.find("a price is missing"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace sitewright::workbook
