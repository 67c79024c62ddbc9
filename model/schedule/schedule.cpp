// Critical path method over calendar days.
#include "model/schedule/schedule.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

#include "model/core/check.h"

namespace sitewright::schedule {

namespace {

using plan::LinkType;
using Day = std::int64_t;  // days from the plan's start: sums of long tasks stay exact

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr const char* kNoSuchTask = "No task has the id '%1'.";
/// The last day that a plan's dates can name.
constexpr Date kLastDate = make_date(2199, 12, 31);

/// A link whose ends were found.
struct Edge {
  std::size_t from;
  std::size_t to;
  LinkType type;
  Day lag;
  std::size_t link;  // place in plan.links
};

struct Graph {
  std::vector<Edge> edges;
  std::vector<std::vector<std::size_t>> in;   // edges into each task
  std::vector<std::vector<std::size_t>> out;  // edges out of each task
};

struct Dates {
  std::vector<Day> start, finish, late_start, late_finish;
  std::vector<std::size_t> driver;  // edge that sets the start, or kNone
};

Issue error_at(std::string path, std::string text, std::vector<std::string> args) {
  return {.path = std::move(path),
          .severity = Severity::error,
          .text = std::move(text),
          .args = std::move(args)};
}

std::unordered_map<std::string, std::size_t> index_tasks(const plan::Plan& plan, Issues& issues) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const auto& task = plan.tasks[i];
    if (!places.emplace(task.id, i).second) {
      issues.push_back(error_at("tasks." + task.id, "Two tasks have the id %1.", {task.id}));
    }
    if (task.duration_days < 0) {
      issues.push_back(error_at("tasks." + task.id + ".duration_days",
                                "A duration of %1 days is negative.",
                                {std::to_string(task.duration_days)}));
    }
  }
  return places;
}

Graph build_graph(const plan::Plan& plan, Issues& issues) {
  const auto places = index_tasks(plan, issues);
  Graph graph;
  graph.in.resize(plan.tasks.size());
  graph.out.resize(plan.tasks.size());
  for (std::size_t i = 0; i < plan.links.size(); ++i) {
    const auto& link = plan.links[i];
    const auto from = places.find(link.from);
    const auto to = places.find(link.to);
    if (from == places.end()) {
      issues.push_back(error_at("links." + link.id + ".from", kNoSuchTask, {link.from}));
    }
    if (to == places.end()) {
      issues.push_back(error_at("links." + link.id + ".to", kNoSuchTask, {link.to}));
    }
    if (from == places.end() || to == places.end()) continue;
    graph.out[from->second].push_back(graph.edges.size());
    graph.in[to->second].push_back(graph.edges.size());
    graph.edges.push_back({from->second, to->second, link.type, link.lag_days, i});
  }
  return graph;
}

/// Tasks with every predecessor before its successors; shorter than the plan where there is a
/// cycle.
std::vector<std::size_t> topological_order(const Graph& graph) {
  std::vector<std::size_t> waiting(graph.in.size());
  std::vector<std::size_t> order;
  order.reserve(graph.in.size());
  for (std::size_t i = 0; i < graph.in.size(); ++i) {
    waiting[i] = graph.in[i].size();
    if (waiting[i] == 0) order.push_back(i);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const std::size_t e : graph.out[order[next]]) {
      const std::size_t to = graph.edges[e].to;
      if (--waiting[to] == 0) order.push_back(to);
    }
  }
  return order;
}

/// One cycle among the tasks that `order` leaves out, each before its successor: a task left out
/// always has a predecessor left out, so walking back from any of them comes round.
Issue cycle_issue(const plan::Plan& plan, const Graph& graph,
                  const std::vector<std::size_t>& order) {
  std::vector<bool> ordered(plan.tasks.size(), false);
  for (const std::size_t i : order) ordered[i] = true;
  std::size_t at = 0;
  while (ordered[at]) ++at;
  std::vector<std::size_t> walk;
  std::vector<std::size_t> place_in_walk(plan.tasks.size(), kNone);
  while (place_in_walk[at] == kNone) {
    place_in_walk[at] = walk.size();
    walk.push_back(at);
    const auto& in = graph.in[at];
    const auto back = std::find_if(in.begin(), in.end(),
                                   [&](std::size_t e) { return !ordered[graph.edges[e].from]; });
    SITEWRIGHT_CHECK(back != in.end(), "a task outside the order waits for another outside it");
    at = graph.edges[*back].from;
  }
  std::vector<std::size_t> cycle(walk.begin() + static_cast<std::ptrdiff_t>(place_in_walk[at]),
                                 walk.end());
  std::reverse(cycle.begin(), cycle.end());
  // The same cycle reads the same whatever task it was found from: its first in the plan leads.
  std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
  std::string text;
  for (const std::size_t i : cycle) text += plan.tasks[i].id + " -> ";
  text += plan.tasks[cycle.front()].id;
  return error_at("links", "The links form a cycle: %1.", {text});
}

/// Earliest start of the successor that the link allows.
Day bound_on_start(const Edge& edge, const Dates& dates, Day successor_days) {
  switch (edge.type) {
    case LinkType::fs: return dates.finish[edge.from] + edge.lag;
    case LinkType::ss: return dates.start[edge.from] + edge.lag;
    case LinkType::ff: return dates.finish[edge.from] + edge.lag - successor_days;
    case LinkType::sf: break;
  }
  return dates.start[edge.from] + edge.lag - successor_days;
}

