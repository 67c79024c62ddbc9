// The recursion over output, and the way back.
#include "model/operations/ramp_path.h"

#include <algorithm>

namespace sitewright::operations {

namespace {

constexpr double kTiny = 1e-12;      ///< units
constexpr double kExcessUsd = 1e10;  ///< decides only: more output than anybody takes

}  // namespace

RampReach ramp_reach(const GeneratorGroup& g, int units_before, int units) {
  const double edge = std::max(g.min_load_frac, g.ramp_frac_per_h);
  const double on = g.ramp_frac_per_h * std::min(units_before, units);
  return {.up = on + edge * std::max(0, units - units_before),
          .down = on + edge * std::max(0, units_before - units)};
}

void RampPath::append(Pieces& pieces, double usd, double width) const {
  if (width <= 0.0) return;
  const bool joins = !pieces.empty() && (width <= kTiny || pieces.back().usd == usd);
  if (joins) {
    pieces.back().width += width;
  } else {
    pieces.push_back({.usd = usd, .width = width});
  }
}

/// The least of V within reach, over [least, most].
void RampPath::reach_out(const RampReach& reach, double least, double most) {
  next_.clear();
  double at = from_ - reach.down;
  const double begin = std::clamp(at, least, most);
  const auto take = [&](double usd, double width) {
    const double end = std::min(at + width, most);
    append(next_, usd, end - std::max(at, begin));
    at += width;
  };
  std::size_t i = 0;
  for (; i < value_.size() && value_[i].usd < 0.0; ++i) take(value_[i].usd, value_[i].width);
  take(0.0, reach.up + reach.down);
  for (; i < value_.size() && at < most; ++i) take(value_[i].usd, value_[i].width);
  from_ = begin;
  std::swap(value_, next_);
}

/// The hour's cost over V's domain: the group displaces the dearest of the others first.
void RampPath::read_hour(int hour, const GroupPrice& price, double demand_mw,
                         const HourStack& others) {
  hour_.clear();
  double width = 0.0;
  for (const Piece& piece : value_) width += piece.width;
  const double unit_mw = group_->unit_mw[hour];
  const double most_mw = demand_mw - others.least_mw - from_ * unit_mw;  // of the others
  const double least_mw = most_mw - width * unit_mw;
  double begin_mw = 0.0;
  next_.clear();  // cheapest of the others first
  append(next_, -kExcessUsd, std::min(most_mw, 0.0) - least_mw);
  for (const Segment& segment : others.segments) {
    const double end_mw = std::min(begin_mw + segment.mw, most_mw);
    append(next_, segment.usd_per_mwh, end_mw - std::max(begin_mw, least_mw));
    begin_mw += segment.mw;
    if (begin_mw >= most_mw) break;
  }
  for (std::size_t i = next_.size(); i-- > 0;) {
    append(hour_, (price.rising_usd - next_[i].usd) * unit_mw, next_[i].width / unit_mw);
  }
}

/// V and f have the same domain: their slopes add up.
void RampPath::add_hour() {
  next_.clear();
  std::size_t v = 0;
  std::size_t f = 0;
  while (v < value_.size() && f < hour_.size()) {
    Piece& a = value_[v];
    Piece& b = hour_[f];
    const bool last = v + 1 == value_.size() && f + 1 == hour_.size();
    const double width = last ? a.width : std::min(a.width, b.width);
    append(next_, a.usd + b.usd, width);
    a.width -= width;
    b.width -= width;
    if (a.width <= kTiny && v + 1 < value_.size()) {
      ++v;
    } else if (b.width <= kTiny && f + 1 < hour_.size()) {
      ++f;
    } else {
      break;
    }
  }
  std::swap(value_, next_);
}

RampPath::Least RampPath::least() const {
  Least least{.from = from_, .to = from_};
  for (const Piece& piece : value_) {
    if (piece.usd > 0.0) break;
    if (piece.usd < 0.0) least.from += piece.width;
    least.to += piece.width;
  }
  return least;
}

void RampPath::plan(std::size_t k, const GroupPrices& prices, const std::vector<int>& units,
                    const Hourly& demand_mw, const Stack& others, Hourly& mw) {
  group_ = &problem_->groups[k];
  const GeneratorGroup& g = *group_->group;
  least_.resize(units.size());
  value_.clear();
  for (std::size_t h = 0; h < units.size(); ++h) {
    const int hour = static_cast<int>(h);
    const double most = units[h];
    const double least_load = most * g.min_load_frac;
    if (h == 0) {
      from_ = least_load;
      append(value_, 0.0, most - least_load);
    } else {
      reach_out(ramp_reach(g, units[h - 1], units[h]), least_load, most);
    }
    if (!value_.empty()) {
      read_hour(hour, prices.at(hour)[k], demand_mw[hour], others.at(hour));
      add_hour();
    }
    least_[h] = least();
  }
  for (std::size_t h = units.size(); h-- > 0;) {
    const Least& best = least_[h];
    const auto at = static_cast<Eigen::Index>(h);
    double q = best.from;
    if (h + 1 < units.size()) {
      const double next = units[h + 1] > 0 ? mw[at + 1] / group_->unit_mw[at + 1] : 0.0;
      const RampReach reach = ramp_reach(g, units[h], units[h + 1]);
      q = std::clamp(std::clamp(next, best.from, best.to), next - reach.up, next + reach.down);
      // Reach and limits add up to the same only but for rounding: no output below the minimum.
      q = std::clamp(q, units[h] * g.min_load_frac, static_cast<double>(units[h]));
    }
    mw[at] = q * group_->unit_mw[at];
  }
}

}  // namespace sitewright::operations
