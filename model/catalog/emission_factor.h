// Emission factors by technology and control level, for pollutants without a figure of their own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"
#include "model/catalog/generator_unit.h"

namespace sitewright {

enum class EmissionTechnology { turbine, oil_turbine, lean_burn_engine, diesel_engine, fuel_cell };
/// "turbine", "oil_turbine", "lean_burn_engine", "diesel_engine", "fuel_cell".
[[nodiscard]] std::string_view to_string(EmissionTechnology technology);

/// From the least to the most control; scr: with an oxidation catalyst beside it.
enum class ControlLevel { uncontrolled, dln, scr };
/// "uncontrolled", "dln", "scr".
[[nodiscard]] std::string_view to_string(ControlLevel level);

/// What one technology emits at one control level for each MMBtu (HHV) that it burns.
struct EmissionFactor {
  std::string id;    ///< "turbine-scr"
  std::string name;  ///< "Gas turbine, SCR and oxidation catalyst"
  EmissionTechnology technology = EmissionTechnology::turbine;
  ControlLevel control = ControlLevel::uncontrolled;
  std::optional<Quantity> nox_lb_per_mmbtu;  ///< none: no source
  std::optional<Quantity> co_lb_per_mmbtu;
  std::optional<Quantity> voc_lb_per_mmbtu;
  std::optional<Quantity> pm_lb_per_mmbtu;  ///< filterable and condensable
  std::optional<Quantity> hap_lb_per_mmbtu;
  std::optional<Quantity> formaldehyde_lb_per_mmbtu;
  std::optional<Quantity> co2e_lb_per_mmbtu;
  Quantity minutes_until_controlled;  ///< from first fire until burner and catalyst work [min]
  Quantity start_load_frac;           ///< load held meanwhile, of full load
};

/// The figures of a row, in the order in which they are listed.
[[nodiscard]] std::span<const Parameter<EmissionFactor>> emission_factor_parameters();

/// The technology whose factors fit a kind of unit and what it burns; nothing where nothing burns
/// or the kind cannot burn that.
[[nodiscard]] std::optional<EmissionTechnology> emission_technology(GeneratorKind kind, Fuel burnt);

/// The same of a unit on its own fuel.
[[nodiscard]] std::optional<EmissionTechnology> emission_technology(const GeneratorUnit& unit);

/// The row of a technology at a control level or, where it has no such level, at the next weaker
/// one; null where there is none.
[[nodiscard]] const EmissionFactor* find_emission_factor(const std::vector<EmissionFactor>& factors,
                                                         EmissionTechnology technology,
                                                         ControlLevel level);

/// Errors: those of read_catalog_table; an unknown technology or control; a technology twice at one
/// level; formaldehyde above all hazardous pollutants together.
[[nodiscard]] Expected<std::vector<EmissionFactor>> read_emission_factors(
    std::string_view file, std::string_view text, const SourceRegister& sources);

}  // namespace sitewright
