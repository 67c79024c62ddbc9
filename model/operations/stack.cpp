// Lays out the sources of an hour.
#include "model/operations/stack.h"

#include <algorithm>

namespace sitewright::operations {

std::vector<std::size_t> by_merit(std::vector<std::size_t> groups,
                                  const std::vector<GroupPrice>& prices) {
  std::stable_sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
    return prices[a].full_usd() < prices[b].full_usd();
  });
  return groups;
}

void Stack::reset(const Problem& problem, const Targets& targets,
                  const std::vector<Stance>& stances, const UnitPlan& units) {
  problem_ = &problem;
  targets_ = &targets;
  orders_.resize(targets.prices.spans.size());
  for (std::size_t i = 0; i < orders_.size(); ++i) {
    rank(targets.prices.spans[i], stances, units, orders_[i]);
  }
  room_ = orders_.front().size() + 3 + problem.input->grid_steps.size();
  hour_.resize(room_);
}

/// The groups by rising price.
void Stack::rank(const std::vector<GroupPrice>& prices, const std::vector<Stance>& stances,
                 const UnitPlan& units, std::vector<Ranked>& order) const {
  order.clear();
  for (std::size_t k = 0; k < problem_->groups.size(); ++k) {
    const GroupHours& g = problem_->groups[k];
    if (stances[k] == Stance::absent || g.group->count == 0) continue;
    const GroupPrice& price = prices[k];
    const bool committed = stances[k] == Stance::committed;
    const bool set = committed || g.must_run;
    order.push_back({.group = static_cast<int>(k),
                     .usd_per_mwh = set ? price.rising_usd : price.full_usd(),
                     .unit_mw = g.unit_mw.data(),
                     .running = committed ? units[k].data() : g.units.data(),
                     .least_frac = set ? g.group->min_load_frac : 0.0,
                     .no_load_usd = set ? price.no_load_usd : 0.0});
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Ranked& a, const Ranked& b) { return a.usd_per_mwh < b.usd_per_mwh; });
}

inline Stack::Laid Stack::write(int hour, Segment* out) const {
  const auto at = static_cast<std::size_t>(hour);
  Segment* next = out;
  Laid laid{.count = 0, .least_mw = 0.0, .least_usd = 0.0};
  const auto add = [&next](double usd_per_mwh, double mw, int source) {
    *next++ = {.usd_per_mwh = usd_per_mwh, .mw = mw, .source = source};
  };
  // The grid's parts by rising price: all of them up to the threshold, then all beyond it.
  const std::vector<GridStep>& steps = problem_->input->grid_steps;
  const double able_mw = problem_->grid_mw[hour];
  double from_mw = 0.0;
  double to_mw = std::min(able_mw, std::max(0.0, targets_->threshold_mw[hour]));
  double grid_usd = problem_->grid_usd_per_mwh[hour];
  std::size_t step = 0;
  bool beyond = false;
  bool all_added = false;
  const auto add_grid = [&](double most_usd_per_mwh) {
    while (!all_added && grid_usd <= most_usd_per_mwh) {
      const bool steps_up = step < steps.size() && steps[step].above_mw[hour] < to_mw;
      const double end_mw = steps_up ? std::max(from_mw, steps[step].above_mw[hour]) : to_mw;
      if (end_mw > from_mw) add(grid_usd, end_mw - from_mw, kGrid);
      from_mw = end_mw;
      if (steps_up) {
        grid_usd += steps[step++].more_usd_per_mwh[hour];
      } else if (!beyond && able_mw > to_mw) {
        beyond = true;
        to_mw = able_mw;
        grid_usd += kOverThresholdUsd;
      } else {
        all_added = true;
      }
    }
  };
  for (const Ranked& ranked : orders_[targets_->prices.hours->at(hour)]) {
    add_grid(ranked.usd_per_mwh);
    const double running_mw = ranked.running[at] * ranked.unit_mw[at];
    const double least_mw = running_mw * ranked.least_frac;
    laid.least_mw += least_mw;
    laid.least_usd += running_mw * ranked.no_load_usd + least_mw * ranked.usd_per_mwh;
    const double room_mw = running_mw - least_mw;
    // Dearer than leaving load unserved: only what runs anyway counts.
    if (room_mw > 0.0 && ranked.usd_per_mwh <= kUnservedUsd) {
      add(ranked.usd_per_mwh, room_mw, ranked.group);
    }
  }
  add_grid(std::numeric_limits<double>::infinity());
  add(kUnservedUsd, std::numeric_limits<double>::infinity(), kNobody);
  laid.count = static_cast<std::size_t>(next - out);
  return laid;
}

HourStack Stack::build(int hour) {
  const Laid laid = write(hour, hour_.data());
  return {.segments = {hour_.data(), laid.count},
          .least_mw = laid.least_mw,
          .least_usd = laid.least_usd};
}

void Stack::lay_out() {
  const auto hours = static_cast<std::size_t>(problem_->hours);
  year_.resize(hours * room_);
  laid_.resize(hours);
  for (std::size_t h = 0; h < hours; ++h) {
    laid_[h] = write(static_cast<int>(h), &year_[h * room_]);
  }
}

}  // namespace sitewright::operations
