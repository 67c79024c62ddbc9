// Groups net of auxiliaries and step-up; stores net of their duties.
#include "model/evaluate/year_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/evaluate/group_factors.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/storage_year.h"
#include "model/evaluate/swing_day.h"
#include "model/evaluate/year_days.h"
#include "model/evaluate/year_fuel.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kMinutesPerHour = 60.0;

// Refuelling of a nuclear unit: a month in spring, every second year. EST: the catalogue's
// availability says "about a month every two years".
constexpr int kRefuellingFirstHour = 90 * kHoursPerDay;
constexpr int kRefuellingHours = 30 * kHoursPerDay;
constexpr int kRefuellingYears = 2;

std::vector<operations::PartLoadPoint> part_load_of(const GeneratorUnit& unit) {
  return {{.load_frac = 0.3, .heat_rate_ratio = unit.heat_rate_x_30.value},
          {.load_frac = 0.5, .heat_rate_ratio = unit.heat_rate_x_50.value},
          {.load_frac = 0.75, .heat_rate_ratio = unit.heat_rate_x_75.value},
          {.load_frac = 1.0, .heat_rate_ratio = unit.heat_rate_x_100.value}};
}

operations::GeneratorGroup dispatch_group(const YearInputs& inputs, std::size_t index,
                                          const GeneratorUnit& unit, HourSpan hours,
                                          Hourly allowed) {
  const plan::GeneratorGroup& group = inputs.plan.generators[index];
  const double net =
      (1.0 - unit.auxiliary_frac.value) * (1.0 - inputs.plan.electrical.step_up_loss_frac);
  const double altitude = std::clamp(
      1.0 - unit.altitude_derate_per_m_frac.value * std::max(0.0, inputs.climate.elevation_m), 0.01,
      1.0);
  return {
      .id = group.id,
      .role = group.role,
      .count = supply::running_units(group),
      .unit_mw = unit.iso_mw.value * net,
      .derate_per_k = unit.derate_per_k_frac.value,
      .reference_c = unit.derate_reference_c.value,
      .altitude_factor = altitude,
      .available_frac = available_frac(group, unit),
      .min_load_frac = unit.min_load_frac.value,
      .ramp_frac_per_h = group.ramp_frac_per_h.value_or(std::numeric_limits<double>::infinity()),
      .heat_rate_btu_per_kwh = unit.heat_rate_lhv_btu_per_kwh.value / net,
      .heat_rate_rise_per_k = unit.heat_rate_per_k_frac.value,
      .part_load = part_load_of(unit),
      .hhv_per_lhv = hhv_per_lhv(inputs.catalog, unit.fuel),
      .fuel_usd_per_mmbtu = fuel_usd_per_mmbtu(inputs.plan, inputs.catalog, unit.fuel),
      .om_usd_per_mwh = money_of(unit.om_usd_per_mwh, inputs.plan),
      .merit_adder_usd_per_mwh = 0.0,
      .fuelled_frac = std::move(allowed),
      .first_hour = hours.first,
      .end_hour = hours.end};
}

/// A group of solar or wind: free, without a minimum, as much as the hour has. Its hours are net of
/// outages, and no heat or height derates them.
operations::GeneratorGroup weather_group(const YearInputs& inputs, std::size_t index,
                                         const GeneratorUnit& unit, HourSpan hours) {
  const plan::GeneratorGroup& group = inputs.plan.generators[index];
  return {.id = group.id,
          .role = group.role,
          .count = supply::running_units(group),
          .unit_mw = unit.iso_mw.value * (1.0 - unit.auxiliary_frac.value) *
                     (1.0 - inputs.plan.electrical.step_up_loss_frac),
          .derate_per_k = 0.0,
          .reference_c = 0.0,
          .altitude_factor = 1.0,
          .available_frac = 1.0,
          .min_load_frac = 0.0,
          .heat_rate_btu_per_kwh = 0.0,
          .heat_rate_rise_per_k = 0.0,
          .part_load = {},
          .hhv_per_lhv = 1.0,
          .fuel_usd_per_mmbtu = 0.0,
          .om_usd_per_mwh = money_of(unit.om_usd_per_mwh, inputs.plan),
          .merit_adder_usd_per_mwh = 0.0,
          .fuelled_frac = inputs.weather_shares[index],
          .first_hour = hours.first,
          .end_hour = hours.end};
}

/// The part of some hours of a year that lies in the horizon.
HourSpan in_horizon(const plan::Plan& plan, int year, HourSpan hours) {
  const int first = std::max(hours.first, first_hour_of(year, plan.schedule.start));
  const int end = std::min(hours.end, first_hour_of(year, plan::horizon_end(plan)));
  return {.first = first, .end = std::max(first, end)};
}

