// The two ways to find each hour's loss of load: every state counted, or shared outage tables.
#pragma once

#include <cstddef>
#include <optional>

#include "model/adequacy/loss_of_load.h"

namespace sitewright::adequacy {

struct HourlyLoss {
  Hourly probability_frac;  ///< of load that goes unserved, shape (hours)
  Hourly unserved_mw;       ///< expected, shape (hours)
  int tables;               ///< that were convolved; 0 where every state was counted
};

/// Combinations of outages beside those of the largest group that loss_by_states() counts at most:
/// a year of them takes about 25 ms (EST, measured).
inline constexpr std::size_t kMostStates = 2000;

/// Each hour's loss with every combination of outages at the hour's own unit sizes:
///   P = sum over states s of p_s P(K m > R - x_s),  E = sum of p_s E[max(0, K m - (R - x_s))]
/// with K the units out of the largest group, m their size, x_s the outage of the others. States
/// less likely than 1e-15 are left out. Nothing where there are more than `most_states` of them.
/// Inputs:  checked by loss_of_load()
[[nodiscard]] std::optional<HourlyLoss> loss_by_states(const LossOfLoadInput& input,
                                                       std::size_t most_states);

/// Each hour's loss from an outage table on the grid, shared by hours whose derates round to the
/// same step and whose planned outages agree. The table has the unit sizes of the first such hour;
/// another hour scales it by the ratio of their capabilities, which is exact where all groups
/// derate alike. Expected energy errs high by the grid's split; the probability may err either way
/// where a reserve falls between an outage and its neighbours on the grid. Inputs:  checked by
/// loss_of_load()
[[nodiscard]] HourlyLoss loss_by_tables(const LossOfLoadInput& input);

}  // namespace sitewright::adequacy
