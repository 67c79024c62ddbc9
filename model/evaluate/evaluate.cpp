// The steps of an evaluation in physical order; nothing else knows it.
#include "model/evaluate/evaluate.h"

#include <algorithm>
#include <cmath>

#include "model/evaluate/catalog_tables.h"
#include "model/evaluate/contract_draw.h"
#include "model/evaluate/dated_plan.h"
#include "model/evaluate/fabric_study.h"
#include "model/evaluate/headline.h"
#include "model/evaluate/metrics.h"
#include "model/evaluate/money.h"
#include "model/evaluate/permit_dates.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/power_path.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/quarters.h"
#include "model/evaluate/stage.h"
#include "model/evaluate/storage_year.h"
#include "model/evaluate/story.h"
#include "model/evaluate/weather_groups.h"
#include "model/evaluate/year.h"
#include "model/plan/check.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;

void append(Issues& issues, const Issues& more) {
  issues.insert(issues.end(), more.begin(), more.end());
}

PowerSummary summarise_power(const Evaluation& evaluation) {
  PowerSummary power;
  const Daily& facility = evaluation.capacity.facility_mw;
  const Daily& usable = evaluation.supply.usable_mw;
  for (Eigen::Index day = 0; day < facility.size(); ++day) {
    const double gross =
        usable[day] > 0.0 ? evaluation.supply.supportable_mw[day] / usable[day] : 1.0;
    power.source_peak_mw = std::max(power.source_peak_mw, facility[day] * gross);
    if (facility[day] <= power.facility_peak_mw) continue;
    power.facility_peak_mw = facility[day];
    power.kw_per_accelerator =
        facility[day] * kKilowattsPerMegawatt / evaluation.capacity.online[day];
  }
  power.facility_average_mw = evaluation.cooling.facility_mw.mean();
  return power;
}

void summarise_paths(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation,
                     PowerSummary& power) {
  power.redundancy_usd = 0.0;
  for (const HallPath& path : hall_paths(plan, catalog, evaluation)) {
    if (!path.chosen) continue;
    power.path_mw += path.bought_mw;
    power.path_stranded_mw += path.stranded_mw();
    if (!path.redundancy_usd) {
      power.redundancy_usd.reset();
    } else if (power.redundancy_usd) {
      *power.redundancy_usd += *path.redundancy_usd;
    }
  }
  const double it_mw = evaluation.it_mw.size() == 0 ? 0.0 : evaluation.it_mw.maxCoeff();
  power.cooling_ride_min = adequacy::cooling_ride({.water_m3 = plan.cooling.loop_m3_per_mw * it_mw,
                                                   .rise_k = plan.cooling.allowed_rise_k,
                                                   .heat_mw = it_mw,
                                                   .restart_min = plan.cooling.restart_min})
                               .carried_min;
}

/// First day on which some hall is ready and supply carries a rack of it.
std::optional<Date> first_power(const Evaluation& evaluation) {
  const capacity::Limits& limits = evaluation.capacity.limits;
  for (Eigen::Index day = 0; day < limits.powered.size(); ++day) {
    if (std::min({limits.powered[day], limits.site_power[day], limits.permitted[day]}) > 0.0) {
      return add_days(evaluation.start, static_cast<int>(day));
    }
  }
  return std::nullopt;
}

emissions::Result year_emissions(const plan::Plan& plan, const Catalog& catalog,
                                 const YearResult& year) {
  std::vector<emissions::Group> groups;
  for (std::size_t i = 0; i < year.operations.groups.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[year.group_of[i]];
    const GeneratorUnit& unit = *catalog.find_generator(group.unit);
    const Fuel burnt = burnt_fuel(unit, year.on_second_fuel[i]);
    groups.push_back(
        {.id = group.id,
         .burns = burns_of(group, catalog, year.operations.groups[i], year.sums.year, burnt),
         .co2_kg_per_mmbtu = co2_kg_per_mmbtu(catalog, burnt)});
  }
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return emissions::evaluate_emissions(
      {.groups = groups,
       .grid_mwh = year.operations.grid_mwh,
       .grid_co2_kg_per_mwh =
           region == nullptr ? std::nullopt : std::optional(region->co2_total_kg_per_mwh.value),
       .cap_tpy = site_caps(plan.site)});
}

