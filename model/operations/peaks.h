// How high to let the grid draw go in each month under demand charges.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "model/operations/trial.h"

namespace sitewright::operations {

/// The cost of a month over its threshold is convex for divisible units: its charge rises with the
/// threshold, what replaces the grid falls. All months and charges move in the same passes.
class PeakSearch final {
 public:
  explicit PeakSearch(Trial& trial);

  /// On divisible units, at the trial's prices: the best thresholds found in `passes` passes, which
  /// stay set, and their schedule, from the one without thresholds. Each step goes to where the
  /// slopes at both ends of what is left would meet.
  void search(int passes, Schedule& schedule);
  /// The same where no threshold below `least` is worth it.
  void search(int passes, const std::vector<Monthly>& least, Schedule& schedule);

  /// The lowest peaks that units can hold, none below what is free.
  [[nodiscard]] std::vector<Monthly> lowest(const UnitPlan& units) const;

  /// Sets thresholds at the peaks that a schedule has where it has none: divisible units keep them
  /// of their own, whole ones only where they are held to it.
  void hold(const Schedule& schedule);

  /// On whole units at the thresholds that are set: keeps those of the months in which they are
  /// worth it, and takes the units of the others from a schedule without thresholds (divisible
  /// still) at the same prices.
  void choose_whole(Schedule unshaved, Schedule& schedule);

  /// On whole units in short periods, where a month's cost has more than one valley: even steps and
  /// then golden section around the best; what was set before is one of those tried.
  void search_whole(Schedule& schedule);

  /// The same for the units that are set, where the cost is convex again: by slopes in `passes`
  /// passes, or in short periods by steps.
  void retune(int passes, Schedule& schedule);

  /// Thresholds `share` of the way from the lowest worth trying to a draw's peaks.
  [[nodiscard]] std::vector<Monthly> between(const Hourly& grid_mw, double share) const;

 private:
  /// What is left of a charge's month.
  struct Bracket {
    double low_mw;
    double high_mw;
    double low_usd;
    double high_usd;
    double low_slope;  ///< < 0 once it is known
    double high_slope;
    double reached_mw;  ///< where the low end could not be held
    double tried_mw;
    double best_mw;
    double best_usd;
    [[nodiscard]] double next_mw() const;
    [[nodiscard]] bool open() const;
  };
  /// The brackets of all charges, shape (charges x months).
  using Brackets = std::vector<Bracket>;

  using Solve = std::function<void(Schedule&)>;
  void search_slopes(Units units, int passes, const Solve& solve, Brackets brackets,
                     Schedule& schedule);
  void search_steps(const Solve& solve, Schedule& schedule);
  [[nodiscard]] Brackets begin(Units units, const Schedule& unshaved) const;
  void note(Units units, const Schedule& schedule, Brackets& brackets) const;
  void set(const Brackets& brackets, double Bracket::*mw);
  [[nodiscard]] Monthly slopes(std::size_t charge, const Schedule& schedule) const;

  Trial& trial_;
  std::vector<Monthly> lowest_mw_;  ///< of each charge
};

}  // namespace sitewright::operations
