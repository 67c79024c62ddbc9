// How many whole units a permit's caps allow, with their starts and without.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/emissions/presence.h"
#include "model/emissions/unit_year.h"

namespace sitewright::emissions {

/// A group that shares the caps with others.
struct SharingGroup {
  std::string id;          ///< of plan.generators; names the group in issues
  UnitYear unit;           ///< of the group
  int units;               ///< that the plan has, >= 0: they set its part of a cap
  Presence presence = {};  ///< days on which it stands; every day
};

/// What one cap allows.
struct AllowedByCap {
  std::optional<double> left_tpy;      ///< the group's part of the cap
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

/// Whole units of each group that may run `unit.hours_per_year` each under every cap, shape
/// (groups). Groups that stand on the same day divide a cap in the proportion of their potentials;
/// what whole units leave of it goes to the group that lacks least of one more unit. A group has
/// the least of the days on which it stands.
///   part = cap units tpy / sum over groups of units tpy;  units = floor(part / tpy of one unit)
/// A group alone has the whole cap.
/// Errors:  check failure outside the domains of UnitYear, or a negative cap or number of units
/// Source:  B08 and those of the factors; Memphis: S07 S10. The proportion is EST: a permit may
///   divide its cap in any way
[[nodiscard]] std::vector<AllowedUnits> allowed_units(const std::vector<SharingGroup>& groups,
                                                      const OptionalByPollutant& cap_tpy);

}  // namespace sitewright::emissions
