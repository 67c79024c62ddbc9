// Serial generation over working time: tasks in the order of a list, each at its first place that
// has room.
#include "model/schedule/plan_levelling.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <queue>
#include <random>
#include <unordered_map>

#include "model/core/check.h"
#include "model/schedule/free_units.h"

namespace sitewright::schedule {

namespace {

struct Need {
  std::size_t resource;
  int units;
};

/// Minutes beyond due dates, the end, the sum of the starts: compared in this order.
using Value = std::array<Minute, 3>;
constexpr Value kWorstValue{std::numeric_limits<Minute>::max(), 0, 0};

class Leveller {
 public:
  Leveller(const plan::Plan& plan, TaskGraph& graph, Issues& issues)
      : plan_(plan), graph_(graph), issues_(issues), needs_(graph.nodes.size()) {
    read_resources();
    read_assignments();
  }

  LevelledPlan run(int schedules, std::uint64_t seed) {
    const Dates early = run_passes(graph_);
    LevelledPlan levelled;
    levelled.result = make_result(plan_, graph_, early);
    levelled.unlevelled_days = levelled.result.duration_days;
    if (has_errors(issues_) || has_errors(levelled.result.issues)) return levelled;
    early_ = &early;
    // What has crews goes when they are free; what has none is as late as it wants to be.
    for (std::size_t i = 0; i < needs_.size(); ++i) {
      if (!needs_[i].empty() || pinned(i)) graph_.nodes[i].late = false;
    }
    const std::vector<std::size_t> best = search(early, schedules, seed);
    const Dates dates = generate(best);
    if (dates.end >= kEndOfTime) {
      add_never();
      return levelled;
    }
    levelled.result = make_result(plan_, graph_, dates);
    add_moves(early, dates, levelled);
    return levelled;
  }

