// Speed of the model: preparing a climate, a site-year of hours, a whole evaluation, saving an
// edit.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "data/bundled_data.h"
#include "model/evaluate/evaluate.h"
#include "model/io/plan_json.h"
#include "model/store/portfolio.h"

namespace sitewright {
namespace {

plan::Plan memphis() {
  return io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
}

const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

void prepare_climate(benchmark::State& state) {
  const plan::Plan plan = memphis();
  for (auto _ : state) benchmark::DoNotOptimize(climate_of(plan));
}
BENCHMARK(prepare_climate)->Unit(benchmark::kMillisecond);

void site_year_of_hours(benchmark::State& state) {
  const plan::Plan plan = memphis();
  const climate::Climate climate = climate_of(plan).value();
  const cooling::Plant plant =
      cooling::make_plant({.technology = *catalog().find_cooling("liquid-tower"),
                           .liquid_frac = 0.75,
                           .supply_air_c = {},
                           .supply_liquid_c = {}});
  const cooling::Response response = cooling::respond(plant, climate);
  const Hourly it_mw = Hourly::Constant(kHoursPerYear, 180.0);
  const Hourly rated_mw = Hourly::Constant(1, 200.0);
  for (auto _ : state) {
    benchmark::DoNotOptimize(cooling::hourly_heat(plant, response, it_mw, rated_mw));
  }
}
BENCHMARK(site_year_of_hours)->Unit(benchmark::kMillisecond);

void whole_evaluation(benchmark::State& state) {
  const plan::Plan plan = memphis();
  const climate::Climate climate = climate_of(plan).value();
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(plan, catalog(), climate));
}
BENCHMARK(whole_evaluation)->Unit(benchmark::kMillisecond);

void save_of_an_edit(benchmark::State& state) {
  const auto file = std::filesystem::temp_directory_path() / "sitewright-bench.sitewright";
  std::filesystem::remove(file);
  auto portfolio = store::Portfolio::open(file, store::OpenMode::create).value();
  const std::string body = io::write_plan(memphis());
  const store::PlanId id = portfolio.insert_plan("Memphis", body, "memphis").value();
  std::int64_t version = 1;
  for (auto _ : state) {
    version = portfolio
                  .push_edit(id, version,
                             {.path = "name", .before = "1", .after = "2", .label = ""}, body)
                  ->version;
  }
  std::filesystem::remove(file);
}
BENCHMARK(save_of_an_edit)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sitewright
