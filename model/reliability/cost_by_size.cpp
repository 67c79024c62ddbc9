// A curve over sizes and its lowest point.
#include "model/reliability/cost_by_size.h"

#include <cmath>

#include "model/core/check.h"
#include "model/reliability/goodput.h"

namespace sitewright::reliability {

CostBySize cost_by_size(const CostBySizeInput& input) {
  SITEWRIGHT_CHECK(input.utilisation_frac > 0.0 && input.utilisation_frac <= 1.0,
                   "reliability: utilisation outside (0, 1]");
  constexpr double kLeastGoodput = 1e-6;  // below it a price says nothing
  CostBySize result;
  for (const SizeCost& size : input.sizes) {
    SITEWRIGHT_CHECK(size.accelerators > 0.0 && std::isfinite(size.usd_per_h),
                     "reliability: size or cost outside its domain");
    const Result job =
        evaluate_reliability({.accelerators = size.accelerators,
                              .failure_per_accelerator_h = input.failure_per_accelerator_h,
                              .checkpoint_s = input.checkpoint_s,
                              .restart_s = input.restart_s});
    SizePoint point{.accelerators = size.accelerators,
                    .mtti_h = job.mtti_h,
                    .goodput_frac = job.goodput_frac,
                    .usd_per_useful_h = std::nullopt};
    if (job.goodput_frac > kLeastGoodput) {
      point.usd_per_useful_h =
          size.usd_per_h / (size.accelerators * input.utilisation_frac * job.goodput_frac);
      const bool best = !result.cheapest ||
                        *point.usd_per_useful_h < *result.points[*result.cheapest].usd_per_useful_h;
      if (best) result.cheapest = result.points.size();
    }
    result.points.push_back(point);
  }
  return result;
}

}  // namespace sitewright::reliability
