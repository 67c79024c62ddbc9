// A plain table of results.
#include "ui/tables/value_table_model.h"

#include <QFont>
#include <numeric>

#include "model/core/check.h"

namespace sitewright::ui {

namespace {

bool same(const ValueCell& left, const ValueCell& right) {
  return left.text == right.text && left.value == right.value && left.tool_tip == right.tool_tip &&
         left.mark == right.mark && left.strong == right.strong;
}

bool same(const std::vector<ValueCell>& left, const std::vector<ValueCell>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const ValueCell& l, const ValueCell& r) { return same(l, r); });
}

bool same(const std::vector<ValueColumn>& left, const std::vector<ValueColumn>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const ValueColumn& l, const ValueColumn& r) {
                      return l.header == r.header && l.number == r.number;
                    });
}

/// Only the weight is set: the rest is the view's.
QFont bold() {
  QFont font;
  font.setBold(true);
  return font;
}

}  // namespace

ValueTableModel::ValueTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ValueTableModel::set_table(std::vector<ValueColumn> columns,
                                std::vector<std::vector<ValueCell>> rows) {
  for (const auto& row : rows)
    SITEWRIGHT_CHECK(row.size() == columns.size(), "a row needs one cell for each column");
  if (!same(columns, columns_) || rows.size() != rows_.size()) {
    beginResetModel();
    columns_ = std::move(columns);
    rows_ = std::move(rows);
    endResetModel();
    return;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (same(rows[i], rows_[i])) continue;
    rows_[i] = std::move(rows[i]);
    const int row = static_cast<int>(i);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
  }
}

QString ValueTableModel::copy() const {
  std::vector<int> rows(rows_.size());
  std::iota(rows.begin(), rows.end(), 0);
  return copy(rows);
}

QString ValueTableModel::copy(const std::vector<int>& rows) const {
  QStringList lines;
  QStringList cells;
  for (const ValueColumn& column : columns_) cells.append(column.header);
  lines.append(cells.join(QLatin1Char('\t')));
  for (const int row : rows) {
    cells.clear();
    for (const ValueCell& cell : rows_.at(static_cast<std::size_t>(row)))
      cells.append(cell.value.isValid() ? cell.value.toString() : cell.text);
    lines.append(cells.join(QLatin1Char('\t')));
  }
  return lines.join(QLatin1Char('\n')) % QLatin1Char('\n');
}

int ValueTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ValueTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant ValueTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto column = static_cast<std::size_t>(index.column());
  const ValueCell& cell = rows_[static_cast<std::size_t>(index.row())][column];
  switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::UserRole: return cell.value.isValid() ? cell.value : QVariant(cell.text);
    case Qt::ToolTipRole: return cell.tool_tip.isEmpty() ? QVariant() : QVariant(cell.tool_tip);
    case Qt::DecorationRole: return cell.mark.isValid() ? QVariant(cell.mark) : QVariant();
    case Qt::FontRole: return cell.strong ? QVariant(bold()) : QVariant();
    case Qt::TextAlignmentRole:
      return static_cast<int>((columns_[column].number ? Qt::AlignRight : Qt::AlignLeft) |
                              Qt::AlignVCenter);
    default: return {};
  }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const ValueColumn& column = columns_[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole)  // the unit on a line of its own keeps narrow figures narrow
    return QString(column.header).replace(QStringLiteral(" ["), QStringLiteral("\n["));
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return {};
}

}  // namespace sitewright::ui
