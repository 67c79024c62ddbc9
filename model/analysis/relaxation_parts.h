// What the answers for a target and for load share: changes as they are told, and their price.
#pragma once

#include <optional>
#include <span>

#include "model/analysis/relaxations.h"
#include "model/analysis/search.h"

namespace sitewright::analysis {

/// The moves as changes of fields, without date and price.
[[nodiscard]] Relaxation relaxation_of(std::span<const Move> moves);

/// The plan after the moves, for its price: megawatts that a move adds to a step of delivery
/// without a date are a step of their own from the plan's start on. What stands at the start has
/// been paid for, what is added to it has not. Evaluates as moved() does but for capital cost.
[[nodiscard]] plan::Plan priced(const plan::Plan& plan, std::span<const Move> moves);

/// Capital cost of a changed plan over that of the plan [USD]; nothing where a price is missing.
[[nodiscard]] std::optional<double> more_capex(const Evaluation& changed,
                                               const Evaluation& evaluation);

}  // namespace sitewright::analysis
