// How many accelerators run on each day and what binds, what one day looks like hall by hall, and
// what another step of supply would change, what would fix a missed target and what a little more
// of each limit is worth.
#pragma once

#include <memory>

#include "ui/pages/capacity_view.h"
#include "ui/pages/later_work.h"
#include "ui/pages/page.h"
#include "ui/pages/result_table.h"
#include "ui/pages/study_panel.h"

class QDateEdit;
class QLabel;
class QSplitter;
class QTabWidget;

namespace sitewright::ui {

class CapacityPage final : public Page {
  Q_OBJECT

 public:
  explicit CapacityPage(QWidget* parent = nullptr);
  void show_result(const plan::Plan& plan, const Evaluation& evaluation) override;
  void show_what_if(const Evaluation& evaluation) override;

 private:
  void make_day_row(QLayout* layout);
  void make_tables(QSplitter* splitter);
  void show_day(Date day);
  StudyPanel* add_study(StudySpec spec);
  void ask_idle(const std::shared_ptr<const plan::Plan>& plan, const Evaluation& evaluation);
  void perform(const StepWish& wish);
  void consider(const StepWish& wish);
  void open(const QString& step);
  [[nodiscard]] Expected<PlanEdit> edit_for(const plan::Plan& plan, const StepWish& wish) const;

  QLabel* story_;
  QDateEdit* day_;
  QLabel* why_;
  CapacityView* view_;
  QTabWidget* tabs_ = nullptr;
  ResultTable* limits_ = nullptr;
  ResultTable* halls_ = nullptr;
  ResultTable* idle_ = nullptr;
  ResultTable* spans_ = nullptr;
  StudyPanel* fixes_ = nullptr;
  StudyPanel* worth_ = nullptr;
  /// Of a day's tables, which are made anew for every day that is chosen.
  std::function<TableContent(Date)> limits_on_;
  std::function<TableContent(Date)> halls_on_;
  std::function<TableContent(Date)> idle_on_;  ///< once it has been worked out
  std::optional<Date> target_date_;
  LaterWork idle_work_;
};

}  // namespace sitewright::ui
