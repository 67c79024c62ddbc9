// A user starts, picks a plan, edits it, undoes, ends, starts again.
#include <QLineEdit>

#include "tests/gui/window_test_base.h"
#include "ui/main_window/status_line.h"

namespace sitewright::ui {
namespace {

using EditAndUndoTest = WindowTest;

TEST_F(EditAndUndoTest, TheFirstStartShowsTheBundledCasesAndAResult) {
  const QStringList names = names_in_tree();
  for (const char* name : {"Memphis", "North Dakota", "Pennsylvania"})
    EXPECT_TRUE(names.contains(QString::fromLatin1(name))) << name;
  ASSERT_NE(window().document(), nullptr);
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_TRUE(find<ElidedLabel>("story")->text().contains(QStringLiteral("online")));
  EXPECT_TRUE(window().windowTitle().contains(document().title()));
}

TEST_F(EditAndUndoTest, AClickInTheTreeShowsAnotherPlan) {
  click_plan("North Dakota");
  EXPECT_EQ(document().title(), QStringLiteral("North Dakota"));
  ASSERT_TRUE(wait_until_evaluated());
  const QString story = find<ElidedLabel>("story")->text();
  click_plan("Pennsylvania");
  EXPECT_EQ(document().title(), QStringLiteral("Pennsylvania"));
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_NE(find<ElidedLabel>("story")->text(), story);
}

TEST_F(EditAndUndoTest, AnEditByKeysIsEvaluatedUndoneAndRedone) {
  click_plan("Memphis");
  ASSERT_TRUE(wait_until_evaluated());
  const int before = document().plan().target.accelerators;
  const QString story = find<ElidedLabel>("story")->text();
  type("target.accelerators", "50,000");
  EXPECT_EQ(document().plan().target.accelerators, 50000);
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_NE(find<ElidedLabel>("story")->text(), story);
  EXPECT_EQ(find<QAction>("action.undo")->text(), QStringLiteral("&Undo Target accelerators"));

  auto* line = find<QLineEdit>("target.accelerators");
  QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(document().plan().target.accelerators, before);
  EXPECT_FALSE(find<QAction>("action.undo")->isEnabled());
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_EQ(find<ElidedLabel>("story")->text(), story);
  QTest::keyClick(line, Qt::Key_Y, Qt::ControlModifier);
  EXPECT_EQ(document().plan().target.accelerators, 50000);
  QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
  QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(document().plan().target.accelerators, 50000);
}

TEST_F(EditAndUndoTest, UndoGoesOnAfterARestart) {
  click_plan("Memphis");
  const int before = document().plan().target.accelerators;
  type("target.accelerators", "50000");
  type("schedule.horizon_years", "12");
  restart();
  EXPECT_EQ(document().title(), QStringLiteral("Memphis"));
  EXPECT_EQ(document().plan().target.accelerators, 50000);
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(document().plan().target.accelerators, before);
  EXPECT_EQ(find<QLineEdit>("target.accelerators")->text().remove(u',').toInt(), before);
}

TEST_F(EditAndUndoTest, WhatWasTypedAndNotCommittedIsKeptWhenTheWindowCloses) {
  click_plan("Memphis");
  auto* line = find<QLineEdit>("target.accelerators");
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, QStringLiteral("4321"));
  restart();
  EXPECT_EQ(document().plan().target.accelerators, 4321);
}

TEST_F(EditAndUndoTest, ARefusedValueSaysWhyAndIsForgottenWithTheNextEdit) {
  click_plan("Memphis");
  const int before = document().plan().target.accelerators;
  type("target.accelerators", "-5");
  EXPECT_EQ(document().plan().target.accelerators, before);
  EXPECT_TRUE(message().contains(QStringLiteral("-5"))) << message().toStdString();
  type("target.accelerators", "5000");
  EXPECT_EQ(message(), QString());
}

TEST_F(EditAndUndoTest, FindPutsTheKeyboardIntoTheSearch) {
  QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
  EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("search"));
}

}  // namespace
}  // namespace sitewright::ui
