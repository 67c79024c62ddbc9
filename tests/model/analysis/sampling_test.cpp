// Points of the unit cube: even in every dimension, the same for the same seed, known integrals.
#include "model/analysis/sampling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/core/check.h"

namespace sitewright::analysis {
namespace {

Eigen::ArrayXXd points(Sequence sequence, std::size_t samples, std::size_t dimensions,
                       std::uint64_t seed) {
  return unit_points(
      {.sequence = sequence, .samples = samples, .dimensions = dimensions, .seed = seed});
}

/// Samples of each of as many equal intervals.
std::vector<int> counts(const Eigen::ArrayXXd& unit, Eigen::Index dimension) {
  std::vector<int> in(static_cast<std::size_t>(unit.rows()), 0);
  for (Eigen::Index i = 0; i < unit.rows(); ++i)
    ++in[static_cast<std::size_t>(unit(i, dimension) * static_cast<double>(unit.rows()))];
  return in;
}

TEST(Sampling, LatinHypercubeHasOnePointInEveryInterval) {
  const Eigen::ArrayXXd unit = points(Sequence::latin_hypercube, 1000, 7, 42);
  for (Eigen::Index i = 0; i < unit.cols(); ++i)
    EXPECT_EQ(counts(unit, i), std::vector<int>(1000, 1)) << "dimension " << i;
}

TEST(Sampling, ShiftedSobolHasOnePointInEveryIntervalOfAPowerOfTwo) {
  const Eigen::ArrayXXd unit = points(Sequence::sobol, 1024, 7, 42);
  for (Eigen::Index i = 0; i < unit.cols(); ++i)
    EXPECT_EQ(counts(unit, i), std::vector<int>(1024, 1)) << "dimension " << i;
}

TEST(Sampling, SeedDecides) {
  for (const Sequence sequence : {Sequence::latin_hypercube, Sequence::sobol}) {
    const Eigen::ArrayXXd one = points(sequence, 64, 3, 1);
    EXPECT_TRUE((one == points(sequence, 64, 3, 1)).all());
    EXPECT_FALSE((one == points(sequence, 64, 3, 2)).all());
    EXPECT_TRUE((one > 0.0).all() && (one < 1.0).all());
    // One more dimension leaves the others as they were.
    EXPECT_TRUE((one == points(sequence, 64, 4, 1).leftCols(3)).all());
  }
}

/// The g-function of Sobol', whose integral is 1 and whose variance is
/// prod(1 + 1 / (3 (1 + a)^2)) - 1.
TEST(Sampling, MomentsOfTheGFunction) {
  const std::vector<double> a{0.0, 1.0, 4.5, 9.0, 99.0, 99.0};
  double variance = 1.0;
  for (const double weight : a) variance *= 1.0 + 1.0 / (3.0 * (1.0 + weight) * (1.0 + weight));
  variance -= 1.0;
  for (const Sequence sequence : {Sequence::latin_hypercube, Sequence::sobol}) {
    const Eigen::ArrayXXd unit = points(sequence, 8192, a.size(), 7);
    Eigen::ArrayXd g = Eigen::ArrayXd::Ones(unit.rows());
    for (std::size_t i = 0; i < a.size(); ++i) {
      const Eigen::ArrayXd x = unit.col(static_cast<Eigen::Index>(i));
      g *= ((4.0 * x - 2.0).abs() + a[i]) / (1.0 + a[i]);
    }
    const double tolerance = sequence == Sequence::sobol ? 2e-3 : 1.5e-2;
    EXPECT_NEAR(g.mean(), 1.0, tolerance);
    EXPECT_NEAR((g - 1.0).square().mean(), variance, 10.0 * tolerance);
  }
}

TEST(Sampling, NothingUncertainIsNoDimension) {
  EXPECT_EQ(points(Sequence::sobol, 10, 0, 1).size(), 0);
  EXPECT_THROW((void)points(Sequence::sobol, 1, kMaxSobolDimensions + 1, 1), ContractError);
}

}  // namespace
}  // namespace sitewright::analysis