/// What a group costs in the hours in which it stands, however much it runs.
void add_standing_cost(const plan::Plan& plan, const plan::GeneratorGroup& group,
                       const GeneratorUnit& unit, HourSpan hours, YearSums& sums) {
  constexpr double kHoursPerMonth = 730.0;
  const double kw = group.count * unit.iso_mw.value * kKilowattsPerMegawatt;
  const bool rented = group.ownership == plan::Ownership::rented;
  const auto add = [&](double usd_per_kw_h, double& sum, Monthly& months) {
    const Monthly month_hours = hours_by_month(hours);
    sum += kw * (hours.end - hours.first) * usd_per_kw_h;
    for (std::size_t m = 0; m < months.size(); ++m) months[m] += kw * month_hours[m] * usd_per_kw_h;
  };
  if (rented && unit.rental_usd_per_kw_month)
    add(money_of(*unit.rental_usd_per_kw_month, plan) / kHoursPerMonth, sums.rental_usd,
        sums.months.rental_usd);
  if (!rented && unit.fixed_om_usd_per_kw_year)
    add(money_of(*unit.fixed_om_usd_per_kw_year, plan) / kHoursPerYear, sums.fixed_om_usd,
        sums.months.om_usd);
}

/// Half of the units of a group refuel in every spring, the odd one in its second year.
std::vector<operations::PlannedOutage> refuelling(const YearInputs& inputs, int year,
                                                  const plan::GeneratorGroup& group) {
  const int age = year - year_of(group.from.value_or(inputs.plan.schedule.start));
  if (age < 1) return {};
  const int running = supply::running_units(group);
  const int units = age % kRefuellingYears == 1 ? (running + 1) / 2 : running / 2;
  if (units == 0) return {};
  return {{.units = units,
           .first_hour = kRefuellingFirstHour,
           .end_hour = kRefuellingFirstHour + kRefuellingHours}};
}

/// Wear of one start beyond its fuel [USD per MW of the unit].
double start_usd_per_mw(const plan::Plan& plan, const Catalog& catalog, GeneratorKind kind) {
  switch (kind) {
    case GeneratorKind::aero:
    case GeneratorKind::industrial: return constant_usd(plan, catalog, "turbine_start_usd_per_mw");
    case GeneratorKind::combined_cycle:
      return constant_usd(plan, catalog, "combined_cycle_start_usd_per_mw");
    case GeneratorKind::engine: return constant_usd(plan, catalog, "engine_start_usd_per_mw");
    case GeneratorKind::nuclear: return constant_usd(plan, catalog, "nuclear_start_usd_per_mw");
    case GeneratorKind::fuel_cell:
    case GeneratorKind::solar:
    case GeneratorKind::wind: break;
  }
  return 0.0;
}

/// A store's year that stands in at least one hour of it.
struct StoreYear {
  const plan::Storage* storage;
  HourSpan hours;
  double mw;            ///< that duties leave
  double held_mwh;      ///< for duties that dispatch never calls
  double bridging_mwh;  ///< for what would go unserved
  double left_mwh;
};

std::vector<StoreYear> store_years(const YearInputs& inputs, int year) {
  const plan::Plan& plan = inputs.plan;
  if (plan.storage.empty()) return {};
  const adequacy::Swings swings =
      swings_of({.plan = plan,
                 .catalog = inputs.catalog,
                 .supply = inputs.supply,
                 .capacity = inputs.capacity,
                 .day = days_between(plan.schedule.start, make_date(year, 12, 31))});
  std::vector<StoreYear> all;
  for (const StorageYear& stands : storage_year(plan, year, swings.unmet_mw)) {
    const auto storage = std::find_if(plan.storage.begin(), plan.storage.end(),
                                      [&](const plan::Storage& s) { return s.id == stands.id; });
    const HourSpan hours = hours_in(year, plan.schedule.start, storage->from, storage->until);
    if (hours.end <= hours.first) continue;
    StoreYear store{.storage = &*storage,
                    .hours = hours,
                    .mw = stands.duties.left_mw,
                    .held_mwh = 0.0,
                    .bridging_mwh = 0.0,
                    .left_mwh = stands.duties.left_mwh};
    for (const adequacy::Reservation& kept : stands.duties.reservations) {
      const bool bridging = kept.kind == adequacy::DutyKind::bridging;
      (bridging ? store.bridging_mwh : store.held_mwh) += kept.held_mwh;
    }
    all.push_back(store);
  }
  return all;
}

}  // namespace

double available_frac(const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
  // Spares run while others are out.
  const double available =
      std::min(1.0, unit.availability_frac.value * group.count / supply::running_units(group));
  if (unit.kind != GeneratorKind::nuclear) return available;
  const double refuelling =
      static_cast<double>(kRefuellingHours) / (kRefuellingYears * kHoursPerYear);
  return std::min(1.0, available / (1.0 - refuelling));
}

