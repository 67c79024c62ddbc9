// What a group's units emit and burn, by fuel and control.
#pragma once

#include "model/catalog/catalog.h"
#include "model/emissions/factors.h"
#include "model/emissions/unit_year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Heat rate of a unit on the higher heating value [Btu/kWh]; on `burnt`, its own fuel or the
/// second one, at the same lower heating value.
[[nodiscard]] double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog);
[[nodiscard]] double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog,
                                               Fuel burnt);

/// Factors of a group's units under a control [lb/MMBtu, HHV]: the permit's concentrations, the
/// unit's own, the technology's table. 0 of what burns nothing: nuclear units, solar, wind.
[[nodiscard]] emissions::Factors group_factors(const Catalog& catalog,
                                               const plan::GeneratorGroup& group,
                                               const GeneratorUnit& unit,
                                               plan::EmissionControl control);

/// The same on `burnt`. On a second fuel only the table speaks: a permit's concentrations and a
/// unit's own are those of gas.
[[nodiscard]] emissions::Factors group_factors(const Catalog& catalog,
                                               const plan::GeneratorGroup& group,
                                               const GeneratorUnit& unit,
                                               plan::EmissionControl control, Fuel burnt);

/// True where a group's factor of a pollutant is sure enough for a cap to limit by it: the permit's
/// or the unit's own, or of CO2e any, since carbon follows from the fuel (40 CFR 98).
[[nodiscard]] bool limits_by(const emissions::Factors& factors, emissions::Pollutant pollutant);

/// One start of a group's unit until its controls work, at uncontrolled factors.
[[nodiscard]] emissions::StartUp group_start(const Catalog& catalog,
                                             const plan::GeneratorGroup& group,
                                             const GeneratorUnit& unit);

}  // namespace sitewright
