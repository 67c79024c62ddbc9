// The Cost page: what it shows adds up, opens, and says what a missing price leaves out.
#include <gtest/gtest.h>

#include <QTest>
#include <algorithm>
#include <cmath>

#include "data/bundled_data.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/explain.h"
#include "model/io/plan_json.h"
#include "ui/pages/explanation_dialog.h"
#include "ui/pages/page.h"
#include "ui/pages/page_tables.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {
namespace {

const Catalog& catalog() {
  static const Catalog all = load_catalog().value();
  return all;
}

struct Shown {
  plan::Plan plan;
  Evaluation evaluation;
};

Shown shown(const plan::Plan& plan) {
  return {plan, evaluate(plan, catalog(), climate_of(plan).value())};
}

/// With a revenue, debt, credits and something left at the end.
const Shown& returning() {
  static const Shown plan = [] {
    plan::Plan read = io::read_plan(data::bundled_text("cases/memphis.json"), "m")->plan;
    read.finance.rental_price_usd_per_accelerator_h = 3.0;
    read.finance.debt_frac = 0.4;
    read.finance.residual_frac = 0.3;
    read.finance.itc_frac = 0.3;
    return shown(read);
  }();
  return plan;
}

/// A lot without a price.
const Shown& unpriced() {
  static const Shown plan = [] {
    plan::Plan read = io::read_plan(data::bundled_text("cases/memphis-100k.json"), "m")->plan;
    read.lots.front().model = "tpu-v5p";
    return shown(read);
  }();
  return plan;
}

double number_of(const ValueCell& cell) { return cell.value.toDouble(); }

TEST(CostPage, TheBarsOfCashFlowAddUpToItsLine) {
  const auto figure = find_plan_figure("cash-flow")->make(returning().plan, returning().evaluation);
  const FigureTable table = figure->table();
  ASSERT_EQ(table.headers.back(), QStringLiteral("Cumulative [$]"));
  const auto has = [&](const char* name) {
    return std::any_of(table.headers.begin(), table.headers.end(), [&](const QString& header) {
      return header.startsWith(QString::fromLatin1(name));
    });
  };
  EXPECT_TRUE(has("Tax credits"));
  EXPECT_TRUE(has("Residual value"));
  EXPECT_TRUE(has("Replacement"));
  double sum = 0.0;
  double largest = 0.0;
  for (const auto& row : table.rows) {
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
      const double usd = row[i].toDouble();
      sum += usd;
      largest = std::max(largest, std::abs(usd));
    }
    EXPECT_NEAR(sum, row.back().toDouble(), 1e-6 * largest) << row.front().toStdString();
  }
}

TEST(CostPage, TheYearsAddUpToTheirCash) {
  const TableContent table = year_table(returning().plan, returning().evaluation);
  std::size_t cash = 0;
  std::vector<std::size_t> parts;
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    const QString& header = table.columns[i].header;
    if (header == QStringLiteral("Cash")) {
      cash = i;
    } else if (!header.startsWith(QStringLiteral("Of it")) &&
               header != QStringLiteral("Cumulative")) {
      parts.push_back(i);
    }
  }
  ASSERT_GT(cash, 0U);
  ASSERT_FALSE(table.rows.empty());
  for (const auto& row : table.rows) {
    double sum = 0.0;
    for (const std::size_t i : parts) sum += number_of(row[i]);
    EXPECT_NEAR(sum, number_of(row[cash]), 1.0) << row[0].text.toStdString();
  }
}

TEST(CostPage, ReturnsAndSubtotalsAreThoseOfTheEvaluation) {
  const Evaluation& evaluation = returning().evaluation;
  const auto value = [](const TableContent& table, const char* key) {
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      if (table.opens[i] == QString::fromLatin1(key)) return number_of(table.rows[i][1]);
    ADD_FAILURE() << key;
    return 0.0;
  };
  const TableContent returns = return_table(returning().plan, evaluation);
  EXPECT_EQ(value(returns, "cost.irr_frac"), *evaluation.cost.irr_frac);
  EXPECT_EQ(value(returns, "cost.equity_irr_frac"), *evaluation.cost.equity_irr_frac);
  EXPECT_EQ(value(returns, "cost.payback_years"), *evaluation.cost.payback_years);
  EXPECT_EQ(value(returns, "cost.margin_frac"), *evaluation.use.margin_frac);
  EXPECT_EQ(value(returns, "cost.interest_during_construction_usd"),
            *evaluation.cost.interest_during_construction_usd);
  const TableContent subtotals = subtotal_table(returning().plan, evaluation);
  EXPECT_EQ(value(subtotals, "cost.usd_per_gw_it"), *evaluation.cost.usd_per_gw_it);
  EXPECT_EQ(value(subtotals, "cost.construction_usd_per_mw"),
            *evaluation.cost.construction_usd_per_mw);
}

