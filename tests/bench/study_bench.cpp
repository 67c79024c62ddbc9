// Speed of studies of Memphis: the chain of one sample, 1,000 of them, the order calendar, marginal
// values.
#include <benchmark/benchmark.h>

#include "data/bundled_data.h"
#include "model/analysis/marginal.h"
#include "model/analysis/monte_carlo.h"
#include "model/analysis/order_calendar.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/headline.h"
#include "model/io/plan_json.h"

namespace sitewright::analysis {
namespace {

struct Memphis {
  plan::Plan plan = io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
  Catalog catalog = load_catalog().value();
  climate::Climate climate = climate_of(plan).value();
};

const Memphis& memphis() {
  static const Memphis kMemphis;
  return kMemphis;
}

void first_steps_of_a_sample(benchmark::State& state) {
  const Memphis& site = memphis();
  const Basis basis = make_basis(site.plan, site.catalog, site.climate);
  for (auto _ : state)
    benchmark::DoNotOptimize(set_stage(site.plan, site.catalog, site.climate, basis));
}
BENCHMARK(first_steps_of_a_sample)->Unit(benchmark::kMillisecond);

void chain_of_a_sample(benchmark::State& state) {
  const Memphis& site = memphis();
  const Basis basis = make_basis(site.plan, site.catalog, site.climate);
  for (auto _ : state)
    benchmark::DoNotOptimize(evaluate_headline(site.plan, site.catalog, site.climate, basis));
}
BENCHMARK(chain_of_a_sample)->Unit(benchmark::kMillisecond);

/// Arguments: samples, threads (0: one per processor).
void monte_carlo(benchmark::State& state) {
  const Memphis& site = memphis();
  for (auto _ : state) {
    RunControl control;
    benchmark::DoNotOptimize(run_monte_carlo({.plan = site.plan,
                                              .catalog = site.catalog,
                                              .climate = site.climate,
                                              .samples = static_cast<std::size_t>(state.range(0)),
                                              .seed = 1,
                                              .sequence = Sequence::latin_hypercube,
                                              .threads = static_cast<unsigned>(state.range(1))},
                                             control));
  }
}
BENCHMARK(monte_carlo)
    ->Args({1000, 1})
    ->Args({1000, 0})
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1);

void order_days(benchmark::State& state) {
  const Memphis& site = memphis();
  for (auto _ : state) {
    RunControl control;
    benchmark::DoNotOptimize(order_calendar({.plan = site.plan,
                                             .catalog = site.catalog,
                                             .climate = site.climate,
                                             .samples = kDefaultOrderSamples,
                                             .seed = 1,
                                             .threads = 0},
                                            control));
  }
}
BENCHMARK(order_days)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

void marginals(benchmark::State& state) {
  const Memphis& site = memphis();
  for (auto _ : state) {
    RunControl control;
    benchmark::DoNotOptimize(marginal_values({.plan = site.plan,
                                              .catalog = site.catalog,
                                              .climate = site.climate,
                                              .usd_per_accelerator_h = 2.0,
                                              .threads = 0},
                                             control));
  }
}
BENCHMARK(marginals)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace sitewright::analysis
