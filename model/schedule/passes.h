// Early and late dates of every node of a graph, to the minute.
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include "model/schedule/task_graph.h"

namespace sitewright::schedule {

/// Why a task does not start earlier.
enum class StartCause {
  plan_start,
  link,
  not_before,         ///< its own
  finish_not_before,  ///< its own
  parent,             ///< the summary that it is part of may not start earlier
  parts,              ///< a summary: its first part
  as_late,            ///< as late as possible
  resource,           ///< levelling: its resource is taken
  pinned,             ///< levelling: the planner keeps it there
};

/// The limit of a late date that is the task's own date, not an edge.
inline constexpr std::size_t kOwnDate = kNone - 1;

struct Dates {
  std::vector<Minute> start, finish;            ///< early
  std::vector<Minute> late_start, late_finish;  ///< that leave the project's end and all dates
  std::vector<Minute> free_start;               ///< latest that moves no other task
  std::vector<StartCause> cause;
  std::vector<std::size_t> driver;  ///< edge that sets the start (of a summary's end: its finish)
  std::vector<std::size_t> limit;   ///< edge that sets the late dates, kOwnDate, or kNone: the end
  Minute end = 0;                   ///< of the last task
};

/// Moves a task on: the start that it gets in place of the one that its links and dates give.
/// Called once for each node that is no summary, after those that come before it in the order.
using Fit = std::function<Minute(std::size_t node, Minute start, StartCause& cause)>;

/// Moves a task back: the start that it gets in place of the latest one that what follows leaves.
/// Called once for each node that is no summary, after those that come after it.
using FitBack = std::function<Minute(std::size_t node, Minute latest_start)>;

/// Both passes over the graph, whose order must be complete. `fit`: none where empty. `order`: of
/// the forward pass, every predecessor first; the graph's where empty.
[[nodiscard]] Dates run_passes(TaskGraph& graph, const Fit& fit = {},
                               const std::vector<std::size_t>& order = {});

/// Starts of all nodes when each goes as late as the end of `dates`, its own dates and what follows
/// it leave (a gate: as its parts do). `order`: of the pass, every successor first.
[[nodiscard]] std::vector<Minute> justified_right(TaskGraph& graph, const Dates& dates,
                                                  const FitBack& fit,
                                                  const std::vector<std::size_t>& order);

}  // namespace sitewright::schedule
