// Parts of the window, and what its actions do.
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/main_window/chart_output.h"
#include "ui/main_window/clipboard_actions.h"
#include "ui/main_window/help_dialogs.h"

namespace sitewright::ui {

namespace {

constexpr int kLookVersion = 1;  ///< of saved docks; another number forgets them
constexpr int kMetricsDelayMs = 1500;

QStringList page_titles() {
  QStringList titles;
  for (const PageEntry& entry : page_entries())
    titles.append(QCoreApplication::translate("pages", entry.title));
  titles.append(PageTabs::tr("Compare"));
  return titles;
}

}  // namespace

MainWindow::MainWindow(const WindowContext& context, PortfolioSession& session)
    : context_(context),
      session_(session),
      evaluations_(PlanEvaluator::function(context.evaluator)),
      what_if_(PlanEvaluator::function(context.evaluator)),
      actions_(make_actions(*this, page_titles())),
      portfolio_(new PortfolioPanel(session.tree(), this)),
      message_bar_(nullptr),
      pages_(nullptr),
      issues_(new IssuePanel(this)),
      status_(new StatusLine(this)) {
  setObjectName(QStringLiteral("main_window"));
  setStatusBar(status_);
  make_middle();
  make_docks();
  connect_file_actions();
  connect_plan_actions();
  connect_view_actions();
  keep_metrics_later_.setSingleShot(true);
  keep_metrics_later_.setInterval(kMetricsDelayMs);
  connect(&keep_metrics_later_, &QTimer::timeout, this, &MainWindow::keep_metrics);
  connect(&evaluations_, &Evaluations::finished, this, [this](PlanDocument* document) {
    if (document == document_) show_evaluation();
    update_comparison();
  });
  connect(&evaluations_, &Evaluations::stale_changed, this, &MainWindow::show_staleness);
  connect(&session_, &PortfolioSession::document_closing, this, [this](PlanDocument* document) {
    evaluations_.forget(*document);
    if (document == document_) close_document();
  });
  connect(&session_, &PortfolioSession::plans_changed, this, &MainWindow::update_comparison);
  restore_look();
  if (!session_.notice().isEmpty()) show_message(Severity::warning, session_.notice());
  show_first_plan();
  portfolio_->view().setFocus();
}

MainWindow::~MainWindow() {
  remember_look();
  close_document();
}

void MainWindow::make_middle() {
  auto* middle = new QWidget(this);
  auto* layout = new QVBoxLayout(middle);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  message_bar_ = new MessageBar(middle);
  pages_ = new PageTabs(middle);
  layout->addWidget(message_bar_);
  layout->addWidget(pages_, 1);
  setCentralWidget(middle);
  connect(pages_, &PageTabs::message, this,
          [this](const QString& text) { show_message(Severity::error, text); });
  serve_pages();
}

void MainWindow::serve_pages() {
  connect(pages_, &PageTabs::what_if_wanted, &what_if_, &EvaluationRunner::request);
  connect(&what_if_, &EvaluationRunner::finished, pages_, [this](const EvaluationResult& result) {
    if (result.evaluation != nullptr) pages_->show_what_if(*result.evaluation);
  });
  connect(pages_, &PageTabs::place_wanted, this, &MainWindow::reveal);
  pages_->set_services(
      {.plan = [this] { return document_ == nullptr ? nullptr : document_->snapshot(); },
       .perform = [this](Expected<PlanEdit> edit, Merging merging) -> Expected<void> {
         if (document_ == nullptr) return failure("no plan is open");
         return document_->perform(std::move(edit), merging);
       },
       .catalog = context_.catalog});
}

QDockWidget* MainWindow::make_dock(const char* name, const QString& title, Qt::DockWidgetArea area,
                                   const QKeySequence& key) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(QLatin1String("dock.") % QLatin1String(name));
  dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
  addDockWidget(area, dock);
  dock->toggleViewAction()->setShortcut(key);
  return dock;
}

void MainWindow::make_docks() {
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  plans_dock_ = make_dock("plans", tr("Plans"), Qt::LeftDockWidgetArea, QKeySequence(Qt::Key_F7));
  plans_dock_->setWidget(portfolio_);
  inputs_dock_ =
      make_dock("inputs", tr("Inputs"), Qt::RightDockWidgetArea, QKeySequence(Qt::Key_F8));
  issues_dock_ =
      make_dock("issues", tr("Issues"), Qt::BottomDockWidgetArea, QKeySequence(Qt::Key_F9));
  issues_dock_->setWidget(issues_);
  issues_dock_->hide();
  connect(issues_, &IssuePanel::place_wanted, this, &MainWindow::reveal);
  connect(status_, &StatusLine::issues_wanted, issues_dock_,
          [this] { issues_dock_->setVisible(!issues_dock_->isVisible()); });
  fill_menus(*this, actions_,
             {plans_dock_->toggleViewAction(), inputs_dock_->toggleViewAction(),
              issues_dock_->toggleViewAction()});
  portfolio_->view().addActions(
      {actions_.duplicate, actions_.rename, actions_.remove, actions_.compare});
}

