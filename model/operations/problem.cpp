// Lays a year out by hour: derates, outages, months; prices from fuel and caps.
#include "model/operations/problem.h"

#include <algorithm>
#include <cmath>

#include "model/operations/fuel_share.h"

namespace sitewright::operations {

namespace {

constexpr double kKwhPerMwhOverBtuPerMmbtu = 1e-3;

/// Share of the full-load fuel that does not vary with load: the straight line through full load
/// and the lower end of what a unit runs at.
double no_load_frac(const GeneratorGroup& g) {
  constexpr double kLowestLoad = 0.5;  // EST: between half and full load the curves are straight
  const double low = std::max(g.min_load_frac, kLowestLoad);
  if (g.part_load.empty() || low >= 1.0) return 0.0;
  const double full = heat_rate_ratio(g, 1.0);
  const double slope = (full - low * heat_rate_ratio(g, low)) / (1.0 - low);
  return std::clamp(full - slope, 0.0, full);
}

std::vector<int> units_there(const GeneratorGroup& g, const UnitRules* rules, int hours) {
  std::vector<int> units(static_cast<std::size_t>(hours), 0);
  for (int h = g.first_hour; h < g.end_hour; ++h) units[static_cast<std::size_t>(h)] = g.count;
  if (rules == nullptr) return units;
  for (const PlannedOutage& outage : rules->outages) {
    for (int h = outage.first_hour; h < outage.end_hour; ++h) {
      int& there = units[static_cast<std::size_t>(h)];
      there = std::max(0, there - outage.units);
    }
  }
  return units;
}

void share_fuel(const GeneratorGroup& g, GroupHours& hours) {
  for (std::size_t h = 0; h < hours.units.size(); ++h) {
    const auto at = static_cast<Eigen::Index>(h);
    const CarriedUnits carried = carried_units(g, hours.units[h], g.fuelled_frac[at]);
    hours.units[h] = carried.units;
    hours.unit_mw[at] *= carried.share_frac;
  }
}

GroupHours group_hours(const Input& input, const GeneratorGroup& g, const UnitRules* rules) {
  const int hours = static_cast<int>(input.load_mw.size());
  GroupHours result{
      .group = &g,
      .unit_mw = g.unit_mw * g.altitude_factor * g.available_frac *
                 (1.0 - g.derate_per_k * (input.dry_bulb_c - g.reference_c).max(0.0)).max(0.0),
      .units = units_there(g, rules, hours),
      .must_run = rules != nullptr && rules->must_run,
      .standby = g.role == plan::Role::standby,
      .start_usd = rules != nullptr ? rules->start_usd : 0.0,
      .start_mmbtu = rules != nullptr ? rules->start_fuel_mmbtu : 0.0,
      .start_h = rules != nullptr ? rules->start_h : 0.0,
      .units_before = rules != nullptr ? rules->units_before.value_or(g.count) : g.count,
      .mmbtu_per_mwh = g.heat_rate_btu_per_kwh * g.hhv_per_lhv * kKwhPerMwhOverBtuPerMmbtu,
      .mmbtu_per_full_mwh = {},
      .no_load_frac = no_load_frac(g),
      .mean_mw = g.unit_mw};
  result.mmbtu_per_full_mwh =
      result.mmbtu_per_mwh *
      (1.0 + g.heat_rate_rise_per_k * (input.dry_bulb_c - g.reference_c).max(0.0));
  if (g.fuelled_frac.size() > 0) share_fuel(g, result);
  double there_mw = 0.0;
  int there_h = 0;
  for (int h = 0; h < hours; ++h) {
    int& units = result.units[static_cast<std::size_t>(h)];
    if (result.unit_mw[h] <= kNothingMw) units = 0;
    if (units == 0) continue;
    there_mw += result.unit_mw[h];
    ++there_h;
  }
  result.mean_mw = there_h > 0 ? there_mw / there_h : g.unit_mw;
  return result;
}

StoreHours store_hours(const Storage& s, const StorageRules* rules) {
  const double charge = rules != nullptr ? rules->charge_frac : std::sqrt(s.round_trip_frac);
  const double floor_mwh = rules != nullptr ? rules->reserved_mwh : 0.0;
  return {.storage = &s,
          .charge_frac = charge,
          .discharge_frac = s.round_trip_frac / charge,
          .floor_mwh = floor_mwh,
          .first_mwh = std::max(floor_mwh, s.initial_frac * s.mwh),
          .last_resort = rules != nullptr && rules->last_resort,
          .sharing = {}};
}

Hourly by_hour(const Hourly& series, int hours) {
  return series.size() == hours ? series : Hourly(Hourly::Constant(hours, series[0]));
}

/// Spans that begin at 0 and at each of the hours inside the period.
Spans cut_at(std::vector<int> hours, int period_h) {
  hours.push_back(0);
  std::sort(hours.begin(), hours.end());
  hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
  Spans spans;
  for (const int hour : hours) {
    if (hour == 0 || hour < period_h) spans.first.push_back(hour);
  }
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const int end = i + 1 < spans.size() ? spans.first[i + 1] : period_h;
    spans.of.resize(static_cast<std::size_t>(end), static_cast<int>(i));
  }
  return spans;
}

/// Where caps begin and end to count, and where months do.
void lay_out_spans(Problem& problem) {
  std::vector<int> hours;
  for (const Cap& cap : problem.rules->caps) {
    hours.push_back(std::max(0, cap.first_hour));
    hours.push_back(std::max(0, cap.end_hour));
    hours.insert(hours.end(), cap.later_hour.begin(), cap.later_hour.end());
  }
  problem.spans = cut_at(hours, problem.hours);
  for (int month = 1; month < kMonthsPerYear; ++month) hours.push_back(first_hour_of_month(month));
  problem.month_spans = cut_at(std::move(hours), problem.hours);
}

/// Prices of the groups in an hour.
std::vector<GroupPrice> prices_in(const Problem& problem, int hour,
                                  const std::vector<double>& cap_usd) {
  std::vector<GroupPrice> prices;
  for (std::size_t i = 0; i < problem.groups.size(); ++i) {
    const GroupHours& g = problem.groups[i];
    double usd_per_mmbtu = g.group->fuel_usd_per_mmbtu;
    double start_usd = g.start_usd + g.start_mmbtu * g.group->fuel_usd_per_mmbtu;
    double hour_usd = 0.0;
    for (std::size_t c = 0; c < problem.rules->caps.size(); ++c) {
      const Cap& cap = problem.rules->caps[c];
      if (!counts_in(cap, hour)) continue;
      const double usd = problem.held_cap_usd[c] + (cap_usd.empty() ? 0.0 : cap_usd[c]);
      usd_per_mmbtu += usd * cap.per_mmbtu_at(i, hour);
      start_usd += usd * cap.per_start[i];
      hour_usd += usd * per_unit_hour(cap, i);
    }
    const double fuel_usd = g.mmbtu_per_mwh * usd_per_mmbtu;
    const double full = heat_rate_ratio(*g.group, 1.0);
    prices.push_back({.no_load_usd = fuel_usd * g.no_load_frac + hour_usd / g.mean_mw,
                      .rising_usd = fuel_usd * (full - g.no_load_frac) + g.group->om_usd_per_mwh +
                                    g.group->merit_adder_usd_per_mwh +
                                    (g.standby ? kStandbyUsd : 0.0),
                      .start_usd = start_usd});
  }
  return prices;
}

}  // namespace

