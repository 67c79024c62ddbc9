// The schedule page on a document: every gesture is one step that undo takes back.
#include "ui/pages/schedule_page.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <algorithm>

#include "tests/ui/pages/hand.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const Date kStart = make_date(2026, 1, 1);

plan::Plan chain(int tasks) {
  plan::Plan plan;
  plan.schedule.start = kStart;
  for (int i = 0; i < tasks; ++i) {
    plan::Task task;
    task.id = "t" + std::to_string(i);
    task.name = "Task " + std::to_string(i);
    task.duration_days = 20;
    plan.tasks.push_back(task);
    if (i == 0) continue;
    plan::Link link;
    link.id = "l" + std::to_string(i);
    link.from = "t" + std::to_string(i - 1);
    link.to = task.id;
    plan.links.push_back(link);
  }
  plan::Task aside;
  aside.id = "aside";
  aside.name = "Aside";
  aside.duration_days = 10;
  plan.tasks.push_back(aside);
  return plan;
}

/// A page whose document answers at once.
class SchedulePageTest : public testing::Test {
 protected:
  explicit SchedulePageTest(int tasks = 3)
      : document_({.plan = chain(tasks), .history = {}, .head = 0}) {
    page_.set_services({.plan = [this] { return document_.snapshot(); },
                        .perform =
                            [this](Expected<PlanEdit> edit, Merging merging) {
                              return document_.perform(std::move(edit), merging);
                            }});
    QObject::connect(&document_, &PlanDocument::changed, &page_, [this] { show(); });
    page_.resize(1000, 700);
    show();
    page_.show();
    std::ignore = QTest::qWaitForWindowExposed(&page_);
    (void)page_.grab();
  }

  void show() {
    Evaluation evaluation;
    evaluation.schedule = schedule::critical_path(document_.plan());
    page_.show_result(document_.plan(), evaluation);
    (void)page_.grab();
  }
  [[nodiscard]] GanttView& view() { return *page_.findChild<GanttView*>(); }
  [[nodiscard]] GanttFigure& chart() { return *view().chart(); }
  [[nodiscard]] QPointF middle(std::size_t task) { return chart().bar_rect(task).center(); }
  [[nodiscard]] QPointF by_days(QPointF from, int days) {
    return from + QPointF(chart().x_of(add_days(kStart, days)) - chart().x_of(kStart), 0);
  }
  [[nodiscard]] int steps() { return document_.undo_stack().count(); }
  [[nodiscard]] Date start(std::size_t task) {
    return schedule::critical_path(document_.plan()).tasks[task].start;
  }
  void key(int key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(&view(), static_cast<Qt::Key>(key), with);
  }
  /// The one step is taken back, and the plan is what it was.
  void expect_one_step_back() {
    EXPECT_EQ(steps(), 1);
    ASSERT_TRUE(document_.undo());
    EXPECT_EQ(document_.plan(), before_);
  }

  PlanDocument document_;
  const plan::Plan before_ = document_.plan();
  SchedulePage page_;
};

TEST_F(SchedulePageTest, DraggingABarMovesTheTaskAndWhatFollows) {
  Hand hand(view());
  const QPointF from = middle(1);
  hand.drag(from, by_days(from, 12));
  EXPECT_EQ(start(1), add_days(kStart, 32));
  EXPECT_EQ(start(2), add_days(kStart, 52));
  expect_one_step_back();
}

TEST_F(SchedulePageTest, TwoDragsOfOneTaskAreTwoSteps) {
  Hand hand(view());
  hand.drag(middle(1), by_days(middle(1), 12));
  hand.drag(middle(1), by_days(middle(1), 5));
  EXPECT_EQ(start(1), add_days(kStart, 37));
  EXPECT_EQ(steps(), 2);
  document_.undo();
  EXPECT_EQ(start(1), add_days(kStart, 32));
}

TEST_F(SchedulePageTest, DraggingTheRightEndStretches) {
  Hand hand(view());
  const QRectF bar = chart().bar_rect(1);
  const QPointF edge(bar.right() - 1, bar.center().y());
  hand.drag(edge, by_days(edge, 9));
  EXPECT_EQ(document_.plan().tasks[1].duration_days, 29);
  expect_one_step_back();
}

