// Portfolio files: round trips, refusals, conflicts, crash safety.
#include "model/store/portfolio.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>

#include "model/store/schema.h"

namespace sitewright::store {
namespace {

namespace fs = std::filesystem;

class PortfolioTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) /
              ("portfolio-" + std::string(info->name()) + "-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path file(const char* name = "p.sitewright") const { return folder_ / name; }
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
  fs::path folder_;
};

Edit edit(int n) {
  const std::string text = std::to_string(n);
  return {
      .path = "target.accelerators", .before = text, .after = text + "0", .label = "Set " + text};
}

TEST_F(PortfolioTest, PlansComeBackAfterReopening) {
  PlanId id = 0;
  {
    Portfolio portfolio = create();
    id = portfolio.insert_plan("Memphis", "{\"a\": 1}", "memphis").value();
    EXPECT_TRUE(portfolio.insert_plan("Mine", "{}", "").has_value());
  }
  auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(portfolio.has_value());
  const auto plans = portfolio->plans().value();
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(plans[0].name, "Memphis");
  EXPECT_EQ(plans[0].origin, "memphis");
  EXPECT_EQ(portfolio->load(id)->body, "{\"a\": 1}");
}

TEST_F(PortfolioTest, NamesAreUniqueWhateverTheirCase) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("Memphis", "{}", "").value();
  const auto again = portfolio.insert_plan("MEMPHIS", "{}", "");
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().message, file().string() + ": a plan named \"MEMPHIS\" is there already");
  EXPECT_EQ(portfolio.free_name("memphis"), "memphis 2");
  EXPECT_FALSE(portfolio.insert_plan("", "{}", "").has_value());
  const PlanId copy = portfolio.duplicate(id, portfolio.free_name("Memphis")).value();
  EXPECT_FALSE(portfolio.rename(copy, "memphis").has_value());
  EXPECT_TRUE(portfolio.rename(copy, "Other").has_value());
}

TEST_F(PortfolioTest, ARemovedPlanCanBeRestored) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("Memphis", "{}", "").value();
  ASSERT_TRUE(portfolio.remove(id).has_value());
  EXPECT_TRUE(portfolio.plans()->empty());
  EXPECT_FALSE(portfolio.load(id).has_value());
  ASSERT_TRUE(portfolio.insert_plan("Memphis", "{}", "").has_value());
  ASSERT_TRUE(portfolio.restore(id).has_value());
  EXPECT_EQ(portfolio.load(id)->name, "Memphis 2");
}

TEST_F(PortfolioTest, WalAndFullSynchronousAreSet) {
  static_cast<void>(create());
  const auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  const auto database = Database::open(file().string(), Database::Mode::read_write);
  EXPECT_EQ(database->text("PRAGMA journal_mode").value(), "wal");
  EXPECT_EQ(portfolio->setting("synchronous").value(), 2);
  EXPECT_EQ(portfolio->setting("foreign_keys").value(), 1);
  EXPECT_EQ(database->integer("PRAGMA application_id").value(), kApplicationId);
  EXPECT_EQ(database->integer("PRAGMA user_version").value(), schema_version());
}

/// The same operations on plain vectors.
struct Reference {
  std::vector<Edit> edits;
  std::size_t head = 0;
  std::string body = "0";
};

TEST_F(PortfolioTest, EditsBehaveAsAPlainStack) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  Reference reference;
  std::int64_t version = 1;
  std::mt19937 random(7);
  for (int n = 1; n <= 300; ++n) {
    const std::string body = std::to_string(n);
    const auto choice = random() % 5;
    Expected<WriteOutcome> outcome = WriteOutcome{.conflict = false, .version = version};
    if (choice <= 1) {
      outcome = portfolio.push_edit(id, version, edit(n), body);
      reference.edits.resize(reference.head);
      reference.edits.push_back(edit(n));
      ++reference.head;
    } else if (choice == 2 && reference.head > 0) {
      outcome = portfolio.merge_edit(id, version, edit(n), body);
      reference.edits.resize(reference.head);
      reference.edits.back() = edit(n);
    } else if (choice == 3 && reference.head > 0) {
      outcome = portfolio.drop_last_edit(id, version, body);
      reference.edits.resize(--reference.head);
    } else if (choice == 4) {
      reference.head = random() % (reference.edits.size() + 1);
      outcome = portfolio.move_head(id, version, static_cast<std::int64_t>(reference.head), body);
    } else {
      continue;
    }
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    ASSERT_FALSE(outcome->conflict);
    version = outcome->version;
    reference.body = body;
    ASSERT_EQ(portfolio.edits(id).value(), reference.edits);
    const auto plan = portfolio.load(id).value();
    ASSERT_EQ(plan.head, static_cast<std::int64_t>(reference.head));
    ASSERT_EQ(plan.body, reference.body);
  }
  EXPECT_FALSE(portfolio.move_head(id, version, 100000, "x").has_value());
  EXPECT_FALSE(portfolio.move_head(id, version, -1, "x").has_value());
}

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

