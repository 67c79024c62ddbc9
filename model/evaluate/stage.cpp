// Schedule to capacity.
#include "model/evaluate/stage.h"

#include <algorithm>

#include "model/evaluate/dated_plan.h"
#include "model/evaluate/fabric_study.h"
#include "model/evaluate/reference_year.h"
#include "model/evaluate/weather_groups.h"
#include "model/plan/limits.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright {

namespace {

constexpr double kWattsPerKilowatt = 1e3;

std::vector<capacity::LotInput> capacity_lots(const plan::Plan& plan, const fleet::Result& fleet,
                                              Issues& issues) {
  std::vector<capacity::LotInput> lots;
  for (const fleet::LotPower& lot : fleet.lots) {
    const auto hall =
        std::find_if(plan.halls.begin(), plan.halls.end(),
                     [&](const plan::Hall& candidate) { return candidate.id == lot.hall; });
    const bool homeless = hall == plan.halls.end();
    if (homeless) {
      issues.push_back(
          {"lots." + lot.id + ".hall", Severity::error, "stands in no hall: it never runs", {}});
    }
    lots.push_back({.id = lot.id,
                    .hall = homeless
                                ? capacity::kNoHall
                                : static_cast<std::size_t>(std::distance(plan.halls.begin(), hall)),
                    .running = lot.running,
                    .per_rack = lot.per_rack,
                    .it_kw = lot.it_w.peak / kWattsPerKilowatt});
  }
  return lots;
}

Monthly design_overheads(const cooling::Plant& plant, const climate::Climate& climate) {
  Monthly overheads{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    overheads[static_cast<std::size_t>(month)] =
        cooling::design_overhead_frac(plant, climate, month);
  }
  return overheads;
}

void supply_and_capacity(const plan::Plan& plan, const Catalog& catalog,
                         const climate::Climate& climate, Stage& stage) {
  Evaluation& result = stage.evaluation;
  result.permits = find_permits(plan, catalog);
  result.issues.insert(result.issues.end(), result.permits.issues.begin(),
                       result.permits.issues.end());
  result.supply = supply::evaluate_supply({.plan = plan,
                                           .catalog = catalog,
                                           .design_dry_bulb_c = climate.design_dry_bulb_c,
                                           .elevation_m = climate.elevation_m,
                                           .permitted_frac = result.permits.days.permitted_frac,
                                           .offset_frac = &result.permits.days.offset_frac});
  const std::vector<capacity::LotInput> lots = capacity_lots(plan, result.fleet, result.issues);
  result.capacity = capacity::evaluate_capacity(
      {.plan = plan,
       .lots = lots,
       .overhead_frac = result.design_overhead_frac,
       .water_m3_per_mwh = cooling::peak_day_water(stage.plant, stage.response),
       .usable_mw = result.supply.usable_mw,
       .unpermitted_usable_mw = result.supply.unpermitted_usable_mw,
       .largest_fabric = static_cast<int>(result.network.max_accelerators)});
}

}  // namespace

double liquid_frac(const plan::Plan& plan, const CoolingTechnology& technology) {
  if (technology.liquid_path == LiquidPath::none) return 0.0;
  return plan.cooling.liquid_frac.value_or(technology.liquid_frac.value);
}

Basis make_basis(const plan::Plan& given, const Catalog& catalog, const climate::Climate& climate) {
  const plan::Plan plan = plan::within_limits(given);
  Basis basis;
  const CoolingTechnology* technology = catalog.find_cooling(plan.cooling.technology);
  if (technology == nullptr) technology = &catalog.cooling.front();  // check() has said so
  basis.fleet = fleet::evaluate_fleet(plan, catalog, liquid_frac(plan, *technology));
  basis.network = design_pods(plan, catalog, pod_accelerators(plan, basis.fleet));
  basis.fabric_usd = fabric_usd(plan, basis.network);
  basis.fabrics = fabric_splits(plan, catalog, basis.fleet.accelerators);
  basis.plant = cooling::make_plant({.technology = *technology,
                                     .liquid_frac = liquid_frac(plan, *technology),
                                     .supply_air_c = plan.cooling.supply_air_c,
                                     .supply_liquid_c = plan.cooling.supply_liquid_c});
  basis.response = cooling::respond(basis.plant, climate);
  basis.design_overhead_frac = design_overheads(basis.plant, climate);
  basis.weather_shares = weather_shares(plan, catalog);
  return basis;
}

Stage set_stage(const plan::Plan& given, const Catalog& catalog, const climate::Climate& climate,
                const Basis& basis) {
  const plan::Plan undated = plan::within_limits(given);
  Stage stage;
  Evaluation& result = stage.evaluation;
  result.schedule = schedule::plan_schedule(undated);
  result.issues = date_conflicts(undated, result.schedule);
  stage.plan = dated_plan(undated, result.schedule);
  const plan::Plan& plan = stage.plan;
  result.start = plan.schedule.start;
  result.end = std::max(plan::horizon_end(plan), add_days(plan.schedule.start, 1));
  result.fleet = basis.fleet;
  result.network = basis.network;
  result.fabric_usd = basis.fabric_usd;
  result.fabrics = basis.fabrics;
  stage.plant = basis.plant;
  stage.response = basis.response;
  stage.weather_shares = basis.weather_shares;
  result.design_overhead_frac = basis.design_overhead_frac;
  supply_and_capacity(plan, catalog, climate, stage);
  result.reference_year = reference_year(plan, result.capacity);
  return stage;
}

Stage set_stage(const plan::Plan& plan, const Catalog& catalog, const climate::Climate& climate) {
  return set_stage(plan, catalog, climate, make_basis(plan, catalog, climate));
}

YearInputs year_inputs(const Catalog& catalog, const climate::Climate& climate,
                       const Stage& stage) {
  return {.plan = stage.plan,
          .catalog = catalog,
          .climate = climate,
          .plant = stage.plant,
          .response = stage.response,
          .fleet = stage.evaluation.fleet,
          .supply = stage.evaluation.supply,
          .capacity = stage.evaluation.capacity,
          .permits = stage.evaluation.permits,
          .weather_shares = stage.weather_shares};
}

}  // namespace sitewright
