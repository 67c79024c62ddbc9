// Units that short fuel or a permit's megawatts carry.
#pragma once

#include "model/operations/dispatch.h"

namespace sitewright::operations {

/// Units of a group that run at most, and what each of them gives of its capability.
struct CarriedUnits {
  int units;
  double share_frac;  ///< in [0, 1]
};

/// Of `units` that are there, as many as a share of their output carries between their least load
/// and full load; units without a least load, such as solar's, share it evenly.
/// Inputs: units >= 0; fuelled_frac in [0, 1]
[[nodiscard]] CarriedUnits carried_units(const GeneratorGroup& group, int units,
                                         double fuelled_frac);

}  // namespace sitewright::operations