/// Latest finish of the predecessor that the link allows.
Day bound_on_late_finish(const Edge& edge, const Dates& dates, Day predecessor_days) {
  switch (edge.type) {
    case LinkType::fs: return dates.late_start[edge.to] - edge.lag;
    case LinkType::ss: return dates.late_start[edge.to] - edge.lag + predecessor_days;
    case LinkType::ff: return dates.late_finish[edge.to] - edge.lag;
    case LinkType::sf: break;
  }
  return dates.late_finish[edge.to] - edge.lag + predecessor_days;
}

void forward_pass(const plan::Plan& plan, const Graph& graph, const std::vector<std::size_t>& order,
                  Dates& dates) {
  for (const std::size_t i : order) {
    const auto& task = plan.tasks[i];
    Day start = 0;
    if (task.start_no_earlier_than) {
      start = std::max<Day>(start, (*task.start_no_earlier_than - plan.schedule.start).count());
    }
    for (const std::size_t e : graph.in[i]) {
      const Day bound = bound_on_start(graph.edges[e], dates, task.duration_days);
      if (bound > start || (bound == start && dates.driver[i] == kNone)) {
        start = bound;
        dates.driver[i] = e;
      }
    }
    dates.start[i] = start;
    dates.finish[i] = start + task.duration_days;
  }
}

void backward_pass(const plan::Plan& plan, const Graph& graph,
                   const std::vector<std::size_t>& order, Day project_finish, Dates& dates) {
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const std::size_t i = *it;
    Day finish = project_finish;
    for (const std::size_t e : graph.out[i]) {
      finish = std::min(finish,
                        bound_on_late_finish(graph.edges[e], dates, plan.tasks[i].duration_days));
    }
    dates.late_finish[i] = finish;
    dates.late_start[i] = finish - plan.tasks[i].duration_days;
  }
}

Day free_float(std::size_t i, const plan::Plan& plan, const Graph& graph, const Dates& dates,
               Day project_finish) {
  Day slack = project_finish - dates.finish[i];
  for (const std::size_t e : graph.out[i]) {
    const Edge& edge = graph.edges[e];
    const Day bound = bound_on_start(edge, dates, plan.tasks[edge.to].duration_days);
    slack = std::min(slack, dates.start[edge.to] - bound);
  }
  return slack;
}

Date date_of(const plan::Plan& plan, Day day) {
  return plan.schedule.start + std::chrono::days{day};
}

/// From the first task that ends with the project back along the links that set each start.
std::vector<std::string> driving_chain(const plan::Plan& plan, const Graph& graph,
                                       const Dates& dates, Day project_finish) {
  std::size_t at = 0;
  while (dates.finish[at] != project_finish) ++at;
  std::vector<std::string> chain{plan.tasks[at].id};
  while (dates.driver[at] != kNone) {
    at = graph.edges[dates.driver[at]].from;
    chain.push_back(plan.tasks[at].id);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

void fill_result(const plan::Plan& plan, const Graph& graph, const Dates& dates, Day finish,
                 Result& result) {
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    ScheduledTask task;
    task.id = plan.tasks[i].id;
    task.name = plan.tasks[i].name;
    task.start = date_of(plan, dates.start[i]);
    task.finish = date_of(plan, dates.finish[i]);
    task.late_start = date_of(plan, dates.late_start[i]);
    task.late_finish = date_of(plan, dates.late_finish[i]);
    task.total_float_days = static_cast<int>(dates.late_start[i] - dates.start[i]);
    task.free_float_days = static_cast<int>(free_float(i, plan, graph, dates, finish));
    task.critical = task.total_float_days == 0;
    if (dates.driver[i] != kNone) {
      task.driving_link = plan.links[graph.edges[dates.driver[i]].link].id;
    }
    result.tasks.push_back(std::move(task));
  }
  const Day start = *std::min_element(dates.start.begin(), dates.start.end());
  result.start = date_of(plan, start);
  result.finish = date_of(plan, finish);
  result.duration_days = static_cast<int>(finish - start);
  result.critical_path = driving_chain(plan, graph, dates, finish);
}

}  // namespace

Result critical_path(const plan::Plan& plan) {
  Result result;
  result.start = result.finish = plan.schedule.start;
  const Graph graph = build_graph(plan, result.issues);
  const auto order = topological_order(graph);
  if (order.size() < plan.tasks.size()) {
    result.issues.push_back(cycle_issue(plan, graph, order));
  }
  if (has_errors(result.issues) || plan.tasks.empty()) return result;

  const std::size_t n = plan.tasks.size();
  Dates dates{std::vector<Day>(n), std::vector<Day>(n), std::vector<Day>(n), std::vector<Day>(n),
              std::vector<std::size_t>(n, kNone)};
  forward_pass(plan, graph, order, dates);
  const Day finish = *std::max_element(dates.finish.begin(), dates.finish.end());
  if (finish > (kLastDate - plan.schedule.start).count()) {
    result.issues.push_back(error_at("tasks",
                                     "The tasks end %1 days after the plan's start, beyond %2.",
                                     {std::to_string(finish), to_iso(kLastDate)}));
    return result;
  }
  backward_pass(plan, graph, order, finish, dates);
  fill_result(plan, graph, dates, finish, result);
  return result;
}

}  // namespace sitewright::schedule