void keep_ledger(const plan::Plan& plan, const Catalog& catalog, const std::vector<YearSums>& sums,
                 Evaluation& result) {
  std::vector<LedgerYear> years;
  for (const YearSums& year : sums) years.push_back({year.year, year.group_months});
  result.ledger = permit_ledger(plan, catalog, result.permits.caps, years);
  result.ledger_from = std::chrono::year{sums.front().year} / std::chrono::January;
  append(result.issues, result.ledger.issues);
}

/// Accelerators of one job: the plan's, at most all that are online at the end in one fabric.
double job_size(const plan::Plan& plan, const Evaluation& evaluation) {
  const Daily& online = evaluation.capacity.online;
  const double end = online.size() == 0 ? 0.0 : online[online.size() - 1];
  const double fabric = std::min(end, static_cast<double>(evaluation.network.joined));
  return plan.workload.job_accelerators
             ? std::min(fabric, static_cast<double>(*plan.workload.job_accelerators))
             : fabric;
}

bool is_switch(const Catalog& catalog, std::string_view id) {
  const NetworkPart* part = catalog.find_network_part(id);
  return part != nullptr && part->kind == PartKind::switch_;
}

reliability::Result evaluate_goodput(const plan::Plan& plan, const Evaluation& evaluation) {
  return reliability::evaluate_reliability(
      {.accelerators = evaluation.job_accelerators,
       .failure_per_accelerator_h = plan.workload.failure_per_accelerator_h,
       .checkpoint_s = plan.workload.checkpoint_s,
       .restart_s = plan.workload.restart_s});
}

/// A metric without a value needs an issue that says why; this adds one where no step did.
void explain_missing_metrics(Evaluation& evaluation) {
  for (const Metric& metric : metrics()) {
    if (!std::holds_alternative<std::monostate>(metric.get(evaluation))) continue;
    const bool explained =
        std::any_of(evaluation.issues.begin(), evaluation.issues.end(),
                    [&](const Issue& issue) { return issue.path == metric.key; });
    if (explained) continue;
    evaluation.issues.push_back({std::string(metric.key),
                                 metric.missing,
                                 "has no value: %1",
                                 {std::string(metric.missing_because)}});
  }
}

void collect_issues(Evaluation& evaluation) {
  append(evaluation.issues, evaluation.schedule.issues);
  append(evaluation.issues, evaluation.fleet.issues);
  append(evaluation.issues, evaluation.network.issues);
  append(evaluation.issues, evaluation.supply.issues);
  append(evaluation.issues, evaluation.capacity.issues);
  append(evaluation.issues, evaluation.operations.issues);
  append(evaluation.issues, evaluation.emissions.issues);
  append(evaluation.issues, evaluation.cost.issues);
  explain_missing_metrics(evaluation);
}

}  // namespace

Issues check(const plan::Plan& plan, const Catalog& catalog) {
  const schedule::Result schedule = schedule::plan_schedule(plan);
  const plan::Plan dated = dated_plan(plan, schedule);
  const auto knows = [&](std::string_view list, std::string_view id) {
    if (list == "accelerators") return catalog.find_accelerator(id) != nullptr;
    if (list == "generating_units") return catalog.find_generator(id) != nullptr;
    if (list == "switches") return is_switch(catalog, id);
    if (list == "cooling") return catalog.find_cooling(id) != nullptr;
    if (list == "grid_regions") return catalog.find_grid_region(id) != nullptr;
    if (list == "cost_items") return catalog.find_unit_cost(id) != nullptr;
    if (list == "stations") return climate::find_station(id) != nullptr;
    return false;
  };
  Issues issues = plan::check_plan(dated, knows, [&](std::string_view list, std::string_view id) {
    return nearest_ids(catalog, list, id);
  });
  append_new(issues, schedule.issues);
  append(issues, date_conflicts(plan, schedule));
  append(issues, weather_issues(dated, catalog));
  append(issues, price_issues(dated, catalog));
  append(issues, unread_unit_costs(dated, catalog));
  append(issues, fabric_issues(dated, catalog));
  if (!has_errors(issues)) append(issues, storage_issues(plan));
  return issues;
}

