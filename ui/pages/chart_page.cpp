// Lays charts out in rows and fills them from the table of figures.
#include "ui/pages/chart_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/figures/figure_view.h"
#include "ui/format/story_text.h"
#include "ui/format/theme.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

ChartPage::ChartPage(ChartPageSpec spec, QWidget* parent) : Page(parent), spec_(std::move(spec)) {
  auto* layout = new QVBoxLayout(this);
  story_ = new QLabel(this);
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(story_);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(splitter, 1);
  for (const auto& row : spec_.rows) {
    auto* across = new QSplitter(Qt::Horizontal, splitter);
    across->setChildrenCollapsible(false);
    for (const std::string_view id : row) {
      auto* view = new FigureView(across);
      connect(view, &FigureView::export_failed, this, &Page::message);
      views_.emplace_back(id, view);
    }
  }
  if (spec_.table != nullptr) {
    table_ = new ResultTable(QCoreApplication::translate("pages", spec_.table_name), splitter);
    table_->setMinimumHeight(110);
    splitter->setStretchFactor(splitter->indexOf(table_), 0);
  }
}

void ChartPage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  story_->setText(story_text(evaluation));
  for (const auto& [id, view] : views_)
    view->set_figure(find_plan_figure(id)->make(plan, evaluation));
  if (table_ != nullptr) table_->set_content(spec_.table(plan, evaluation));
}

}  // namespace sitewright::ui
