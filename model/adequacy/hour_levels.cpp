// Hours that are alike in everything that matters, collected.
#include "model/adequacy/hour_levels.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace sitewright::adequacy {

namespace {

bool fail_alike(const SourceGroup& a, const SourceGroup& b) {
  return a.unit_mw == b.unit_mw && a.unavailable_frac == b.unavailable_frac &&
         a.derate == b.derate && a.planned.empty() && b.planned.empty() && a.spares == 0 &&
         b.spares == 0;
}

/// Splits levels by one more property of the hours; returns their number.
std::size_t refine(std::vector<std::size_t>& of_hour, const std::vector<int>& values) {
  std::unordered_map<std::uint64_t, std::size_t> seen;
  for (std::size_t h = 0; h < values.size(); ++h) {
    const std::uint64_t key = (static_cast<std::uint64_t>(of_hour[h]) << 32U) |
                              static_cast<std::uint64_t>(static_cast<std::uint32_t>(values[h]));
    of_hour[h] = seen.try_emplace(key, seen.size()).first->second;
  }
  return seen.size();
}

}  // namespace

Levels alike(const std::vector<std::vector<int>>& series, Eigen::Index hours) {
  const auto count = static_cast<std::size_t>(hours);
  Levels levels{.of_hour = std::vector<std::size_t>(count, 0), .hours = {}};
  std::size_t number = count > 0 ? 1 : 0;
  for (const std::vector<int>& values : series) {
    const auto least_most = std::minmax_element(values.begin(), values.end());
    if (values.empty() || *least_most.first == *least_most.second) continue;
    number = refine(levels.of_hour, values);
  }
  levels.hours.resize(number);
  for (std::size_t h = 0; h < count; ++h) {
    levels.hours[levels.of_hour[h]].push_back(static_cast<Eigen::Index>(h));
  }
  return levels;
}

Fleet joined(const Fleet& fleet) {
  Fleet result{.groups = {}, .derate_frac = fleet.derate_frac};
  for (const SourceGroup& group : fleet.groups) {
    const auto same = std::find_if(result.groups.begin(), result.groups.end(),
                                   [&](const SourceGroup& g) { return fail_alike(g, group); });
    if (same == result.groups.end()) {
      result.groups.push_back(group);
    } else {
      same->units += group.units;
    }
  }
  return result;
}

std::vector<std::vector<int>> standing_units(const Fleet& fleet, Eigen::Index hours) {
  std::vector<std::vector<int>> units;
  for (const SourceGroup& group : fleet.groups) units.push_back(units_by_hour(group, hours));
  return units;
}

}  // namespace sitewright::adequacy
