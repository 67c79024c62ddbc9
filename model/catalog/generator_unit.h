// On-site generating units: rating, fuel, derating, emissions, cost and lead time of one model.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

enum class GeneratorKind {
  aero,
  industrial,
  combined_cycle,
  engine,
  fuel_cell,
  nuclear,
  solar,
  wind
};
/// "aero", "industrial", "combined_cycle", "engine", "fuel_cell", "nuclear", "solar", "wind".
[[nodiscard]] std::string_view to_string(GeneratorKind kind);

/// True of solar and wind: the weather decides what they give, hour by hour.
[[nodiscard]] constexpr bool weather_driven(GeneratorKind kind) {
  return kind == GeneratorKind::solar || kind == GeneratorKind::wind;
}

/// True of what can earn the investment credit of 26 U.S.C. 48E: plants that emit nothing, and fuel
/// cells whatever they run on (48E(i), construction from 2026 on). Not turbines or engines.
/// Sources: USC48E; PFN2025
[[nodiscard]] constexpr bool earns_investment_credit(GeneratorKind kind) {
  return kind == GeneratorKind::nuclear || kind == GeneratorKind::fuel_cell || weather_driven(kind);
}

/// True of what can earn the production credit of 26 U.S.C. 45Y: plants that emit nothing. The fuel
/// cells of the catalogue run on natural gas. Source: USC45Y
[[nodiscard]] constexpr bool earns_production_credit(GeneratorKind kind) {
  return kind == GeneratorKind::nuclear || weather_driven(kind);
}

enum class Fuel { natural_gas, diesel, uranium, none };
/// "natural_gas", "diesel", "uranium", "none".
[[nodiscard]] std::string_view to_string(Fuel fuel);

/// True where something burns, so that an air permit is concerned.
[[nodiscard]] constexpr bool burns(Fuel fuel) {
  return fuel == Fuel::natural_gas || fuel == Fuel::diesel;
}

/// One model. Emission concentrations are ppm by dry volume at 15 % oxygen; where the source gives
/// another measure (g/bhp-h, mg/Nm3 at 5 % oxygen, lb/MWh), the row's note says how it was
/// converted.
struct GeneratorUnit {
  std::string id;    ///< "smt-130"
  std::string name;  ///< "Solar SMT-130"
  GeneratorKind kind = GeneratorKind::industrial;
  Fuel fuel = Fuel::natural_gas;
  Quantity iso_mw;  ///< at 15 C, sea level [MW]; of solar and wind AC
  Quantity heat_rate_lhv_btu_per_kwh;
  Quantity derate_reference_c;          ///< derating begins above this dry bulb [C]
  Quantity derate_per_k_frac;           ///< of iso_mw for each kelvin above it [1/K]
  Quantity heat_rate_per_k_frac;        ///< rise of heat rate for each kelvin above it [1/K]
  Quantity altitude_derate_per_m_frac;  ///< of iso_mw for each metre of elevation [1/m]
  Quantity heat_rate_x_100;             ///< heat rate at 100 % load over the full-load one
  Quantity heat_rate_x_75;
  Quantity heat_rate_x_50;
  Quantity heat_rate_x_30;
  Quantity min_load_frac;       ///< lowest load that keeps to its emissions
  Quantity forced_outage_frac;  ///< of the hours in which it should run
  Quantity availability_frac;   ///< of all hours, maintenance counted too
  Quantity auxiliary_frac;      ///< own use and fuel-gas compression, of its output
  Quantity nox_ppm_uncontrolled;
  Quantity nox_ppm_dln;  ///< dry low emission or water injection; for engines their leanest setting
  Quantity nox_ppm_scr;  ///< with selective catalytic reduction
  Quantity om_usd_per_mwh;  ///< without fuel
  Quantity start_minutes;   ///< cold start to full load
  Quantity step_frac;       ///< largest block of load accepted at once, of iso_mw
  Quantity lead_weeks;      ///< order to delivery; for rental units mobilisation
  std::optional<Quantity> installed_usd_per_kw;      ///< none: not bought by the site
  std::optional<Quantity> rental_usd_per_kw_month;   ///< none: not rented out
  std::optional<Quantity> fixed_om_usd_per_kw_year;  ///< owned units, whether they run or not
  /// Mean of a year's output over the rating, net of outages, at a site of middling sun.
  std::optional<Quantity> capacity_factor_frac;
  std::optional<Quantity> ramp_mw_per_s;  ///< of a unit under load; none: no source
};

/// The parameters of a unit but for kind and fuel, in the order in which they are listed.
[[nodiscard]] std::span<const Parameter<GeneratorUnit>> generator_parameters();

/// Heat rate at part load over the full-load heat rate [-]: straight lines between the catalogue's
/// points at 30, 50, 75 and 100 % load, flat below 30 %.
/// Inputs:  load_frac in [0, 1]
/// Errors:  check failure outside it
/// Source:  S90 (turbines), S92 S93 (engines); the points are the unit's own rows
[[nodiscard]] double heat_rate_factor(const GeneratorUnit& unit, double load_frac);

/// Errors: those of read_catalog_table; an unknown kind or fuel; points of the heat rate that fall
/// with falling load.
[[nodiscard]] Expected<std::vector<GeneratorUnit>> read_generators(std::string_view file,
                                                                   std::string_view text,
                                                                   const SourceRegister& sources);

}  // namespace sitewright
