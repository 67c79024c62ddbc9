// The capacity page on a document: a day that is chosen, steps of supply that are dragged.
#include "ui/pages/capacity_page.h"

#include <gtest/gtest.h>

#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>

#include "data/bundled_data.h"
#include "model/evaluate/dated_plan.h"
#include "model/evaluate/evaluate.h"
#include "model/io/plan_json.h"
#include "tests/ui/pages/hand.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

plan::Plan memphis() {
  return io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
}

const Evaluation& memphis_evaluation() {
  static const Catalog catalog = load_catalog().value();
  static const Evaluation evaluation = evaluate(memphis(), catalog, climate_of(memphis()).value());
  return evaluation;
}

class CapacityPageTest : public testing::Test {
 protected:
  CapacityPageTest() {
    page_.set_services({.plan = [this] { return document_.snapshot(); },
                        .perform =
                            [this](Expected<PlanEdit> edit, Merging merging) {
                              return document_.perform(std::move(edit), merging);
                            }});
    page_.resize(1000, 760);
    page_.show_result(document_.plan(), memphis_evaluation());
    page_.show();
    std::ignore = QTest::qWaitForWindowExposed(&page_);
    (void)page_.grab();
  }

  [[nodiscard]] CapacityView& view() { return *page_.findChild<CapacityView*>(); }
  [[nodiscard]] CapacityFigure& chart() { return *view().chart(); }
  [[nodiscard]] QPointF step(std::size_t i) {
    return chart().step_point(chart().steps()[i].day, chart().steps()[i].level_mw);
  }
  [[nodiscard]] std::size_t step_named(const QString& id) {
    for (std::size_t i = 0; i < chart().steps().size(); ++i)
      if (chart().steps()[i].id == id) return i;
    return chart().steps().size();
  }
  [[nodiscard]] const plan::Delivery& delivery(const char* id) {
    for (const plan::Delivery& delivery : document_.plan().deliveries)
      if (delivery.id == id) return delivery;
    throw std::runtime_error(id);
  }
  /// On which it is there: its own date, or that of the task that makes it ready.
  [[nodiscard]] Date date_of(const std::string& id) {
    const plan::Plan dated =
        dated_plan(document_.plan(), schedule::critical_path(document_.plan()));
    for (const plan::Delivery& step : dated.deliveries)
      if (step.id == id) return step.date.value();
    throw std::runtime_error(id);
  }
  void key(int key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(&view(), static_cast<Qt::Key>(key), with);
  }
  [[nodiscard]] ResultTable& table(const char* name) {
    return *page_.findChild<ResultTable*>(QString::fromLatin1(name));
  }

  PlanDocument document_{{.plan = memphis(), .history = {}, .head = 0}};
  const plan::Plan before_ = document_.plan();
  CapacityPage page_;
};

