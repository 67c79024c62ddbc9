// Local search over starts and stops in a short period, where each of them counts.
#pragma once

#include <functional>

#include "model/operations/trial.h"

namespace sitewright::operations {

struct PolishLimits {
  int most_tries;
  /// Makes a schedule keep the caps; false where it cannot.
  std::function<bool(Schedule&)> keep;
};

/// Tries one change of a unit's hours after the other (a run less, a pause less, a run shifted, an
/// edge an hour or two earlier or later), stores and hours following each, and keeps what costs
/// less, until nothing does. Prices and thresholds stay as they are set.
void polish(Trial& trial, const PolishLimits& limits, Schedule& schedule);

}  // namespace sitewright::operations
