// A plan's schedule within its crews, cranes and teams.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/schedule/schedule.h"

namespace sitewright::schedule {

/// Schedules that levelling of a plan generates; enough that more changed none of the bundled
/// cases. EST.
inline constexpr int kPlanSchedules = 200;

/// A task that levelling has moved, or kept at the cost of a link.
struct Move {
  std::string task;
  Date from{};           ///< start without resources
  Date to{};             ///< start within them
  std::string resource;  ///< that it waits for; empty: only for tasks that have moved
  std::vector<std::string>
      behind;  ///< tasks that hold the resource before it starts, or that drive it

  friend bool operator==(const Move&, const Move&) = default;
};

struct LevelledPlan {
  Result result;            ///< floats are those of the links alone, at the levelled end
  std::vector<Move> moves;  ///< in the plan's order
  int unlevelled_days = 0;  ///< duration without resources

  friend bool operator==(const LevelledPlan&, const LevelledPlan&) = default;
};

struct LevelPlanInput {
  const plan::Plan& plan;
  int schedules;       ///< generated, > 0
  std::uint64_t seed;  ///< the same seed gives the same schedule
};

/// The best (due dates kept, then an early end, then early starts) of the schedules that serial
/// generation makes from several priority rules (latest
/// finish, latest start, float, duration, successors), from seeded samples about the first, and
/// from changed lists of the best. A task holds its units from its start to its finish; capacities
/// follow their changes by day. A pinned task keeps its start without resources and takes its units
/// first. Errors:  those of critical_path(); issues (error) for an assignment beyond what its
/// resource ever
///          has, a task that never finds its units; (warning) for a pinned task whose links it
///          breaks.
/// Source:  Kolisch and Hartmann (1999), serial scheme and rules
[[nodiscard]] LevelledPlan level_plan(const LevelPlanInput& input);

/// The dates that a plan stands for: levelled where it says so, by critical path else.
[[nodiscard]] Result plan_schedule(const plan::Plan& plan);

}  // namespace sitewright::schedule
