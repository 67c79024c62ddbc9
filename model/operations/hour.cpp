// One hour of dispatch: merit order, minimum loads, storage, standby.
#include "model/operations/hour.h"

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

namespace {

/// Fewest units that carry `mw`, at most `count`.
int units_for(double mw, double unit_mw, int count) {
  if (mw >= unit_mw * count) return count;
  const double exact = mw / unit_mw;
  const int whole = static_cast<int>(exact);
  return whole + (whole < exact ? 1 : 0);
}

bool in_service(int first_hour, int end_hour, int hour) {
  return first_hour <= hour && hour < end_hour;
}

}  // namespace

HourDispatch::HourDispatch(const std::vector<GeneratorGroup>& groups,
                           const std::vector<Storage>& storage) {
  groups_.reserve(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const GeneratorGroup& g = groups[i];
    groups_.push_back({.group = &g,
                       .index = i,
                       .full_mw = unit_capability_mw(g, g.reference_c),
                       .marginal_usd_per_mwh = operations::marginal_usd_per_mwh(g),
                       .derate_per_k = g.derate_per_k,
                       .reference_c = g.reference_c,
                       .min_load_frac = g.min_load_frac,
                       .count = g.count,
                       .first_hour = g.first_hour,
                       .end_hour = g.end_hour});
  }
  const auto is_standby = [](const RunningGroup& g) {
    return g.group->role == plan::Role::standby;
  };
  std::stable_sort(groups_.begin(), groups_.end(),
                   [&](const RunningGroup& a, const RunningGroup& b) {
                     if (is_standby(a) != is_standby(b)) return is_standby(b);
                     return a.marginal_usd_per_mwh < b.marginal_usd_per_mwh;
                   });
  const auto standby = std::find_if(groups_.begin(), groups_.end(), is_standby);
  prime_count_ = static_cast<std::size_t>(standby - groups_.begin());
  before_ = groups_;
  storage_.reserve(storage.size());
  for (const Storage& s : storage) {
    storage_.push_back({.storage = &s,
                        .one_way_frac = std::sqrt(s.round_trip_frac),
                        .state_mwh = s.initial_frac * s.mwh});
  }
}

void HourDispatch::step(const HourInput& hour) {
  prepare(hour);
  remaining_mw_ = hour.load_mw + room_mw_;
  serve_by_merit(hour);
  charge_mw_ = std::max(0.0, room_mw_ - remaining_mw_);
  remaining_mw_ = std::max(0.0, remaining_mw_ - room_mw_);
  if (remaining_mw_ > kNothingMw) cover_shortfall();
  unserved_mw_ = remaining_mw_ > kNothingMw ? remaining_mw_ : 0.0;
  settle_storage();
}

void HourDispatch::prepare(const HourInput& hour) {
  for (RunningGroup& g : groups_) {
    const double above_k = std::max(0.0, hour.dry_bulb_c - g.reference_c);
    const double mw = g.full_mw * std::max(0.0, 1.0 - g.derate_per_k * above_k);
    const Hourly& fuelled = g.group->fuelled_frac;
    const double fuelled_mw = fuelled.size() > 0 ? mw * fuelled[hour.hour] : mw;
    g.unit_mw = in_service(g.first_hour, g.end_hour, hour.hour) ? fuelled_mw : 0.0;
    g.most_mw = g.unit_mw * g.count;
    g.mw = 0.0;
    g.units = 0;
  }
  room_mw_ = 0.0;
  for (RunningStorage& s : storage_) {
    const Storage& store = *s.storage;
    const bool here = in_service(store.first_hour, store.end_hour, hour.hour);
    s.room_mw = here ? std::min(store.mw, (store.mwh - s.state_mwh) / s.one_way_frac) : 0.0;
    s.give_mw = here ? std::min(store.mw, s.state_mwh * s.one_way_frac) : 0.0;
    room_mw_ += s.room_mw;
  }
  grid_mw_ = 0.0;
  discharge_mw_ = 0.0;
}

void HourDispatch::serve_by_merit(const HourInput& hour) {
  grid_rank_ = 0;
  while (grid_rank_ < prime_count_ &&
         groups_[grid_rank_].marginal_usd_per_mwh < hour.grid_usd_per_mwh) {
    ++grid_rank_;
  }
  for (std::size_t k = 0; k < grid_rank_; ++k) commit(k);
  take_grid(hour);
  for (std::size_t k = grid_rank_; k < prime_count_; ++k) commit(k);
}

void HourDispatch::take_grid(const HourInput& hour) {
  grid_mw_ = std::min(remaining_mw_, hour.grid_mw);
  remaining_mw_ -= grid_mw_;
}

