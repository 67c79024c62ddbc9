// One hour of dispatch: who runs, at what output, with the storage carried from hour to hour.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/operations/dispatch.h"

namespace sitewright::operations {

/// Less than this [MW] is nothing: rounding, not a load.
inline constexpr double kNothingMw = 1e-10;

/// A generator group with what does not change from hour to hour, and its state in this hour.
struct RunningGroup {
  const GeneratorGroup* group;
  std::size_t index;  ///< in the input
  double full_mw;     ///< of a unit at or below the reference temperature
  double marginal_usd_per_mwh;
  double derate_per_k;
  double reference_c;
  double min_load_frac;
  int count;
  int first_hour;
  int end_hour;
  double unit_mw = 0.0;  ///< capability of a unit in this hour
  double most_mw = 0.0;  ///< of all units
  double mw = 0.0;       ///< of the group
  int units = 0;         ///< running
};

/// A store of energy with its state.
struct RunningStorage {
  const Storage* storage;
  double one_way_frac;  ///< efficiency of charging and of discharging
  double state_mwh;
  double room_mw = 0.0;  ///< it can draw so much in this hour
  double give_mw = 0.0;  ///< it can give so much in this hour
};

/// Outside conditions of an hour.
struct HourInput {
  int hour;
  double load_mw;
  double dry_bulb_c;
  double grid_mw;
  double grid_usd_per_mwh;
};

/// How much output has to go, and how much may.
struct Reduction {
  double least_mw;
  double most_mw;
};

/// The site at one hour; `step` moves it to the next. Allocates in its constructor alone.
class HourDispatch final {
 public:
  HourDispatch(const std::vector<GeneratorGroup>& groups, const std::vector<Storage>& storage);

  /// Serves the hour; the results are read below.
  void step(const HourInput& hour);

  [[nodiscard]] std::span<const RunningGroup> groups() const { return groups_; }
  [[nodiscard]] std::span<const RunningStorage> storage() const { return storage_; }
  [[nodiscard]] double grid_mw() const { return grid_mw_; }
  [[nodiscard]] double charge_mw() const { return charge_mw_; }
  [[nodiscard]] double discharge_mw() const { return discharge_mw_; }
  [[nodiscard]] double unserved_mw() const { return unserved_mw_; }
  /// Energy stored at the hour's end in what is in service [MWh].
  [[nodiscard]] double state_mwh() const;

 private:
  void prepare(const HourInput& hour);
  void serve_by_merit(const HourInput& hour);
  void take_grid(const HourInput& hour);
  void commit(std::size_t k);
  [[nodiscard]] std::optional<double> back_down(std::size_t k, const Reduction& reduction);
  [[nodiscard]] static double turn_down(RunningGroup& g, const Reduction& reduction);
  void cover_shortfall();
  void settle_storage();

  std::vector<RunningGroup> groups_;  ///< by merit; standby groups last
  std::vector<RunningStorage> storage_;
  std::size_t prime_count_ = 0;
  std::size_t grid_rank_ = 0;  ///< the grid serves before this group
  double remaining_mw_ = 0.0;  ///< not yet served
  double room_mw_ = 0.0;       ///< that storage could draw
  double grid_mw_ = 0.0;
  double charge_mw_ = 0.0;
  double discharge_mw_ = 0.0;
  double unserved_mw_ = 0.0;
  std::vector<RunningGroup> before_;  ///< scratch: the groups before a failed back-down
};

}  // namespace sitewright::operations
