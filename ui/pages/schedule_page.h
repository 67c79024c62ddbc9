// When each task is done, and what moves with it: a Gantt chart to work on, and its tables.
#pragma once

#include "model/schedule/schedule.h"
#include "ui/pages/gantt_view.h"
#include "ui/pages/page.h"
#include "ui/pages/result_table.h"
#include "ui/pages/simulation_bar.h"
#include "ui/pages/study_panel.h"

class QHBoxLayout;
class QTabWidget;
class QLabel;
class QPushButton;
class QSplitter;

namespace sitewright::ui {

class SchedulePage final : public Page {
  Q_OBJECT

 public:
  explicit SchedulePage(QWidget* parent = nullptr);
  void show_result(const plan::Plan& plan, const Evaluation& evaluation) override;
  /// The first that shares a task is the chart's baseline.
  void show_compared(const std::vector<NamedEvaluation>& plans) override;

 private:
  void make_buttons(QHBoxLayout* row);
  void make_table(QSplitter* splitter);
  void make_orders();
  void perform(const GanttWish& wish);
  void consider(const GanttWish& wish);
  void add_task();
  void open(const QString& task);
  void show_chart();
  void show_outlook(const std::shared_ptr<const plan::Plan>& plan,
                    const std::shared_ptr<const analysis::Outlook>& outlook);
  /// The last run's result, where it is that of the plan that is shown.
  [[nodiscard]] const analysis::Outlook* outlook() const;
  void show_in_table(const QString& task);

  QLabel* story_;
  QPushButton* add_;
  GanttView* gantt_;
  SimulationBar* simulation_;
  QTabWidget* tabs_;
  ResultTable* tasks_;
  ResultTable* odds_;
  StudyPanel* orders_ = nullptr;
  std::vector<QString> ids_;                ///< of the table's rows
  std::shared_ptr<const plan::Plan> plan_;  ///< that is shown
  schedule::Result schedule_;               ///< its schedule
  std::vector<NamedEvaluation> compared_;
  std::shared_ptr<const plan::Plan> simulated_;  ///< the plan of the last run
  std::shared_ptr<const analysis::Outlook> outlook_;
};

}  // namespace sitewright::ui
