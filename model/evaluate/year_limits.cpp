// Hours and days in the order of their temperature.
#include "model/evaluate/year_limits.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace sitewright {

Eigen::ArrayXi hottest_first(const climate::Climate& climate) {
  const Hourly& dry_bulb_c = climate.dry_bulb_c;
  std::vector<Eigen::Index> order(static_cast<std::size_t>(dry_bulb_c.size()));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](Eigen::Index a, Eigen::Index b) { return dry_bulb_c[a] > dry_bulb_c[b]; });
  Eigen::ArrayXi rank(dry_bulb_c.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<int>(i);
  return rank;
}

Hourly gas_flows(const climate::Climate& climate, double curtailed_days) {
  const Eigen::Index days = climate.dry_bulb_c.size() / kHoursPerDay;
  std::vector<Eigen::Index> order(static_cast<std::size_t>(days));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  const auto mean_c = [&](Eigen::Index day) {
    return climate.dry_bulb_c.segment(day * kHoursPerDay, kHoursPerDay).mean();
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](Eigen::Index a, Eigen::Index b) { return mean_c(a) < mean_c(b); });
  Hourly flows = Hourly::Ones(climate.dry_bulb_c.size());
  const auto cold =
      std::min<std::size_t>(order.size(), static_cast<std::size_t>(std::lround(curtailed_days)));
  for (std::size_t i = 0; i < cold; ++i)
    flows.segment(order[i] * kHoursPerDay, kHoursPerDay).setZero();
  return flows;
}

}  // namespace sitewright
