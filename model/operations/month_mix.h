// Months of two schedules of whole units, one that keeps the caps and one that pays least without
// them.
#pragma once

#include <optional>
#include <vector>

#include "model/operations/search.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

/// Under demand charges units are worth most where they hold a month's peak for all of the month,
/// or nothing: at one price of a cap all months turn at once, and much of the cap may be left.
/// Gives months of `kept` to `free`, those first that save most for what they use of the fullest
/// cap, as long as every cap is kept. The thresholds of the mixture stay set. None where no month
/// has room.
struct MonthMix {
  Schedule schedule;
  std::vector<double>
      cap_usd;  ///< what the next month would have saved per unit of the fullest cap
};
[[nodiscard]] std::optional<MonthMix> mix_months(Trial& trial, const Found& kept,
                                                 const Schedule& free,
                                                 const std::vector<Monthly>& free_thresholds);

}  // namespace sitewright::operations
