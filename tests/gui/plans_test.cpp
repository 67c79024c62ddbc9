// Whole plans: made, copied, renamed, deleted and brought back, compared; two windows on one file.
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/gui/window_test_base.h"
#include "ui/pages/compare_page.h"

namespace sitewright::ui {
namespace {

class PlansTest : public WindowTest {
 protected:
  void press(const char* text) {
    for (QPushButton* button : find<MessageBar>("message_bar")->findChildren<QPushButton*>()) {
      if (button->text() == QString::fromUtf8(text) && button->isVisible()) {
        QTest::mouseClick(button, Qt::LeftButton);
        return;
      }
    }
    FAIL() << "no button " << text;
  }
};

TEST_F(PlansTest, ANewPlanIsNamedInTheTree) {
  QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
  auto* name = find<QTreeView>("portfolio")->findChild<QLineEdit*>();
  ASSERT_NE(name, nullptr);
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Reno"));
  QTest::keyClick(name, Qt::Key_Return);
  QCoreApplication::processEvents();  // the tree commits once the key has been handled
  EXPECT_EQ(document().title(), QStringLiteral("Reno"));
  EXPECT_TRUE(names_in_tree().contains(QStringLiteral("Reno")));
  EXPECT_TRUE(wait_until_evaluated());
}

TEST_F(PlansTest, ACopyIsEditedByItself) {
  click_plan("Memphis");
  const int before = document().plan().target.accelerators;
  QTest::keyClick(&window(), Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(document().title(), QStringLiteral("Memphis copy"));
  type("target.accelerators", "777");
  click_plan("Memphis");
  EXPECT_EQ(document().plan().target.accelerators, before);
}

TEST_F(PlansTest, ADeletedPlanComesBackWithItsHistory) {
  click_plan("Memphis");
  type("target.accelerators", "777");
  trigger("action.remove");
  EXPECT_FALSE(names_in_tree().contains(QStringLiteral("Memphis")));
  EXPECT_TRUE(message().contains(QStringLiteral("Memphis")));
  ASSERT_NE(window().document(), nullptr);
  EXPECT_NE(document().title(), QStringLiteral("Memphis"));
  press("Undo");
  EXPECT_EQ(document().title(), QStringLiteral("Memphis"));
  EXPECT_EQ(document().plan().target.accelerators, 777);
  EXPECT_TRUE(find<QAction>("action.undo")->isEnabled());
}

TEST_F(PlansTest, TheLastPlanCanGoAndANewOneComes) {
  for (qsizetype left = names_in_tree().size(); left > 0; --left) trigger("action.remove");
  EXPECT_TRUE(names_in_tree().isEmpty());
  EXPECT_EQ(window().document(), nullptr);
  EXPECT_FALSE(find<QAction>("action.duplicate")->isEnabled());
  trigger("action.new_plan");
  ASSERT_NE(window().document(), nullptr);
  EXPECT_TRUE(wait_until_evaluated());
}

TEST_F(PlansTest, TickedPlansAreSetSideBySide) {
  click_plan("Memphis");
  tick_plan("Memphis");
  tick_plan("Pennsylvania");
  const int last = Qt::Key_1 + static_cast<int>(page_entries().size());
  QTest::keyClick(&window(), static_cast<Qt::Key>(last), Qt::ControlModifier);
  auto* page = find<QWidget>("page.compare");
  ASSERT_TRUE(page->isVisible());
  const auto headers = [&] {
    QStringList names;
    const auto* table = page->findChild<QTableView*>();
    for (int column = 0; column < table->model()->columnCount(); ++column)
      names.append(table->model()->headerData(column, Qt::Horizontal).toString());
    return names.join(u'|');
  };
  constexpr int kPatienceMs = 60000;
  EXPECT_TRUE(QTest::qWaitFor(
      [&] {
        return headers().contains(QStringLiteral("Memphis")) &&
               headers().contains(QStringLiteral("Pennsylvania"));
      },
      kPatienceMs))
      << headers().toStdString();
  EXPECT_TRUE(find<QAction>("action.compare")->isChecked());
  tick_plan("Pennsylvania");
  EXPECT_FALSE(headers().contains(QStringLiteral("Pennsylvania")));
}

TEST_F(PlansTest, TwoWindowsOnOneFileLoseNothing) {
  click_plan("Memphis");
  const auto other = PortfolioSession::open(PortfolioSession::default_file());
  ASSERT_TRUE(other.has_value());
  PlanId memphis = 0;
  for (const PlanEntry& plan : (*other)->plans())
    if (plan.name == QStringLiteral("Memphis")) memphis = plan.id;
  ASSERT_TRUE((*other)->document(memphis).value()->set_text("finance.wacc_frac", "0.093"));

  type("target.accelerators", "777");
  EXPECT_FALSE(message().isEmpty());
  press("Keep both");
  EXPECT_EQ(document().title(), QStringLiteral("Memphis (mine)"));
  EXPECT_EQ(document().plan().target.accelerators, 777);
  click_plan("Memphis");
  EXPECT_EQ(document().plan().finance.wacc_frac, 0.093);

  ASSERT_TRUE((*other)->document(memphis).value()->set_text("finance.wacc_frac", "0.094"));
  type("target.accelerators", "778");
  press("Reload");
  EXPECT_EQ(document().plan().finance.wacc_frac, 0.094);
  EXPECT_NE(document().plan().target.accelerators, 778);
}

}  // namespace
}  // namespace sitewright::ui
