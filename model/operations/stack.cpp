// Lays out the sources of an hour.
#include "model/operations/stack.h"

#include <algorithm>

namespace sitewright::operations {

void Stack::reset(const Problem& problem, const Targets& targets,
                  const std::vector<Stance>& stances) {
  problem_ = &problem;
  targets_ = &targets;
  order_.clear();
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    const GroupHours& g = problem.groups[k];
    if (stances[k] == Stance::absent || g.group->count == 0) continue;
    const GroupPrice& price = targets.prices[k];
    const bool committed = stances[k] == Stance::committed;
    const bool set = committed || g.must_run;
    order_.push_back({.group = static_cast<int>(k),
                      .usd_per_mwh = set ? price.rising_usd : price.full_usd(),
                      .hours = &g,
                      .unit_mw = g.unit_mw.data(),
                      .there = g.units.data(),
                      .least_frac = set ? g.group->min_load_frac : 0.0,
                      .no_load_usd = set ? price.no_load_usd : 0.0,
                      .committed = committed});
  }
  std::stable_sort(order_.begin(), order_.end(),
                   [](const Ranked& a, const Ranked& b) { return a.usd_per_mwh < b.usd_per_mwh; });
  segments_.resize(order_.size() + 3);
}

inline void Stack::add_group(const Ranked& ranked, int hour, const UnitPlan& units) {
  const auto at = static_cast<std::size_t>(hour);
  const int running =
      ranked.committed ? units[static_cast<std::size_t>(ranked.group)][at] : ranked.there[hour];
  if (running == 0) return;
  const double able_mw = running * ranked.unit_mw[hour];
  const double least_mw = able_mw * ranked.least_frac;
  least_mw_ += least_mw;
  least_usd_ += able_mw * ranked.no_load_usd + least_mw * ranked.usd_per_mwh;
  const double room_mw = able_mw - least_mw;
  // Dearer than leaving load unserved: only what runs anyway counts.
  if (room_mw > 0.0 && ranked.usd_per_mwh <= kUnservedUsd) {
    add(ranked.usd_per_mwh, room_mw, ranked.group);
  }
}

void Stack::build(int hour, const UnitPlan& units) {
  count_ = 0;
  least_mw_ = 0.0;
  least_usd_ = 0.0;
  const double grid_usd = problem_->grid_usd_per_mwh[hour];
  const double over_usd = grid_usd + kOverThresholdUsd;
  const double able_mw = problem_->grid_mw[hour];
  const double under_mw = std::min(able_mw, std::max(0.0, targets_->threshold_mw[hour]));
  bool grid_added = under_mw <= 0.0;
  bool over_added = able_mw <= under_mw;
  for (const Ranked& ranked : order_) {
    if (!grid_added && ranked.usd_per_mwh >= grid_usd) {
      add(grid_usd, under_mw, kGrid);
      grid_added = true;
    }
    if (!over_added && ranked.usd_per_mwh >= over_usd) {
      add(over_usd, able_mw - under_mw, kGrid);
      over_added = true;
    }
    add_group(ranked, hour, units);
  }
  if (!grid_added) add(grid_usd, under_mw, kGrid);
  if (!over_added) add(over_usd, able_mw - under_mw, kGrid);
  add(kUnservedUsd, std::numeric_limits<double>::infinity(), kNobody);
}

}  // namespace sitewright::operations
