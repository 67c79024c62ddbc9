// Sentences, a table of differences, two buttons.
#include "ui/main_window/import_check_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "model/schedule/work_clock.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/result_table.h"

namespace sitewright::ui {

namespace {

constexpr QSize kSize(960, 460);

QString moment_text(schedule::Minute minute) {
  const Date day = schedule::day_of(minute);
  const auto at = static_cast<int>(minute - schedule::minute_of(day));
  return QStringLiteral("%1 %2:%3")
      .arg(iso_date(day))
      .arg(at / 60, 2, 10, QLatin1Char('0'))
      .arg(at % 60, 2, 10, QLatin1Char('0'));
}

ValueCell moment(const std::optional<schedule::Minute>& minute) {
  return cells::words(minute ? moment_text(*minute) : QString());
}

QString cause_text(const exchange::DateDifference& difference) {
  QStringList parts;
  for (const Issue& cause : difference.causes) parts.append(issue_text(cause));
  return parts.join(u' ');
}

TableContent difference_table(const ProjectImport& import) {
  TableContent table{.columns = {{ImportCheckDialog::tr("Task")},
                                 {ImportCheckDialog::tr("Start in the file")},
                                 {ImportCheckDialog::tr("Start here")},
                                 {ImportCheckDialog::tr("Finish in the file")},
                                 {ImportCheckDialog::tr("Finish here")},
                                 {ImportCheckDialog::tr("Cause")}},
                     .rows = {}};
  for (const exchange::DateDifference& difference : import.differences) {
    table.rows.push_back({cells::words(QString::fromStdString(difference.task)),
                          moment(difference.stored_start), moment(difference.start),
                          moment(difference.stored_finish), moment(difference.finish),
                          cells::words(cause_text(difference))});
  }
  return table;
}

QString head_text(const QString& file, const ProjectImport& import, std::size_t replaced) {
  QString text = ImportCheckDialog::tr("%1: %2 tasks and %3 links.")
                     .arg(QFileInfo(file).fileName())
                     .arg(import.tasks)
                     .arg(import.links);
  if (replaced > 0)
    text += u' ' + ImportCheckDialog::tr("They replace the plan's %1 tasks.").arg(replaced);
  if (!import.has_dates)
    return text + u' ' + ImportCheckDialog::tr("The file has no dates to compare with.");
  return text + u' ' +
         (import.differences.empty()
              ? ImportCheckDialog::tr("Every date is that of the file.")
              : ImportCheckDialog::tr("%1 tasks have other dates in the file:")
                    .arg(import.differences.size()));
}

QString left_out_text(const Issues& issues) {
  QStringList lines;
  for (const Issue& issue : issues) {
    const QString path = QString::fromStdString(issue.path);
    lines.append(path.isEmpty() ? issue_text(issue)
                                : QString(path + QStringLiteral(": ") + issue_text(issue)));
  }
  constexpr int kMostLines = 8;
  if (lines.size() > kMostLines) {
    const auto more = lines.size() - kMostLines;
    lines = lines.mid(0, kMostLines);
    lines.append(ImportCheckDialog::tr("and %1 more").arg(more));
  }
  return lines.join(u'\n');
}

}  // namespace

ImportCheckDialog::ImportCheckDialog(const QString& file, const ProjectImport& import,
                                     std::size_t replaced, QWidget* parent)
    : QDialog(parent) {
  setObjectName(QStringLiteral("import_check"));
  setWindowTitle(tr("Import schedule"));
  auto* layout = new QVBoxLayout(this);
  auto* head = new QLabel(head_text(file, import, replaced), this);
  head->setObjectName(QStringLiteral("import_check.head"));
  head->setWordWrap(true);
  layout->addWidget(head);
  if (!import.differences.empty()) {
    auto* table = new ResultTable(tr("Other dates"), this);
    table->set_content(difference_table(import));
    layout->addWidget(table, 1);
    resize(kSize);
  }
  if (!import.issues.empty()) {
    auto* notes = new QLabel(left_out_text(import.issues), this);
    notes->setObjectName(QStringLiteral("import_check.notes"));
    notes->setWordWrap(true);
    layout->addWidget(notes);
  }
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("&Import"));
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
}

}  // namespace sitewright::ui
