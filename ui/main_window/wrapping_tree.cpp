// The height of a row follows from the width of the tree.
#include "ui/main_window/wrapping_tree.h"

#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <algorithm>

namespace sitewright::ui {

namespace {

class WrappingDelegate final : public QStyledItemDelegate {
 public:
  explicit WrappingDelegate(QTreeView* view) : QStyledItemDelegate(view), view_(view) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override {
    const QSize one_line = QStyledItemDelegate::sizeHint(option, index);
    const QStyle* style = view_->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, view_) + 1;
    int width = view_->viewport()->width() - view_->indentation() - 2 * margin;
    if (index.flags().testFlag(Qt::ItemIsUserCheckable))
      width -= style->pixelMetric(QStyle::PM_IndicatorWidth, &option, view_) + 2 * margin;
    const QRect text =
        option.fontMetrics.boundingRect(QRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX),
                                        Qt::TextWordWrap, index.data().toString());
    return {one_line.width(), std::max(one_line.height(), text.height() + 4)};
  }

 private:
  QTreeView* view_;
};

}  // namespace

WrappingTree::WrappingTree(QWidget* parent) : QTreeView(parent) {
  setWordWrap(true);
  setUniformRowHeights(false);
  setItemDelegate(new WrappingDelegate(this));
}

void WrappingTree::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

}  // namespace sitewright::ui
