// Unserved load shared out to lots.
#include "model/evaluate/year_throttle.h"

#include <algorithm>
#include <numeric>

#include "model/core/number_text.h"
#include "model/evaluate/year_days.h"

namespace sitewright {

namespace {

constexpr double kWattsPerMegawatt = 1e6;
constexpr double kNothingMw = 1e-9;

/// Lots, least work per watt first, the later of equals first.
std::vector<std::size_t> least_work_first(const fleet::Result& fleet) {
  std::vector<std::size_t> order(fleet.lots.size());
  std::iota(order.rbegin(), order.rend(), std::size_t{0});
  const auto work = [&](std::size_t lot) {
    const fleet::LotPower& power = fleet.lots[lot];
    return power.it_w.average > 0.0
               ? power.peak_tflops * power.utilisation_frac / power.it_w.average
               : 0.0;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return work(a) < work(b); });
  return order;
}

}  // namespace

std::vector<LotThrottle> throttled_lots(const YearInputs& inputs, const YearResult& result) {
  const operations::Hours& hours = result.operations.hours;
  if (result.operations.unserved_hours == 0) return {};
  const std::vector<std::size_t> order = least_work_first(inputs.fleet);
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, result.sums.year);
  std::vector<LotThrottle> lots;
  for (const std::size_t lot : order) lots.push_back({.lot = inputs.fleet.lots[lot].id});
  for (Eigen::Index h = 0; h < hours.unserved_mw.size(); ++h) {
    double rest_mw = hours.unserved_mw[h];
    const Eigen::Index day = days[static_cast<std::size_t>(h / kHoursPerDay)];
    if (rest_mw <= kNothingMw || day < 0 || result.it_mw[h] <= 0.0) continue;
    const double facility_per_it = hours.load_mw[h] / result.it_mw[h];
    for (std::size_t i = 0; i < order.size() && rest_mw > kNothingMw; ++i) {
      const double online = inputs.capacity.lot_online[order[i]][day];
      const double lot_mw =
          online * inputs.fleet.lots[order[i]].it_w.average / kWattsPerMegawatt * facility_per_it;
      const double mw = std::min(rest_mw, lot_mw);
      if (mw <= kNothingMw) continue;
      rest_mw -= mw;
      ++lots[i].hours;
      lots[i].mwh += mw;
      lots[i].worst_mw = std::max(lots[i].worst_mw, mw);
    }
  }
  lots.erase(std::remove_if(lots.begin(), lots.end(),
                            [](const LotThrottle& lot) { return lot.hours == 0; }),
             lots.end());
  return lots;
}

void add_throttle_issues(YearResult& result) {
  for (const LotThrottle& lot : result.throttled) {
    result.operations.issues.push_back(
        {.path = "lots." + lot.lot,
         .severity = Severity::warning,
         .text = "gives up power in %1 hours of %2, %3 MW at most and %4 MWh together: the lots "
                 "that do least work per watt slow down first",
         .args = {std::to_string(lot.hours), std::to_string(result.sums.year),
                  format_number(lot.worst_mw, 4), format_number(lot.mwh, 4)}});
  }
}

}  // namespace sitewright
