// Values that are picked: choices, references, flags.
#pragma once

#include <QCheckBox>
#include <QComboBox>

#include "ui/editor/field_edit.h"

namespace sitewright::ui {

/// A list to pick from; a value that is not in it is shown as it is.
class ChoiceFieldEdit final : public FieldEdit {
  Q_OBJECT

 public:
  ChoiceFieldEdit(const EditorContext& context, const Field& field, QWidget* parent);

  void show_value(const FieldValue& value) override;
  QWidget* input() override { return combo_; }
  void refresh_choices() override;

 private:
  const EditorContext& context_;
  const Field& field_;
  QComboBox* combo_;
  QString shown_;
};

class FlagFieldEdit final : public FieldEdit {
  Q_OBJECT

 public:
  explicit FlagFieldEdit(QWidget* parent);

  void show_value(const FieldValue& value) override;
  QWidget* input() override { return box_; }

 private:
  QCheckBox* box_;
};

}  // namespace sitewright::ui
