// Parts of the window by themselves: ticks, settings, issues, messages, evaluations.
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/format/model_text.h"
#include "ui/main_window/chart_output.h"
#include "ui/main_window/compare_model.h"
#include "ui/main_window/evaluations.h"
#include "ui/main_window/file_dialogs.h"
#include "ui/main_window/issue_panel.h"
#include "ui/main_window/message_bar.h"
#include "ui/main_window/window_settings.h"

namespace sitewright::ui {
namespace {

TEST(CompareModelTest, TicksAreKeptInOrderAndGoWithTheirPlan) {
  PlanTreeModel tree([](PlanId, const QString&) { return true; });
  tree.show({{1, QStringLiteral("A"), true}, {2, QStringLiteral("B"), false}});
  CompareModel model(tree);
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  QSignalSpy changed(&model, &CompareModel::ticked_changed);
  EXPECT_TRUE(model.setData(model.index_of(2), Qt::Checked, Qt::CheckStateRole));
  model.set_ticked(1, true);
  model.set_ticked(77, true);
  EXPECT_EQ(model.ticked(), (std::vector<PlanId>{2, 1}));
  EXPECT_EQ(changed.count(), 2);
  EXPECT_EQ(model.data(model.index_of(1), Qt::CheckStateRole).toInt(), Qt::Checked);
  EXPECT_FALSE(model.data(model.index(0, 0), Qt::CheckStateRole).isValid());
  EXPECT_FALSE(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
  tree.show({{1, QStringLiteral("A"), true}});
  EXPECT_EQ(model.ticked(), (std::vector<PlanId>{1}));
  EXPECT_EQ(changed.count(), 3);
}

class SettingsTest : public testing::Test {
 protected:
  SettingsTest() { qputenv("SITEWRIGHT_CONFIG_DIR", folder_.path().toUtf8()); }
  ~SettingsTest() override { qunsetenv("SITEWRIGHT_CONFIG_DIR"); }
  QTemporaryDir folder_;
};

TEST_F(SettingsTest, AreThereAgain) {
  {
    WindowSettings settings;
    EXPECT_EQ(settings.theme(), ThemeChoice::system);
    EXPECT_EQ(settings.last_plan(QStringLiteral("/a.sitewright")), 0);
    settings.set_theme(ThemeChoice::dark);
    settings.set_language(Language::chinese);
    settings.set_last_plan(QStringLiteral("/a.sitewright"), 7);
    settings.set_last_plan(QStringLiteral("/b.sitewright"), 8);
    settings.set_folder(folder_.path());
  }
  const WindowSettings settings;
  EXPECT_EQ(settings.theme(), ThemeChoice::dark);
  EXPECT_EQ(settings.language(), Language::chinese);
  EXPECT_EQ(settings.last_plan(QStringLiteral("/a.sitewright")), 7);
  EXPECT_EQ(settings.last_plan(QStringLiteral("/b.sitewright")), 8);
  EXPECT_EQ(settings.folder(), folder_.path());
}

TEST_F(SettingsTest, WhatCannotBeReadHasItsDefault) {
  QFile file(folder_.filePath(QStringLiteral("sitewright.ini")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("[window]\ntheme=purple\npage=many\n[files]\nfolder=/no/such/folder\n");
  file.close();
  const WindowSettings settings;
  EXPECT_EQ(settings.theme(), ThemeChoice::system);
  EXPECT_EQ(settings.page(), 0);
  EXPECT_NE(settings.folder(), QStringLiteral("/no/such/folder"));
}

TEST(IssuePanelTest, CountsAndNamesPlaces) {
  EXPECT_EQ(issue_count({}), QStringLiteral("No issues"));
  const Issues issues{{"target.date", Severity::warning, "the date is %1", {"early"}},
                      {"halls.a.it_mw", Severity::error, "too much", {}},
                      {"", Severity::error, "no", {}}};
  EXPECT_EQ(issue_count(issues), QStringLiteral("2 errors, 1 warning"));
  EXPECT_EQ(issue_text(issues[0]), QStringLiteral("the date is early"));
  EXPECT_EQ(issue_place(issues[0]), QStringLiteral("Plan: Target date"));
  EXPECT_TRUE(issue_place(issues[1]).startsWith(QStringLiteral("Halls: a")));
  EXPECT_EQ(issue_place(issues[2]), QString());
  EXPECT_EQ(issue_place({"no.such.place", Severity::error, "", {}}),
            QStringLiteral("no.such.place"));
  IssuePanel panel;
  panel.show_issues(issues);
  ASSERT_EQ(panel.topLevelItemCount(), 3);
  EXPECT_EQ(panel.topLevelItem(0)->text(2), QStringLiteral("too much"));
  EXPECT_EQ(panel.topLevelItem(2)->text(2), QStringLiteral("the date is early"));
}

TEST(MessageBarTest, AChoiceIsMadeOnceAndStaysUntilThen) {
  QWidget window;
  MessageBar bar(&window);
  window.show();
  bar.show_message(Severity::error, QStringLiteral("first"));
  EXPECT_TRUE(bar.isVisible());
  bar.settle();
  EXPECT_FALSE(bar.isVisible());
  int chosen = 0;
  bar.show_message(Severity::warning, QStringLiteral("second"),
                   {{QStringLiteral("Do"), [&chosen] { ++chosen; }}});
  bar.settle();
  EXPECT_TRUE(bar.isVisible());
  bar.findChild<QPushButton*>()->click();
  EXPECT_EQ(chosen, 1);
  EXPECT_FALSE(bar.isVisible());
}

TEST(EvaluationsTest, FollowsEachDocumentUntilItGoes) {
  const auto evaluator = [](const plan::Plan& plan) {
    return Evaluated{nullptr, {Issue{plan.name, Severity::info, "seen", {}}}};
  };
  Evaluations evaluations(evaluator);
  plan::Plan first;
  first.name = "first";
  auto one = std::make_unique<PlanDocument>(DocumentState{first, {}, 0});
  PlanDocument two(DocumentState{});
  EXPECT_EQ(evaluations.latest(*one), nullptr);
  EXPECT_TRUE(evaluations.is_stale(*one));
  evaluations.follow(*one);
  evaluations.follow(*one);
  evaluations.follow(two);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return !evaluations.is_stale(*one) && !evaluations.is_stale(two); }));
  EXPECT_EQ(evaluations.latest(*one)->issues[0].path, "first");
  ASSERT_TRUE(one->set_text("name", "renamed"));
  EXPECT_TRUE(evaluations.is_stale(*one));
  EXPECT_FALSE(evaluations.is_stale(two));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !evaluations.is_stale(*one); }));
  EXPECT_EQ(evaluations.latest(*one)->issues[0].path, "renamed");
  evaluations.forget(*one);
  one.reset();
  EXPECT_NE(evaluations.latest(two), nullptr);
}

TEST(FileNamesTest, ArePlainAndNeverEmpty) {
  EXPECT_EQ(file_name(QStringLiteral("Memphis: press / grid!"), QStringLiteral(".json")),
            QStringLiteral("memphis-press-grid.json"));
  EXPECT_EQ(file_name(QStringLiteral("\u5b5f\u83f2\u65af"), QStringLiteral(".csv")),
            QStringLiteral("\u5b5f\u83f2\u65af.csv"));
  EXPECT_EQ(file_name(QStringLiteral("///"), QStringLiteral(".csv")), QStringLiteral("plan.csv"));
  EXPECT_TRUE(write_text_file(QStringLiteral("/no/such/folder/a.csv"), "x")
                  .contains(QStringLiteral("/no/such/folder/a.csv")));
}

}  // namespace
}  // namespace sitewright::ui
