// What the passes found, task by task, in days.
#include "model/schedule/schedule.h"

#include <algorithm>

namespace sitewright::schedule {

namespace {

/// The last day that a plan's dates can name.
constexpr Date kLastDate = make_date(2199, 12, 31);

class Results {
 public:
  Results(const plan::Plan& plan, TaskGraph& graph, const Dates& dates)
      : plan_(plan), graph_(graph), dates_(dates) {}

  Result run() {
    result_.start = result_.finish = plan_.schedule.start;
    const Date finish = next_day_of(dates_.end);
    if (finish > kLastDate) {
      result_.issues.push_back({.path = "tasks",
                                .severity = Severity::error,
                                .text = "The tasks end %1 days after the plan's start, beyond %2.",
                                .args = {std::to_string(days_between(plan_.schedule.start, finish)),
                                         to_iso(kLastDate)}});
      return std::move(result_);
    }
    follow_limits();
    result_.tasks.resize(plan_.tasks.size());
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (!graph_.nodes[i].summary) fill_task(i);
    }
    for (const std::size_t node : graph_.order) {
      if (graph_.nodes[node].summary) fill_summary(node);
    }
    result_.finish = finish;
    result_.start = std::min_element(result_.tasks.begin(), result_.tasks.end(),
                                     [](const auto& a, const auto& b) { return a.start < b.start; })
                        ->start;
    result_.duration_days = days_between(result_.start, result_.finish);
    std::size_t last = 0;
    while (graph_.nodes[last].summary || dates_.finish[last] != dates_.end) ++last;
    result_.critical_path = driving_chain(last);
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) find_missed(i);
    return std::move(result_);
  }

 private:
  double days(std::size_t node, Minute minutes) const {
    return static_cast<double>(minutes) /
           static_cast<double>(graph_.clocks[graph_.nodes[node].clock].day_minutes());
  }

  ScheduledTask named(std::size_t i) const {
    ScheduledTask task;
    task.id = plan_.tasks[i].id;
    task.name = plan_.tasks[i].name;
    task.parent = plan_.tasks[i].parent.value_or("");
    task.cause = dates_.cause[i];
    task.start_at = dates_.start[i];
    task.finish_at = dates_.finish[i];
    return task;
  }

  void rate(ScheduledTask& task) const {
    task.critical = task.total_float_days <= 0.0;
    task.near_critical =
        !task.critical && task.total_float_days <= plan_.schedule.near_critical_days;
  }

  /// The first day that begins after the work; a milestone before the day's work is of that day.
  [[nodiscard]] Date finish_day(const ScheduledTask& task, WorkClock& clock, Minute at) const {
    const Date day = day_of(at);
    const bool idle = at == graph_.start || clock.between(minute_of(day), at) == 0;
    return task.milestone && idle ? day : next_day_of(at);
  }

  void fill_task(std::size_t i) {
    ScheduledTask task = named(i);
    WorkClock& clock = graph_.clocks[graph_.nodes[i].clock];
    task.milestone = graph_.nodes[i].duration == 0;
    task.finish = finish_day(task, clock, task.finish_at);
    task.start = task.milestone ? task.finish : day_of(task.start_at);
    task.late_finish_at = dates_.late_finish[i];
    task.late_finish = finish_day(task, clock, task.late_finish_at);
    task.late_start = task.milestone ? task.late_finish : day_of(dates_.late_start[i]);
    task.duration_days = days(i, graph_.nodes[i].duration);
    const Minute total = clock.between(task.start_at, dates_.late_start[i]);
    const Minute free = clock.between(task.start_at, dates_.free_start[i]);
    task.total_float_days = days(i, total);
    task.free_float_days = days(i, std::clamp<Minute>(free, 0, std::max<Minute>(0, total)));
    rate(task);
    set_reasons(i, task);
    result_.tasks[i] = std::move(task);
  }

  void set_reasons(std::size_t i, ScheduledTask& task) const {
    std::size_t edge = dates_.driver[i];
    while (edge != kNone && graph_.edges[edge].kind == EdgeKind::opens)
      edge = dates_.driver[graph_.edges[edge].from];
    if (edge != kNone && graph_.edges[edge].kind == EdgeKind::link)
      task.driving_link = plan_.links[graph_.edges[edge].link].id;
    const std::size_t last = limited_by_[i];
    if (dates_.limit[last] == kOwnDate) task.limited_by = plan_.tasks[graph_.nodes[last].task].id;
  }

