// What a resource has free over time.
#pragma once

#include <map>

#include "model/schedule/work_clock.h"

namespace sitewright::schedule {

/// Units of one resource that nobody holds, from each moment on.
class FreeUnits final {
 public:
  /// `steps`: capacity from each moment on; the first lies before every moment that is asked about.
  explicit FreeUnits(std::map<Minute, int> steps) : steps_(std::move(steps)) {}

  /// First moment from t on, and before `until`, at which fewer than `units` are free; `until`
  /// where there is none.
  [[nodiscard]] Minute first_lack(Minute t, Minute until, int units) const;
  /// First moment after t at which `units` are free; kEndOfTime where there is none.
  [[nodiscard]] Minute next_room(Minute t, int units) const;
  /// First moment of the last span in [t, until) in which fewer than `units` are free; `until`
  /// where there is none.
  [[nodiscard]] Minute last_lack(Minute t, Minute until, int units) const;
  /// Holds units in [from, until).
  void take(Minute from, Minute until, int units);

 private:
  void split(Minute t);

  std::map<Minute, int> steps_;
};

}  // namespace sitewright::schedule
