// Ways to write months, windows and the simplest tariff.
#include "model/tariff/tariff.h"

#include "model/core/check.h"

namespace sitewright::tariff {

Months months_between(int first, int last) {
  SITEWRIGHT_CHECK(first >= 1 && first <= kMonthsPerYear && last >= 1 && last <= kMonthsPerYear,
                   "tariff: months " + std::to_string(first) + " to " + std::to_string(last));
  Months months{};
  int month = first - 1;
  months[static_cast<std::size_t>(month)] = true;
  while (month != last - 1) {
    month = (month + 1) % kMonthsPerYear;
    months[static_cast<std::size_t>(month)] = true;
  }
  return months;
}

Monthly every_month(double price) {
  Monthly prices{};
  prices.fill(price);
  return prices;
}

Window all_hours_of(const Months& months) {
  return {.months = months, .days = DayKind::all, .hour_from = 0, .hour_until = kHoursPerDay};
}

Tariff flat_tariff(const FlatPrices& prices) {
  return {.energy = {{.id = "energy",
                      .windows = {},
                      .basis = TierBasis::period,
                      .tiers = {{.above_mwh = 0.0, .usd_per_mwh = prices.energy_usd_per_mwh}}}},
          .adders = {},
          .demand = {{.id = "demand",
                      .windows = {},
                      .tiers = {{.above_kw = 0.0,
                                 .usd_per_kw_month = every_month(prices.demand_usd_per_kw_month)}},
                      .ratchet = {},
                      .minimum_frac = 0.0}},
          .power_factor_floor = 0.0,
          .coincident_peaks = {},
          .capacity_usd_per_mw_day = 0.0,
          .fixed_usd_per_month = 0.0,
          .backup = {},
          .curtailment = {}};
}

}  // namespace sitewright::tariff
