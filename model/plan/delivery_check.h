// Steps of delivery against each other and against what their transformers carry.
#pragma once

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// Steps that contradict each other, that end before the plan begins, that lower what stands at
/// their point, whose transformers carry nothing, whose service is firm and interrupted.
[[nodiscard]] Issues delivery_issues(const Plan& plan);

}  // namespace sitewright::plan
