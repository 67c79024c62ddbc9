// Backward recursion on slopes, and the walk forward along it.
#include "model/operations/storage_path.h"

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

namespace {

constexpr double kTinyMwh = Slopes::kTinyMwh;

}  // namespace

void StoragePath::begin(const Problem& problem, std::size_t store) {
  store_ = &problem.stores[store];
  per_charge_ = 1.0 / store_->charge_frac;
  per_discharge_ = 1.0 / store_->discharge_frac;
  kept_.clear();
  values_.clear();
  curves_.clear();
  stored_usd_.assign(static_cast<std::size_t>(problem.hours), 0.0);
  const double first = store_->first_mwh;
  values_.make_room(2);
  values_.append(0, {.usd_per_mwh = -kEndShortUsd, .mwh = first - store_->floor_mwh});
  values_.append(0, {.usd_per_mwh = 0.0, .mwh = store_->storage->mwh - first});
  kept_.push_back({.from_mwh = store_->floor_mwh,
                   .value_begin = 0,
                   .value_end = values_.size(),
                   .curve_begin = 0,
                   .curve_end = 0,
                   .curve_least_mwh = 0.0});
}

bool StoragePath::plan(const Problem& problem, std::size_t store, const Hourly& demand_mw,
                       const Stack& stack, std::vector<Hourly>& given_mw) {
  begin(problem, store);
  const Storage& s = *store_->storage;
  for (int hour = s.end_hour - 1; hour >= s.first_hour; --hour) {
    read_curve(stack.at(hour), demand_mw[hour], power_at(hour, given_mw));
    if (!step_back()) return false;
  }
  return walk(given_mw[store]);
}

StoragePath::Power StoragePath::power_at(int hour, const std::vector<Hourly>& given_mw) const {
  Power power{.give_mw = store_->storage->mw, .take_mw = store_->storage->mw};
  for (const std::size_t other : store_->sharing) {
    const double mw = given_mw[other][hour];
    power.give_mw -= std::max(0.0, mw);
    power.take_mw -= std::max(0.0, -mw);
  }
  return {.give_mw = std::max(0.0, power.give_mw), .take_mw = std::max(0.0, power.take_mw)};
}

/// Cost of the hour over what the store takes up: below zero it displaces the dearest sources,
/// above zero it calls the next ones. Nobody charges it from load that goes unserved.
void StoragePath::read_curve(const HourStack& stack, double demand_mw, const Power& power) {
  double give_mw = std::min(power.give_mw, demand_mw - stack.least_mw);
  if (store_->last_resort && give_mw > 0.0) {
    double lacking_mw = demand_mw - stack.least_mw;
    for (const Segment& segment : stack.segments) {
      if (segment.source != kNobody) lacking_mw -= segment.mw;
    }
    give_mw = std::min(give_mw, std::max(0.0, lacking_mw));
  }
  const double lowest_mw = demand_mw - give_mw;
  const double highest_mw = demand_mw + power.take_mw;
  curve_.begin = curves_.size();
  curves_.make_room(2 * stack.segments.size());
  // Where the units' least output is more than the demand, the store has to take that up.
  curve_.least_mwh = give_mw >= 0.0 ? -give_mw * per_discharge_ : -give_mw * store_->charge_frac;
  const Segment* segment = stack.segments.data();
  double end_mw = stack.least_mw + segment->mw;
  while (end_mw <= lowest_mw) end_mw += (++segment)->mw;
  double at_mw = lowest_mw;
  while (at_mw < demand_mw) {
    const double usd = segment->usd_per_mwh;
    const double to_mw = std::min(end_mw, demand_mw);
    const double way = usd >= 0.0 ? store_->discharge_frac : per_charge_;
    curves_.append(curve_.begin,
                   {.usd_per_mwh = usd * way, .mwh = (to_mw - at_mw) * per_discharge_});
    at_mw = to_mw;
    if (end_mw <= demand_mw) end_mw += (++segment)->mw;
  }
  while (at_mw < highest_mw && segment->source != kNobody) {
    const double to_mw = std::min(end_mw, highest_mw);
    curves_.append(curve_.begin, {.usd_per_mwh = segment->usd_per_mwh * per_charge_,
                                  .mwh = (to_mw - at_mw) * store_->charge_frac});
    at_mw = to_mw;
    end_mw += (++segment)->mw;
  }
  curve_.most_mwh = curve_.least_mwh;
  for (std::size_t c = curve_.begin; c < curves_.size(); ++c) curve_.most_mwh += curves_[c].mwh;
}

