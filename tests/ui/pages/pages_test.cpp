// Pages and charts of every bundled case and of an empty plan.
#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <map>

#include "data/bundled_data.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/explain.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_json.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/line_figure.h"
#include "ui/format/quantity.h"
#include "ui/format/theme.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/explanation_dialog.h"
#include "ui/pages/metric_card.h"
#include "ui/pages/page.h"
#include "ui/pages/page_tables.h"
#include "ui/pages/tornado_panel.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {
namespace {

struct Shown {
  plan::Plan plan;
  std::shared_ptr<const Evaluation> evaluation;
};

Shown shown(const plan::Plan& plan) {
  static const Catalog catalog = load_catalog().value();
  return {plan,
          std::make_shared<const Evaluation>(evaluate(plan, catalog, climate_of(plan).value()))};
}

const Shown& bundled(const std::string& id) {
  static std::map<std::string, Shown> cases;
  auto found = cases.find(id);
  if (found == cases.end()) {
    const auto read = io::read_plan(data::bundled_text("cases/" + id + ".json"), id);
    found = cases.emplace(id, shown(read->plan)).first;
  }
  return found->second;
}

const std::vector<std::string>& ids() {
  static const std::vector<std::string> all{"memphis", "north-dakota", "pennsylvania"};
  return all;
}

TEST(PlanFigures, EveryChartOfEveryCaseHasNumbers) {
  for (const std::string& id : ids()) {
    for (const PlanFigure& entry : plan_figures()) {
      const auto figure = entry.make(bundled(id).plan, *bundled(id).evaluation);
      // Only Memphis has caps that a ledger can be held against.
      const bool without_caps = entry.id == "permit-ledger" && id != "memphis";
      EXPECT_EQ(figure->is_empty(), without_caps) << id << " " << entry.id;
      if (without_caps) continue;
      EXPECT_FALSE(figure->title().isEmpty()) << entry.id;
      const FigureTable table = figure->table();
      EXPECT_GE(table.headers.size(), 2U) << entry.id;
      EXPECT_FALSE(table.rows.empty()) << id << " " << entry.id;
      for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.headers.size()) << entry.id;
    }
  }
}

TEST(PlanFigures, AnEmptyPlanHasChartsThatSayWhatToDo) {
  const Shown empty = shown(plan::Plan{});
  for (const PlanFigure& entry : plan_figures()) {
    const auto figure = entry.make(empty.plan, *empty.evaluation);
    EXPECT_FALSE(figure->empty_text().isEmpty()) << entry.id;
    QImage image(600, 400, QImage::Format_ARGB32);
    QPainter painter(&image);
    figure->paint(painter, QRectF(0, 0, 600, 400), figure_style(Theme::light));
  }
}

TEST(Pages, ShowEveryCaseAndAnEmptyPlanAtBothSizes) {
  const Shown empty = shown(plan::Plan{});
  for (const PageEntry& entry : page_entries()) {
    std::unique_ptr<Page> page(entry.make(nullptr));
    for (const QSize size : {QSize(700, 560), QSize(1000, 800)}) {
      page->resize(size);
      for (const std::string& id : ids()) {
        page->show_result(bundled(id).plan, *bundled(id).evaluation);
        EXPECT_FALSE(page->grab().isNull()) << entry.id;
      }
      page->show_result(empty.plan, *empty.evaluation);
      EXPECT_FALSE(page->grab().isNull()) << entry.id;
    }
    EXPECT_LE(page->minimumSizeHint().width(), 620)
        << entry.id << " does not fit beside the docks at 1024 pixels";
  }
}

TEST(Pages, TheCostPageSaysWhereOwningAndRentingMeet) {
  plan::Plan plan = bundled("memphis").plan;
  plan.rent.useful_usd_per_accelerator_h = 2.62;  // less than any way costs
  const Shown memphis = shown(plan);
  const cost::ChoiceResult& choice = memphis.evaluation->choice.value();
  std::unique_ptr<Page> page(page_entries().back().make(nullptr));
  page->show_result(memphis.plan, *memphis.evaluation);
  const auto table = [&](const char* name) {
    const auto* found = page->findChild<ResultTable*>(QString::fromLatin1(name));
    return found == nullptr ? nullptr : found->model();
  };
  const QAbstractItemModel* ways = table("Own, lease or rent");
  ASSERT_NE(ways, nullptr);
  ASSERT_EQ(ways->rowCount(), 3);
  for (int row = 0; row < ways->rowCount(); ++row) {
    const bool best = static_cast<std::size_t>(row) == choice.best;
    EXPECT_EQ(ways->index(row, 7).data().toString().isEmpty(), !best) << row;
  }
  ASSERT_FALSE(choice.pays);
  EXPECT_EQ(ways->index(static_cast<int>(choice.best), 7).data().toString(),
            QStringLiteral("loses least; doing nothing is better"));
  const QAbstractItemModel* even = table("Break-even");
  ASSERT_NE(even, nullptr);
  ASSERT_EQ(even->rowCount(), 6);
  EXPECT_EQ(even->index(0, 1).data().toString(),
            card_text(choice.break_even.price_usd_per_accelerator_h.value(),
                      Unit::usd_per_accelerator_h));
  // What there is not has its reason.
  ASSERT_FALSE(choice.break_even.utilisation_frac || choice.break_even.delay_months);
  EXPECT_EQ(even->index(2, 3).data().toString(),
            QStringLiteral("Even at full use, renting by the hour in use is better"));
  EXPECT_EQ(even->index(3, 3).data().toString(),
            QStringLiteral("However late, even never, it loses less than the other one"));
  EXPECT_EQ(even->index(4, 3).data().toString(),
            QStringLiteral("What it counts as: what the plan says"));
  // The chart's lines cross where its mark stands.
  const auto figure = find_plan_figure("buy-or-rent")->make(memphis.plan, *memphis.evaluation);
  const LineData& lines = static_cast<const LineFigure&>(*figure).data();
  ASSERT_EQ(lines.series.size(), 3U);
  ASSERT_EQ(choice.break_even.terms.size(), 1U);
  ASSERT_EQ(lines.markers.size(), 2U);  // the need, 4 years, and the crossing after it
  EXPECT_EQ(lines.markers[1].name, QStringLiteral("From here owned beats rented"));
}

