// Values that are typed: numbers with a unit, dates, texts.
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/editor/field_edit.h"

namespace sitewright::ui {

/// A line that commits on Enter and when it loses the keyboard, restores on Escape, and leaves undo
/// to the plan unless something has just been typed.
class CommitLine final : public QLineEdit {
  Q_OBJECT

 public:
  using QLineEdit::QLineEdit;

 signals:
  void restored();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

class LineFieldEdit final : public FieldEdit {
  Q_OBJECT

 public:
  LineFieldEdit(const Field& field, QWidget* parent);
  /// A line that loses the keyboard while it goes commits nothing.
  ~LineFieldEdit() override { line_->disconnect(this); }

  void show_value(const FieldValue& value) override;
  QWidget* input() override { return line_; }

 private:
  void commit();
  void pick_date();

  const Field& field_;
  CommitLine* line_;
  QString shown_;
};

/// A box for texts of several lines; commits when it loses the keyboard, or on Ctrl+Enter.
class BoxFieldEdit final : public FieldEdit {
  Q_OBJECT

 public:
  explicit BoxFieldEdit(QWidget* parent);

  void show_value(const FieldValue& value) override;
  QWidget* input() override { return box_; }
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void commit();

  QPlainTextEdit* box_;
  QString shown_;
};

}  // namespace sitewright::ui
