// Schedules that keep within resources, as short as a bounded search finds them.
#pragma once

#include <cstdint>
#include <vector>

#include "model/schedule/project.h"

namespace sitewright::schedule {

inline constexpr int kDefaultSchedules = 20000;

struct LevelInput {
  const Project& project;
  int schedules;       ///< generated at most (three at least), > 0; each justification counts
  std::uint64_t seed;  ///< the same seed gives the same schedule
};

struct LevelResult {
  std::vector<int> starts;  ///< by activity
  int makespan = 0;
  int lower_bound = 0;  ///< no schedule is shorter: critical path and resource work
  int schedules = 0;    ///< generated
};

/// A feasible schedule near the shortest. Activity lists by several priority rules and by regret-
/// biased sampling are decoded by the serial generation scheme and improved forward and backward
/// (double justification); a population of lists is then crossed and mutated until the count of
/// schedules is used up or the lower bound is met.
/// Errors:  check failure where project_error() finds one, or schedules <= 0
/// Source:  Kolisch and Hartmann (1999), serial scheme and rules; Valls, Ballestin and Quintanilla
///          (2005), double justification; Hartmann (1998), genetic search on activity lists
[[nodiscard]] LevelResult level_resources(const LevelInput& input);

}  // namespace sitewright::schedule
