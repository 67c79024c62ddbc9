// Lays charts out in rows and fills them from the table of figures.
#include "ui/pages/chart_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/figures/figure_view.h"
#include "ui/format/story_text.h"
#include "ui/format/theme.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

constexpr int kLeastChartHeight = 190;
constexpr int kLeastTableHeight = 110;
constexpr int kWideFrom = 640;  // charts of a row stand beside each other, else below

}  // namespace

ChartPage::ChartPage(ChartPageSpec spec, QWidget* parent) : Page(parent), spec_(std::move(spec)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(area);
  auto* inside = new QWidget(area);
  area->setWidget(inside);
  auto* layout = new QVBoxLayout(inside);
  story_ = new QLabel(inside);
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(story_);
  auto* splitter = new QSplitter(Qt::Vertical, inside);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(splitter, 1);
  for (const auto& row : spec_.rows) make_row(row, splitter);
  if (spec_.table != nullptr) {
    table_ = new ResultTable(QCoreApplication::translate("pages", spec_.table_name), splitter);
    table_->setMinimumHeight(kLeastTableHeight);
    splitter->setStretchFactor(splitter->indexOf(table_), 0);
  }
}

void ChartPage::make_row(const std::vector<std::string_view>& ids, QSplitter* splitter) {
  auto* across = new QSplitter(Qt::Horizontal, splitter);
  across->setChildrenCollapsible(false);
  for (const std::string_view id : ids) {
    auto* view = new FigureView(across);
    view->setMinimumHeight(kLeastChartHeight);
    connect(view, &FigureView::export_failed, this, &Page::message);
    views_.emplace_back(id, view);
  }
  rows_.push_back(across);
}

void ChartPage::lay_out_rows() {
  const Qt::Orientation orientation = width() >= kWideFrom ? Qt::Horizontal : Qt::Vertical;
  for (QSplitter* row : rows_) row->setOrientation(orientation);
}

void ChartPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  lay_out_rows();
}

void ChartPage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  story_->setText(story_text(evaluation));
  for (const auto& [id, view] : views_)
    view->set_figure(find_plan_figure(id)->make(plan, evaluation));
  if (table_ != nullptr) table_->set_content(spec_.table(plan, evaluation));
}

}  // namespace sitewright::ui
