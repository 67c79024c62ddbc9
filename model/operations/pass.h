// One pass over the year at given prices and thresholds.
#pragma once

#include <cstddef>
#include <vector>

#include "model/operations/problem.h"
#include "model/operations/ramp_path.h"
#include "model/operations/stack.h"
#include "model/operations/storage_path.h"
#include "model/operations/unit_path.h"

namespace sitewright::operations {

/// Who gives what, hour by hour.
struct Schedule {
  UnitPlan units;                ///< shape (groups) of (hours)
  std::vector<Hourly> group_mw;  ///< shape (groups) of (hours)
  std::vector<Hourly> store_mw;  ///< given at the terminals, negative while charging
  Hourly grid_mw;
  Hourly unserved_mw;
};

class Pass final {
 public:
  explicit Pass(const Problem& problem);

  /// The cheapest schedule where units are divisible and start for nothing: a bound, exact for
  /// groups that have neither minimum load nor start cost.
  void relaxed(const Targets& targets, Schedule& schedule);

  /// Whole units with minimum loads and starts, beginning from a relaxed schedule.
  void committed(const Targets& targets, Schedule& schedule);

  /// Stores and hours again, for the units that are set.
  void settle(const Targets& targets, Schedule& schedule);

  /// Hours again, for the units that are set and what the stores give.
  void fill_again(const Targets& targets, Schedule& schedule);

  /// Counts the units of groups that are divisible: passes leave that to the end.
  void count_units(Schedule& schedule) const;

  /// What one MW less of grid would cost in an hour of the schedule that was filled last, over its
  /// energy [USD].
  [[nodiscard]] double grid_worth_usd(int hour, const Schedule& schedule) const;

  /// True where every group is divisible, so that the relaxed schedule is the answer.
  [[nodiscard]] bool divisible() const { return whole_.empty(); }
  /// Groups that a ramp bounds.
  [[nodiscard]] const std::vector<std::size_t>& slow_groups() const { return ramps_; }
  /// Groups whose units count one by one.
  [[nodiscard]] const std::vector<std::size_t>& whole_groups() const { return whole_; }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);  ///< no store, no group

  void lay_out(const Targets& targets, const std::vector<Stance>& stances,
               const Schedule& schedule);
  void plan_stores(const std::vector<std::size_t>& held, Schedule& schedule);
  void plan_ramps(const Targets& targets, Schedule& schedule);
  void commit(const Targets& targets, Schedule& schedule);
  void commit_in_order(const Targets& targets, const std::vector<std::size_t>& order,
                       Schedule& schedule);
  void commit_around_ramps(const Targets& targets, std::vector<std::size_t> order,
                           Schedule& schedule);
  void repair(const Targets& targets, Schedule& schedule);
  void cover(const Targets& targets, Schedule& schedule);
  double settle_anew(const Targets& targets, Schedule& schedule);
  bool add_units(const Targets& targets, int hours_before, bool more, Schedule& schedule) const;
  bool bridge(int most_hours, UnitPlan& units) const;
  bool try_all_counts(int hour, double demand_mw, UnitPlan& units);
  bool drop_excess(const Targets& targets, int hour, double demand_mw, UnitPlan& units) const;
  bool fit_units(const Targets& targets, const Hourly& demand, UnitPlan& units) const;
  void begin_groups(const std::vector<Stance>& stances, Schedule& schedule);
  void fill(const Targets& targets, const std::vector<Stance>& stances, Schedule& schedule);
  void fill_hour(int hour, double demand_mw, Schedule& schedule) const;
  [[nodiscard]] Hourly demand_mw(const Schedule& schedule, std::size_t without) const;

  const Problem* problem_;
  std::vector<std::size_t> whole_;
  std::vector<Stance> all_relaxed_;
  std::vector<Stance> all_set_;       ///< whole groups committed, the others divisible
  std::vector<std::size_t> ramps_;    ///< groups that a ramp bounds
  std::vector<std::size_t> inert_;    ///< those, and groups whose units rest after a stop
  std::vector<Stance> around_ramps_;  ///< as all_set_, those left out: their output is held
  Stack stack_;
  StoragePath path_;
  UnitPath unit_path_;
  RampPath ramp_path_;
  std::vector<double*> group_mw_;                ///< of the schedule that is filled
  bool held_ramps_ = false;                      ///< its ramps were held while the rest was filled
  std::vector<std::vector<double>> stored_usd_;  ///< of each store, by hour
};

/// Energy in each store at the hours' ends [MWh], shape (hours), under what it gives.
[[nodiscard]] Hourly state_mwh(const StoreHours& store, const Hourly& given_mw);

/// Energy that a store takes up in an hour [MWh].
[[nodiscard]] double taken_mwh(const StoreHours& store, double given_mw);

/// A schedule in which nothing gives anything.
[[nodiscard]] Schedule empty_schedule(const Problem& problem);

}  // namespace sitewright::operations
