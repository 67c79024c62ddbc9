// What lies between two schedules or two sets of prices.
#pragma once

#include <cstddef>
#include <vector>

#include "model/operations/pass.h"

namespace sitewright::operations {

[[nodiscard]] std::vector<double> scaled(std::vector<double> prices, double scale);

/// Geometric mean of lower and higher prices, a hundredth of the higher one standing for a lower
/// one of 0.
[[nodiscard]] std::vector<double> middle_usd(const std::vector<double>& low,
                                             const std::vector<double>& high);

/// Moves a schedule a share of the way to another: each keeps the limits, so does what lies
/// between.
void blend(double share, const Schedule& other, Schedule& schedule);

/// Hours of a week that the hours divide into, about 168.
[[nodiscard]] double week_hours(int hours);

/// The units of some groups as another schedule has them for a share of each week, from its
/// beginning.
void take_days(const std::vector<std::size_t>& groups, double share, const Schedule& other,
               Schedule& schedule);

/// A store that charges in one of two schedules and gives in the other loses less between them than
/// in either: it charges less where it would be overfull.
void keep_within(const Problem& problem, std::size_t store, Schedule& schedule);

}  // namespace sitewright::operations