  /// Where the chain of edges that sets each node's late dates ends.
  void follow_limits() {
    limited_by_.resize(graph_.nodes.size());
    for (auto node = graph_.order.rbegin(); node != graph_.order.rend(); ++node) {
      const std::size_t edge = dates_.limit[*node];
      limited_by_[*node] = edge < kOwnDate ? limited_by_[graph_.edges[edge].to] : *node;
    }
  }

  /// From its parts, which are filled already.
  void fill_summary(std::size_t i) {
    ScheduledTask task = named(i);
    task.summary = true;
    bool first = true;
    for (const std::size_t e : graph_.in[i]) {
      const ScheduledTask& part = result_.tasks[graph_.edges[e].from];
      task.start = first ? part.start : std::min(task.start, part.start);
      task.finish = first ? part.finish : std::max(task.finish, part.finish);
      task.late_start = first ? part.late_start : std::min(task.late_start, part.late_start);
      task.late_finish = first ? part.late_finish : std::max(task.late_finish, part.late_finish);
      task.late_finish_at =
          first ? part.late_finish_at : std::max(task.late_finish_at, part.late_finish_at);
      if (first || part.total_float_days < task.total_float_days) {
        task.total_float_days = part.total_float_days;
        task.limited_by = part.limited_by;
      }
      task.free_float_days =
          first ? part.free_float_days : std::min(task.free_float_days, part.free_float_days);
      first = false;
    }
    task.duration_days =
        days(i, graph_.clocks[graph_.nodes[i].clock].between(task.start_at, task.finish_at));
    rate(task);
    result_.tasks[i] = std::move(task);
  }

  /// From a node back along the edges that set each start; tasks only, no summaries.
  std::vector<std::string> driving_chain(std::size_t node) const {
    std::vector<std::string> chain;
    std::size_t at = node;
    while (true) {
      if (!graph_.nodes[at].gate && !graph_.nodes[at].summary)
        chain.push_back(plan_.tasks[graph_.nodes[at].task].id);
      if (dates_.driver[at] == kNone) break;
      at = graph_.edges[dates_.driver[at]].from;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  void find_missed(std::size_t i) {
    const plan::Task& task = plan_.tasks[i];
    const Node& node = graph_.nodes[i];
    const auto check = [&](const std::optional<Minute>& due, const std::optional<Date>& date,
                           Minute at, DueKind kind, const char* field, const char* text) {
      if (!due || at <= *due) return;
      const auto late = static_cast<int>((at - *due + kMinutesPerDay - 1) / kMinutesPerDay);
      result_.missed.push_back({.task = task.id,
                                .kind = kind,
                                .due = *date,
                                .late_days = late,
                                .chain = driving_chain(i)});
      std::string chain;
      for (const std::string& id : result_.missed.back().chain)
        chain += (chain.empty() ? "" : " -> ") + id;
      result_.issues.push_back({.path = "tasks." + task.id + "." + field,
                                .severity = Severity::warning,
                                .text = text,
                                .args = {to_iso(*date), std::to_string(late), chain}});
    };
    check(node.start_by, task.start_no_later_than, dates_.start[i], DueKind::start_by,
          "start_no_later_than", "starts after %1, %2 days late, driven by %3");
    check(node.finish_by, task.must_finish_by, dates_.finish[i], DueKind::finish_by,
          "must_finish_by", "is not finished by %1, %2 days late, driven by %3");
    check(node.deadline, task.deadline, dates_.finish[i], DueKind::deadline, "deadline",
          "misses the deadline of %1 by %2 days, driven by %3");
  }

  const plan::Plan& plan_;
  TaskGraph& graph_;
  const Dates& dates_;
  std::vector<std::size_t> limited_by_;  ///< node by node
  Result result_;
};

}  // namespace

Result make_result(const plan::Plan& plan, TaskGraph& graph, const Dates& dates) {
  return Results(plan, graph, dates).run();
}

Result critical_path(const plan::Plan& plan) {
  Issues issues;
  TaskGraph graph = task_graph(plan, issues);
  Result result;
  result.start = result.finish = plan.schedule.start;
  if (!has_errors(issues) && !plan.tasks.empty())
    result = make_result(plan, graph, run_passes(graph));
  result.issues.insert(result.issues.begin(), issues.begin(), issues.end());
  return result;
}

const ScheduledTask* find_task(const Result& result, std::string_view id) {
  const auto found = std::find_if(result.tasks.begin(), result.tasks.end(),
                                  [&](const ScheduledTask& task) { return task.id == id; });
  return found == result.tasks.end() ? nullptr : &*found;
}

}  // namespace sitewright::schedule
