// What opens, what is refused, and what an upgrade does.
#include <gmock/gmock.h>

#include <fstream>
#include <random>
#include <sstream>

#include "model/store/schema.h"
#include "tests/model/store/portfolio_fixture.h"

namespace sitewright::store {
namespace {

namespace fs = std::filesystem;

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
  ASSERT_TRUE(portfolio.has_value()) << portfolio.error().message;
  EXPECT_EQ(portfolio->plans().error().message, file().string() + ": is damaged");
}

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST_F(PortfolioTest, AnyDamagedByteIsAnErrorOrHarmless) {
  {
    Portfolio portfolio = create();
    for (int n = 1; n <= 8; ++n) {
      const PlanId id = portfolio.insert_plan("P" + std::to_string(n), "{}", "").value();
      ASSERT_FALSE(portfolio.push_edit(id, 1, edit(n), std::string(300, 'x'))->conflict);
    }
  }
  const std::string sound = read_bytes(file());
  std::mt19937 random(5);
  for (int round = 0; round < 150; ++round) {
    std::string bytes = sound;
    // Every third round in the header, where versions and sizes stand.
    const std::size_t range = round % 3 == 0 ? 100 : bytes.size();
    bytes[random() % range] = static_cast<char>(random() & 0xFFU);
    std::ofstream(file("damaged"), std::ios::binary) << bytes;
    const auto portfolio = Portfolio::open(file("damaged"), OpenMode::read_only);
    if (!portfolio) {
      EXPECT_THAT(portfolio.error().message, testing::StartsWith(file("damaged").string() + ": "));
      continue;
    }
    for (PlanId id = 1; id <= 8; ++id) {
      if (const auto plan = portfolio->load(id); !plan) {
        EXPECT_THAT(plan.error().message, testing::StartsWith(file("damaged").string() + ": "));
      }
      if (const auto edits = portfolio->edits(id); edits) {
        EXPECT_LE(edits->size(), 8U);
      }
    }
  }
}

TEST_F(PortfolioTest, NoNameOpensAFileThatNobodyFindsAgain) {
  EXPECT_EQ(Portfolio::open("", OpenMode::create).error().message, "a portfolio needs a file name");
  const fs::path before = fs::current_path();
  fs::current_path(file().parent_path());
  EXPECT_TRUE(Portfolio::open(":memory:", OpenMode::create).has_value());
  EXPECT_TRUE(fs::exists(file(":memory:")));
  fs::current_path(before);
}

TEST_F(PortfolioTest, AHeaderThatContradictsItselfIsRefused) {
  sql("PRAGMA application_id = 42");
  EXPECT_THAT(open_error(OpenMode::create), testing::HasSubstr("belongs to another program"));
  fs::remove(file());
  static_cast<void>(create());
  sql("PRAGMA user_version = -3");
  EXPECT_EQ(open_error(), file().string() + ": is damaged");
}

/// Runs as an ordinary user for as long as it lives, since root may write everywhere.
class Unprivileged final {
 public:
  Unprivileged() {
    if (::geteuid() == 0) changed_ = ::seteuid(kNobody) == 0;
  }
  ~Unprivileged() {
    if (changed_) {
      EXPECT_EQ(::seteuid(0), 0);
    }
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  bool changed_ = false;
};

TEST_F(PortfolioTest, WhatMayNotBeWrittenOpensForReading) {
  create().insert_plan("P", "{}", "").value();
  const fs::path folder = file().parent_path();
  for (const auto rights : {fs::perms(0555), fs::perms(0755)}) {
    fs::permissions(file(), fs::perms(0444));
    fs::permissions(folder, rights);
    const Unprivileged user;
    for (const OpenMode mode : {OpenMode::create, OpenMode::read_write, OpenMode::read_only}) {
      auto portfolio = Portfolio::open(file(), mode);
      ASSERT_TRUE(portfolio.has_value()) << portfolio.error().message;
      EXPECT_TRUE(portfolio->read_only());
      EXPECT_EQ(portfolio->notice().empty(), mode == OpenMode::read_only);
      EXPECT_EQ(portfolio->plans()->size(), 1U);
      EXPECT_THAT(portfolio->insert_plan("Q", "{}", "").error().message,
                  testing::HasSubstr("may not be written"));
    }
  }
}

TEST_F(PortfolioTest, AFolderWithoutRightsIsNotReadPastItsLog) {
  create().insert_plan("P", "{}", "").value();
  Portfolio writer = create();
  writer.insert_plan("Only in the log", "{}", "").value();
  fs::create_directory(file("crashed"));
  const fs::path copy = file("crashed") / "p";
  fs::copy_file(file(), copy);
  fs::copy_file(file().string() + "-wal", copy.string() + "-wal");
  fs::permissions(file("crashed"), fs::perms(0555));
  {
    const Unprivileged user;
    EXPECT_FALSE(Portfolio::open(copy, OpenMode::read_only).has_value());
  }
  fs::permissions(file("crashed"), fs::perms(0755));
  EXPECT_EQ(Portfolio::open(copy, OpenMode::read_only)->plans()->size(), 2U);
}

/// A file as version 1 wrote it; it never changes.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT NOT NULL, origin TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, head INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX plan_name ON plan (name COLLATE NOCASE) WHERE deleted = 0;
CREATE TABLE edit (plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, path TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  label TEXT NOT NULL, PRIMARY KEY (plan_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot (id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE metric (plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  plan_version INTEGER NOT NULL, key TEXT NOT NULL, number REAL, text TEXT NOT NULL,
  unit TEXT NOT NULL, PRIMARY KEY (plan_id, key)) STRICT, WITHOUT ROWID;
INSERT INTO plan VALUES (4, 'Memphis', 'memphis', '{"a": 2}', 3, 1, 0);
INSERT INTO edit VALUES (4, 0, 'a', '1', '2', 'Set a'), (4, 1, 'a', '2', '3', 'Set a');
INSERT INTO snapshot VALUES (9, 4, 'First', '{"a": 1}');
PRAGMA user_version = 1;
PRAGMA application_id = 1398231110;
)sql";

TEST_F(PortfolioTest, AFileOfVersion1Opens) {
  sql(kVersion1);
  auto portfolio = Portfolio::open(file(), OpenMode::read_write);
  ASSERT_TRUE(portfolio.has_value()) << portfolio.error().message;
  const auto plan = portfolio->load(4).value();
  EXPECT_EQ(plan.name, "Memphis");
  EXPECT_EQ(plan.body, "{\"a\": 2}");
  EXPECT_EQ(plan.version, 3);
  EXPECT_EQ(plan.head, 1);
  EXPECT_EQ(portfolio->edits(4)->size(), 2U);
  EXPECT_EQ(portfolio->load_snapshot(9).value(), "{\"a\": 1}");
  EXPECT_FALSE(portfolio->move_head(4, 3, 2, "{\"a\": 3}")->conflict);
}

TEST_F(PortfolioTest, TheFirstStepStillMakesVersion1) {
  sql(kVersion1);
  const auto fresh = Database::open(file("fresh").string(), Database::Mode::create);
  ASSERT_TRUE(migrate(*fresh, 0, migrations().first(1)).has_value());
  const auto fixture = Database::open(file().string(), Database::Mode::read_only);
  const std::string columns =
      "SELECT group_concat(m.name || '.' || c.name || ' ' || c.type || c.\"notnull\" || c.pk || "
      "coalesce(c.dflt_value, ''), ';') FROM sqlite_schema m, pragma_table_info(m.name) c";
  EXPECT_EQ(fresh->text(columns).value(), fixture->text(columns).value());
}

/// The released steps and two that a later program could add.
std::vector<const char*> longer_steps(const char* second, const char* third) {
  return {migrations()[0], second, third};
}

TEST_F(PortfolioTest, AnUpgradeKeepsACopyAndEveryPlan) {
  sql(kVersion1);
  std::ofstream(file().string() + ".v1.bak") << "an older copy";
  const auto database = Database::open(file().string(), Database::Mode::read_write);
  const auto steps = longer_steps("ALTER TABLE plan ADD COLUMN colour TEXT",
                                  "UPDATE plan SET colour = 'blue' WHERE id = 4");
  const auto done = migrate(*database, 1, steps);
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_EQ(database->integer("PRAGMA user_version").value(), 3);
  EXPECT_EQ(database->text("SELECT colour FROM plan WHERE id = 4").value(), "blue");
  const auto copy = Portfolio::open(file().string() + ".v1.bak", OpenMode::read_only);
  ASSERT_TRUE(copy.has_value()) << copy.error().message;
  EXPECT_EQ(copy->edits(4)->size(), 2U);
  EXPECT_FALSE(fs::exists(file().string() + ".v3.bak"));
}

TEST_F(PortfolioTest, AStepThatFailsLeavesTheVersionBeforeIt) {
  sql(kVersion1);
  const auto database = Database::open(file().string(), Database::Mode::read_write);
  const auto steps =
      longer_steps("ALTER TABLE plan ADD COLUMN colour TEXT",
                   "UPDATE plan SET colour = 'blue'; INSERT INTO no_such_table VALUES (1)");
  const auto failed = migrate(*database, 1, steps);
  ASSERT_FALSE(failed.has_value());
  EXPECT_THAT(failed.error().message, testing::StartsWith(file().string() + ": "));
  EXPECT_EQ(database->integer("PRAGMA user_version").value(), 2);
  EXPECT_EQ(database->integer("SELECT count(*) FROM plan WHERE colour IS NULL").value(), 1);
  EXPECT_FALSE(database->in_transaction());
}

TEST_F(PortfolioTest, ASecondUpgraderRunsNoStepTwice) {
  sql(kVersion1);
  const auto steps =
      longer_steps("ALTER TABLE plan ADD COLUMN colour TEXT", "UPDATE plan SET head = head + 1");
  const auto first = Database::open(file().string(), Database::Mode::read_write);
  const auto second = Database::open(file().string(), Database::Mode::read_write);
  ASSERT_TRUE(migrate(*first, 1, steps).has_value());
  ASSERT_TRUE(migrate(*second, 1, steps).has_value());
  EXPECT_EQ(second->integer("SELECT head FROM plan").value(), 2);
  const auto copy = Database::open(file().string() + ".v1.bak", Database::Mode::read_only);
  EXPECT_EQ(copy->integer("PRAGMA user_version").value(), 1);
}

}  // namespace
}  // namespace sitewright::store
