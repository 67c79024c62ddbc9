// The cost of a plan as JSON and as CSV.
#pragma once

#include <string>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::cli {

/// One object: capex, capex_usd, years, quarters, npv_usd, per_gw, opex, use, choice, ...
[[nodiscard]] std::string cost_json(const plan::Plan& plan, const Evaluation& evaluation);

/// kind,item,category,date,usd,money: payments by date, real; then every part of operating cost by
/// year, in the money of the plan's flows.
[[nodiscard]] std::string cost_csv(const plan::Plan& plan, const Evaluation& evaluation);

}  // namespace sitewright::cli
