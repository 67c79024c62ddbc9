// Fields that a plan sets and nothing reads.
#pragma once

#include "model/core/error.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// A warning for each field that does nothing without another one: a season of peaks without a
/// price of peaks, a season of ratchets without ratchets, a block of energy without its price (of
/// demand: check.cpp), a day of a catalyst without one, offsets where none are asked for.
[[nodiscard]] Issues idle_field_issues(const Plan& plan);

}  // namespace sitewright::plan
