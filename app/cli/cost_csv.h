// The cost of a plan as CSV.
#pragma once

#include <string>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::cli {

/// kind,item,category,date,usd,money,until,discount_factor. Rows by kind:
///   capex, renewal  payments by date, real; what is paid is over 0
///   returned        deposits that come back, real; below 0
///   unpriced        things without a price, with an empty usd
///   opex            parts of operating cost by calendar year, in the money of the plan's flows
///   cash            parts of the cash of each quarter [date, until), in the money of the plan's
///                   flows; what is received is over 0. Their sum of usd x discount_factor is the
///                   NPV.
/// A part that a missing price would make too small has an empty usd.
[[nodiscard]] std::string cost_csv(const plan::Plan& plan, const Evaluation& evaluation);

}  // namespace sitewright::cli
