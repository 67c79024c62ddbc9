// Load, supply and dispatch of one calendar year.
#include "model/evaluate/year.h"

#include <algorithm>
#include <cmath>

#include "model/adequacy/storage_duties.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/tariffs.h"
#include "model/evaluate/year_days.h"
#include "model/evaluate/year_limits.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kWattsPerMegawatt = 1e6;

/// What a year's load and grid depend on, day by day; equal days make equal years.
struct YearDays {
  std::vector<Eigen::Index> days;
  Eigen::ArrayXd it_mw;    ///< average basis, shape (365)
  Eigen::ArrayXd grid_mw;  ///< shape (365)
  double online_h = 0.0;
  double working_h = 0.0;
};

YearDays days_of(const YearInputs& inputs, int year) {
  YearDays result{.days = horizon_days(inputs.plan, year),
                  .it_mw = Eigen::ArrayXd::Zero(kDaysPerYear),
                  .grid_mw = Eigen::ArrayXd::Zero(kDaysPerYear)};
  const double line = 1.0 - inputs.plan.electrical.line_loss_frac;
  for (std::size_t i = 0; i < result.days.size(); ++i) {
    const Eigen::Index day = result.days[i];
    if (day < 0) continue;
    const auto at = static_cast<Eigen::Index>(i);
    for (std::size_t lot = 0; lot < inputs.fleet.lots.size(); ++lot) {
      const double online = inputs.capacity.lot_online[lot][day];
      result.it_mw[at] += online * inputs.fleet.lots[lot].it_w.average / kWattsPerMegawatt;
      result.online_h += online * kHoursPerDay;
      result.working_h += online * kHoursPerDay * inputs.fleet.lots[lot].utilisation_frac;
    }
    for (const supply::Source& source : inputs.supply.sources) {
      if (source.kind == supply::SourceKind::grid) result.grid_mw[at] += source.mw[day] * line;
    }
  }
  return result;
}

/// What the grid can deliver at the facility's boundary in each hour: by day, without what the
/// utility takes away in the hottest hours.
Hourly grid_limit_mw(const YearInputs& inputs, const YearDays& days) {
  Hourly limit = by_hour(days.grid_mw);
  const double line = 1.0 - inputs.plan.electrical.line_loss_frac;
  Eigen::ArrayXi rank;
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid || source.interrupted_h.maxCoeff() <= 0.0) continue;
    if (rank.size() == 0) rank = hottest_first(inputs.climate);
    for (Eigen::Index hour = 0; hour < limit.size(); ++hour) {
      const Eigen::Index day = days.days[static_cast<std::size_t>(hour / kHoursPerDay)];
      if (day >= 0 && rank[hour] < source.interrupted_h[day]) limit[hour] -= source.mw[day] * line;
    }
  }
  return limit.max(0.0);
}

std::vector<operations::PartLoadPoint> part_load_of(const GeneratorUnit& unit) {
  return {{.load_frac = 0.3, .heat_rate_ratio = unit.heat_rate_x_30.value},
          {.load_frac = 0.5, .heat_rate_ratio = unit.heat_rate_x_50.value},
          {.load_frac = 0.75, .heat_rate_ratio = unit.heat_rate_x_75.value},
          {.load_frac = 1.0, .heat_rate_ratio = unit.heat_rate_x_100.value}};
}

/// No gas on the coldest days, but for units with a second fuel; no elements where there is always
/// fuel.
Hourly fuelled_frac(const YearInputs& inputs, const plan::GeneratorGroup& group,
                    const GeneratorUnit& unit) {
  const double days = inputs.plan.fuel.winter_curtailed_days;
  if (unit.fuel != Fuel::natural_gas || group.dual_fuel || days <= 0.0) return Hourly(0);
  return gas_flows(inputs.climate, days);
}