double heat_rate_ratio(const GeneratorGroup& group, double load_frac) {
  const std::vector<PartLoadPoint>& points = group.part_load;
  if (points.empty()) return 1.0;
  std::size_t i = 0;
  while (i < points.size() && points[i].load_frac < load_frac) ++i;
  if (i == 0) return points.front().heat_rate_ratio;
  if (i == points.size()) return points.back().heat_rate_ratio;
  const PartLoadPoint& a = points[i - 1];
  const PartLoadPoint& b = points[i];
  const double share = (load_frac - a.load_frac) / (b.load_frac - a.load_frac);
  return a.heat_rate_ratio + share * (b.heat_rate_ratio - a.heat_rate_ratio);
}

double running_mmbtu(const Problem& problem, std::size_t group, int hour, int units, double mw) {
  const GroupHours& g = problem.groups[group];
  if (units <= 0 || mw <= 0.0) return 0.0;
  const double capability_mw = units * g.unit_mw[hour];
  return mw * g.mmbtu_per_full_mwh[hour] *
         heat_rate_ratio(*g.group, std::min(1.0, mw / capability_mw));
}

Problem make_problem(const Input& input, const Rules& rules) {
  const int hours = static_cast<int>(input.load_mw.size());
  Problem problem{.input = &input,
                  .rules = &rules,
                  .hours = hours,
                  .grid_mw = by_hour(input.grid_mw, hours),
                  .grid_usd_per_mwh = by_hour(input.grid_usd_per_mwh, hours),
                  .groups = {},
                  .stores = {},
                  .month_of = std::vector<int>(static_cast<std::size_t>(hours)),
                  .spans = {},
                  .month_spans = {},
                  .closely = hours <= kCloseHours,
                  .held_cap_usd = std::vector<double>(rules.caps.size(), 0.0)};
  for (std::size_t i = 0; i < input.groups.size(); ++i) {
    const UnitRules* unit = rules.groups.empty() ? nullptr : &rules.groups[i];
    problem.groups.push_back(group_hours(input, input.groups[i], unit));
  }
  for (std::size_t i = 0; i < input.storage.size(); ++i) {
    const StorageRules* store = rules.storage.empty() ? nullptr : &rules.storage[i];
    problem.stores.push_back(store_hours(input.storage[i], store));
  }
  for (std::size_t i = 0; i < rules.storage.size(); ++i) {
    if (!rules.storage[i].part_of) continue;
    const std::size_t whole = *rules.storage[i].part_of;
    problem.stores[i].sharing.push_back(whole);
    problem.stores[whole].sharing.push_back(i);
  }
  for (int month = 0; month < kMonthsPerYear && first_hour_of_month(month) < hours; ++month) {
    const int end = std::min(hours, first_hour_of_month(month + 1));
    std::fill(problem.month_of.begin() + first_hour_of_month(month), problem.month_of.begin() + end,
              month);
  }
  lay_out_spans(problem);
  return problem;
}

