// Any plans side by side: a table with differences, and their accelerators on one axis.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/pages/result_table.h"
#include "ui/plan_figures/plan_figures.h"

class QLabel;

namespace sitewright::ui {

class FigureView;

class ComparePage final : public QWidget {
  Q_OBJECT

 public:
  explicit ComparePage(QWidget* parent = nullptr);
  /// The first is what the others are set against.
  void show_plans(const std::vector<NamedEvaluation>& plans);

 signals:
  void message(const QString& text);

 private:
  QLabel* hint_;
  FigureView* view_;
  ResultTable* table_;
};

}  // namespace sitewright::ui