/// A group as dispatch sees it, at the site's bus: net of auxiliaries and step-up, with the fuel of
/// the gross output.
operations::GeneratorGroup dispatch_group(const YearInputs& inputs, std::size_t index,
                                          const GeneratorUnit& unit, double net, HourSpan hours) {
  const plan::GeneratorGroup& group = inputs.plan.generators[index];
  const int running = supply::running_units(group);
  // Spares run while others are out.
  const double available = std::min(1.0, unit.availability_frac.value * group.count / running);
  const double altitude = std::clamp(
      1.0 - unit.altitude_derate_per_m_frac.value * std::max(0.0, inputs.climate.elevation_m), 0.01,
      1.0);
  return {.id = group.id,
          .role = group.role,
          .count = running,
          .unit_mw = unit.iso_mw.value * net,
          .derate_per_k = unit.derate_per_k_frac.value,
          .reference_c = unit.derate_reference_c.value,
          .altitude_factor = altitude,
          .available_frac = available * inputs.permitted_frac[index],
          .min_load_frac = unit.min_load_frac.value,
          .heat_rate_btu_per_kwh = unit.heat_rate_lhv_btu_per_kwh.value / net,
          .heat_rate_rise_per_k = unit.heat_rate_per_k_frac.value,
          .part_load = part_load_of(unit),
          .hhv_per_lhv = hhv_per_lhv(inputs.catalog, unit.fuel),
          .fuel_usd_per_mmbtu = fuel_usd_per_mmbtu(inputs.plan, inputs.catalog, unit.fuel),
          .om_usd_per_mwh = unit.om_usd_per_mwh.value,
          .merit_adder_usd_per_mwh = 0.0,
          .fuelled_frac = fuelled_frac(inputs, group, unit),
          .first_hour = hours.first,
          .end_hour = hours.end};
}

void add_groups(const YearInputs& inputs, int year, YearResult& result,
                std::vector<operations::GeneratorGroup>& groups) {
  for (std::size_t i = 0; i < inputs.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[i];
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    if (unit == nullptr || supply::running_units(group) == 0) continue;
    const supply::Service service = supply::service_of(inputs.plan, group, unit->fuel);
    const HourSpan hours = hours_in(year, inputs.plan.schedule.start, service.from, service.until);
    if (hours.end <= hours.first) continue;
    const double net =
        (1.0 - unit->auxiliary_frac.value) * (1.0 - inputs.plan.electrical.step_up_loss_frac);
    groups.push_back(dispatch_group(inputs, i, *unit, net, hours));
    result.group_of.push_back(i);
    result.group_net_frac.push_back(net);
    if (group.ownership == plan::Ownership::rented && unit->rental_usd_per_kw_month) {
      constexpr double kHoursPerMonth = 730.0;
      const double months = (hours.end - hours.first) / kHoursPerMonth;
      result.sums.rental_usd += group.count * unit->iso_mw.value * kKilowattsPerMegawatt *
                                unit->rental_usd_per_kw_month->value * months;
    }
  }
}

/// Energy of a store that dispatch may use in a year: what degradation leaves, less what is kept
/// for ride-through at full power and for swings.
double dispatched_mwh(const plan::Plan& plan, const plan::Storage& storage, int year) {
  constexpr double kMinutesPerHour = 60.0;
  const int first = year_of(storage.from.value_or(plan.schedule.start));
  const adequacy::Battery battery{
      .path = "storage." + storage.id,
      .mw = storage.mw,
      .mwh = storage.mwh,
      .round_trip_frac = storage.round_trip_frac,
      .degradation_per_year_frac = storage.augmented ? 0.0 : storage.degradation_per_year_frac,
      .augmentations = {}};
  const double ride_mwh =
      storage.mw * storage.ride_through_min / kMinutesPerHour / std::sqrt(storage.round_trip_frac);
  const double usable = adequacy::usable_mwh(battery, std::max(0, year - first));
  return std::max(0.0, usable - ride_mwh - storage.swing_reserve_mwh);
}

std::vector<operations::Storage> storage_of(const plan::Plan& plan, int year) {
  std::vector<operations::Storage> all;
  for (const plan::Storage& storage : plan.storage) {
    const HourSpan hours = hours_in(year, plan.schedule.start, storage.from, storage.until);
    if (hours.end <= hours.first) continue;
    all.push_back({.id = storage.id,
                   .mw = storage.mw,
                   .mwh = dispatched_mwh(plan, storage, year),
                   .round_trip_frac = storage.round_trip_frac,
                   .initial_frac = 0.5,  // EST: half full at the turn of the year
                   .first_hour = hours.first,
                   .end_hour = hours.end});
  }
  return all;
}

/// Sums of a year but for its bill.
YearSums sums_of(const YearResult& result, const YearDays& days) {
  YearSums sums = result.sums;
  const operations::Result& year = result.operations;
  const double step_h = 1.0;
  sums.facility_mwh = result.heat.facility_mw.sum() * step_h;
  sums.water_m3 = result.heat.water_m3.sum();
  sums.grid_mwh = year.grid_mwh;
  sums.onsite_mwh = year.onsite_mwh;
  sums.unserved_mwh = year.unserved_mwh;
  sums.fuel_usd = year.fuel_usd;
  sums.om_usd = year.om_usd;
  sums.group_months = months_of(year, result.group_of);
  sums.online_accelerator_h = days.online_h;
  if (year.load_mwh > 0.0) sums.served_frac = 1.0 - year.unserved_mwh / year.load_mwh;
  sums.working_accelerator_h = days.working_h * sums.served_frac;
  return sums;
}

