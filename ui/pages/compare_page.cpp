// Comparison of plans.
#include "ui/pages/compare_page.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/figures/figure_view.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

ComparePage::ComparePage(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  hint_ = new QLabel(tr("Tick plans in the list on the left to set them side by side."), this);
  hint_->setWordWrap(true);
  layout->addWidget(hint_);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(splitter, 1);
  view_ = new FigureView(splitter);
  connect(view_, &FigureView::export_failed, this, &ComparePage::message);
  table_ = new ResultTable(tr("Comparison"), splitter);
}

void ComparePage::show_plans(const std::vector<NamedEvaluation>& plans) {
  hint_->setVisible(plans.size() < 2);
  view_->set_figure(plans.empty() ? nullptr : online_comparison(plans));
  table_->set_content(comparison_table(plans));
}

}  // namespace sitewright::ui
