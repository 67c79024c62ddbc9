// How low a month's grid peak can go at all.
#pragma once

#include "model/operations/pass.h"

namespace sitewright::operations {

/// Lowest peak of each month [MW] in the hours that a charge counts, with so many units running
/// (standby left out) and the stores as one that begins each month full and loses least of all: no
/// schedule of these units stays below it. To a ten-thousandth of what the stores can give.
[[nodiscard]] Monthly lowest_peaks_mw(const Problem& problem, const DemandCharge& charge,
                                      const UnitPlan& units);

/// The same with all units that are there.
[[nodiscard]] Monthly lowest_peaks_mw(const Problem& problem, const DemandCharge& charge);

}  // namespace sitewright::operations
