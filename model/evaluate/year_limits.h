// What weather does to supply in a year: interruptions on the hottest hours, no gas on the coldest
// days.
#pragma once

#include "model/climate/climate.h"
#include "model/core/series.h"

namespace sitewright {

/// Rank of every hour by dry bulb, 0 the hottest, the earlier of equals first, shape (hours).
[[nodiscard]] Eigen::ArrayXi hottest_first(const climate::Climate& climate);

/// 0 in the hours of the coldest days by mean dry bulb, 1 elsewhere, shape (hours).
/// Inputs: days >= 0; part days round to the nearest whole one
[[nodiscard]] Hourly gas_flows(const climate::Climate& climate, double curtailed_days);

}  // namespace sitewright
