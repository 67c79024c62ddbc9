// What the air permit leaves of the on-site units' output.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/emissions/emissions.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Emission factors of a group's units under its control [lb/MMBtu, HHV]; empty where the catalogue
/// has none.
[[nodiscard]] emissions::OptionalByPollutant emission_factors(const GeneratorUnit& unit,
                                                              plan::EmissionControl control);

/// Heat rate of a unit on the higher heating value [Btu/kWh].
[[nodiscard]] double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog);

/// Applicability: potential to emit at permitted hours of all units that stand once the permit is
/// in force.
struct Applicability {
  emissions::PotentialResult potential;
  std::vector<double> permitted_frac;  ///< by group of the plan, in [0, 1]
  Issues issues;
};
[[nodiscard]] Applicability applicability(const plan::Plan& plan, const Catalog& catalog);

}  // namespace sitewright
