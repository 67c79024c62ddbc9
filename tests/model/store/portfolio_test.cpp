// Plans, their edits, snapshots and metrics: round trips and rules.
#include "model/store/portfolio.h"

#include <random>

#include "tests/model/store/portfolio_fixture.h"

namespace sitewright::store {
namespace {

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

TEST_F(PortfolioTest, TextOfAnyKindComesBackAsItWas) {
  Portfolio portfolio = create();
  const std::string name = "Kraftwerk \xC3\x9C'; DROP TABLE plan; --";
  const std::string body("{\"a\": \"\0\xE6\x95\xB0\"}", 14);
  const PlanId id = portfolio.insert_plan(name, body, "").value();
  EXPECT_EQ(portfolio.load(id)->name, name);
  EXPECT_EQ(portfolio.load(id)->body, body);
  EXPECT_EQ(portfolio.plans()->size(), 1U);
}

TEST_F(PortfolioTest, AFreeNameIsTheFirstThatNoPlanHas) {
  Portfolio portfolio = create();
  EXPECT_EQ(portfolio.free_name("P"), "P");
  portfolio.insert_plan("P", "{}", "").value();
  portfolio.insert_plan("p 2", "{}", "").value();
  EXPECT_EQ(portfolio.free_name("P"), "P 3");
  EXPECT_EQ(portfolio.insert_plan(" \t", "{}", "").error().message,
            file().string() + ": a plan needs a name");
}

TEST_F(PortfolioTest, WhatIsNotThereIsNamed) {
  Portfolio portfolio = create();
  const std::string none = file().string() + ": has no plan number 7";
  EXPECT_EQ(portfolio.load(7).error().message, none);
  EXPECT_EQ(portfolio.rename(7, "x").error().message, none);
  EXPECT_EQ(portfolio.duplicate(7, "x").error().message, none);
  EXPECT_EQ(portfolio.remove(7).error().message, none);
  EXPECT_EQ(portfolio.save_snapshot(7, "x").error().message, none);
  EXPECT_EQ(portfolio.push_edit(7, 1, edit(1), "1").error().message, none);
  EXPECT_EQ(portfolio.move_head(7, 1, 0, "1").error().message, none);
  EXPECT_FALSE(portfolio.restore(7).has_value());
  EXPECT_FALSE(portfolio.load_snapshot(7).has_value());
  EXPECT_FALSE(portfolio.put_metrics(7, 1, {{.key = "a", .number = 1, .text = "", .unit = ""}}));
}

TEST_F(PortfolioTest, MetricsOfANewEvaluationReplaceTheFormerOnes) {
  Portfolio portfolio = create();
  const PlanId id = portfolio.insert_plan("P", "0", "").value();
  std::vector<MetricRow> rows;
  for (int n = 0; n < 100; ++n)
    rows.push_back({.key = "m" + std::to_string(n), .number = n, .text = "", .unit = "MW"});
  ASSERT_TRUE(portfolio.put_metrics(id, 1, rows).has_value());
  ASSERT_TRUE(portfolio.put_metrics(id, 2, {rows[3]}).has_value());
  rows[1].key = rows[0].key;
  EXPECT_FALSE(portfolio.put_metrics(id, 3, rows).has_value()) << "a key stands twice";
  const auto database = Database::open(file().string(), Database::Mode::read_only);
  EXPECT_EQ(database->integer("SELECT count(*) FROM metric").value(), 1);
  EXPECT_EQ(database->integer("SELECT number FROM metric WHERE key = 'm3'").value(), 3);
  EXPECT_EQ(database->integer("SELECT plan_version FROM metric").value(), 2);
}

}  // namespace
}  // namespace sitewright::store
