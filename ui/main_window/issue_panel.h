// What is wrong with the plan, one line an issue.
#pragma once

#include <QTreeWidget>
#include <QWidget>

#include "model/core/issue.h"

namespace sitewright::ui {

/// Where it is, by the labels of group and field: "Lots: h100: Count"; empty for the whole plan.
[[nodiscard]] QString issue_place(const Issue& issue);
/// "2 errors, 1 warning"; "No issues".
[[nodiscard]] QString issue_count(const Issues& issues);

/// Errors first. Activating a line asks for its place.
class IssuePanel final : public QTreeWidget {
  Q_OBJECT

 public:
  explicit IssuePanel(QWidget* parent = nullptr);

  void show_issues(const Issues& issues);

  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void place_wanted(const QString& path);
};

}  // namespace sitewright::ui
