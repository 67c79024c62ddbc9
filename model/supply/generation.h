// On-site generator groups by date, with their fuel and their permit.
#pragma once

#include "model/supply/calendar.h"
#include "model/supply/supply.h"

namespace sitewright::supply {

/// Appends a source for each group that is not standby, limits gas units by the fuel there is, and
/// adds them to the facility-boundary sums and to the gas taken.
void add_generation(const Input& input, const Calendar& calendar, Result& result);

}  // namespace sitewright::supply
