// Speed of a year's bill and of its energy prices by hour.
#include <benchmark/benchmark.h>

#include "model/tariff/bill.h"
#include "model/tariff/prices.h"

namespace sitewright::tariff {
namespace {

/// Summer afternoons dearer, a ratchet, a demand charge of its own for the afternoons.
Tariff large_power() {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 35.0, .demand_usd_per_kw_month = 12.0});
  const Window afternoon{
      .months = months_between(6, 9), .days = DayKind::weekdays, .hour_from = 13, .hour_until = 19};
  tariff.energy.push_back({.id = "on-peak",
                           .windows = {afternoon},
                           .basis = TierBasis::period,
                           .tiers = {{.above_mwh = 0.0, .usd_per_mwh = 90.0}}});
  tariff.demand[0].ratchet = Ratchet{.share_frac = 0.8, .lookback = 11};
  tariff.demand.push_back(tariff.demand[0]);
  tariff.demand[1].id = "on-peak";
  tariff.demand[1].windows = {afternoon};
  return tariff;
}

void bill_of_a_year(benchmark::State& state) {
  const Tariff tariff = large_power();
  const Hourly draw_mw = Hourly::LinSpaced(kHoursPerYear, 80.0, 150.0);
  const Hourly backup_mw;
  const DemandHistory earlier;
  for (auto _ : state) {
    benchmark::DoNotOptimize(bill({.tariff = tariff,
                                   .year = 2025,
                                   .draw_mw = draw_mw,
                                   .backup_mw = backup_mw,
                                   .power_factor = 0.97,
                                   .contract_mw = every_month(150.0),
                                   .capacity_mw = every_month(150.0),
                                   .history = HistoryRule::causal,
                                   .earlier = earlier,
                                   .first_hour = 0,
                                   .end_hour = kHoursPerYear})
                                 .total_usd);
  }
}
BENCHMARK(bill_of_a_year)->Unit(benchmark::kMicrosecond);

void energy_prices_of_a_year(benchmark::State& state) {
  const Tariff tariff = large_power();
  for (auto _ : state) benchmark::DoNotOptimize(energy_usd_per_mwh(tariff, 2025));
}
BENCHMARK(energy_prices_of_a_year)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace sitewright::tariff
