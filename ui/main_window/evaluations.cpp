// One runner a document.
#include "ui/main_window/evaluations.h"

namespace sitewright::ui {

Evaluations::Evaluations(Evaluator evaluator, QObject* parent)
    : QObject(parent), evaluator_(std::move(evaluator)) {}

Evaluations::~Evaluations() = default;

void Evaluations::follow(PlanDocument& document) {
  auto& runner = runners_[&document];
  if (runner != nullptr) return;
  runner = std::make_unique<EvaluationRunner>(evaluator_);
  PlanDocument* followed = &document;
  EvaluationRunner* evaluates = runner.get();
  connect(evaluates, &EvaluationRunner::finished, this,
          [this, followed] { emit finished(followed); });
  connect(evaluates, &EvaluationRunner::stale_changed, this,
          [this, followed] { emit stale_changed(followed); });
  connect(followed, &PlanDocument::changed, evaluates,
          [evaluates, followed] { evaluates->request(followed->snapshot()); });
  evaluates->request(document.snapshot());
}

void Evaluations::forget(const PlanDocument& document) { runners_.erase(&document); }

const EvaluationResult* Evaluations::latest(const PlanDocument& document) const {
  const auto found = runners_.find(&document);
  if (found == runners_.end() || found->second->latest().plan == nullptr) return nullptr;
  return &found->second->latest();
}

bool Evaluations::is_stale(const PlanDocument& document) const {
  const auto found = runners_.find(&document);
  return found == runners_.end() || found->second->is_stale();
}

}  // namespace sitewright::ui
