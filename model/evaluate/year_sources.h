// What each source can give in every hour of a year, and what the loss of one part of it leaves.
#pragma once

#include <string>
#include <vector>

#include "model/adequacy/loss_of_load.h"
#include "model/adequacy/single_loss.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// Feeds and running units, standby sets left out, at the facility's boundary, shape (hours) each.
[[nodiscard]] std::vector<adequacy::Source> year_sources(const YearInputs& inputs, int year);

/// The same as groups of two-state units: feeds never fail by themselves here, units by the
/// catalogue's forced-outage rate.
[[nodiscard]] adequacy::Fleet year_fleet(const YearInputs& inputs, int year);

}  // namespace sitewright
