// The serial schedule-generation scheme with double justification.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "model/schedule/project.h"

namespace sitewright::schedule {

[[nodiscard]] inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// A project as the generation scheme reads it: flat, with both directions of the links.
struct Network {
  int count = 0;
  int resources = 0;
  int horizon = 1;  ///< sum of the durations
  std::vector<int> duration;
  std::vector<int> demand;  ///< count x resources
  std::vector<int> capacity;
  std::vector<std::vector<int>> before;
  std::vector<std::vector<int>> after;

  explicit Network(const Project& project)
      : count(static_cast<int>(project.activities.size())),
        resources(static_cast<int>(project.capacity.size())),
        capacity(project.capacity),
        before(project.activities.size()),
        after(project.activities.size()) {
    for (std::size_t i = 0; i < project.activities.size(); ++i) {
      const Activity& activity = project.activities[i];
      duration.push_back(activity.duration);
      horizon += activity.duration;
      demand.insert(demand.end(), activity.demand.begin(), activity.demand.end());
      for (const int next : activity.successors) {
        after[i].push_back(next);
        before[static_cast<std::size_t>(next)].push_back(static_cast<int>(i));
      }
    }
  }

  [[nodiscard]] std::span<const int> demand_of(int activity) const {
    return {demand.data() + static_cast<std::ptrdiff_t>(activity) * resources,
            static_cast<std::size_t>(resources)};
  }
};

/// What is free of each resource in each period.
class Profile {
 public:
  explicit Profile(const Network& network) : network_(network) { clear(); }

  void clear() {
    free_.clear();
    for (int period = 0; period < network_.horizon; ++period)
      free_.insert(free_.end(), network_.capacity.begin(), network_.capacity.end());
  }

  /// Earliest start from `from` on at which the activity fits.
  [[nodiscard]] int fit_after(int activity, int from) const {
    const int duration = network_.duration[at(activity)];
    int start = from;
    for (int period = start; period < start + duration; ++period) {
      if (!room(activity, period)) start = period + 1;
    }
    return start;
  }

  /// Latest start at which the activity fits and finishes by `until`.
  [[nodiscard]] int fit_before(int activity, int until) const {
    const int duration = network_.duration[at(activity)];
    int start = until - duration;
    for (int period = until - 1; period >= start; --period) {
      if (!room(activity, period)) start = period - duration;
    }
    return start;
  }

  void take(int activity, int start) {
    const auto demand = network_.demand_of(activity);
    for (int period = start; period < start + network_.duration[at(activity)]; ++period) {
      int* free = &free_[at(period * network_.resources)];
      for (int r = 0; r < network_.resources; ++r) free[r] -= demand[at(r)];
    }
  }

 private:
  [[nodiscard]] bool room(int activity, int period) const {
    const auto demand = network_.demand_of(activity);
    const int* free = &free_[at(period * network_.resources)];
    for (int r = 0; r < network_.resources; ++r) {
      if (free[r] < demand[at(r)]) return false;
    }
    return true;
  }

  const Network& network_;
  std::vector<int> free_;  ///< horizon x resources
};

/// A schedule with the list that made it.
struct Individual {
  std::vector<int> list;  ///< activities in an order that follows the links
  std::vector<int> starts;
  int makespan = 0;
};

/// Starts, finishes and the count of generated schedules.
class Scheme {
 public:
  /// Schedules that each list takes: one forward, two by justification.
  static constexpr int kEach = 3;

  explicit Scheme(const Network& network) : network_(network), profile_(network) {}

  /// Serial generation from the individual's list, then both justifications; the list becomes the
  /// order of the starts.
  void schedule(Individual& individual) {
    forward(individual.list, individual);
    justify(individual);
    individual.list = order_by(individual.starts);
  }

  [[nodiscard]] int generated() const { return generated_; }

 private:
  [[nodiscard]] int finish(const Individual& i, int activity) const {
    return i.starts[at(activity)] + network_.duration[at(activity)];
  }

  [[nodiscard]] std::vector<int> order_by(const std::vector<int>& key) const {
    std::vector<int> order(key.size());
    std::iota(order.begin(), order.end(), 0);
    // Milestones of no duration stay behind what they follow.
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return std::pair(key[at(a)], rank_[at(a)]) < std::pair(key[at(b)], rank_[at(b)]);
    });
    return order;
  }

  void forward(const std::vector<int>& list, Individual& individual) {
    if (rank_.empty()) set_ranks(list);
    profile_.clear();
    individual.starts.assign(at(network_.count), 0);
    individual.makespan = 0;
    for (const int activity : list) {
      int from = 0;
      for (const int before : network_.before[at(activity)])
        from = std::max(from, finish(individual, before));
      const int start = profile_.fit_after(activity, from);
      profile_.take(activity, start);
      individual.starts[at(activity)] = start;
      individual.makespan = std::max(individual.makespan, finish(individual, activity));
    }
    ++generated_;
  }

  /// All to the right as far as the makespan lets them, last finish first, then to the left.
  void justify(Individual& individual) {
    std::vector<int> finishes(at(network_.count));
    for (int i = 0; i < network_.count; ++i) finishes[at(i)] = finish(individual, i);
    std::vector<int> order = order_by(finishes);
    std::reverse(order.begin(), order.end());
    profile_.clear();
    const int end = individual.makespan;
    for (const int activity : order) {
      int until = end;
      for (const int after : network_.after[at(activity)])
        until = std::min(until, individual.starts[at(after)]);
      const int start = profile_.fit_before(activity, until);
      profile_.take(activity, start);
      individual.starts[at(activity)] = start;
    }
    ++generated_;
    forward(order_by(individual.starts), individual);
  }

  /// A rank that follows the links, to break ties by.
  void set_ranks(const std::vector<int>& list) {
    rank_.assign(list.size(), 0);
    for (std::size_t i = 0; i < list.size(); ++i) rank_[at(list[i])] = static_cast<int>(i);
  }

  const Network& network_;
  Profile profile_;
  std::vector<int> rank_;
  int generated_ = 0;
};

}  // namespace sitewright::schedule
