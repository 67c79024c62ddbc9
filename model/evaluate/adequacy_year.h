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
  std::vector<adequacy::StorageRide> rides;  ///< storage after each of the losses, in their order
  adequacy::CoolingRide cooling;             ///< the loops after all power is lost, at the IT peak
  double standby_mw = 0.0;                   ///< of standby sets
  double standby_start_min = 0.0;            ///< of the slowest of them
  std::vector<StorageYear> storage;          ///< what each store keeps
  adequacy::LossOfLoad loss_of_load;         ///< forced outages of on-site units; feeds do not fail
};

/// Adequacy of one calendar year: accelerators online are the year's mean. Standby sets are left
/// out of the losses; they take over from storage once all have started (EST: a generator is
/// credited with its output only then, within a minute).
/// Errors: check failure for a year outside the horizon
[[nodiscard]] Adequacy evaluate_adequacy(const plan::Plan& plan, const Catalog& catalog,
                                         const climate::Climate& climate, int year);

}  // namespace sitewright
