// Starting a Monte Carlo run, seeing how far it is, ending it early.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "model/analysis/monte_carlo.h"
#include "ui/pages/later_work.h"

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace sitewright::ui {

/// Samples, seed and a button; while it runs a bar and Cancel. The run is off the window's thread.
class SimulationBar final : public QWidget {
  Q_OBJECT

 public:
  explicit SimulationBar(QWidget* parent = nullptr);
  /// Cancels what runs, then waits for it.
  ~SimulationBar() override;

  /// What the button simulates. A run of another plan goes on; its result says whose it is.
  void set_plan(std::shared_ptr<const plan::Plan> plan);
  [[nodiscard]] bool is_running() const { return control_ != nullptr; }

 signals:
  /// The result, with the plan that it belongs to.
  void simulated(const std::shared_ptr<const sitewright::plan::Plan>& plan,
                 const std::shared_ptr<const sitewright::analysis::Outlook>& outlook);
  /// Why there is no result.
  void message(const QString& text);

 private:
  void start();
  void cancel();
  void show_progress();
  void show_running(bool running);
  void finish(const std::shared_ptr<const plan::Plan>& plan,
              const std::shared_ptr<const analysis::Outlook>& outlook);

  std::shared_ptr<const plan::Plan> plan_;
  std::shared_ptr<RunControl> control_;  ///< of what runs
  QTimer look_;
  QSpinBox* samples_;
  QSpinBox* seed_;
  QPushButton* start_;
  QProgressBar* progress_;
  QPushButton* cancel_;
  LaterWork work_;
};

}  // namespace sitewright::ui
