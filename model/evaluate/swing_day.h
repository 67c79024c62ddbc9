// The power swings of training on one day of a plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/adequacy/swings.h"
#include "model/catalog/catalog.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Frequency of the swings [Hz]: within 0.1 to 20. Source: S184; EST within it
inline constexpr double kSwingHz = 1.0;
/// Share of a step at the high level. EST: compute and exchange alternate evenly
inline constexpr double kSwingHighFrac = 0.5;

/// What the running units of a group take in one step.
struct UnitSteps {
  std::string id;    ///< of plan.generators
  int units;         ///< that run
  double unit_mw;    ///< rating of one
  double step_frac;  ///< of its rating that a unit takes at once, of the catalogue
  double step_mw;    ///< of all of them
  std::optional<double> ramp_mw_per_s;  ///< of all of them under load; no source in the catalogue
};

/// A day of the horizon, its plan dated.
struct SwingDay {
  const plan::Plan& plan;
  const Catalog& catalog;
  const supply::Result& supply;
  const capacity::Result& capacity;
  int day;  ///< of the horizon; outside it the first or last counts
};

/// Swings of what is online on a day against the on-site units that run, the storage kept for
/// swings and the floor. The grid takes no step: a utility's limits are not in the plan.
/// Errors: check failure where the horizon has no days
[[nodiscard]] adequacy::Swings swings_of(const SwingDay& day);

/// The steps that on-site units take on a date, one row a group that runs.
/// Inputs: a date inside the horizon, else its first or last day counts
[[nodiscard]] std::vector<UnitSteps> unit_steps_on(const plan::Plan& plan, const Catalog& catalog,
                                                   const Evaluation& evaluation, Date date);

/// The same of a date of an evaluated plan.
/// Inputs: a date inside the horizon, else its first or last day counts
[[nodiscard]] adequacy::Swings swings_on(const plan::Plan& plan, const Catalog& catalog,
                                         const Evaluation& evaluation, Date date);

}  // namespace sitewright
