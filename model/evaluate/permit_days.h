// What the permit leaves of each group's output, day by day.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/evaluate/permit_caps.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Shares of output on each day of the horizon, in [0, 1], by group of the plan.
struct PermitDays {
  /// What the named megawatts, the caps and the offsets leave together: of CO2e and of pollutants
  /// whose factors are the permit's or the unit's own, of what stands on that day. A cap that only
  /// a published table speaks of warns, it does not limit; nor does standby plant that the plan
  /// names no group for, which dispatch does not run.
  std::vector<Daily> permitted_frac;
  /// What the named megawatts leave alone: the same for all that are under them, but what one's
  /// units cannot carry at their least load goes to those of the lowest heat rate.
  std::vector<Daily> named_frac;
  Daily offset_frac;  ///< what the offsets leave alone, the same for every group
};

/// All of it is 1 before the permit is in force: what runs then runs without it.
/// Inputs: the groups that stand under the permit
[[nodiscard]] PermitDays permit_days(const plan::Plan& plan, const Catalog& catalog,
                                     const std::vector<Standing>& standing, const BindingCaps& caps,
                                     Issues& issues);

}  // namespace sitewright
