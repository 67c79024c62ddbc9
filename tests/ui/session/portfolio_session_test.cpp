// Portfolios on disk: first start, whole plans, undo across restarts, two windows on one file.
#include "ui/session/portfolio_session.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "ui/session/plan_evaluator.h"

namespace sitewright::ui {
namespace {

class PortfolioSessionTest : public testing::Test {
 protected:
  PortfolioSessionTest() { session_ = open(); }

  [[nodiscard]] QString path(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name));
  }
  [[nodiscard]] std::unique_ptr<PortfolioSession> open() const {
    auto session = PortfolioSession::open(path("portfolio.sitewright"));
    if (!session) throw std::runtime_error(session.error().message);
    return std::move(*session);
  }
  void restart() {
    session_.reset();
    session_ = open();
  }
  [[nodiscard]] static PlanId id_named(const PortfolioSession& session, const char* name) {
    for (const PlanEntry& plan : session.plans()) {
      if (plan.name == QString::fromUtf8(name)) return plan.id;
    }
    return 0;
  }
  PlanDocument& document(const char* name) {
    return *session_->document(id_named(*session_, name)).value();
  }

  QTemporaryDir folder_;
  std::unique_ptr<PortfolioSession> session_;
};

TEST_F(PortfolioSessionTest, FirstStartBringsTheBundledCases) {
  std::size_t cases = 0;
  for (const data::BundledFile& file : data::bundled_files())
    cases += file.path.starts_with("cases/") ? 1U : 0U;
  EXPECT_GE(cases, 4U);
  EXPECT_EQ(session_->plans().size(), cases);
  for (const PlanEntry& plan : session_->plans()) EXPECT_TRUE(plan.bundled);
  EXPECT_EQ(io::write_plan(document("Memphis").plan()),
            io::write_plan(io::read_plan(data::bundled_text("cases/memphis.json"), "m")->plan));
  EXPECT_TRUE(session_->load_issues(id_named(*session_, "Memphis")).empty());
}

TEST_F(PortfolioSessionTest, ALaterStartBringsNothingBack) {
  ASSERT_TRUE(session_->remove(id_named(*session_, "Memphis")));
  const std::size_t count = session_->plans().size();
  restart();
  EXPECT_EQ(session_->plans().size(), count);
}

TEST_F(PortfolioSessionTest, TheDataFolderCanBeChosen) {
  qputenv("SITEWRIGHT_DATA_DIR", folder_.path().toUtf8());
  EXPECT_EQ(PortfolioSession::default_file(), path("portfolio.sitewright"));
  qunsetenv("SITEWRIGHT_DATA_DIR");
  EXPECT_TRUE(PortfolioSession::default_file().endsWith(QStringLiteral("/portfolio.sitewright")));
}

TEST_F(PortfolioSessionTest, UndoSurvivesARestart) {
  const plan::Plan before = document("Memphis").plan();
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", "123456"));
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", "123457"));
  ASSERT_TRUE(document("Memphis").remove_items(*plan::find_list("halls"), {0}));
  ASSERT_TRUE(document("Memphis").set_text("finance.wacc_frac", "0.11"));
  ASSERT_TRUE(document("Memphis").undo());
  const plan::Plan edited = document("Memphis").plan();
  restart();
  PlanDocument& again = document("Memphis");
  EXPECT_EQ(again.plan(), edited);
  EXPECT_EQ(again.undo_stack().count(), 3);
  EXPECT_EQ(again.undo_stack().index(), 2);
  ASSERT_TRUE(again.redo());
  EXPECT_EQ(again.plan().finance.wacc_frac, 0.11);
  while (again.undo_stack().canUndo()) ASSERT_TRUE(again.undo());
  EXPECT_EQ(again.plan(), before);
  restart();
  EXPECT_EQ(document("Memphis").plan(), before);
  EXPECT_EQ(document("Memphis").undo_stack().count(), 3);
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", "9"));
  restart();
  EXPECT_EQ(document("Memphis").undo_stack().count(), 1);
  EXPECT_FALSE(document("Memphis").undo_stack().canRedo());
}

