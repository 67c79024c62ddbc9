// The tree of plans with a tick at each that is to be compared.
#pragma once

#include <QIdentityProxyModel>
#include <vector>

#include "ui/session/plan_tree_model.h"

namespace sitewright::ui {

class CompareModel final : public QIdentityProxyModel {
  Q_OBJECT

 public:
  /// `tree` must outlive the model.
  explicit CompareModel(PlanTreeModel& tree, QObject* parent = nullptr);

  [[nodiscard]] std::optional<PlanId> plan_at(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex index_of(PlanId id) const;

  /// Ticked plans in the order in which they were ticked.
  [[nodiscard]] const std::vector<PlanId>& ticked() const { return ticked_; }
  [[nodiscard]] bool is_ticked(PlanId id) const;
  /// Nothing where the tree has no such plan.
  void set_ticked(PlanId id, bool ticked);

  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void ticked_changed();

 private:
  void forget_missing();

  PlanTreeModel& tree_;
  std::vector<PlanId> ticked_;
};

}  // namespace sitewright::ui
