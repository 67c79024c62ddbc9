// The plan by quarter, for the overview.
#pragma once

#include <vector>

#include "model/evaluate/evaluation.h"

namespace sitewright {

/// Every calendar quarter from the plan's start to its horizon, from an evaluation whose supply,
/// capacity and cost are done.
[[nodiscard]] std::vector<Quarter> quarters_of(const Evaluation& evaluation);

}  // namespace sitewright
