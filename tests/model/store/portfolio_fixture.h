// A folder of its own for each test, with a portfolio in it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "model/store/portfolio.h"

namespace sitewright::store {

class PortfolioTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("portfolio-" + std::string(info->name()) + "-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path file(const char* name = "p.sitewright") const {
    return folder_ / name;
  }
  [[nodiscard]] Portfolio create() const {
    auto portfolio = Portfolio::open(file(), OpenMode::create);
    EXPECT_TRUE(portfolio.has_value()) << portfolio.error().message;
    return std::move(*portfolio);
  }
  [[nodiscard]] std::string open_error(OpenMode mode = OpenMode::read_write) const {
    const auto portfolio = Portfolio::open(file(), mode);
    return portfolio ? std::string() : portfolio.error().message;
  }
  void sql(const std::string& text) const {
    const auto database = Database::open(file().string(), Database::Mode::create);
    ASSERT_TRUE(database.has_value());
    const auto done = database->execute(text);
    ASSERT_TRUE(done.has_value()) << done.error().message;
  }

 private:
  std::filesystem::path folder_;
};

/// The nth of many edits that differ.
inline Edit edit(int n) {
  const std::string text = std::to_string(n);
  return {
      .path = "target.accelerators", .before = text, .after = text + "0", .label = "Set " + text};
}

}  // namespace sitewright::store
