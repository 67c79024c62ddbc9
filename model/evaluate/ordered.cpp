// Orders of lots by day.
#include "model/evaluate/ordered.h"

#include <algorithm>
#include <cmath>

#include "model/evaluate/dated_plan.h"

namespace sitewright {

Daily ordered_by_day(const plan::Plan& undated, const Catalog& catalog,
                     const Evaluation& evaluation) {
  constexpr double kDaysPerWeek = 7.0;
  const plan::Plan plan = dated_plan(undated, evaluation.schedule);
  const Eigen::Index days = evaluation.capacity.online.size();
  const auto lead_days =
      static_cast<int>(std::lround(catalog.lead_time("servers_weeks").value * kDaysPerWeek));
  Daily ordered = Daily::Zero(days);
  for (const fleet::LotPower& power : evaluation.fleet.lots) {
    const auto lot =
        std::find_if(plan.lots.begin(), plan.lots.end(),
                     [&](const plan::Lot& candidate) { return candidate.id == power.id; });
    if (lot == plan.lots.end()) continue;
    const Date delivery = lot->delivery_start.value_or(evaluation.start);
    const Date date = lot->ordered.value_or(add_days(delivery, -lead_days));
    const Eigen::Index from =
        std::clamp<Eigen::Index>(days_between(evaluation.start, date), 0, days);
    ordered.tail(days - from) += static_cast<double>(power.running);
  }
  return ordered;
}

}  // namespace sitewright
