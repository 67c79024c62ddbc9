// Capability of sources hour by hour.
#include "model/evaluate/year_sources.h"

#include <algorithm>

#include "model/evaluate/year_days.h"
#include "model/evaluate/year_limits.h"

namespace sitewright {

namespace {

/// Output of a unit over its ISO rating in each hour, shape (hours).
Hourly derate_by_hour(const GeneratorUnit& unit, const climate::Climate& climate) {
  const double altitude =
      supply::derate_frac(unit, unit.derate_reference_c.value, climate.elevation_m);
  return (1.0 - unit.derate_per_k_frac.value *
                    (climate.dry_bulb_c - unit.derate_reference_c.value).max(0.0))
             .max(0.0) *
         altitude;
}

/// Days of the year of a series by day of the horizon; `outside` it.
Eigen::ArrayXd year_of_days(const Daily& series, const std::vector<Eigen::Index>& days,
                            double outside = 0.0) {
  Eigen::ArrayXd values(kDaysPerYear);
  for (Eigen::Index i = 0; i < values.size(); ++i) {
    const Eigen::Index day = days[static_cast<std::size_t>(i)];
    values[i] = day < 0 ? outside : series[day];
  }
  return values;
}

/// 1 in the hours in which a group runs, times what the permit leaves; 0 elsewhere.
Hourly service_by_hour(const YearInputs& inputs, std::size_t index, const GeneratorUnit& unit,
                       int year) {
  const plan::GeneratorGroup& group = inputs.plan.generators[index];
  const supply::Service service = supply::service_of(inputs.plan, group, unit.fuel);
  const HourSpan hours = hours_in(year, inputs.plan.schedule.start, service.from, service.until);
  Hourly stands = Hourly::Zero(kHoursPerYear);
  if (hours.end > hours.first) {
    const Hourly permitted =
        by_hour(year_of_days(inputs.permitted_frac[index], horizon_days(inputs.plan, year), 1.0));
    const int count = hours.end - hours.first;
    stands.segment(hours.first, count) = permitted.segment(hours.first, count);
  }
  const bool gas = unit.fuel == Fuel::natural_gas && !group.dual_fuel;
  if (gas && inputs.plan.fuel.winter_curtailed_days > 0.0)
    stands *= gas_flows(inputs.climate, inputs.plan.fuel.winter_curtailed_days);
  return stands;
}

double net_frac(const plan::Plan& plan, const GeneratorUnit& unit) {
  return (1.0 - unit.auxiliary_frac.value) * (1.0 - plan.electrical.step_up_loss_frac);
}

/// Groups that run: known units, not standby, at least one beyond the spares. Solar and wind are
/// left out: on a still night they give nothing.
template <class Visit>
void each_group(const YearInputs& inputs, Visit visit) {
  for (std::size_t i = 0; i < inputs.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[i];
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    if (unit == nullptr || group.role == plan::Role::standby) continue;
    if (weather_driven(unit->kind)) continue;
    if (supply::running_units(group) > 0) visit(i, group, *unit);
  }
}

}  // namespace

std::vector<adequacy::Source> year_sources(const YearInputs& inputs, int year) {
  std::vector<adequacy::Source> sources;
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, year);
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid) continue;
    const Hourly mw = by_hour(year_of_days(source.mw * source.net_frac, days));
    const Hourly feed = by_hour(year_of_days(source.mw * source.net_frac / source.parts, days));
    sources.push_back({.id = source.id,
                       .kind = adequacy::SourceKind::feed,
                       .units = 1,
                       .capability_mw = mw,
                       .unit_mw = feed});
  }
  each_group(inputs,
             [&](std::size_t index, const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
               const Hourly unit_mw = derate_by_hour(unit, inputs.climate) *
                                      service_by_hour(inputs, index, unit, year) *
                                      (unit.iso_mw.value * net_frac(inputs.plan, unit));
               sources.push_back({.id = group.id,
                                  .kind = adequacy::SourceKind::unit,
                                  .units = supply::running_units(group),
                                  .capability_mw = unit_mw * supply::running_units(group),
                                  .unit_mw = unit_mw});
             });
  return sources;
}

adequacy::Fleet year_fleet(const YearInputs& inputs, int year) {
  adequacy::Fleet fleet;
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, year);
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid) continue;
    fleet.groups.push_back({.id = source.id,
                            .units = 1,
                            .unit_mw = 1.0,
                            .unavailable_frac = 0.0,
                            .derate = fleet.derate_frac.size(),
                            .planned = {}});
    fleet.derate_frac.push_back(by_hour(year_of_days(source.mw * source.net_frac, days)));
  }
  each_group(inputs,
             [&](std::size_t index, const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
               fleet.groups.push_back({.id = group.id,
                                       .units = supply::running_units(group),
                                       .unit_mw = unit.iso_mw.value * net_frac(inputs.plan, unit),
                                       .unavailable_frac = unit.forced_outage_frac.value,
                                       .derate = fleet.derate_frac.size(),
                                       .planned = {}});
               fleet.derate_frac.push_back(derate_by_hour(unit, inputs.climate) *
                                           service_by_hour(inputs, index, unit, year));
             });
  return fleet;
}

}  // namespace sitewright