TEST(Pages, TheOverviewTellsTheStoryAndExplainsItsNumbers) {
  std::unique_ptr<Page> page(page_entries().front().make(nullptr));
  page->show_result(bundled("memphis").plan, *bundled("memphis").evaluation);
  const auto* capex = page->findChild<QLabel*>(QStringLiteral("cost.capex_usd"));
  ASSERT_NE(capex, nullptr);
  EXPECT_TRUE(capex->text().contains(QStringLiteral("bn"))) << capex->text().toStdString();
  EXPECT_TRUE(
      capex->parentWidget()->toolTip().contains(QStringLiteral("finance.contingency_frac")));
  const auto* table = page->findChild<ResultTable*>();
  ASSERT_NE(table, nullptr);
  EXPECT_GT(table->model()->rowCount(), 30);
}

TEST(Pages, AHeadlineNumberAsksForItsExplanationByClickAndByKey) {
  std::unique_ptr<Page> page(page_entries().front().make(nullptr));
  page->show_result(bundled("memphis").plan, *bundled("memphis").evaluation);
  auto* card = qobject_cast<MetricCard*>(
      page->findChild<QLabel*>(QStringLiteral("cost.capex_usd"))->parent());
  ASSERT_NE(card, nullptr);
  QStringList asked;
  QObject::connect(page.get(), &Page::explanation_wanted, page.get(),
                   [&](const QString& metric) { asked.append(metric); });
  QTest::mouseClick(card, Qt::LeftButton);
  QTest::keyClick(card, Qt::Key_Return);
  EXPECT_EQ(asked,
            QStringList({QStringLiteral("cost.capex_usd"), QStringLiteral("cost.capex_usd")}));
}

TEST(Pages, AnExplanationShowsInputsFiguresAndSourcesAndLeadsToTheField) {
  static const Catalog catalog = load_catalog().value();
  const Shown& memphis = bundled("memphis");
  ExplanationDialog dialog;
  dialog.show_explanation(
      explain(*find_metric("network.capex_usd"), memphis.plan, catalog, *memphis.evaluation));
  const auto rows = [&](const QString& table) {
    return dialog.findChild<ResultTable*>(table)->model()->rowCount();
  };
  for (const char* table : {"Inputs", "Catalogue", "Sources"})
    EXPECT_GT(rows(QString::fromLatin1(table)), 0) << table;
  EXPECT_EQ(rows(QStringLiteral("Purchases")), 0);
  QString wanted;
  QObject::connect(&dialog, &ExplanationDialog::place_wanted, &dialog,
                   [&](const QString& path) { wanted = path; });
  auto* inputs = dialog.findChild<ResultTable*>(QStringLiteral("Inputs"));
  ASSERT_NE(inputs, nullptr);
  emit inputs->activated(inputs->model()->index(0, 0));
  EXPECT_EQ(wanted, QStringLiteral("network.tiers"));
  dialog.show_explanation(
      explain(*find_metric("cost.capex_usd"), memphis.plan, catalog, *memphis.evaluation));
  EXPECT_EQ(rows(QStringLiteral("Purchases")),
            static_cast<int>(memphis.evaluation->cost.purchases.size()));
}

