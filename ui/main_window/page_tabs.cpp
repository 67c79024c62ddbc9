// Holders that are filled on demand.
#include "ui/main_window/page_tabs.h"

#include <QCoreApplication>
#include <QGraphicsOpacityEffect>
#include <QVBoxLayout>
#include <algorithm>

#include "model/evaluate/explain.h"
#include "model/evaluate/metrics.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/explanation_dialog.h"

namespace sitewright::ui {

namespace {

constexpr int kBlinkMs = 150;     // EST: shorter changes are not seen as a state of their own
constexpr double kDimmed = 0.45;  // EST: readable, and seen to be dimmed in both themes

QWidget* make_holder() {
  auto* holder = new QWidget;
  auto* layout = new QVBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  return holder;
}

}  // namespace

PageTabs::PageTabs(QWidget* parent) : QTabWidget(parent), compare_holder_(make_holder()) {
  setObjectName(QStringLiteral("pages"));
  setDocumentMode(true);
  tabBar()->setAccessibleName(tr("Pages"));
  for (const PageEntry& entry : page_entries()) {
    tabs_.push_back({make_holder()});
    tabs_.back().holder->setObjectName(QLatin1String("page.") % QLatin1String(entry.id));
    addTab(tabs_.back().holder, QCoreApplication::translate("pages", entry.title));
  }
  compare_holder_->setObjectName(QStringLiteral("page.compare"));
  addTab(compare_holder_, tr("Compare"));
  dim_later_.setSingleShot(true);
  dim_later_.setInterval(kBlinkMs);
  connect(&dim_later_, &QTimer::timeout, this, [this] { dim(true); });
  connect(this, &QTabWidget::currentChanged, this, &PageTabs::fill_current);
}

void PageTabs::show_result(const EvaluationResult& result) {
  result_ = result;
  for (Tab& tab : tabs_) tab.fresh = false;
  fill_current();
  if (explanation_ != nullptr && explanation_->isVisible()) fill_explanation();
}

void PageTabs::explain(const QString& metric) {
  explained_ = metric;
  if (explanation_ == nullptr) {
    explanation_ = new ExplanationDialog(this);
    connect(explanation_, &ExplanationDialog::place_wanted, this, &PageTabs::place_wanted);
    connect(explanation_, &ExplanationDialog::explanation_wanted, this, &PageTabs::explain);
  }
  fill_explanation();
  explanation_->show();
  explanation_->raise();
  explanation_->activateWindow();
}

void PageTabs::fill_explanation() {
  if (result_.plan == nullptr || result_.evaluation == nullptr || services_.catalog == nullptr) {
    return;
  }
  const std::optional<Explanation> explanation =
      explain_key(explained_.toStdString(), *result_.plan, *services_.catalog, *result_.evaluation);
  if (explanation) explanation_->show_explanation(*explanation);
}

void PageTabs::clear_result() {
  result_ = {};
  if (explanation_ != nullptr) explanation_->close();
  for (Tab& tab : tabs_) {
    delete tab.page;
    tab.page = nullptr;
    tab.fresh = false;
  }
}

void PageTabs::show_comparison(std::vector<NamedEvaluation> plans) {
  comparison_ = std::move(plans);
  compare_fresh_ = false;
  for (const Tab& tab : tabs_)
    if (tab.page != nullptr && tab.fresh) tab.page->show_compared(others());
  fill_current();
}

std::vector<NamedEvaluation> PageTabs::others() const {
  std::vector<NamedEvaluation> plans;
  for (const NamedEvaluation& plan : comparison_)
    if (plan.evaluation != result_.evaluation) plans.push_back(plan);
  return plans;
}

void PageTabs::fill_current() {
  const int index = currentIndex();
  if (index < 0) return;
  if (index == compare_index()) return fill_compare();
  const auto at = static_cast<std::size_t>(index);
  if (at < tabs_.size()) fill(tabs_[at], page_entries()[at]);
}

void PageTabs::fill(Tab& tab, const PageEntry& entry) {
  if (tab.fresh || result_.plan == nullptr || result_.evaluation == nullptr) return;
  if (tab.page == nullptr) {
    tab.page = entry.make(tab.holder);
    tab.holder->layout()->addWidget(tab.page);
    tab.page->set_services(services_);
    connect(tab.page, &Page::message, this, &PageTabs::message);
    connect(tab.page, &Page::explanation_wanted, this, &PageTabs::explain);
    connect(tab.page, &Page::place_wanted, this, &PageTabs::place_wanted);
    connect(tab.page, &Page::what_if_wanted, this, &PageTabs::what_if_wanted);
  }
  tab.page->show_compared(others());
  tab.page->show_result(*result_.plan, *result_.evaluation);
  tab.fresh = true;
}

void PageTabs::show_what_if(const Evaluation& evaluation) {
  const auto at = static_cast<std::size_t>(std::max(0, currentIndex()));
  if (at < tabs_.size() && tabs_[at].page != nullptr) tabs_[at].page->show_what_if(evaluation);
}

void PageTabs::fill_compare() {
  if (compare_fresh_) return;
  if (compare_ == nullptr) {
    compare_ = new ComparePage(compare_holder_);
    compare_holder_->layout()->addWidget(compare_);
    connect(compare_, &ComparePage::message, this, &PageTabs::message);
  }
  compare_->show_plans(comparison_);
  compare_fresh_ = true;
}

void PageTabs::set_stale(bool stale) {
  if (!stale) {
    dim_later_.stop();
    dim(false);
  } else if (!dim_later_.isActive()) {
    dim_later_.start();
  }
}

void PageTabs::dim(bool dimmed) {
  for (Tab& tab : tabs_) {
    if (!dimmed) {
      tab.holder->setGraphicsEffect(nullptr);
    } else if (tab.holder->graphicsEffect() == nullptr) {
      auto* effect = new QGraphicsOpacityEffect(tab.holder);
      effect->setOpacity(kDimmed);
      tab.holder->setGraphicsEffect(effect);
    }
  }
}

QSize PageTabs::minimumSizeHint() const {
  constexpr QSize kLeast(440, 320);
  return kLeast;
}

std::vector<FigureView*> PageTabs::figures() const {
  std::vector<FigureView*> found;
  if (currentWidget() == nullptr) return found;
  for (FigureView* view : currentWidget()->findChildren<FigureView*>()) {
    if (view->figure() != nullptr) found.push_back(view);
  }
  return found;
}

}  // namespace sitewright::ui
