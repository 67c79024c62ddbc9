// The rows of the metrics table.
#include "model/evaluate/metrics.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/evaluate/evaluation.h"

namespace sitewright {

namespace {

MetricValue value_of(double number) { return number; }
MetricValue value_of(const std::optional<double>& number) {
  return number ? MetricValue(*number) : MetricValue{};
}
MetricValue value_of(const std::optional<Date>& date) {
  return date ? MetricValue(*date) : MetricValue{};
}

double last_of(const Daily& days) { return days.size() == 0 ? 0.0 : days[days.size() - 1]; }
double most_of(const Daily& days) { return days.size() == 0 ? 0.0 : days.maxCoeff(); }

/// What a row says beside its accessor.
struct Spec {
  std::string_view key, label, group;
  Unit unit;
  std::string_view formula, inputs;
  std::string_view source = {};
  std::string_view missing_because = {};
  int better = 0;
};

template <class Access>
Metric row(Spec spec, Access) {
  return {.key = spec.key,
          .label = spec.label,
          .group = spec.group,
          .unit = spec.unit,
          .formula = spec.formula,
          .inputs = spec.inputs,
          .source = spec.source,
          .missing_because = spec.missing_because,
          .better = spec.better,
          .get = [](const Evaluation& evaluation) { return value_of(Access{}(evaluation)); }};
}

#define OF(expression) [](const Evaluation& e) { return expression; }

std::vector<Metric> capacity_rows() {
  return {
      row({.key = "fleet.accelerators",
           .label = "Accelerators",
           .group = "Capacity",
           .unit = Unit::count,
           .formula = "sum of the lots' counts",
           .inputs = "lots.ID.count"},
          OF(static_cast<double>(e.fleet.accelerators))),
      row({.key = "fleet.exaflops",
           .label = "Peak compute",
           .group = "Capacity",
           .unit = Unit::exaflops,
           .formula = "sum of running accelerators x bf16 dense peak x performance at cap",
           .inputs = "lots.ID.count lots.ID.performance_at_cap_frac accelerators.bf16_dense_tflops",
           .better = 1},
          OF(e.fleet.exaflops)),
      row({.key = "capacity.target_accelerators",
           .label = "Target",
           .group = "Capacity",
           .unit = Unit::count,
           .formula = "the plan's target, or every accelerator that can run",
           .inputs = "target.accelerators"},
          OF(static_cast<double>(e.capacity.target_accelerators))),
      row({.key = "capacity.target_date",
           .label = "Target online",
           .group = "Capacity",
           .unit = Unit::date,
           .formula = "first day on which accelerators online >= target",
           .inputs = "target.accelerators halls.ID lots.ID deliveries.ID generators.ID",
           .missing_because = "the target is never online within the horizon",
           .better = -1},
          OF(e.capacity.target_date)),
      row({.key = "capacity.online_accelerators_end",
           .label = "Online at the end",
           .group = "Capacity",
           .unit = Unit::count,
           .formula = "accelerators online on the last day of the horizon",
           .inputs = "schedule.horizon_years",
           .better = 1},
          OF(last_of(e.capacity.online))),
      row({.key = "capacity.stranded_accelerator_days",
           .label = "Stranded accelerator-days",
           .group = "Capacity",
           .unit = Unit::count,
           .formula = "sum over days of delivered less online",
           .inputs = "lots.ID halls.ID",
           .better = -1},
          OF(e.capacity.stranded_accelerator_days)),
      row({.key = "schedule.first_power_date",
           .label = "First power",
           .group = "Schedule",
           .unit = Unit::date,
           .formula = "first day on which a hall is ready and supply carries one of its racks",
           .inputs = "halls.ID.ready deliveries.ID.date generators.ID.from",
           .missing_because = "no hall with supply within the horizon",
           .better = -1},
          OF(e.power.first_power_date)),
      row({.key = "schedule.duration_days",
           .label = "Schedule",
           .group = "Schedule",
           .unit = Unit::days,
           .formula = "latest finish less earliest start of the tasks",
           .inputs = "tasks.ID links.ID",
           .better = -1},
          OF(static_cast<double>(e.schedule.duration_days))),
      row({.key = "evaluation.reference_year",
           .label = "Reference year",
           .group = "Schedule",
           .unit = Unit::year,
           .formula = "first full year after the last dated addition, else the horizon's last",
           .inputs = "deliveries.ID.date lots.ID.delivery_start halls.ID.ready generators.ID.from"},
          OF(static_cast<double>(e.reference_year))),
  };
}

std::vector<Metric> power_rows() {
  return {
      row({.key = "power.accelerator_mw",
           .label = "Accelerator power",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "sum of counts x power cap (TDP without one)",
           .inputs = "lots.ID.count lots.ID.power_cap_w",
           .source = "B01"},
          OF(e.fleet.accelerator_mw.provisioned)),
      row({.key = "power.it_mw",
           .label = "IT power",
           .group = "Power",
           .unit = Unit::mw,
           .formula =
               "coincident peak of servers x (1 + network and storage), whole fleet less spares",
           .inputs = "lots.ID.count lots.ID.demand_factor_frac lots.ID.power_cap_w",
           .source = "S71 S84"},
          OF(e.fleet.it_mw.peak)),
      row({.key = "power.facility_peak_mw",
           .label = "Facility peak",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "largest over days of IT online x (1 + overhead at the month's design hour)",
           .inputs = "cooling.technology site.station"},
          OF(e.power.facility_peak_mw)),
      row({.key = "power.facility_average_mw",
           .label = "Facility average",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "mean over the reference year's hours of IT x PUE",
           .inputs = "lots.ID.utilisation_frac"},
          OF(e.power.facility_average_mw)),
      row({.key = "power.source_peak_mw",
           .label = "Source peak",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "facility peak plus auxiliaries, step-up and line losses of the day's supply",
           .inputs =
               "electrical.step_up_loss_frac electrical.line_loss_frac generators.auxiliary_frac"},
          OF(e.power.source_peak_mw)),
      row({.key = "power.kw_per_accelerator",
           .label = "Facility power per accelerator",
           .group = "Power",
           .unit = Unit::kw_per_accelerator,
           .formula = "facility peak over accelerators online on that day",
           .inputs = "lots.ID.model cooling.technology",
           .missing_because = "no accelerator is ever online",
           .better = -1},
          OF(e.power.kw_per_accelerator)),
      row({.key = "supply.supportable_mw",
           .label = "Supportable supply",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "last day: grid + all units derated at the month's design dry bulb, within "
                      "the permit",
           .inputs = "deliveries.ID generators.ID site.station",
           .source = "S90 B10",
           .better = 1},
          OF(last_of(e.supply.supportable_mw))),
      row({.key = "supply.firm_mw",
           .label = "Firm supply",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "last day: firm grid + lasting units - largest unit (- one in maintenance "
                      "without grid)",
           .inputs = "deliveries.ID.firm generators.ID.role generators.ID.ownership",
           .better = 1},
          OF(last_of(e.supply.firm_mw))),
      row({.key = "supply.after_unit_loss_mw",
           .label = "After loss of a unit",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "supportable less the largest on-site unit, last day",
           .inputs = "generators.ID",
           .better = 1},
          OF(last_of(e.supply.after_unit_loss_mw))),
      row({.key = "supply.after_feed_loss_mw",
           .label = "After loss of a feed",
           .group = "Power",
           .unit = Unit::mw,
           .formula = "supportable less the largest point of delivery, last day",
           .inputs = "deliveries.ID",
           .better = 1},
          OF(last_of(e.supply.after_feed_loss_mw))),
      row({.key = "supply.unserved_mwh",
           .label = "Unserved energy",
           .group = "Power",
           .unit = Unit::mwh,
           .formula = "sum over the reference year of load that nothing supplies",
           .inputs = "deliveries.ID generators.ID",
           .better = -1},
          OF(e.operations.unserved_mwh)),
  };
}

std::vector<Metric> plant_rows() {
  return {
      row({.key = "cooling.pue_annual",
           .label = "PUE, annual",
           .group = "Heat",
           .unit = Unit::none,
           .formula = "facility energy over IT energy of the reference year",
           .inputs = "cooling.technology cooling.liquid_frac site.station",
           .source = "S130",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.pue_annual)),
      row({.key = "cooling.pue_peak",
           .label = "PUE, peak hour",
           .group = "Heat",
           .unit = Unit::none,
           .formula = "largest hourly facility power over IT power",
           .inputs = "cooling.technology site.station",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.pue_peak)),
      row({.key = "cooling.wue_l_per_kwh",
           .label = "WUE",
           .group = "Heat",
           .unit = Unit::l_per_kwh,
           .formula = "make-up and humidification water over IT energy",
           .inputs = "cooling.technology",
           .source = "S130",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.wue_l_per_kwh)),
      row({.key = "cooling.peak_water_m3_per_day",
           .label = "Peak-day water",
           .group = "Heat",
           .unit = Unit::m3_per_day,
           .formula = "largest over days of IT online x 24 h x water at the month's design day",
           .inputs = "water.limit_m3_per_day cooling.technology",
           .better = -1},
          OF(most_of(e.capacity.water_m3_per_day))),
      row({.key = "emissions.nox_tpy",
           .label = "NOx",
           .group = "Emissions",
           .unit = Unit::tpy,
           .formula = "fuel (HHV) x ppm x 0.003684 lb/MMBtu / 2000, reference year",
           .inputs = "generators.ID.control",
           .source = "B08",
           .missing_because = "a unit has no NOx factor",
           .better = -1},
          OF(e.emissions.accounts[emissions::Pollutant::nox].tpy)),
      row({.key = "emissions.nox_potential_tpy",
           .label = "NOx, potential to emit",
           .group = "Emissions",
           .unit = Unit::tpy,
           .formula = "all units under the permit at full output for every permitted hour",
           .inputs = "site.permitted_h_per_year generators.ID.control",
           .source = "B07 B08",
           .missing_because = "a unit has no NOx factor",
           .better = -1},
          OF(e.potential.potential_tpy[emissions::Pollutant::nox])),
      row({.key = "emissions.co2_t_per_year",
           .label = "CO\u2082",
           .group = "Emissions",
           .unit = Unit::t_per_year,
           .formula = "fuel x kg/MMBtu + grid energy x the region's kg/MWh",
           .inputs = "site.grid_region",
           .source = "B09 S112",
           .missing_because = "the grid region is unknown",
           .better = -1},
          OF(e.emissions.co2_t)),
      row({.key = "reliability.mtti_h",
           .label = "MTTI",
           .group = "Reliability",
           .unit = Unit::h,
           .formula = "1 / (failure rate x accelerators of one job at the end)",
           .inputs = "workload.failure_per_accelerator_h workload.job_accelerators",
           .source = "S180",
           .missing_because = "nothing ever fails: no accelerators online, or a failure rate of 0",
           .better = 1},
          OF(e.reliability.mtti_h)),
      row({.key = "reliability.goodput_frac",
           .label = "Goodput",
           .group = "Reliability",
           .unit = Unit::frac,
           .formula = "useful share of running time at Daly's checkpoint interval",
           .inputs = "workload.checkpoint_s workload.restart_s",
           .source = "B14",
           .better = 1},
          OF(e.reliability.goodput_frac)),
      row({.key = "network.switches",
           .label = "Switches",
           .group = "Network",
           .unit = Unit::count,
           .formula = "folded Clos of tiers and radix for all accelerators",
           .inputs = "network.tiers network.radix network.oversubscription",
           .source = "S172",
           .better = -1},
          OF(static_cast<double>(e.network.switches))),
  };
}

std::vector<Metric> cost_rows() {
  constexpr std::string_view kPrice = "a price is missing";
  constexpr std::string_view kHours = "a price is missing, or nothing runs in the reference year";
  return {
      row({.key = "cost.capex_usd",
           .label = "Capex",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "sum of quantity x unit cost x region x tax, contingency, owner's costs",
           .inputs = "lots.ID.price_usd unit_costs.ID finance.contingency_frac",
           .missing_because = kPrice,
           .better = -1},
          OF(e.cost.capex_usd)),
      row({.key = "cost.it_share_frac",
           .label = "IT share of capex",
           .group = "Cost",
           .unit = Unit::frac,
           .formula = "accelerators, servers, fabric and data storage over capex",
           .inputs = "lots.ID.price_usd",
           .missing_because = kPrice},
          OF(e.cost.it_share_frac)),
      row({.key = "cost.opex_usd_per_year",
           .label = "Opex",
           .group = "Cost",
           .unit = Unit::usd_per_year,
           .formula = "energy, rental, water, maintenance, staff, insurance, property tax of the "
                      "reference year",
           .inputs = "finance.maintenance_frac site.property_tax_frac contracts.ID",
           .missing_because = kPrice,
           .better = -1},
          OF(e.cost.opex_usd_per_year)),
      row({.key = "cost.npv_usd",
           .label = "NPV",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "sum over quarters of cash / (1 + WACC)^years; spending is negative",
           .inputs = "finance.wacc_frac",
           .missing_because = kPrice,
           .better = 1},
          OF(e.cost.npv_usd)),
      row({.key = "cost.usd_per_accelerator_h",
           .label = "Cost per accelerator-hour",
           .group = "Cost",
           .unit = Unit::usd_per_accelerator_h,
           .formula = "(annuities of capex + opex) / online accelerator-hours",
           .inputs = "finance.accelerator_life_years finance.facility_life_years finance.wacc_frac",
           .source = "S145",
           .missing_because = kHours,
           .better = -1},
          OF(e.cost.usd_per_accelerator_h)),
      row({.key = "cost.usd_per_useful_accelerator_h",
           .label = "Cost per useful accelerator-hour",
           .group = "Cost",
           .unit = Unit::usd_per_accelerator_h,
           .formula = "(annuities of capex + opex) / (online x utilisation x goodput x served)",
           .inputs = "lots.ID.utilisation_frac workload.checkpoint_s",
           .missing_because = kHours,
           .better = -1},
          OF(e.cost.usd_per_useful_accelerator_h)),
      row({.key = "cost.energy_usd_per_mwh",
           .label = "Energy cost",
           .group = "Cost",
           .unit = Unit::usd_per_mwh,
           .formula = "grid, fuel, O&M and generator rental over facility energy",
           .inputs = "contracts.ID fuel.gas_price_usd_per_mmbtu",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cost.energy_usd_per_mwh)),
      row({.key = "cost.usd_per_gw_it",
           .label = "Capex per GW IT",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "capex over coincident-peak IT power online at the end",
           .inputs = "lots.ID halls.ID",
           .source = "S145",
           .missing_because = "a price is missing, or nothing is online at the end",
           .better = -1},
          OF(e.cost.usd_per_gw_it)),
      row({.key = "cost.usd_per_gw_facility",
           .label = "Capex per GW facility",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "capex over facility power online at the end",
           .inputs = "lots.ID halls.ID",
           .source = "S146",
           .missing_because = "a price is missing, or nothing is online at the end",
           .better = -1},
          OF(e.cost.usd_per_gw_facility)),
  };
}

std::vector<Metric> make_metrics() {
  std::vector<Metric> rows;
  for (auto part : {capacity_rows, power_rows, plant_rows, cost_rows}) {
    for (Metric& metric : part()) rows.push_back(metric);
  }
  return rows;
}

}  // namespace

std::span<const Metric> metrics() {
  static const std::vector<Metric> rows = make_metrics();
  return rows;
}

const Metric* find_metric(std::string_view key) {
  const auto rows = metrics();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const Metric& metric) { return metric.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

std::optional<double> metric_number(const Evaluation& evaluation, std::string_view key) {
  const Metric* metric = find_metric(key);
  if (metric == nullptr) return std::nullopt;
  const MetricValue value = metric->get(evaluation);
  const auto* number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::string format_metric(const MetricValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return format_number(*number);
  if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
  return {};
}

}  // namespace sitewright
