// Which accelerators slow down while load goes unserved.
#pragma once

#include <vector>

#include "model/evaluate/year.h"

namespace sitewright {

/// Lots give up power in the order of the work that a watt of theirs does (bf16 dense at the cap,
/// times utilisation), the least first, each down to nothing before the next; cooling and losses
/// go with the IT load.
[[nodiscard]] std::vector<LotThrottle> throttled_lots(const YearInputs& inputs,
                                                      const YearResult& result);

/// Names hours and megawatts of each, as warnings of the year's dispatch.
void add_throttle_issues(YearResult& result);

}  // namespace sitewright
