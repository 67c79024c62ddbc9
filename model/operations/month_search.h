// Months to choose from under caps and demand charges, and the choice.
#pragma once

#include <optional>
#include <vector>

#include "model/operations/caps.h"
#include "model/operations/month_choice.h"
#include "model/operations/peaks.h"

namespace sitewright::operations {

/// Offers MonthChoice the months of schedules of whole units, each with the thresholds that are
/// worth it at its prices of the caps: at none and, where a cap binds, at prices that break every
/// threshold, then at those that the choice so far puts on the caps, until these move no more
/// (column generation). Divisible units know nothing of what a unit more costs: then also at the
/// thresholds that so many units can just hold.
class MonthSearch final {
 public:
  MonthSearch(Trial& trial, PeakSearch& peaks, CapSearch& caps);

  /// `free`: divisible units at the thresholds that are set, without prices. The chosen year, whose
  /// prices and thresholds stay set; none where no choice keeps the caps.
  [[nodiscard]] std::optional<Schedule> run(const Schedule& free);

  /// What the choice may cost more than the caps ask for, as a share.
  [[nodiscard]] double gap_frac() const { return months_.gap_frac(); }

 private:
  /// Prices of the caps, and the thresholds that are worth it then.
  struct Rung {
    std::vector<double> cap_usd;
    std::vector<Monthly> threshold_mw;
  };

  void offer_unshaved();
  void offer_at(const std::vector<double>& cap_usd);
  [[nodiscard]] bool known(const std::vector<double>& cap_usd) const;
  [[nodiscard]] const Rung& below(const std::vector<double>& cap_usd) const;
  void climb();
  void offer_levels();
  void offer_shares();
  void offer_held(const std::vector<Monthly>& threshold_mw);
  [[nodiscard]] UnitPlan cheapest_units(int count) const;

  Trial& trial_;
  PeakSearch& peaks_;
  CapSearch& caps_;
  MonthChoice months_;
  std::vector<double> no_usd_;
  std::vector<double> breaking_usd_;
  std::vector<Rung> rungs_;
  Schedule schedule_;
  Hourly unshaved_mw_;  ///< grid draw without prices and thresholds
};

}  // namespace sitewright::operations
