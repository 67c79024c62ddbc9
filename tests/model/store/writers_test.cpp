// Several at once: conflicts, locks, a full disk, sudden death.
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <random>
#include <thread>

#include "tests/model/store/portfolio_fixture.h"

namespace sitewright::store {
namespace {

namespace fs = std::filesystem;

TEST_F(PortfolioTest, AConflictLosesNeitherEdit) {
  Portfolio first = create();
  const PlanId id = first.insert_plan("P", "0", "").value();
  auto second = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(second.has_value());
  ASSERT_FALSE(first.push_edit(id, 1, edit(1), "first")->conflict);
  const auto outcome = second->push_edit(id, 1, edit(2), "second");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_TRUE(outcome->conflict);
  EXPECT_EQ(second->load(id)->body, "first");
  EXPECT_EQ(second->edits(id)->size(), 1U);
  EXPECT_TRUE(second->move_head(id, 1, 0, "second")->conflict);
  EXPECT_TRUE(second->drop_last_edit(id, 1, "second")->conflict);
  EXPECT_TRUE(second->merge_edit(id, 1, edit(3), "second")->conflict);
  EXPECT_EQ(first.edits(id).value(), std::vector<Edit>{edit(1)});
}

TEST_F(PortfolioTest, ALockedFileGivesAnErrorAndStaysAsItWas) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  const auto other = Database::open(file().string(), Database::Mode::read_write);
  ASSERT_TRUE(other->execute("BEGIN IMMEDIATE").has_value());
  const auto refused = portfolio.push_edit(id, 1, edit(1), "1");
  ASSERT_FALSE(refused.has_value());
  EXPECT_NE(refused.error().message.find("in use by another program"), std::string::npos);
  ASSERT_TRUE(other->execute("ROLLBACK").has_value());
  EXPECT_FALSE(portfolio.push_edit(id, 1, edit(1), "1")->conflict);
}

TEST_F(PortfolioTest, AFullDiskLeavesTheFormerState) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  ASSERT_TRUE(portfolio.limit_pages(20).has_value());
  const auto refused = portfolio.push_edit(id, 1, edit(1), std::string(1U << 20U, 'x'));
  ASSERT_FALSE(refused.has_value());
  EXPECT_NE(refused.error().message.find("disk is full"), std::string::npos);
  EXPECT_EQ(portfolio.load(id)->body, "0");
  EXPECT_TRUE(portfolio.edits(id)->empty());
  EXPECT_FALSE(portfolio.push_edit(id, 1, edit(1), "1")->conflict);
}

/// Edits without end and reports each accepted version on `out`.
[[noreturn]] void edit_forever(const fs::path& file, PlanId id, std::int64_t version, int out) {
  auto portfolio = Portfolio::open(file, OpenMode::read_write);
  for (;;) {
    const auto outcome = portfolio->push_edit(id, version, edit(static_cast<int>(version)),
                                              std::to_string(version + 1));
    if (!outcome || outcome->conflict) ::_exit(1);
    version = outcome->version;
    if (::write(out, &version, sizeof version) != sizeof version) ::_exit(1);
  }
}

