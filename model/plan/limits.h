// A plan whose numbers lie within the hard limits of their fields, and whose rates can hold.
#pragma once

#include "model/plan/plan.h"

namespace sitewright::plan {

/// The plan with every number at its hard limit where it lies beyond it, and at the limit nearest
/// to 0 where it is none, and without rates that cannot hold beside others of their contract: what
/// a plan with errors is evaluated on, so that no step meets a value that its equations do not
/// know. check_plan() names each such value and rate.
[[nodiscard]] Plan within_limits(const Plan& plan);

}  // namespace sitewright::plan
