// Portfolios, plans, results and charts to and from files, and pages on paper.
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

#include "model/core/csv.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_csv.h"
#include "ui/main_window/chart_output.h"
#include "ui/main_window/file_dialogs.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/profile_dialog.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// One row a metric: key, value, unit, label.
std::string metrics_csv(const Evaluation& evaluation) {
  const std::vector<std::string> header{"metric", "value", "unit", "label"};
  std::vector<std::vector<std::string>> rows;
  for (const Metric& metric : metrics()) {
    rows.push_back({std::string(metric.key), format_metric(metric.get(evaluation)),
                    std::string(unit_info(metric.unit).symbol), std::string(metric.label)});
  }
  return write_csv(header, rows);
}

}  // namespace

void MainWindow::open_portfolio() {
  const QString file = ask_for_file(this, context_.settings, tr("Open portfolio"),
                                    tr("Portfolios (*.sitewright);;All files (*)"));
  if (!file.isEmpty()) emit portfolio_wanted(file);
}

void MainWindow::save_as() {
  const QString file = ask_where_to_write(
      this, context_.settings, tr("Save portfolio as"), tr("Portfolios (*.sitewright)"),
      QFileInfo(session_.file()).fileName(), QStringLiteral("sitewright"));
  if (file.isEmpty() || !succeeded(session_.save_as(file))) return;
  emit portfolio_wanted(file);
}

void MainWindow::import_plan() {
  const QString file = ask_for_file(this, context_.settings, tr("Import plan"),
                                    tr("Plans (*.json *.csv);;All files (*)"));
  if (file.isEmpty()) return;
  const auto imported = session_.import_plan(file);
  if (!imported) return show_message(Severity::error, qstring(imported.error().message));
  show_plan(imported->id);
  const QString name = document_ == nullptr ? QString() : document_->title();
  if (imported->issues.empty()) {
    show_message(Severity::info, tr("\u201c%1\u201d was imported.").arg(name));
  } else {
    show_message(
        Severity::warning,
        tr("\u201c%1\u201d was imported with: %2.").arg(name, issue_count(imported->issues)),
        {{tr("Show issues"), [this] { issues_dock_->show(); }}});
  }
}

void MainWindow::import_profile() {
  const QString file = ask_for_file(this, context_.settings, tr("Import hourly profile"),
                                    tr("Tables (*.csv *.txt);;All files (*)"));
  if (file.isEmpty() || document_ == nullptr) return;
  auto text = io::read_profile_text(file.toStdString());
  if (!text) return show_message(Severity::error, qstring(text.error().message));
  auto* dialog = new ProfileDialog(*document_, file, std::move(*text), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  // The plan may go while the form is open.
  connect(document_, &QObject::destroyed, dialog, &QDialog::reject);
  connect(dialog, &ProfileDialog::imported, this, [this](const QString& id) {
    reveal(QLatin1String("profiles.") % id);
    show_message(Severity::info,
                 tr("The profile \u201c%1\u201d is in the plan: name it as the hourly profile of a "
                    "solar or wind group.")
                     .arg(id));
  });
  dialog->open();
}

void MainWindow::export_json() {
  const QString file = ask_where_to_write(
      this, context_.settings, tr("Export plan"), tr("Plans (*.json)"),
      file_name(document_->title(), QStringLiteral(".json")), QStringLiteral("json"));
  if (file.isEmpty()) return;
  if (succeeded(session_.export_plan(*current_id(), file)))
    show_message(Severity::info, tr("Written: %1").arg(file));
}

void MainWindow::export_csv() {
  const QString file = ask_where_to_write(
      this, context_.settings, tr("Export inputs"), tr("Tables (*.csv)"),
      file_name(document_->title(), QStringLiteral("-inputs.csv")), QStringLiteral("csv"));
  if (file.isEmpty()) return;
  const QString failed =
      write_text_file(file, QByteArray::fromStdString(io::plan_csv(document_->plan())));
  show_message(failed.isEmpty() ? Severity::info : Severity::error,
               failed.isEmpty() ? tr("Written: %1").arg(file) : failed);
}

void MainWindow::export_metrics() {
  const EvaluationResult* result = evaluations_.latest(*document_);
  if (result == nullptr || result->evaluation == nullptr || evaluations_.is_stale(*document_))
    return show_message(Severity::warning, tr("There is no result of this plan yet."));
  const std::string text = metrics_csv(*result->evaluation);
  const QString file = ask_where_to_write(
      this, context_.settings, tr("Export results"), tr("Tables (*.csv)"),
      file_name(document_->title(), QStringLiteral("-results.csv")), QStringLiteral("csv"));
  if (file.isEmpty()) return;
  const QString failed = write_text_file(file, QByteArray::fromStdString(text));
  show_message(failed.isEmpty() ? Severity::info : Severity::error,
               failed.isEmpty() ? tr("Written: %1").arg(file) : failed);
}

void MainWindow::export_chart(FigureView* chart, FigureFormat format) {
  const QString suffix = format_suffix(format);
  const QPointer<FigureView> still(chart);
  const QString file = ask_where_to_write(this, context_.settings, tr("Export chart"),
                                          tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix),
                                          chart_file_name(*chart->figure(), format), suffix);
  if (file.isEmpty() || still == nullptr || still->figure() == nullptr) return;
  if (succeeded(write_chart(*still, file, format)))
    show_message(Severity::info, tr("Written: %1").arg(file));
}

void MainWindow::print_page() {
  const std::vector<FigureView*> charts = pages_->figures();
  if (charts.empty()) return show_message(Severity::info, tr("This page has no chart to print."));
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageOrientation(QPageLayout::Landscape);
  printer.setDocName(windowTitle());
  QPrintDialog dialog(&printer, this);
  dialog.setWindowTitle(tr("Print page"));
  if (dialog.exec() == QDialog::Accepted) succeeded(print_charts(pages_->figures(), printer));
}

}  // namespace sitewright::ui
