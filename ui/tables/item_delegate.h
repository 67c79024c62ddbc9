// Cells that offer what may stand in them.
#pragma once

#include <QString>
#include <QStyledItemDelegate>
#include <functional>
#include <string_view>
#include <vector>

namespace sitewright::ui {

/// One thing that a reference may name.
struct Reference {
  QString id;
  QString name;  ///< empty where the id is all there is
};

/// What a reference field with this `reference` may name: ids of a catalogue or of a list.
using ReferenceLookup = std::function<std::vector<Reference>(std::string_view reference)>;

/// Edits cells of an ItemListModel: choices and references are picked from a list, the rest is
/// typed.
class ItemDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit ItemDelegate(ReferenceLookup references, QObject* parent = nullptr);

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override;

 private:
  ReferenceLookup references_;
};

}  // namespace sitewright::ui
