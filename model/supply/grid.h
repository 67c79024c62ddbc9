// Points of delivery by date, with their transformers.
#pragma once

#include <vector>

#include "model/supply/calendar.h"
#include "model/supply/supply.h"

namespace sitewright::supply {

/// Steps at one point replace each other in the order of their dates; points of one firmness make
/// one source, in the order of the plan.
[[nodiscard]] std::vector<Source> grid_sources(const plan::Plan& plan, const Calendar& calendar);

/// Large power transformers of the steps that come after the start: how many, by when ordered, and
/// an issue where the order comes too late.
void add_transformer_orders(const plan::Plan& plan, Result& result);

}  // namespace sitewright::supply
