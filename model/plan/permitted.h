// Hours and starts that a permit allows each unit of a group: the group's own, else the site's.
#pragma once

#include <optional>
#include <string>

#include "model/plan/plan.h"

namespace sitewright::plan {

/// A limit on each unit of a group in any 12 months, and the path of the field that sets it.
struct UnitLimit {
  std::optional<double> most{};  ///< hours or starts; nothing: no limit
  std::string path{};            ///< the group's own where it has one
};

/// Hours a year.
[[nodiscard]] UnitLimit permitted_hours(const Plan& plan, const GeneratorGroup& group);

/// Starts a year.
[[nodiscard]] UnitLimit permitted_starts(const Plan& plan, const GeneratorGroup& group);

}  // namespace sitewright::plan
