// Fields that a plan sets and nothing reads.
#pragma once

#include "model/core/error.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// A warning for each field that does nothing without another one: a season of peaks without a
/// price of peaks, a season of ratchets without ratchets, a block of a rate without the price that
/// the block is for, a day of a catalyst without one, offsets where none are asked for.
[[nodiscard]] Issues idle_field_issues(const Plan& plan);

}  // namespace sitewright::plan
