// The tasks and links of a plan as a graph in an order that follows the links.
#pragma once

#include <deque>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/plan/plan.h"
#include "model/schedule/work_clock.h"

namespace sitewright::schedule {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// What an edge stands for: one of the plan's links, a summary's begin that its parts wait for, or
/// a part that its summary waits for.
enum class EdgeKind { link, opens, closes };

struct Edge {
  std::size_t from;
  std::size_t to;
  EdgeKind kind;
  plan::LinkType type;  ///< of a link; fs else
  bool elapsed;         ///< the lag counts every hour
  Minute lag;
  double lag_frac;   ///< of the predecessor's duration, on top
  std::size_t link;  ///< place in plan.links, or kNone
};

/// A task, or the begin of a summary: the tasks come first, in the plan's order. The node of a
/// summary is its end, which waits for its parts.
struct Node {
  std::size_t task;      ///< place in plan.tasks
  bool summary = false;  ///< the end of one
  bool gate = false;     ///< the begin of one
  std::size_t clock = 0;
  Minute duration = 0;  ///< working minutes; 0 for summaries
  std::optional<Minute> start_from, start_by, finish_from, finish_by, deadline;
  bool late = false;  ///< as late as possible
};

/// The edges at each node, one after the other, in the order of the edges.
class EdgeLists final {
 public:
  EdgeLists() = default;
  /// `node_of`: of each edge, in [0, nodes).
  EdgeLists(std::size_t nodes, const std::vector<std::size_t>& node_of);

  [[nodiscard]] std::span<const std::size_t> operator[](std::size_t node) const {
    return {edges_.data() + begin_[node], begin_[node + 1] - begin_[node]};
  }

 private:
  std::vector<std::size_t> begin_;  ///< of each node in edges_, and the end
  std::vector<std::size_t> edges_;
};

struct TaskGraph {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  EdgeLists in;                      ///< edges into each node
  EdgeLists out;                     ///< edges out of each node
  std::vector<std::size_t> order;    ///< of nodes; every predecessor first
  std::vector<std::size_t> gate_of;  ///< by task: the node of a summary's begin, or kNone
  std::deque<WorkClock> clocks;      ///< around the clock, then the plan's calendars
  std::size_t plan_clock = 0;        ///< of tasks and lags without a calendar
  Minute start = 0;                  ///< of the plan
};

/// Days of a task's calendar that it lasts most likely: the work over the crews' rate where both
/// are given, else its duration.
[[nodiscard]] double duration_days(const plan::Task& task);

/// The graph. Errors: issues (error), all at once: two tasks of one id, a negative duration, a link
/// or parent that is no task, a calendar that is none, a link that sets the finish of a summary, a
/// task whose own dates leave no room for it, a cycle of links or of parents with its tasks in
/// order; those of working_times(). Warnings: what a summary does not heed.
[[nodiscard]] TaskGraph task_graph(const plan::Plan& plan, Issues& issues);

}  // namespace sitewright::schedule
