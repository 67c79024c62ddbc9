// Charts that are worked on in the window: a bar and a step of supply are dragged and undone by
// key.
#include <QMouseEvent>

#include "tests/gui/window_test_base.h"
#include "ui/main_window/page_tabs.h"
#include "ui/pages/capacity_view.h"
#include "ui/pages/gantt_view.h"

namespace sitewright::ui {
namespace {

class GesturesTest : public WindowTest {
 protected:
  template <class View>
  View& open(int page) {
    click_plan("Memphis");
    EXPECT_TRUE(wait_until_evaluated());
    find<PageTabs>("pages")->setCurrentIndex(page);
    QTest::qWait(1);
    View* view = window().findChild<View*>();
    if (view == nullptr) throw std::runtime_error("the page has no chart");
    (void)view->grab();
    return *view;
  }
  static void drag(QWidget& view, QPointF from, QPointF to) {
    const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButtons down) {
      QMouseEvent event(type, at, view.mapToGlobal(at), Qt::LeftButton, down, {});
      QApplication::sendEvent(&view, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
  }
};

constexpr int kCapacityPage = 1;
constexpr int kSchedulePage = 4;

TEST_F(GesturesTest, ABarIsDraggedAndTakenBackByKey) {
  auto& view = open<GanttView>(kSchedulePage);
  const plan::Plan before = document().plan();
  const QPointF from = view.chart()->bar_rect(0).center();
  drag(view, from, from + QPointF(60, 0));
  EXPECT_NE(document().plan(), before);
  EXPECT_GT(document().plan().tasks[0].start_no_earlier_than, before.schedule.start);
  ASSERT_TRUE(wait_until_evaluated());
  (void)view.grab();
  EXPECT_GT(view.chart()->data().tasks[0].dates.start, before.schedule.start);
  QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(document().plan(), before);
  EXPECT_FALSE(document().undo_stack().canUndo());
}

TEST_F(GesturesTest, AStepOfSupplyIsDraggedAndTakenBackByKey) {
  auto& view = open<CapacityView>(kCapacityPage);
  const plan::Plan before = document().plan();
  ASSERT_FALSE(view.chart()->steps().empty());
  const SupplyStep step = view.chart()->steps().back();
  const QPointF from = view.chart()->step_point(step.day, step.level_mw);
  drag(view, from, from - QPointF(50, 0));
  EXPECT_NE(document().plan(), before);
  QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(document().plan(), before);
  ASSERT_TRUE(wait_until_evaluated());
}

TEST_F(GesturesTest, EnterOpensTheTaskInTheInputs) {
  auto& view = open<GanttView>(kSchedulePage);
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Return);
  const auto* focus = QApplication::focusWidget();
  ASSERT_NE(focus, nullptr);
  EXPECT_EQ(focus->objectName(), QStringLiteral("tasks"));
}

}  // namespace
}  // namespace sitewright::ui
