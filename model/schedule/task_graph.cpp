// Building the graph: what is wrong with the tasks is found here, so that the passes need not look.
#include "model/schedule/task_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/schedule/calendars.h"

namespace sitewright::schedule {

namespace {

using plan::LinkType;

constexpr const char* kNoSuchTask = "No task has the id '%1'.";

Issue issue_at(Severity severity, std::string path, std::string text,
               std::vector<std::string> args) {
  return {.path = std::move(path),
          .severity = severity,
          .text = std::move(text),
          .args = std::move(args)};
}

class Builder {
 public:
  Builder(const plan::Plan& plan, Issues& issues) : plan_(plan), issues_(issues) {}

  TaskGraph run() {
    graph_.nodes.reserve(plan_.tasks.size());
    graph_.edges.reserve(plan_.links.size() + 2 * plan_.tasks.size());
    graph_.start = minute_of(plan_.schedule.start) +
                   static_cast<Minute>(std::llround(plan_.schedule.start_h * kMinutesPerHour));
    add_clocks();
    index_tasks();
    add_nodes();
    add_parents();
    for (std::size_t i = 0; i < plan_.links.size(); ++i) add_link(i);
    connect();
    order_nodes();
    if (graph_.order.size() < graph_.nodes.size()) add_cycle();
    return std::move(graph_);
  }

 private:
  void error(std::string path, std::string text, std::vector<std::string> args) {
    issues_.push_back(issue_at(Severity::error, std::move(path), std::move(text), std::move(args)));
  }

  void add_clocks() {
    graph_.clocks.emplace_back(WorkingTime{}, plan_.schedule.start);
    std::vector<WorkingTime> times = working_times(plan_, issues_);
    for (std::size_t i = 0; i < times.size(); ++i) {
      graph_.clocks.emplace_back(std::move(times[i]), plan_.schedule.start);
      clock_of_.emplace(plan_.calendars[i].id, i + 1);
    }
    if (plan_.schedule.calendar)
      graph_.plan_clock = find_clock("schedule.calendar", *plan_.schedule.calendar);
  }

  std::size_t find_clock(const std::string& path, const std::string& id) {
    const auto found = clock_of_.find(id);
    if (found != clock_of_.end()) return found->second;
    error(path, "No calendar has the id '%1'.", {id});
    return 0;
  }

  void index_tasks() {
    place_of_.reserve(plan_.tasks.size());
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const plan::Task& task = plan_.tasks[i];
      if (!place_of_.emplace(task.id, i).second)
        error("tasks." + task.id, "Two tasks have the id %1.", {task.id});
      if (task.duration_days < 0) {
        error("tasks." + task.id + ".duration_days", "A duration of %1 days is negative.",
              {format_number(task.duration_days)});
      }
    }
  }

  void add_nodes() {
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const plan::Task& task = plan_.tasks[i];
      Node node;
      node.task = i;
      node.clock = task.calendar ? find_clock("tasks." + task.id + ".calendar", *task.calendar)
                                 : graph_.plan_clock;
      node.duration = std::llround(duration_days(task) *
                                   static_cast<double>(graph_.clocks[node.clock].day_minutes()));
      set_dates(task, node);
      start_by_work(node);
      graph_.nodes.push_back(node);
    }
    graph_.gate_of.assign(plan_.tasks.size(), kNone);
  }

  static void set_dates(const plan::Task& task, Node& node) {
    const Minute hour = std::llround(task.dates_at_h * static_cast<double>(kMinutesPerHour));
    const auto at = [hour](const std::optional<Date>& date) -> std::optional<Minute> {
      if (!date) return std::nullopt;
      return minute_of(*date) + hour;
    };
    node.start_from = at(task.start_no_earlier_than);
    node.start_by = at(task.start_no_later_than);
    node.finish_from = at(task.finish_no_earlier_than);
    node.finish_by = at(task.must_finish_by);
    node.deadline = at(task.deadline);
    node.late = task.as_late_as_possible;
  }

  /// A day that says when to start at the latest means that day's work, where there is any.
  void start_by_work(Node& node) {
    if (!node.start_by) return;
    const Date day = day_of(*node.start_by);
    if (day == day_of(graph_.start)) node.start_by = std::max(*node.start_by, graph_.start);
    const Minute works = graph_.clocks[node.clock].up(*node.start_by);
    if (day_of(works) == day) node.start_by = works;
  }