TEST_F(PortfolioTest, ForeignAndBrokenFilesAreRefused) {
  EXPECT_NE(open_error().find("cannot be opened"), std::string::npos);
  std::ofstream(file())
      << "this is no database at all, only text that is long enough to be looked at";
  EXPECT_EQ(open_error(), file().string() + ": is not a portfolio");
  fs::remove(file());
  sql("CREATE TABLE other (x); PRAGMA application_id = 42;");
  EXPECT_EQ(open_error(OpenMode::create),
            file().string() + ": is not a portfolio: it belongs to another program");
  fs::remove(file());
  std::ofstream(file()).close();
  EXPECT_EQ(open_error(), file().string() + ": is not a portfolio: it is empty");
}

TEST_F(PortfolioTest, ANewerFileOpensForReadingWithANotice) {
  create().insert_plan("P", "{}", "").value();
  sql("PRAGMA user_version = 99");
  auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(portfolio.has_value());
  EXPECT_TRUE(portfolio->read_only());
  EXPECT_NE(portfolio->notice().find("newer version"), std::string::npos);
  EXPECT_EQ(portfolio->plans()->size(), 1U);
  EXPECT_FALSE(portfolio->insert_plan("Q", "{}", "").has_value());
}

TEST_F(PortfolioTest, DamageIsAnErrorAndNotACrash) {
  {
    Portfolio portfolio = create();
    for (int n = 0; n < 50; ++n) {
      portfolio.insert_plan("P" + std::to_string(n), std::string(2000, 'x'), "").value();
    }
  }
  std::fstream bytes(file(), std::ios::in | std::ios::out | std::ios::binary);
  for (int page = 1; page < 20; ++page) {
    bytes.seekp(page * 4096);
    bytes << std::string(64, '\xff');
  }
  bytes.close();
  const auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  if (!portfolio) {
    SUCCEED();
    return;
  }
  bool failed = !portfolio->plans().has_value();
  for (PlanId id = 1; id <= 50; ++id) failed = failed || !portfolio->load(id).has_value();
  EXPECT_TRUE(failed);
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

TEST_F(PortfolioTest, SaveAsCopiesEverythingAndReplacesOnlyWhenComplete) {
  Portfolio portfolio = create();
  portfolio.insert_plan("P", "0", "").value();
  std::ofstream(file("target")) << "old";
  ASSERT_TRUE(portfolio.save_as(file("target")).has_value());
  EXPECT_EQ(Portfolio::open(file("target"), OpenMode::read_only)->plans()->size(), 1U);
  EXPECT_FALSE(portfolio.save_as(file("no") / "such" / "folder").has_value());
}

TEST_F(PortfolioTest, SnapshotsAndMetricsAreKept) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  ASSERT_TRUE(portfolio.save_snapshot(id, "before").has_value());
  ASSERT_FALSE(portfolio.push_edit(id, 1, edit(1), "1")->conflict);
  const auto snapshots = portfolio.snapshots(id).value();
  ASSERT_EQ(snapshots.size(), 1U);
  EXPECT_EQ(portfolio.load_snapshot(snapshots[0].id).value(), "0");
  ASSERT_TRUE(portfolio
                  .put_metrics(id, 2,
                               {{.key = "a", .number = 1.5, .text = "1.5", .unit = "MW"},
                                {.key = "b", .number = {}, .text = "", .unit = ""}})
                  .has_value());
  const auto database = Database::open(file().string(), Database::Mode::read_only);
  EXPECT_EQ(database->integer("SELECT count(*) FROM metric WHERE number IS NOT NULL").value(), 1);
}

TEST_F(PortfolioTest, AnUpgradeKeepsACopyAndEveryPlan) {
  create().insert_plan("P", "0", "").value();
  const auto database = Database::open(file().string(), Database::Mode::read_write);
  ASSERT_TRUE(migrate(*database, schema_version()).has_value());
  EXPECT_EQ(database->integer("SELECT count(*) FROM plan").value(), 1);
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
    if (child == 0) edit_forever(file(), id, version, ends[1]);
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

}  // namespace
}  // namespace sitewright::store
