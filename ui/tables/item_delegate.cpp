// Pickers and line edits within cells.
#include "ui/tables/item_delegate.h"

#include <QComboBox>
#include <QLineEdit>

#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"
#include "ui/tables/item_list_model.h"

namespace sitewright::ui {

ItemDelegate::ItemDelegate(ReferenceLookup references, QObject* parent)
    : QStyledItemDelegate(parent), references_(std::move(references)) {}

QWidget* ItemDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
  const auto* model = qobject_cast<const ItemListModel*>(index.model());
  if (model == nullptr) return QStyledItemDelegate::createEditor(parent, option, index);
  const Field& field = model->field(index.column());
  if (field.kind != FieldKind::choice && field.kind != FieldKind::reference) {
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAccessibleName(header_text(field));
    if (field.kind == FieldKind::date) line->setPlaceholderText(tr("YYYY-MM-DD"));
    return line;
  }
  auto* combo = new QComboBox(parent);
  combo->setFrame(false);
  combo->setAccessibleName(header_text(field));
  if (field.kind == FieldKind::choice) {
    for (const std::string_view choice : field.choices)
      combo->addItem(model_text(choice), qstring(choice));
  } else {
    for (const Reference& reference : references_(field.reference)) {
      const bool named = !reference.name.isEmpty() && reference.name != reference.id;
      combo->addItem(
          named ? QString(reference.id % QLatin1String(" \u2013 ") % reference.name) : reference.id,
          reference.id);
    }
  }
  // Picking is the whole edit: no second key or click.
  auto* self = const_cast<ItemDelegate*>(this);
  connect(combo, &QComboBox::activated, self, [self, combo] {
    emit self->commitData(combo);
    emit self->closeEditor(combo);
  });
  return combo;
}

void ItemDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  const QString text = index.data(Qt::EditRole).toString();
  if (auto* combo = qobject_cast<QComboBox*>(editor)) {
    if (combo->findData(text) < 0) combo->insertItem(0, text, text);
    combo->setCurrentIndex(combo->findData(text));
  } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
    line->setText(text);
  } else {
    QStyledItemDelegate::setEditorData(editor, index);
  }
}

void ItemDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const {
  QVariant value;
  if (const auto* combo = qobject_cast<QComboBox*>(editor)) {
    value = combo->currentData();
  } else if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
    value = line->text();
  } else {
    QStyledItemDelegate::setModelData(editor, model, index);
    return;
  }
  if (value != index.data(Qt::EditRole)) model->setData(index, value, Qt::EditRole);
}

}  // namespace sitewright::ui
