// Studies of the pages: seen, cancelled, begun again for another plan, and what they say.
#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include "model/analysis/relaxations.h"
#include "model/evaluate/evaluate.h"
#include "ui/format/quantity.h"
#include "ui/pages/capacity_page.h"
#include "ui/pages/schedule_page.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const Catalog& catalog() {
  static const Catalog kCatalog = load_catalog().value();
  return kCatalog;
}

/// 1,000 H100 in a hall that is there, on a grid step that is too small for the target.
plan::Plan short_of_power() {
  plan::Plan plan;
  plan.schedule = {.start = make_date(2026, 1, 1), .horizon_years = 1.0};
  plan.target = {.accelerators = 1000, .date = make_date(2026, 6, 30)};
  plan.halls.push_back({.id = "hall",
                        .it_mw = 5.0,
                        .racks_per_day = 1000.0,
                        .commissioning_days = 0,
                        .accepted_per_week = 1e6});
  plan.lots.push_back(
      {.id = "lot", .hall = "hall", .delivered_per_week = 1e6, .price_usd = 30000.0});
  plan.deliveries.push_back({.id = "grid", .mw = 0.5, .date = make_date(2026, 4, 1)});
  return plan;
}

Evaluation evaluated(const plan::Plan& plan) {
  return evaluate(plan, catalog(), climate_of(plan).value());
}

template <class P>
class StudyTest : public testing::Test {
 protected:
  void show(const plan::Plan& plan) { page_.show_result(plan, evaluated(plan)); }
  void open() {
    page_.resize(1000, 760);
    page_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page_));
  }
  template <class W>
  W& find(const char* name) {
    W* found = page_.template findChild<W*>(QString::fromLatin1(name));
    if (found == nullptr) throw std::runtime_error(std::string("there is no ") + name);
    return *found;
  }
  void click_tab(const QString& name) {
    QTabBar& bar = *page_.template findChild<QTabWidget*>()->tabBar();
    for (int i = 0; i < bar.count(); ++i) {
      if (bar.tabText(i) == name)
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(i).center());
    }
  }
  void press(const char* button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
  [[nodiscard]] bool wait_for(const char* start) {
    constexpr int kPatienceMs = 120000;  // only a hang takes that long
    return QTest::qWaitFor([&] { return find<QPushButton>(start).isVisible(); }, kPatienceMs);
  }
  [[nodiscard]] QString cell(const char* table, int row, int column) {
    return find<ResultTable>(table).model()->index(row, column).data().toString();
  }
  [[nodiscard]] int rows(const char* table) { return find<ResultTable>(table).model()->rowCount(); }
  P page_;
};

using CapacityStudies = StudyTest<CapacityPage>;
using ScheduleStudies = StudyTest<SchedulePage>;

TEST_F(CapacityStudies, WhatWouldFixTheTargetIsWorkedOutWhenItsTabIsOpened) {
  const plan::Plan plan = short_of_power();
  show(plan);
  open();
  EXPECT_EQ(rows("What would fix it"), 0);
  click_tab(u"What would fix it"_s);
  ASSERT_TRUE(wait_for("fixes.start"));
  const climate::Climate climate = climate_of(plan).value();
  const analysis::TargetAnswer answer =
      analysis::answer_target(plan, catalog(), climate, evaluated(plan));
  ASSERT_FALSE(answer.relaxations.empty());
  // The relaxations, then fewer accelerators; the target is never met, so no later date.
  ASSERT_EQ(rows("What would fix it"), static_cast<int>(answer.relaxations.size()) + 1);
  const std::string path = answer.relaxations[0].changes[0].path;
  EXPECT_TRUE(cell("What would fix it", 0, 1).startsWith(QString::fromStdString(path)));
  EXPECT_EQ(cell("What would fix it", 0, 2), iso_date(answer.relaxations[0].met.value()));
  EXPECT_TRUE(find<QLabel>("fixes.note").text().contains(u"30 Jun 2026"_s));
  QSignalSpy opened(&page_, &Page::place_wanted);
  auto& table = find<ResultTable>("What would fix it");
  const QPoint first = table.visualRect(table.model()->index(0, 1)).center();
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, first);
  QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, first);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toString().toStdString(), path);
}

