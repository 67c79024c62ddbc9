// What the plan buys, when it is paid, and at which price: the quantities behind the capital cost.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/cost/capex.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright {

struct Purchases {
  std::vector<cost::CapexQuantity> items;
  Issues issues;  ///< payments of the plan that pay for nothing, or before its start
};

/// Everything that is bought over the horizon: lots with their servers, racks, fabric and data
/// storage; halls with shell, site works, fit-out, power path and cooling by component; grid
/// connections; owned generators; storage; land; gas lateral; water treatment; then cells that
/// storage buys back and cash lent as collateral, on days of their own. A thing without a price has
/// none here, which cost turns into an issue. `evaluation` is done up to capacity.
[[nodiscard]] Purchases purchases(const plan::Plan& plan, const Catalog& catalog,
                                  const Evaluation& evaluation);

}  // namespace sitewright
