// The table of a list: cells, edits, and how it follows the plan.
#include "ui/tables/item_list_model.h"

#include <QBrush>
#include <QColor>
#include <QStringList>
#include <algorithm>

#include "model/core/check.h"
#include "model/plan/access.h"
#include "ui/tables/field_text.h"
#include "ui/tables/quantity_input.h"

namespace sitewright::ui {

namespace {

bool is_number(const Field& field) {
  return field.kind == FieldKind::number || field.kind == FieldKind::count;
}

std::size_t row_of(const QModelIndex& index) { return static_cast<std::size_t>(index.row()); }

/// Ticks have no text; numbers are shown with thousands apart.
QString shown_text(const Field& field, const FieldValue& value) {
  if (field.kind == FieldKind::flag) return {};
  if (const auto* shares = std::get_if<HourlyShares>(&value)) {
    return ItemListModel::tr("%1 hours, mean %2")
        .arg(quantity_text(static_cast<double>(shares->values().size()), Unit::count),
             quantity_text(shares->mean(), Unit::frac));
  }
  if (const auto* number = std::get_if<double>(&value)) return quantity_text(*number, field.unit);
  return qstring(format_value(value));
}

}  // namespace

ItemListModel::ItemListModel(const plan::List& list, ListEdits edits, QObject* parent)
    : QAbstractTableModel(parent), list_(list), edits_(std::move(edits)) {}

const Field& ItemListModel::field(int column) const {
  return list_.fields()[static_cast<std::size_t>(column)];
}

std::string ItemListModel::path(const QModelIndex& index) const {
  SITEWRIGHT_CHECK(index.isValid(), "no cell");
  return plan::item_path(list_, items_, row_of(index), field(index.column()).key);
}

int ItemListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(list_.size(items_));
}

int ItemListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(list_.fields().size());
}

const Issue* ItemListModel::issue_at(const QModelIndex& index) const {
  const auto found = issues_.find(path(index));
  return found == issues_.end() ? nullptr : &found->second;
}

QVariant ItemListModel::tool_tip(const QModelIndex& index) const {
  QString text = help_text(field(index.column()));
  const std::string at = path(index);
  if (const auto known = items_.provenance.find(at); known != items_.provenance.end()) {
    text += QLatin1Char('\n') % tr("This value: %1, %2. %3")
                                    .arg(qstring(known->second.source),
                                         qstring(enum_name(known->second.confidence)),
                                         qstring(known->second.note));
  }
  if (const Issue* issue = issue_at(index)) text += QLatin1Char('\n') % qstring(issue->message());
  return text;
}

QVariant ItemListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Field& column = field(index.column());
  const FieldValue value = column.get(list_.item(items_, row_of(index)));
  switch (role) {
    case Qt::DisplayRole: return shown_text(column, value);
    case Qt::EditRole: return qstring(format_value(value));
    case Qt::CheckStateRole:
      if (column.kind != FieldKind::flag) return {};
      return static_cast<int>(std::get<bool>(value) ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
      return static_cast<int>((is_number(column) ? Qt::AlignRight : Qt::AlignLeft) |
                              Qt::AlignVCenter);
    case Qt::ToolTipRole: return tool_tip(index);
    case Qt::AccessibleTextRole:
      return QString(header_text(column) % QLatin1String(": ") %
                     (column.kind == FieldKind::hours ? shown_text(column, value)
                                                      : qstring(format_value(value))));
    case Qt::BackgroundRole:
      if (const Issue* issue = issue_at(index)) return QBrush(issue_colour(issue->severity));
      return {};
    default: return {};
  }
}

bool ItemListModel::accept(const Expected<void>& done) {
  if (!done) emit refused(qstring(done.error().message));
  return done.has_value();
}

bool ItemListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  const Field& column = field(index.column());
  const std::string at = path(index);
  if (role == Qt::CheckStateRole && column.kind == FieldKind::flag) {
    return accept(edits_.set(at, value.toInt() == Qt::Checked));
  }
  if (role != Qt::EditRole) return false;
  const auto parsed = read_value(column, value.toString());
  if (!parsed) return accept(failure(at + ": " + parsed.error().message));
  return accept(edits_.set(at, *parsed));
}

QVariant ItemListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (section < 0) return {};
  if (orientation == Qt::Vertical) {
    if (role != Qt::DisplayRole || section >= rowCount()) return {};
    return section + 1;
  }
  if (section >= columnCount()) return {};
  if (role == Qt::DisplayRole) return header_text(field(section));
  if (role == Qt::ToolTipRole) return help_text(field(section));
  return {};
}

Qt::ItemFlags ItemListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const Qt::ItemFlags base = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
  switch (field(index.column()).kind) {
    case FieldKind::flag: return base | Qt::ItemIsUserCheckable;
    case FieldKind::hours: return base;  // they come from a table
    default: return base | Qt::ItemIsEditable;
  }
}

bool ItemListModel::insertRows(int row, int count, const QModelIndex& parent) {
  if (parent.isValid() || count < 1 || row < 0 || row > rowCount()) return false;
  plan::Plan from;
  for (int i = 0; i < count; ++i) list_.insert(from, 0);
  return accept(edits_.insert(static_cast<std::size_t>(row), from));
}

bool ItemListModel::removeRows(int row, int count, const QModelIndex& parent) {
  if (parent.isValid() || count < 1 || row < 0 || row + count > rowCount()) return false;
  std::vector<std::size_t> rows;
  for (int i = row; i < row + count; ++i) rows.push_back(static_cast<std::size_t>(i));
  return remove(rows);
}

