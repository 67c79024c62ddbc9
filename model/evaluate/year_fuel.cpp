// Gas by hour, distillate in the others.
#include "model/evaluate/year_fuel.h"

#include <algorithm>
#include <limits>

#include "model/core/share_out.h"
#include "model/evaluate/group_factors.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/year_days.h"
#include "model/evaluate/year_groups.h"
#include "model/evaluate/year_limits.h"
#include "model/operations/fuel_share.h"

namespace sitewright {

namespace {

constexpr double kNothingFrac = 1e-9;

/// A group that burns gas, but for units that are taken to have it always.
struct GasGroup {
  std::size_t index;
  const plan::GeneratorGroup* group;
  const GeneratorUnit* unit;
  HourSpan hours;
  bool second_fuel;
};

std::vector<GasGroup> gas_groups(const YearInputs& inputs, int year) {
  std::vector<GasGroup> groups;
  for (std::size_t i = 0; i < inputs.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[i];
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    if (unit == nullptr || unit->fuel != Fuel::natural_gas) continue;
    const bool second = second_fuel(group, *unit).has_value();
    if (group.dual_fuel && !second) continue;
    const supply::Service service = supply::service_of(inputs.plan, group, unit->fuel);
    groups.push_back(
        {.index = i,
         .group = &group,
         .unit = unit,
         .hours = hours_in(year, inputs.plan.schedule.start, service.from, service.until),
         .second_fuel = second});
  }
  return groups;
}

/// Gas that a group takes at full output in the hours in which it stands [MMBtu/h HHV], shape
/// (hours).
Hourly full_mmbtu(const YearInputs& inputs, const GasGroup& gas) {
  constexpr double kBtuPerKwhToMmbtuPerMwh = 1e-3;
  const GeneratorUnit& unit = *gas.unit;
  const double full = supply::running_units(*gas.group) * unit.iso_mw.value *
                      available_frac(*gas.group, unit) *
                      heat_rate_hhv_btu_per_kwh(unit, inputs.catalog) * kBtuPerKwhToMmbtuPerMwh;
  Hourly mmbtu = Hourly::Zero(kHoursPerYear);
  for (int h = gas.hours.first; h < gas.hours.end; ++h) {
    const double dry_bulb_c = inputs.climate.dry_bulb_c[h];
    const double above_k = std::max(0.0, dry_bulb_c - unit.derate_reference_c.value);
    mmbtu[h] = full * supply::derate_frac(unit, dry_bulb_c, inputs.climate.elevation_m) *
               (1.0 + unit.heat_rate_per_k_frac.value * above_k);
  }
  return mmbtu;
}

/// Shares the gas that is left among those of the groups that have a second fuel, or have none;
/// what they can take leaves less for the next. Limits their shares of output.
void share_gas(const YearInputs& inputs, std::vector<GasGroup> groups, bool second_fuel,
               Hourly& left_mmbtu, std::vector<Hourly>& fracs) {
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [&](const GasGroup& gas) {
                                return gas.second_fuel != second_fuel ||
                                       gas.group->role == plan::Role::standby;
                              }),
               groups.end());
  std::vector<Hourly> full;
  std::vector<Taker> takers;
  for (const GasGroup& gas : groups) {
    full.push_back(full_mmbtu(inputs, gas));
    takers.push_back({.full = 0.0,
                      .units = supply::running_units(*gas.group),
                      .min_load_frac = gas.unit->min_load_frac.value,
                      .merit = heat_rate_hhv_btu_per_kwh(*gas.unit, inputs.catalog)});
  }
  for (int h = 0; h < kHoursPerYear; ++h) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      takers[i].full = full[i][h];
      takers[i].most_frac = fracs[groups[i].index][h];
    }
    const std::vector<double> shares = share_out(takers, left_mmbtu[h]);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      fracs[groups[i].index][h] = shares[i];
      left_mmbtu[h] -= shares[i] * full[i][h];
    }
    left_mmbtu[h] = std::max(0.0, left_mmbtu[h]);
  }
}

/// Hours in which gas comes, of what is not under firm transport also not on the coldest days: 1 or
/// 0, shape (hours).
Hourly flowing(const YearInputs& inputs, int year, bool under_firm_transport) {
  const plan::Fuel& fuel = inputs.plan.fuel;
  Hourly flows = fuel.winter_curtailed_days > 0.0 && !under_firm_transport
                     ? gas_flows(inputs.climate, fuel.winter_curtailed_days)
                     : Hourly(Hourly::Ones(kHoursPerYear));
  const HourSpan open =
      hours_in(year, inputs.plan.schedule.start, fuel.lateral_ready, std::nullopt);
  flows.head(open.first).setZero();
  return flows;
}

/// Units that run on either fuel, hour by hour.
Eigen::ArrayXi units_together(const YearResult& result, std::size_t own) {
  const auto& units = result.operations.hours.group_units;
  return (units[own] + units[own + 1]).min(result.groups[own].count);
}

/// Gives a group's year other starts and hours.
void rewrite(const operations::UnitRules& rules, const Monthly& starts, const Monthly& unit_hours,
             double fuel_usd_per_mmbtu, operations::Result& sums, operations::GroupYear& year) {
  double all = 0.0;
  year.unit_hours = 0.0;
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    all += starts[m];
    year.unit_hours += unit_hours[m];
  }
  const double more_mmbtu = (all - year.starts) * rules.start_fuel_mmbtu;
  const double more_usd = (all - year.starts) * rules.start_usd;
  year.start_mmbtu += more_mmbtu;
  year.fuel_mmbtu += more_mmbtu;
  sums.fuel_mmbtu += more_mmbtu;
  year.fuel_usd += more_mmbtu * fuel_usd_per_mmbtu;
  sums.fuel_usd += more_mmbtu * fuel_usd_per_mmbtu;
  year.start_usd += more_usd;
  sums.start_usd += more_usd;
  year.starts = static_cast<int>(all);
  year.month_starts = starts;
  year.month_unit_hours = unit_hours;
}

