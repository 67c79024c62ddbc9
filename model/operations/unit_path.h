// Which units of a group run in each hour: the cheapest path of each, starts included.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/operations/problem.h"
#include "model/operations/stack.h"

namespace sitewright::operations {

/// The other sources being given, an hour's cost is convex in the number n of a group's units that
/// run. The programme over counts
///   V_h(n) = cost_h(n) + min over m of V_h-1(m) + start_usd max(0, n - m)
/// then falls apart into one of two states for each unit in a fixed order, the i-th paying
/// cost_h(i) - cost_h(i - 1) while it runs: exact, in time that grows with the units, not with
/// their combinations. A unit that stopped rests for its group's start time. Units that run in the
/// first hour are not counted as started. Of equals a unit stays as it is.
class UnitPath final {
 public:
  explicit UnitPath(const Problem& problem) : problem_(&problem) {}

  /// Sets the counts of one group in `plan`; the others stand by `stances`. The demand [MW] is what
  /// is left after storage, shape (hours).
  void improve(std::size_t group, const Targets& targets, const std::vector<Stance>& stances,
               const Hourly& demand_mw, UnitPlan& plan);

 private:
  /// Least costs of the units up to an hour.
  struct Costs {
    std::vector<double> running_usd;  ///< while it runs, shape (units)
    std::vector<double> resting_usd;  ///< rested for 1 .. n hours, shape (units x n)
  };
  /// The others' cost of an hour over what they give, straight between corners.
  struct Corner {
    double mw;
    double usd;
    double usd_per_mwh;  ///< beyond it
  };

  void read_others(double demand_mw, double group_usd);
  [[nodiscard]] double others_usd(double mw) const;
  [[nodiscard]] double cost_usd(int hour, int units) const;
  void step(std::size_t unit, double hour_usd, std::uint8_t& came_from);
  void trace_back(std::size_t group, std::vector<int>& counts) const;

  const Problem* problem_;
  Stack stack_;
  const GroupHours* group_ = nullptr;
  const GroupPrice* price_ = nullptr;
  std::vector<Corner> corners_;
  Costs costs_;
  std::size_t rest_h_ = 1;
  double wanted_mw_ = 0.0;               ///< of the group: what cheaper sources leave
  double room_mw_ = 0.0;                 ///< demand above what the others give at least
  std::vector<std::uint8_t> came_from_;  ///< shape (hours x units)
};

}  // namespace sitewright::operations
