// The plan that the window shows: its editor, its result, its history.
#include <algorithm>
#include <utility>

#include "ui/editor/catalogue_references.h"
#include "ui/format/story_text.h"
#include "ui/main_window/main_window.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// Object names of the editor's headings that are open.
QStringList open_groups(const QWidget& editor) {
  QStringList names;
  for (const QToolButton* header : editor.findChildren<QToolButton*>()) {
    if (header->objectName().startsWith(QLatin1String("group.")) && header->isChecked())
      names.append(header->objectName());
  }
  return names;
}

void open_groups_again(const QWidget& editor, const QStringList& names) {
  for (const QString& name : names) {
    auto* header = editor.findChild<QToolButton*>(name);
    if (header != nullptr && !header->isChecked()) header->click();
  }
}

}  // namespace

void MainWindow::show_first_plan() {
  const auto& plans = session_.plans();
  const PlanId last = context_.settings.last_plan(session_.file());
  const auto found = std::find_if(plans.begin(), plans.end(),
                                  [last](const PlanEntry& plan) { return plan.id == last; });
  update_actions();
  if (plans.empty()) return;
  show_plan(found == plans.end() ? plans.front().id : found->id);
}

void MainWindow::show_plan(PlanId id) {
  const auto opened = session_.document(id);
  if (!opened) {
    show_message(Severity::error, qstring(opened.error().message));
    return;
  }
  if (*opened != document_) {
    close_document();
    open_document(**opened);
  }
  portfolio_->show_current(id);
}

void MainWindow::open_document(PlanDocument& document) {
  document_ = &document;
  context_.settings.set_last_plan(session_.file(), session_.id_of(document));
  connect(&document, &PlanDocument::refused, this,
          [this](const QString& message) { show_message(Severity::error, message); });
  connect(&document, &PlanDocument::conflicted, this, &MainWindow::resolve_conflict);
  connect(&document, &PlanDocument::changed, message_bar_, &MessageBar::settle);
  connect(&document, &PlanDocument::changed, this, &MainWindow::update_history_actions);
  connect(&document.undo_stack(), &QUndoStack::indexChanged, this,
          &MainWindow::update_history_actions);
  connect(&document, &PlanDocument::title_changed, this, &MainWindow::update_title);
  message_bar_->settle();
  make_editor();
  evaluations_.follow(document);
  show_evaluation();
  show_staleness();
  update_title();
  update_actions();
  update_comparison();
}

void MainWindow::close_document() {
  if (document_ == nullptr) return;
  keep_metrics();
  document_->disconnect(this);
  document_->disconnect(message_bar_);
  document_->undo_stack().disconnect(this);
  document_ = nullptr;
  pages_->clear_result();
  status_->show_story({});
  status_->show_issues({});
  status_->show_evaluating(false);
  issues_->show_issues({});
  update_title();
  update_actions();
  // Its document may go at once.
  const QPointer<PlanEditor> editor = editor_;
  if (editor != nullptr) editor->setEnabled(false);
}

void MainWindow::make_editor() {
  const QStringList open = editor_ == nullptr ? QStringList() : open_groups(*editor_);
  delete editor_;
  const std::shared_ptr<const SourceRegister> sources(context_.catalog, &context_.catalog->sources);
  editor_ = new PlanEditor({*document_, catalogue_references(context_.catalog), sources});
  editor_->setMinimumWidth(kLeastInputsWidth);
  inputs_dock_->setWidget(editor_);
  open_groups_again(*editor_, open);
  if (const auto* result = evaluations_.latest(*document_)) editor_->show_issues(result->issues);
}

void MainWindow::show_evaluation() {
  const EvaluationResult* result = evaluations_.latest(*document_);
  if (result == nullptr) {
    pages_->clear_result();
    status_->show_story({});
    return;
  }
  Issues issues = session_.load_issues(session_.id_of(*document_));
  issues.insert(issues.end(), result->issues.begin(), result->issues.end());
  if (result->evaluation != nullptr) pages_->show_result(*result);
  status_->show_story(result->evaluation == nullptr ? tr("This plan cannot be evaluated.")
                                                    : story_text(*result->evaluation));
  status_->show_issues(issues);
  issues_->show_issues(issues);
  if (editor_ != nullptr) editor_->show_issues(issues);
  metrics_are_new_ = true;
  keep_metrics_later_.start();
}

void MainWindow::show_staleness() {
  if (document_ == nullptr) return;
  const bool stale = evaluations_.is_stale(*document_);
  pages_->set_stale(stale);
  status_->show_evaluating(stale);
}

void MainWindow::keep_metrics() {
  keep_metrics_later_.stop();
  if (!std::exchange(metrics_are_new_, false)) return;
  if (document_ == nullptr || session_.read_only()) return;
  const EvaluationResult* result = evaluations_.latest(*document_);
  const bool present =
      result != nullptr && result->evaluation != nullptr && result->plan == document_->snapshot();
  if (present) succeeded(session_.keep_metrics(*document_, *result->evaluation));
}

void MainWindow::update_title() {
  const QString plan = document_ == nullptr ? QString() : document_->title();
  const QString mark = session_.read_only() ? tr(" (read only)") : QString();
  setWindowTitle(plan.isEmpty() ? QStringLiteral("Sitewright")
                                : QString(plan % mark % QStringLiteral(" \u2013 Sitewright")));
}

void MainWindow::update_actions() {
  for (QAction* action : actions_.of_a_plan()) action->setEnabled(document_ != nullptr);
  actions_.export_chart->setEnabled(document_ != nullptr);
  actions_.restore->setEnabled(session_.last_removed().has_value());
  const auto id = current_id();
  actions_.compare->setChecked(id && portfolio_->compare().is_ticked(*id));
  update_history_actions();
}

void MainWindow::update_history_actions() {
  const auto show = [](QAction& action, bool enabled, const QString& text) {
    const QString plain = action.property("plain_text").toString();
    action.setEnabled(enabled);
    action.setText(text.isEmpty() ? plain : QString(plain % QLatin1Char(' ') % text));
    action.setIconText(QString(plain).remove(QLatin1Char('&')));
    action.setToolTip(QString(action.text()).remove(QLatin1Char('&')));
  };
  const QUndoStack* stack = document_ == nullptr ? nullptr : &document_->undo_stack();
  const bool has = stack != nullptr;
  show(*actions_.undo, has && stack->canUndo(), has ? stack->undoText() : QString());
  show(*actions_.redo, has && stack->canRedo(), has ? stack->redoText() : QString());
}

void MainWindow::reveal(const QString& path) {
  if (path.isEmpty() || editor_ == nullptr) return;
  inputs_dock_->show();
  editor_->reveal(path.toStdString());
}

}  // namespace sitewright::ui
