// The shadow prices between which a schedule of divisible units stays as it is.
#pragma once

#include <cstddef>
#include <vector>

#include "model/operations/problem.h"

namespace sitewright::operations {

/// Prices of a cap [USD per unit of it] at which some group changes places with the grid, another
/// group or nobody, each once, rising; the other caps at `usd`.
[[nodiscard]] std::vector<double> turning_usd(const Problem& problem, std::vector<double> usd,
                                              std::size_t cap);

}  // namespace sitewright::operations
