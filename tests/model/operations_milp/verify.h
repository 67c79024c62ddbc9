// Whether a schedule is one that a site can run, checked against the rules alone.
#pragma once

#include "model/operations/dispatch.h"
#include "tests/model/operations/site.h"

namespace sitewright::operations {

/// Expects, hour by hour: balance; every source within its limits; unit counts between minimum and
/// capability, as many as are there; rests and ramps kept; one store's state within its limits;
/// sums, caps, starts and demand charges as the hours say.
void verify(const Site& site, const Rules& rules, const Result& result);

}  // namespace sitewright::operations
