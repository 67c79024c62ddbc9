// The cost of a plan for a reader at the terminal.
#pragma once

#include <string>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::cli {

/// Purchases with their sources, subtotals at published boundaries, years, unit of use, buy or
/// rent.
[[nodiscard]] std::string cost_text(const plan::Plan& plan, const Evaluation& evaluation);

}  // namespace sitewright::cli
