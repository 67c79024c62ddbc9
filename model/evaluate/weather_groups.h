// Solar and wind groups: what the weather lets them give, hour by hour.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Share of its rating that each generator group can give in each hour, in the order of the plan:
/// shape (8760), in [0, 1], for solar and wind; (0) for all others. A group has the hours of its
/// profile; solar without one has clear-sky hours at the plan's station, scaled to its capacity
/// factor (the group's, else the catalogue's). Nothing in any hour where neither is to be had, of
/// which weather_issues() says why.
[[nodiscard]] std::vector<Hourly> weather_shares(const plan::Plan& plan, const Catalog& catalog);

/// What is wrong, or to be known, of solar and wind: wind without a profile, a profile of a group
/// that burns fuel, a standby role, a profile without hours (errors); clear-sky hours, a capacity
/// factor that is not used (warnings).
[[nodiscard]] Issues weather_issues(const plan::Plan& plan, const Catalog& catalog);

}  // namespace sitewright
