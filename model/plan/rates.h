// Rates of a contract that hold together, and those that the rest of their contract leaves no room
// for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/plan/plan.h"

namespace sitewright::plan {

/// Most rates of a contract.
inline constexpr std::size_t kMostRates = 190;

/// True where two rates have the same months, days and hours.
[[nodiscard]] bool same_window(const Rate& a, const Rate& b);

/// True for a rate of every hour of the year.
[[nodiscard]] bool holds_always(const Rate& rate);

/// True for a demand price that replaces another one above its megawatts.
[[nodiscard]] bool is_demand_block(const Rate& rate);

/// True where two energy prices of one contract hold in the same hour: of the same block where the
/// hours of both are the same or one holds always, of any block where their hours overlap in part.
[[nodiscard]] bool overlap(const Rate& a, const Rate& b);

/// Why a rate cannot hold beside those before it.
struct RefusedRate {
  enum class Why { overlap, same_block, id_taken, too_many };
  std::size_t index = 0;  ///< of plan.rates
  Why why = Why::overlap;
  std::string other;  ///< id of the rate or contract in its way
};

/// Each rate that cannot hold, in order of the plan: it overlaps an earlier one, begins its block
/// of demand where an earlier one of the same hours does, has the id of an earlier one or of its
/// contract, or comes after the most that a contract may have. An evaluation
/// leaves them out.
[[nodiscard]] std::vector<RefusedRate> refused_rates(const Plan& plan);

}  // namespace sitewright::plan
