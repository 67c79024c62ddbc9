// The smallest change of a plan that passes a test.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/analysis/levers.h"

namespace sitewright::analysis {

/// A lever and how far it was moved.
struct Move {
  const Lever* lever = nullptr;
  int steps = 0;
};

using Passes = std::function<bool(const plan::Plan&)>;

[[nodiscard]] plan::Plan moved(const plan::Plan& plan, std::span<const Move> moves);

/// The least steps of moves[at] with which the plan still passes, by halving; it must pass with
/// moves as they are. 0: the others do without it; else a single step less fails.
[[nodiscard]] int least_steps(const plan::Plan& plan, std::vector<Move> moves, std::size_t at,
                              const Passes& passes);

}  // namespace sitewright::analysis
