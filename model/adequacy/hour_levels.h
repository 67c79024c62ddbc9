// Hours that are alike in everything that matters, collected.
#pragma once

#include <cstddef>
#include <vector>

#include "model/adequacy/loss_of_load.h"

namespace sitewright::adequacy {

/// A partition of the hours; every level has at least one hour.
struct Levels {
  std::vector<std::size_t> of_hour;
  std::vector<std::vector<Eigen::Index>> hours;  ///< of each level, rising
};

/// Hours with the same value in each of the series, in order of their first hour.
/// Inputs:  series of `hours` values each
[[nodiscard]] Levels alike(const std::vector<std::vector<int>>& series, Eigen::Index hours);

/// The fleet with groups joined that are alike and have no planned outage.
[[nodiscard]] Fleet joined(const Fleet& fleet);

/// Units of each group that stand, by group and hour.
[[nodiscard]] std::vector<std::vector<int>> standing_units(const Fleet& fleet, Eigen::Index hours);

}  // namespace sitewright::adequacy
