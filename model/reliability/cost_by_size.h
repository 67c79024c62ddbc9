// What a useful accelerator-hour costs, by the size of the cluster that one job takes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sitewright::reliability {

/// What a cluster of that size costs an hour, all in.
struct SizeCost {
  double accelerators;  ///< > 0
  double usd_per_h;     ///< >= 0
};

struct CostBySizeInput {
  std::span<const SizeCost> sizes;
  double utilisation_frac;           ///< in (0, 1]
  double failure_per_accelerator_h;  ///< >= 0
  double checkpoint_s;               ///< >= 0
  double restart_s;                  ///< >= 0
};

struct SizePoint {
  double accelerators = 0.0;
  std::optional<double> mtti_h;  ///< nothing where nothing ever fails
  double goodput_frac = 0.0;
  std::optional<double> usd_per_useful_h;  ///< nothing where no work is useful
};

struct CostBySize {
  std::vector<SizePoint> points;        ///< as the sizes came
  std::optional<std::size_t> cheapest;  ///< index; the smaller of equals; nothing without a point
};

/// Cost of a useful accelerator-hour if one job takes a whole cluster of each size:
///   usd_per_h / (accelerators x utilisation x goodput(accelerators))
/// Costs that do not grow with the cluster fall per accelerator, goodput falls with size: between
/// them lies a minimum.
/// Errors:  check failure outside the domains
/// Source:  B14 (goodput)
[[nodiscard]] CostBySize cost_by_size(const CostBySizeInput& input);

}  // namespace sitewright::reliability
