// Draw from the grid beside the megawatts that its contracts are for.
#pragma once

#include <vector>

#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/evaluate/tariffs.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A year's draw and what bills it.
struct ContractDraw {
  const std::vector<YearTariff>& tariffs;
  const Hourly& grid_mw;  ///< drawn at the points of delivery, shape (hours)
  int year = 0;
};

/// A warning where the draw of a month with contracts exceeds the megawatts of all of them: the
/// price of the contracts is taken for all of it. Names the month that exceeds them most.
[[nodiscard]] Issues contract_draw_issues(const plan::Plan& plan, const ContractDraw& draw);

}  // namespace sitewright