/// Every row of the page's tables opens to a formula, with inputs or purchases below it.
TEST(CostPage, EveryRowOpens) {
  const Shown& plan = returning();
  for (auto* content :
       {capex_table, subtotal_table, year_table, return_table, way_table, break_even_table}) {
    const TableContent table = content(plan.plan, plan.evaluation);
    ASSERT_EQ(table.opens.size(), table.rows.size());
    ASSERT_FALSE(table.rows.empty());
    for (const QString& key : table.opens) {
      const auto explanation =
          explain_key(key.toStdString(), plan.plan, catalog(), plan.evaluation);
      ASSERT_TRUE(explanation) << key.toStdString();
      EXPECT_FALSE(explanation->formula.empty());
      EXPECT_FALSE(explanation->inputs.empty() && explanation->purchases.empty());
    }
  }
}

TEST(CostPage, ADoubleClickAndEnterOpenAnItem) {
  const auto& entries = page_entries();
  const auto entry = std::find_if(entries.begin(), entries.end(), [](const PageEntry& one) {
    return std::string_view(one.id) == "cost";
  });
  const std::unique_ptr<Page> page(entry->make(nullptr));
  page->resize(1000, 700);
  page->show_result(returning().plan, returning().evaluation);
  QStringList asked;
  QObject::connect(page.get(), &Page::explanation_wanted, page.get(),
                   [&](const QString& key) { asked.append(key); });
  auto* table = page->findChild<ResultTable*>(QStringLiteral("Capex items"));
  ASSERT_NE(table, nullptr);
  page->show();
  table->setCurrentIndex(table->model()->index(1, 0));
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_EQ(asked.size(), 1);
  EXPECT_TRUE(asked.front().startsWith(QStringLiteral("purchases.")));

  const auto explanation =
      explain_key(asked.front().toStdString(), returning().plan, catalog(), returning().evaluation);
  ASSERT_TRUE(explanation);
  ExplanationDialog dialog;
  dialog.show_explanation(*explanation);
  EXPECT_EQ(dialog.windowTitle(), asked.front().mid(10));
  EXPECT_EQ(dialog.findChild<ResultTable*>(QStringLiteral("Purchases"))->model()->rowCount(), 1);
}

/// A reader goes from a figure to those that it is computed from.
TEST(CostPage, AnExplanationLeadsOnToWhatItIsComputedFrom) {
  ExplanationDialog dialog;
  dialog.show_explanation(
      *explain_key("cost.npv_usd", returning().plan, catalog(), returning().evaluation));
  QStringList asked;
  QObject::connect(&dialog, &ExplanationDialog::explanation_wanted, &dialog,
                   [&](const QString& key) { asked.append(key); });
  auto* results = dialog.findChild<ResultTable*>(QStringLiteral("Computed from"));
  ASSERT_NE(results, nullptr);
  ASSERT_GT(results->model()->rowCount(), 0);
  emit results->activated(results->model()->index(0, 0));
  EXPECT_EQ(asked, QStringList{QStringLiteral("cost.capex_usd")});
}

/// Sums that leave a thing out are marked or empty, and the thing is named.
TEST(CostPage, AMissingPriceIsMarked) {
  const Shown& plan = unpriced();
  const auto capex = find_plan_figure("capex")->make(plan.plan, plan.evaluation)->table();
  EXPECT_EQ(capex.rows.back().front(), QStringLiteral("Total, in part: a price is missing"));
  EXPECT_TRUE(find_plan_figure("cash-flow")->make(plan.plan, plan.evaluation)->is_empty());
  const TableContent items = capex_table(plan.plan, plan.evaluation);
  EXPECT_TRUE(std::any_of(items.rows.begin(), items.rows.end(), [](const auto& row) {
    return row[4].text == QStringLiteral("no price");
  }));
  const TableContent years = year_table(plan.plan, plan.evaluation);
  ASSERT_FALSE(years.rows.empty());
  EXPECT_FALSE(years.rows[0][1].value.isValid());
  EXPECT_FALSE(years.rows[0].back().value.isValid());
  for (const auto& row : quarter_table(plan.evaluation).rows) EXPECT_EQ(row[7].text, QString());
}

}  // namespace
}  // namespace sitewright::ui