  void find_parents() {
    parent_of_.assign(plan_.tasks.size(), kNone);
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const plan::Task& task = plan_.tasks[i];
      if (!task.parent) continue;
      const auto found = place_of_.find(*task.parent);
      if (found == place_of_.end()) {
        error("tasks." + task.id + ".parent", kNoSuchTask, {*task.parent});
      } else {
        parent_of_[i] = found->second;
      }
    }
  }

  void add_parents() {
    find_parents();
    std::vector<std::size_t> in_circles;
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (parent_of_[i] == kNone) continue;
      if (leads_back(i))
        in_circles.push_back(i);
      else
        graph_.nodes[parent_of_[i]].summary = true;
    }
    for (const std::size_t i : in_circles) {
      const plan::Task& task = plan_.tasks[i];
      error("tasks." + task.id + ".parent", "%1 is in turn part of %2.", {*task.parent, task.id});
      parent_of_[i] = kNone;
    }
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (graph_.nodes[i].summary)
        add_gate(i);
      else
        check_room(i);
    }
    for (std::size_t part = 0; part < parent_of_.size(); ++part) {
      const std::size_t whole = parent_of_[part];
      if (whole == kNone) continue;
      const std::size_t gate = graph_.gate_of[part];
      add_edge(graph_.gate_of[whole], gate == kNone ? part : gate, EdgeKind::opens);
      add_edge(part, whole, EdgeKind::closes);
    }
  }

  bool leads_back(std::size_t task) const {
    std::size_t at = parent_of_[task];
    for (std::size_t steps = 0; at != kNone && steps <= parent_of_.size(); ++steps) {
      if (at == task) return true;
      at = parent_of_[at];
    }
    return false;
  }

  void add_gate(std::size_t task) {
    Node& end = graph_.nodes[task];
    end.duration = 0;
    end.clock = graph_.plan_clock;
    Node gate = end;
    gate.gate = true;
    gate.summary = false;
    gate.finish_by = gate.deadline = gate.finish_from = gate.start_by = std::nullopt;
    end.start_from = std::nullopt;
    const std::string path = "tasks." + plan_.tasks[task].id;
    const auto unheeded = [&](const char* field) {
      issues_.push_back(issue_at(Severity::warning, path + "." + field,
                                 "has no effect on a summary: its parts set its dates", {}));
    };
    if (end.finish_from) unheeded("finish_no_earlier_than");
    if (end.late) unheeded("as_late_as_possible");
    end.finish_from = std::nullopt;
    end.late = gate.late = false;
    graph_.gate_of[task] = graph_.nodes.size();
    graph_.nodes.push_back(gate);
  }

  /// A task's own dates must leave room for it.
  void check_room(std::size_t i) {
    const plan::Task& task = plan_.tasks[i];
    const Node& node = graph_.nodes[i];
    WorkClock& clock = graph_.clocks[node.clock];
    const Minute start = std::max(graph_.start, node.start_from.value_or(graph_.start));
    const Minute finish =
        node.duration > 0 ? clock.earliest(clock.up(start), node.duration) : start;
    const auto text = "Work of %1 days that starts on %2 cannot be finished by %3.";
    if (node.finish_by && finish > *node.finish_by &&
        (clock.between(*node.finish_by, finish) > 0 || node.duration == 0)) {
      error("tasks." + task.id + ".must_finish_by", text,
            {format_number(duration_days(task)), to_iso(day_of(start)),
             to_iso(*task.must_finish_by)});
    }
    if (node.start_by && start > *node.start_by) {
      error("tasks." + task.id + ".start_no_later_than", "%1 is before %2, its earliest start.",
            {to_iso(*task.start_no_later_than), to_iso(day_of(start))});
    }
    if (task.optimistic_days && *task.optimistic_days > duration_days(task)) {
      error("tasks." + task.id + ".optimistic_days", "%1 days are more than the likely %2.",
            {format_number(*task.optimistic_days), format_number(duration_days(task))});
    }
    if (task.pessimistic_days && *task.pessimistic_days < duration_days(task)) {
      error("tasks." + task.id + ".pessimistic_days", "%1 days are fewer than the likely %2.",
            {format_number(*task.pessimistic_days), format_number(duration_days(task))});
    }
  }

  void add_edge(std::size_t from, std::size_t to, EdgeKind kind) {
    graph_.edges.push_back({.from = from,
                            .to = to,
                            .kind = kind,
                            .type = LinkType::fs,
                            .elapsed = true,
                            .lag = 0,
                            .lag_frac = 0.0,
                            .link = kNone});
  }

  void add_link(std::size_t index) {
    const plan::Link& link = plan_.links[index];
    const auto from = place_of_.find(link.from);
    const auto to = place_of_.find(link.to);
    if (from == place_of_.end()) error("links." + link.id + ".from", kNoSuchTask, {link.from});
    if (to == place_of_.end()) error("links." + link.id + ".to", kNoSuchTask, {link.to});
    if (from == place_of_.end() || to == place_of_.end()) return;
    std::size_t target = to->second;
    if (graph_.gate_of[target] != kNone) {
      if (link.type == LinkType::ff || link.type == LinkType::sf) {
        error("links." + link.id + ".type",
              "%1 is a summary: a link may set its start only, its parts set its finish.",
              {link.to});
      }
      target = graph_.gate_of[target];
    }
    const bool elapsed = link.lag_time == plan::LagTime::elapsed;
    const Minute day =
        elapsed ? kMinutesPerDay : graph_.clocks[graph_.nodes[target].clock].day_minutes();
    graph_.edges.push_back({.from = from->second,
                            .to = target,
                            .kind = EdgeKind::link,
                            .type = link.type,
                            .elapsed = elapsed,
                            .lag = std::llround(link.lag_days * static_cast<double>(day)),
                            .lag_frac = link.lag_frac,
                            .link = index});
  }

  void connect() {
    std::vector<std::size_t> from;
    std::vector<std::size_t> to;
    from.reserve(graph_.edges.size());
    to.reserve(graph_.edges.size());
    for (const Edge& edge : graph_.edges) {
      from.push_back(edge.from);
      to.push_back(edge.to);
    }
    graph_.out = EdgeLists(graph_.nodes.size(), from);
    graph_.in = EdgeLists(graph_.nodes.size(), to);
  }

  /// Shorter than the nodes where there is a cycle.
  void order_nodes() {
    std::vector<std::size_t> waiting(graph_.nodes.size());
    graph_.order.reserve(graph_.nodes.size());
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      waiting[i] = graph_.in[i].size();
      if (waiting[i] == 0) graph_.order.push_back(i);
    }
    for (std::size_t next = 0; next < graph_.order.size(); ++next) {
      for (const std::size_t e : graph_.out[graph_.order[next]]) {
        const std::size_t to = graph_.edges[e].to;
        if (--waiting[to] == 0) graph_.order.push_back(to);
      }
    }
  }

  /// One cycle among the nodes that the order leaves out, each before its successor: a node left
  /// out always has a predecessor left out, so walking back from any of them comes round.
  void add_cycle() {
    std::vector<bool> ordered(graph_.nodes.size(), false);
    for (const std::size_t i : graph_.order) ordered[i] = true;
    std::size_t at = 0;
    while (ordered[at]) ++at;
    std::vector<std::size_t> walk;
    std::vector<std::size_t> place_in_walk(graph_.nodes.size(), kNone);
    while (place_in_walk[at] == kNone) {
      place_in_walk[at] = walk.size();
      walk.push_back(at);
      const auto in = graph_.in[at];
      const auto back = std::find_if(in.begin(), in.end(),
                                     [&](std::size_t e) { return !ordered[graph_.edges[e].from]; });
      SITEWRIGHT_CHECK(back != in.end(), "a task outside the order waits for another outside it");
      at = graph_.edges[*back].from;
    }
    std::vector<std::size_t> cycle;
    for (std::size_t i = walk.size(); i > place_in_walk[at]; --i) {
      const std::size_t task = graph_.nodes[walk[i - 1]].task;
      if (cycle.empty() || cycle.back() != task) cycle.push_back(task);
    }
    if (cycle.size() > 1 && cycle.front() == cycle.back()) cycle.pop_back();
    // The same cycle reads the same whatever task it was found from: its first in the plan leads.
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::string text;
    for (const std::size_t i : cycle) text += plan_.tasks[i].id + " -> ";
    error("links", "The links form a cycle: %1.", {text + plan_.tasks[cycle.front()].id});
  }

  const plan::Plan& plan_;
  Issues& issues_;
  TaskGraph graph_;
  std::unordered_map<std::string_view, std::size_t> place_of_;
  std::unordered_map<std::string_view, std::size_t> clock_of_;
  std::vector<std::size_t> parent_of_;  ///< by task: place of its summary, or kNone
};

}  // namespace

EdgeLists::EdgeLists(std::size_t nodes, const std::vector<std::size_t>& node_of)
    : begin_(nodes + 1, 0), edges_(node_of.size()) {
  for (const std::size_t node : node_of) ++begin_[node + 1];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
  for (std::size_t e = 0; e < node_of.size(); ++e) edges_[next[node_of[e]]++] = e;
}

double duration_days(const plan::Task& task) {
  if (task.work && task.rate_per_day)
    return *task.work / (*task.rate_per_day * static_cast<double>(task.crews));
  return task.duration_days;
}

TaskGraph task_graph(const plan::Plan& plan, Issues& issues) { return Builder(plan, issues).run(); }

}  // namespace sitewright::schedule
