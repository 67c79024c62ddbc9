// Evaluations off the window's thread: the newest request wins, and no exception gets out.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright {
struct Evaluation;
}

namespace sitewright::ui {

/// What an evaluator gives: the evaluation (null where there is none) and what is wrong.
struct Evaluated {
  std::shared_ptr<const Evaluation> evaluation;
  Issues issues;  ///< of checking and evaluating
};

/// Evaluates one plan; called on another thread, one call at a time.
using Evaluator = std::function<Evaluated(const plan::Plan&)>;

/// An evaluation with the plan that it belongs to.
struct EvaluationResult {
  std::shared_ptr<const plan::Plan> plan;
  std::shared_ptr<const Evaluation> evaluation;  ///< null where the evaluation failed
  Issues issues;
};

/// An idle runner starts at once, a busy one keeps only the newest request.
class EvaluationRunner final : public QObject {
  Q_OBJECT

 public:
  explicit EvaluationRunner(Evaluator evaluator, QObject* parent = nullptr);
  /// Forgets what waits, then waits for what runs.
  ~EvaluationRunner() override;

  /// Asks for the evaluation of `plan`. Contract: not null.
  void request(std::shared_ptr<const plan::Plan> plan);

  [[nodiscard]] bool is_busy() const { return running_ != nullptr; }
  /// True while the latest result belongs to an older plan than the latest request.
  [[nodiscard]] bool is_stale() const { return stale_; }
  /// The latest result; its plan is null before the first.
  [[nodiscard]] const EvaluationResult& latest() const { return latest_; }

 signals:
  /// On the thread that the runner lives in.
  void finished(const sitewright::ui::EvaluationResult& result);
  void stale_changed(bool stale);

 private:
  void start(std::shared_ptr<const plan::Plan> plan);
  void deliver();
  void set_stale(bool stale);

  std::shared_ptr<const Evaluator> evaluator_;
  std::shared_ptr<const plan::Plan> running_;
  std::shared_ptr<const plan::Plan> waiting_;
  EvaluationResult latest_;
  bool stale_ = false;
  QThreadPool pool_;
  QFutureWatcher<Evaluated> watcher_;
};

}  // namespace sitewright::ui
