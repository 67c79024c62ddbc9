// Air permits: what the site's units could emit, what the permit leaves of their output, and how
// many it allows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/emissions/allowed_units.h"
#include "model/emissions/applicability.h"
#include "model/emissions/factors.h"
#include "model/emissions/ledger.h"
#include "model/evaluate/permit_days.h"
#include "model/plan/plan.h"

namespace sitewright {

/// True where the group stands on or after the day on which the permit comes into force: it has not
/// left by then, nor with a delivery step, nor at the end of its temporary route.
[[nodiscard]] bool under_permit(const plan::Plan& plan, const plan::GeneratorGroup& group);

/// What the caps allow of one group that shares them with the others.
struct GroupAllowance {
  std::string id;
  emissions::Factors factors;
  emissions::AllowedUnits allowed;  ///< by cap
  /// Whole units and unit-hours a year by the caps that limit (limits_by), the least of them;
  /// nothing where none limits.
  std::optional<int> steady_units;
  std::optional<int> units_with_starts;
  std::optional<double> unit_hours;
};

/// One line of the potential to emit.
struct PotentialLine {
  emissions::SourceGroup source;
  emissions::OptionalByPollutant tpy;  ///< of all its units
  bool hall_standby = false;           ///< bought with a hall; the plan names no such group
};

/// Applicability of all units that stand once the permit is in force, and what it leaves.
struct Permits {
  emissions::ApplicabilityResult applicability;
  double psd_tpy = 0.0;  ///< threshold of PSD, that of the listed categories where one applies
  std::vector<PotentialLine> potential;  ///< who counts in it, each on the days that it stands
  BindingCaps caps;                      ///< that supply, dispatch and the ledger keep
  PermitDays days;
  std::vector<GroupAllowance> groups;  ///< those that burn something
  Issues issues;
};
[[nodiscard]] Permits find_permits(const plan::Plan& plan, const Catalog& catalog);

/// Counts standby units at the hours that the ledger has for them where those are more than is
/// presumed, with a warning; the shares that supply was worked out with stay as they are. Issues of
/// the permits are replaced in `issues`.
void count_standby_run(const plan::Plan& plan, const Catalog& catalog,
                       const emissions::Ledger& ledger, Permits& permits, Issues& issues);

}  // namespace sitewright
