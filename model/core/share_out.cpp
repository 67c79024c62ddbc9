// In proportion, then by merit.
#include "model/core/share_out.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace sitewright {

namespace {

constexpr double kRounding = 1e-9;

}  // namespace

double carried_frac(const Taker& taker, double frac) {
  if (taker.units <= 0 || frac <= kRounding) return 0.0;
  if (taker.min_load_frac <= 0.0 || frac >= 1.0) return frac;
  const double carried = taker.units * frac;  // units at full load
  const double most = std::ceil(carried - kRounding);
  return carried >= most * taker.min_load_frac ? frac : std::floor(carried) / taker.units;
}

std::vector<double> share_out(std::span<const Taker> takers, double amount) {
  double wanted = 0.0;
  for (const Taker& taker : takers) wanted += taker.full * taker.most_frac;
  const double part = wanted > amount ? amount / wanted : 1.0;
  std::vector<double> fracs;
  double left = amount;
  for (const Taker& taker : takers) {
    fracs.push_back(carried_frac(taker, part * taker.most_frac));
    left -= fracs.back() * taker.full;
  }
  std::vector<std::size_t> order(takers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return takers[a].merit < takers[b].merit; });
  for (const std::size_t i : order) {
    const Taker& taker = takers[i];
    if (left <= 0.0 || taker.full <= 0.0) continue;
    const double more =
        carried_frac(taker, std::min(taker.most_frac, fracs[i] + left / taker.full));
    if (more <= fracs[i]) continue;
    left -= (more - fracs[i]) * taker.full;
    fracs[i] = more;
  }
  return fracs;
}

}  // namespace sitewright
