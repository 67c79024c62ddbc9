// Steps of delivery against each other and against what their transformers carry.
#pragma once

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// Steps that contradict each other, that end before the plan begins, that lower what stands at
/// their point, whose transformers carry nothing, whose service is firm and interrupted, whose date
/// is surer or sooner than their stage with the utility allows (S118, S122).
[[nodiscard]] Issues delivery_issues(const Plan& plan);

}  // namespace sitewright::plan
