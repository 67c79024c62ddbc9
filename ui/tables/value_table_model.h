// Results as a table: texts on the left, numbers on the right, all of it copyable.
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QString>
#include <QStringList>
#include <vector>

namespace sitewright::ui {

/// One cell: what is shown, what is copied and sorted by (empty: the shown text), what hovering
/// tells.
struct ValueCell {
  QString text;
  QVariant value = {};
  QString tool_tip = {};
  QColor mark = {};     ///< a swatch before the text; invalid: none
  bool strong = false;  ///< set in bold
};

struct ValueColumn {
  QString header;       ///< with its unit: "Capex [$ M]"
  bool number = false;  ///< right-aligned
};

/// A table that is set as a whole; rows that stay as they were are not announced as changed.
class ValueTableModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit ValueTableModel(QObject* parent = nullptr);

  /// Contract: every row has one cell for each column.
  void set_table(std::vector<ValueColumn> columns, std::vector<std::vector<ValueCell>> rows);
  /// All of it, or some rows, as tab-separated lines with the headers first.
  [[nodiscard]] QString copy() const;
  [[nodiscard]] QString copy(const std::vector<int>& rows) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  /// UserRole: the cell's value, to sort by.
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const override;

 private:
  std::vector<ValueColumn> columns_;
  std::vector<std::vector<ValueCell>> rows_;
};

}  // namespace sitewright::ui
