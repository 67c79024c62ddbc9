// A table that takes many evaluations: a button, progress, Cancel, and the rows once they are
// there.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "model/core/run_control.h"
#include "ui/pages/later_work.h"
#include "ui/pages/result_table.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace sitewright::ui {

/// What a study says.
struct StudyResult {
  TableContent table;
  QString note;                ///< a sentence above the table
  std::vector<QString> paths;  ///< of the field that a row is about, by row; empty where none
};

/// Called on another thread; nothing where it was cancelled.
using Study = std::function<std::optional<StudyResult>(const WorkInput&, RunControl&)>;

/// When a study begins.
enum class StudyStart {
  when_seen,  ///< by itself, whenever the plan that is looked at is another one
  by_hand
};

struct StudySpec {
  const char* key;   ///< of the controls' names: "fixes" makes "fixes.start"
  QString name;      ///< of the table
  QString question;  ///< what the study answers, while nothing is worked out
  StudyStart start = StudyStart::when_seen;
  Study study;
};

class StudyPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit StudyPanel(StudySpec spec, QWidget* parent = nullptr);
  /// Cancels what runs, then waits for it.
  ~StudyPanel() override;

  /// What was worked out for another plan goes, and a run of it ends.
  void set_plan(std::shared_ptr<const plan::Plan> plan);
  [[nodiscard]] bool is_running() const { return control_ != nullptr; }

 signals:
  /// The field that a double-clicked row is about.
  void place_wanted(const QString& path);
  /// Why there is no result.
  void message(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void make_row();
  void start();
  void stop();
  void finish(const std::shared_ptr<RunControl>& control,
              const std::shared_ptr<std::optional<StudyResult>>& result);
  void show_running(bool running);
  void show_progress();
  void open_row(int row);

  StudySpec spec_;
  QPushButton* start_;
  QProgressBar* progress_;
  QPushButton* cancel_;
  QLabel* note_;
  ResultTable* table_;
  QTimer look_;
  std::shared_ptr<const plan::Plan> plan_;
  bool asked_ = false;                   ///< of this plan
  std::shared_ptr<RunControl> control_;  ///< of what runs
  std::vector<QString> paths_;
  LaterWork work_;
};

}  // namespace sitewright::ui
