// How many whole units a permit's caps allow, with their starts and without.
#pragma once

#include <optional>
#include <string>

#include "model/core/issue.h"
#include "model/emissions/unit_year.h"

namespace sitewright::emissions {

struct AllowedUnitsInput {
  std::string id;                 ///< of plan.generators; names the group in issues
  UnitYear unit;                  ///< of the group
  OptionalByPollutant cap_tpy;    ///< of the permit, short tons a year; empty: no cap
  OptionalByPollutant other_tpy;  ///< taken by other groups, with their starts; empty: unknown
};

/// What one cap allows.
struct AllowedByCap {
  std::optional<double> left_tpy;      ///< cap less the other groups, at least 0
  std::optional<double> lb_per_mmbtu;  ///< the factor it rests on, HHV
  std::optional<double> steady_tpy;    ///< of one unit, all hours steady
  std::optional<double> tpy;           ///< of one unit, its starts counted
  std::optional<double> unit_hours;    ///< units x hours a year in steady state
  std::optional<int> steady_units;     ///< whole units without starts; nothing: not limited
  std::optional<int> units;            ///< whole units with their starts
};

struct AllowedUnits {
  ByPollutant<AllowedByCap> by_cap;
  std::optional<int> steady_units;   ///< least over the caps; nothing: no cap limits
  std::optional<int> units;          ///< the same with starts
  std::optional<Pollutant> binding;  ///< the cap that sets `units`
  /// Caps that cannot be tested (warnings), and what the count with starts assumes (info,
  /// "site.starts_per_unit_year").
  Issues issues;
};

/// Whole units that may run `unit.hours_per_year` each under every cap.
///   units = floor((cap - others) / tpy of one unit)
/// Errors:  check failure outside the domains of UnitYear, or a negative cap
/// Source:  B08 and those of the factors; Memphis: S07 S10
[[nodiscard]] AllowedUnits allowed_units(const AllowedUnitsInput& input);

}  // namespace sitewright::emissions
