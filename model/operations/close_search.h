// The search where units are few and every start counts.
#pragma once

#include "model/operations/search.h"

namespace sitewright::operations {

/// First on divisible units, where the problem is convex, then with whole units around what came
/// out, from many beginnings: thresholds by steps, single starts and stops until none helps. What a
/// year's search makes of the same hours may be one of them.
[[nodiscard]] Found search_closely(const Problem& problem, const Found* as_a_year = nullptr);

}  // namespace sitewright::operations
