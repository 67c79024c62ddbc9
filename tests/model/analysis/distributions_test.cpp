// Inverse distributions against their closed forms.
#include "model/analysis/distributions.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "model/analysis/percentiles.h"
#include "model/analysis/sampling.h"
#include "model/core/check.h"

namespace sitewright::analysis {
namespace {

using plan::Distribution;

constexpr std::array<Distribution, 4> kShapes{Distribution::triangular, Distribution::pert,
                                              Distribution::lognormal, Distribution::uniform};

TEST(Distributions, CertainValueIsItself) {
  for (const Distribution shape : kShapes) {
    const ThreePoint certain{.low = 30.0, .likely = 30.0, .high = 30.0, .shape = shape};
    EXPECT_DOUBLE_EQ(value_at(certain, 0.01), 30.0);
    EXPECT_DOUBLE_EQ(value_at(certain, 0.99), 30.0);
    EXPECT_DOUBLE_EQ(mean_of(certain), 30.0);
  }
}

TEST(Distributions, GrowWithProbabilityInsideTheirBounds) {
  for (const Distribution shape : kShapes) {
    const ThreePoint points{.low = 10.0, .likely = 20.0, .high = 60.0, .shape = shape};
    double before = points.low;
    for (int i = 1; i < 1000; ++i) {
      const double value = value_at(points, i / 1000.0);
      EXPECT_GT(value, before);
      before = value;
    }
    if (shape != Distribution::lognormal) {
      EXPECT_LT(before, points.high);
    }
  }
}

TEST(Distributions, ClosedForms) {
  const auto at = [](Distribution shape, double p) {
    return value_at({.low = 10.0, .likely = 20.0, .high = 60.0, .shape = shape}, p);
  };
  EXPECT_DOUBLE_EQ(at(Distribution::uniform, 0.25), 22.5);
  // Triangular: F(mode) = (20 - 10) / (60 - 10).
  EXPECT_NEAR(at(Distribution::triangular, 0.2), 20.0, 1e-9);
  EXPECT_NEAR(at(Distribution::triangular, 0.5), 60.0 - std::sqrt(0.5 * 50.0 * 40.0), 1e-9);
  // The pessimistic value of a lognormal is its 95th percentile.
  EXPECT_NEAR(at(Distribution::lognormal, 0.95), 60.0, 1e-9);
  // A symmetric PERT is beta(3, 3), whose median is its middle.
  EXPECT_NEAR(value_at({.low = 0.0, .likely = 5.0, .high = 10.0, .shape = Distribution::pert}, 0.5),
              5.0, 1e-12);
}

TEST(Distributions, ModeOfTheLognormalIsTheLikelyValue) {
  const ThreePoint points{
      .low = 10.0, .likely = 20.0, .high = 60.0, .shape = Distribution::lognormal};
  // The density is the inverse slope of the quantile: highest where the quantile is flattest.
  double best = 0.0;
  double mode = 0.0;
  for (double p = 0.001; p < 0.998; p += 0.0005) {
    const double density = 1e-4 / (value_at(points, p + 1e-4) - value_at(points, p));
    if (density > best) {
      best = density;
      mode = value_at(points, p);
    }
  }
  EXPECT_NEAR(mode, 20.0, 0.1);
}

TEST(Distributions, MeansOfEvenProbabilities) {
  for (const Distribution shape : kShapes) {
    const ThreePoint points{.low = 10.0, .likely = 20.0, .high = 60.0, .shape = shape};
    double sum = 0.0;
    constexpr int kCount = 20000;
    for (int i = 0; i < kCount; ++i) sum += value_at(points, (i + 0.5) / kCount);
    EXPECT_NEAR(sum / kCount, mean_of(points), 2e-3 * mean_of(points));
  }
  EXPECT_DOUBLE_EQ(
      mean_of({.low = 10.0, .likely = 20.0, .high = 60.0, .shape = Distribution::pert}), 25.0);
}

TEST(Distributions, RefuseWhatIsNoDistribution) {
  EXPECT_FALSE(is_valid({.low = 3, .likely = 2, .high = 5, .shape = Distribution::pert}));
  EXPECT_FALSE(is_valid({.low = 1, .likely = 6, .high = 5, .shape = Distribution::uniform}));
  EXPECT_FALSE(is_valid({.low = 2, .likely = 2, .high = 5, .shape = Distribution::lognormal}));
  EXPECT_TRUE(is_valid({.low = 2, .likely = 2, .high = 5, .shape = Distribution::triangular}));
  EXPECT_THROW(
      (void)value_at({.low = 1, .likely = 2, .high = 3, .shape = Distribution::uniform}, 1.0),
      ContractError);
}

TEST(Distributions, ExponentialDelay) {
  EXPECT_NEAR(exponential_at(90.0, 1.0 - std::exp(-1.0)), 90.0, 1e-9);
  EXPECT_DOUBLE_EQ(exponential_at(0.0, 0.7), 0.0);
}

TEST(Distributions, CopulaHasTheStatedCorrelation) {
  EXPECT_DOUBLE_EQ(correlated(0.9, 0.3, 0.0), 0.3);
  EXPECT_NEAR(correlated(0.9, 0.3, 1.0), 0.9, 1e-12);
  // Rank correlation of a Gaussian copula: 6 / pi asin(r / 2).
  constexpr std::size_t kSamples = 4096;
  constexpr double kCorrelation = 0.6;
  const Eigen::ArrayXXd unit =
      unit_points({.sequence = Sequence::sobol, .samples = kSamples, .dimensions = 3, .seed = 5});
  Eigen::ArrayXd a(unit.rows());
  Eigen::ArrayXd b(unit.rows());
  for (Eigen::Index i = 0; i < unit.rows(); ++i) {
    a[i] = correlated(unit(i, 0), unit(i, 1), kCorrelation);
    b[i] = correlated(unit(i, 0), unit(i, 2), kCorrelation);
  }
  const double rank = 12.0 * ((a - 0.5) * (b - 0.5)).mean();
  EXPECT_NEAR(rank, 6.0 / M_PI * std::asin(kCorrelation / 2.0), 0.01);
  EXPECT_NEAR(a.mean(), 0.5, 1e-3);
  EXPECT_NEAR((a - 0.5).square().mean(), 1.0 / 12.0, 1e-3);
}

TEST(Percentiles, NearestRank) {
  const std::array<double, 5> samples{50.0, 15.0, 40.0, 20.0, 35.0};
  // The worked example of the nearest-rank method.
  EXPECT_DOUBLE_EQ(percentile(samples, 0.05), 15.0);
  EXPECT_DOUBLE_EQ(percentile(samples, 0.3), 20.0);
  EXPECT_DOUBLE_EQ(percentile(samples, 0.4), 20.0);
  EXPECT_DOUBLE_EQ(percentile(samples, 0.5), 35.0);
  EXPECT_DOUBLE_EQ(percentile(samples, 1.0), 50.0);
  std::array<double, 1000> thousand{};
  for (std::size_t i = 0; i < thousand.size(); ++i) thousand[i] = static_cast<double>(i + 1);
  EXPECT_EQ(percentiles(thousand), (Percentiles{100.0, 500.0, 800.0, 900.0}));
}

TEST(Percentiles, NeverIsLaterThanEveryDate) {
  const std::array<double, 4> days{10.0, kNever, 3.0, 5.9};
  const DatePercentiles dates = date_percentiles(days, make_date(2026, 1, 1));
  EXPECT_EQ(dates.p10, make_date(2026, 1, 4));
  EXPECT_EQ(dates.p50, make_date(2026, 1, 6));
  EXPECT_EQ(dates.p80, std::nullopt);
}

TEST(Percentiles, OneSampleIsEveryPercentile) {
  const std::array<double, 1> one{7.0};
  EXPECT_EQ(percentiles(one), (Percentiles{7.0, 7.0, 7.0, 7.0}));
  EXPECT_THROW((void)percentiles(std::span<const double>{}), ContractError);
}

}  // namespace
}  // namespace sitewright::analysis
