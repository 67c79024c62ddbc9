// The capacity outage probability table: how likely how many megawatts are out at once.
#pragma once

#include <span>
#include <vector>

namespace sitewright::adequacy {

/// Outages below this [MW] are rounding, not a loss.
inline constexpr double kNothingMw = 1e-6;

/// Units of one size that fail alike and independently: machines, or the feeders of a feed.
struct OutageGroup {
  double unit_mw;           ///< derated output of a unit, >= 0
  double unavailable_frac;  ///< forced-outage rate of a unit, unavailability of a feed, in [0, 1]
  int units;                ///< that would run but for forced outages, >= 0
  int spares = 0;           ///< more of them, which run in the place of those out, >= 0
};

struct OutageTableInput {
  std::vector<OutageGroup> groups;
  double grid_mw;  ///< distance between two outages of the table, > 0
};

/// Probabilities that exactly k of n independent units are missing, shape (n + 1):
///   p_n[k] = (1 - q) p_{n-1}[k] + q p_{n-1}[k - 1],  p_0 = {1}
/// With s spares n + s units may be out, and k are missing where k + s are; none where s or fewer.
/// Inputs:  units >= 0; unavailable_frac in [0, 1]; spares >= 0
/// Errors:  check failure outside the domain
/// Source:  recursion of the binomial distribution; Billinton and Allan, Reliability Evaluation of
///          Power Systems (1996), eq. 2.1
struct OutageCountInput {
  int units;
  double unavailable_frac;
  int spares = 0;
};
[[nodiscard]] std::vector<double> outage_count_frac(const OutageCountInput& input);

/// Distribution of the forced outage X [MW] of all groups together, on a grid 0, g, 2g, ...:
///   P <- sum over k of p_n[k] P(x - k mw),  group by group
/// An outage that falls between two points of the grid goes to both, in proportion, so that the
/// mean outage is exact and the expected excess never too small; sizes on the grid are exact.
/// Counts less likely than 1e-20 are left out.
class OutageTable final {
 public:
  /// Errors:  check failure where an input is outside its domain
  explicit OutageTable(const OutageTableInput& input);

  /// The same with the counts' probabilities at hand: counts[i] is outage_count_frac of group i.
  OutageTable(const OutageTableInput& input, std::span<const std::vector<double>* const> counts);

  /// Probability of each outage of the grid, shape (points); the first is an outage of 0 MW.
  [[nodiscard]] std::span<const double> probability_frac() const { return probability_; }
  [[nodiscard]] double grid_mw() const { return grid_mw_; }
  [[nodiscard]] double mean_outage_mw() const { return mw_above_.front(); }

  /// P(X > reserve); a reserve within kNothingMw of an outage still covers it.
  [[nodiscard]] double exceedance_frac(double reserve_mw) const;

  /// E[max(0, X - reserve)] [MW].
  [[nodiscard]] double expected_excess_mw(double reserve_mw) const;

 private:
  void convolve(const OutageGroup& group, const std::vector<double>& count_frac);
  void accumulate();
  [[nodiscard]] std::size_t first_above(double reserve_mw) const;

  double grid_mw_;
  std::vector<double> probability_;
  std::vector<double> above_;     ///< sum of the probabilities from a point on
  std::vector<double> mw_above_;  ///< sum of outage times probability from a point on
};

}  // namespace sitewright::adequacy
