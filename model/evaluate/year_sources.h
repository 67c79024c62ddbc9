// What each source can give in every hour of a year, and what the loss of one part of it leaves.
#pragma once

#include <string>
#include <vector>

#include "model/adequacy/loss_of_load.h"
#include "model/adequacy/single_loss.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// Units of each group of the plan that dispatch has out by plan in a year that it operated.
[[nodiscard]] std::vector<std::vector<adequacy::PlannedOutage>> planned_outages(
    const plan::Plan& plan, const YearResult& operated);

/// Feeds and units at the facility's boundary, shape (hours) each: without what the utility takes
/// away in the hottest hours, gas on the coldest days and units out by plan (`planned`, by group of
/// the plan). Standby groups are marked as such.
[[nodiscard]] std::vector<adequacy::Source> year_sources(
    const YearInputs& inputs, int year,
    const std::vector<std::vector<adequacy::PlannedOutage>>& planned);

/// The same as groups of two-state units: feeders by the hours of forced outage of their delivery,
/// units by the catalogue's forced-outage rate.
[[nodiscard]] adequacy::Fleet year_fleet(
    const YearInputs& inputs, int year,
    const std::vector<std::vector<adequacy::PlannedOutage>>& planned);

}  // namespace sitewright
