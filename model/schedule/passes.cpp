// The forward and the backward pass of the critical path method in working time.
#include "model/schedule/passes.h"

#include <algorithm>
#include <cmath>

namespace sitewright::schedule {

namespace {

using plan::LinkType;

constexpr Minute kNever = std::numeric_limits<Minute>::max();
const Fit kNoFit;

/// Latest start and finish of a node, and what sets them.
struct Latest {
  Minute start = kNever;
  Minute finish = kNever;
  std::size_t start_limit = kNone;
  std::size_t finish_limit = kNone;

  void start_by(Minute t, std::size_t why) {
    if (t < start) start = t, start_limit = why;
  }
  void finish_by(Minute t, std::size_t why) {
    if (t < finish) finish = t, finish_limit = why;
  }
};

class Passes {
 public:
  Passes(TaskGraph& graph, const Dates& dates) : graph_(graph), fit_(kNoFit), dates_(dates) {}
  Passes(TaskGraph& graph, const Fit& fit) : graph_(graph), fit_(fit) {
    const std::size_t n = graph.nodes.size();
    for (auto* times : {&dates_.start, &dates_.finish, &dates_.late_start, &dates_.late_finish,
                        &dates_.free_start})
      times->assign(n, 0);
    dates_.cause.assign(n, StartCause::plan_start);
    dates_.driver.assign(n, kNone);
    dates_.limit.assign(n, kNone);
  }

  Dates run(const std::vector<std::size_t>& order) {
    dates_.end = graph_.start;
    for (const std::size_t i : order.empty() ? graph_.order : order) place(i);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
      dates_.end = i == 0 ? dates_.finish[i] : std::max(dates_.end, dates_.finish[i]);
    if (dates_.end >= kEndOfTime) return std::move(dates_);
    postpone();
    backward();
    find_free_starts();
    return std::move(dates_);
  }

  std::vector<Minute> justify_right(const FitBack& fit, const std::vector<std::size_t>& order) {
    std::vector<Minute> starts = dates_.start;
    std::vector<Minute> finishes = dates_.finish;
    for (const std::size_t i : order) {
      const Latest latest = fitted(i, bounds(i, starts, finishes, true));
      starts[i] = is_leaf(i) ? fit(i, latest.start) : latest.start;
      finishes[i] = latest.finish;
      if (is_leaf(i) && graph_.nodes[i].duration > 0)
        finishes[i] = clock(i).earliest(starts[i], graph_.nodes[i].duration);
      else if (is_leaf(i))
        finishes[i] = starts[i];
    }
    return starts;
  }

 private:
  WorkClock& clock(std::size_t node) { return graph_.clocks[graph_.nodes[node].clock]; }
  bool is_leaf(std::size_t node) const {
    return !graph_.nodes[node].gate && !graph_.nodes[node].summary;
  }

  Minute lag_of(const Edge& edge) {
    if (edge.lag_frac == 0.0) return edge.lag;
    const Node& from = graph_.nodes[edge.from];
    const Minute duration =
        from.summary ? clock(edge.from).between(dates_.start[edge.from], dates_.finish[edge.from])
                     : from.duration;
    return edge.lag + std::llround(edge.lag_frac * static_cast<double>(duration));
  }

  Minute after_lag(const Edge& edge, Minute t) {
    const Minute lag = lag_of(edge);
    return edge.elapsed ? t + lag : clock(edge.to).earliest(t, lag);
  }

  /// Latest moment whose after_lag() is no later than t.
  Minute before_lag(const Edge& edge, Minute t) {
    const Minute lag = lag_of(edge);
    if (edge.elapsed || lag == 0) return t - lag;
    return clock(edge.to).latest(t, -lag);
  }