/// Starts the fewest units that carry what remains. Where their minimum is more than that, cheaper
/// sources make room; where they cannot, one unit less runs.
void HourDispatch::commit(std::size_t k) {
  RunningGroup& g = groups_[k];
  if (remaining_mw_ <= kNothingMw || g.most_mw <= 0.0) return;
  if (remaining_mw_ >= g.most_mw) {
    g.units = g.count;
    g.mw = g.most_mw;
    remaining_mw_ -= g.mw;
    return;
  }
  g.units = units_for(remaining_mw_, g.unit_mw, g.count);
  const double most_mw = g.units * g.unit_mw;
  const double least_mw = most_mw * g.min_load_frac;
  if (least_mw > remaining_mw_) {
    const double excess_mw = least_mw - remaining_mw_;
    const std::optional<double> given_mw =
        back_down(k, {.least_mw = excess_mw, .most_mw = most_mw - remaining_mw_});
    if (given_mw) {
      g.mw = remaining_mw_ + *given_mw;
      remaining_mw_ = 0.0;
      return;
    }
    --g.units;
  }
  g.mw = std::min(remaining_mw_, g.units * g.unit_mw);
  remaining_mw_ -= g.mw;
}

/// Takes output away from discharge, then from the sources before `k`, dearest first: `least_mw`,
/// or up to `most_mw` where a unit has to stop for it; all of it or nothing. Returns what was
/// taken.
std::optional<double> HourDispatch::back_down(std::size_t k, const Reduction& reduction) {
  const double grid_before = grid_mw_;
  const double discharge_before = discharge_mw_;
  std::copy_n(groups_.begin(), k, before_.begin());
  double taken_mw = 0.0;
  const auto take = [&](double& mw) {
    const double part = std::min(mw, reduction.least_mw - taken_mw);
    mw -= part;
    taken_mw += part;
  };
  take(discharge_mw_);
  for (std::size_t j = k; taken_mw < reduction.least_mw; --j) {
    if (j == grid_rank_) take(grid_mw_);
    if (j == 0 || taken_mw >= reduction.least_mw) break;
    taken_mw += turn_down(groups_[j - 1], {.least_mw = reduction.least_mw - taken_mw,
                                           .most_mw = reduction.most_mw - taken_mw});
  }
  if (taken_mw >= reduction.least_mw - kNothingMw) return taken_mw;
  grid_mw_ = grid_before;
  discharge_mw_ = discharge_before;
  std::copy_n(before_.begin(), k, groups_.begin());
  return std::nullopt;
}

/// Lowers a group by `least_mw`; stops one unit more where that fits into `most_mw`, else goes as
/// far as its minimum lets it. Returns what was taken.
double HourDispatch::turn_down(RunningGroup& g, const Reduction& reduction) {
  if (g.mw <= 0.0) return 0.0;
  const double before_mw = g.mw;
  const double wanted_mw = std::max(0.0, g.mw - reduction.least_mw);
  g.units = std::min(g.units, units_for(wanted_mw, g.unit_mw, g.count));
  const double minimum_mw = g.units * g.unit_mw * g.min_load_frac;
  g.mw = std::max(wanted_mw, minimum_mw);
  if (minimum_mw > wanted_mw) {
    const double fewer_mw = (g.units - 1) * g.unit_mw;
    if (before_mw - fewer_mw <= reduction.most_mw) {
      --g.units;
      g.mw = fewer_mw;
    }
  }
  return before_mw - g.mw;
}

void HourDispatch::cover_shortfall() {
  double give_mw = 0.0;
  for (const RunningStorage& s : storage_) give_mw += s.give_mw;
  discharge_mw_ = std::min(remaining_mw_, give_mw);
  remaining_mw_ -= discharge_mw_;
  for (std::size_t k = prime_count_; k < groups_.size(); ++k) commit(k);
}

void HourDispatch::settle_storage() {
  double charge_mw = charge_mw_;
  double discharge_mw = discharge_mw_;
  for (RunningStorage& s : storage_) {
    const double in_mw = std::min(charge_mw, s.room_mw);
    const double out_mw = std::min(discharge_mw, s.give_mw);
    const double state = s.state_mwh + in_mw * s.one_way_frac - out_mw / s.one_way_frac;
    s.state_mwh = std::clamp(state, 0.0, s.storage->mwh);
    charge_mw -= in_mw;
    discharge_mw -= out_mw;
    s.room_mw -= in_mw;
  }
}

double HourDispatch::state_mwh() const {
  double sum = 0.0;
  for (const RunningStorage& s : storage_) sum += s.state_mwh;
  return sum;
}

}  // namespace sitewright::operations
