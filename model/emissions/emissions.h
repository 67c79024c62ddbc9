// What the site emits in a calendar year, how far that lies under its caps, and the output that a
// NOx limit leaves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/emissions/factors.h"
#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

/// Fuel that is burnt under one set of factors.
struct Burn {
  double fuel_mmbtu;                 ///< HHV, >= 0
  OptionalByPollutant lb_per_mmbtu;  ///< HHV; empty where no factor is known
};

/// A generator group over one year.
struct Group {
  std::string id;           ///< of plan.generators
  std::vector<Burn> burns;  ///< with its controls at work, without them yet, in starts
  double co2_kg_per_mmbtu;  ///< HHV; kGasCo2KgPerMmbtu for natural gas
};

struct Input {
  std::vector<Group> groups;
  double grid_mwh;                            ///< bought in the year, at the meter
  std::optional<double> grid_co2_kg_per_mwh;  ///< empty where the region has no figure
  OptionalByPollutant cap_tpy;                ///< of the permit, short tons a year
};

struct GroupResult {
  std::string id;
  OptionalByPollutant tpy;  ///< short tons a year
  double co2_t = 0.0;       ///< metric tonnes a year
};

/// The site's year of one pollutant against its cap.
struct Account {
  std::optional<double> tpy;  ///< nothing where a group that burns fuel has no factor
  std::optional<double> cap_tpy;
  std::optional<double> headroom_frac;  ///< 1 - tpy/cap; negative beyond the cap
};

struct Result {
  std::vector<GroupResult> groups;  ///< in the order of the input
  ByPollutant<Account> accounts;
  double onsite_co2_t = 0.0;  ///< metric tonnes a year
  std::optional<double> grid_co2_t;
  std::optional<double> co2_t;  ///< both; nothing where the grid's part is unknown
  /// Pollutants without a factor (path "generators.ID") and caps exceeded ("site.nox_cap_tpy"), as
  /// warnings.
  Issues issues;
};

/// The year's ledger: short tons by group and pollutant, against the caps; CO2 in metric tonnes.
///   tpy = sum over burns of fuel lb_per_mmbtu / 2000;  CO2 t = fuel kg_per_mmbtu / 1000 + MWh
///   kg_per_mwh / 1000
/// Inputs:  fuel and energy of one year, >= 0
/// Errors:  check failure where a figure is negative or not finite
/// Source:  B08, B09
[[nodiscard]] Result evaluate_emissions(const Input& input);

/// A NOx limit and one kind of unit that is to stay under it.
struct NoxLimitInput {
  double cap_tpy;                ///< short tons a year, >= 0
  double nox_ppm;                ///< at 15 % O2, > 0
  double heat_rate_btu_per_kwh;  ///< HHV, > 0
};

/// Energy that a NOx cap allows in a year [MWh] = units x MW of one x hours of each.
/// Source:  B08
[[nodiscard]] double allowed_mwh(const NoxLimitInput& input);

/// Output that may run all year (8,760 h) under a NOx cap [MW]. Source: B07, B08
[[nodiscard]] double allowed_mw(const NoxLimitInput& input);

}  // namespace sitewright::emissions