  /// Earliest start of the successor that the edge allows.
  Minute bound(const Edge& edge) {
    const bool from_finish = edge.type == LinkType::fs || edge.type == LinkType::ff;
    const Minute t =
        after_lag(edge, from_finish ? dates_.finish[edge.from] : dates_.start[edge.from]);
    const bool sets_start = edge.type == LinkType::fs || edge.type == LinkType::ss;
    return sets_start ? t : start_for(edge.to, t);
  }

  /// Earliest start with which the node ends at t or, where no work goes on then, at the end of the
  /// work before.
  Minute start_for(std::size_t node, Minute t) {
    const Minute duration = graph_.nodes[node].duration;
    return duration == 0 ? t : clock(node).earliest(t, -duration);
  }

  void place(std::size_t i) {
    if (graph_.nodes[i].summary) {
      collect(i);
      return;
    }
    const Node& node = graph_.nodes[i];
    Minute start = graph_.start;
    const auto raise = [&](Minute t, StartCause cause, std::size_t edge) {
      if (t > start || (t == start && edge != kNone && dates_.driver[i] == kNone)) {
        start = t;
        dates_.cause[i] = cause;
        dates_.driver[i] = edge;
      }
    };
    if (node.start_from) raise(*node.start_from, StartCause::not_before, kNone);
    if (node.finish_from)
      raise(start_for(i, *node.finish_from), StartCause::finish_not_before, kNone);
    for (const std::size_t e : graph_.in[i]) {
      const Edge& edge = graph_.edges[e];
      if (edge.kind == EdgeKind::opens) {
        // A summary that begins with the plan holds nothing up.
        if (dates_.start[edge.from] > graph_.start)
          raise(dates_.start[edge.from], StartCause::parent, e);
      } else {
        raise(bound(edge), StartCause::link, e);
      }
    }
    set(i, start);
    if (fit_) refit(i);
  }

  void refit(std::size_t i) {
    StartCause cause = dates_.cause[i];
    const Minute start = fit_(i, dates_.start[i], cause);
    if (start == dates_.start[i]) return;
    set(i, start);
    dates_.cause[i] = cause;
    dates_.driver[i] = kNone;
  }

  void set(std::size_t i, Minute start) {
    const Minute duration = graph_.nodes[i].duration;
    dates_.start[i] = duration > 0 ? clock(i).up(start) : start;
    dates_.finish[i] =
        duration > 0 ? clock(i).earliest(dates_.start[i], duration) : dates_.start[i];
  }

  /// A summary runs from the start of its first part to the finish of its last.
  void collect(std::size_t i) {
    dates_.cause[i] = StartCause::parts;
    Minute start = kNever;
    Minute finish = kStartOfTime;
    for (const std::size_t e : graph_.in[i]) {
      const std::size_t part = graph_.edges[e].from;
      start = std::min(start, dates_.start[part]);
      if (dates_.finish[part] > finish) {
        finish = dates_.finish[part];
        dates_.driver[i] = e;
      }
    }
    dates_.start[i] = start;
    dates_.finish[i] = finish;
  }

  /// Moves the tasks that want to be late as far as their successors' early dates let them.
  void postpone() {
    if (std::none_of(graph_.nodes.begin(), graph_.nodes.end(),
                     [](const Node& node) { return node.late; }))
      return;
    std::vector<Minute> starts = dates_.start;
    std::vector<Minute> finishes = dates_.finish;
    for (auto it = graph_.order.rbegin(); it != graph_.order.rend(); ++it) {
      const std::size_t i = *it;
      const Latest latest = fitted(i, bounds(i, starts, finishes, true));
      if (is_leaf(i)) {
        if (graph_.nodes[i].late && latest.start > dates_.start[i]) {
          set(i, latest.start);
          dates_.cause[i] = StartCause::as_late;
          dates_.driver[i] = kNone;
        }
        starts[i] = dates_.start[i];
        finishes[i] = dates_.finish[i];
      } else {
        starts[i] = latest.start;
        finishes[i] = latest.finish;
      }
    }
    for (const std::size_t i : graph_.order) {
      if (graph_.nodes[i].summary) collect(i);
    }
  }

