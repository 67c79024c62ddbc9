// One input in the editor: label, value, reset, source, and what is wrong with it.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QObject>
#include <QToolButton>
#include <string>

#include "ui/editor/field_edit.h"

namespace sitewright::ui {

/// Puts its widgets into two rows of a grid and keeps them at what the document holds.
class FieldRow final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kGridRows = 2;
  static constexpr int kGridColumns = 4;

  /// `field` is a scalar of the plan; `context` must outlive the row.
  FieldRow(const EditorContext& context, const Field& field, QGridLayout* grid, int grid_row,
           QWidget* parent);

  [[nodiscard]] const Field& field() const { return field_; }
  [[nodiscard]] QWidget* input() const { return edit_->input(); }
  void set_visible(bool visible);
  /// Shows the document's value where it is no longer the one shown.
  void refresh();
  void refresh_choices() { edit_->refresh_choices(); }
  /// Shows an issue of the plan at this field; null takes it away.
  void show_issue(const Issue* issue);

 private:
  void make_buttons(QWidget* parent);
  void commit(const FieldValue& value);
  void show_error(const QString& message);
  void show_message();
  void reset();
  void edit_source();

  const EditorContext& context_;
  const Field& field_;
  const std::string path_;
  QLabel* label_;
  FieldEdit* edit_;
  QToolButton* reset_;
  QToolButton* source_;
  QLabel* message_;
  FieldValue shown_;
  QString error_;  ///< why what was typed was not taken
  QString issue_;
  Severity issue_severity_ = Severity::info;
  bool visible_ = true;
};

}  // namespace sitewright::ui
