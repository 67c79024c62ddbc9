// Speed of dispatch: one pass over a year of three groups and storage, and whole years with and
// without a cap and a demand charge.
#include <benchmark/benchmark.h>

#include <cmath>
#include <limits>

#include "model/operations/pass.h"

namespace sitewright::operations {
namespace {

struct Site {
  Hourly load_mw;
  Hourly dry_bulb_c;
  Hourly grid_mw;
  Hourly grid_usd_per_mwh;
  std::vector<GeneratorGroup> groups;
  std::vector<Storage> storage;

  [[nodiscard]] Input input() const {
    return {.load_mw = load_mw,
            .dry_bulb_c = dry_bulb_c,
            .grid_mw = grid_mw,
            .grid_usd_per_mwh = grid_usd_per_mwh,
            .groups = groups,
            .storage = storage,
            .detail = Detail::hourly};
  }
};

GeneratorGroup group(const char* id, int count, double unit_mw, double usd_per_mmbtu) {
  return {.id = id,
          .role = plan::Role::prime,
          .count = count,
          .unit_mw = unit_mw,
          .derate_per_k = 0.007,
          .reference_c = 15.0,
          .altitude_factor = 1.0,
          .available_frac = 0.95,
          .min_load_frac = 0.5,
          .heat_rate_btu_per_kwh = 9000.0,
          .heat_rate_rise_per_k = 0.0007,
          .part_load = {{.load_frac = 0.5, .heat_rate_ratio = 1.2},
                        {.load_frac = 1.0, .heat_rate_ratio = 1.0}},
          .hhv_per_lhv = 1.108,
          .fuel_usd_per_mmbtu = usd_per_mmbtu,
          .om_usd_per_mwh = 5.0,
          .merit_adder_usd_per_mwh = 0.0,
          .fuelled_frac = {},
          .first_hour = 0,
          .end_hour = kHoursPerYear};
}

/// 150 MW that follow the weather, on 120 MW of grid with dear evenings.
Site bench_site() {
  constexpr double kTurn = 2.0 * 3.14159265358979;
  Site site{.load_mw = Hourly::Constant(kHoursPerYear, 150.0),
            .dry_bulb_c = Hourly::Constant(kHoursPerYear, 15.0),
            .grid_mw = Hourly::Constant(1, 120.0),
            .grid_usd_per_mwh = Hourly::Constant(kHoursPerYear, 42.0),
            .groups = {group("large", 4, 16.0, 4.0), group("small", 6, 5.0, 4.5),
                       group("engine", 4, 3.0, 6.0)},
            .storage = {{.id = "battery",
                         .mw = 20.0,
                         .mwh = 60.0,
                         .round_trip_frac = 0.86,
                         .initial_frac = 0.5,
                         .first_hour = 0,
                         .end_hour = kHoursPerYear}}};
  for (int h = 0; h < kHoursPerYear; ++h) {
    const double day = std::cos(kTurn * (h % 24 - 15) / 24.0);
    const double year = -std::cos(kTurn * h / kHoursPerYear);
    site.dry_bulb_c[h] += 12.0 * year + 6.0 * day + 2.0 * std::sin(0.37 * h);
    site.load_mw[h] *= 1.0 + 0.003 * (site.dry_bulb_c[h] - 15.0);
    if (h % 24 >= 16 && h % 24 < 21) site.grid_usd_per_mwh[h] = 95.0;
  }
  return site;
}

Rules start_rules(const Site& site) {
  Rules rules;
  for (const GeneratorGroup& g : site.groups) {
    rules.groups.push_back({.must_run = false,
                            .start_usd = 30.0 * g.unit_mw,
                            .start_fuel_mmbtu = 2.0 * g.unit_mw,
                            .start_h = 0.2,
                            .outages = {}});
  }
  return rules;
}

Targets free_targets(const Problem& problem) {
  return {.prices = group_prices(problem, {}),
          .threshold_mw = Hourly::Constant(problem.hours, std::numeric_limits<double>::infinity())};
}

void dispatch_pass_divisible(benchmark::State& state) {
  const Site site = bench_site();
  const Input input = site.input();
  const Rules rules = start_rules(site);
  const Problem problem = make_problem(input, rules);
  const Targets targets = free_targets(problem);
  Pass pass(problem);
  Schedule schedule;
  for (auto _ : state) {
    pass.relaxed(targets, schedule);
    benchmark::DoNotOptimize(schedule.grid_mw.data());
  }
}
BENCHMARK(dispatch_pass_divisible)->Unit(benchmark::kMillisecond);

void dispatch_pass_whole_units(benchmark::State& state) {
  const Site site = bench_site();
  const Input input = site.input();
  const Rules rules = start_rules(site);
  const Problem problem = make_problem(input, rules);
  const Targets targets = free_targets(problem);
  Pass pass(problem);
  Schedule schedule;
  pass.relaxed(targets, schedule);
  for (auto _ : state) {
    pass.committed(targets, schedule);
    benchmark::DoNotOptimize(schedule.grid_mw.data());
  }
}
BENCHMARK(dispatch_pass_whole_units)->Unit(benchmark::kMillisecond);

void dispatch_year(benchmark::State& state) {
  const Site site = bench_site();
  const Rules rules = start_rules(site);
  for (auto _ : state) benchmark::DoNotOptimize(dispatch(site.input(), rules));
}
BENCHMARK(dispatch_year)->Unit(benchmark::kMillisecond);

void dispatch_year_with_cap_and_peaks(benchmark::State& state) {
  const Site site = bench_site();
  Rules rules = start_rules(site);
  const Result free = dispatch(site.input(), rules);
  rules.caps = {{.id = "nox",
                 .limit = 0.6 * free.fuel_mmbtu,
                 .per_mmbtu = {1.0, 1.0, 1.0},
                 .per_start = {10.0, 10.0, 10.0}}};
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(15000.0);
  rules.demand = {charge};
  for (auto _ : state) benchmark::DoNotOptimize(dispatch(site.input(), rules));
}
BENCHMARK(dispatch_year_with_cap_and_peaks)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sitewright::operations
