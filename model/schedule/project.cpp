// Order, bounds and feasibility of projects.
#include "model/schedule/project.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "model/core/check.h"

namespace sitewright::schedule {

namespace {

/// Activities in an order that follows the links; shorter than the project where there is a cycle.
std::vector<int> topological_order(const Project& project) {
  const std::size_t count = project.activities.size();
  std::vector<int> waiting(count, 0);
  for (const Activity& activity : project.activities) {
    for (const int next : activity.successors) ++waiting[static_cast<std::size_t>(next)];
  }
  std::vector<int> order;
  for (std::size_t i = 0; i < count; ++i) {
    if (waiting[i] == 0) order.push_back(static_cast<int>(i));
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const int next : project.activities[static_cast<std::size_t>(order[at])].successors) {
      if (--waiting[static_cast<std::size_t>(next)] == 0) order.push_back(next);
    }
  }
  return order;
}

/// One cycle, from an activity that is left waiting back to itself.
std::string cycle_text(const Project& project, const std::vector<int>& order) {
  std::vector<bool> done(project.activities.size(), false);
  for (const int i : order) done[static_cast<std::size_t>(i)] = true;
  std::size_t at = 0;
  while (done[at]) ++at;
  // Every activity left has a predecessor that is left; walking back must come round.
  std::vector<std::size_t> seen;
  while (std::find(seen.begin(), seen.end(), at) == seen.end()) {
    seen.push_back(at);
    for (std::size_t i = 0; i < project.activities.size(); ++i) {
      const auto& next = project.activities[i].successors;
      if (done[i] || std::find(next.begin(), next.end(), static_cast<int>(at)) == next.end())
        continue;
      at = i;
      break;
    }
  }
  std::string text = project.activities[at].id;
  for (auto i = seen.rbegin(); i != seen.rend(); ++i) {
    text += " > " + project.activities[*i].id;
    if (*i == at) break;
  }
  return "the activities wait for each other in a circle: " + text;
}

std::string activity_error(const Project& project, const Activity& activity) {
  if (activity.duration < 0) return activity.id + ": a duration is not negative";
  if (activity.demand.size() != project.capacity.size())
    return activity.id + ": one demand for each resource";
  for (std::size_t r = 0; r < activity.demand.size(); ++r) {
    if (activity.demand[r] < 0) return activity.id + ": a demand is not negative";
    if (activity.demand[r] > project.capacity[r] && activity.duration > 0) {
      return activity.id + ": needs " + std::to_string(activity.demand[r]) + " of resource " +
             std::to_string(r + 1) + ", of which there are " + std::to_string(project.capacity[r]);
    }
  }
  for (const int next : activity.successors) {
    if (next < 0 || static_cast<std::size_t>(next) >= project.activities.size())
      return activity.id + ": successor " + std::to_string(next + 1) + " is not there";
  }
  return {};
}

}  // namespace

std::string project_error(const Project& project) {
  constexpr std::int64_t kMostPeriods = 1'000'000;
  std::int64_t periods = 0;
  for (const Activity& activity : project.activities) {
    if (std::string error = activity_error(project, activity); !error.empty()) return error;
    periods += activity.duration;
    if (periods > kMostPeriods)
      return activity.id + ": the durations come to more than 1000000 periods";
  }
  const std::vector<int> order = topological_order(project);
  return order.size() == project.activities.size() ? std::string() : cycle_text(project, order);
}

std::vector<int> earliest_starts(const Project& project) {
  std::vector<int> starts(project.activities.size(), 0);
  const std::vector<int> order = topological_order(project);
  SITEWRIGHT_CHECK(order.size() == starts.size(), "a project has no cycle");
  for (const int i : order) {
    const Activity& activity = project.activities[static_cast<std::size_t>(i)];
    const int finish = starts[static_cast<std::size_t>(i)] + activity.duration;
    for (const int next : activity.successors) {
      int& start = starts[static_cast<std::size_t>(next)];
      start = std::max(start, finish);
    }
  }
  return starts;
}

std::vector<int> total_floats(const Project& project) {
  return total_floats(project, earliest_starts(project));
}

std::vector<int> total_floats(const Project& project, const std::vector<int>& starts) {
  SITEWRIGHT_CHECK(starts.size() == project.activities.size(), "one start for each activity");
  const std::vector<int> order = topological_order(project);
  std::vector<int> latest(starts.size(), makespan(project, starts));
  std::vector<int> floats(starts.size(), 0);
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    const auto at = static_cast<std::size_t>(*i);
    const Activity& activity = project.activities[at];
    for (const int next : activity.successors) {
      const auto after = static_cast<std::size_t>(next);
      latest[at] = std::min(latest[at], latest[after] - project.activities[after].duration);
    }
    floats[at] = latest[at] - activity.duration - starts[at];
  }
  return floats;
}

int makespan(const Project& project, const std::vector<int>& starts) {
  int last = 0;
  for (std::size_t i = 0; i < starts.size(); ++i)
    last = std::max(last, starts[i] + project.activities[i].duration);
  return last;
}

std::string schedule_error(const Project& project, const std::vector<int>& starts) {
  if (starts.size() != project.activities.size()) return "one start for each activity";
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const Activity& activity = project.activities[i];
    if (starts[i] < 0) return activity.id + " starts before 0";
    for (const int next : activity.successors) {
      if (starts[static_cast<std::size_t>(next)] < starts[i] + activity.duration) {
        return project.activities[static_cast<std::size_t>(next)].id + " starts before " +
               activity.id + " has finished";
      }
    }
  }
  const int end = makespan(project, starts);
  for (int period = 0; period < end; ++period) {
    for (std::size_t r = 0; r < project.capacity.size(); ++r) {
      int used = 0;
      for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool running =
            starts[i] <= period && period < starts[i] + project.activities[i].duration;
        if (running) used += project.activities[i].demand[r];
      }
      if (used > project.capacity[r]) {
        return "resource " + std::to_string(r + 1) + " is used " + std::to_string(used) +
               " times in period " + std::to_string(period);
      }
    }
  }
  return {};
}

}  // namespace sitewright::schedule
