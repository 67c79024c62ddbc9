// Mean and comparison of hourly shares.
#include "model/core/hourly_shares.h"

#include <algorithm>
#include <numeric>

namespace sitewright {

double HourlyShares::mean() const {
  const std::span<const double> all = values();
  if (all.empty()) return 0.0;
  return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

bool operator==(const HourlyShares& a, const HourlyShares& b) {
  if (a.values_ == b.values_) return true;
  const std::span<const double> left = a.values();
  const std::span<const double> right = b.values();
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

}  // namespace sitewright
