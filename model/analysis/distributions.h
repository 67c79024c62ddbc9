// Distributions of uncertain inputs, drawn by their inverse: a probability in, a value out.
#pragma once

#include "model/plan/enums.h"

namespace sitewright::analysis {

/// An optimistic, a most likely and a pessimistic value and the shape between them.
struct ThreePoint {
  double low;
  double likely;
  double high;
  plan::Distribution shape;
};

/// Whether low <= likely <= high, all finite; lognormal: also low < likely where low < high.
[[nodiscard]] bool is_valid(const ThreePoint& points);

/// The value below which the quantity lies with probability `probability`, in its unit.
///   uniform:    low + p (high - low); the most likely value is not used
///   triangular: mode `likely` on [low, high]
///   pert:       beta on [low, high] with a = 1 + 4 (likely - low) / (high - low),
///               b = 1 + 4 (high - likely) / (high - low); mean (low + 4 likely + high) / 6
///   lognormal:  low + exp(m + s z), with its mode at `likely` and its 95th percentile at `high`
/// low == high gives that value.
/// Inputs: is_valid(points); probability in (0, 1)
/// Errors: check failure outside that domain
/// Source: Malcolm et al. (1959) PERT; Vose, Risk Analysis (2008), chapter on PERT and triangular
[[nodiscard]] double value_at(const ThreePoint& points, double probability);

/// Mean of the distribution.
/// Inputs: is_valid(points)
[[nodiscard]] double mean_of(const ThreePoint& points);

/// Delay that is exponential with that mean [its unit]: -mean ln(1 - p).
/// Inputs: mean >= 0; probability in (0, 1)
[[nodiscard]] double exponential_at(double mean, double probability);

/// A probability in (0, 1) correlated with `common` and, where correlation is 0, equal to `own`:
/// Gaussian copula of one factor, Phi(sqrt(r) Phi^-1(common) + sqrt(1 - r) Phi^-1(own)). Two of one
/// factor have normal scores of correlation r.
/// Inputs: common, own in (0, 1); correlation in [0, 1]
/// Source: Li (2000), On default correlation: a copula function approach
[[nodiscard]] double correlated(double common, double own, double correlation);

}  // namespace sitewright::analysis