TEST_F(PortfolioTest, KilledFiftyTimesItKeepsEveryAcceptedEdit) {
  PlanId id = 0;
  {
    Portfolio portfolio = create();
    id = portfolio.insert_plan("P", "1", "").value();
  }
  std::int64_t version = 1;
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(ends[0]);  // a parent that is gone ends the child
      edit_forever(file(), id, version, ends[1]);
    }
    ::close(ends[1]);
    const auto wanted = 1 + random() % 8;
    std::int64_t accepted = version;
    for (unsigned n = 0; n < wanted; ++n)
      ASSERT_EQ(::read(ends[0], &accepted, sizeof accepted), static_cast<ssize_t>(sizeof accepted));
    ::usleep(static_cast<useconds_t>(random() % 500));
    ::kill(child, SIGKILL);
    std::int64_t late = 0;
    while (::read(ends[0], &late, sizeof late) == static_cast<ssize_t>(sizeof late))
      accepted = late;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    const auto portfolio = Portfolio::open(file(), OpenMode::read_write);
    ASSERT_TRUE(portfolio.has_value()) << portfolio.error().message;
    const auto plan = portfolio->load(id).value();
    ASSERT_GE(plan.version, accepted);
    ASSERT_LE(plan.version, accepted + 1);  // one may have been kept before it could be reported
    ASSERT_EQ(plan.body, std::to_string(plan.version));
    ASSERT_EQ(plan.head, plan.version - 1);
    const auto edits = portfolio->edits(id).value();
    ASSERT_EQ(edits.size(), static_cast<std::size_t>(plan.version - 1));
    for (std::size_t n = 0; n < edits.size(); ++n)
      ASSERT_EQ(edits[n], edit(static_cast<int>(n) + 1));
    version = plan.version;
  }
  const auto database = Database::open(file().string(), Database::Mode::read_write);
  EXPECT_EQ(database->text("PRAGMA integrity_check").value(), "ok");
}

TEST_F(PortfolioTest, AStaleWindowIsToldSoEvenWhereItsEditIsGone) {
  Portfolio first = create();
  const PlanId id = first.insert_plan("P", "0", "").value();
  auto second = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_FALSE(first.push_edit(id, 1, edit(1), "1")->conflict);
  ASSERT_FALSE(first.drop_last_edit(id, 2, "0")->conflict);
  for (const auto& outcome :
       {second->merge_edit(id, 2, edit(2), "2"), second->drop_last_edit(id, 2, "0"),
        second->move_head(id, 2, 1, "1"), second->push_edit(id, 2, edit(2), "2")}) {
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    EXPECT_TRUE(outcome->conflict);
  }
  EXPECT_TRUE(first.edits(id)->empty());
}

TEST_F(PortfolioTest, APlanThatAnotherWindowDeletedIsAConflict) {
  Portfolio first = create();
  const PlanId id = first.insert_plan("P", "0", "").value();
  auto second = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(first.remove(id).has_value());
  const auto outcome = second->push_edit(id, 1, edit(1), "1");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
  EXPECT_TRUE(outcome->conflict);
  ASSERT_TRUE(first.restore(id).has_value());
  EXPECT_EQ(first.load(id)->body, "0");
}

TEST_F(PortfolioTest, TwoWritersAtOnceLoseNoEdit) {
  constexpr int kEach = 40;
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  const auto write_many = [&](int from) {
    auto mine = Portfolio::open(file(), OpenMode::read_write);
    ASSERT_TRUE(mine.has_value()) << mine.error().message;
    for (int n = from; n < from + kEach;) {
      const auto plan = mine->load(id).value();
      const auto outcome = mine->push_edit(id, plan.version, edit(n), plan.body + "+");
      ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
      if (!outcome->conflict) ++n;
    }
  };
  {
    const std::jthread one(write_many, 0);
    const std::jthread other(write_many, kEach);
  }
  EXPECT_EQ(portfolio.load(id)->version, 1 + 2 * kEach);
  EXPECT_EQ(portfolio.load(id)->body.size(), 1U + 2 * kEach);
  const auto edits = portfolio.edits(id).value();
  for (int n = 0; n < 2 * kEach; ++n)
    EXPECT_EQ(std::count(edits.begin(), edits.end(), edit(n)), 1) << n;
}

TEST_F(PortfolioTest, ALockedFileStillGivesANameAndCanBeRead) {
  Portfolio portfolio = create();
  portfolio.insert_plan("P", "0", "").value();
  const auto other = Database::open(file().string(), Database::Mode::read_write);
  ASSERT_TRUE(other->execute("BEGIN EXCLUSIVE").has_value());
  EXPECT_EQ(portfolio.free_name("P"), "P 2");
  EXPECT_EQ(portfolio.plans()->size(), 1U);
}

}  // namespace
}  // namespace sitewright::store
