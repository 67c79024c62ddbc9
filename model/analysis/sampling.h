// Points that fill the unit cube evenly: the probabilities at which uncertain inputs are drawn.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>

namespace sitewright::analysis {

enum class Sequence { latin_hypercube, sobol };

/// Inputs that a Sobol sequence can have: those with tabulated direction numbers.
inline constexpr std::size_t kMaxSobolDimensions = 3667;

struct PointsInput {
  Sequence sequence;
  std::size_t samples;
  std::size_t dimensions;
  std::uint64_t seed;
};

/// Points in the open unit cube, shape (samples, dimensions), the same on every machine.
///   Latin hypercube: in each dimension one point in each of `samples` equal intervals, in an order
///     and at a place inside that the seed gives; a dimension's points do not depend on how many
///     dimensions there are.
///   Sobol: the sequence with the direction numbers of Joe and Kuo (2008), each dimension shifted
///   by
///     the seed's digits (exclusive or), so that every seed gives an unbiased estimate; even for a
///     power of two samples.
/// Errors: check failure for more than kMaxSobolDimensions dimensions of a Sobol sequence
/// Source: McKay, Beckman and Conover (1979); Joe and Kuo (2008); Owen, Monte Carlo (2013), ch. 17
[[nodiscard]] Eigen::ArrayXXd unit_points(const PointsInput& input);

}  // namespace sitewright::analysis
