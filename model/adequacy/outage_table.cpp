// The recursive convolution of the outages of independent units.
#include "model/adequacy/outage_table.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/adequacy/checks.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

/// Counts less likely than this are left out: over a year of 8,760 h and 10 GW they are less than
/// 1e-12 MWh (EST: chosen so).
constexpr double kNegligibleFrac = 1e-20;
/// A size closer than this to a point of the grid, in steps of it, lies on it.
constexpr double kOnGrid = 1e-9;

void check_group(const OutageGroup& group) {
  check_not_negative(group.unit_mw, "unit_mw");
  check_share(group.unavailable_frac, "unavailable_frac");
  SITEWRIGHT_CHECK(group.units >= 0, "adequacy: units = " + std::to_string(group.units));
  SITEWRIGHT_CHECK(group.spares >= 0, "adequacy: spares = " + std::to_string(group.spares));
}

}  // namespace

std::vector<double> outage_count_frac(const OutageCountInput& input) {
  check_share(input.unavailable_frac, "unavailable_frac");
  SITEWRIGHT_CHECK(input.units >= 0, "adequacy: units = " + std::to_string(input.units));
  SITEWRIGHT_CHECK(input.spares >= 0, "adequacy: spares = " + std::to_string(input.spares));
  const double q = input.unavailable_frac;
  const auto spares = static_cast<std::size_t>(input.spares);
  std::vector<double> p(static_cast<std::size_t>(input.units) + spares + 1, 0.0);
  p[0] = 1.0;
  for (std::size_t n = 1; n < p.size(); ++n) {
    for (std::size_t k = n; k > 0; --k) p[k] = (1.0 - q) * p[k] + q * p[k - 1];
    p[0] *= 1.0 - q;
  }
  if (spares == 0) return p;
  for (std::size_t k = 1; k <= spares; ++k) p[0] += p[k];
  p.erase(p.begin() + 1, p.begin() + 1 + static_cast<std::ptrdiff_t>(spares));
  return p;
}

OutageTable::OutageTable(const OutageTableInput& input,
                         std::span<const std::vector<double>* const> counts)
    : grid_mw_(input.grid_mw), probability_{1.0} {
  check_positive(input.grid_mw, "grid_mw");
  SITEWRIGHT_CHECK(counts.size() == input.groups.size(), "adequacy: counts of another table");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    check_group(input.groups[i]);
    convolve(input.groups[i], *counts[i]);
  }
  accumulate();
}

OutageTable::OutageTable(const OutageTableInput& input)
    : grid_mw_(input.grid_mw), probability_{1.0} {
  check_positive(input.grid_mw, "grid_mw");
  for (const OutageGroup& group : input.groups) {
    check_group(group);
    convolve(group, outage_count_frac({.units = group.units,
                                       .unavailable_frac = group.unavailable_frac,
                                       .spares = group.spares}));
  }
  accumulate();
}

void OutageTable::convolve(const OutageGroup& group, const std::vector<double>& count_frac) {
  const double unit_steps = group.unit_mw / grid_mw_;
  if (unit_steps <= 0.0 || group.units == 0) return;
  std::size_t most = 0;
  for (std::size_t k = 0; k < count_frac.size(); ++k) {
    if (count_frac[k] >= kNegligibleFrac) most = k;
  }
  const auto points = static_cast<Eigen::Index>(probability_.size());
  const auto reach = static_cast<Eigen::Index>(std::ceil(static_cast<double>(most) * unit_steps));
  const Eigen::Map<const Eigen::ArrayXd> before(probability_.data(), points);
  std::vector<double> next(probability_.size() + static_cast<std::size_t>(reach) + 1, 0.0);
  Eigen::Map<Eigen::ArrayXd> after(next.data(), static_cast<Eigen::Index>(next.size()));
  for (std::size_t k = 0; k <= most; ++k) {
    if (count_frac[k] < kNegligibleFrac) continue;
    const double steps = static_cast<double>(k) * unit_steps;
    const auto lower = static_cast<Eigen::Index>(std::floor(steps + kOnGrid));
    const double between = std::max(0.0, steps - static_cast<double>(lower));
    const double upper_frac = between <= kOnGrid ? 0.0 : between;
    after.segment(lower, points) += count_frac[k] * (1.0 - upper_frac) * before;
    if (upper_frac > 0.0) after.segment(lower + 1, points) += count_frac[k] * upper_frac * before;
  }
  probability_ = std::move(next);
}

void OutageTable::accumulate() {
  const std::size_t points = probability_.size();
  above_.assign(points + 1, 0.0);
  mw_above_.assign(points + 1, 0.0);
  for (std::size_t j = points; j-- > 0;) {
    above_[j] = above_[j + 1] + probability_[j];
    mw_above_[j] = mw_above_[j + 1] + probability_[j] * static_cast<double>(j) * grid_mw_;
  }
}

std::size_t OutageTable::first_above(double reserve_mw) const {
  if (reserve_mw + kNothingMw < 0.0) return 0;
  const double steps = std::floor((reserve_mw + kNothingMw) / grid_mw_);
  if (!(steps < static_cast<double>(probability_.size()))) return probability_.size();
  return static_cast<std::size_t>(steps) + 1;
}

double OutageTable::exceedance_frac(double reserve_mw) const {
  return std::min(1.0, above_[first_above(reserve_mw)]);
}

double OutageTable::expected_excess_mw(double reserve_mw) const {
  const std::size_t j = first_above(reserve_mw);
  return std::max(0.0, mw_above_[j] - reserve_mw * above_[j]);
}

}  // namespace sitewright::adequacy