 private:
  void error(std::string path, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), Severity::error, std::move(text), std::move(args)});
  }

  void read_resources() {
    for (std::size_t r = 0; r < plan_.resources.size(); ++r) {
      const plan::Resource& resource = plan_.resources[r];
      std::map<Minute, int> steps{{kStartOfTime - 1, resource.capacity}};
      for (const plan::ResourceChange& change : plan_.resource_changes) {
        if (change.resource == resource.id) steps[minute_of(change.date)] = change.capacity;
      }
      int most = 0;
      for (const auto& [from, capacity] : steps) most = std::max(most, capacity);
      most_.push_back(most);
      place_of_.emplace(resource.id, r);
      capacity_.emplace_back(std::move(steps));
    }
  }

  void read_assignments() {
    std::unordered_map<std::string, std::size_t> tasks;
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) tasks.emplace(plan_.tasks[i].id, i);
    for (const plan::Assignment& assignment : plan_.assignments) {
      const std::string path = "assignments." + assignment.id;
      const auto task = tasks.find(assignment.task);
      const auto resource = place_of_.find(assignment.resource);
      if (task == tasks.end()) {
        error(path + ".task", "No task has the id '%1'.", {assignment.task});
      } else if (resource == place_of_.end()) {
        error(path + ".resource", "No resource has the id '%1'.", {assignment.resource});
      } else if (graph_.nodes[task->second].summary) {
        error(path + ".task", "%1 is a summary: its parts need resources, not itself.",
              {assignment.task});
      } else if (assignment.units > most_[resource->second]) {
        error(path + ".units", "%1 units of %2 are more than the %3 that it ever has.",
              {std::to_string(assignment.units), assignment.resource,
               std::to_string(most_[resource->second])});
      } else {
        needs_[task->second].push_back({resource->second, assignment.units});
      }
    }
  }

  bool pinned(std::size_t node) const {
    return node < plan_.tasks.size() && !graph_.nodes[node].summary && plan_.tasks[node].pinned;
  }

  Minute finish(std::size_t node, Minute start) {
    return graph_.clocks[graph_.nodes[node].clock].earliest(start, graph_.nodes[node].duration);
  }

  void take(std::size_t node, Minute start) {
    const Minute end = finish(node, start);
    for (const Need& need : needs_[node]) free_[need.resource].take(start, end, need.units);
  }

  /// First start from `start` on at which everything that the task needs is free until its end.
  Minute fitted(std::size_t node, Minute start) {
    WorkClock& clock = graph_.clocks[graph_.nodes[node].clock];
    bool moved = true;
    while (moved && start < kEndOfTime) {
      moved = false;
      const Minute end = finish(node, start);
      for (const Need& need : needs_[node]) {
        const FreeUnits& free = free_[need.resource];
        const Minute lack = free.first_lack(start, end, need.units);
        if (lack == end) continue;
        start = free.next_room(lack, need.units);
        if (start < kEndOfTime) start = clock.up(start);
        moved = true;
        break;
      }
    }
    return start;
  }

  /// Last start up to `start` from which everything that the task needs is free until its end;
  /// one before the plan's start where there is none.
  Minute fitted_back(std::size_t node, Minute start) {
    WorkClock& clock = graph_.clocks[graph_.nodes[node].clock];
    bool moved = true;
    while (moved && start >= graph_.start) {
      moved = false;
      const Minute end = finish(node, start);
      for (const Need& need : needs_[node]) {
        const Minute lack = free_[need.resource].last_lack(start, end, need.units);
        if (lack == end) continue;
        start = clock.latest(lack, -graph_.nodes[node].duration);
        moved = true;
        break;
      }
    }
    return start;
  }

  void begin_schedule() {
    free_ = capacity_;
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      if (pinned(i) && graph_.nodes[i].duration > 0) take(i, early_->start[i]);
    }
  }

  /// Nodes by their starts in the schedule pushed to the right, the last to finish first: the list
  /// whose schedule pushes it to the left again.
  std::vector<std::size_t> pushed_list(const Dates& dates) {
    begin_schedule();
    std::vector<double> keys(graph_.nodes.size());
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = -static_cast<double>(dates.finish[i]);
    std::vector<std::size_t> order = list_by(keys, graph_.out, graph_.in);
    const std::vector<Minute> starts = justified_right(
        graph_, dates,
        [&](std::size_t node, Minute latest) {
          if (pinned(node)) return early_->start[node];
          if (needs_[node].empty() || graph_.nodes[node].duration == 0) return latest;
          const Minute start = fitted_back(node, latest);
          if (start < graph_.start) return dates.start[node];
          take(node, start);
          return start;
        },
        order);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<double>(starts[i]);
    return list_by(keys, graph_.in, graph_.out);
  }

  /// The schedule of a list: an order of all nodes, every predecessor first.
  Dates generate(const std::vector<std::size_t>& list) {
    begin_schedule();
    return run_passes(
        graph_,
        [this](std::size_t node, Minute start, StartCause& cause) {
          if (pinned(node)) {
            cause = StartCause::pinned;
            return early_->start[node];
          }
          if (needs_[node].empty() || graph_.nodes[node].duration == 0) return start;
          const Minute at = fitted(node, start);
          if (at >= kEndOfTime) return kEndOfTime;
          if (at != start) cause = StartCause::resource;
          take(node, at);
          return at;
        },
        list);
  }

  /// Nodes in the order of their keys, each after those at the other ends of its edges `before`.
  std::vector<std::size_t> list_by(const std::vector<double>& keys, const EdgeLists& before,
                                   const EdgeLists& after) const {
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    std::vector<std::size_t> waiting(graph_.nodes.size());
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      waiting[i] = before[i].size();
      if (waiting[i] == 0) ready.emplace(keys[i], i);
    }
    std::vector<std::size_t> list;
    while (!ready.empty()) {
      const std::size_t i = ready.top().second;
      ready.pop();
      list.push_back(i);
      for (const std::size_t e : after[i]) {
        const Edge& edge = graph_.edges[e];
        const std::size_t next = edge.from == i ? edge.to : edge.from;
        if (--waiting[next] == 0) ready.emplace(keys[next], next);
      }
    }
    return list;
  }

  std::vector<std::vector<double>> rules(const Dates& early) const {
    std::vector<std::vector<double>> keys(5, std::vector<double>(graph_.nodes.size()));
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      keys[0][i] = static_cast<double>(early.late_finish[i]);
      keys[1][i] = static_cast<double>(early.late_start[i]);
      keys[2][i] = static_cast<double>(early.late_start[i] - early.start[i]);
      keys[3][i] = static_cast<double>(graph_.nodes[i].duration);
      keys[4][i] = -static_cast<double>(graph_.out[i].size());
    }
    return keys;
  }

  /// The list of the best schedule: the rules' lists, then changed ones, each pushed to the right
  /// and to the left again as long as that helps.
  std::vector<std::size_t> search(const Dates& early, int schedules, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const std::vector<std::vector<double>> keys = rules(early);
    std::vector<std::size_t> best;
    std::vector<double> base = keys[0];
    Value best_value = kWorstValue;
    int generated = 0;
    for (std::size_t rule = 0; generated < schedules; ++rule) {
      std::vector<double> key = rule < keys.size() ? keys[rule] : base;
      if (rule >= keys.size()) shake(key, early.end - graph_.start, random);
      std::vector<std::size_t> list = list_by(key, graph_.in, graph_.out);
      Dates dates = generate(list);
      Value value = value_of(dates);
      ++generated;
      while (generated < schedules && dates.end < kEndOfTime) {
        std::vector<std::size_t> pushed = pushed_list(dates);
        Dates again = generate(pushed);
        const Value pushed_value = value_of(again);
        generated += 2;
        if (pushed_value >= value) break;
        value = pushed_value;
        list = std::move(pushed);
        dates = std::move(again);
      }
      if (value >= best_value) continue;
      best_value = value;
      best = std::move(list);
      if (generated > schedules / 2) {
        for (std::size_t i = 0; i < base.size(); ++i) base[i] = static_cast<double>(dates.start[i]);
      }
      if (value == value_of(early)) break;  // no task had to wait
    }
    return best;
  }

  /// Up to a tenth of the project's length more on every key.
  static void shake(std::vector<double>& keys, Minute length, std::mt19937_64& random) {
    constexpr double kNoise = 0.1;
    constexpr double kScale = 0x1.0p-53;
    const double span = kNoise * static_cast<double>(length);
    for (double& key : keys) key += span * static_cast<double>(random() >> 11U) * kScale;
  }

  /// What is better: dates kept, an early end, early starts.
  Value value_of(const Dates& dates) const {
    Minute late = 0;
    Minute starts = 0;
    const auto add = [&late](Minute at, const std::optional<Minute>& due) {
      if (due) late += std::max<Minute>(0, at - *due);
    };
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const Node& node = graph_.nodes[i];
      add(dates.start[i], node.start_by);
      add(dates.finish[i], node.finish_by);
      add(dates.finish[i], node.deadline);
      starts += dates.start[i] - graph_.start;
    }
    return {late, dates.end, starts};
  }

  void add_never() {
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      free_ = capacity_;
      if (needs_[i].empty() || fitted(i, early_->start[i]) < kEndOfTime) continue;
      error("tasks." + plan_.tasks[i].id,
            "never finds the units that it needs for as long as it lasts", {});
      return;
    }
    error("resources", "the tasks never find all the units that they need", {});
  }

  void add_moves(const Dates& early, const Dates& dates, LevelledPlan& levelled) {
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (graph_.nodes[i].summary) continue;
      if (pinned(i)) check_links(i, dates, levelled.result.issues);
      if (dates.start[i] == early.start[i]) continue;
      Move move{.task = plan_.tasks[i].id,
                .from = day_of(early.start[i]),
                .to = levelled.result.tasks[i].start,
                .resource = {},
                .behind = {}};
      if (dates.cause[i] == StartCause::resource)
        find_holders(i, dates, move);
      else if (dates.driver[i] != kNone)
        move.behind = {plan_.tasks[graph_.nodes[graph_.edges[dates.driver[i]].from].task].id};
      levelled.moves.push_back(std::move(move));
    }
  }

  /// Who has what the task waits for until the moment it starts.
  void find_holders(std::size_t i, const Dates& dates, Move& move) const {
    for (const Need& need : needs_[i]) {
      for (std::size_t other = 0; other < plan_.tasks.size(); ++other) {
        const bool holds =
            std::any_of(needs_[other].begin(), needs_[other].end(),
                        [&](const Need& candidate) { return candidate.resource == need.resource; });
        if (other == i || !holds || dates.start[other] >= dates.start[i]) continue;
        WorkClock& clock = graph_.clocks[graph_.nodes[i].clock];
        if (clock.between(dates.finish[other], dates.start[i]) == 0 &&
            dates.finish[other] <= dates.start[i]) {
          move.resource = plan_.resources[need.resource].id;
          move.behind.push_back(plan_.tasks[other].id);
        }
      }
      if (move.resource.empty()) move.resource = plan_.resources[need.resource].id;
    }
  }

  void check_links(std::size_t i, const Dates& dates, Issues& issues) const {
    for (const std::size_t e : graph_.in[i]) {
      const Edge& edge = graph_.edges[e];
      if (edge.link == kNone || edge.type != plan::LinkType::fs) continue;
      if (dates.finish[edge.from] <= dates.start[i]) continue;
      issues.push_back(
          {"tasks." + plan_.tasks[i].id + ".pinned",
           Severity::warning,
           "is pinned to %1, before %2 is finished on %3",
           {to_iso(day_of(dates.start[i])), plan_.tasks[graph_.nodes[edge.from].task].id,
            to_iso(next_day_of(dates.finish[edge.from]))}});
    }
  }

  const plan::Plan& plan_;
  TaskGraph& graph_;
  Issues& issues_;
  std::vector<std::vector<Need>> needs_;
  std::unordered_map<std::string, std::size_t> place_of_;
  std::vector<int> most_;
  std::vector<FreeUnits> capacity_;  // of nobody's use
  std::vector<FreeUnits> free_;
  const Dates* early_ = nullptr;
};

}  // namespace

LevelledPlan level_plan(const LevelPlanInput& input) {
  SITEWRIGHT_CHECK(input.schedules > 0, "levelling needs at least one schedule");
  Issues issues;
  TaskGraph graph = task_graph(input.plan, issues);
  LevelledPlan levelled;
  levelled.result.start = levelled.result.finish = input.plan.schedule.start;
  if (!has_errors(issues) && !input.plan.tasks.empty())
    levelled = Leveller(input.plan, graph, issues).run(input.schedules, input.seed);
  if (has_errors(issues)) levelled.result.tasks.clear();
  levelled.result.issues.insert(levelled.result.issues.begin(), issues.begin(), issues.end());
  return levelled;
}

Result plan_schedule(const plan::Plan& plan) {
  if (!plan.schedule.levelled || plan.resources.empty()) return critical_path(plan);
  return level_plan({.plan = plan, .schedules = kPlanSchedules, .seed = 1}).result;
}

}  // namespace sitewright::schedule
