// The plans of the portfolio on the left of the window.
#pragma once

#include <QTreeView>
#include <QWidget>

#include "ui/main_window/compare_model.h"

namespace sitewright::ui {

class PortfolioPanel final : public QWidget {
  Q_OBJECT

 public:
  /// `tree` must outlive the panel.
  explicit PortfolioPanel(PlanTreeModel& tree, QWidget* parent = nullptr);

  [[nodiscard]] CompareModel& compare() { return *model_; }
  [[nodiscard]] QTreeView& view() { return *view_; }
  /// Makes the plan current without plan_chosen(). Nothing where there is none.
  void show_current(PlanId id);
  /// Opens the plan's name for editing.
  void start_renaming(PlanId id);

  [[nodiscard]] QSize sizeHint() const override;

 signals:
  /// The user has gone to another plan.
  void plan_chosen(sitewright::ui::PlanId id);

 private:
  CompareModel* model_;
  QTreeView* view_;
};

}  // namespace sitewright::ui
