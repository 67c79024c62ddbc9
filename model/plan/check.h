// Everything that is wrong with a plan, at once.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// Unit costs whose item ends so are lives, in years between these two.
inline constexpr std::string_view kLifeSuffix = "_life_years";
inline constexpr double kShortestLifeYears = 0.5;
inline constexpr double kLongestLifeYears = 100.0;

/// True where the catalogue named `catalogue` ("accelerators", "generators", "cooling", "stations",
/// ...) has `id`.
using KnowsId = std::function<bool(std::string_view catalogue, std::string_view id)>;

/// What the program's `catalog` command lists, for an id that is none of it: the ids nearest to it,
/// best first, separated by commas; empty where it lists no such catalogue.
using NearestIds = std::function<std::string(std::string_view catalogue, std::string_view id)>;

/// Every issue of the plan: values beyond their limits, ids that are malformed or twice there,
/// references that lead nowhere, dates in the wrong order, keys that no table knows (warnings).
[[nodiscard]] Issues check_plan(const Plan& plan, const KnowsId& knows,
                                const NearestIds& nearest = {});

}  // namespace sitewright::plan
