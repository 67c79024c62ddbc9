// The sources of one hour in the order of their price.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "model/operations/problem.h"

namespace sitewright::operations {

/// What a pass is told: prices and thresholds.
struct Targets {
  GroupPrices prices;
  Hourly threshold_mw;  ///< the grid gives up to here without regret, shape (hours)
};

/// Groups by rising price at full load.
[[nodiscard]] std::vector<std::size_t> by_merit(std::vector<std::size_t> groups,
                                                const std::vector<GroupPrice>& prices);

/// How a stack treats a group.
enum class Stance : unsigned char {
  relaxed,    ///< all its units as one divisible source at their full-load cost
  committed,  ///< the units that run, from their minimum on
  absent,     ///< not there
};

/// A part of an hour's supply at one price.
struct Segment {
  double usd_per_mwh;
  double mw;
  int source;  ///< a group's index, or kGrid, kNobody
};
inline constexpr int kGrid = -1;
inline constexpr int kNobody = -2;

/// Running units, shape (groups) of (hours).
using UnitPlan = std::vector<std::vector<int>>;

/// Sources of an hour by rising price, above what the running units give at least.
struct HourStack {
  std::span<const Segment> segments;
  double least_mw;   ///< what the running units give at least
  double least_usd;  ///< and what that costs an hour

  /// Cost of serving `demand_mw` [USD]; kExcessUsd for each MW that it is less than least_mw.
  [[nodiscard]] double cost_usd(double demand_mw) const {
    double rest = demand_mw - least_mw;
    if (rest < -kToleranceMw) return least_usd - rest * kExcessUsd;
    double usd = least_usd;
    for (const Segment& segment : segments) {
      if (rest <= segment.mw) return usd + rest * segment.usd_per_mwh;
      usd += segment.mw * segment.usd_per_mwh;
      rest -= segment.mw;
    }
    return usd;
  }

  static constexpr double kToleranceMw = 1e-10;
  static constexpr double kExcessUsd = 1e12;  ///< decides only: no plan with an excess is kept
};

/// Lays out hours, one by one or all of them.
class Stack final {
 public:
  /// Fixes prices and stances for the hours to come; counts of committed groups are read from
  /// `units` as each hour is laid out.
  void reset(const Problem& problem, const Targets& targets, const std::vector<Stance>& stances,
             const UnitPlan& units);

  /// One hour. Holds until the next call.
  [[nodiscard]] HourStack build(int hour);

  /// All hours, to be read by at() until the next reset().
  void lay_out();
  [[nodiscard]] HourStack at(int hour) const {
    const Laid& laid = laid_[static_cast<std::size_t>(hour)];
    return {.segments = {&year_[static_cast<std::size_t>(hour) * room_], laid.count},
            .least_mw = laid.least_mw,
            .least_usd = laid.least_usd};
  }

 private:
  /// A group as all hours of a span see it.
  struct Ranked {
    int group;
    double usd_per_mwh;
    const double* unit_mw;
    const int* running;  ///< units, by hour
    double least_frac;
    double no_load_usd;
  };
  struct Laid {
    std::size_t count;
    double least_mw;
    double least_usd;
  };

  void rank(const std::vector<GroupPrice>& prices, const std::vector<Stance>& stances,
            const UnitPlan& units, std::vector<Ranked>& order) const;
  [[nodiscard]] Laid write(int hour, Segment* out) const;

  const Problem* problem_ = nullptr;
  const Targets* targets_ = nullptr;
  std::vector<std::vector<Ranked>> orders_;  ///< by span
  std::size_t room_ = 0;                     ///< segments of an hour at most
  std::vector<Segment> hour_;                ///< of build()
  std::vector<Segment> year_;                ///< of lay_out(), shape (hours x room)
  std::vector<Laid> laid_;
};

}  // namespace sitewright::operations
