// Output by day of generator groups.
#include "model/supply/generation.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/core/share_out.h"

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
    case GeneratorKind::industrial:
    case GeneratorKind::combined_cycle: return SourceKind::turbine;
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

/// Why a group's megawatts may go; empty where they last.
std::string_view not_firm_because(const plan::Plan& plan, const plan::GeneratorGroup& group,
                                  const GeneratorUnit& unit) {
  if (weather_driven(unit.kind)) return "energy only";
  if (group.temporary_route) return "temporary units";
  if (group.role == plan::Role::bridging) return "bridging";
  if (group.ownership == plan::Ownership::rented) return "rented";
  if (curtailable(plan, group, unit.fuel)) return "gas is curtailed on cold days";
  return {};
}

/// A group as it stands by day, before fuel and permit.
struct GroupDays {
  const plan::GeneratorGroup* group;
  const GeneratorUnit* unit;
  std::string_view not_firm_because;
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
      .not_firm_because = not_firm_because(input.plan, group, unit),
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

/// What each group gives and burns of gas, as a share of its output, by day.
struct GasShares {
  std::vector<Daily> output_frac;
  std::vector<Daily> gas_frac;
};

double most_frac(const GroupDays& group, bool permitted, Eigen::Index day) {
  return permitted ? (*group.permitted_frac)[day] : 1.0;
}

/// Shares the gas of a day that is left among those that have a second fuel, or have none.
void share_gas(const std::vector<GroupDays>& groups, bool permitted, bool second_fuel,
               Daily& left_mmbtu, GasShares& shares) {
  std::vector<Taker> takers;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const GroupDays& group = groups[i];
    if (group.mmbtu_per_mwh <= 0.0 || group.group->dual_fuel != second_fuel) continue;
    takers.push_back({.full = 0.0,
                      .units = running_units(*group.group),
                      .min_load_frac = group.unit->min_load_frac.value,
                      .merit = group.mmbtu_per_mwh});
    indices.push_back(i);
  }
  for (Eigen::Index day = 0; day < left_mmbtu.size(); ++day) {
    for (std::size_t t = 0; t < takers.size(); ++t) {
      const GroupDays& group = groups[indices[t]];
      takers[t].full = group.mw[day] * group.mmbtu_per_mwh * kHoursPerDay;
      takers[t].most_frac = most_frac(group, permitted, day);
    }
    const std::vector<double> fracs = share_out(takers, left_mmbtu[day]);
    for (std::size_t t = 0; t < takers.size(); ++t) {
      shares.gas_frac[indices[t]][day] = fracs[t];
      if (!second_fuel) shares.output_frac[indices[t]][day] = fracs[t];
      left_mmbtu[day] -= fracs[t] * takers[t].full;
    }
    left_mmbtu[day] = std::max(0.0, left_mmbtu[day]);
  }
}

/// What the permit and firm gas leave; groups with a second fuel take gas that the others leave.
GasShares gas_shares(const std::vector<GroupDays>& groups, bool permitted,
                     const std::optional<double>& firm_mmbtu_per_day, int days) {
  GasShares shares;
  for (const GroupDays& group : groups) {
    Daily frac = permitted ? *group.permitted_frac : Daily(Daily::Ones(days));
    shares.output_frac.push_back(frac);
    shares.gas_frac.push_back(std::move(frac));
  }
  if (!firm_mmbtu_per_day) return shares;
  Daily left_mmbtu = Daily::Constant(days, *firm_mmbtu_per_day);
  for (const bool second : {false, true}) share_gas(groups, permitted, second, left_mmbtu, shares);
  return shares;
}

/// A group with the share of its output that permit and gas leave.
Source source_of(const GroupDays& days, const Daily& frac, const Daily* offset_frac) {
  const plan::GeneratorGroup& group = *days.group;
  Source source{.id = group.id,
                .label = days.unit->name,
                .kind = kind_of(days.unit->kind),
                .firm = days.not_firm_because.empty(),
                .not_firm_because = days.not_firm_because,
                .largest_unit_mw = days.unit->iso_mw.value,
                .mw = days.mw * frac,
                .limit = days.limit,
                .parts = Daily::Constant(days.mw.size(), std::max(1, running_units(group))),
                .interrupted_h = Daily::Zero(days.mw.size()),
                .forced_outage_h = Daily::Zero(days.mw.size()),
                .net_frac = days.net_frac};
  constexpr double kRounding = 1e-9;
  for (Eigen::Index day = 0; day < days.mw.size(); ++day) {
    if (days.mw[day] <= 0.0) continue;
    const double most = (*days.permitted_frac)[day];
    Limit& limit = source.limit[static_cast<std::size_t>(day)];
    if (frac[day] < most - kRounding) {
      limit = Limit::fuel;
    } else if (most < 1.0) {
      const bool by_offsets = offset_frac != nullptr && (*offset_frac)[day] <= most + kRounding;
      limit = by_offsets ? Limit::offsets : Limit::permit;
    }
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

bool curtailable(const plan::Plan& plan, const plan::GeneratorGroup& group, Fuel fuel) {
  return fuel == Fuel::natural_gas && !group.dual_fuel && plan.fuel.winter_curtailed_days > 0.0 &&
         !plan.fuel.firm_mmbtu_per_day;
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
  const std::optional<double>& firm = input.plan.fuel.firm_mmbtu_per_day;
  const GasShares shares = gas_shares(groups, true, firm, calendar.days);
  const GasShares unpermitted = gas_shares(groups, false, firm, calendar.days);
  const int lateral = calendar.index(input.plan.fuel.lateral_ready, 0);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const GroupDays& days = groups[i];
    result.sources.push_back(source_of(days, shares.output_frac[i], input.offset_frac));
    result.usable_mw += result.sources.back().mw * days.net_frac;
    result.unpermitted_usable_mw += days.mw * unpermitted.output_frac[i] * days.net_frac;
    Daily gas_frac = shares.gas_frac[i];
    gas_frac.head(lateral).setZero();
    result.gas_mmbtu_per_day += days.mw * gas_frac * days.mmbtu_per_mwh * kHoursPerDay;
  }
}

}  // namespace sitewright::supply
