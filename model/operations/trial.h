// One point of the search: shadow prices and thresholds, and the schedule they lead to.
#pragma once

#include <vector>

#include "model/operations/pass.h"
#include "model/operations/schedule_cost.h"

namespace sitewright::operations {

/// How a trial treats units.
enum class Units { divisible, whole };

class Trial final {
 public:
  explicit Trial(const Problem& problem);

  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] const Rules& rules() const { return *problem_.rules; }
  [[nodiscard]] bool divisible() const { return pass_.divisible(); }
  /// Groups that a ramp bounds.
  [[nodiscard]] const std::vector<std::size_t>& slow_groups() const { return pass_.slow_groups(); }
  [[nodiscard]] const std::vector<std::size_t>& whole_groups() const {
    return pass_.whole_groups();
  }

  [[nodiscard]] const std::vector<double>& cap_usd() const { return cap_usd_; }
  void set_cap_usd(const std::vector<double>& cap_usd);
  /// The same with prices of their own in each month, shape (months x caps); cap_usd() are the
  /// highest.
  void set_cap_usd_by_month(const std::vector<std::vector<double>>& month_cap_usd);
  [[nodiscard]] const GroupPrices& prices() const { return targets_.prices; }

  /// Thresholds of the demand charges [MW]; infinite for none, but that no store charges beyond the
  /// month's load.
  [[nodiscard]] const std::vector<Monthly>& thresholds() const { return threshold_; }
  void set_thresholds(const std::vector<Monthly>& thresholds);
  void set_no_thresholds();
  /// The lowest of the thresholds of each hour, shape (hours).
  [[nodiscard]] const Hourly& threshold_mw() const { return targets_.threshold_mw; }

  /// Writes over `schedule`.
  void solve(Units units, Schedule& schedule);
  [[nodiscard]] Schedule solve(Units units);
  /// Whole units where a schedule has divisible ones.
  void commit(Schedule& schedule) { pass_.committed(targets_, schedule); }
  /// The same units; stores and hours again.
  void settle(Schedule& schedule) { pass_.settle(targets_, schedule); }
  /// The same units and stores; hours again.
  void fill(Schedule& schedule) { pass_.fill_again(targets_, schedule); }

  /// What one MW less of grid would cost in an hour of the schedule that was solved last.
  [[nodiscard]] double grid_worth_usd(int hour, const Schedule& schedule) const {
    return pass_.grid_worth_usd(hour, schedule);
  }

  void count_units(Schedule& schedule) const { pass_.count_units(schedule); }

  /// Cost by month with the shadow prices in it; divisible units pay their full-load cost.
  [[nodiscard]] Monthly months(Units units, const Schedule& schedule) const;
  /// The same without the shadow prices.
  [[nodiscard]] Monthly true_months(const Schedule& schedule) const;
  /// Cost without the shadow prices, those that the problem holds left in it.
  [[nodiscard]] double true_usd(const Schedule& schedule) const;
  /// Use of each cap, as these units use it.
  [[nodiscard]] std::vector<double> used(Units units, const Schedule& schedule) const;
  [[nodiscard]] double fullest(Units units, const Schedule& schedule) const;
  [[nodiscard]] bool over(Units units, const Schedule& schedule) const {
    return fullest(units, schedule) > 1.0;
  }

 private:
  void set_prices(GroupPrices prices);

  const Problem& problem_;
  Pass pass_;
  Targets targets_;
  GroupPrices full_;  ///< the prices of divisible units
  std::vector<double> cap_usd_;
  std::vector<Monthly> threshold_;
  std::vector<Monthly> most_mw_;  ///< load of each charge's months
  double stored_usd_;             ///< of a MWh carried from month to month
};

}  // namespace sitewright::operations