/// One hour back: V_h out of V_h+1 and the hour's curve, whose slopes count from its far end.
bool StoragePath::step_back() {
  const Kept next = kept_.back();
  Kept now{.from_mwh = next.from_mwh - curve_.most_mwh,
           .value_begin = values_.size(),
           .value_end = 0,
           .curve_begin = curve_.begin,
           .curve_end = curves_.size(),
           .curve_least_mwh = curve_.least_mwh};
  if (store_->storage->mwh - store_->floor_mwh <= kTinyMwh) {
    // All of it is reserved: it stays as it is.
    if (curve_.least_mwh > kTinyMwh) return false;
    now.from_mwh = store_->floor_mwh;
    now.value_end = now.value_begin;
    kept_.push_back(now);
    return true;
  }
  double skip_mwh = std::max(0.0, store_->floor_mwh - now.from_mwh);
  double room_mwh = store_->storage->mwh - std::max(now.from_mwh, store_->floor_mwh);
  if (room_mwh < -1e-9) return false;
  now.from_mwh = std::max(now.from_mwh, store_->floor_mwh);
  std::size_t v = next.value_begin;
  std::size_t c = now.curve_end;
  values_.make_room((next.value_end - v) + (c - now.curve_begin));
  while ((v < next.value_end || c > now.curve_begin) && room_mwh > kTinyMwh) {
    const bool from_value =
        c == now.curve_begin ||
        (v < next.value_end && values_[v].usd_per_mwh <= -curves_[c - 1].usd_per_mwh);
    Slope slope = from_value ? values_[v] : curves_[c - 1];
    if (from_value) {
      ++v;
    } else {
      slope.usd_per_mwh = -slope.usd_per_mwh;
      --c;
    }
    const double skipped = std::min(skip_mwh, slope.mwh);
    skip_mwh -= skipped;
    slope.mwh = std::min(slope.mwh - skipped, room_mwh);
    room_mwh -= slope.mwh;
    values_.append(now.value_begin, slope);
  }
  if (skip_mwh > 1e-9) return false;
  now.value_end = values_.size();
  kept_.push_back(now);
  return true;
}

double StoragePath::given(double taken_mwh) const {
  return taken_mwh > 0.0 ? -taken_mwh * per_charge_ : -taken_mwh * store_->discharge_frac;
}

/// Forward: in each hour takes up energy as long as that costs no more than it is worth later. Of
/// equals the store charges early, and gives early only to what would go unserved.
bool StoragePath::walk(Hourly& given_mw) {
  const Storage& s = *store_->storage;
  double state = store_->first_mwh;
  const auto hours = static_cast<std::size_t>(std::max(0, s.end_hour - s.first_hour));
  if (state < kept_[hours].from_mwh - 1e-9) return false;
  for (std::size_t i = 0; i < hours; ++i) {
    const Kept& now = kept_[hours - i];
    const Kept& next = kept_[hours - i - 1];
    double taken = now.curve_least_mwh;
    std::size_t v = next.value_begin;
    double left = state + taken - next.from_mwh;  // along the value's slopes
    double forced = std::max(0.0, -left);         // the next hour needs so much
    left = std::max(0.0, left);
    while (v < next.value_end && left >= values_[v].mwh) left -= values_[v++].mwh;
    for (std::size_t c = now.curve_begin; c < now.curve_end; ++c) {
      double rest = curves_[c].mwh;
      const double usd = curves_[c].usd_per_mwh;
      const double must = std::min(rest, forced);
      taken += must;
      forced -= must;
      rest -= must;
      while (rest > 0.0 && v < next.value_end) {
        const double sum = usd + values_[v].usd_per_mwh;
        const bool equal = Slopes::same_price(usd, -values_[v].usd_per_mwh);
        const bool giving = taken < -kTinyMwh;
        if (equal ? (giving && usd >= kEndShortUsd) : sum > 0.0) break;
        const double part = std::min(rest, values_[v].mwh - left);
        taken += part;
        rest -= part;
        left += part;
        if (left >= values_[v].mwh - kTinyMwh) {
          ++v;
          left = 0.0;
        }
      }
      if (rest > kTinyMwh) break;
    }
    if (std::abs(taken) < 1e-11) taken = 0.0;
    given_mw[s.first_hour + static_cast<int>(i)] = given(taken);
    if (v < next.value_end) {
      stored_usd_[static_cast<std::size_t>(s.first_hour) + i] = -values_[v].usd_per_mwh;
    }
    state = std::clamp(state + taken, store_->floor_mwh, s.mwh);
  }
  return true;
}

}  // namespace sitewright::operations
