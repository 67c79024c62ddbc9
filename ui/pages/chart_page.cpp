// Lays charts out in rows and fills them from the table of figures.
#include "ui/pages/chart_page.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/metrics.h"
#include "ui/figures/figure_view.h"
#include "ui/format/story_text.h"
#include "ui/format/theme.h"
#include "ui/pages/metric_card.h"
#include "ui/pages/tornado_panel.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

constexpr int kLeastChartHeight = 230;
constexpr int kLeastTableHeight = 110;
constexpr int kLongPageTableHeight = 260;  // where the page scrolls anyway
constexpr int kWideFrom = 640;             // charts of a row stand beside each other, else below
constexpr int kCardWidth = 145;            // as wide as "$2.39/accelerator-hour" set small
constexpr int kTornadoHeight = 380;

}  // namespace

ChartPage::ChartPage(ChartPageSpec spec, QWidget* parent) : Page(parent), spec_(std::move(spec)) {
  auto* layout = new QVBoxLayout(this);
  story_ = new QLabel(this);  // outside the scrolled part, whose height must not depend on it
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(story_);
  if (!spec_.cards.empty()) {
    auto* head = new QWidget(this);
    head->setMinimumWidth(1);  // cards move to more rows rather than widen the page
    grid_ = new QGridLayout(head);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(8);
    layout->addWidget(head);
    make_cards(head);
  }
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout->addWidget(area, 1);
  auto* splitter = new QSplitter(Qt::Vertical, area);
  splitter->setChildrenCollapsible(false);
  area->setWidget(splitter);
  for (const auto& row : spec_.rows) make_row(row, splitter);
  if (spec_.tornado) {
    tornado_ = new TornadoPanel(splitter);
    tornado_->setMinimumHeight(kTornadoHeight);
    connect(tornado_->view(), &FigureView::export_failed, this, &Page::message);
  }
  make_tables(splitter);
}

void ChartPage::make_cards(QWidget* inside) {
  for (const std::string_view key : spec_.cards) {
    auto* card = new MetricCard(*find_metric(key), inside);
    connect(card, &MetricCard::opened, this, &Page::explanation_wanted);
    cards_.push_back(card);
  }
}

/// As many to a row as there is room for.
void ChartPage::lay_out_cards() {
  if (grid_ == nullptr) return;
  const int count = static_cast<int>(cards_.size());
  const int rows = (count * kCardWidth + width() - 1) / std::max(kCardWidth, width());
  const int columns = (count + rows - 1) / std::max(1, rows);
  for (int i = 0; i < count; ++i) {
    grid_->addWidget(cards_[static_cast<std::size_t>(i)], i / columns, i % columns);
  }
  for (int column = 0; column < count; ++column) {
    grid_->setColumnStretch(column, column < columns ? 1 : 0);
  }
}

void ChartPage::make_tables(QSplitter* splitter) {
  if (spec_.tables.size() > 1) {
    tabs_ = new QTabWidget(splitter);
    tabs_->setDocumentMode(true);
    tabs_->setUsesScrollButtons(true);
  }
  for (const PageTable& table : spec_.tables) {
    const QString name = QCoreApplication::translate("pages", table.name);
    auto* view = new ResultTable(name, tabs_ == nullptr ? static_cast<QWidget*>(splitter) : tabs_);
    view->setMinimumHeight(spec_.tornado ? kLongPageTableHeight : kLeastTableHeight);
    connect(view, &ResultTable::opened, this, &Page::explanation_wanted);
    if (tabs_ != nullptr) tabs_->addTab(view, name);
    tables_.push_back(view);
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
  lay_out_cards();
}

void ChartPage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  story_->setText(story_text(evaluation));
  for (MetricCard* card : cards_) card->show_value(evaluation);
  if (tornado_ != nullptr) tornado_->set_plan(plan, services().catalog);
  for (const auto& [id, view] : views_)
    view->set_figure(find_plan_figure(id)->make(plan, evaluation));
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    if (spec_.tables[i].content != nullptr)
      tables_[i]->set_content(spec_.tables[i].content(plan, evaluation));
  }
}

void ChartPage::add_bar(QWidget* bar) {
  bar->setParent(this);
  static_cast<QVBoxLayout*>(layout())->insertWidget(1, bar);
}

FigureView* ChartPage::view(std::string_view id) const {
  const auto found = std::find_if(views_.begin(), views_.end(),
                                  [&](const auto& entry) { return entry.first == id; });
  SITEWRIGHT_CHECK(found != views_.end(), "the page has no such chart");
  return found->second;
}

ResultTable* ChartPage::table(std::string_view name) const {
  const auto found = std::find_if(spec_.tables.begin(), spec_.tables.end(),
                                  [&](const PageTable& entry) { return name == entry.name; });
  SITEWRIGHT_CHECK(found != spec_.tables.end(), "the page has no such table");
  return tables_[static_cast<std::size_t>(found - spec_.tables.begin())];
}

void ChartPage::open_table(std::string_view name) {
  if (tabs_ != nullptr) tabs_->setCurrentWidget(table(name));
}

}  // namespace sitewright::ui
