// Saving a portfolio under another name.
#include "model/store/copy.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/model/store/portfolio_fixture.h"

namespace sitewright::store {
namespace {

namespace fs = std::filesystem;

TEST_F(PortfolioTest, SaveAsCopiesEverythingAndReplacesOnlyWhenComplete) {
  Portfolio portfolio = create();
  portfolio.insert_plan("P", "0", "").value();
  std::ofstream(file("target")) << "old";
  ASSERT_TRUE(portfolio.save_as(file("target")).has_value());
  EXPECT_EQ(Portfolio::open(file("target"), OpenMode::read_only)->plans()->size(), 1U);
  EXPECT_FALSE(portfolio.save_as(file("no") / "such" / "folder").has_value());
}

TEST_F(PortfolioTest, SaveAsLeavesNothingBeside) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  ASSERT_FALSE(portfolio.push_edit(id, 1, edit(1), "1")->conflict);
  fs::create_directory(file("copies"));
  ASSERT_TRUE(portfolio.save_as(file("copies") / "c").has_value());
  ASSERT_TRUE(portfolio.save_as(file("copies") / "c").has_value()) << "replaces its own copy";
  EXPECT_EQ(std::distance(fs::directory_iterator(file("copies")), fs::directory_iterator()), 1);
  auto copy = Portfolio::open(file("copies") / "c", OpenMode::read_write);
  ASSERT_TRUE(copy.has_value()) << copy.error().message;
  EXPECT_EQ(copy->edits(id).value(), std::vector<Edit>{edit(1)});
  EXPECT_FALSE(copy->move_head(id, 2, 0, "0")->conflict);
  EXPECT_EQ(portfolio.load(id)->body, "1") << "the two files are apart";
}

TEST_F(PortfolioTest, SaveAsOntoItselfLosesNothing) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  fs::create_symlink(file(), file("link"));
  ASSERT_TRUE(portfolio.save_as(file()).has_value());
  ASSERT_TRUE(portfolio.save_as(file("link")).has_value());
  ASSERT_FALSE(portfolio.push_edit(id, 1, edit(1), "1")->conflict);
  EXPECT_TRUE(fs::is_symlink(file("link")));
  EXPECT_EQ(Portfolio::open(file(), OpenMode::read_only)->load(id)->body, "1");
}

TEST_F(PortfolioTest, SaveAsRefusesAFileThatIsOpenElsewhere) {
  Portfolio portfolio = create();
  portfolio.insert_plan("P", "0", "").value();
  auto other = Portfolio::open(file("other"), OpenMode::create);
  other->insert_plan("Q", "0", "").value();
  const auto refused = portfolio.save_as(file("other"));
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().message, testing::StartsWith(file("other").string() + ": "));
  EXPECT_EQ(other->plans()->at(0).name, "Q");
  other->insert_plan("R", "0", "").value();
  EXPECT_EQ(Portfolio::open(file("other"), OpenMode::read_only)->plans()->size(), 2U);
}

TEST_F(PortfolioTest, TheLogOfAFormerFileIsNotPlayedIntoTheCopy) {
  Portfolio portfolio = create();
  for (int n = 0; n < 20; ++n)
    portfolio.insert_plan("P" + std::to_string(n), std::string(3000, 'p'), "").value();
  for (const bool with_file : {true, false}) {
    const fs::path target = file(with_file ? "crashed" : "gone");
    {  // what a crash leaves: a file and its log, copied while they are open
      auto other = Portfolio::open(file("other"), OpenMode::create);
      other->insert_plan(other->free_name("Q"), std::string(9000, 'q'), "").value();
      if (with_file) fs::copy_file(file("other"), target);
      fs::copy_file(file("other").string() + "-wal", target.string() + "-wal");
    }
    const auto saved = portfolio.save_as(target);
    ASSERT_TRUE(saved.has_value()) << saved.error().message;
    const auto copy = Database::open(target.string(), Database::Mode::read_write);
    EXPECT_EQ(copy->text("PRAGMA integrity_check").value(), "ok");
    EXPECT_EQ(copy->integer("SELECT count(*) FROM plan WHERE name LIKE 'P%'").value(), 20);
    EXPECT_EQ(copy->integer("SELECT count(*) FROM plan").value(), 20);
  }
}

TEST_F(PortfolioTest, ANewerFileCanBeCopiedToo) {
  create().insert_plan("P", "0", "").value();
  sql("PRAGMA user_version = 99; CREATE TABLE later (x); INSERT INTO later VALUES (5)");
  const auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(portfolio->read_only());
  const auto saved = portfolio->save_as(file("copy"));
  ASSERT_TRUE(saved.has_value()) << saved.error().message;
  const auto copy = Database::open(file("copy").string(), Database::Mode::read_only);
  EXPECT_EQ(copy->integer("SELECT x FROM later").value(), 5);
  EXPECT_EQ(copy->integer("PRAGMA user_version").value(), 99);
}

}  // namespace
}  // namespace sitewright::store
