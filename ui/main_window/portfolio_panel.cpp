// A tree with names that can be edited and ticks.
#include "ui/main_window/portfolio_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/format/theme.h"
#include "ui/main_window/wrapping_tree.h"

namespace sitewright::ui {

PortfolioPanel::PortfolioPanel(PlanTreeModel& tree, QWidget* parent)
    : QWidget(parent), model_(new CompareModel(tree, this)), view_(new WrappingTree(this)) {
  view_->setObjectName(QStringLiteral("portfolio"));
  view_->setAccessibleName(tr("Plans of the portfolio"));
  view_->setModel(model_);
  view_->setHeaderHidden(true);
  view_->setRootIsDecorated(false);
  view_->setItemsExpandable(false);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setTextElideMode(Qt::ElideRight);
  view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
  view_->setContextMenuPolicy(Qt::ActionsContextMenu);
  constexpr int kIndent = 10;
  view_->setIndentation(kIndent);
  view_->expandAll();
  auto* hint = new QLabel(tr("Tick plans to compare them."), this);
  hint->setFont(text_font(TextSize::small));
  hint->setWordWrap(true);
  hint->setForegroundRole(QPalette::PlaceholderText);
  constexpr int kLeastWidth = 150;
  setMinimumWidth(kLeastWidth);
  constexpr int kGap = 6;
  hint->setContentsMargins(kGap, kGap, kGap, kGap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(view_, 1);
  layout->addWidget(hint);
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) {
            if (const auto plan = model_->plan_at(now)) emit plan_chosen(*plan);
          });
}

void PortfolioPanel::show_current(PlanId id) {
  const QModelIndex index = model_->index_of(id);
  if (!index.isValid()) return;
  {
    const QSignalBlocker quiet(this);
    view_->setCurrentIndex(index);
  }
  view_->scrollTo(index);
}

void PortfolioPanel::start_renaming(PlanId id) {
  const QModelIndex index = model_->index_of(id);
  if (!index.isValid()) return;
  view_->setFocus();
  view_->edit(index);
}

QSize PortfolioPanel::sizeHint() const {
  constexpr int kWidth = 200;
  constexpr int kHeight = 400;
  return {kWidth, kHeight};
}

}  // namespace sitewright::ui
