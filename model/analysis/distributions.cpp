// Inverse distribution functions of three-point values.
#include "model/analysis/distributions.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <cmath>

#include "model/core/check.h"

namespace sitewright::analysis {

namespace {

/// Standard score of the pessimistic value of a lognormal: its 95th percentile.
constexpr double kPessimisticScore = 1.6448536269514722;
constexpr double kPertWeight = 4.0;

/// Logarithm of what lies above the lowest value: normal with this mean and deviation.
struct LogNormal {
  double m;
  double s;
};

/// From the mode, exp(m - s^2), and the 95th percentile, exp(m + z s):
/// s^2 + z s = ln((high - low) / (likely - low)).
LogNormal lognormal_of(const ThreePoint& points) {
  const double ratio = std::log((points.high - points.low) / (points.likely - points.low));
  const double z = kPessimisticScore;
  const double s = (std::sqrt(z * z + 4.0 * ratio) - z) / 2.0;
  return {.m = std::log(points.likely - points.low) + s * s, .s = s};
}

double normal_score(double probability) {
  return boost::math::quantile(boost::math::normal_distribution<double>(), probability);
}

boost::math::beta_distribution<double> pert_of(const ThreePoint& points) {
  const double width = points.high - points.low;
  return {1.0 + kPertWeight * (points.likely - points.low) / width,
          1.0 + kPertWeight * (points.high - points.likely) / width};
}

void check_probability(double probability) {
  SITEWRIGHT_CHECK(probability > 0.0 && probability < 1.0, "a probability lies in (0, 1)");
}

}  // namespace

bool is_valid(const ThreePoint& points) {
  const bool finite =
      std::isfinite(points.low) && std::isfinite(points.likely) && std::isfinite(points.high);
  if (!finite || points.low > points.likely || points.likely > points.high) return false;
  return points.shape != plan::Distribution::lognormal || points.low == points.high ||
         points.low < points.likely;
}

double value_at(const ThreePoint& points, double probability) {
  SITEWRIGHT_CHECK(is_valid(points), "optimistic <= likely <= pessimistic");
  check_probability(probability);
  const double width = points.high - points.low;
  if (width <= 0.0) return points.likely;
  switch (points.shape) {
    case plan::Distribution::uniform: return points.low + probability * width;
    case plan::Distribution::triangular:
      return boost::math::quantile(
          boost::math::triangular_distribution<double>(points.low, points.likely, points.high),
          probability);
    case plan::Distribution::pert:
      return points.low + width * boost::math::quantile(pert_of(points), probability);
    case plan::Distribution::lognormal: break;
  }
  const LogNormal log = lognormal_of(points);
  return points.low + std::exp(log.m + log.s * normal_score(probability));
}

double mean_of(const ThreePoint& points) {
  SITEWRIGHT_CHECK(is_valid(points), "optimistic <= likely <= pessimistic");
  if (points.high <= points.low) return points.likely;
  switch (points.shape) {
    case plan::Distribution::uniform: return (points.low + points.high) / 2.0;
    case plan::Distribution::triangular: return (points.low + points.likely + points.high) / 3.0;
    case plan::Distribution::pert:
      return (points.low + kPertWeight * points.likely + points.high) / (kPertWeight + 2.0);
    case plan::Distribution::lognormal: break;
  }
  const LogNormal log = lognormal_of(points);
  return points.low + std::exp(log.m + log.s * log.s / 2.0);
}

double exponential_at(double mean, double probability) {
  SITEWRIGHT_CHECK(mean >= 0.0, "a mean delay is not negative");
  check_probability(probability);
  return -mean * std::log1p(-probability);
}

double correlated(double common, double own, double correlation) {
  SITEWRIGHT_CHECK(correlation >= 0.0 && correlation <= 1.0, "a correlation lies in [0, 1]");
  check_probability(common);
  check_probability(own);
  if (correlation <= 0.0) return own;
  const double score = std::sqrt(correlation) * normal_score(common) +
                       std::sqrt(1.0 - correlation) * normal_score(own);
  constexpr double kEdge = 1e-16;  // keeps the ends open where the tails round to 0 or 1
  return std::clamp(boost::math::cdf(boost::math::normal_distribution<double>(), score), kEdge,
                    1.0 - kEdge);
}

}  // namespace sitewright::analysis
