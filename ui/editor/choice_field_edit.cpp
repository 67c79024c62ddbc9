// Lists and ticks, and which widget a field gets.
#include "ui/editor/choice_field_edit.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "ui/editor/line_field_edit.h"
#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// A list that the wheel scrolls past instead of changing it.
class StillComboBox final : public QComboBox {
 public:
  using QComboBox::QComboBox;

 protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QString with_name(const Reference& reference) {
  if (reference.name.isEmpty() || reference.name == reference.id) return reference.id;
  return reference.name % QLatin1String(" (") % reference.id % QLatin1Char(')');
}

}  // namespace

ChoiceFieldEdit::ChoiceFieldEdit(const EditorContext& context, const Field& field, QWidget* parent)
    : FieldEdit(parent), context_(context), field_(field), combo_(new StillComboBox(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(combo_);
  combo_->setFocusPolicy(Qt::StrongFocus);
  // A long name must not widen the whole editor.
  combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo_->setMinimumContentsLength(8);
  setFocusProxy(combo_);
  refresh_choices();
  connect(combo_, &QComboBox::activated, this, [this] {
    const QString picked = combo_->currentData().toString();
    if (picked == shown_) return;
    emit touched();
    emit committed(picked.isEmpty() && field_.optional ? FieldValue{}
                                                       : FieldValue{picked.toStdString()});
  });
}

void ChoiceFieldEdit::refresh_choices() {
  combo_->clear();
  if (field_.optional) combo_->addItem(tr("(none)"), QString());
  for (const std::string_view choice : field_.choices)
    combo_->addItem(model_text(choice), qstring(choice));
  if (field_.kind == FieldKind::reference) {
    for (const Reference& reference : references(context_, field_.reference))
      combo_->addItem(with_name(reference), reference.id);
  }
  if (combo_->findData(shown_) < 0) combo_->insertItem(0, shown_, shown_);
  combo_->setCurrentIndex(combo_->findData(shown_));
}

void ChoiceFieldEdit::show_value(const FieldValue& value) {
  shown_ = qstring(format_value(value));
  refresh_choices();
}

FlagFieldEdit::FlagFieldEdit(QWidget* parent) : FieldEdit(parent), box_(new QCheckBox(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(box_);
  setFocusProxy(box_);
  connect(box_, &QCheckBox::clicked, this, [this](bool checked) {
    emit touched();
    emit committed(checked);
  });
}

void FlagFieldEdit::show_value(const FieldValue& value) {
  box_->setChecked(std::holds_alternative<bool>(value) && std::get<bool>(value));
}

FieldEdit* make_field_edit(const EditorContext& context, const Field& field, QWidget* parent) {
  switch (field.kind) {
    case FieldKind::flag: return new FlagFieldEdit(parent);
    case FieldKind::choice: return new ChoiceFieldEdit(context, field, parent);
    case FieldKind::reference:
      // Where nothing is known of what it may name, it can still be typed.
      if (plan::find_list(field.reference) == nullptr &&
          references(context, field.reference).empty()) {
        break;
      }
      return new ChoiceFieldEdit(context, field, parent);
    case FieldKind::text:
      if (field.key == "notes" || field.key == "summary") return new BoxFieldEdit(parent);
      break;
    case FieldKind::number:
    case FieldKind::count:
    case FieldKind::date:
    case FieldKind::hours: break;
  }
  return new LineFieldEdit(field, parent);
}

}  // namespace sitewright::ui
