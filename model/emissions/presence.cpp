// Days on which more units stand than the day before.
#include "model/emissions/presence.h"

#include <algorithm>

namespace sitewright::emissions {

std::vector<Date> days_of_arrival(const std::vector<Presence>& units) {
  std::vector<Date> days;
  for (const Presence& unit : units) {
    if (unit.on(unit.from)) days.push_back(unit.from);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace sitewright::emissions