TEST_F(SchedulePageTest, DraggingTheDotLinks) {
  Hand hand(view());
  hand.drag(chart().link_handle(3), middle(1));
  ASSERT_EQ(document_.plan().links.size(), 3U);
  EXPECT_EQ(document_.plan().links[2].from, "aside");
  EXPECT_EQ(document_.plan().links[2].to, "t1");
  expect_one_step_back();
}

TEST_F(SchedulePageTest, ALinkThatWouldCloseACycleIsRefusedWhileItIsDrawn) {
  QSignalSpy refused(&document_, &PlanDocument::refused);
  Hand hand(view());
  hand.drag(chart().link_handle(2), middle(0));
  EXPECT_EQ(document_.plan(), before_);
  EXPECT_EQ(steps(), 0);
  EXPECT_EQ(refused.count(), 1);
}

TEST_F(SchedulePageTest, EscTakesADragBack) {
  Hand hand(view());
  const QPointF from = middle(1);
  hand.press(from);
  hand.move(by_days(from, 12));
  EXPECT_TRUE(view().is_dragging());
  key(Qt::Key_Escape);
  EXPECT_FALSE(view().is_dragging());
  hand.move(by_days(from, 15));
  hand.release(by_days(from, 15));
  EXPECT_EQ(document_.plan(), before_);
  EXPECT_EQ(steps(), 0);
}

TEST_F(SchedulePageTest, DroppedWhereItWasNothingIsEdited) {
  Hand hand(view());
  const QPointF from = middle(1);
  hand.press(from);
  hand.move(by_days(from, 12));
  hand.move(from);
  hand.release(from);
  hand.click(from);
  const QRectF bar = chart().bar_rect(1);
  hand.click({bar.right() - 1, bar.center().y()});
  hand.click(chart().link_handle(1));
  EXPECT_EQ(steps(), 0);
  EXPECT_EQ(document_.plan(), before_);
}

TEST_F(SchedulePageTest, ADragShowsWhatItWouldBring) {
  Hand hand(view());
  QSignalSpy considered(&view(), &GanttView::considered);
  const QImage still = view().grab().toImage();
  hand.press(middle(1));
  hand.move(by_days(middle(1), 12));
  EXPECT_EQ(considered.count(), 1);
  EXPECT_NE(view().grab().toImage(), still);
  EXPECT_EQ(document_.plan(), before_);  // only shown
  key(Qt::Key_Escape);
}

TEST_F(SchedulePageTest, ANewResultWaitsForTheEndOfADrag) {
  Hand hand(view());
  const QPointF from = middle(1);
  hand.press(from);
  hand.move(by_days(from, 12));
  const GanttFigure* held = view().chart();
  show();
  EXPECT_EQ(view().chart(), held);
  EXPECT_TRUE(view().is_dragging());
  key(Qt::Key_Escape);
  EXPECT_NE(view().chart(), held);
}

TEST_F(SchedulePageTest, ArrowsSelectAndFollowLinks) {
  QSignalSpy selected(&view(), &GanttView::task_selected);
  key(Qt::Key_Down);
  EXPECT_EQ(view().selected_task(), u"t0"_s);
  key(Qt::Key_Right);
  EXPECT_EQ(view().selected_task(), u"t1"_s);
  key(Qt::Key_Left);
  EXPECT_EQ(view().selected_task(), u"t0"_s);
  key(Qt::Key_End);
  EXPECT_EQ(view().selected_task(), u"aside"_s);
  key(Qt::Key_Home);
  key(Qt::Key_Up);
  EXPECT_EQ(view().selected_task(), u"t0"_s);
  EXPECT_EQ(selected.count(), 5);
  EXPECT_TRUE(view().accessibleDescription().startsWith(u"Task 0"_s));
  const auto* table = page_.findChild<ResultTable*>(u"Tasks"_s);
  EXPECT_EQ(table->currentIndex().row(), 0);
}

