// What the plan buys, when, and at which price: the quantities behind the capital cost.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/cost/cost.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Everything that is bought over the horizon: lots with their servers, fabric and data storage;
/// halls with building, power and cooling; grid connections; owned generators; storage; land; gas
/// lateral. A thing without a price has none here, which cost turns into an issue.
[[nodiscard]] std::vector<cost::CapexQuantity> purchases(const plan::Plan& plan,
                                                         const Catalog& catalog);

}  // namespace sitewright
