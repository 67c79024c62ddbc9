// Ticks beside the tree: they belong to the window, not to the portfolio.
#include "ui/main_window/compare_model.h"

#include <algorithm>

namespace sitewright::ui {

CompareModel::CompareModel(PlanTreeModel& tree, QObject* parent)
    : QIdentityProxyModel(parent), tree_(tree) {
  setSourceModel(&tree);
  connect(this, &QAbstractItemModel::rowsRemoved, this, &CompareModel::forget_missing);
}

std::optional<PlanId> CompareModel::plan_at(const QModelIndex& index) const {
  return tree_.plan_at(mapToSource(index));
}

QModelIndex CompareModel::index_of(PlanId id) const { return mapFromSource(tree_.index_of(id)); }

bool CompareModel::is_ticked(PlanId id) const {
  return std::find(ticked_.begin(), ticked_.end(), id) != ticked_.end();
}

void CompareModel::set_ticked(PlanId id, bool ticked) {
  const QModelIndex index = index_of(id);
  if (!index.isValid() || ticked == is_ticked(id)) return;
  if (ticked) {
    ticked_.push_back(id);
  } else {
    ticked_.erase(std::find(ticked_.begin(), ticked_.end(), id));
  }
  emit dataChanged(index, index, {Qt::CheckStateRole});
  emit ticked_changed();
}

void CompareModel::forget_missing() {
  const auto gone = std::remove_if(ticked_.begin(), ticked_.end(),
                                   [this](PlanId id) { return !tree_.index_of(id).isValid(); });
  if (gone == ticked_.end()) return;
  ticked_.erase(gone, ticked_.end());
  emit ticked_changed();
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::CheckStateRole) return QIdentityProxyModel::data(index, role);
  const auto plan = plan_at(index);
  if (!plan) return {};
  return is_ticked(*plan) ? Qt::Checked : Qt::Unchecked;
}

bool CompareModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole) return QIdentityProxyModel::setData(index, value, role);
  const auto plan = plan_at(index);
  if (!plan) return false;
  set_ticked(*plan, value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags CompareModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
  return plan_at(index) ? flags | Qt::ItemIsUserCheckable : flags;
}

}  // namespace sitewright::ui
