// The plan by quarter, for the overview.
#pragma once

#include <vector>

#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// What the quarters need beside the evaluation.
struct QuarterInputs {
  const std::vector<YearSums>& years;  ///< every calendar year of the horizon, ascending
  double wacc_frac;
};

/// Every calendar quarter from the plan's start to its horizon, from an evaluation whose supply,
/// capacity, reliability and cost are done.
///   usd_per_useful_accelerator_h = (opex + days/365.25 annuity(capex to date)) /
///       sum over days and lots of 24 online utilisation served goodput
[[nodiscard]] std::vector<Quarter> quarters_of(const Evaluation& evaluation,
                                               const QuarterInputs& inputs);

}  // namespace sitewright