/// The tariffs' bill for what the year draws at its points of delivery.
void send_bill(const YearInputs& inputs, int year, const std::vector<YearTariff>& tariffs,
               std::vector<BillHistory>& history, YearResult& result) {
  const double line = 1.0 - inputs.plan.electrical.line_loss_frac;
  const Hourly draw_mw = result.operations.hours.grid_mw / line;
  result.bill = year_bill(tariffs, year, draw_mw, inputs.plan.electrical.power_factor, history);
  result.sums.grid_usd = result.bill.total_usd();
}

/// Price that decides the merit order: energy, and the demand charges spread over a month's hours.
Hourly merit_usd_per_mwh(const YearInputs& inputs, int year,
                         const std::vector<YearTariff>& tariffs) {
  return grid_energy_usd_per_mwh(tariffs, year) + spread_demand_usd_per_mwh(inputs.plan, tariffs);
}

YearResult operate_days(const YearInputs& inputs, int year, const YearDays& days,
                        std::vector<BillHistory>& history) {
  YearResult result;
  result.sums.year = year;
  result.it_mw = by_hour(days.it_mw);
  result.heat = cooling::hourly_heat(inputs.plant, inputs.response, result.it_mw);
  result.tariffs = tariffs_of(inputs.plan, inputs.catalog, inputs.climate, year);
  result.merit_usd_per_mwh = merit_usd_per_mwh(inputs, year, result.tariffs);
  result.grid_limit_mw = grid_limit_mw(inputs, days);
  add_groups(inputs, year, result, result.groups);
  const std::vector<operations::Storage> storage = storage_of(inputs.plan, year);
  result.operations = operations::dispatch({.load_mw = result.heat.facility_mw,
                                            .dry_bulb_c = inputs.climate.dry_bulb_c,
                                            .grid_mw = result.grid_limit_mw,
                                            .grid_usd_per_mwh = result.merit_usd_per_mwh,
                                            .groups = result.groups,
                                            .storage = storage,
                                            .detail = operations::Detail::hourly});
  result.sums = sums_of(result, days);
  send_bill(inputs, year, result.tariffs, history, result);
  return result;
}

/// True where nothing dated of supply or contract begins or ends inside the year or the one before
/// it.
bool equal_years(const YearInputs& inputs, int year) {
  const Date from = make_date(year - 1, 1, 1);
  const Date until = make_date(year + 1, 1, 1);
  const auto calm = [&](const std::optional<Date>& date) {
    return !date || *date <= from || *date >= until;
  };
  const auto calm_item = [&](const auto& item) { return calm(item.from) && calm(item.until); };
  const auto calm_group = [&](const plan::GeneratorGroup& group) {
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    return unit == nullptr || calm_item(supply::service_of(inputs.plan, group, unit->fuel));
  };
  const bool weekly =
      std::any_of(inputs.plan.rates.begin(), inputs.plan.rates.end(),
                  [](const plan::Rate& rate) { return rate.days != plan::DayKind::all; });
  const bool fading = std::any_of(inputs.plan.storage.begin(), inputs.plan.storage.end(),
                                  [](const plan::Storage& storage) { return !storage.augmented; });
  return !weekly && !fading && inputs.plan.schedule.start <= from &&
         std::all_of(inputs.plan.generators.begin(), inputs.plan.generators.end(), calm_group) &&
         std::all_of(inputs.plan.storage.begin(), inputs.plan.storage.end(), calm_item) &&
         std::all_of(inputs.plan.contracts.begin(), inputs.plan.contracts.end(), calm_item);
}

}  // namespace

YearResult operate(const YearInputs& inputs, int year) {
  return operate_all(inputs, year).reference;
}

AllYears operate_all(const YearInputs& inputs, int reference_year) {
  AllYears all;
  YearDays before;
  YearResult result;
  std::vector<BillHistory> history;
  const int last = year_of(plan::horizon_end(inputs.plan) - std::chrono::days{1});
  for (int year = year_of(inputs.plan.schedule.start); year <= last; ++year) {
    YearDays days = days_of(inputs, year);
    const bool same = !all.sums.empty() && equal_years(inputs, year) &&
                      (days.it_mw == before.it_mw).all() && (days.grid_mw == before.grid_mw).all();
    if (same) {
      // The hours are those of the year before; its bill may look back on other peaks.
      result.sums.year = year;
      send_bill(inputs, year, result.tariffs, history, result);
    } else {
      result = operate_days(inputs, year, days, history);
    }
    all.sums.push_back(result.sums);
    if (year == reference_year) all.reference = result;
    before = std::move(days);
  }
  return all;
}

}  // namespace sitewright
