// The plans of a portfolio as a tree: two headings, and the plans below them.
#pragma once

#include <QAbstractItemModel>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace sitewright::ui {

using PlanId = std::int64_t;

struct PlanEntry {
  PlanId id = 0;
  QString name;
  bool bundled = false;  ///< named as a case that the program brings along
  friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

/// Headings are always there, so that views keep what is unfolded. A name can be edited in place.
class PlanTreeModel final : public QAbstractItemModel {
  Q_OBJECT

 public:
  static constexpr int kIdRole = Qt::UserRole;
  /// Renames a plan; false where it was refused.
  using Rename = std::function<bool(PlanId id, const QString& name)>;

  explicit PlanTreeModel(Rename rename, QObject* parent = nullptr);

  /// Shows these plans in their order, row by row, so that views keep their selection.
  void show(const std::vector<PlanEntry>& plans);
  [[nodiscard]] std::optional<PlanId> plan_at(const QModelIndex& index) const;
  /// Invalid where the plan is not there.
  [[nodiscard]] QModelIndex index_of(PlanId id) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  static constexpr int kGroups = 2;
  [[nodiscard]] QModelIndex heading(int group) const;
  void match_group(int group, const std::vector<PlanEntry>& plans);

  Rename rename_;
  std::vector<PlanEntry> groups_[kGroups];
};

}  // namespace sitewright::ui