Expected<climate::Climate> climate_of(const plan::Plan& plan) {
  return climate::prepare_climate({.station = plan.site.station,
                                   .elevation_m = plan.site.elevation_m,
                                   .warming_k = plan.cooling.warming_k});
}

Evaluation evaluate(const plan::Plan& undated, const Catalog& catalog,
                    const climate::Climate& climate) {
  Stage stage = set_stage(undated, catalog, climate);
  const plan::Plan& plan = stage.plan;
  AllYears years =
      operate_all(year_inputs(catalog, climate, stage), stage.evaluation.reference_year);
  Evaluation result = std::move(stage.evaluation);
  result.emissions = year_emissions(plan, catalog, years.reference);
  result.it_mw = std::move(years.reference.it_mw);
  result.cooling = std::move(years.reference.heat);
  result.operations = std::move(years.reference.operations);
  result.group_net_frac = std::move(years.reference.group_net_frac);
  result.group_curtailed_mwh = std::move(years.reference.curtailed_mwh);
  result.bill = std::move(years.reference.bill);
  result.group_months = std::move(years.reference.sums.group_months);

  const Hourly draw_mw = result.operations.hours.grid_mw / (1.0 - plan.electrical.line_loss_frac);
  append(result.issues, contract_draw_issues(plan, {.tariffs = years.reference.tariffs,
                                                    .grid_mw = draw_mw,
                                                    .year = result.reference_year}));
  keep_ledger(plan, catalog, years.sums, result);
  count_standby_run(plan, catalog, result.ledger, result.permits, result.issues);
  result.permit_dates = permit_dates(plan, result.schedule, result.permits);
  append(result.issues, permit_date_issues(plan, result.permits, result.permit_dates));

  result.power = summarise_power(result);
  result.power.first_power_date = first_power(result);
  summarise_paths(plan, catalog, result, result.power);
  result.job_accelerators = job_size(plan, result);
  result.reliability = evaluate_goodput(plan, result);
  evaluate_money(plan, catalog, years.sums, result);
  result.failures = study_reliability(plan, catalog, result);
  result.quarters =
      quarters_of(result, {.years = years.sums, .wacc_frac = cost::real_wacc_frac(plan.finance)});
  result.story = tell_story(result.capacity, result.start);
  collect_issues(result);
  return result;
}

Evaluation evaluate_headline(const plan::Plan& undated, const Catalog& catalog,
                             const climate::Climate& climate, const Basis& basis) {
  Stage stage = set_stage(undated, catalog, climate, basis);
  const std::vector<YearSums> sums = operate_sums(year_inputs(catalog, climate, stage));
  Evaluation result = std::move(stage.evaluation);
  result.job_accelerators = job_size(stage.plan, result);
  result.reliability = evaluate_goodput(stage.plan, result);
  evaluate_money(stage.plan, catalog, sums, result);
  return result;
}

Evaluation in_year(Evaluation evaluation, const YearResult& year) {
  evaluation.reference_year = year.sums.year;
  evaluation.operations = year.operations;
  evaluation.cooling = year.heat;
  evaluation.it_mw = year.it_mw;
  evaluation.bill = year.bill;
  evaluation.group_months = year.sums.group_months;
  evaluation.group_net_frac = year.group_net_frac;
  return evaluation;
}

YearResult evaluate_year(const plan::Plan& plan, const Catalog& catalog,
                         const climate::Climate& climate, int year) {
  const Stage stage = set_stage(plan, catalog, climate);
  return operate(year_inputs(catalog, climate, stage), year);
}

}  // namespace sitewright