TEST_F(SchedulePageTest, AltAndArrowsMoveAsOneStep) {
  Hand(view()).click(middle(1));
  key(Qt::Key_Right, Qt::AltModifier);
  key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
  EXPECT_EQ(start(1), add_days(kStart, 28));
  key(Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(start(1), add_days(kStart, 27));
  expect_one_step_back();
}

TEST_F(SchedulePageTest, KeysMoveOverAWeekend) {
  plan::Plan items;
  items.calendars.emplace_back().id = "site";
  ASSERT_TRUE(document_.insert_items(*plan::find_list("calendars"), 0, items));
  ASSERT_TRUE(document_.set_field("schedule.calendar", std::string("site")));
  // The second task begins on Thursday 29 January, after twenty working days.
  ASSERT_EQ(start(1), make_date(2026, 1, 29));
  Hand(view()).click(middle(1));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(start(1), make_date(2026, 1, 30));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(start(1), make_date(2026, 2, 2));  // Monday
  key(Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(start(1), make_date(2026, 1, 30));  // Friday
}

TEST_F(SchedulePageTest, PartsStandUnderTheirSummaryWhateverTheirOrder) {
  ASSERT_TRUE(document_.set_field("tasks.t0.parent", std::string("aside")));
  ASSERT_TRUE(document_.set_field("tasks.t2.parent", std::string("aside")));
  const auto& tasks = chart().data().tasks;
  EXPECT_EQ(tasks[0].id, u"t1"_s);
  EXPECT_EQ(tasks[1].id, u"aside"_s);
  EXPECT_EQ(tasks[1].kind, GanttKind::summary);
  EXPECT_EQ(tasks[2].id, u"t0"_s);
  EXPECT_EQ(tasks[2].level, 1);
  EXPECT_EQ(tasks[3].id, u"t2"_s);
  EXPECT_EQ(chart().data().links[0].from, 2U);
  EXPECT_EQ(chart().data().links[0].to, 0U);
}

TEST_F(SchedulePageTest, PlusAndMinusStretch) {
  Hand(view()).click(middle(1));
  key(Qt::Key_Plus);
  key(Qt::Key_Plus, Qt::AltModifier);
  EXPECT_EQ(document_.plan().tasks[1].duration_days, 28);
  key(Qt::Key_Minus);
  EXPECT_EQ(document_.plan().tasks[1].duration_days, 27);
  expect_one_step_back();
}

TEST_F(SchedulePageTest, DelRemovesALinkOrATask) {
  Hand(view()).click(middle(1));
  key(Qt::Key_L);
  EXPECT_EQ(view().selected_link(), u"l1"_s);
  key(Qt::Key_Delete);
  EXPECT_EQ(document_.plan().links.size(), 1U);
  expect_one_step_back();
  key(Qt::Key_Delete);
  EXPECT_EQ(document_.plan().tasks.size(), 3U);
  EXPECT_TRUE(document_.plan().links.empty());
  ASSERT_TRUE(document_.undo());
  EXPECT_EQ(document_.plan(), before_);
}

TEST_F(SchedulePageTest, AClickOnAnArrowSelectsIt) {
  const QPolygonF path = chart().link_path(0);
  Hand(view()).click((path[1] + path[2]) / 2);
  EXPECT_EQ(view().selected_link(), u"l1"_s);
  key(Qt::Key_Escape);
  EXPECT_EQ(view().selected_link(), QString());
}

TEST_F(SchedulePageTest, EnterAndDoubleClickOpenTheTask) {
  QSignalSpy opened(&page_, &Page::place_wanted);
  Hand(view()).click(middle(1));
  key(Qt::Key_Return);
  QTest::mouseDClick(&view(), Qt::LeftButton, {}, middle(2).toPoint());
  ASSERT_EQ(opened.count(), 2);
  EXPECT_EQ(opened[0][0].toString(), u"tasks.t1.name"_s);
  EXPECT_EQ(opened[1][0].toString(), u"tasks.t2.name"_s);
  EXPECT_EQ(steps(), 0);
}

TEST_F(SchedulePageTest, TheWheelZoomsAboutThePointerAndKeysZoomToo) {
  const QPointF at = chart().plot_rect().center() + QPointF(80, 0);
  const Date under = chart().day_at(at.x());
  const double all = chart().full_range().width();
  Hand(view()).wheel(at, 240);
  (void)view().grab();
  EXPECT_NEAR(chart().visible_range().width(), all * 0.64, 1e-9);
  EXPECT_EQ(chart().day_at(at.x()), under);
  key(Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(chart().visible_range(), chart().full_range());
  key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_LT(chart().visible_range().width(), all);
  EXPECT_EQ(steps(), 0);
}

TEST_F(SchedulePageTest, ZoomIsKeptByDateWhenTheRangeGrows) {
  Hand hand(view());
  hand.wheel(chart().plot_rect().center(), 240);
  (void)view().grab();
  const Date left = chart().day_at(chart().plot_rect().left());
  Hand(view()).click(middle(2));
  key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
  EXPECT_EQ(chart().day_at(chart().plot_rect().left() + 0.01), left);
}

TEST_F(SchedulePageTest, ATickedPlanIsTheBaseline) {
  plan::Plan other = document_.plan();
  other.tasks[0].duration_days = 25;
  auto evaluation = std::make_shared<Evaluation>();
  evaluation->schedule = schedule::critical_path(other);
  page_.show_compared({{u"Before"_s, evaluation}});
  ASSERT_TRUE(chart().data().tasks[1].baseline);
  EXPECT_EQ(chart().data().tasks[1].baseline->start, add_days(kStart, 25));
  const auto legend = chart().legend();
  EXPECT_TRUE(std::any_of(legend.begin(), legend.end(), [](const LegendEntry& entry) {
    return entry.name == u"Baseline: Before"_s && entry.can_hide;
  }));
  EXPECT_TRUE(gantt_text(chart().data().tasks[1]).contains(u"5 days earlier"_s));
  page_.show_compared({});
  EXPECT_FALSE(chart().data().tasks[1].baseline);
}

TEST_F(SchedulePageTest, AddTaskStandsAfterTheSelectedOne) {
  Hand(view()).click(middle(0));
  QTest::mouseClick(page_.findChild<QPushButton*>(u"schedule.add"_s), Qt::LeftButton);
  ASSERT_EQ(document_.plan().tasks.size(), 5U);
  EXPECT_EQ(document_.plan().tasks[1].name, "New task");
  expect_one_step_back();
}

TEST_F(SchedulePageTest, WithoutServicesThePageOnlyShows) {
  page_.set_services({});
  show();
  Hand hand(view());
  hand.drag(middle(1), by_days(middle(1), 12));
  key(Qt::Key_Delete);
  EXPECT_EQ(document_.plan(), before_);
  EXPECT_FALSE(page_.findChild<QPushButton*>(u"schedule.add"_s)->isEnabled());
}

class LongSchedule : public SchedulePageTest {
 protected:
  LongSchedule() : SchedulePageTest(199) {}
};

TEST_F(LongSchedule, RowsScrollAndTheSelectionStaysInView) {
  const auto* bar = view().findChild<QScrollBar*>();
  ASSERT_TRUE(bar->isVisible());
  EXPECT_EQ(chart().row_rect(0).height(), 22);
  key(Qt::Key_End);
  (void)view().grab();
  EXPECT_EQ(bar->value(), bar->maximum());
  EXPECT_TRUE(chart().plot_rect().contains(chart().row_rect(199).center()));
  Hand(view()).wheel({20, chart().plot_rect().center().y()}, 120);
  EXPECT_EQ(bar->value(), bar->maximum() - 66);
  Hand(view()).wheel(chart().plot_rect().center(), 120, Qt::ShiftModifier);
  EXPECT_EQ(bar->value(), bar->maximum() - 132);
}

TEST_F(LongSchedule, FilesHoldAllRows) {
  EXPECT_GT(view().export_size().height(), 4400);
  (void)figure_image(chart(), view().export_size(), figure_style(Theme::light), 1);
  EXPECT_EQ(chart().row_at({15, chart().plot_rect().bottom() - 2}), 199U);
  EXPECT_GE(chart().row_rect(0).height(), 21);
}

}  // namespace
}  // namespace sitewright::ui
