// What megawatts cost by each way of buying them: behind the meter, in front of it, on the region's
// average.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/plan/plan.h"

namespace sitewright {

struct PowerRoute {
  double mw = 0.0;
  std::string contract;  ///< id, or "region" for the average price of the site's grid region
  std::string kind;      ///< "co-location" is behind the meter, all others in front of it
  std::string point;
  std::optional<Date> from;
  std::optional<Date> until;
  double carried_mw = 0.0;  ///< of them, at most what the contract is for
  double usd_per_mwh =
      0.0;  ///< all that it bills for what it carries, drawn at full power all year
  /// What the region charges for capacity at full power, where the contract is in front of the
  /// meter and has no price but that of energy; wires have no sourced price and are not in it.
  std::optional<double> capacity_usd_per_mwh;
  /// Of what it does not carry, in front of the meter at the region's price; nothing where it
  /// carries all or no region has a price.
  std::optional<double> rest_usd_per_mwh;
  [[nodiscard]] double rest_mw() const { return mw - carried_mw; }
  std::string source;      ///< of the energy price, a key of the source register; may be empty
  std::string confidence;  ///< "estimate" flags a price without a published source
};

/// Each contract of the plan at each of the megawatts, as far as it goes, then the region's energy
/// price and demand charge at full load over 730 hours. Inputs: megawatts > 0
/// Source: the region's tariff_demand_usd_per_kw_month for capacity (PJM: S113, S114)
[[nodiscard]] std::vector<PowerRoute> power_routes(const plan::Plan& plan, const Catalog& catalog,
                                                   const climate::Climate& climate,
                                                   const std::vector<double>& megawatts);

}  // namespace sitewright
