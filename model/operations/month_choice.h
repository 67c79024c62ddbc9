// A year put together of months of several schedules of whole units.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/operations/trial.h"

namespace sitewright::operations {

/// Under demand charges units are worth most where they hold a month's peak for all of the month,
/// or nothing: at one price of a cap all alike months turn at once, and much of the cap may be
/// left. Months hardly know of each other but for the caps, so that a year is a choice of one
/// schedule for each:
///   min sum over m of usd_m(i_m)  so that  sum over m of use_cm(i_m) <= limit_c,
/// from one price of each cap for all months, then by steepest descent over changes of one month
/// and of two at once.
class MonthChoice final {
 public:
  explicit MonthChoice(Trial& trial) : trial_(trial) {}

  /// Adds the months of a schedule of whole units, at the trial's prices and thresholds.
  void offer(const Schedule& schedule);

  /// The least prices of the caps at which months that are each the cheapest keep them together;
  /// where none does, beyond what any load is worth.
  [[nodiscard]] std::vector<double> least_usd() const;

  /// What the best choice costs [USD], as far as sums tell; beyond any cost where it breaks a cap.
  [[nodiscard]] double least_total_usd() const;

  /// What the best choice costs more than any mixture of the months that were offered, as a share
  /// of it; infinite where none keeps the caps.
  [[nodiscard]] double gap_frac() const;

  /// Makes a schedule keep the caps with the units that it has; false where it can't.
  using Keep = std::function<bool(Schedule&)>;

  /// The year of the best months, its stores planned anew; its prices and thresholds stay set, as
  /// `keep` leaves them. None where no choice keeps the caps.
  [[nodiscard]] std::optional<Schedule> choose(const Keep& keep);

 private:
  /// A schedule that was offered, by month.
  struct Offer {
    UnitPlan units;
    std::vector<double> cap_usd;        ///< of each cap
    std::vector<Monthly> threshold_mw;  ///< of each demand charge
    Monthly usd;                        ///< without the shadow prices
    std::vector<Monthly> use;           ///< of each cap
  };
  /// The offer that each month takes.
  using Choice = std::vector<std::size_t>;
  /// A choice with its sums.
  struct Sums;

  [[nodiscard]] Sums sums_of(const Choice& choice) const;
  [[nodiscard]] double judged(const Sums& sums) const;
  void move(std::size_t month, std::size_t to, Sums& sums) const;
  [[nodiscard]] double priced_usd(const std::vector<double>& cap_usd, std::size_t offer,
                                  std::size_t month) const;
  [[nodiscard]] Choice at_prices(const std::vector<double>& cap_usd) const;
  [[nodiscard]] double least_usd_of(std::size_t cap, std::vector<double> cap_usd) const;
  [[nodiscard]] Sums best() const;
  [[nodiscard]] bool improve(Sums& sums) const;
  [[nodiscard]] Schedule put_together(const Choice& choice);

  Trial& trial_;
  std::vector<Offer> offers_;
  double room_frac_ = 1.0;  ///< of the limits that sums may use
};

}  // namespace sitewright::operations
