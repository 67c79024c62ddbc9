// The year that annual metrics describe.
#pragma once

#include "model/capacity/capacity.h"
#include "model/plan/plan.h"

namespace sitewright {

/// First full calendar year after the last dated addition (grid step, lot, hall, generator,
/// storage, cooling step), the last accelerators that come to the halls, are installed, accepted
/// and joined, and the first that run; ends and expiries do not move it. Where that lies beyond the
/// horizon: the horizon's last full calendar year, or the year of its start where it has none.
[[nodiscard]] int reference_year(const plan::Plan& plan, const capacity::Result& capacity);

}  // namespace sitewright
