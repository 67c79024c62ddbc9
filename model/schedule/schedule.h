// When does each task of a plan finish, which of them set the end, and by how much the others may
// slip.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"
#include "model/schedule/passes.h"
#include "model/schedule/task_graph.h"

namespace sitewright::schedule {

/// One task with its dates. A finish is the first day that begins after the work, so what the task
/// makes ready is there on that day, finish - start is the duration of work around the clock, and a
/// milestone has start == finish.
struct ScheduledTask {
  std::string id;
  std::string name;
  std::string parent;      ///< id of the summary that it is part of; empty: of none
  bool summary = false;    ///< has parts
  bool milestone = false;  ///< takes no time
  Date start{};
  Date finish{};
  Date late_start{};
  Date late_finish{};
  Minute start_at = 0;  ///< to the minute
  Minute finish_at = 0;
  Minute late_finish_at = 0;
  double duration_days = 0.0;     ///< working days of its calendar
  double total_float_days = 0.0;  ///< working days of slip that keep the end and all dates;
                                  ///< negative: what is missing to keep them
  double free_float_days = 0.0;   ///< slip that moves no other task, in [0, total float]
  bool critical = false;          ///< total float is 0 or less
  bool near_critical = false;     ///< not critical, total float up to the plan's threshold
  StartCause cause = StartCause::plan_start;
  std::string driving_link;  ///< id of the link that sets the start; empty where none does
  std::string limited_by;    ///< id of the task whose date sets the float; empty: the project's end

  friend bool operator==(const ScheduledTask&, const ScheduledTask&) = default;
};

enum class DueKind { start_by, finish_by, deadline };

/// A date that the network cannot keep.
struct MissedDate {
  std::string task;
  DueKind kind = DueKind::deadline;
  Date due{};
  int late_days = 0;               ///< calendar days, > 0
  std::vector<std::string> chain;  ///< ids of what drives the task, first first, itself last

  friend bool operator==(const MissedDate&, const MissedDate&) = default;
};

struct Result {
  std::vector<ScheduledTask> tasks;  ///< in the plan's order; empty where an issue is an error
  Date start{};                      ///< earliest start of a task; the plan's start without tasks
  Date finish{};                     ///< latest finish of a task; the plan's start without tasks
  int duration_days = 0;             ///< finish - start
  /// Ids of one chain of driving links that ends at the project's finish, first task first.
  std::vector<std::string> critical_path;
  std::vector<MissedDate> missed;
  Issues issues;

  friend bool operator==(const Result&, const Result&) = default;
};

/// Early and late dates of every task by the critical path method in working time, to the minute.
///   early: S_j = up(max(plan start, start and finish not before, over links i -> j of
///     FS: F_i + lag, SS: S_i + lag, FF: F_i + lag - d_j, SF: S_i + lag - d_j));  F_j = S_j + d_j
///   late:  F_i = min(project finish, own dates, over links i -> j of
///     FS: S_j - lag, SS: S_j - lag + d_i, FF: F_j - lag, SF: F_j - lag + d_i), in late dates
///   total float = late start - start; free float = slip that leaves every other early date.
/// Durations and floats count in the task's calendar, working lags in the successor's, elapsed lags
/// every hour; up() is the next working minute. A finish that a link sets where no work goes on is
/// the end of the work before. Links win over dates: a date that they break has negative float and
/// a warning. A summary has the dates of its parts, which wait for its links and its earliest
/// start. A task that a finish-finish or start-finish link drives moves its start earlier when it
/// grows, and what hangs on its start with it: the project may then end earlier. Inputs:
/// plan.tasks, links and calendars in any order; a negative lag is a lead. Linear in both. Errors:
/// issues (error) of task_graph(), an end after 2199; tasks is empty then. Warnings for
///          dates that are missed.
/// Source:  Kelley and Walker (1959), the method; Fondahl (1961), the four link types
[[nodiscard]] Result critical_path(const plan::Plan& plan);

/// The result that dates of the plan's own graph stand for; issues are added to.
[[nodiscard]] Result make_result(const plan::Plan& plan, TaskGraph& graph, const Dates& dates);

/// The task with that id; null where the result has none.
[[nodiscard]] const ScheduledTask* find_task(const Result& result, std::string_view id);

}  // namespace sitewright::schedule
