// Whole plans: made, copied, deleted, compared; and what to do when two windows edited one.
#include "ui/main_window/main_window.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

bool MainWindow::succeeded(const Expected<void>& done) {
  if (!done) show_message(Severity::error, qstring(done.error().message));
  return done.has_value();
}

std::optional<PlanId> MainWindow::current_id() const {
  if (document_ == nullptr) return std::nullopt;
  return session_.id_of(*document_);
}

void MainWindow::new_plan() {
  const auto id = session_.create(tr("New plan"));
  if (!id) return show_message(Severity::error, qstring(id.error().message));
  show_plan(*id);
  portfolio_->start_renaming(*id);
}

void MainWindow::duplicate() {
  const auto from = current_id();
  if (!from) return;
  const auto id = session_.duplicate(*from);
  if (!id) return show_message(Severity::error, qstring(id.error().message));
  show_plan(*id);
}

void MainWindow::remove() {
  const auto id = current_id();
  if (!id) return;
  const QString name = document_->title();
  const auto& plans = session_.plans();
  PlanId next = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (plans[i].id != *id) continue;
    if (i + 1 < plans.size()) next = plans[i + 1].id;
    if (i + 1 == plans.size() && i > 0) next = plans[i - 1].id;
  }
  delete editor_;
  if (!succeeded(session_.remove(*id))) {
    make_editor();
    return;
  }
  if (next != 0) show_plan(next);
  update_actions();
  show_message(Severity::info, tr("\u201c%1\u201d was deleted.").arg(name),
               {{tr("Undo"), [this, plan = *id] { restore(plan); }}});
}

void MainWindow::restore(PlanId id) {
  if (!succeeded(session_.restore(id))) return;
  message_bar_->hide();
  show_plan(id);
  update_actions();
}

void MainWindow::compare(bool ticked) {
  const auto id = current_id();
  if (id) portfolio_->compare().set_ticked(*id, ticked);
}

void MainWindow::update_comparison() {
  std::vector<NamedEvaluation> plans;
  for (const PlanId id : portfolio_->compare().ticked()) {
    const auto opened = session_.document(id);
    if (!opened) {
      show_message(Severity::error, qstring(opened.error().message));
      continue;
    }
    evaluations_.follow(**opened);
    const EvaluationResult* result = evaluations_.latest(**opened);
    if (result != nullptr && result->evaluation != nullptr)
      plans.push_back({(*opened)->title(), result->evaluation});
  }
  pages_->show_comparison(std::move(plans));
}

void MainWindow::resolve_conflict(const QString& message) {
  show_message(Severity::warning, message,
               {{tr("Reload"), [this] { reload(); }}, {tr("Keep both"), [this] { keep_both(); }}});
}

void MainWindow::reload() {
  if (document_ == nullptr || !succeeded(session_.reload(*document_))) return;
  update_title();
  update_history_actions();
}

void MainWindow::keep_both() {
  if (document_ == nullptr) return;
  const auto id = session_.keep_both(*document_);
  if (!id) return show_message(Severity::error, qstring(id.error().message));
  portfolio_->show_current(*id);
  context_.settings.set_last_plan(session_.file(), *id);
  update_title();
  update_actions();
}

}  // namespace sitewright::ui
