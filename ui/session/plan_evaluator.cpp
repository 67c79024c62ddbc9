// Check, climate, evaluation.
#include "ui/session/plan_evaluator.h"

#include <algorithm>

#include "model/core/check.h"

namespace sitewright::ui {

namespace {

/// EST: a portfolio compares a handful of sites; a climate is a few hundred kilobytes.
constexpr std::size_t kMostClimates = 32;

}  // namespace

PlanEvaluator::PlanEvaluator(std::shared_ptr<const Catalog> catalog)
    : catalog_(std::move(catalog)) {
  SITEWRIGHT_CHECK(catalog_ != nullptr, "an evaluator needs a catalogue");
}

Evaluated PlanEvaluator::evaluate(const plan::Plan& plan) {
  Evaluated result{nullptr, check(plan, *catalog_)};
  const auto climate = climate_for(plan);
  if (!climate) {
    result.issues.push_back({"site.station", Severity::error, "%1", {climate.error().message}});
    return result;
  }
  auto evaluation =
      std::make_shared<const Evaluation>(sitewright::evaluate(plan, *catalog_, **climate));
  append_new(result.issues, evaluation->issues);
  result.evaluation = std::move(evaluation);
  return result;
}

Evaluator PlanEvaluator::function(std::shared_ptr<PlanEvaluator> evaluator) {
  return [evaluator = std::move(evaluator)](const plan::Plan& plan) {
    return evaluator->evaluate(plan);
  };
}

Expected<PlanEvaluator::SharedClimate> PlanEvaluator::climate_for(const plan::Plan& plan) {
  const ClimateKey key{plan.site.station, plan.site.elevation_m, plan.cooling.warming_k};
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(climates_.begin(), climates_.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  if (known != climates_.end()) {
    climates_.splice(climates_.begin(), climates_, known);
    return climates_.front().second;
  }
  auto climate = climate_of(plan);
  if (!climate) return tl::unexpected(climate.error());
  climates_.emplace_front(key, std::make_shared<const climate::Climate>(std::move(*climate)));
  if (climates_.size() > kMostClimates) climates_.pop_back();
  return climates_.front().second;
}

}  // namespace sitewright::ui
