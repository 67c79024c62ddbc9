// A map of steps, split where units are taken.
#include "model/schedule/free_units.h"

#include <algorithm>
#include <iterator>

namespace sitewright::schedule {

Minute FreeUnits::first_lack(Minute t, Minute until, int units) const {
  for (auto step = std::prev(steps_.upper_bound(t)); step != steps_.end() && step->first < until;
       ++step) {
    if (step->second < units) return std::max(t, step->first);
  }
  return until;
}

Minute FreeUnits::next_room(Minute t, int units) const {
  for (auto step = steps_.upper_bound(t); step != steps_.end(); ++step) {
    if (step->second >= units) return step->first;
  }
  return kEndOfTime;
}

Minute FreeUnits::last_lack(Minute t, Minute until, int units) const {
  auto step = steps_.lower_bound(until);
  while (step != steps_.begin()) {
    --step;
    if (step->second < units) {
      while (step != steps_.begin() && std::prev(step)->second < units) --step;
      return step->first;
    }
    if (step->first <= t) break;
  }
  return until;
}

void FreeUnits::take(Minute from, Minute until, int units) {
  if (from >= until) return;
  split(from);
  split(until);
  for (auto step = steps_.find(from); step->first < until; ++step) step->second -= units;
}

void FreeUnits::split(Minute t) {
  const auto before = std::prev(steps_.upper_bound(t));
  if (before->first != t) steps_.emplace_hint(std::next(before), t, before->second);
}

}  // namespace sitewright::schedule
