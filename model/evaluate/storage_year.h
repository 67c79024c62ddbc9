// What each store of the plan keeps for its duties in a calendar year, and what dispatch has left.
#pragma once

#include <string>
#include <vector>

#include "model/adequacy/storage_duties.h"
#include "model/plan/plan.h"

namespace sitewright {

/// One store in one year.
struct StorageYear {
  std::string id;
  double mw = 0.0;
  double one_way_frac = 1.0;  ///< from the cells to the site
  adequacy::Duties duties;
  double augmented_mwh = 0.0;  ///< modules added in the year
};

/// The stores that stand in a year, in the order of the plan. Duties, the first served first:
///   swings: swing_reserve_mwh, held and room together;
///   ride-through: ride_through_min at all the power that swings leave;
///   bridging: bridging_mwh of the cells;
///   what is left is dispatch's, which shaves peaks with it.
/// Inputs: swing_mw >= 0, the power that swings ask of all stores together; it is shared by their
/// reserves. 0: each reserve is an hour's. An augmented store holds its energy, others fade.
[[nodiscard]] std::vector<StorageYear> storage_year(const plan::Plan& plan, int year,
                                                    double swing_mw);

/// Issues of the duties in the plan's last year, when the stores hold least; each once.
[[nodiscard]] Issues storage_issues(const plan::Plan& plan);

}  // namespace sitewright
