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

  /// Keeps a schedule with the trial's prices and thresholds where it costs less than what is kept;
  /// returns what it costs [USD], shadow prices left out.
  double note(Units units, Schedule schedule) {
    trial_.count_units(schedule);
    const double usd = trial_.true_usd(schedule);
    if (usd >= usd_) return usd;
    usd_ = usd;
    found_ = {.schedule = std::move(schedule),
              .cap_usd = trial_.cap_usd(),
              .cap_used = {},
              .threshold_mw = trial_.thresholds()};
    found_.cap_used = trial_.used(units, found_.schedule);
    return usd;
  }

  [[nodiscard]] const Found& found() const { return found_; }
  [[nodiscard]] Found take() { return std::move(found_); }

 private:
  Trial& trial_;
  Found found_;
  double usd_ = std::numeric_limits<double>::infinity();
};

}  // namespace sitewright::operations
