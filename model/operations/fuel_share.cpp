// Fewer units rather than units below their least load.
#include "model/operations/fuel_share.h"

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

CarriedUnits carried_units(const GeneratorGroup& group, int units, double fuelled_frac) {
  constexpr double kRounding = 1e-9;
  if (group.min_load_frac <= 0.0 || fuelled_frac >= 1.0 || units == 0)
    return {.units = units, .share_frac = fuelled_frac};
  const double carried = units * fuelled_frac;  // units at full load
  const double most = std::ceil(carried - kRounding);
  const bool all = carried >= most * group.min_load_frac;
  const double running = all ? most : std::floor(carried);
  return {.units = static_cast<int>(running),
          .share_frac = running > 0.0 ? std::min(1.0, carried / running) : 0.0};
}

}  // namespace sitewright::operations
