// The days on which units are under common control: what has left emits nothing more.
#pragma once

#include <optional>
#include <vector>

#include "model/core/date.h"

namespace sitewright::emissions {

struct Presence {
  Date from{};                     ///< first day
  std::optional<Date> until = {};  ///< exclusive; empty: stays

  [[nodiscard]] bool on(Date day) const { return from <= day && (!until || day < *until); }
};

/// First days of units that come, ascending, each once. What stands together is most on one of
/// them: between two of them units only leave.
[[nodiscard]] std::vector<Date> days_of_arrival(const std::vector<Presence>& units);

}  // namespace sitewright::emissions
