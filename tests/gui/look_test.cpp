// Theme, language, docks, pages, and what of them is remembered.
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QSettings>
#include <QTimer>
#include <QToolButton>

#include "tests/gui/window_test_base.h"
#include "ui/format/theme.h"
#include "ui/main_window/issue_panel.h"
#include "ui/main_window/page_tabs.h"

namespace sitewright::ui {
namespace {

using LookTest = WindowTest;

TEST_F(LookTest, TheThemeIsSwitchedAndRemembered) {
  // Palettes reach the widgets of a running application only.
  QTimer::singleShot(0, &window(), [this] {
    trigger("action.theme.dark");
    EXPECT_TRUE(QTest::qWaitFor([this] { return theme_of(window().palette()) == Theme::dark; }));
    QApplication::quit();
  });
  QApplication::exec();
  EXPECT_EQ(theme_of(QApplication::palette()), Theme::dark);
  restart();
  EXPECT_EQ(theme_of(QApplication::palette()), Theme::dark);
  EXPECT_TRUE(find<QAction>("action.theme.dark")->isChecked());
  trigger("action.theme.light");
  EXPECT_EQ(theme_of(QApplication::palette()), Theme::light);
}

TEST_F(LookTest, PagesOpenByKeyAndAreRemembered) {
  ASSERT_TRUE(wait_until_evaluated());
  auto* tabs = find<PageTabs>("pages");
  for (int page = 0; page < tabs->count(); ++page) {
    QTest::keyClick(&window(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
    EXPECT_EQ(tabs->currentIndex(), page);
    EXPECT_FALSE(tabs->currentWidget()->findChildren<QWidget*>().isEmpty()) << page;
  }
  QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
  restart();
  EXPECT_EQ(find<PageTabs>("pages")->currentIndex(), 3);
}

TEST_F(LookTest, PagesAreMadeWhenTheyAreLookedAt) {
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_NE(find<QWidget>("page.overview")->findChild<Page*>(), nullptr);
  EXPECT_EQ(find<QWidget>("page.cost")->findChild<Page*>(), nullptr);
}

TEST_F(LookTest, DocksCloseAndStayClosed) {
  ASSERT_TRUE(find<QDockWidget>("dock.plans")->isVisible());
  QTest::keyClick(&window(), Qt::Key_F7);
  EXPECT_FALSE(find<QDockWidget>("dock.plans")->isVisible());
  restart();
  EXPECT_FALSE(find<QDockWidget>("dock.plans")->isVisible());
  EXPECT_TRUE(find<QDockWidget>("dock.inputs")->isVisible());
}

TEST_F(LookTest, TheIssueCountOpensTheIssuesAndAnIssueItsField) {
  click_plan("Memphis");
  type("target.date", "2020-01-01");
  ASSERT_TRUE(wait_until_evaluated());
  auto* list = find<IssuePanel>("issue_list");
  ASSERT_GT(list->topLevelItemCount(), 0);
  EXPECT_FALSE(list->isVisible());
  QTest::mouseClick(find<QToolButton>("issues"), Qt::LeftButton);
  EXPECT_TRUE(list->isVisible());
  QTreeWidgetItem* about_date = nullptr;
  for (int i = 0; i < list->topLevelItemCount(); ++i) {
    if (list->topLevelItem(i)->data(0, Qt::UserRole) == QStringLiteral("target.date"))
      about_date = list->topLevelItem(i);
  }
  ASSERT_NE(about_date, nullptr);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                    list->visualItemRect(about_date).center());
  EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("target.date"));
}

TEST_F(LookTest, ASmallWindowIsEnough) {
  constexpr QSize kSmall(1024, 700);
  QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
  ASSERT_TRUE(wait_until_evaluated());
  window().resize(kSmall);
  QCoreApplication::processEvents();
  EXPECT_EQ(window().size(), kSmall);
  for (int page = 0; page < find<PageTabs>("pages")->count(); ++page) {
    find<PageTabs>("pages")->setCurrentIndex(page);
    QCoreApplication::processEvents();
    EXPECT_LE(window().minimumSizeHint().width(), kSmall.width()) << page;
    EXPECT_LE(window().minimumSizeHint().height(), kSmall.height()) << page;
  }
}

TEST_F(LookTest, HelpNamesTheKeysAndTheLicence) {
  trigger("action.shortcuts");
  EXPECT_NE(find<QDialog>("shortcuts"), nullptr);
  trigger("action.about");
  QString text;
  for (const QLabel* label : find<QDialog>("about")->findChildren<QLabel*>()) text += label->text();
  EXPECT_TRUE(text.contains(QStringLiteral("0.")));
  EXPECT_TRUE(text.contains(QStringLiteral("GNU General Public License")));
}

TEST_F(LookTest, EveryControlHasANameForThoseWhoListen) {
  for (const QToolButton* button : window().findChildren<QToolButton*>()) {
    const bool qts_own = button->objectName().startsWith(QLatin1String("qt_")) ||
                         qobject_cast<QLineEdit*>(button->parent()) != nullptr;
    if (!button->isVisible() || qts_own) continue;
    const bool named = !button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                       !button->toolTip().isEmpty();
    EXPECT_TRUE(named) << button->objectName().toStdString() << " in "
                       << button->parent()->metaObject()->className();
  }
}

}  // namespace
}  // namespace sitewright::ui
