// The cheapest schedule of a search.
#pragma once

#include <limits>
#include <utility>

#include "model/operations/search.h"
#include "model/operations/trial.h"

namespace sitewright::operations {

class Best final {
 public:
  explicit Best(Trial& trial) : trial_(trial) {}

  /// Keeps a schedule with the trial's prices and thresholds where it costs less than what is kept,
  /// or keeps caps that that breaks; returns what it costs [USD], shadow prices left out but for
  /// those that the problem holds.
  double note(Units units, Schedule schedule) {
    trial_.count_units(schedule);
    const double usd = trial_.true_usd(schedule);
    std::vector<double> used = trial_.used(units, schedule);
    const bool over = fullest_but_starts(trial_.problem(), used) > 1.0 + kRounding;
    if (over != over_ ? over : usd >= usd_) return usd;
    usd_ = usd;
    over_ = over;
    found_ = {.schedule = std::move(schedule),
              .cap_usd = trial_.cap_usd(),
              .cap_used = std::move(used),
              .threshold_mw = trial_.thresholds()};
    return usd;
  }

  [[nodiscard]] const Found& found() const { return found_; }
  [[nodiscard]] Found take() { return std::move(found_); }

 private:
  Trial& trial_;
  Found found_;
  static constexpr double kRounding = 1e-9;
  bool over_ = true;  ///< what is kept breaks a cap
  double usd_ = std::numeric_limits<double>::infinity();
};

}  // namespace sitewright::operations
