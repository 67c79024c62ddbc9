// Things of a plan that are ordered long before they are needed.
#pragma once

#include <vector>

#include "model/analysis/order_calendar.h"
#include "model/evaluate/evaluation.h"

namespace sitewright::analysis {

/// What a plan orders, in the order of the plan, with price and lead time; dates are not filled in
/// but for planned and ordered. What has no date of its own or of a task stands already and needs
/// no order.
///   delivery steps: large power transformers, switchgear; generator groups: units, step-up
///   transformers; halls: switchgear, UPS, transformers, cooling plant, after them commissioning;
///   lots: accelerators with servers; storage; gas lateral
/// Inputs: `dated` has the dates of its schedule, `evaluation` is the plan's
[[nodiscard]] std::vector<OrderLine> order_items(const plan::Plan& dated, const Catalog& catalog,
                                                 const Evaluation& evaluation);

}  // namespace sitewright::analysis
