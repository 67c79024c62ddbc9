// What is wrong with the ramps, terms and collateral of contracts.
#pragma once

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// Errors: a ramp that falls, two steps on one day, a step above the contract's power or after its
/// term, collateral that is returned before it is posted. Warnings: a step that exceeds the
/// connection at its point on that day, a ramp or term that the contract does not live to see,
/// collateral of no minimum bill, one that never comes back.
[[nodiscard]] Issues contract_issues(const Plan& plan);

}  // namespace sitewright::plan
