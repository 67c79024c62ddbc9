// Output by day of generator groups.
#include "model/supply/generation.h"

#include <algorithm>

#include "model/core/check.h"

namespace sitewright::supply {

namespace {

/// Days for which temporary units are claimed to need no air permit; contested. Source: S13, S11
constexpr int kTemporaryRouteDays = 364;
constexpr double kHoursPerDay = 24.0;
constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kBtuPerMmbtu = 1e6;

SourceKind kind_of(GeneratorKind kind) {
  switch (kind) {
    case GeneratorKind::aero:
    case GeneratorKind::industrial: return SourceKind::turbine;
    case GeneratorKind::engine: return SourceKind::engine;
    case GeneratorKind::fuel_cell: return SourceKind::fuel_cell;
    case GeneratorKind::nuclear: return SourceKind::nuclear;
    case GeneratorKind::solar: return SourceKind::solar;
    case GeneratorKind::wind: return SourceKind::wind;
  }
  return SourceKind::turbine;
}

std::optional<Date> later(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a || !b) return a ? a : b;
  return std::max(*a, *b);
}

/// A group as it stands by day, before fuel and permit.
struct GroupDays {
  const plan::GeneratorGroup* group;
  const GeneratorUnit* unit;
  const Daily* permitted_frac;  ///< by day
  double net_frac;
  double mmbtu_per_mwh;  ///< HHV, full load; 0 where it burns no gas
  Daily mw;
  std::vector<Limit> limit;
};

GroupDays group_days(const Input& input, const Calendar& calendar, std::size_t index,
                     const GeneratorUnit& unit) {
  const plan::GeneratorGroup& group = input.plan.generators[index];
  const bool gas = unit.fuel == Fuel::natural_gas;
  GroupDays days{
      .group = &group,
      .unit = &unit,
      .permitted_frac = &input.permitted_frac[index],
      .net_frac =
          (1.0 - unit.auxiliary_frac.value) * (1.0 - input.plan.electrical.step_up_loss_frac),
      .mmbtu_per_mwh = gas ? unit.heat_rate_lhv_btu_per_kwh.value *
                                 input.catalog.constant("natural_gas_hhv_per_lhv") *
                                 kKilowattsPerMegawatt / kBtuPerMmbtu
                           : 0.0,
      .mw = Daily::Zero(calendar.days),
      .limit = std::vector<Limit>(static_cast<std::size_t>(calendar.days), Limit::absent)};
  const Service service = service_of(input.plan, group, unit.fuel);
  const int until = calendar.index(service.until, calendar.days);
  for (int day = calendar.index(service.from, 0); day < until; ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (weather_driven(unit.kind)) {
      days.limit[at] = Limit::energy_only;
      continue;
    }
    const auto month = static_cast<std::size_t>(calendar.month[at]);
    days.mw[day] = running_units(group) * unit.iso_mw.value *
                   derate_frac(unit, input.design_dry_bulb_c[month], input.elevation_m);
    days.limit[at] = Limit::rating;
  }
  if (service.route_ends) {
    for (int day = until; day < calendar.days; ++day)
      days.limit[static_cast<std::size_t>(day)] = Limit::route;
  }
  return days;
}

/// Gas that the groups would take in a day at full output.
Daily gas_of(const std::vector<GroupDays>& groups, int days) {
  Daily mmbtu = Daily::Zero(days);
  for (const GroupDays& group : groups) mmbtu += group.mw * group.mmbtu_per_mwh * kHoursPerDay;
  return mmbtu;
}

/// Scales gas groups down to the gas that comes.
void limit_fuel(std::vector<GroupDays>& groups, const Daily& wanted, double firm_mmbtu_per_day) {
  for (GroupDays& group : groups) {
    if (group.mmbtu_per_mwh <= 0.0 || group.group->dual_fuel) continue;
    for (Eigen::Index day = 0; day < wanted.size(); ++day) {
      if (wanted[day] <= firm_mmbtu_per_day || group.mw[day] <= 0.0) continue;
      group.mw[day] *= firm_mmbtu_per_day / wanted[day];
      group.limit[static_cast<std::size_t>(day)] = Limit::fuel;
    }
  }
}

Source source_of(const GroupDays& days) {
  const plan::GeneratorGroup& group = *days.group;
  const bool unsure = group.role == plan::Role::bridging ||
                      group.ownership == plan::Ownership::rented || group.temporary_route ||
                      weather_driven(days.unit->kind);
  Source source{.id = group.id,
                .label = days.unit->name,
                .kind = kind_of(days.unit->kind),
                .firm = !unsure,
                .largest_unit_mw = days.unit->iso_mw.value,
                .mw = days.mw,
                .limit = days.limit,
                .parts = Daily::Constant(days.mw.size(), std::max(1, running_units(group))),
                .interrupted_h = Daily::Zero(days.mw.size()),
                .net_frac = days.net_frac};
  for (Eigen::Index day = 0; day < source.mw.size(); ++day) {
    const double frac = (*days.permitted_frac)[day];
    if (source.mw[day] <= 0.0 || frac >= 1.0) continue;
    source.mw[day] *= frac;
    source.limit[static_cast<std::size_t>(day)] = Limit::permit;
  }
  return source;
}

}  // namespace

