// Changes of single runs.
#include "model/operations/polish.h"

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

namespace {

/// One unit of a group more or less from an hour to another.
struct Piece {
  std::size_t group;
  int first_hour;
  int end_hour;
  int units;
};
using Change = std::vector<Piece>;

/// Hours at which a group's count changes, the first and the end included; where a ramp bounds it
/// also those at which it reaches or leaves its minimum.
std::vector<int> edges_of(const GroupHours& g, const std::vector<int>& counts, const Hourly& mw) {
  std::vector<int> edges{0};
  const bool slow = std::isfinite(g.group->ramp_frac_per_h);
  const auto at_least = [&](std::size_t h) {
    const auto at = static_cast<Eigen::Index>(h);
    return mw[at] <= counts[h] * g.unit_mw[at] * g.group->min_load_frac + kNothingMw;
  };
  for (std::size_t h = 1; h < counts.size(); ++h) {
    const bool turns = slow && at_least(h) != at_least(h - 1);
    if (turns || counts[h] != counts[h - 1]) edges.push_back(static_cast<int>(h));
  }
  edges.push_back(static_cast<int>(counts.size()));
  return edges;
}

void add_changes(const Trial& trial, std::size_t group, const Schedule& schedule,
                 std::vector<Change>& changes) {
  constexpr int kFarthest = 2;
  const std::vector<int>& counts = schedule.units[group];
  const std::vector<int> edges =
      edges_of(trial.problem().groups[group], counts, schedule.group_mw[group]);
  const int hours = edges.back();
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const int first = edges[i];
    for (std::size_t j = i + 1; j < std::min(edges.size(), i + 3); ++j) {
      const int end = edges[j];
      changes.push_back({{group, first, end, -1}});
      changes.push_back({{group, first, end, 1}});
      for (const std::size_t other : trial.whole_groups()) {
        if (other != group) changes.push_back({{group, first, end, -1}, {other, first, end, 1}});
      }
      for (int far = 1; far <= kFarthest; ++far) {
        changes.push_back({{group, first - far, first, 1}, {group, end - far, end, -1}});
        changes.push_back({{group, first, first + far, -1}, {group, end, end + far, 1}});
      }
    }
    if (i == 0) continue;
    const auto at = static_cast<std::size_t>(first);
    const int up = counts[at] > counts[at - 1] ? 1 : -1;
    for (int far = 1; far <= kFarthest; ++far) {
      changes.push_back({{group, std::max(0, first - far), first, up}});
      changes.push_back({{group, first, std::min(hours, first + far), -up}});
    }
  }
}

/// A change of a unit's hours at an edge of its run, an hour more or less.
struct EdgeMove {
  Piece longer;
  Piece shorter;
};

/// An hour from one run to another, of the same group or not: where hours themselves are counted,
/// a run is only worth more at the cost of another.
void add_exchanges(const Trial& trial, const Schedule& schedule, std::vector<Change>& changes) {
  std::vector<EdgeMove> moves;
  for (const std::size_t k : trial.whole_groups()) {
    const std::vector<int>& counts = schedule.units[k];
    for (std::size_t h = 1; h < counts.size(); ++h) {
      const int at = static_cast<int>(h);
      const Piece before{k, at - 1, at, 1};
      const Piece after{k, at, at + 1, 1};
      const auto less = [](Piece piece) {
        piece.units = -1;
        return piece;
      };
      if (counts[h] > counts[h - 1]) moves.push_back({.longer = before, .shorter = less(after)});
      if (counts[h] < counts[h - 1]) moves.push_back({.longer = after, .shorter = less(before)});
    }
  }
  for (std::size_t i = 0; i < moves.size(); ++i) {
    for (std::size_t j = 0; j < moves.size(); ++j) {
      if (i != j) changes.push_back({moves[i].longer, moves[j].shorter});
    }
  }
}

bool counts_hours(const Rules& rules) {
  return std::any_of(rules.caps.begin(), rules.caps.end(),
                     [](const Cap& cap) { return !cap.per_unit_hour.empty(); });
}

/// False where a group has not the units.
bool apply(const Problem& problem, const Change& change, Schedule& schedule) {
  for (const Piece& piece : change) {
    const GroupHours& g = problem.groups[piece.group];
    if (g.must_run || piece.first_hour < 0 || piece.end_hour > problem.hours) return false;
    for (int h = piece.first_hour; h < piece.end_hour; ++h) {
      const auto at = static_cast<std::size_t>(h);
      int& count = schedule.units[piece.group][at];
      count += piece.units;
      if (count < 0 || count > g.units[at]) return false;
    }
  }
  return true;
}

}  // namespace

void polish(Trial& trial, const PolishLimits& limits, Schedule& schedule) {
  double usd = trial.true_usd(schedule);
  Schedule tried = schedule;
  bool better = true;
  for (int tries = 0; better;) {
    better = false;
    std::vector<Change> changes;
    for (const std::size_t k : trial.whole_groups()) {
      add_changes(trial, k, schedule, changes);
    }
    if (counts_hours(trial.rules())) add_exchanges(trial, schedule, changes);
    for (const Change& change : changes) {
      if (tries >= limits.most_tries) return;
      tried = schedule;
      if (!apply(trial.problem(), change, tried)) continue;
      ++tries;
      trial.settle(tried);
      const auto less = [&] { return trial.true_usd(tried) < usd - 1e-9 * std::abs(usd); };
      if (!less() || !limits.keep(tried) || !less()) continue;
      std::swap(schedule, tried);
      usd = trial.true_usd(schedule);
      better = true;
    }
  }
}

}  // namespace sitewright::operations
