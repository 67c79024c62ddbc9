// What a little more of each thing that limits a plan is worth: the real chain with and without it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/run_control.h"
#include "model/core/units.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

/// One step more of one field, or a thing ready a week earlier.
struct MarginalValue {
  std::string path;   ///< "deliveries.substation.mw", "halls.hall-1.ready"
  double step = 0.0;  ///< in the field's unit; days of a date
  Unit unit = Unit::none;
  bool earlier = false;           ///< the step is days earlier
  double accelerator_days = 0.0;  ///< more online over the horizon
  /// Days by which the target comes earlier; nothing where it is not reached with or without.
  std::optional<double> target_days;
  bool makes_possible = false;  ///< the target is reached with it alone
  /// Worth of the accelerator-days at what the plan pays for an accelerator-hour; nothing without.
  std::optional<double> usd;
};

struct MarginalInput {
  const plan::Plan& plan;
  const Catalog& catalog;
  const climate::Climate& climate;  ///< of the plan
  /// cost.usd_per_accelerator_h of the plan, where it has one.
  std::optional<double> usd_per_accelerator_h;
  unsigned threads;  ///< 0: one per processor; the result does not depend on it
};

/// By accelerator-days, then by target days, most first; what changes nothing is left out.
///   value = f(plan with the step) - f(plan), whole chain from schedule to capacity
/// Steps: one MW of each delivery step, hall, cooling step and the permit; one generating unit; one
/// rack a day; one accelerator a day accepted or delivered; 100 m3 of water a day; and each dated
/// thing seven days earlier, its tasks with it.
/// Returns nothing where `control` was cancelled.
[[nodiscard]] std::optional<std::vector<MarginalValue>> marginal_values(const MarginalInput& input,
                                                                        RunControl& control);

}  // namespace sitewright::analysis
