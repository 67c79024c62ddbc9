// Tables of results.
#include "ui/tables/value_table_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "model/core/check.h"

namespace sitewright::ui {
namespace {

std::vector<ValueColumn> columns() {
  return {{.header = QStringLiteral("Item")},
          {.header = QStringLiteral("Capex [$ M]"), .number = true}};
}

TEST(ValueTableModel, ShowsAlignsAndCopies) {
  ValueTableModel model;
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.set_table(columns(), {{{.text = QStringLiteral("Halls")},
                               {.text = QStringLiteral("1,234"), .value = 1234.5}}});
  EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("1,234"));
  EXPECT_EQ(model.index(0, 1).data(Qt::UserRole).toDouble(), 1234.5);
  EXPECT_TRUE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
  EXPECT_EQ(model.copy(), QStringLiteral("Item\tCapex [$ M]\nHalls\t1234.5\n"));
}

TEST(ValueTableModel, OnlyChangedRowsAreAnnounced) {
  ValueTableModel model;
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto row = [](const char* text, double value) {
    return std::vector<ValueCell>{{.text = QString::fromLatin1(text)},
                                  {.text = QString::number(value), .value = value}};
  };
  model.set_table(columns(), {row("a", 1), row("b", 2)});
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  model.set_table(columns(), {row("a", 1), row("b", 3)});
  EXPECT_EQ(reset.count(), 0);
  ASSERT_EQ(changed.count(), 1);
  EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
  model.set_table(columns(), {row("a", 1)});
  EXPECT_EQ(reset.count(), 1);
  EXPECT_EQ(model.rowCount(), 1);
}

TEST(ValueTableModel, RaggedRowsAreABug) {
  ValueTableModel model;
  EXPECT_THROW(model.set_table(columns(), {{{.text = QStringLiteral("a")}}}), ContractError);
}

}  // namespace
}  // namespace sitewright::ui
