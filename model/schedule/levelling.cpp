// Serial generation, double justification, genetic search on activity lists.
#include "model/schedule/levelling.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <tuple>

#include "model/core/check.h"
#include "model/schedule/serial_scheme.h"

namespace sitewright::schedule {

namespace {

constexpr int kPopulation = 40;             // EST: best of 20 to 100 on the reference instances
constexpr double kMutation = 0.05;          // Hartmann (1998)
constexpr int kGenerationsUnimproved = 12;  // EST: then all but the best are drawn anew

/// Latest finishes without resources, for a project that ends at its critical path's length.
std::vector<int> latest_finishes(const Network& network, const std::vector<int>& early,
                                 int length) {
  std::vector<int> order(at(network.count));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return early[at(a)] > early[at(b)]; });
  std::vector<int> latest(at(network.count), length);
  // Equal early starts may follow each other through milestones: repeat until nothing moves.
  for (bool moved = true; moved;) {
    moved = false;
    for (const int i : order) {
      for (const int next : network.after[at(i)]) {
        const int bound = latest[at(next)] - network.duration[at(next)];
        if (bound >= latest[at(i)]) continue;
        latest[at(i)] = bound;
        moved = true;
      }
    }
  }
  return latest;
}

/// Priorities, less is sooner, of the rules that a list can be drawn by.
std::vector<std::vector<double>> priority_rules(const Network& network,
                                                const std::vector<int>& early,
                                                const std::vector<int>& latest) {
  std::vector<double> finish;
  std::vector<double> start;
  std::vector<double> slack;
  std::vector<double> work;
  for (int i = 0; i < network.count; ++i) {
    const int duration = network.duration[at(i)];
    finish.push_back(latest[at(i)]);
    start.push_back(latest[at(i)] - duration);
    slack.push_back(latest[at(i)] - duration - early[at(i)]);
    double need = 0.0;
    for (int r = 0; r < network.resources; ++r) {
      need +=
          static_cast<double>(network.demand_of(i)[at(r)]) / std::max(1, network.capacity[at(r)]);
    }
    work.push_back(-need * duration);
  }
  return {finish, start, slack, work};
}

class Search {
 public:
  Search(const Project& project, const LevelInput& input)
      : network_(project),
        scheme_(network_),
        limit_(input.schedules),
        random_(input.seed),
        early_(earliest_starts(project)) {
    int length = 0;
    for (int i = 0; i < network_.count; ++i)
      length = std::max(length, early_[at(i)] + network_.duration[at(i)]);
    lower_bound_ = std::max(length, resource_bound());
    rules_ = priority_rules(network_, early_, latest_finishes(network_, early_, length));
  }

  LevelResult run() {
    draw_population();
    int unimproved = 0;
    while (!done()) {
      const int before = best_.makespan;
      breed();
      unimproved = best_.makespan < before ? 0 : unimproved + 1;
      if (unimproved >= kGenerationsUnimproved) {
        draw_population();
        unimproved = 0;
      }
    }
    return {.starts = best_.starts,
            .makespan = best_.makespan,
            .lower_bound = lower_bound_,
            .schedules = scheme_.generated()};
  }

 private:
  [[nodiscard]] bool done() const {
    if (best_.starts.empty()) return false;  // there is always one
    return scheme_.generated() + Scheme::kEach > limit_ || best_.makespan <= lower_bound_;
  }

  [[nodiscard]] int resource_bound() const {
    int bound = 0;
    for (int r = 0; r < network_.resources; ++r) {
      long work = 0;
      for (int i = 0; i < network_.count; ++i)
        work += static_cast<long>(network_.duration[at(i)]) * network_.demand_of(i)[at(r)];
      const long capacity = std::max(1, network_.capacity[at(r)]);
      bound = std::max(bound, static_cast<int>((work + capacity - 1) / capacity));
    }
    return bound;
  }

  void keep(const Individual& individual) {
    if (best_.starts.empty() || individual.makespan < best_.makespan) best_ = individual;
  }

  /// The best stays; the others are drawn by the rules, each with a regret-biased choice.
  void draw_population() {
    population_.clear();
    if (!best_.starts.empty()) population_.push_back(best_);
    for (int i = 0; static_cast<int>(population_.size()) < kPopulation && !done(); ++i) {
      const std::vector<double>& rule = rules_[at(i) % rules_.size()];
      const bool pure = best_.starts.empty() && at(i) < rules_.size();
      Individual individual{.list = draw_list(rule, pure), .starts = {}, .makespan = 0};
      scheme_.schedule(individual);
      keep(individual);
      population_.push_back(std::move(individual));
    }
  }

