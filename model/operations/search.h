// The prices and thresholds under which a year keeps its caps and pays least for its peaks.
#pragma once

#include <vector>

#include "model/operations/pass.h"

namespace sitewright::operations {

/// A schedule with what led to it.
struct Found {
  Schedule schedule;
  std::vector<double> cap_usd;        ///< shadow price of each cap
  std::vector<double> cap_used;       ///< fuel and starts as they come out, part load included
  std::vector<Monthly> threshold_mw;  ///< of each demand charge; infinite where none pays
};

/// First on divisible units, where the problem is convex: thresholds at each shadow price, prices
/// by bisection. Then with whole units around what came out. Bounded by counts, never by a clock.
[[nodiscard]] Found search(const Problem& problem);

}  // namespace sitewright::operations