Hourly grid_usd(const Problem& problem, const Hourly& grid_mw) {
  Hourly usd = grid_mw * problem.grid_usd_per_mwh;
  for (const GridStep& step : problem.input->grid_steps) {
    usd += (grid_mw - step.above_mw).max(0.0) * step.more_usd_per_mwh;
  }
  return usd;
}

double last_grid_usd_per_mwh(const Problem& problem, int hour, double grid_mw) {
  double usd = problem.grid_usd_per_mwh[hour];
  for (const GridStep& step : problem.input->grid_steps) {
    if (grid_mw > step.above_mw[hour] + kNothingMw) usd += step.more_usd_per_mwh[hour];
  }
  return usd;
}

double most_per_mwh(const Problem& problem, std::size_t cap) {
  double most = 0.0;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    most = std::max(most, cap_per_mwh(problem, cap, k));
  }
  return most;
}

GroupPrices group_prices(const Problem& problem, const std::vector<double>& cap_usd) {
  GroupPrices prices{.spans = {}, .hours = &problem.spans};
  for (const int hour : problem.spans.first) {
    prices.spans.push_back(prices_in(problem, hour, cap_usd));
  }
  return prices;
}

GroupPrices group_prices_by_month(const Problem& problem,
                                  const std::vector<std::vector<double>>& month_cap_usd) {
  GroupPrices prices{.spans = {}, .hours = &problem.month_spans};
  for (const int hour : problem.month_spans.first) {
    const int month = problem.month_of[static_cast<std::size_t>(hour)];
    prices.spans.push_back(
        prices_in(problem, hour, month_cap_usd[static_cast<std::size_t>(month)]));
  }
  return prices;
}

double use_of_unit_hour(const Problem& problem, const Cap& cap, std::size_t group, int hour) {
  const double mmbtu = running_mmbtu(problem, group, hour, 1, problem.groups[group].unit_mw[hour]);
  return mmbtu * cap.per_mmbtu_at(group, hour) + per_unit_hour(cap, group);
}

}  // namespace sitewright::operations
