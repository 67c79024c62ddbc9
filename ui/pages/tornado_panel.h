// What moves a result most, worked out on demand beside the window.
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "model/analysis/tornado.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sitewright::ui {

class FigureView;

/// A result to choose, a button that starts and stops, progress, and the figure.
class TornadoPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit TornadoPanel(QWidget* parent = nullptr);
  /// Cancels and waits.
  ~TornadoPanel() override;

  /// The plan that is looked at; what was worked out for another one goes.
  void set_plan(const plan::Plan& plan, std::shared_ptr<const Catalog> catalog);
  [[nodiscard]] FigureView* view() const { return view_; }

 private:
  void start_or_stop();
  void stop();
  void deliver();
  void show_figure(const std::optional<analysis::Tornado>& tornado);
  void show_idle(const QString& text);

  QComboBox* metric_;
  QPushButton* button_;
  QProgressBar* progress_;
  QLabel* state_;
  FigureView* view_;
  QTimer poll_;
  std::shared_ptr<const plan::Plan> plan_;
  std::shared_ptr<const Catalog> catalog_;
  std::shared_ptr<RunControl> control_;  ///< of the run that is on; null where none is
  QThreadPool pool_;
  QFutureWatcher<std::optional<analysis::Tornado>> watcher_;
};

}  // namespace sitewright::ui