  /// A list that follows the links; among the free activities a smaller priority is likelier.
  std::vector<int> draw_list(const std::vector<double>& priority, bool pure) {
    std::vector<int> waiting(at(network_.count), 0);
    std::vector<int> ready;
    for (int i = 0; i < network_.count; ++i) {
      waiting[at(i)] = static_cast<int>(network_.before[at(i)].size());
      if (waiting[at(i)] == 0) ready.push_back(i);
    }
    std::vector<int> list;
    std::vector<double> weight;
    while (!ready.empty()) {
      double worst = priority[at(ready.front())];
      for (const int i : ready) worst = std::max(worst, priority[at(i)]);
      std::size_t chosen = 0;
      if (pure) {
        for (std::size_t i = 1; i < ready.size(); ++i)
          if (priority[at(ready[i])] < priority[at(ready[chosen])]) chosen = i;
      } else {
        weight.clear();
        for (const int i : ready) weight.push_back(worst - priority[at(i)] + 1.0);
        chosen = std::discrete_distribution<std::size_t>(weight.begin(), weight.end())(random_);
      }
      const int activity = ready[chosen];
      ready.erase(ready.begin() + static_cast<std::ptrdiff_t>(chosen));
      list.push_back(activity);
      for (const int next : network_.after[at(activity)])
        if (--waiting[at(next)] == 0) ready.push_back(next);
    }
    return list;
  }

  const Individual& tournament() {
    std::uniform_int_distribution<std::size_t> pick(0, population_.size() - 1);
    const Individual& a = population_[pick(random_)];
    const Individual& b = population_[pick(random_)];
    return a.makespan <= b.makespan ? a : b;
  }

  /// A stretch of the first parent's list, the rest in the order of the second.
  std::vector<int> cross(const std::vector<int>& first, const std::vector<int>& second) {
    std::uniform_int_distribution<std::size_t> cut(0, first.size());
    const std::size_t a = cut(random_);
    const std::size_t b = cut(random_);
    const std::size_t from = std::min(a, b);
    const std::size_t until = std::max(a, b);
    std::vector<bool> used(first.size(), false);
    std::vector<int> child;
    const auto take = [&](const std::vector<int>& from_list, std::size_t most) {
      for (const int activity : from_list) {
        if (child.size() >= most) return;
        if (used[at(activity)]) continue;
        used[at(activity)] = true;
        child.push_back(activity);
      }
    };
    take(first, from);
    take(second, until);
    take(first, first.size());
    return child;
  }

  void mutate(std::vector<int>& list) {
    std::bernoulli_distribution happens(kMutation);
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (!happens(random_)) continue;
      const auto& after = network_.after[at(list[i - 1])];
      if (std::find(after.begin(), after.end(), list[i]) == after.end())
        std::swap(list[i - 1], list[i]);
    }
  }

  /// A generation of children; the better half of all lives on, no schedule twice.
  void breed() {
    std::vector<Individual> children;
    for (int i = 0; i < kPopulation && !done(); ++i) {
      Individual child{.list = cross(tournament().list, tournament().list), .starts = {}};
      mutate(child.list);
      scheme_.schedule(child);
      keep(child);
      children.push_back(std::move(child));
    }
    for (Individual& child : children) population_.push_back(std::move(child));
    std::stable_sort(population_.begin(), population_.end(),
                     [](const Individual& a, const Individual& b) {
                       return std::tie(a.makespan, a.starts) < std::tie(b.makespan, b.starts);
                     });
    const auto same = [](const Individual& a, const Individual& b) { return a.starts == b.starts; };
    population_.erase(std::unique(population_.begin(), population_.end(), same), population_.end());
    if (population_.size() > at(kPopulation)) population_.resize(at(kPopulation));
  }

  Network network_;
  Scheme scheme_;
  int limit_;
  std::mt19937_64 random_;
  std::vector<int> early_;
  int lower_bound_ = 0;
  std::vector<std::vector<double>> rules_;
  std::vector<Individual> population_;
  Individual best_;
};

}  // namespace

LevelResult level_resources(const LevelInput& input) {
  const std::string error = project_error(input.project);
  SITEWRIGHT_CHECK(error.empty(), error);
  SITEWRIGHT_CHECK(input.schedules > 0, "at least one schedule is generated");
  if (input.project.activities.empty()) return {};
  return Search(input.project, input).run();
}

}  // namespace sitewright::schedule