void settle_group(std::size_t own, YearResult& result) {
  const std::size_t second = own + 1;
  const Eigen::ArrayXi together = units_together(result, own);
  const Eigen::ArrayXi& on_own = result.operations.hours.group_units[own];
  const int own_before = result.rules.groups[own].units_before.value_or(on_own[0]);
  const int before = std::min(
      result.groups[own].count,
      own_before + result.rules.groups[second].units_before.value_or(together[0] - on_own[0]));
  Monthly own_starts{};
  Monthly second_starts{};
  Monthly second_hours{};
  std::size_t month = 0;
  for (int h = 0; h < together.size(); ++h) {
    while (month + 1 < kMonthsPerYear && first_hour_of_month(static_cast<int>(month) + 1) <= h)
      ++month;
    second_hours[month] += together[h] - on_own[h];
    const int started = std::max(0, together[h] - (h > 0 ? together[h - 1] : before));
    const int more_on_own = on_own[h] - (h > 0 ? on_own[h - 1] : own_before);
    const int on_gas = std::min(started, std::max(0, more_on_own));
    own_starts[month] += on_gas;
    second_starts[month] += started - on_gas;
  }
  operations::Result& sums = result.operations;
  rewrite(result.rules.groups[own], own_starts, sums.groups[own].month_unit_hours,
          result.groups[own].fuel_usd_per_mmbtu, sums, sums.groups[own]);
  rewrite(result.rules.groups[second], second_starts, second_hours,
          result.groups[second].fuel_usd_per_mmbtu, sums, sums.groups[second]);
}

}  // namespace

std::vector<Hourly> named_fracs(const YearInputs& inputs, int year) {
  std::vector<Hourly> fracs;
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, year);
  for (const Daily& named : inputs.permits.days.named_frac) {
    const Eigen::ArrayXd of_year = year_of_days(named, days, 1.0);
    fracs.push_back((of_year < 1.0).any() ? by_hour(of_year) : Hourly(0));
  }
  return fracs;
}

std::vector<Hourly> fuelled_fracs(const YearInputs& inputs, int year,
                                  const std::vector<Hourly>& named) {
  const plan::Fuel& fuel = inputs.plan.fuel;
  std::vector<Hourly> fracs(inputs.plan.generators.size(), Hourly(0));
  if (fuel.winter_curtailed_days <= 0.0 && !fuel.firm_mmbtu_per_day && !fuel.lateral_ready)
    return fracs;
  const std::vector<GasGroup> groups = gas_groups(inputs, year);
  if (groups.empty()) return fracs;
  for (const GasGroup& gas : groups) {
    const bool firm = fuel.firm_mmbtu_per_day && gas.group->role != plan::Role::standby;
    fracs[gas.index] = flowing(inputs, year, firm);
    if (named[gas.index].size() > 0) fracs[gas.index] *= named[gas.index];
  }
  if (fuel.firm_mmbtu_per_day) {
    Hourly left_mmbtu = Hourly::Constant(kHoursPerYear, *fuel.firm_mmbtu_per_day / kHoursPerDay);
    for (const bool second : {false, true}) share_gas(inputs, groups, second, left_mmbtu, fracs);
  }
  for (const GasGroup& gas : groups) {
    bool carried = true;
    for (int h = gas.hours.first; h < gas.hours.end; ++h)
      carried = carried && fracs[gas.index][h] >= share_at(named[gas.index], h);
    if (carried) fracs[gas.index] = Hourly(0);
  }
  return fracs;
}

void add_on_second_fuel(const YearInputs& inputs, std::size_t index,
                        const operations::GeneratorGroup& own, const Hourly& named,
                        YearResult& result) {
  const plan::GeneratorGroup& plan_group = inputs.plan.generators[index];
  const GeneratorUnit& unit = *inputs.catalog.find_generator(plan_group.unit);
  const std::optional<Fuel> fuel = second_fuel(plan_group, unit);
  if (!fuel || own.fuelled_frac.size() == 0) return;
  operations::GeneratorGroup second = own;
  second.id += " (distillate)";
  second.hhv_per_lhv = hhv_per_lhv(inputs.catalog, *fuel);
  second.fuel_usd_per_mmbtu = fuel_usd_per_mmbtu(inputs.plan, inputs.catalog, *fuel);
  second.ramp_frac_per_h = std::numeric_limits<double>::infinity();  // what runs changes over
  bool any = false;
  for (int h = own.first_hour; h < own.end_hour; ++h) {
    const operations::CarriedUnits carried =
        operations::carried_units(own, own.count, own.fuelled_frac[h]);
    const double on_own = carried.units * carried.share_frac / own.count;
    second.fuelled_frac[h] = std::max(0.0, share_at(named, h) - on_own);
    any = any || second.fuelled_frac[h] > kNothingFrac;
    // What is missing is fired beside the gas: it has no least load of its own.
    if (on_own > kNothingFrac && second.fuelled_frac[h] > kNothingFrac) second.min_load_frac = 0.0;
  }
  if (!any) return;
  result.groups.push_back(std::move(second));
  result.by_weather.push_back(false);
  result.on_second_fuel.push_back(true);
  result.group_of.push_back(index);
  result.named_frac.push_back(named);
  result.group_net_frac.push_back(result.group_net_frac.back());
}

void settle_fuel_changes(YearResult& result) {
  for (std::size_t i = 1; i < result.groups.size(); ++i) {
    if (result.on_second_fuel[i]) settle_group(i - 1, result);
  }
}

}  // namespace sitewright
