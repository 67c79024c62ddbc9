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
  std::vector<GroupPrice> prices;  ///< shape (groups)
  Hourly threshold_mw;             ///< the grid gives up to here without regret, shape (hours)
};

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
class Stack final {
 public:
  /// Fixes prices and stances for the hours to come.
  void reset(const Problem& problem, const Targets& targets, const std::vector<Stance>& stances);

  /// Lays out one hour; reads the counts of committed groups.
  void build(int hour, const UnitPlan& units);

  /// What the running units give at least [MW], and what that costs an hour.
  [[nodiscard]] double least_mw() const { return least_mw_; }
  [[nodiscard]] double least_usd() const { return least_usd_; }
  [[nodiscard]] std::span<const Segment> segments() const { return {segments_.data(), count_}; }

  /// Cost of serving `demand_mw` [USD]; kExcessUsd for each MW that it is less than least_mw.
  [[nodiscard]] double cost_usd(double demand_mw) const {
    double rest = demand_mw - least_mw_;
    if (rest < -kToleranceMw) return least_usd_ - rest * kExcessUsd;
    double usd = least_usd_;
    for (const Segment& segment : segments()) {
      if (rest <= segment.mw) return usd + rest * segment.usd_per_mwh;
      usd += segment.mw * segment.usd_per_mwh;
      rest -= segment.mw;
    }
    return usd;
  }

  static constexpr double kToleranceMw = 1e-10;
  static constexpr double kExcessUsd = 1e12;  ///< decides only: no plan with an excess is kept

 private:
  /// A group as all hours of a pass see it.
  struct Ranked {
    int group;
    double usd_per_mwh;
    const GroupHours* hours;
    const double* unit_mw;
    const int* there;  ///< units, by hour
    double least_frac;
    double no_load_usd;
    bool committed;
  };

  void add(double usd_per_mwh, double mw, int source) {
    segments_[count_++] = {.usd_per_mwh = usd_per_mwh, .mw = mw, .source = source};
  }
  void add_group(const Ranked& ranked, int hour, const UnitPlan& units);

  const Problem* problem_ = nullptr;
  const Targets* targets_ = nullptr;
  std::vector<Ranked> order_;
  std::vector<Segment> segments_;  ///< room for all sources
  std::size_t count_ = 0;
  double least_mw_ = 0.0;
  double least_usd_ = 0.0;
};

}  // namespace sitewright::operations