TEST(Pages, WhatMovesAResultIsWorkedOutAndCanBeStopped) {
  TornadoPanel panel;
  auto* run = panel.findChild<QPushButton*>(QStringLiteral("tornado.run"));
  ASSERT_NE(run, nullptr);
  panel.set_plan(bundled("memphis").plan, nullptr);
  EXPECT_FALSE(run->isEnabled());
  panel.set_plan(plan::Plan{}, std::make_shared<const Catalog>(load_catalog().value()));
  QTest::mouseClick(run, Qt::LeftButton);  // an empty plan has no cost: it ends with a word
  const QString idle = TornadoPanel::tr("Work out");
  EXPECT_TRUE(QTest::qWaitFor([&] { return run->text() == idle; }, 60000));
  EXPECT_TRUE(panel.view()->figure()->is_empty());
  panel.set_plan(bundled("memphis").plan, std::make_shared<const Catalog>(load_catalog().value()));
  QTest::mouseClick(run, Qt::LeftButton);
  EXPECT_NE(run->text(), idle);
  QTest::mouseClick(run, Qt::LeftButton);
  EXPECT_EQ(run->text(), idle);
}

TEST(Pages, TablesCopyToASpreadsheet) {
  ResultTable table(QStringLiteral("t"));
  table.set_content(capex_table(bundled("memphis").plan, *bundled("memphis").evaluation));
  table.show();
  QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
  const QString text = QApplication::clipboard()->text();
  EXPECT_TRUE(text.startsWith(QStringLiteral("Item\tCategory\tQuantity\tUnit\tUnit price [$]")));
  EXPECT_GT(text.count(QLatin1Char('\n')), 5);
}

/// The view of the dispatch chart, whose title names its year; null where there is none.
FigureView* dispatch_view(const Page& page, const QString& year) {
  for (FigureView* view : page.findChildren<FigureView*>()) {
    const Figure* figure = view->figure();
    if (figure != nullptr && figure->title() == QStringLiteral("Hourly dispatch, ") + year)
      return view;
  }
  return nullptr;
}

/// The table of that name once it has rows; null where it stays empty.
const ResultTable* filled_table(const Page& page, const char* name) {
  const auto* table = page.findChild<ResultTable*>(QString::fromLatin1(name));
  const bool filled =
      table != nullptr && QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, 60000);
  return filled ? table : nullptr;
}

TEST(Pages, ThePowerPageExplainsTheHourThatIsClicked) {
  std::unique_ptr<Page> page(page_entries()[2].make(nullptr));
  page->resize(1000, 800);
  page->show();
  page->show_result(bundled("memphis").plan, *bundled("memphis").evaluation);
  const ResultTable* hour = filled_table(*page, "One hour");
  ASSERT_NE(hour, nullptr);
  auto* field = page->findChild<QDateTimeEdit*>(QStringLiteral("power.hour"));
  ASSERT_NE(field, nullptr);
  FigureView* dispatch = dispatch_view(*page, QStringLiteral("2026"));
  ASSERT_NE(dispatch, nullptr);
  (void)dispatch->grab();  // paints, so that the plot has its place
  const QPoint middle = dispatch->figure()->plot_rect().center().toPoint();
  QTest::mouseClick(dispatch, Qt::LeftButton, {}, middle);
  EXPECT_NEAR(field->date().dayOfYear(), 183, 3);
  // By keys too: an hour on.
  const int before = field->time().hour();
  field->setFocus();
  field->setCurrentSection(QDateTimeEdit::HourSection);
  QTest::keyClick(field, Qt::Key_Up);
  EXPECT_EQ(field->time().hour(), (before + 1) % 24);
  EXPECT_GE(hour->model()->rowCount(), 3);
}

TEST(Pages, ThePowerPageWorksItsAnswersOutAndShowsAnyYear) {
  std::unique_ptr<Page> page(page_entries()[2].make(nullptr));
  page->show_result(bundled("memphis").plan, *bundled("memphis").evaluation);
  for (const char* name :
       {"Adequacy", "Storage duties", "Redundancy", "Losses", "By month", "What would fix it"})
    EXPECT_NE(filled_table(*page, name), nullptr) << name;
  auto* year = page->findChild<QSpinBox*>(QStringLiteral("power.year"));
  ASSERT_NE(year, nullptr);
  year->setValue(2024);
  EXPECT_TRUE(QTest::qWaitFor(
      [&] { return dispatch_view(*page, QStringLiteral("2024")) != nullptr; }, 60000));
}

TEST(Pages, TheComparisonSetsDifferencesBesideEachPlan) {
  const std::vector<NamedEvaluation> plans{
      {QStringLiteral("Memphis"), bundled("memphis").evaluation},
      {QStringLiteral("Pennsylvania"), bundled("pennsylvania").evaluation}};
  const TableContent table = comparison_table(plans);
  EXPECT_EQ(table.columns.size(), 4U);
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [](const auto& cells) {
    return cells[0].text == QStringLiteral("Accelerators");
  });
  ASSERT_NE(row, table.rows.end());
  EXPECT_EQ((*row)[3].text, QStringLiteral("+155 %"));
  ComparePage page;
  page.show_plans(plans);
  EXPECT_FALSE(page.findChild<FigureView*>()->figure()->is_empty());
  page.show_plans({});
}

}  // namespace
}  // namespace sitewright::ui

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
