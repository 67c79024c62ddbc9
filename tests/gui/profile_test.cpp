// An hourly profile is imported by the menu and the keyboard, and taken back by one undo.
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "tests/gui/window_test_base.h"
#include "ui/main_window/profile_dialog.h"

namespace sitewright::ui {
namespace {

class ProfileTest : public WindowTest {
 protected:
  /// Writes a table of hour and power, 12.5 MW in every second hour.
  void write_table(const char* name, int hours) {
    QByteArray text = "Hour,AC System Output (W)\n";
    for (int hour = 0; hour < hours; ++hour)
      text += QByteArray::number(hour) + (hour % 2 == 0 ? ",0\n" : ",12500000\n");
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
  }

  void undo_by_key() {
    window().activateWindow();  // the form was the active one
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  }

  ProfileDialog& open_form(const char* name) {
    answer_file_dialog(path(name));
    trigger_menu({QStringLiteral("Plan"), QStringLiteral("Import hourly profile\u2026")});
    auto* form = window().findChild<ProfileDialog*>();
    if (form == nullptr) throw std::runtime_error("there is no form");
    EXPECT_TRUE(QTest::qWaitForWindowActive(form));
    return *form;
  }
};

TEST_F(ProfileTest, ATableBecomesAProfileByKeysAndOneUndoTakesItBack) {
  click_plan("Memphis");
  const plan::Plan before = document().plan();
  write_table("pv 2030.csv", 8760);
  ProfileDialog& form = open_form("pv 2030.csv");
  EXPECT_EQ(find<QLineEdit>("profile.id")->text(), QStringLiteral("pv-2030"));
  EXPECT_EQ(find<QComboBox>("profile.column")->currentText(),
            QStringLiteral("AC System Output (W)"));
  ASSERT_EQ(form.focusWidget(), find<QLineEdit>("profile.rated_mw"));
  QTest::keyClicks(form.focusWidget(), QStringLiteral("25"));
  QTest::keyClick(form.focusWidget(), Qt::Key_Return);
  const plan::Plan& plan = document().plan();
  ASSERT_EQ(plan.profiles.size(), 1U);
  EXPECT_EQ(plan.profiles[0].id, "pv-2030");
  EXPECT_EQ(plan.profiles[0].source, "pv 2030.csv, column AC System Output (W), over 25 MW");
  ASSERT_TRUE(plan.profiles[0].hours.has_value());
  EXPECT_DOUBLE_EQ(plan.profiles[0].hours->mean(), 0.25);
  EXPECT_TRUE(message().contains(QStringLiteral("pv-2030")));
  const QAbstractItemModel& rows = *find<QTableView>("profiles")->model();
  ASSERT_EQ(rows.rowCount(), 1);
  const QModelIndex hours = rows.index(0, rows.columnCount() - 1);
  EXPECT_EQ(hours.data().toString(), QStringLiteral("8,760 hours, mean 0.25"));
  EXPECT_FALSE(rows.flags(hours).testFlag(Qt::ItemIsEditable));
  undo_by_key();
  EXPECT_EQ(document().plan(), before);
  QTest::keyClick(&window(), Qt::Key_Y, Qt::ControlModifier);
  EXPECT_EQ(document().plan().profiles.size(), 1U);
}

TEST_F(ProfileTest, TheSameIdGetsNewHoursAsOneStep) {
  click_plan("Memphis");
  write_table("pv.csv", 8760);
  for (const char* rated : {"25", "50"}) {
    ProfileDialog& form = open_form("pv.csv");
    find<QLineEdit>("profile.id")->setText(QStringLiteral("sun"));
    QTest::keyClicks(form.focusWidget(), QString::fromLatin1(rated));
    QTest::keyClick(form.focusWidget(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  ASSERT_EQ(document().plan().profiles.size(), 1U);
  EXPECT_DOUBLE_EQ(document().plan().profiles[0].hours->mean(), 0.125);
  undo_by_key();
  ASSERT_EQ(document().plan().profiles.size(), 1U);
  EXPECT_DOUBLE_EQ(document().plan().profiles[0].hours->mean(), 0.25);
  restart();
  click_plan("Memphis");
  ASSERT_EQ(document().plan().profiles.size(), 1U) << "the portfolio keeps it";
  EXPECT_DOUBLE_EQ(document().plan().profiles[0].hours->mean(), 0.25);
}

TEST_F(ProfileTest, WhatIsWrongIsSaidInTheFormWhichStaysOpen) {
  click_plan("Memphis");
  const plan::Plan before = document().plan();
  write_table("leap.csv", 8784);
  ProfileDialog& form = open_form("leap.csv");
  auto* said = find<QLabel>("profile.message");
  QTest::keyClick(form.focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(said->text().contains(QStringLiteral("the rated MW must be given")))
      << said->text().toStdString();
  QTest::keyClicks(form.focusWidget(), QStringLiteral("25"));
  QTest::keyClick(form.focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(said->text().contains(QStringLiteral("8784 hours"))) << said->text().toStdString();
  EXPECT_EQ(document().plan(), before);
  EXPECT_TRUE(form.isVisible());
  QTest::keyClick(find<QCheckBox>("profile.drop"), Qt::Key_Space);
  QTest::keyClick(find<QLineEdit>("profile.rated_mw"), Qt::Key_Return);
  EXPECT_EQ(document().plan().profiles.size(), 1U);
}

}  // namespace
}  // namespace sitewright::ui