bool ItemListModel::remove(const std::vector<std::size_t>& rows) {
  return !rows.empty() && accept(edits_.remove(rows));
}

bool ItemListModel::moveRows(const QModelIndex& source_parent, int source_row, int count,
                             const QModelIndex& destination_parent, int destination) {
  const bool possible = !source_parent.isValid() && !destination_parent.isValid() && count == 1 &&
                        source_row >= 0 && source_row < rowCount() && destination >= 0 &&
                        destination <= rowCount() && destination != source_row &&
                        destination != source_row + 1;
  if (!possible) return false;
  const int to = destination > source_row ? destination - 1 : destination;
  return accept(edits_.move(static_cast<std::size_t>(source_row), static_cast<std::size_t>(to)));
}

plan::Plan ItemListModel::items_of(const std::vector<std::size_t>& rows) const {
  plan::Plan some;
  for (const std::size_t row : rows) {
    const std::size_t end = list_.size(some);
    list_.insert(some, end);
    for (const Field& each : list_.fields())
      each.set(list_.mutable_item(some, end), each.get(list_.item(items_, row)));
  }
  return some;
}

bool ItemListModel::duplicate(const std::vector<std::size_t>& rows) {
  if (rows.empty()) return false;
  const std::size_t last = *std::max_element(rows.begin(), rows.end());
  return accept(edits_.insert(last + 1, items_of(rows)));
}

void ItemListModel::copy_item(const plan::Plan& from, std::size_t from_row, std::size_t row) {
  for (const Field& each : list_.fields())
    each.set(list_.mutable_item(items_, row), each.get(list_.item(from, from_row)));
}

bool ItemListModel::same_item(const plan::Plan& other, std::size_t row) const {
  const auto fields = list_.fields();
  return std::all_of(fields.begin(), fields.end(), [&](const Field& each) {
    return each.get(list_.item(items_, row)) == each.get(list_.item(other, row));
  });
}

void ItemListModel::show(const plan::Plan& plan) {
  match_rows(plan);
  items_.provenance.clear();
  const std::string prefix = std::string(list_.key) + ".";
  for (const auto& [key, provenance] : plan.provenance) {
    if (key.starts_with(prefix)) items_.provenance[key] = provenance;
  }
  match_values(plan);
}

void ItemListModel::match_rows(const plan::Plan& plan) {
  const auto id = [this](const plan::Plan& of, std::size_t row) -> const std::string& {
    return plan::item_id(list_, of, row);
  };
  // An item that only changed its id stays where it is.
  if (list_.size(plan) == list_.size(items_)) {
    std::size_t others = 0;
    for (std::size_t i = 0; i < list_.size(plan); ++i) others += id(plan, i) != id(items_, i);
    if (others <= 1) return;
  }
  for (std::size_t i = list_.size(items_); i-- > 0;) {
    if (plan::find_item(list_, plan, id(items_, i)) != list_.size(plan)) continue;
    const int row = static_cast<int>(i);
    beginRemoveRows({}, row, row);
    list_.remove(items_, i);
    endRemoveRows();
  }
  for (std::size_t i = 0; i < list_.size(plan); ++i) {
    const std::size_t now = plan::find_item(list_, items_, id(plan, i));
    const bool is_new = now == list_.size(items_);
    if (now == i && !is_new) continue;
    const int row = static_cast<int>(i);
    if (is_new) {
      beginInsertRows({}, row, row);
      list_.insert(items_, i);
      copy_item(plan, i, i);
      endInsertRows();
    } else {
      beginMoveRows({}, static_cast<int>(now), static_cast<int>(now), {}, row);
      list_.move(items_, now, i);
      endMoveRows();
    }
  }
}

void ItemListModel::match_values(const plan::Plan& plan) {
  const int last_column = columnCount() - 1;
  for (std::size_t i = 0; i < list_.size(plan); ++i) {
    if (same_item(plan, i)) continue;
    copy_item(plan, i, i);
    const int row = static_cast<int>(i);
    emit dataChanged(index(row, 0), index(row, last_column));
  }
}

void ItemListModel::show_issues(const Issues& issues) {
  std::map<std::string, Issue, std::less<>> next;
  const std::string prefix = std::string(list_.key) + ".";
  for (const Issue& issue : issues) {
    if (!issue.path.starts_with(prefix)) continue;
    const auto [place, is_new] = next.try_emplace(issue.path, issue);
    if (!is_new && issue.severity > place->second.severity) place->second = issue;
  }
  if (next == issues_) return;
  issues_ = std::move(next);
  if (rowCount() > 0) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                     {Qt::BackgroundRole, Qt::ToolTipRole});
  }
}

QString ItemListModel::copy(const std::vector<std::size_t>& rows) const {
  QStringList lines;
  QStringList cells;
  for (const Field& each : list_.fields()) cells.append(qstring(each.key));
  lines.append(cells.join(QLatin1Char('\t')));
  for (const std::size_t row : rows) {
    cells.clear();
    for (const Field& each : list_.fields()) {
      QString cell = qstring(format_value(each.get(list_.item(items_, row))));
      // A tab or line break within a text would break the table.
      cells.append(cell.replace(QLatin1Char('\t'), QLatin1Char(' '))
                       .replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }
    lines.append(cells.join(QLatin1Char('\t')));
  }
  return lines.join(QLatin1Char('\n')) % QLatin1Char('\n');
}

}  // namespace sitewright::ui
