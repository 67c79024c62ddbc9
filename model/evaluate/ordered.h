// Accelerators on order.
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/series.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Accelerators that can be online and have been ordered by each day, shape (days): each lot from
/// the day that it names, else from the usual lead time of servers before its deliveries begin.
/// Inputs: `evaluation` is the plan's. Source: S161, S162 (lead time)
[[nodiscard]] Daily ordered_by_day(const plan::Plan& plan, const Catalog& catalog,
                                   const Evaluation& evaluation);

}  // namespace sitewright
