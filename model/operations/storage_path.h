// The cheapest path of one store through the year, everything else being given.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <vector>

#include "model/operations/problem.h"
#include "model/operations/stack.h"

namespace sitewright::operations {

/// A step of a convex, piecewise linear function: over `mwh` it rises by `usd_per_mwh` each.
struct Slope {
  double usd_per_mwh;
  double mwh;
};

/// Slopes one after the other, written at the end.
class Slopes final {
 public:
  void clear() { size_ = 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Slope& operator[](std::size_t i) const { return slopes_[i]; }
  /// Room for so many more: to be called before as many append().
  void make_room(std::size_t more) {
    if (size_ + more > room_) grow(size_ + more);
  }
  /// Appends a slope to those from `begin` on; lengthens the last one where the price is its own.
  void append(std::size_t begin, const Slope& slope) {
    if (slope.mwh <= kTinyMwh) return;
    if (size_ > begin && same_price(slopes_[size_ - 1].usd_per_mwh, slope.usd_per_mwh)) {
      slopes_[size_ - 1].mwh += slope.mwh;
    } else {
      slopes_[size_++] = slope;
    }
  }
  [[nodiscard]] static bool same_price(double a, double b) {
    return std::abs(a - b) <= 1e-9 * (1.0 + std::abs(a) + std::abs(b));
  }
  static constexpr double kTinyMwh = 1e-12;

 private:
  void grow(std::size_t least) {
    room_ = 2 * least;
    auto slopes = std::make_unique_for_overwrite<Slope[]>(room_);
    std::copy_n(slopes_.get(), size_, slopes.get());
    slopes_ = std::move(slopes);
  }

  std::unique_ptr<Slope[]> slopes_;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
};

/// Exact backward recursion over the energy stored:
///   V_h(s) = min over d of f_h(d) + V_h+1(s + d),  floor <= s <= mwh,
/// where f_h is the hour's cost when the store takes up d [MWh] (gives, where d < 0). f and V are
/// convex and piecewise linear, so that the minimum merges their slopes in order and cuts off what
/// lies outside the store. At its end a store counts each MWh below its first state as
/// kEndShortUsd.
class StoragePath final {
 public:
  /// The demand [MW] that stands before this store, shape (hours), and the other sources, laid out.
  /// Writes what the store gives at its terminals [MW], negative while charging, into its place of
  /// `given_mw`, shape (stores) of (hours), beside what those give that share its power; false,
  /// without a change, where no path keeps the store within its limits.
  bool plan(const Problem& problem, std::size_t store, const Hourly& demand_mw, const Stack& stack,
            std::vector<Hourly>& given_mw);

  /// What a MWh more in the store would save after each hour of the last plan [USD], shape (hours).
  [[nodiscard]] const std::vector<double>& stored_usd() const { return stored_usd_; }

 private:
  /// The hour's steps over what the store takes up, cheapest first.
  struct HourCurve {
    double least_mwh;  ///< takes up so much at least (negative: gives at most)
    double most_mwh;
    std::size_t begin;  ///< of its slopes in curves_
  };

  void begin(const Problem& problem, std::size_t store);
  /// What an hour leaves a store of its power.
  struct Power {
    double give_mw;
    double take_mw;
  };
  [[nodiscard]] Power power_at(int hour, const std::vector<Hourly>& given_mw) const;
  void read_curve(const HourStack& stack, double demand_mw, const Power& power);
  bool step_back();
  bool walk(Hourly& given_mw);

  [[nodiscard]] double given(double taken_mwh) const;

  const StoreHours* store_ = nullptr;
  double per_charge_ = 1.0;     ///< 1 / charge efficiency
  double per_discharge_ = 1.0;  ///< 1 / discharge efficiency
  HourCurve curve_{};
  // What the recursion keeps for each hour, one after the other, last hour first.
  struct Kept {
    double from_mwh;  ///< state where the value's slopes begin
    std::size_t value_begin;
    std::size_t value_end;
    std::size_t curve_begin;
    std::size_t curve_end;
    double curve_least_mwh;
  };
  std::vector<Kept> kept_;
  Slopes values_;
  Slopes curves_;
  std::vector<double> stored_usd_;
};

}  // namespace sitewright::operations
