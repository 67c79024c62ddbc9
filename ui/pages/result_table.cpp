// Copying and looks of result tables.
#include "ui/pages/result_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace sitewright::ui {

ResultTable::ResultTable(const QString& name, QWidget* parent) : QTableView(parent) {
  setModel(&model_);
  setAccessibleName(name);
  setObjectName(name);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  horizontalHeader()->setHighlightSections(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void ResultTable::set_content(TableContent content) {
  model_.set_table(std::move(content.columns), std::move(content.rows));
  resizeColumnsToContents();
}

void ResultTable::copy() const {
  std::vector<int> rows;
  for (const QModelIndex& index : selectionModel()->selectedRows()) rows.push_back(index.row());
  QApplication::clipboard()->setText(rows.empty() ? model_.copy() : model_.copy(rows));
}

void ResultTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copy();
    return;
  }
  QTableView::keyPressEvent(event);
}

void ResultTable::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.addAction(tr("Copy table"), this, [this] { copy(); });
  menu.exec(event->globalPos());
}

}  // namespace sitewright::ui
