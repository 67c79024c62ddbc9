// Groups of the plan and standby plant of its halls as sources under common control.
#include "model/evaluate/permit_potential.h"

#include <algorithm>

#include "model/evaluate/group_factors.h"
#include "model/evaluate/hall_standby.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/year_days.h"
#include "model/plan/permitted.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

/// The catalogue's unit that halls' standby plant is taken for.
constexpr const char* kHallStandbyUnit = "diesel-standby";

/// Factors of a year of which a second fuel has the days without gas [lb/MMBtu]; the first fuel's
/// where either is unknown.
emissions::OptionalByPollutant year_factors(const plan::Plan& plan, const Catalog& catalog,
                                            const plan::GeneratorGroup& group,
                                            const GeneratorUnit& unit,
                                            plan::EmissionControl control) {
  emissions::OptionalByPollutant lb = group_factors(catalog, group, unit, control).lb_per_mmbtu;
  const std::optional<Fuel> second = second_fuel(group, unit);
  if (!second || plan.fuel.firm_mmbtu_per_day) return lb;
  const double frac = std::min(1.0, plan.fuel.winter_curtailed_days / kDaysPerYear);
  const emissions::Factors oil = group_factors(catalog, group, unit, control, *second);
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    const std::optional<double>& of_oil = oil.lb_per_mmbtu[pollutant];
    if (lb[pollutant] && of_oil) *lb[pollutant] += frac * (*of_oil - *lb[pollutant]);
  }
  return lb;
}

emissions::UnitYear unit_year(const plan::Plan& plan, const Catalog& catalog,
                              const plan::GeneratorGroup& group, const GeneratorUnit& unit,
                              double hours) {
  return {.unit_mw = unit.iso_mw.value,
          .heat_rate_btu_per_kwh = heat_rate_hhv_btu_per_kwh(unit, catalog),
          .hours_per_year = hours,
          .lb_per_mmbtu = year_factors(plan, catalog, group, unit, group.control),
          .starts_per_year = plan::permitted_starts(plan, group).most.value_or(0.0),
          .start = group_start(catalog, group, unit)};
}

/// Hours a year at which a group's units count, before what dispatch makes them run. A limit of
/// its own holds for a standby group too; the site's only where it is below the usual hours.
double presumed_hours(const plan::Plan& plan, const plan::GeneratorGroup& group) {
  const double permitted =
      std::min(plan::permitted_hours(plan, group).most.value_or(emissions::kHoursPerYear),
               emissions::kHoursPerYear);
  const bool usual = group.role == plan::Role::standby && !group.permitted_h_per_year;
  return usual ? std::min(permitted, emissions::kEmergencyHours) : permitted;
}

/// Days of a service under the permit.
emissions::Presence presence_of(const plan::Plan& plan, const supply::Service& service) {
  const Date first = service.from.value_or(plan.schedule.start);
  return {.from = std::max(first, plan.site.permit_from.value_or(first)), .until = service.until};
}

emissions::SourceGroup source_of(const plan::Plan& plan, const Catalog& catalog,
                                 const plan::GeneratorGroup& group, const GeneratorUnit& unit,
                                 double hours) {
  const bool standby = group.role == plan::Role::standby;
  return {.id = group.id,
          .units = group.count,
          .unit = unit_year(plan, catalog, group, unit, hours),
          .unlimited_lb_per_mmbtu = year_factors(
              plan, catalog, group, unit, std::min(group.control, plan::EmissionControl::dln)),
          .unlimited_hours =
              standby ? std::max(hours, emissions::kEmergencyHours) : emissions::kHoursPerYear,
          .temporary = group.temporary_route,
          .presence = presence_of(plan, supply::service_of(plan, group, unit.fuel))};
}

}  // namespace

std::vector<Standing> standing_groups(const plan::Plan& plan, const Catalog& catalog,
                                      const std::vector<double>& run_h) {
  std::vector<Standing> standing;
  for (std::size_t i = 0; i < plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[i];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || !burns(unit->fuel) || group.count == 0) continue;
    if (!under_permit(plan, group)) continue;
    double hours = presumed_hours(plan, group);
    if (group.role == plan::Role::standby && !run_h.empty()) hours = std::max(hours, run_h[i]);
    standing.push_back({.index = i,
                        .group = &group,
                        .unit = unit,
                        .factors = group_factors(catalog, group, *unit, group.control),
                        .source = source_of(plan, catalog, group, *unit, hours)});
  }
  return standing;
}

std::vector<emissions::SourceGroup> hall_standby_sources(const plan::Plan& plan,
                                                         const Catalog& catalog) {
  std::vector<emissions::SourceGroup> sources;
  const GeneratorUnit* unit = catalog.find_generator(kHallStandbyUnit);
  if (unit == nullptr) return sources;
  for (const plan::Hall& hall : plan.halls) {
    const double mw = standby_plant_mw(plan, catalog, hall);
    if (mw <= 0.0) continue;
    plan::GeneratorGroup group;
    group.id = "halls." + hall.id;
    group.unit = unit->id;
    group.role = plan::Role::standby;
    group.from = hall.ready;
    group.control = plan::EmissionControl::uncontrolled;
    emissions::SourceGroup source =
        source_of(plan, catalog, group, *unit, presumed_hours(plan, group));
    // The megawatts count, as one unit: sets have many sizes.
    source.unit.unit_mw = mw;
    source.unit.start.fuel_mmbtu *= mw / unit->iso_mw.value;
    sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<emissions::SourceGroup> sources_of(const std::vector<Standing>& standing) {
  std::vector<emissions::SourceGroup> sources;
  for (const Standing& s : standing) sources.push_back(s.source);
  return sources;
}

}  // namespace sitewright
