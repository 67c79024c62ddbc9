// The evaluator of the window: checks and evaluates a plan, and keeps the climates it has prepared.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "model/evaluate/evaluate.h"
#include "ui/session/evaluation_runner.h"

namespace sitewright::ui {

/// Shared by all runners: may be called on several threads at once.
class PlanEvaluator final {
 public:
  explicit PlanEvaluator(std::shared_ptr<const Catalog> catalog);

  /// The evaluation with the issues of checking, preparing the climate and evaluating; no
  /// evaluation where the plan's station has no climate.
  [[nodiscard]] Evaluated evaluate(const plan::Plan& plan);

  /// An Evaluator that calls `evaluator` and keeps it alive.
  [[nodiscard]] static Evaluator function(std::shared_ptr<PlanEvaluator> evaluator);

 private:
  struct ClimateKey {
    std::string station;
    std::optional<double> elevation_m;
    double warming_k = 0.0;
    friend bool operator==(const ClimateKey&, const ClimateKey&) = default;
  };
  using SharedClimate = std::shared_ptr<const climate::Climate>;

  [[nodiscard]] Expected<SharedClimate> climate_for(const plan::Plan& plan);

  std::shared_ptr<const Catalog> catalog_;
  std::mutex mutex_;
  std::list<std::pair<ClimateKey, SharedClimate>> climates_;  ///< the one used last in front
};

}  // namespace sitewright::ui
