// Standby plant of halls, which the plan's own standby units replace.
#include "model/evaluate/hall_standby.h"

#include <algorithm>

#include "model/evaluate/power_path.h"

namespace sitewright {

namespace {

double wanted_mw(const plan::Hall& hall) {
  return hall.redundancy == plan::Redundancy::n ? 0.0 : hall.it_mw * path_factor(hall.redundancy);
}

/// Share of the halls' standby plant that the plan's own standby units leave to be bought.
double without_own_frac(const plan::Plan& plan, const Catalog& catalog) {
  double all_mw = 0.0;
  for (const plan::Hall& hall : plan.halls) all_mw += wanted_mw(hall);
  double own_mw = 0.0;
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (group.role != plan::Role::standby || unit == nullptr) continue;
    own_mw += group.count * unit->iso_mw.value;
  }
  return all_mw > 0.0 ? std::clamp(1.0 - own_mw / all_mw, 0.0, 1.0) : 0.0;
}

}  // namespace

double standby_plant_mw(const plan::Plan& plan, const Catalog& catalog, const plan::Hall& hall) {
  return wanted_mw(hall) * without_own_frac(plan, catalog);
}

}  // namespace sitewright