TEST_F(PortfolioSessionTest, AValueThatIsBackLeavesNoRow) {
  const std::string before = std::to_string(document("Memphis").plan().target.accelerators);
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", "5"));
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", before));
  restart();
  EXPECT_EQ(document("Memphis").undo_stack().count(), 0);
}

TEST_F(PortfolioSessionTest, TwoWindowsNeverLoseEachOthersEdits) {
  const auto other = open();
  PlanDocument& theirs = *other->document(id_named(*other, "Memphis")).value();
  PlanDocument& mine = document("Memphis");
  const int before = mine.plan().target.accelerators;
  ASSERT_TRUE(mine.set_text("finance.wacc_frac", "0.09"));
  QSignalSpy conflicted(&theirs, &PlanDocument::conflicted);
  EXPECT_FALSE(theirs.set_text("target.accelerators", "77"));
  ASSERT_EQ(conflicted.count(), 1);
  EXPECT_TRUE(conflicted[0][0].toString().contains(QStringLiteral("Memphis")));
  EXPECT_EQ(theirs.plan().target.accelerators, before);

  const auto kept = other->keep_both(theirs);
  ASSERT_TRUE(kept) << kept.error().message;
  EXPECT_EQ(theirs.plan().name, "Memphis (mine)");
  EXPECT_EQ(theirs.plan().target.accelerators, 77);
  EXPECT_NE(theirs.plan().finance.wacc_frac, 0.09);
  EXPECT_EQ(other->id_of(theirs), *kept);
  ASSERT_TRUE(theirs.undo());
  EXPECT_EQ(theirs.plan().target.accelerators, before);
  ASSERT_TRUE(theirs.redo());

  ASSERT_TRUE(session_->refresh());
  EXPECT_EQ(document("Memphis (mine)").plan().target.accelerators, 77);
  EXPECT_EQ(document("Memphis").plan().finance.wacc_frac, 0.09);
  ASSERT_TRUE(mine.undo());
}

TEST_F(PortfolioSessionTest, ReloadingAfterAConflictShowsTheOthersEdit) {
  const auto other = open();
  PlanDocument& theirs = *other->document(id_named(*other, "Memphis")).value();
  ASSERT_TRUE(document("Memphis").set_text("finance.wacc_frac", "0.09"));
  EXPECT_FALSE(theirs.set_text("target.accelerators", "77"));
  QSignalSpy changed(&theirs, &PlanDocument::changed);
  ASSERT_TRUE(other->reload(theirs));
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(theirs.plan(), document("Memphis").plan());
  EXPECT_EQ(theirs.undo_stack().count(), 1);
  EXPECT_FALSE(theirs.refused_state().has_value());
  ASSERT_TRUE(theirs.set_text("target.accelerators", "77"));
}

TEST_F(PortfolioSessionTest, RenamingIsAnEditAndNamesStayApart) {
  const PlanId id = id_named(*session_, "Memphis");
  ASSERT_TRUE(session_->rename(id, QStringLiteral(" Colossus ")));
  EXPECT_EQ(id_named(*session_, "Colossus"), id);
  EXPECT_EQ(document("Colossus").plan().name, "Colossus");
  EXPECT_FALSE(session_->rename(id, QStringLiteral("Pennsylvania")));
  EXPECT_FALSE(session_->rename(id, QString()));
  EXPECT_EQ(document("Colossus").plan().name, "Colossus");
  ASSERT_TRUE(document("Colossus").undo());
  EXPECT_EQ(id_named(*session_, "Memphis"), id);
  EXPECT_TRUE(session_->tree().setData(session_->tree().index_of(id), QStringLiteral("South")));
  EXPECT_EQ(session_->tree().index_of(id).data().toString(), QStringLiteral("South"));
  restart();
  EXPECT_EQ(document("South").plan().name, "South");
}