void add_groups(const YearInputs& inputs, int year, YearResult& result) {
  const std::vector<Hourly> named = named_fracs(inputs, year);
  const std::vector<Hourly> fuelled = fuelled_fracs(inputs, year, named);
  for (std::size_t i = 0; i < inputs.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[i];
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    if (unit == nullptr || supply::running_units(group) == 0) continue;
    const supply::Service service = supply::service_of(inputs.plan, group, unit->fuel);
    const HourSpan hours = hours_in(year, inputs.plan.schedule.start, service.from, service.until);
    if (hours.end <= hours.first) continue;
    const bool by_weather = weather_driven(unit->kind);
    result.groups.push_back(by_weather
                                ? weather_group(inputs, i, *unit, hours)
                                : dispatch_group(inputs, i, *unit, hours,
                                                 fuelled[i].size() > 0 ? fuelled[i] : named[i]));
    result.by_weather.push_back(by_weather);
    result.on_second_fuel.push_back(false);
    result.named_frac.push_back(named[i]);
    result.group_of.push_back(i);
    result.group_net_frac.push_back((1.0 - unit->auxiliary_frac.value) *
                                    (1.0 - inputs.plan.electrical.step_up_loss_frac));
    if (fuelled[i].size() > 0)
      add_on_second_fuel(inputs, i, operations::GeneratorGroup(result.groups.back()), named[i],
                         result);
    add_standing_cost(inputs.plan, group, *unit, in_horizon(inputs.plan, year, hours), result.sums);
  }
}

std::vector<operations::Storage> stores_of(const YearInputs& inputs, int year) {
  constexpr double kHalf = 0.5;  // EST: half full at the turn of the year, above what is held
  std::vector<operations::Storage> all;
  for (const StoreYear& store : store_years(inputs, year)) {
    const double mwh = store.held_mwh + store.left_mwh;
    const double first_mwh = store.held_mwh + kHalf * store.left_mwh;
    all.push_back({.id = store.storage->id,
                   .mw = store.mw,
                   .mwh = mwh,
                   .round_trip_frac = store.storage->round_trip_frac,
                   .initial_frac = mwh > 0.0 ? first_mwh / mwh : 0.0,
                   .first_hour = store.hours.first,
                   .end_hour = store.hours.end});
    if (store.bridging_mwh <= 0.0) continue;
    all.push_back(all.back());
    all.back().mwh = store.bridging_mwh;
    all.back().initial_frac = 1.0;
  }
  return all;
}

std::vector<operations::StorageRules> store_rules(const YearInputs& inputs, int year) {
  std::vector<operations::StorageRules> rules;
  for (const StoreYear& store : store_years(inputs, year)) {
    const double one_way = std::sqrt(store.storage->round_trip_frac);
    rules.push_back({.charge_frac = one_way, .reserved_mwh = store.held_mwh});
    if (store.bridging_mwh <= 0.0) continue;
    const std::size_t whole = rules.size() - 1;
    rules.push_back(
        {.charge_frac = one_way, .reserved_mwh = 0.0, .last_resort = true, .part_of = whole});
  }
  return rules;
}

std::vector<UnitsAtEnd> units_at_end(const YearResult& result) {
  std::vector<UnitsAtEnd> units;
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    units.push_back({.group = result.group_of[i],
                     .on_second_fuel = result.on_second_fuel[i],
                     .units = result.operations.hours.group_units[i][kHoursPerYear - 1]});
  }
  return units;
}

std::vector<operations::UnitRules> unit_rules(const YearInputs& inputs, int year,
                                              const YearResult& result,
                                              const std::vector<UnitsAtEnd>& before) {
  std::vector<operations::UnitRules> rules;
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[result.group_of[i]];
    const GeneratorUnit& unit = *inputs.catalog.find_generator(group.unit);
    const bool nuclear = unit.kind == GeneratorKind::nuclear;
    const auto ran = std::find_if(before.begin(), before.end(), [&](const UnitsAtEnd& units) {
      return units.group == result.group_of[i] && units.on_second_fuel == result.on_second_fuel[i];
    });
    rules.push_back(
        {.must_run = nuclear && group.role != plan::Role::standby,
         .start_usd = unit.iso_mw.value * start_usd_per_mw(inputs.plan, inputs.catalog, unit.kind),
         .start_fuel_mmbtu = nuclear ? 0.0 : group_start(inputs.catalog, group, unit).fuel_mmbtu,
         .start_h = unit.start_minutes.value / kMinutesPerHour,
         .outages =
             nuclear ? refuelling(inputs, year, group) : std::vector<operations::PlannedOutage>{},
         .units_before = ran != before.end() ? ran->units : 0});
  }
  return rules;
}

}  // namespace sitewright
