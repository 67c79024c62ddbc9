// Emission factors by heat input: from stack concentrations, engine rates and published tables.
#pragma once

#include <optional>

#include "model/catalog/emission_factor.h"
#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

/// NOx of natural gas per ppmvd at 15 % O2 [lb/MMBtu, HHV]: 8,710 dscf/MMBtu x 1.194e-7 lb/scf/ppm
/// x 20.9/(20.9 - 15). Source: B08
inline constexpr double kNoxLbPerMmbtuPerPpm = 0.003684;
/// CO2 of natural gas [kg/MMBtu, HHV]. Source: B09
inline constexpr double kGasCo2KgPerMmbtu = 53.06;

/// NOx factor [lb/MMBtu, HHV] of a stack concentration [ppmvd at 15 % O2], natural gas.
/// Inputs: ppm >= 0. Source: B08
[[nodiscard]] double nox_lb_per_mmbtu_from_ppm(double ppm);

/// What burns, as far as its flue gas goes.
enum class StackFuel { natural_gas, distillate };
/// What a permit's ppm of VOC are counted as. Memphis' 2 ppm give its 85 short tons as propane
/// (81.5 in steady state), not as methane (29.7).
enum class VocBasis { methane, propane };

/// Factor [lb/MMBtu, HHV] of a stack concentration.
///   ppm x molar mass / 385.3e6 scf/lb-mol x F_d x 20.9/(20.9 - 15);  F_d = 8,710 dscf/MMBtu for
///   gas, 9,190 for oil; NOx as NO2, on gas by kNoxLbPerMmbtuPerPpm
/// Inputs:  ppmvd at 15 % O2, >= 0; nox, co, voc or formaldehyde
/// Errors:  check failure for another pollutant, which has no concentration
/// Source:  B08
struct StackInput {
  Pollutant pollutant;
  double ppm;
  StackFuel fuel;
  VocBasis voc_basis;
};
[[nodiscard]] double lb_per_mmbtu_from_ppm(const StackInput& input);

/// Factor [lb/MMBtu, HHV] of a brake-specific rate, the shaft taken as the generator's output.
///   g / 0.745700 kWh per bhp-h / 453.592 g per lb / (heat rate 1e-6)
/// Inputs: g_per_bhp_h >= 0; heat_rate_btu_per_kwh > 0, HHV. Source: exact unit definitions
struct BrakeSpecificInput {
  double g_per_bhp_h;
  double heat_rate_btu_per_kwh;
};
[[nodiscard]] double lb_per_mmbtu_from_g_per_bhp_h(const BrakeSpecificInput& input);

/// NOx concentration [ppmvd at 15 % O2] of a limit in mg/Nm3 (as NO2, dry, 0 C) at another oxygen.
///   mg 22.414/46.0055 (20.9 - 15)/(20.9 - o2)
/// Inputs: mg_per_nm3 >= 0; o2_percent in [0, 20). Source: B08 (oxygen correction)
struct ConcentrationInput {
  double mg_per_nm3;
  double o2_percent;
};
[[nodiscard]] double nox_ppm_from_mg_per_nm3(const ConcentrationInput& input);

/// Factors of a row of the catalogue [lb/MMBtu, HHV]; empty where it has none.
[[nodiscard]] OptionalByPollutant table_factors(const EmissionFactor& row);

/// Where a factor comes from; the later wins.
enum class FactorOrigin { none, table, unit, permit };
/// "none", "table", "unit", "permit".
[[nodiscard]] std::string_view to_string(FactorOrigin origin);

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): a caller names every field
struct FactorInput {
  OptionalByPollutant table;           ///< of the technology and control, lb/MMBtu HHV
  std::optional<double> unit_nox_ppm;  ///< of the unit, stated as of natural gas at 15 % O2
  OptionalByPollutant permit_ppm;      ///< nox, co, voc, formaldehyde: ppmvd at 15 % O2
  StackFuel fuel;
  VocBasis voc_basis;
};

struct Factors {
  OptionalByPollutant lb_per_mmbtu;  ///< HHV
  ByPollutant<FactorOrigin> origin;
};

/// The factors that a group of units is held to: a permit's concentration before the unit's own
/// before the technology's table. Formaldehyde replaced by a permit's replaces its part of HAP too.
/// Errors:  check failure for a negative figure, or ppm of pm, hap or co2e
/// Source:  B08, and those of the table
[[nodiscard]] Factors choose_factors(const FactorInput& input);

}  // namespace sitewright::emissions
