// Nearest ranks of sorted samples.
#include "model/analysis/percentiles.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/core/check.h"

namespace sitewright::analysis {

namespace {

/// Where n frac should be whole but for rounding: 0.8 of 1,000 is the 800th, not the 801st.
constexpr double kRounding = 1e-9;

std::size_t rank_of(std::size_t count, double frac) {
  const double rank = std::ceil(static_cast<double>(count) * frac - kRounding);
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(rank, 1.0)), 1, count) - 1;
}

std::vector<double> sorted(std::span<const double> samples) {
  SITEWRIGHT_CHECK(!samples.empty(), "percentiles need a sample");
  std::vector<double> copy(samples.begin(), samples.end());
  for (const double value : copy) SITEWRIGHT_CHECK(!std::isnan(value), "a sample has no value");
  std::sort(copy.begin(), copy.end());
  return copy;
}

}  // namespace

double percentile(std::span<const double> samples, double frac) {
  SITEWRIGHT_CHECK(frac > 0.0 && frac <= 1.0, "a percentile lies in (0, 1]");
  const std::vector<double> ranked = sorted(samples);
  return ranked[rank_of(ranked.size(), frac)];
}

Percentiles percentiles(std::span<const double> samples) {
  const std::vector<double> ranked = sorted(samples);
  const auto at = [&](double frac) { return ranked[rank_of(ranked.size(), frac)]; };
  return {.p10 = at(0.1), .p50 = at(0.5), .p80 = at(0.8), .p90 = at(0.9)};
}

DatePercentiles date_percentiles(std::span<const double> days, Date start) {
  const Percentiles each = percentiles(days);
  const auto date = [&](double day) {
    return std::isinf(day) ? std::nullopt
                           : std::optional(add_days(start, static_cast<int>(std::floor(day))));
  };
  return {
      .p10 = date(each.p10), .p50 = date(each.p50), .p80 = date(each.p80), .p90 = date(each.p90)};
}

}  // namespace sitewright::analysis
