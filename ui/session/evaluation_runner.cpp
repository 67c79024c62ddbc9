// One worker thread, one request that waits.
#include "ui/session/evaluation_runner.h"

#include <QtConcurrentRun>
#include <exception>

#include "model/core/check.h"

namespace sitewright::ui {

namespace {

/// The evaluation, or an issue that holds what was thrown.
Evaluated evaluate_safely(const Evaluator& evaluator, const plan::Plan& plan) noexcept {
  const auto failed = [](std::string what) {
    return Evaluated{nullptr, {Issue{"", Severity::error, "evaluation failed: %1", {what}}}};
  };
  try {
    return evaluator(plan);
  } catch (const std::exception& error) {
    return failed(error.what());
  } catch (...) {
    return failed("unknown reason");
  }
}

}  // namespace

EvaluationRunner::EvaluationRunner(Evaluator evaluator, QObject* parent)
    : QObject(parent), evaluator_(std::make_shared<const Evaluator>(std::move(evaluator))) {
  pool_.setMaxThreadCount(1);
  connect(&watcher_, &QFutureWatcher<Evaluated>::finished, this, &EvaluationRunner::deliver);
}

EvaluationRunner::~EvaluationRunner() {
  waiting_.reset();
  watcher_.disconnect(this);
  watcher_.cancel();
  pool_.waitForDone();
}

void EvaluationRunner::request(std::shared_ptr<const plan::Plan> plan) {
  SITEWRIGHT_CHECK(plan != nullptr, "no plan to evaluate");
  set_stale(true);
  if (is_busy()) {
    waiting_ = std::move(plan);
  } else {
    start(std::move(plan));
  }
}

void EvaluationRunner::start(std::shared_ptr<const plan::Plan> plan) {
  running_ = std::move(plan);
  watcher_.setFuture(QtConcurrent::run(&pool_, [evaluator = evaluator_, plan = running_] {
    return evaluate_safely(*evaluator, *plan);
  }));
}

void EvaluationRunner::deliver() {
  Evaluated evaluated = watcher_.result();
  latest_ = {std::move(running_), std::move(evaluated.evaluation), std::move(evaluated.issues)};
  running_.reset();
  const bool newest = waiting_ == nullptr;
  if (!newest) start(std::move(waiting_));
  waiting_.reset();
  set_stale(!newest);
  emit finished(latest_);
}

void EvaluationRunner::set_stale(bool stale) {
  if (stale_ == stale) return;
  stale_ = stale;
  emit stale_changed(stale);
}

}  // namespace sitewright::ui
