// Monte Carlo from the schedule page: run, seen, cancelled, and gone when the plan changes.
#include <gtest/gtest.h>

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "model/schedule/schedule.h"
#include "ui/pages/schedule_page.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

plan::Plan uncertain() {
  plan::Plan plan;
  plan.schedule.horizon_years = 2;
  for (const char* id : {"permit", "build"}) {
    plan::Task task;
    task.id = id;
    task.duration_days = 60;
    task.optimistic_days = 50;
    task.pessimistic_days = 120;
    plan.tasks.push_back(task);
  }
  return plan;
}

class SimulationTest : public testing::Test {
 protected:
  SimulationTest() {
    page_.resize(1000, 700);
    show(uncertain());
    page_.show();
    box("simulation.samples").setValue(40);
  }
  void show(const plan::Plan& plan) {
    Evaluation evaluation;
    evaluation.schedule = schedule::critical_path(plan);
    page_.show_result(plan, evaluation);
  }
  void press(const char* name) {
    QTest::mouseClick(page_.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
  }
  QSpinBox& box(const char* name) { return *page_.findChild<QSpinBox*>(QString::fromLatin1(name)); }
  bool wait() {
    constexpr int kPatienceMs = 120000;  // only a hang takes that long
    const auto& bar = *page_.findChild<SimulationBar*>();
    return QTest::qWaitFor([&] { return !bar.is_running(); }, kPatienceMs);
  }
  [[nodiscard]] std::optional<GanttOdds> odds() {
    return page_.findChild<GanttView*>()->chart()->data().tasks[0].odds;
  }
  SchedulePage page_;
};

TEST_F(SimulationTest, ShowsOddsBesideTheDatesAndTheSameForTheSameSeed) {
  EXPECT_FALSE(odds());
  press("simulation.start");
  EXPECT_TRUE(page_.findChild<QProgressBar*>()->isVisible());
  ASSERT_TRUE(wait());
  ASSERT_TRUE(odds());
  EXPECT_LT(odds()->p50, odds()->p80);
  const GanttOdds first = *odds();
  EXPECT_EQ(page_.findChild<ResultTable*>(u"Simulated dates"_s)->model()->rowCount(), 2);
  press("simulation.start");
  ASSERT_TRUE(wait());
  EXPECT_EQ(odds()->p80, first.p80);
}

TEST_F(SimulationTest, ACancelledRunShowsNothing) {
  QSignalSpy simulated(page_.findChild<SimulationBar*>(), &SimulationBar::simulated);
  box("simulation.samples").setValue(100000);
  press("simulation.start");
  press("simulation.cancel");
  ASSERT_TRUE(wait());
  EXPECT_EQ(simulated.count(), 0);
  EXPECT_FALSE(odds());
  EXPECT_TRUE(page_.findChild<QPushButton*>(u"simulation.start"_s)->isVisible());
}

TEST_F(SimulationTest, OddsGoWithAnEditAndComeBackWithUndo) {
  press("simulation.start");
  ASSERT_TRUE(wait());
  plan::Plan other = uncertain();
  other.tasks[0].duration_days = 61;
  show(other);
  EXPECT_FALSE(odds());
  show(uncertain());
  EXPECT_TRUE(odds());
}

}  // namespace
}  // namespace sitewright::ui
