// Schedules from templates and project files into the plan, and out to project files.
#include "ui/format/model_text.h"
#include "ui/main_window/file_dialogs.h"
#include "ui/main_window/import_check_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/template_dialog.h"
#include "ui/session/schedule_edits.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// What the template could make ready and the plan does not have; the dialog has told of risks.
QString missing_text(const Issues& issues) {
  QString first;
  int more = -1;
  for (const Issue& issue : issues) {
    if (issue.severity != Severity::info) continue;
    if (more++ < 0) first = qstring(issue.path) + QStringLiteral(": ") + issue_text(issue);
  }
  if (first.isEmpty()) return {};
  if (more > 0) first += u' ' + MainWindow::tr("and %1 more").arg(more);
  return u' ' + first;
}

}  // namespace

void MainWindow::add_template() {
  TemplateDialog dialog(this);
  if (dialog.exec() != QDialog::Accepted || document_ == nullptr) return;
  const auto added = template_edit(document_->plan(), dialog.chosen(), dialog.choices());
  if (!added) return show_message(Severity::error, qstring(added.error().message));
  if (!document_->perform(added->edit, Merging::never)) return;  // refused() has said why
  show_message(Severity::info,
               tr("%1 tasks were added.").arg(dialog.chosen().network.tasks.size()) +
                   missing_text(added->issues));
}

void MainWindow::import_project() {
  const QString file = ask_for_file(this, context_.settings, tr("Import Microsoft Project XML"),
                                    tr("Microsoft Project XML (*.xml);;All files (*)"));
  if (file.isEmpty() || document_ == nullptr) return;
  const auto import = read_project(file, document_->plan());
  if (!import) return show_message(Severity::error, qstring(import.error().message));
  ImportCheckDialog dialog(file, *import, document_->plan().tasks.size(), this);
  if (dialog.exec() != QDialog::Accepted || document_ == nullptr) return;
  if (!document_->perform(import->edit, Merging::never)) return;  // refused() has said why
  show_message(Severity::info, tr("%1: %2 tasks were imported.").arg(file).arg(import->tasks));
}

void MainWindow::export_project() {
  const auto xml = project_xml(document_->plan());
  if (!xml) return show_message(Severity::error, qstring(xml.error().message));
  const QString file = ask_where_to_write(
      this, context_.settings, tr("Export Microsoft Project XML"),
      tr("Microsoft Project XML (*.xml)"), file_name(document_->title(), QStringLiteral(".xml")),
      QStringLiteral("xml"));
  if (file.isEmpty()) return;
  const QString failed = write_text_file(file, QByteArray::fromStdString(*xml));
  show_message(failed.isEmpty() ? Severity::info : Severity::error,
               failed.isEmpty() ? tr("Written: %1").arg(file) : failed);
}

}  // namespace sitewright::ui
