// A plan's evaluation: the disciplines in physical order.
#pragma once

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/error.h"
#include "model/evaluate/adequacy_year.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Evaluates a plan. Pure and single-threaded: the same inputs give the same bits.
///   schedule; fleet, network; cooling; supply; capacity; operations; emissions; reliability; cost
/// Inputs: a plan that check() finds no errors in gives every metric a value or an issue that says
/// why not; one with errors is evaluated as far as it goes. `climate` is that of the plan
/// (climate_of()).
[[nodiscard]] Evaluation evaluate(const plan::Plan& plan, const Catalog& catalog,
                                  const climate::Climate& climate);

/// One calendar year of the plan in operation, with its hours: the first steps, then every year up
/// to it. Errors: check failure for a year outside the horizon.
[[nodiscard]] YearResult evaluate_year(const plan::Plan& plan, const Catalog& catalog,
                                       const climate::Climate& climate, int year);

/// The evaluation with another year in operation in the place of its reference year: hours, heat,
/// bill and months are those of `year`.
[[nodiscard]] Evaluation in_year(Evaluation evaluation, const YearResult& year);

/// The climate of the plan's station, elevation and warming; costs tens of milliseconds, so keep
/// it. Errors: the station is unknown.
[[nodiscard]] Expected<climate::Climate> climate_of(const plan::Plan& plan);

/// Everything that is wrong with the plan, references into the catalogue included.
[[nodiscard]] Issues check(const plan::Plan& plan, const Catalog& catalog);

}  // namespace sitewright
