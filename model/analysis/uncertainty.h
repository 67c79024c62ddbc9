// What is uncertain in a plan, and the plan that one point of the unit cube stands for.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/distributions.h"
#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

enum class UncertainKind {
  driver,       ///< the cause that tasks of one driver share
  duration,     ///< of a task
  risk,         ///< whether it happens
  delay,        ///< that a risk brings if it happens
  delivery,     ///< how late a delivery step is energised
  unit_cost,    ///< of things that the plan buys
  accelerator,  ///< price of one
};
inline constexpr std::array<std::string_view, 7> kUncertainNames{
    "driver", "duration", "risk", "delay", "delivery", "unit cost", "accelerator"};
[[nodiscard]] constexpr std::string_view to_string(UncertainKind kind) {
  return kUncertainNames[static_cast<std::size_t>(kind)];
}

/// One uncertain input: a dimension of the unit cube.
struct Uncertain {
  UncertainKind kind = UncertainKind::duration;
  std::string path;  ///< "tasks.substation.duration_days", "risks.flood", "substation_usd_per_kw"
  std::size_t index = 0;  ///< of the task, risk or delivery step in the plan
  /// Days of a duration or delay; factor on a price.
  ThreePoint points{.low = 0, .likely = 0, .high = 0, .shape = plan::Distribution::triangular};
  std::optional<std::size_t> driver;  ///< dimension of the driver that a duration hangs on
  std::vector<std::size_t> items;     ///< unit costs of the catalogue, or lots, that it prices
};

/// Everything uncertain of a plan, drivers first.
///   duration:  tasks with an optimistic or a pessimistic value; a missing one is the likely one
///   driver:    names that uncertain durations share; correlation schedule.driver_correlation_frac
///   risk:      all of a probability between 0 and 1, and those that are certain
///   delivery:  steps of a probability below 1 that have a date or a task to come by
///   unit cost: figures of the catalogue with a range at which the plan buys and that it does not
///              replace; figures that are shares of one figure move together
///   accelerator: prices with a range, of lots without a price of their own
struct Uncertainty {
  std::vector<Uncertain> inputs;
};

/// Inputs: `evaluation` is the plan's, done up to capacity: it says what is bought
/// Errors: issues (error) for values that are no distribution, a lognormal whose optimistic value
/// is its likely one, a risk that delays nothing and costs nothing
[[nodiscard]] Uncertainty find_uncertainty(const plan::Plan& plan, const Catalog& catalog,
                                           const Evaluation& evaluation, Issues& issues);

/// Money that a risk takes.
struct RiskCost {
  std::size_t risk;                 ///< in the plan's list
  std::optional<std::size_t> task;  ///< spent when it is finished; none: at the plan's start
  double usd;
};

/// A plan in which everything has been drawn.
struct SampledPlan {
  plan::Plan plan;  ///< without ranges
  std::vector<RiskCost> costs;
};

/// The plan at one point of the cube.
///   duration = value_at(points, correlated(driver, own, correlation)) + delays of risks
///   risk happens where its coordinate u is below its probability
///   delivery: in time where u is below its probability p, else exponential_at(late_days,
///             (u - p) / (1 - p)) later, whole days; on top of the task that makes it ready, if any
///   price = catalogue's times a triangular factor between low / value and high / value
/// Inputs: one coordinate in (0, 1) for each input; find_uncertainty() had no errors
[[nodiscard]] SampledPlan sample_plan(const plan::Plan& plan, const Catalog& catalog,
                                      const Uncertainty& uncertainty,
                                      std::span<const double> point);

/// The plan with every uncertain duration at its mean, risks left out.
[[nodiscard]] plan::Plan mean_plan(const plan::Plan& plan, const Uncertainty& uncertainty);

}  // namespace sitewright::analysis
