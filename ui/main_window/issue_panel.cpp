// Issues as rows: how bad, where, what.
#include "ui/main_window/issue_panel.h"

#include <QHeaderView>
#include <QStringList>
#include <algorithm>

#include "model/plan/fields.h"
#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

QString severity_text(Severity severity) {
  switch (severity) {
    case Severity::error: return IssuePanel::tr("Error");
    case Severity::warning: return IssuePanel::tr("Warning");
    case Severity::info: break;
  }
  return IssuePanel::tr("Note");
}

}  // namespace

QString issue_place(const Issue& issue) {
  if (const Field* field = plan::find_scalar(issue.path)) {
    return model_text(field->group) % QLatin1String(": ") % model_text(field->label);
  }
  const QStringList parts = qstring(issue.path).split(QLatin1Char('.'));
  const plan::List* list = plan::find_list(parts.front().toStdString());
  if (list == nullptr) return qstring(issue.path);
  QString text = model_text(list->label);
  if (parts.size() > 1) text += QLatin1String(": ") % parts[1];
  if (parts.size() > 2) {
    const Field* field = plan::find_field(*list, parts[2].toStdString());
    text += QLatin1String(": ") % (field == nullptr ? parts[2] : model_text(field->label));
  }
  return text;
}

QString issue_count(const Issues& issues) {
  const auto count = [&](Severity severity) {
    return static_cast<int>(std::count_if(issues.begin(), issues.end(), [&](const Issue& issue) {
      return issue.severity == severity;
    }));
  };
  const int errors = count(Severity::error);
  const int warnings = count(Severity::warning);
  const int notes = count(Severity::info);
  const auto text = [](int number, const QString& one, const QString& many) {
    return number == 1 ? one : many.arg(number);
  };
  QStringList parts;
  if (errors > 0)
    parts.append(text(errors, IssuePanel::tr("1 error"), IssuePanel::tr("%1 errors")));
  if (warnings > 0)
    parts.append(text(warnings, IssuePanel::tr("1 warning"), IssuePanel::tr("%1 warnings")));
  if (parts.empty() && notes > 0)
    parts.append(text(notes, IssuePanel::tr("1 note"), IssuePanel::tr("%1 notes")));
  return parts.empty() ? IssuePanel::tr("No issues") : parts.join(IssuePanel::tr(", "));
}

IssuePanel::IssuePanel(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("issue_list"));
  setAccessibleName(tr("Issues of the plan"));
  setColumnCount(3);
  setHeaderLabels({tr("Kind"), tr("Where"), tr("What")});
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  header()->setStretchLastSection(false);
  connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
    emit place_wanted(item->data(0, Qt::UserRole).toString());
  });
  connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
    emit place_wanted(item->data(0, Qt::UserRole).toString());
  });
}

void IssuePanel::show_issues(const Issues& issues) {
  clear();
  Issues sorted = issues;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Issue& left, const Issue& right) {
    return static_cast<int>(left.severity) > static_cast<int>(right.severity);
  });
  for (const Issue& issue : sorted) {
    const QString text = issue_text(issue);
    auto* item =
        new QTreeWidgetItem(this, {severity_text(issue.severity), issue_place(issue), text});
    item->setData(0, Qt::UserRole, qstring(issue.path));
    item->setBackground(0, issue_colour(issue.severity));
    item->setToolTip(1, item->text(1));
    item->setToolTip(2, text);
  }
  constexpr int kMostPlaceWidth = 260;
  resizeColumnToContents(0);
  resizeColumnToContents(1);
  setColumnWidth(1, std::min(columnWidth(1), kMostPlaceWidth));
  resizeColumnToContents(2);
}

QSize IssuePanel::sizeHint() const {
  constexpr int kLines = 7;
  const int line = fontMetrics().lineSpacing() + 4;
  return {QTreeWidget::sizeHint().width(), kLines * line};
}

}  // namespace sitewright::ui
