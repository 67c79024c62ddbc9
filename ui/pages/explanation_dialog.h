// How a number comes about: formula, inputs with their values, figures, sources.
#pragma once

#include <QDialog>
#include <vector>

#include "model/evaluate/explain.h"
#include "ui/pages/result_table.h"

class QLabel;
class QTabWidget;

namespace sitewright::ui {

/// Stays open beside the window; a double click or Enter on an input asks for its field, on a
/// result that the number is computed from for how that comes about.
class ExplanationDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit ExplanationDialog(QWidget* parent = nullptr);
  void show_explanation(const Explanation& explanation);

 signals:
  void place_wanted(const QString& path);
  void explanation_wanted(const QString& key);

 private:
  ResultTable* add_table(const QString& name);
  void show_results(const Explanation& explanation);
  void show_inputs(const Explanation& explanation);
  void show_figures(const Explanation& explanation);
  void show_purchases(const Explanation& explanation);
  void show_sources(const Explanation& explanation);

  QLabel* value_;
  QLabel* formula_;
  QTabWidget* tabs_;
  ResultTable* results_;
  ResultTable* inputs_;
  ResultTable* figures_;
  ResultTable* purchases_;
  ResultTable* sources_;
  std::vector<QString> paths_;  ///< of the inputs, row by row
};

}  // namespace sitewright::ui
