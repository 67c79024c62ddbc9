// Points of delivery by date, with their transformers.
#pragma once

#include <vector>

#include "model/supply/calendar.h"
#include "model/supply/supply.h"

namespace sitewright::supply {

/// Steps at one point replace each other in the order of their dates; points of one firmness make
/// one source, in the order of the plan.
[[nodiscard]] std::vector<Source> grid_sources(const plan::Plan& plan, const Calendar& calendar);

}  // namespace sitewright::supply