TEST_F(PortfolioSessionTest, CopiesStandOnTheirOwn) {
  const auto copy = session_->duplicate(id_named(*session_, "Memphis"));
  ASSERT_TRUE(copy);
  const auto again = session_->duplicate(id_named(*session_, "Memphis"));
  ASSERT_TRUE(again);
  EXPECT_EQ(id_named(*session_, "Memphis copy"), *copy);
  EXPECT_EQ(id_named(*session_, "Memphis copy 2"), *again);
  ASSERT_TRUE(document("Memphis copy").set_text("target.accelerators", "5"));
  EXPECT_NE(document("Memphis").plan().target.accelerators, 5);
  EXPECT_FALSE(session_->plans().back().bundled);
}

TEST_F(PortfolioSessionTest, RemovedPlansComeBackWithTheirHistory) {
  const PlanId id = id_named(*session_, "Memphis");
  ASSERT_TRUE(document("Memphis").set_text("target.accelerators", "5"));
  QSignalSpy closing(session_.get(), &PortfolioSession::document_closing);
  ASSERT_TRUE(session_->remove(id));
  EXPECT_EQ(closing.count(), 1);
  EXPECT_EQ(id_named(*session_, "Memphis"), 0);
  EXPECT_FALSE(session_->document(id));
  ASSERT_TRUE(session_->last_removed().has_value());
  ASSERT_TRUE(session_->restore(session_->last_removed()->id));
  EXPECT_FALSE(session_->last_removed().has_value());
  EXPECT_EQ(document("Memphis").undo_stack().count(), 1);
  EXPECT_FALSE(session_->remove(12345));
  EXPECT_FALSE(session_->restore(12345));
}

TEST_F(PortfolioSessionTest, PlansGoOutAndComeInAsJson) {
  const QString file = path("out.json");
  ASSERT_TRUE(session_->export_plan(id_named(*session_, "Memphis"), file));
  const auto imported = session_->import_plan(file);
  ASSERT_TRUE(imported) << imported.error().message;
  EXPECT_TRUE(imported->issues.empty());
  plan::Plan copy = document("Memphis 2").plan();
  copy.name = "Memphis";
  EXPECT_EQ(copy, document("Memphis").plan());
  EXPECT_FALSE(session_->import_plan(path("nowhere.json")));
  EXPECT_FALSE(session_->export_plan(id_named(*session_, "Memphis"), path("no/folder/out.json")));
  QFile bad(path("bad.json"));
  ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
  bad.write("{\"format\": \"sitewright-plan\", ");
  bad.close();
  const auto refused = session_->import_plan(path("bad.json"));
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("bad.json"), std::string::npos);
}

TEST_F(PortfolioSessionTest, NewPlansAndWholeCopies) {
  const auto id = session_->create(QStringLiteral("Ohio"));
  ASSERT_TRUE(id);
  EXPECT_EQ(document("Ohio").plan().name, "Ohio");
  ASSERT_TRUE(session_->save_as(path("copy.sitewright")));
  const auto copy = PortfolioSession::open(path("copy.sitewright"));
  ASSERT_TRUE(copy) << copy.error().message;
  EXPECT_EQ((*copy)->plans().size(), session_->plans().size());
  EXPECT_FALSE(session_->save_as(path("no/folder/copy.sitewright")));
}

TEST_F(PortfolioSessionTest, WhatIsNoPortfolioIsNotOpened) {
  QFile file(path("notes.txt"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("These are my notes about the site, and no portfolio at all.");
  file.close();
  const auto session = PortfolioSession::open(path("notes.txt"));
  ASSERT_FALSE(session);
  EXPECT_NE(session.error().message.find("notes.txt"), std::string::npos);
}

TEST_F(PortfolioSessionTest, MetricsAreKeptForOtherTools) {
  auto catalog = load_catalog();
  ASSERT_TRUE(catalog);
  PlanEvaluator evaluator(std::make_shared<const Catalog>(std::move(*catalog)));
  PlanDocument& memphis = document("Memphis");
  const Evaluated evaluated = evaluator.evaluate(memphis.plan());
  ASSERT_NE(evaluated.evaluation, nullptr);
  EXPECT_TRUE(session_->keep_metrics(memphis, *evaluated.evaluation));
}

}  // namespace
}  // namespace sitewright::ui
