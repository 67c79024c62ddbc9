// The site's back-end fabric out of the plan and the catalogue: its design, what it costs, and what
// building it as several fabrics would cost.
#pragma once

#include <optional>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/fleet/fleet.h"
#include "model/network/fabric.h"
#include "model/plan/plan.h"

namespace sitewright {

/// The catalogue's network parts at the plan's prices, in the catalogue's order.
[[nodiscard]] std::vector<network::Part> network_parts(const plan::Plan& plan,
                                                       const Catalog& catalog);

/// The fabric for so many accelerators. An unknown switch counts as the catalogue's first, since
/// check() has said so.
[[nodiscard]] network::Result design_network(const plan::Plan& plan, const Catalog& catalog,
                                             std::int64_t accelerators);

/// Accelerators in the halls of each fabric that the plan names, in the order of its halls; lots
/// without a hall are with those that name none. One of none where there are no halls.
[[nodiscard]] std::vector<std::int64_t> pod_accelerators(const plan::Plan& plan,
                                                         const fleet::Result& fleet);

/// The fabrics of several pods, each for its accelerators, as one: pieces, power and fabrics
/// summed, the largest one joined, its bisection.
[[nodiscard]] network::Result design_pods(const plan::Plan& plan, const Catalog& catalog,
                                          const std::vector<std::int64_t>& pods);

/// The same in least_fabrics equal fabrics or more, each with as few tiers as it needs.
struct FewestTiers {
  int tiers = 0;
  network::Result fabric;
};
[[nodiscard]] FewestTiers design_with_fewest_tiers(const plan::Plan& plan, const Catalog& catalog,
                                                   std::int64_t accelerators,
                                                   std::int64_t least_fabrics);

/// A warning where the plan asks more ports of its switch than it has.
[[nodiscard]] Issues fabric_issues(const plan::Plan& plan, const Catalog& catalog);

/// Price of all items in money of the plan's price year, before sales tax [USD]; nothing where some
/// links have no part that reaches.
[[nodiscard]] std::optional<double> fabric_usd(const plan::Plan& plan,
                                               const network::Result& fabric);

/// The site built as so many equal fabrics, each with as few tiers as it needs. A job cannot span
/// fabrics, so it gets one fabric's accelerators.
struct FabricSplit {
  std::int64_t fabrics = 0;
  std::int64_t joined = 0;  ///< accelerators of the largest fabric
  int tiers = 0;
  std::int64_t switches = 0;
  std::optional<double> usd;  ///< as fabric_usd()
  double power_mw = 0.0;
  double bisection_tbps = 0.0;  ///< of one fabric
  std::optional<double> mtti_h;
  double goodput_frac = 0.0;  ///< of a job that takes a whole fabric
  /// Time of one training run against that in the first row: useful accelerators of a job there
  /// over those here.
  double run_time_x = 0.0;
};

/// The site as the fewest fabrics that tiers and radix allow, then twice as many, and so on up to
/// sixteen times. Empty without accelerators.
[[nodiscard]] std::vector<FabricSplit> fabric_splits(const plan::Plan& plan, const Catalog& catalog,
                                                     std::int64_t accelerators);

}  // namespace sitewright
