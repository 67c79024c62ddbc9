// Sharing what is short among groups of units that have a least load.
#pragma once

#include <span>
#include <vector>

namespace sitewright {

/// One of those that take of something short: gas, or the megawatts that a permit names.
struct Taker {
  double full;             ///< what all its units take at full load, >= 0
  int units;               ///< >= 0
  double min_load_frac;    ///< of a unit, in [0, 1]
  double merit;            ///< the lowest is the first to have what others leave
  double most_frac = 1.0;  ///< of its full load that it can use, in [0, 1]
};

/// Part of a share of a group's output that whole units carry between least load and full load.
///   units frac, where as many units as it takes can share it; else its whole units
[[nodiscard]] double carried_frac(const Taker& taker, double frac);

/// Share of its full load that each gets, in [0, most_frac], in the order of the input: in
/// proportion to what they can use, and what one's units cannot carry to the others by merit.
/// Inputs:  amount >= 0
[[nodiscard]] std::vector<double> share_out(std::span<const Taker> takers, double amount);

}  // namespace sitewright
