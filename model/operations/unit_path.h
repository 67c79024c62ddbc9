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
/// saving_h(i) = cost_h(i) - cost_h(i - 1) while it runs: exact, in time that grows with the units,
/// not with their combinations. A unit that stopped rests for its group's start time. Units that
/// run in the first hour are not counted as started. Of equals a unit stays as it is.
///
/// Where units may start in the next hour, all that a unit's past leaves is what its best path that
/// runs costs over its best path that rests:
///   D_h = min(max(D_h-1, 0), start_usd) + saving_h.
/// It runs for sure where D_h < 0, rests where D_h > start_usd, and is what it is an hour later in
/// between; D rises from unit to unit, so that two counts an hour say it all.
class UnitPath final {
 public:
  explicit UnitPath(const Problem& problem) : problem_(&problem) {}

  /// Sets the counts of one group in `plan`; the others stand by `stances`. The demand [MW] is what
  /// is left after storage, shape (hours). False where that changes nothing.
  bool improve(std::size_t group, const Targets& targets, const std::vector<Stance>& stances,
               const Hourly& demand_mw, UnitPlan& plan);

 private:
  /// Units that run for sure after an hour, and those that may.
  struct Bounds {
    int sure;
    int perhaps;
  };

  void read_savings(int hour, double demand_mw, const HourStack& others);
  void step_ready(std::size_t hour);
  void step_resting(std::size_t hour);
  [[nodiscard]] bool trace_ready(std::vector<int>& counts) const;
  [[nodiscard]] bool trace_resting(std::vector<int>& counts) const;

  const Problem* problem_;
  Stack stack_;
  const GroupHours* group_ = nullptr;
  const GroupPrice* price_ = nullptr;  ///< in the hour that is read
  int block_ = 1;                      ///< units that are decided together
  double per_block_ = 1.0;
  std::size_t blocks_ = 0;
  std::size_t rest_h_ = 1;
  std::vector<double> savings_;   ///< shape (blocks)
  std::vector<double> over_usd_;  ///< D, shape (blocks)
  std::vector<Bounds> bounds_;    ///< shape (hours)
  // Where units rest for more than an hour:
  std::vector<double> running_usd_;      ///< least cost up to an hour while it runs, shape (blocks)
  std::vector<double> resting_usd_;      ///< rested for 1 .. n hours, shape (blocks x n)
  std::vector<std::uint8_t> came_from_;  ///< shape (hours x blocks)
};

}  // namespace sitewright::operations
