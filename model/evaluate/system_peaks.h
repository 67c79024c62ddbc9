// When the utility's system peaks, for want of its load: by the weather of the site.
#pragma once

#include <vector>

#include "model/climate/climate.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Hours of the model year that a coincident-peak charge counts, rising: the hottest weekday hour
/// of each month of the contract's peak season or, with peak_days, the hottest hours of so many of
/// its hottest weekdays, the earlier of equals first. A year has the calendar of `year`. Inputs:
/// months in 1..12; peak_days in [1, 20]: every season has as many weekdays Source:  one peak a
/// month in Texas, five days in PJM, one in New York, on weekdays there (EB5);
///          the dry bulb in place of the system's load is an estimate (EST)
[[nodiscard]] std::vector<int> system_peaks(const climate::Climate& climate,
                                            const plan::Contract& contract, int year);

}  // namespace sitewright
