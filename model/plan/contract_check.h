// What is wrong with the ramps and terms of contracts.
#pragma once

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// Errors: a ramp that falls, two steps on one day, a step above the contract's power or after its
/// term. Warnings: a step that exceeds the connection at its point on that day, a ramp that the
/// contract does not live to see.
[[nodiscard]] Issues contract_issues(const Plan& plan);

}  // namespace sitewright::plan
