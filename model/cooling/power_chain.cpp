// UPS loss curve.
#include "model/cooling/power_chain.h"

#include <algorithm>

namespace sitewright::cooling {

double ups_loss_frac(double full_load_loss_frac, double load_frac) {
  constexpr double kNoLoad = 0.40;
  constexpr double kProportional = 0.45;
  constexpr double kSquare = 0.15;
  constexpr double kLeastLoad = 0.05;
  const double load = std::max(load_frac, kLeastLoad);
  return full_load_loss_frac * (kNoLoad / load + kProportional + kSquare * load);
}

}  // namespace sitewright::cooling
