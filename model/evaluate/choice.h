// The plan as one of three ways to get accelerators: owned, in a leased shell, or rented.
#pragma once

#include <optional>

#include "model/catalog/catalog.h"
#include "model/cost/buy_or_rent.h"
#include "model/cost/cost.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Compares the three ways over the plan's term of need. The need is the plan's own accelerators
/// online by day, from the first on; a leased shell and rented accelerators have the same from
/// their own months on.
///   owned:  all purchases on their dates; running cost of the reference year by the hour online
///   leased: the purchases of IT, moved as its accelerators are; of running cost what IT takes
///           (insurance on it, failed parts, software) and energy; the lease by the kW of IT
///   rented: its price by the hour
/// `input` is what evaluation.cost was worked out from; `year` the reference year. Nothing where
/// there is nothing to choose: no accelerators, or a price is missing.
[[nodiscard]] std::optional<cost::ChoiceResult> choice_of(const plan::Plan& plan,
                                                          const Catalog& catalog,
                                                          const cost::Input& input,
                                                          const Evaluation& evaluation,
                                                          const YearSums& year);

}  // namespace sitewright
