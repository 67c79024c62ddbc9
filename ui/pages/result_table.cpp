// Copying and looks of result tables.
#include "ui/pages/result_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QProxyStyle>
#include <algorithm>

namespace sitewright::ui {

namespace {

/// Fusion with room between the columns, so that a number never touches the text after it.
class RoomyStyle final : public QProxyStyle {
 public:
  RoomyStyle() : QProxyStyle(QStringLiteral("fusion")) {}

  int pixelMetric(PixelMetric metric, const QStyleOption* option,
                  const QWidget* widget) const override {
    constexpr int kMargin = 7;
    if (metric == PM_FocusFrameHMargin) return kMargin - 1;  // items add one
    if (metric == PM_HeaderMargin) return kMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
};

}  // namespace

ResultTable::ResultTable(const QString& name, QWidget* parent) : QTableView(parent) {
  setModel(&model_);
  auto* style = new RoomyStyle;  // owned below: a widget does not own its style
  style->setParent(this);
  setStyle(style);
  horizontalHeader()->setStyle(style);
  constexpr QSize kSwatch(10, 10);
  setIconSize(kSwatch);
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
  constexpr int kMeasuredRows = 200;  // of long tables, for the widths of columns
  horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    if (const QString key = key_of(index); !key.isEmpty()) emit opened(key);
  });
}

void ResultTable::set_content(TableContent content) {
  opens_ = std::move(content.opens);
  model_.set_table(std::move(content.columns), std::move(content.rows));
  resizeColumnsToContents();
}

QString ResultTable::key_of(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(std::max(0, index.row()));
  return index.isValid() && row < opens_.size() ? opens_[row] : QString();
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
  const QPoint point = viewport()->mapFromGlobal(event->globalPos());
  if (const QString key = key_of(indexAt(point)); !key.isEmpty()) {
    menu.addAction(tr("How this comes about"), this, [this, key] { emit opened(key); });
  }
  menu.addAction(tr("Copy table"), this, [this] { copy(); });
  menu.exec(event->globalPos());
}

}  // namespace sitewright::ui
