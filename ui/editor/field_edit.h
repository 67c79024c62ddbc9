// The widget that a value is edited with, by the kind of its field.
#pragma once

#include <QWidget>

#include "model/core/field.h"
#include "ui/editor/editor_context.h"

namespace sitewright::ui {

/// Shows one value and tells when the user has entered another; it changes nothing itself.
class FieldEdit : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Shows `value` and forgets what was typed.
  virtual void show_value(const FieldValue& value) = 0;
  /// The widget that takes the keyboard.
  [[nodiscard]] virtual QWidget* input() = 0;
  /// Fetches again what a reference may name.
  virtual void refresh_choices() {}

 signals:
  void committed(const sitewright::FieldValue& value);
  /// What was typed is no such value; it stays as typed.
  void rejected(const QString& message);
  /// The user typed, or took back what was typed: an old message no longer holds.
  void touched();
};

/// number, count, date: a line; text: a line or, for notes, a box; choice and reference: a list;
/// flag: a tick.
[[nodiscard]] FieldEdit* make_field_edit(const EditorContext& context, const Field& field,
                                         QWidget* parent);

}  // namespace sitewright::ui
