// The pages in the middle of the window, each made when it is first looked at.
#pragma once

#include <QTabWidget>
#include <QTimer>
#include <vector>

#include "ui/pages/compare_page.h"
#include "ui/pages/page.h"
#include "ui/session/evaluation_runner.h"

namespace sitewright::ui {

class ExplanationDialog;
class FigureView;

/// The pages of one plan, and Compare as the last.
class PageTabs final : public QTabWidget {
  Q_OBJECT

 public:
  explicit PageTabs(QWidget* parent = nullptr);

  /// Shows a plan's result; one without an evaluation leaves the pages empty.
  void show_result(const EvaluationResult& result);
  /// Opens how the result of this key comes about.
  void explain(const QString& metric);
  /// Shows nothing, as for a plan that has not been evaluated yet.
  void clear_result();
  /// The answer to what_if_wanted(), for the page in front.
  void show_what_if(const Evaluation& evaluation);
  /// What pages that are made from now on may ask for.
  void set_services(PageServices services) { services_ = std::move(services); }
  void show_comparison(std::vector<NamedEvaluation> plans);
  /// Dims the pages of the plan while their numbers are those of an older plan; an evaluation that
  /// takes no longer than a blink dims nothing.
  void set_stale(bool stale);

  [[nodiscard]] int compare_index() const { return count() - 1; }
  /// The charts that are on the page in front.
  [[nodiscard]] std::vector<FigureView*> figures() const;

  /// Pages give way: charts shrink, cards wrap, tables scroll.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  /// A line for the status bar.
  void message(const QString& text);
  void place_wanted(const QString& path);
  void what_if_wanted(const std::shared_ptr<const sitewright::plan::Plan>& plan);

 private:
  struct Tab {
    QWidget* holder;
    Page* page = nullptr;
    bool fresh = false;  ///< shows the present result
  };

  void fill_current();
  void fill(Tab& tab, const PageEntry& entry);
  void fill_compare();
  /// Those of the comparison that are not the plan that is shown.
  [[nodiscard]] std::vector<NamedEvaluation> others() const;
  void fill_explanation();
  void dim(bool dimmed);

  PageServices services_;
  ExplanationDialog* explanation_ = nullptr;
  QString explained_;  ///< key of what it shows, as explain_key() has it
  std::vector<Tab> tabs_;
  QWidget* compare_holder_;
  ComparePage* compare_ = nullptr;
  bool compare_fresh_ = false;
  EvaluationResult result_;
  std::vector<NamedEvaluation> comparison_;
  QTimer dim_later_;
};

}  // namespace sitewright::ui
