// The evaluation that studies make of thousands of variants of a plan: dates, megawatts,
// accelerators and money, without hours.
#pragma once

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/stage.h"
#include "model/plan/plan.h"

namespace sitewright {

/// evaluate() as far as schedule, permits, supply, capacity, goodput and cost; what belongs to
/// hours, emissions, quarters and metrics stays empty. Every year is dispatched once by merit
/// order, with divisible units at full load and stores that stand still; years of equal inputs
/// share it. Pure: may run in parallel.
///
/// Inputs: `basis` is that of the plan or of one from which it differs in dates, durations, rates,
/// supply and prices alone
[[nodiscard]] Evaluation evaluate_headline(const plan::Plan& plan, const Catalog& catalog,
                                           const climate::Climate& climate, const Basis& basis);

}  // namespace sitewright
