// When does each task of a plan finish, which of them set the end, and by how much the others may
// slip.
#pragma once

#include <string>
#include <vector>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::schedule {

/// One task with its dates. A finish is the day after the last day of work, so finish - start is
/// the duration and a milestone has start == finish.
struct ScheduledTask {
  std::string id;
  std::string name;
  Date start{};
  Date finish{};
  Date late_start{};
  Date late_finish{};
  int total_float_days = 0;  ///< slip that leaves the project's finish where it is, >= 0
  int free_float_days = 0;   ///< slip that leaves every successor where it is, in [0, total float]
  bool critical = false;     ///< total float is 0
  std::string
      driving_link;  ///< id of the link that sets the start; empty: the plan's start or its own

  friend bool operator==(const ScheduledTask&, const ScheduledTask&) = default;
};

struct Result {
  std::vector<ScheduledTask> tasks;  ///< in the plan's order; empty where an issue is an error
  Date start{};                      ///< earliest start of a task; the plan's start without tasks
  Date finish{};                     ///< latest finish of a task; the plan's start without tasks
  int duration_days = 0;             ///< finish - start
  /// Ids of one chain of driving links that ends at the project's finish, first task first.
  std::vector<std::string> critical_path;
  Issues issues;

  friend bool operator==(const Result&, const Result&) = default;
};

/// Early and late dates of every task by the critical path method, in calendar days.
///   early: S_j = max(plan start, start-no-earlier-than, over links i -> j of
///     FS: F_i + lag, SS: S_i + lag, FF: F_i + lag - d_j, SF: S_i + lag - d_j);  F_j = S_j + d_j
///   late:  F_i = min(project finish, over links i -> j of
///     FS: S_j - lag, SS: S_j - lag + d_i, FF: F_j - lag, SF: F_j - lag + d_i), in late dates
///   total float = late start - start; free float = the least slack of the links out of a task,
///   at most the days to the project's finish.
/// A task that a finish-finish or start-finish link drives moves its start earlier when it grows,
/// and what hangs on its start with it: the project may then end earlier. Inputs:  plan.tasks and
/// plan.links in any order; a negative lag is a lead. Linear in both. Errors:  issues (error) for a
/// cycle, with its tasks in order; a link whose end is no task; two
///          tasks of one id; a negative duration; an end after 2199. tasks is empty then.
/// Source:  Kelley and Walker (1959), the method; Fondahl (1961), the four link types
[[nodiscard]] Result critical_path(const plan::Plan& plan);

}  // namespace sitewright::schedule