void MainWindow::connect_file_actions() {
  const auto on = [this](QAction* action, void (MainWindow::*slot)()) {
    connect(action, &QAction::triggered, this, slot);
  };
  on(actions_.new_plan, &MainWindow::new_plan);
  on(actions_.open_portfolio, &MainWindow::open_portfolio);
  on(actions_.save_as, &MainWindow::save_as);
  on(actions_.import_plan, &MainWindow::import_plan);
  on(actions_.import_project, &MainWindow::import_project);
  on(actions_.export_json, &MainWindow::export_json);
  on(actions_.export_project, &MainWindow::export_project);
  on(actions_.add_template, &MainWindow::add_template);
  on(actions_.export_csv, &MainWindow::export_csv);
  on(actions_.export_metrics, &MainWindow::export_metrics);
  on(actions_.print_page, &MainWindow::print_page);
  connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
  connect(actions_.export_chart, &QMenu::aboutToShow, this, [this] {
    fill_chart_menu(
        *actions_.export_chart, pages_->figures(),
        [this](FigureView* chart, FigureFormat format) { export_chart(chart, format); });
  });
}

void MainWindow::connect_plan_actions() {
  connect(actions_.undo, &QAction::triggered, this, [this] {
    if (document_ != nullptr) document_->undo();
  });
  connect(actions_.redo, &QAction::triggered, this, [this] {
    if (document_ != nullptr) document_->redo();
  });
  const auto shared = [this](QAction* action, QKeySequence::StandardKey key) {
    connect(action, &QAction::triggered, this,
            [key] { press_key(QApplication::focusWidget(), key); });
    // The menu takes the keyboard's place only when it is up, so what it offers is asked before.
    connect(findChild<QMenu*>(QStringLiteral("menu.edit")), &QMenu::aboutToShow, action,
            [action, key] { action->setEnabled(takes_key(QApplication::focusWidget(), key)); });
  };
  shared(actions_.cut, QKeySequence::Cut);
  shared(actions_.copy, QKeySequence::Copy);
  shared(actions_.paste, QKeySequence::Paste);
  connect(actions_.find_field, &QAction::triggered, this, [this] {
    inputs_dock_->show();
    if (editor_ != nullptr) editor_->start_search();
  });
  connect(actions_.import_profile, &QAction::triggered, this, &MainWindow::import_profile);
  connect(actions_.duplicate, &QAction::triggered, this, &MainWindow::duplicate);
  connect(actions_.rename, &QAction::triggered, this, [this] {
    plans_dock_->show();
    if (const auto id = current_id()) portfolio_->start_renaming(*id);
  });
  connect(actions_.remove, &QAction::triggered, this, &MainWindow::remove);
  connect(actions_.restore, &QAction::triggered, this, [this] {
    if (const auto plan = session_.last_removed()) restore(plan->id);
  });
  connect(actions_.compare, &QAction::triggered, this, &MainWindow::compare);
  connect(portfolio_, &PortfolioPanel::plan_chosen, this, &MainWindow::show_plan);
  connect(&portfolio_->compare(), &CompareModel::ticked_changed, this, [this] {
    update_comparison();
    update_actions();
  });
}

void MainWindow::connect_view_actions() {
  for (QAction* page : actions_.pages) {
    connect(page, &QAction::triggered, pages_,
            [this, page] { pages_->setCurrentIndex(page->data().toInt()); });
  }
  const auto check = [](const QActionGroup& group, int chosen) {
    const QList<QAction*> choices = group.actions();
    for (QAction* choice : choices) choice->setChecked(choice->data().toInt() == chosen);
  };
  check(*actions_.themes, static_cast<int>(context_.settings.theme()));
  check(*actions_.languages, static_cast<int>(context_.settings.language()));
  connect(actions_.themes, &QActionGroup::triggered, this, [this](const QAction* choice) {
    emit theme_wanted(static_cast<ThemeChoice>(choice->data().toInt()));
  });
  connect(actions_.languages, &QActionGroup::triggered, this, [this](const QAction* choice) {
    emit language_wanted(static_cast<Language>(choice->data().toInt()));
  });
  connect(actions_.shortcuts, &QAction::triggered, this, [this] { show_shortcuts(*this, this); });
  connect(actions_.about, &QAction::triggered, this, [this] { show_about(this); });
}

void MainWindow::restore_look() {
  constexpr QSize kUsual(1440, 900);
  constexpr int kPlansWidth = 215;
  constexpr int kInputsWidth = 350;
  resize(kUsual.boundedTo(screen()->availableSize()));
  resizeDocks({plans_dock_, inputs_dock_}, {kPlansWidth, kInputsWidth}, Qt::Horizontal);
  restoreGeometry(context_.settings.geometry());
  restoreState(context_.settings.state(), kLookVersion);
  pages_->setCurrentIndex(std::clamp(context_.settings.page(), 0, pages_->count() - 1));
}

void MainWindow::remember_look() {
  context_.settings.set_window(saveGeometry(), saveState(kLookVersion));
  context_.settings.set_page(pages_->currentIndex());
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  // The editor's icons are drawn in the text's colour when it is made.
  if (event->type() == QEvent::PaletteChange && editor_ != nullptr && document_ != nullptr)
    make_editor();
  // Another window may have changed the file in the meantime.
  if (event->type() != QEvent::ActivationChange || !isActiveWindow()) return;
  succeeded(session_.refresh());
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  constexpr int kNarrow = 1200;
  const int before = event->oldSize().width();
  if (event->size().width() >= kNarrow || (before >= 0 && before < kNarrow)) return;
  resizeDocks({plans_dock_, inputs_dock_}, {portfolio_->minimumWidth(), kLeastInputsWidth},
              Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  // What was typed and not committed is an edit too.
  if (QWidget* typing = QApplication::focusWidget()) typing->clearFocus();
  keep_metrics();
  remember_look();
  event->accept();
}

void MainWindow::show_message(Severity severity, const QString& text,
                              std::vector<MessageBar::Choice> choices) {
  message_bar_->show_message(severity, text, std::move(choices));
}

}  // namespace sitewright::ui
