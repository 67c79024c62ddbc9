// Headings have no parent id; plans carry their heading's row plus one.
#include "ui/session/plan_tree_model.h"

#include <QFont>
#include <algorithm>

namespace sitewright::ui {

namespace {

constexpr quintptr kHeading = 0;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

PlanTreeModel::PlanTreeModel(Rename rename, QObject* parent)
    : QAbstractItemModel(parent), rename_(std::move(rename)) {}

void PlanTreeModel::show(const std::vector<PlanEntry>& plans) {
  for (int group = 0; group < kGroups; ++group) {
    std::vector<PlanEntry> members;
    std::copy_if(plans.begin(), plans.end(), std::back_inserter(members),
                 [&](const PlanEntry& plan) { return plan.bundled == (group == 0); });
    match_group(group, members);
  }
}

void PlanTreeModel::match_group(int group, const std::vector<PlanEntry>& plans) {
  auto& shown = groups_[group];
  const QModelIndex above = heading(group);
  const auto has_id = [](PlanId id) {
    return [id](const PlanEntry& plan) { return plan.id == id; };
  };
  for (int row = static_cast<int>(shown.size()) - 1; row >= 0; --row) {
    if (std::any_of(plans.begin(), plans.end(), has_id(shown[at(row)].id))) continue;
    beginRemoveRows(above, row, row);
    shown.erase(shown.begin() + row);
    endRemoveRows();
  }
  for (int row = 0; row < static_cast<int>(plans.size()); ++row) {
    const PlanEntry& plan = plans[at(row)];
    const auto now = std::find_if(shown.begin() + row, shown.end(), has_id(plan.id));
    if (now == shown.end()) {
      beginInsertRows(above, row, row);
      shown.insert(shown.begin() + row, plan);
      endInsertRows();
      continue;
    }
    const int from = static_cast<int>(now - shown.begin());
    if (from != row) {
      beginMoveRows(above, from, from, above, row);
      std::rotate(shown.begin() + row, now, now + 1);
      endMoveRows();
    }
    if (shown[at(row)] == plan) continue;
    shown[at(row)] = plan;
    const QModelIndex cell = index(row, 0, above);
    emit dataChanged(cell, cell);
  }
}

QModelIndex PlanTreeModel::heading(int group) const { return createIndex(group, 0, kHeading); }

std::optional<PlanId> PlanTreeModel::plan_at(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == kHeading) return std::nullopt;
  return groups_[index.internalId() - 1][at(index.row())].id;
}

QModelIndex PlanTreeModel::index_of(PlanId id) const {
  for (int group = 0; group < kGroups; ++group) {
    for (int row = 0; row < static_cast<int>(groups_[group].size()); ++row) {
      if (groups_[group][at(row)].id == id) return index(row, 0, heading(group));
    }
  }
  return {};
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  if (!parent.isValid()) return heading(row);
  return createIndex(row, column, static_cast<quintptr>(parent.row()) + 1);
}

QModelIndex PlanTreeModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == kHeading) return {};
  return heading(static_cast<int>(child.internalId()) - 1);
}

int PlanTreeModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return kGroups;
  if (parent.internalId() != kHeading || parent.column() != 0) return 0;
  return static_cast<int>(groups_[parent.row()].size());
}

int PlanTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant PlanTreeModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (index.internalId() == kHeading) {
    if (role == Qt::DisplayRole) return index.row() == 0 ? tr("Bundled cases") : tr("My plans");
    if (role == Qt::FontRole) {
      QFont bold;
      bold.setBold(true);
      return bold;
    }
    return {};
  }
  const PlanEntry& plan = groups_[index.internalId() - 1][at(index.row())];
  if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole) return plan.name;
  if (role == kIdRole) return QVariant::fromValue<qlonglong>(plan.id);
  return {};
}

bool PlanTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const std::optional<PlanId> id = plan_at(index);
  const QString name = value.toString().trimmed();
  if (role != Qt::EditRole || !id || name.isEmpty()) return false;
  return rename_(*id, name);
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  if (index.internalId() == kHeading) return Qt::ItemIsEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

}  // namespace sitewright::ui
