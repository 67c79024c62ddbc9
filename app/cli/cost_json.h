// The cost of a plan as JSON.
#pragma once

#include <string>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::cli {

/// One object: capex, capex_usd, years, quarters, npv_usd, per_gw, opex, use, choice, ... and the
/// issues that concern money. What has no price is in `unpriced`; sums that would leave it out are
/// null then.
[[nodiscard]] std::string cost_json(const plan::Plan& plan, const Evaluation& evaluation,
                                    const Issues& issues);

}  // namespace sitewright::cli
