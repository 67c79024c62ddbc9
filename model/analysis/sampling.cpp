// Latin hypercube and Sobol points out of one seed.
#include "model/analysis/sampling.h"

#include <boost/random/sobol.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

#include "model/core/check.h"

namespace sitewright::analysis {

namespace {

/// The middle of one of 2^53 equal intervals: never 0 nor 1.
double open_unit(std::uint64_t bits) {
  constexpr double kStep = 1.0 / 9007199254740992.0;
  return (static_cast<double>(bits >> 11U) + 0.5) * kStep;
}

/// A stream of its own for each dimension.
std::mt19937_64 stream(std::uint64_t seed, std::size_t dimension) {
  constexpr unsigned kHalf = 32;
  const std::uint64_t index = dimension;
  std::seed_seq words{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> kHalf),
                      static_cast<std::uint32_t>(index),
                      static_cast<std::uint32_t>(index >> kHalf)};
  return std::mt19937_64(words);
}

void fill_latin(const PointsInput& input, std::size_t dimension, Eigen::ArrayXXd& points) {
  std::mt19937_64 random = stream(input.seed, dimension);
  std::vector<std::size_t> order(input.samples);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = input.samples; left > 1; --left) {
    boost::random::uniform_int_distribution<std::size_t> pick(0, left - 1);
    std::swap(order[left - 1], order[pick(random)]);
  }
  const auto column = static_cast<Eigen::Index>(dimension);
  for (std::size_t i = 0; i < input.samples; ++i) {
    const double inside = open_unit(random());
    points(static_cast<Eigen::Index>(i), column) =
        (static_cast<double>(order[i]) + inside) / static_cast<double>(input.samples);
  }
}

void fill_sobol(const PointsInput& input, Eigen::ArrayXXd& points) {
  SITEWRIGHT_CHECK(input.dimensions <= kMaxSobolDimensions, "a Sobol sequence has 3667 dimensions");
  std::vector<std::uint64_t> shift;
  for (std::size_t i = 0; i < input.dimensions; ++i) shift.push_back(stream(input.seed, i)());
  // The library leaves out the sequence's first point, the origin; without it the first 2^k points
  // would not be even.
  boost::random::sobol sequence(input.dimensions);
  for (Eigen::Index row = 0; row < points.rows(); ++row) {
    for (std::size_t i = 0; i < input.dimensions; ++i) {
      const std::uint64_t digits = row == 0 ? 0 : sequence();
      points(row, static_cast<Eigen::Index>(i)) = open_unit(digits ^ shift[i]);
    }
  }
}

}  // namespace

Eigen::ArrayXXd unit_points(const PointsInput& input) {
  Eigen::ArrayXXd points(static_cast<Eigen::Index>(input.samples),
                         static_cast<Eigen::Index>(input.dimensions));
  if (points.size() == 0) return points;
  if (input.sequence == Sequence::sobol) {
    fill_sobol(input, points);
    return points;
  }
  for (std::size_t i = 0; i < input.dimensions; ++i) fill_latin(input, i, points);
  return points;
}

}  // namespace sitewright::analysis
