// A year as studies of thousands of plans dispatch it: one pass by merit order.
#pragma once

#include "model/evaluate/year.h"

namespace sitewright {

/// Leaves of a year that is set, but not yet dispatched, what one pass can serve: units are
/// divisible and at full load, without starts and minimum loads; stores stand still; no cap.
/// Planned outages stay. Demand charges count in the grid's price as if spread over the hours of
/// each month.
void make_lean(YearResult& year);

}  // namespace sitewright
