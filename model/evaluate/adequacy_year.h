// How well supply covers a year's load when something fails, and how long storage and the cooling
// loops carry the site then.
#pragma once

#include <vector>

#include "model/adequacy/loss_of_load.h"
#include "model/adequacy/ride_through.h"
#include "model/adequacy/single_loss.h"
#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/evaluate/storage_year.h"
#include "model/plan/plan.h"

namespace sitewright {

struct Adequacy {
  int year = 0;
  std::vector<adequacy::Loss>
      losses;  ///< the intact site, then one row a source, at its worst hour
  /// Storage after each of the losses until standby has started, in their order.
  std::vector<adequacy::StorageRide> rides;
  adequacy::CoolingRide cooling;      ///< the loops after all power is lost, at the IT peak
  double standby_mw = 0.0;            ///< of standby sets
  double standby_start_min = 0.0;     ///< of the slowest of them
  std::vector<StorageYear> storage;   ///< what each store keeps
  adequacy::LossOfLoad loss_of_load;  ///< forced outages of units and feeders
};

/// Adequacy of one calendar year: accelerators online are the year's mean. What dispatch knows to
/// be missing counts with nothing lost: interruptions, days without gas, units out by plan. Standby
/// groups count in what a loss leaves and in the loss of load: they start within minutes, which
/// storage carries or does not (`rides`); they take over from it once all have started (EST: a
/// generator is credited with its output only then, within a minute). Hours that a permit allows
/// them are not counted.
/// Errors: check failure for a year outside the horizon
[[nodiscard]] Adequacy evaluate_adequacy(const plan::Plan& plan, const Catalog& catalog,
                                         const climate::Climate& climate, int year);

}  // namespace sitewright