double derate_frac(const GeneratorUnit& unit, double dry_bulb_c, double elevation_m) {
  const double above_k = std::max(0.0, dry_bulb_c - unit.derate_reference_c.value);
  const double heat = std::max(0.0, 1.0 - unit.derate_per_k_frac.value * above_k);
  const double altitude = std::clamp(
      1.0 - unit.altitude_derate_per_m_frac.value * std::max(0.0, elevation_m), 0.0, 1.0);
  return heat * altitude;
}

int running_units(const plan::GeneratorGroup& group) {
  return std::max(0, group.count - group.spares);
}

Service service_of(const plan::Plan& plan, const plan::GeneratorGroup& group, Fuel fuel) {
  Service service{.from = group.from, .until = group.until};
  if (fuel == Fuel::natural_gas && !group.dual_fuel)
    service.from = later(service.from, plan.fuel.lateral_ready);
  const auto end = [&](Date date) {
    const bool sooner = !service.until || date < *service.until;
    if (sooner) service.until = date;
    return sooner;
  };
  if (group.leaves_with) {
    for (const plan::Delivery& step : plan.deliveries) {
      if (step.id == *group.leaves_with) end(step.date.value_or(plan.schedule.start));
    }
  }
  if (group.temporary_route) {
    service.route_ends =
        end(add_days(group.from.value_or(plan.schedule.start), kTemporaryRouteDays));
  }
  return service;
}

void add_generation(const Input& input, const Calendar& calendar, Result& result) {
  SITEWRIGHT_CHECK(input.permitted_frac.size() == input.plan.generators.size(),
                   "one permitted_frac for each generator group");
  for (const Daily& frac : input.permitted_frac)
    SITEWRIGHT_CHECK(frac.size() == calendar.days, "a permitted_frac for each day");
  std::vector<GroupDays> groups;
  for (std::size_t i = 0; i < input.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = input.plan.generators[i];
    if (group.role == plan::Role::standby) continue;
    const GeneratorUnit* unit = input.catalog.find_generator(group.unit);
    if (unit == nullptr) {
      result.issues.push_back({"generators." + group.id + ".unit",
                               Severity::error,
                               "\"%1\" is not in the catalogue; the group is left out",
                               {group.unit}});
      continue;
    }
    groups.push_back(group_days(input, calendar, i, *unit));
  }
  if (input.plan.fuel.firm_mmbtu_per_day)
    limit_fuel(groups, gas_of(groups, calendar.days), *input.plan.fuel.firm_mmbtu_per_day);
  for (const GroupDays& days : groups) {
    result.sources.push_back(source_of(days));
    const Source& source = result.sources.back();
    result.usable_mw += source.mw * days.net_frac;
    result.unpermitted_usable_mw += days.mw * days.net_frac;
    result.gas_mmbtu_per_day += source.mw * days.mmbtu_per_mwh * kHoursPerDay;
  }
}

}  // namespace sitewright::supply
