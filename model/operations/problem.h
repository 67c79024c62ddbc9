// A year of dispatch laid out for its passes: capability by hour, and prices that decide.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "model/operations/dispatch.h"

namespace sitewright::operations {

/// Less than this [MW] is nothing: rounding, not a load.
inline constexpr double kNothingMw = 1e-10;

/// Up to so many hours more beginnings are tried: units are few and every one counts.
inline constexpr int kCloseHours = 200;

/// Ladder of last resorts [USD/MWh], each far above what energy costs and below the next. They
/// decide and are never paid. EST: any rising figures above all prices do.
inline constexpr double kOverThresholdUsd = 2e3;  ///< grid above the month's threshold
inline constexpr double kEndShortUsd = 4e3;       ///< storage that ends below where it began
inline constexpr double kStandbyUsd = 8e3;        ///< standby units
inline constexpr double kUnservedUsd = 1e8;       ///< load that nobody serves

/// A group's prices in a pass, with the shadow prices of the caps in them.
struct GroupPrice {
  double no_load_usd;  ///< an hour of running, per MW of the running units' capability
  double rising_usd;   ///< per MWh beyond that
  double start_usd;    ///< per start of a unit, fuel included
  [[nodiscard]] double full_usd() const { return no_load_usd + rising_usd; }
};

/// A period cut into spans of hours in a row.
struct Spans {
  std::vector<int> first;  ///< hour of each, the first 0
  std::vector<int> of;     ///< span by hour

  [[nodiscard]] std::size_t size() const { return first.size(); }
  /// Exclusive.
  [[nodiscard]] int end(std::size_t span) const {
    return span + 1 < first.size() ? first[span + 1] : static_cast<int>(of.size());
  }
  [[nodiscard]] std::size_t at(int hour) const {
    return static_cast<std::size_t>(of[static_cast<std::size_t>(hour)]);
  }
};

/// Prices of the groups over the year.
struct GroupPrices {
  std::vector<std::vector<GroupPrice>> spans;  ///< shape (spans x groups)
  const Spans* hours = nullptr;                ///< of the spans

  /// Shape (groups).
  [[nodiscard]] const std::vector<GroupPrice>& at(int hour) const { return spans[hours->at(hour)]; }
};

/// A generator group over the year.
struct GroupHours {
  const GeneratorGroup* group;
  Hourly unit_mw;          ///< capability of a unit
  std::vector<int> units;  ///< that are there, by hour
  bool must_run;
  bool standby;
  double start_usd;
  double start_mmbtu;
  double start_h;
  int units_before;           ///< that ran in the hour before the first
  double mmbtu_per_mwh;       ///< HHV, full load at the reference temperature
  Hourly mmbtu_per_full_mwh;  ///< HHV, full load at the hour's temperature, shape (hours)
  double no_load_frac;        ///< of the fuel at full load, burned at any load (straight line)
  double mean_mw;             ///< capability of a unit over the hours in which one is there, > 0
};

/// A store over the year.
struct StoreHours {
  const Storage* storage;
  double charge_frac;
  double discharge_frac;
  double floor_mwh;                  ///< reserved
  double first_mwh;                  ///< state when it enters service, reserve included
  bool last_resort;                  ///< gives only what would go unserved otherwise
  std::vector<std::size_t> sharing;  ///< stores that share its power
};

/// Everything that the passes of a year share.
struct Problem {
  const Input* input;
  const Rules* rules;
  int hours;
  Hourly grid_mw;           ///< shape (hours)
  Hourly grid_usd_per_mwh;  ///< of the first megawatts, shape (hours)
  std::vector<GroupHours> groups;
  std::vector<StoreHours> stores;
  std::vector<int> month_of;  ///< by hour, 0..11
  Spans spans;                ///< in which the same caps count
  Spans month_spans;          ///< the same, cut where months begin
  bool closely;               ///< more beginnings are tried
  /// Shadow prices of the caps that a search does not find itself but is given, shape (caps); they
  /// count beside those that it finds.
  std::vector<double> held_cap_usd;
};

[[nodiscard]] Problem make_problem(const Input& input, const Rules& rules);

/// What a grid draw costs in each hour [USD], shape (hours).
[[nodiscard]] Hourly grid_usd(const Problem& problem, const Hourly& grid_mw);

/// Price of the last MWh of a draw in an hour [USD/MWh].
[[nodiscard]] double last_grid_usd_per_mwh(const Problem& problem, int hour, double grid_mw);

[[nodiscard]] inline bool counts_in(const Cap& cap, int hour) {
  return hour >= cap.first_hour && hour < cap.end_hour;
}

/// True where two caps count in the same hours.
[[nodiscard]] inline bool overlap(const Cap& a, const Cap& b) {
  return a.first_hour < b.end_hour && b.first_hour < a.end_hour;
}

/// Units of a group that start in an hour.
[[nodiscard]] inline int started(const GroupHours& g, const std::vector<int>& units, int hour) {
  const auto at = static_cast<std::size_t>(hour);
  return std::max(0, units[at] - (hour > 0 ? units[at - 1] : g.units_before));
}

/// What a cap counts of an hour that a unit of a group runs, its fuel left out.
[[nodiscard]] inline double per_unit_hour(const Cap& cap, std::size_t group) {
  return cap.per_unit_hour.empty() ? 0.0 : cap.per_unit_hour[group];
}

/// What a cap counts of a MWh at full load of a group.
[[nodiscard]] inline double cap_per_mwh(const Problem& problem, std::size_t cap,
                                        std::size_t group) {
  const Cap& c = problem.rules->caps[cap];
  const GroupHours& g = problem.groups[group];
  return c.per_mmbtu[group] * g.mmbtu_per_mwh + per_unit_hour(c, group) / g.mean_mw;
}

/// What a cap counts of a MWh at full load of the group that uses most of it.
[[nodiscard]] double most_per_mwh(const Problem& problem, std::size_t cap);

/// Prices of the groups under shadow prices of the caps, those that are held always in them. Hold
/// as long as the problem does.
[[nodiscard]] GroupPrices group_prices(const Problem& problem, const std::vector<double>& cap_usd);

/// The same under shadow prices of their own in each month, shape (months x caps).
[[nodiscard]] GroupPrices group_prices_by_month(
    const Problem& problem, const std::vector<std::vector<double>>& month_cap_usd);

/// Heat rate of a group at a part of its running units' capability over that at full load at the
/// reference temperature: straight lines between the points, level outside them.
[[nodiscard]] double heat_rate_ratio(const GeneratorGroup& group, double load_frac);

/// Fuel of an hour of running [MMBtu, HHV] of `units` units that give `mw` together.
[[nodiscard]] double running_mmbtu(const Problem& problem, std::size_t group, int hour, int units,
                                   double mw);

/// What a cap counts of an hour of one unit at full load.
[[nodiscard]] double use_of_unit_hour(const Problem& problem, const Cap& cap, std::size_t group,
                                      int hour);

/// Check failure where an input or a rule is outside its domain.
void check_input(const Input& input, const Rules& rules);

}  // namespace sitewright::operations