TEST_F(CapacityPageTest, AClickAKeyAndTypingChooseADay) {
  const Date day = make_date(2024, 7, 20);
  const double x = chart().x_of(days_between(chart().start(), day) + 0.5);
  Hand(view()).click({x, chart().plot_rect().top() + 30});
  EXPECT_EQ(view().day(), day);
  auto* edit = page_.findChild<QDateEdit*>(u"capacity.day"_s);
  EXPECT_EQ(edit->date(), QDate(2024, 7, 20));
  key(Qt::Key_Right);
  key(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(view().day(), make_date(2024, 7, 28));
  edit->setFocus();
  edit->setSelectedSection(QDateTimeEdit::YearSection);
  QTest::keyClicks(edit, u"20240811"_s);  // the sections follow each other
  QTest::keyClick(edit, Qt::Key_Return);
  EXPECT_EQ(view().day(), make_date(2024, 8, 11));
  EXPECT_EQ(document_.undo_stack().count(), 0);
}

TEST_F(CapacityPageTest, TheDaySaysWhatBindsAndByHowMuch) {
  const Evaluation& evaluation = memphis_evaluation();
  const Date day = make_date(2024, 7, 28);
  view().setFocus();
  Hand(view()).click(
      {chart().x_of(days_between(chart().start(), day) + 0.5), chart().plot_rect().top() + 30});
  const Eigen::Index at = days_between(evaluation.start, day);
  const auto& limits = table("Limits on the day");
  ASSERT_EQ(limits.model()->rowCount(), 10);
  EXPECT_EQ(limits.model()->index(0, 1).data().toString().remove(u',').toDouble(),
            evaluation.capacity.limits.delivered[at]);
  int binding = 0;
  for (int row = 0; row < 10; ++row)
    binding += limits.model()->index(row, 3).data().toString() == u"binds"_s ? 1 : 0;
  EXPECT_EQ(binding, 1);
  EXPECT_EQ(table("Halls on the day").model()->rowCount(),
            static_cast<int>(document_.plan().halls.size()));
  const QString why = page_.findChild<QLabel*>(u"capacity.why"_s)->text();
  EXPECT_TRUE(why.contains(u"binds"_s)) << why.toStdString();
  EXPECT_TRUE(why.contains(full_text(evaluation.capacity.online[at], Unit::count)));
}

TEST_F(CapacityPageTest, DraggingAStepSidewaysMovesItsDateOnly) {
  const std::size_t i = step_named(u"substation"_s);
  ASSERT_LT(i, chart().steps().size());
  const double mw = delivery("substation").mw;
  const Date was = date_of("substation");
  QSignalSpy tried(&page_, &Page::what_if_wanted);
  Hand hand(view());
  const QPointF from = step(i);
  const double day = chart().x_of(1) - chart().x_of(0);
  hand.drag(from, from - QPointF(30 * day, 3));
  EXPECT_EQ(date_of("substation"), add_days(was, -30));
  EXPECT_EQ(delivery("substation").mw, mw);
  EXPECT_GE(tried.count(), 1);
  EXPECT_EQ(document_.undo_stack().count(), 1);
  ASSERT_TRUE(document_.undo());
  EXPECT_EQ(document_.plan(), before_);
}

TEST_F(CapacityPageTest, DraggingUpwardsChangesItsMegawattsAndShiftBoth) {
  const std::size_t i = step_named(u"substation"_s);
  const Date was = date_of("substation");
  const double mw = delivery("substation").mw;
  Hand hand(view());
  hand.drag(step(i), step(i) - QPointF(2, 20));
  EXPECT_EQ(date_of("substation"), was);
  EXPECT_NEAR(delivery("substation").mw, mw + 20 * chart().mw_per_pixel(),
              5 * chart().mw_per_pixel());
  ASSERT_TRUE(document_.undo());
  hand.drag(step(i), step(i) - QPointF(40, 20), Qt::ShiftModifier);
  EXPECT_LT(date_of("substation"), was);
  EXPECT_GT(delivery("substation").mw, mw);
  EXPECT_EQ(document_.undo_stack().count(), 1);
  ASSERT_TRUE(document_.undo());
  EXPECT_EQ(document_.plan(), before_);
}

TEST_F(CapacityPageTest, EscAndADropWhereItWasEditNothing) {
  const std::size_t i = step_named(u"substation"_s);
  Hand hand(view());
  const QPointF from = step(i);
  hand.press(from);
  hand.move(from - QPointF(50, 0));
  key(Qt::Key_Escape);
  hand.release(from - QPointF(50, 0));
  hand.press(from);
  hand.move(from - QPointF(50, 0));
  hand.move(from);
  hand.release(from);
  hand.click(from);
  EXPECT_EQ(document_.plan(), before_);
  EXPECT_EQ(document_.undo_stack().count(), 0);
}

TEST_F(CapacityPageTest, KeysMoveTheChosenStepAsOneStep) {
  QSignalSpy opened(&page_, &Page::place_wanted);
  Hand(view()).click(step(step_named(u"substation"_s)));
  EXPECT_EQ(view().selected_step(), u"substation"_s);
  const Date was = date_of("substation");
  key(Qt::Key_Left, Qt::AltModifier);
  key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
  EXPECT_EQ(date_of("substation"), add_days(was, -8));
  EXPECT_EQ(document_.undo_stack().count(), 1);
  ASSERT_TRUE(document_.undo());
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(delivery("substation").mw, before_.deliveries[2].mw + 1);
  key(Qt::Key_Return);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toString(), u"deliveries.substation.mw"_s);
}

TEST_F(CapacityPageTest, WhatWouldBeIsShownWhileAStepIsDraggedAndNotAfterwards) {
  Hand hand(view());
  const QPointF from = step(step_named(u"substation"_s));
  hand.press(from);
  hand.move(from - QPointF(50, 0));
  const QImage without = view().grab().toImage();
  Evaluation other = memphis_evaluation();
  other.capacity.online *= 0.5;
  other.capacity.target_date.reset();
  page_.show_what_if(other);
  EXPECT_NE(view().grab().toImage(), without);
  key(Qt::Key_Escape);
  hand.release(from);
  hand.hover({1, 1});
  const QImage after = view().grab().toImage();
  page_.show_what_if(other);
  EXPECT_EQ(view().grab().toImage(), after);
}

}  // namespace
}  // namespace sitewright::ui