  /// Latest dates of a node under those of what follows it: `starts` and `finishes` by node.
  Latest bounds(std::size_t i, const std::vector<Minute>& starts,
                const std::vector<Minute>& finishes, bool own_dates) {
    const Node& node = graph_.nodes[i];
    Latest latest;
    if (!node.gate) latest.finish_by(dates_.end, kNone);
    if (own_dates) {
      if (node.finish_by) latest.finish_by(*node.finish_by, kOwnDate);
      if (node.deadline) latest.finish_by(*node.deadline, kOwnDate);
      if (node.start_by) latest.start_by(*node.start_by, kOwnDate);
    }
    for (const std::size_t e : graph_.out[i]) {
      const Edge& edge = graph_.edges[e];
      if (edge.kind == EdgeKind::opens) {
        latest.start_by(starts[edge.to], e);
      } else if (edge.kind == EdgeKind::closes) {
        latest.finish_by(finishes[edge.to], e);
        if (dates_.start[i] == dates_.start[edge.to]) latest.start_by(starts[edge.to], e);
      } else {
        const bool sets_start = edge.type == LinkType::fs || edge.type == LinkType::ss;
        const Minute t = before_lag(
            edge, sets_start ? starts[edge.to] : end_of_work(edge.to, finishes[edge.to]));
        if (edge.type == LinkType::fs || edge.type == LinkType::ff)
          latest.finish_by(t, e);
        else
          latest.start_by(t, e);
      }
    }
    return latest;
  }

  /// Latest moment up to which the work done is that at t.
  Minute end_of_work(std::size_t node, Minute t) {
    return graph_.nodes[node].duration > 0 ? clock(node).latest(t, 0) : t;
  }

  /// The start and finish together that the bounds leave to a task.
  Latest fitted(std::size_t i, Latest latest) {
    if (graph_.nodes[i].gate) latest.finish_by(latest.start, latest.start_limit);
    if (!is_leaf(i)) return latest;
    const Minute duration = graph_.nodes[i].duration;
    const Minute start = duration > 0 ? clock(i).latest(latest.finish, -duration) : latest.finish;
    if (latest.start < start) {
      latest.start = duration > 0 ? clock(i).latest_start(latest.start) : latest.start;
      latest.finish_limit = latest.start_limit;
    } else {
      latest.start = start;
    }
    latest.finish = duration > 0 ? clock(i).earliest(latest.start, duration) : latest.start;
    return latest;
  }

  void backward() {
    for (auto it = graph_.order.rbegin(); it != graph_.order.rend(); ++it) {
      const Latest latest = fitted(*it, bounds(*it, dates_.late_start, dates_.late_finish, true));
      dates_.late_start[*it] = latest.start;
      dates_.late_finish[*it] = latest.finish;
      dates_.limit[*it] = latest.finish_limit;
    }
  }

  void find_free_starts() {
    std::vector<Minute> starts = dates_.start;
    std::vector<Minute> finishes = dates_.finish;
    for (auto it = graph_.order.rbegin(); it != graph_.order.rend(); ++it) {
      const Latest latest = fitted(*it, bounds(*it, starts, finishes, false));
      dates_.free_start[*it] = latest.start;
      if (is_leaf(*it)) continue;
      starts[*it] = latest.start;
      finishes[*it] = latest.finish;
    }
  }

  TaskGraph& graph_;
  const Fit& fit_;
  Dates dates_;
};

}  // namespace

Dates run_passes(TaskGraph& graph, const Fit& fit, const std::vector<std::size_t>& order) {
  return Passes(graph, fit).run(order);
}

std::vector<Minute> justified_right(TaskGraph& graph, const Dates& dates, const FitBack& fit,
                                    const std::vector<std::size_t>& order) {
  return Passes(graph, dates).justify_right(fit, order);
}

}  // namespace sitewright::schedule
