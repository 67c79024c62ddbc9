// The standby plant that a hall is bought with where the plan names no standby units.
#pragma once

#include "model/catalog/catalog.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Standby plant bought with a hall [MW]: its IT load times the path factor of its redundancy, less
/// the share that the plan's own standby units carry; none for a hall without redundancy.
[[nodiscard]] double standby_plant_mw(const plan::Plan& plan, const Catalog& catalog,
                                      const plan::Hall& hall);

}  // namespace sitewright
