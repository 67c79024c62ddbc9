// What the site emits in a year, how far that lies under its permits, and how much generation a
// permit allows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/issue.h"

namespace sitewright::emissions {

enum class Pollutant { nox, co, voc, pm, hap };
inline constexpr std::size_t kPollutantCount = 5;
inline constexpr std::array<Pollutant, kPollutantCount> kPollutants{
    Pollutant::nox, Pollutant::co, Pollutant::voc, Pollutant::pm, Pollutant::hap};

/// "nox", "co", ...
[[nodiscard]] std::string_view to_string(Pollutant pollutant);

/// One optional figure per pollutant, in the order of kPollutants.
template <class T>
struct ByPollutant {
  std::array<T, kPollutantCount> values{};
  [[nodiscard]] T& operator[](Pollutant p) { return values[static_cast<std::size_t>(p)]; }
  [[nodiscard]] const T& operator[](Pollutant p) const {
    return values[static_cast<std::size_t>(p)];
  }
  friend bool operator==(const ByPollutant&, const ByPollutant&) = default;
};
using OptionalByPollutant = ByPollutant<std::optional<double>>;

/// NOx of natural gas per ppmvd at 15 % O2 [lb/MMBtu, HHV]: 8,710 dscf/MMBtu x 1.194e-7 lb/scf/ppm
/// x 20.9/(20.9 - 15). Source: B08
inline constexpr double kNoxLbPerMmbtuPerPpm = 0.003684;
/// CO2 of natural gas [kg/MMBtu, HHV]. Source: B09
inline constexpr double kGasCo2KgPerMmbtu = 53.06;
inline constexpr double kLbPerShortTon = 2000.0;          ///< exact
inline constexpr double kTonnesPerShortTon = 0.90718474;  ///< exact
inline constexpr double kHoursPerYear = 8760.0;           ///< of a model year

/// NOx factor [lb/MMBtu, HHV] of a stack concentration [ppmvd at 15 % O2], natural gas.
/// Inputs: ppm >= 0. Source: B08
[[nodiscard]] double nox_lb_per_mmbtu_from_ppm(double ppm);

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

/// A generator group over one year.
struct Group {
  std::string id;                    ///< of plan.generators
  double fuel_mmbtu;                 ///< fuel burnt, HHV, >= 0
  double co2_kg_per_mmbtu;           ///< HHV; kGasCo2KgPerMmbtu for natural gas
  OptionalByPollutant lb_per_mmbtu;  ///< HHV; empty where no factor is known
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
///   tpy = fuel lb_per_mmbtu / 2000;  CO2 t = fuel kg_per_mmbtu / 1000 + MWh kg_per_mwh / 1000
/// Inputs:  fuel and energy of one year, >= 0
/// Errors:  check failure where a figure is negative or not finite
/// Source:  B08, B09
[[nodiscard]] Result evaluate_emissions(const Input& input);

/// What a generator group could emit: every unit at full output for every permitted hour.
struct PotentialGroup {
  std::string id;
  double mw;                         ///< all units together, >= 0
  double heat_rate_btu_per_kwh;      ///< HHV, at full load, > 0
  OptionalByPollutant lb_per_mmbtu;  ///< HHV
};

struct PotentialInput {
  std::vector<PotentialGroup> groups;  ///< all units under common control, in the plan's order
  double hours_per_year;               ///< permitted, in [0, 8784]
  OptionalByPollutant limit_tpy;       ///< the cap, or the threshold to stay under; empty: none
};

struct PotentialResult {
  OptionalByPollutant potential_tpy;  ///< nothing where a group has no factor
  OptionalByPollutant allowed_frac;   ///< min(1, limit / potential), where both are known
  double permitted_frac = 1.0;        ///< least of allowed_frac over the pollutants; 1: no limit
  std::optional<Pollutant> binding;   ///< the pollutant that sets it, where it is below 1
  double allowed_mw = 0.0;            ///< permitted_frac of all the groups' MW
  Issues issues;                      ///< a limit that cannot be tested for want of a factor
};

/// Applicability: the share of all on-site units' output that keeps the potential to emit within
/// the limits, the same for every group.
///   potential = sum over groups of MW heat_rate/1000 hours lb_per_mmbtu / 2000
/// Errors:  check failure outside the domains named above
/// Source:  B07, B08
[[nodiscard]] PotentialResult potential_to_emit(const PotentialInput& input);

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

/// Whole units of `unit_mw` that may each run `hours_per_year` under a NOx cap.
/// Inputs:  unit_mw > 0; hours_per_year > 0
struct UnitLimitInput {
  NoxLimitInput limit;
  double unit_mw;
  double hours_per_year;
};
[[nodiscard]] int allowed_units(const UnitLimitInput& input);

}  // namespace sitewright::emissions
