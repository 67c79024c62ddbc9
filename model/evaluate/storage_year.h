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

/// A purchase of cells for a store that stands already.
struct CellPurchase {
  Date date;  ///< an anniversary of the store's first day
  double mwh = 0.0;
};

/// What the plan's store buys back by its augmentation fields while it stands, within the horizon
/// and `most_years` of service (the life after which the store as a whole is bought again). The
/// cells bought in a calendar year count for all of it, as its fade does.
[[nodiscard]] std::vector<CellPurchase> cell_purchases(const plan::Plan& plan,
                                                       const plan::Storage& storage,
                                                       double most_years);

/// The stores that stand in a year, in the order of the plan. Duties, the first served first:
///   swings: swing_reserve_mwh, held and room together;
///   ride-through: ride_through_min at all the power that swings leave;
///   bridging: bridging_mwh of the cells;
///   what is left is dispatch's, which shaves peaks with it.
/// Inputs: swing_mw >= 0, the power that swings ask of all stores together; it is shared by their
/// reserves. 0: each reserve is an hour's. A store whose augmentation is in maintenance holds its
/// energy; one that is augmented by time or need fades in between; others fade.
[[nodiscard]] std::vector<StorageYear> storage_year(const plan::Plan& plan, int year,
                                                    double swing_mw);

/// Issues of the duties of the stores that stand at the plan's end, in the year in which each holds
/// least (of several the last); each once.
[[nodiscard]] Issues storage_issues(const plan::Plan& plan);

}  // namespace sitewright
