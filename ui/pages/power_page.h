// The power page: any year's dispatch, any hour of it explained, what losses leave, what would fix
// a shortfall.
#pragma once

#include <memory>

#include "model/evaluate/year.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/later_work.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QDateTimeEdit;

namespace sitewright::ui {

class PowerPage final : public Page {
  Q_OBJECT

 public:
  explicit PowerPage(QWidget* parent = nullptr);
  void show_result(const plan::Plan& plan, const Evaluation& evaluation) override;

 protected:
  /// A click on the dispatch chart chooses its hour.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// A year in operation: its charts, and what explains its hours.
  struct ShownYear {
    std::shared_ptr<const Evaluation> evaluation;  ///< with that year's operation in it
    std::shared_ptr<const YearResult> year;
    std::shared_ptr<const climate::Climate> climate;
  };

  QWidget* make_bar();
  void ask_year();
  void ask_answers();
  void show_year(const ShownYear& shown);
  void show_hour();
  void choose_hour(int hour);
  [[nodiscard]] int chosen_hour() const;
  void zoom_to_week();

  ChartPage* charts_;
  QSpinBox* year_;
  QDateTimeEdit* hour_;
  QPushButton* week_;
  QLabel* state_;
  std::shared_ptr<const plan::Plan> plan_;
  ShownYear shown_;
  QPointF pressed_;
  LaterWork year_work_;
  LaterWork answer_work_;
};

}  // namespace sitewright::ui
