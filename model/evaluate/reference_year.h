// The year that annual metrics describe.
#pragma once

#include "model/plan/plan.h"

namespace sitewright {

/// First full calendar year after the last dated addition (grid step, lot, hall, generator,
/// storage, cooling step); ends and expiries do not move it. Where that lies beyond the horizon:
/// the horizon's last full calendar year, or the year of its start where it has none.
[[nodiscard]] int reference_year(const plan::Plan& plan);

}  // namespace sitewright
