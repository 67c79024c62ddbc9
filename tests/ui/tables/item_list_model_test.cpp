// Every list as a table: cells, rows, clipboard, and how views keep up.
#include "ui/tables/item_list_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"
#include "ui/tables/item_delegate.h"
#include "ui/tables/paste_rows.h"

namespace sitewright::ui {
namespace {

using Rows = std::vector<std::size_t>;

/// A plan with its table; edits go straight to the plan.
class Table {
 public:
  Table(std::string_view key, plan::Plan start)
      : plan(std::move(start)),
        list(*plan::find_list(key)),
        model(list, edits()),
        tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {
    model.show(plan);
  }

  [[nodiscard]] int column(std::string_view key) const {
    int column = 0;
    while (model.field(column).key != key) ++column;
    return column;
  }
  [[nodiscard]] QModelIndex cell(int row, std::string_view key) const {
    return model.index(row, column(key));
  }
  [[nodiscard]] std::string text(int row, std::string_view key) const {
    return cell(row, key).data().toString().toStdString();
  }

  plan::Plan plan;
  const plan::List& list;
  ItemListModel model;
  QAbstractItemModelTester tester;

 private:
  ListEdits edits() {
    const auto shown = [this](Expected<void> done) {
      if (done) model.show(plan);
      return done;
    };
    return {
        .set =
            [this, shown](const std::string& path, const FieldValue& value) {
              return shown(plan::set_from_text(plan, path, format_value(value)));
            },
        .insert =
            [this, shown](std::size_t row, const plan::Plan& from) {
              for (std::size_t i = 0; i < list.size(from); ++i) {
                list.insert(plan, row + i);
                for (const Field& field : list.fields())
                  field.set(list.mutable_item(plan, row + i), field.get(list.item(from, i)));
                std::string id = plan::item_id(list, from, i);
                list.fields().front().set(list.mutable_item(plan, row + i), std::string());
                list.fields().front().set(list.mutable_item(plan, row + i),
                                          plan::free_id(list, plan, id.empty() ? "new" : id));
              }
              return shown({});
            },
        .remove =
            [this, shown](Rows rows) {
              std::sort(rows.rbegin(), rows.rend());
              for (const std::size_t row : rows) list.remove(plan, row);
              return shown({});
            },
        .move =
            [this, shown](std::size_t from, std::size_t to) {
              list.move(plan, from, to);
              return shown({});
            },
    };
  }
};

plan::Plan halls() {
  plan::Plan plan;
  plan.halls = {{.id = "a", .it_mw = 10}, {.id = "b", .it_mw = 2000.5}, {.id = "c", .it_mw = 30}};
  return plan;
}

TEST(ItemListModel, EveryListOfEveryCaseIsASoundModel) {
  for (const data::BundledFile& file : data::bundled_files()) {
    if (!file.path.starts_with("cases/")) continue;
    const auto read = io::read_plan(file.text, file.path);
    ASSERT_TRUE(read) << read.error().message;
    for (const plan::List& list : plan::lists()) {
      SCOPED_TRACE(std::string(file.path) + " " + std::string(list.key));
      Table table(list.key, read->plan);
      ASSERT_EQ(table.model.rowCount(), static_cast<int>(list.size(read->plan)));
      EXPECT_TRUE(table.model.insertRows(table.model.rowCount(), 2));
      EXPECT_EQ(table.model.rowCount(), static_cast<int>(list.size(read->plan)) + 2);
      EXPECT_TRUE(table.model.moveRow({}, table.model.rowCount() - 1, {}, 0));
      EXPECT_TRUE(table.model.removeRows(0, 1));
      EXPECT_TRUE(table.model.removeRows(table.model.rowCount() - 1, 1));
      EXPECT_EQ(table.plan, read->plan);
    }
  }
}

TEST(ItemListModel, HeadersCarryUnitsAndHelp) {
  const Table table("halls", halls());
  const int column = table.column("it_mw");
  EXPECT_EQ(table.model.headerData(column, Qt::Horizontal).toString().toStdString(),
            "IT power [MW]");
  const QString help = table.model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
  EXPECT_TRUE(help.contains(QStringLiteral("Allowed: 0 to 20000"))) << help.toStdString();
}

TEST(ItemListModel, NumbersStandRightWithThousandsApartAndEditPlain) {
  const Table table("halls", halls());
  EXPECT_EQ(table.text(1, "it_mw"), "2,000.5");
  EXPECT_EQ(table.cell(1, "it_mw").data(Qt::EditRole).toString().toStdString(), "2000.5");
  EXPECT_TRUE(table.cell(1, "it_mw").data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
  EXPECT_FALSE(table.cell(1, "id").data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

TEST(ItemListModel, TypedValuesAreTakenOrRefusedWithTheRule) {
  Table table("halls", halls());
  QSignalSpy refused(&table.model, &ItemListModel::refused);
  EXPECT_TRUE(table.model.setData(table.cell(0, "it_mw"), QStringLiteral(" 1.25 GW ")));
  EXPECT_EQ(table.plan.halls[0].it_mw, 1250);
  EXPECT_TRUE(table.model.setData(table.cell(0, "ready"), QStringLiteral("2026-05-01")));
  EXPECT_EQ(table.plan.halls[0].ready, make_date(2026, 5, 1));
  EXPECT_TRUE(table.model.setData(table.cell(0, "ready"), QString()));
  EXPECT_FALSE(table.plan.halls[0].ready.has_value());
  EXPECT_EQ(refused.count(), 0);
  const plan::Plan before = table.plan;
  EXPECT_FALSE(table.model.setData(table.cell(0, "it_mw"), QStringLiteral("much")));
  EXPECT_FALSE(table.model.setData(table.cell(0, "it_mw"), QStringLiteral("-4")));
  EXPECT_FALSE(table.model.setData(table.cell(0, "ready"), QStringLiteral("2026-02-30")));
  EXPECT_FALSE(table.model.setData(table.cell(0, "id"), QStringLiteral("b")));
  EXPECT_EQ(table.plan, before);
  ASSERT_EQ(refused.count(), 4);
  EXPECT_TRUE(refused[0][0].toString().contains(QStringLiteral("halls.a.it_mw")));
  EXPECT_TRUE(refused[0][0].toString().contains(QStringLiteral("much")));
}

TEST(ItemListModel, FlagsAreTicked) {
  plan::Plan plan;
  plan.deliveries = {{.id = "a", .firm = true}};
  Table table("deliveries", plan);
  EXPECT_EQ(table.cell(0, "firm").data(Qt::CheckStateRole).toInt(), Qt::Checked);
  EXPECT_TRUE(table.model.setData(table.cell(0, "firm"), Qt::Unchecked, Qt::CheckStateRole));
  EXPECT_FALSE(table.plan.deliveries[0].firm);
}

TEST(ItemListModel, ViewsKeepTheirPlaceWhenThePlanChanges) {
  Table table("halls", halls());
  const QPersistentModelIndex b = table.cell(1, "it_mw");
  QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
  QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
  plan::Plan next = table.plan;
  next.halls = {{.id = "new"}, next.halls[2], next.halls[1]};
  next.halls[2].it_mw = 7;
  table.model.show(next);
  EXPECT_EQ(b.row(), 2);
  EXPECT_EQ(b.data().toString().toStdString(), "7");
  EXPECT_EQ(changed.count(), 1);
  next.halls[2].id = "renamed";
  table.model.show(next);
  EXPECT_EQ(b.row(), 2);
  EXPECT_EQ(reset.count(), 0);
  EXPECT_EQ(table.model.path(b), "halls.renamed.it_mw");
}

TEST(ItemListModel, CopiedRowsPasteAsTheyWere) {
  plan::Plan plan = halls();
  plan.halls[1].ready = make_date(2025, 4, 5);
  plan.halls[1].name = "Big one";
  Table table("halls", plan);
  const QString copied = table.model.copy({0, 1});
  EXPECT_TRUE(copied.startsWith(QStringLiteral("id\tname\tit_mw")));
  EXPECT_EQ(table.model.paste(copied, 3), 2);
  ASSERT_EQ(table.plan.halls.size(), 5U);
  plan::Hall expected = plan.halls[1];
  expected.id = "b-2";
  EXPECT_EQ(table.plan.halls[4], expected);
}

TEST(ItemListModel, RowsOfASpreadsheetPasteByNameOrPosition) {
  Table table("halls", halls());
  EXPECT_EQ(table.model.paste(
                QStringLiteral("IT power [MW]\tId\r\n\"bad\r\n").remove(QLatin1Char('"')), 0),
            0);
  EXPECT_EQ(table.model.paste(QStringLiteral("IT power [MW]\tId\r\n1,250.5\tx\r\n"), 0), 1);
  EXPECT_EQ(table.plan.halls[0].it_mw, 1250.5);
  EXPECT_EQ(table.plan.halls[0].id, "x");
  EXPECT_EQ(table.model.paste(QStringLiteral("y\tSecond\t40"), 1), 1);
  EXPECT_EQ(table.plan.halls[1].name, "Second");
  EXPECT_EQ(table.plan.halls[1].it_mw, 40.0);
}

TEST(ItemListModel, OneBadCellRefusesTheWholePaste) {
  Table table("halls", halls());
  QSignalSpy refused(&table.model, &ItemListModel::refused);
  const plan::Plan before = table.plan;
  for (const char* text : {"", "\n\n", "id\tname\n", "x\tName\t40\ny\tName\t-1", "x\tName\tnan",
                           "id\tit_mw\nx\t1\t2"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(table.model.paste(QString::fromLatin1(text), 0), 0);
    EXPECT_EQ(table.plan, before);
  }
  EXPECT_EQ(refused.count(), 6);
  EXPECT_TRUE(refused[3][0].toString().contains(QStringLiteral("line 2, IT power")));
}

TEST(ItemListModel, DuplicatesFollowTheirOriginals) {
  Table table("halls", halls());
  EXPECT_TRUE(table.model.duplicate({0, 1}));
  ASSERT_EQ(table.plan.halls.size(), 5U);
  EXPECT_EQ(table.plan.halls[2].id, "a-2");
  EXPECT_EQ(table.plan.halls[3].it_mw, 2000.5);
  EXPECT_FALSE(table.model.duplicate({}));
}

TEST(ItemListModel, IssuesColourTheirCells) {
  Table table("halls", halls());
  EXPECT_FALSE(table.cell(1, "it_mw").data(Qt::BackgroundRole).isValid());
  table.model.show_issues({Issue{"halls.b.it_mw", Severity::warning, "is unusual", {}}});
  EXPECT_TRUE(table.cell(1, "it_mw").data(Qt::BackgroundRole).isValid());
  EXPECT_TRUE(table.cell(1, "it_mw")
                  .data(Qt::ToolTipRole)
                  .toString()
                  .contains(QStringLiteral("is unusual")));
  EXPECT_FALSE(table.cell(0, "it_mw").data(Qt::BackgroundRole).isValid());
  table.model.show_issues({});
  EXPECT_FALSE(table.cell(1, "it_mw").data(Qt::BackgroundRole).isValid());
}

TEST(ItemDelegate, ReferencesArePickedAndNumbersTyped) {
  plan::Plan plan = halls();
  plan.lots = {{.id = "first", .model = "h100", .hall = "a"}};
  Table table("lots", plan);
  QTableView view;
  view.setModel(&table.model);
  view.setItemDelegate(new ItemDelegate(
      [](std::string_view reference) {
        EXPECT_EQ(reference, "halls");
        return std::vector<Reference>{{QStringLiteral("a"), {}},
                                      {QStringLiteral("b"), QStringLiteral("Big")}};
      },
      &view));
  view.resize(1400, 300);
  view.show();
  view.setCurrentIndex(table.cell(0, "hall"));
  view.edit(view.currentIndex());
  auto* combo = view.findChild<QComboBox*>();
  ASSERT_NE(combo, nullptr);
  EXPECT_EQ(combo->currentText(), QStringLiteral("a"));
  QTest::keyClick(combo, Qt::Key_Down);
  QTest::keyClick(combo, Qt::Key_Return);
  QCoreApplication::processEvents();
  EXPECT_EQ(table.plan.lots[0].hall, "b");

  view.setCurrentIndex(table.cell(0, "count"));
  QTest::keyClick(view.viewport(), Qt::Key_F2);
  auto* line = view.findChild<QLineEdit*>();
  ASSERT_NE(line, nullptr);
  QTest::keyClicks(line, QStringLiteral("2500"));
  QTest::keyClick(line, Qt::Key_Return);
  QCoreApplication::processEvents();
  EXPECT_EQ(table.plan.lots[0].count, 2500);
}

}  // namespace
}  // namespace sitewright::ui