TEST_F(CapacityStudies, AnotherPlanIsAskedAnewAndOneThatIsInTimeNeedsNoFix) {
  show(short_of_power());
  open();
  click_tab(u"What would fix it"_s);
  ASSERT_TRUE(wait_for("fixes.start"));
  plan::Plan plan = short_of_power();
  plan.deliveries[0].mw = 10.0;
  show(plan);
  EXPECT_EQ(rows("What would fix it"), 0);
  ASSERT_TRUE(wait_for("fixes.start"));
  EXPECT_EQ(rows("What would fix it"), 0);
  EXPECT_TRUE(find<QLabel>("fixes.note").text().contains(u"Nothing needs fixing."_s));
}

TEST_F(CapacityStudies, CancelledItSaysSoAndTheButtonBeginsAgain) {
  show(short_of_power());
  open();
  click_tab(u"What would fix it"_s);
  EXPECT_TRUE(find<QProgressBar>("fixes.progress").isVisible());
  press("fixes.cancel");
  EXPECT_TRUE(find<QPushButton>("fixes.start").isVisible());
  EXPECT_EQ(find<QLabel>("fixes.note").text(), u"Cancelled."_s);
  constexpr int kLater = 300;
  QTest::qWait(kLater);
  EXPECT_EQ(rows("What would fix it"), 0);
  find<QPushButton>("fixes.start").setFocus();
  QTest::keyClick(&find<QPushButton>("fixes.start"), Qt::Key_Space);
  ASSERT_TRUE(wait_for("fixes.start"));
  EXPECT_GT(rows("What would fix it"), 0);
}

TEST_F(CapacityStudies, OneMegawattMoreOfWhatBindsIsWorthMost) {
  show(short_of_power());
  open();
  click_tab(u"Worth of a little more"_s);
  ASSERT_TRUE(wait_for("worth.start"));
  ASSERT_GT(rows("Worth of a little more"), 0);
  EXPECT_EQ(cell("Worth of a little more", 0, 0), u"deliveries.grid.mw"_s);
  EXPECT_EQ(cell("Worth of a little more", 0, 1), u"1 MW more"_s);
  EXPECT_FALSE(cell("Worth of a little more", 0, 4).isEmpty());
}

TEST_F(ScheduleStudies, TheOrderCalendarIsDrawnOnDemandAndGoesWithAnEdit) {
  plan::Plan plan = short_of_power();
  plan.deliveries[0].mw = 10.0;
  show(plan);
  open();
  click_tab(u"Order calendar"_s);
  EXPECT_EQ(rows("Order calendar"), 0);
  press("orders.start");
  EXPECT_TRUE(find<QProgressBar>("orders.progress").isVisible());
  ASSERT_TRUE(wait_for("orders.start"));
  const int orders = rows("Order calendar");
  ASSERT_GT(orders, 0);
  int transformer = -1;
  for (int row = 0; row < orders; ++row)
    if (cell("Order calendar", row, 3) == u"large power transformer"_s) transformer = row;
  ASSERT_GE(transformer, 0);
  EXPECT_EQ(cell("Order calendar", transformer, 7), u"2026-06-30"_s);  // the target's date
  EXPECT_EQ(cell("Order calendar", transformer, 8), u"2026-04-01"_s);  // in the plan
  EXPECT_EQ(cell("Order calendar", transformer, 10), u"128.0"_s);      // S117
  EXPECT_LT(cell("Order calendar", transformer, 0), cell("Order calendar", transformer, 1));
  EXPECT_FALSE(cell("Order calendar", transformer, 13).isEmpty());
  EXPECT_TRUE(find<QLabel>("orders.note").text().contains(u"100 samples"_s));
  plan.deliveries[0].mw = 11.0;
  show(plan);
  EXPECT_EQ(rows("Order calendar"), 0);
}

}  // namespace
}  // namespace sitewright::ui
