// The inputs of a plan, generated from the fields tables.
#pragma once

#include <QLineEdit>
#include <QScrollArea>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/editor/editor_group.h"

namespace sitewright::ui {

/// A search box above collapsible groups of fields and lists. Every edit goes through the document,
/// and everything that the document holds shows here at once.
class PlanEditor final : public QWidget {
  Q_OBJECT

 public:
  /// The context's document must outlive the editor.
  explicit PlanEditor(EditorContext context, QWidget* parent = nullptr);

  /// Shows these issues at their fields and counts them in the headings.
  void show_issues(const Issues& issues);
  /// Scrolls to the field, item or list at `path` and gives it the keyboard; false where there is
  /// none.
  bool reveal(const std::string& path);
  /// Gives the keyboard to the search box.
  void start_search();

 private:
  void make_groups(QWidget* inside);
  void filter(const QString& text);
  void refresh();

  const EditorContext context_;
  QLineEdit* search_;
  QScrollArea* area_;
  QLabel* nothing_;
  std::vector<EditorGroup*> groups_;
};

}  // namespace sitewright::ui
