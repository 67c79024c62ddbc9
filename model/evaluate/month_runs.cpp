// A taut string, split where it leaves its bounds most.
#include "model/evaluate/month_runs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitewright {

namespace {

constexpr double kRounding = 1e-9;

/// Values at the ends of the months, beginning with 0 before the first.
using Ends = std::array<double, kMonthsPerYear + 1>;

Ends cumulative(const Monthly& use) {
  Ends ends{};
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) ends[m + 1] = ends[m] + use[m];
  return ends;
}

class String final {
 public:
  String(const Monthly& use, const MonthBounds& bounds) : natural_(cumulative(use)) {
    double all = bounds.year;
    for (std::size_t m = 1; m < kMonthsPerYear; ++m) {
      all = std::min(all, bounds.so_far[m - 1] + bounds.rest[m]);
    }
    all_ = std::max(0.0, std::min({all, bounds.so_far.back(), bounds.rest.front()}));
    const double end = std::min(all_, natural_.back());
    for (std::size_t m = 0; m <= kMonthsPerYear; ++m) {
      high_[m] = m == 0 ? 0.0 : std::min(end, bounds.so_far[m - 1]);
      low_[m] = m == kMonthsPerYear ? 0.0 : std::max(0.0, end - bounds.rest[m]);
    }
    // What is used so far never falls.
    for (std::size_t m = kMonthsPerYear; m-- > 0;) high_[m] = std::min(high_[m], high_[m + 1]);
    for (std::size_t m = 1; m <= kMonthsPerYear; ++m) low_[m] = std::max(low_[m], low_[m - 1]);
    used_.back() = end;
    pull(0, kMonthsPerYear);
  }

  /// What the months from one to another have, the last ones what is left.
  [[nodiscard]] double part(std::size_t first, std::size_t end, const MonthBounds& bounds) const {
    if (end < kMonthsPerYear) return used_[end] - used_[first];
    double left = all_ - used_[first];
    for (std::size_t m = 0; m <= first; ++m) {
      left = std::min(left, bounds.rest[m] - (used_[first] - used_[m]));
    }
    return left;
  }
  [[nodiscard]] bool touches(std::size_t month_end) const { return touches_[month_end]; }

 private:
  /// Straight between two ends that are set, but where that leaves the bounds.
  void pull(std::size_t from, std::size_t to) {
    const double way = natural_[to] - natural_[from];
    const double rise = used_[to] - used_[from];
    std::size_t worst = from;
    double most = kRounding * std::max(1.0, all_);
    for (std::size_t m = from + 1; m < to; ++m) {
      const double share = way > 0.0
                               ? (natural_[m] - natural_[from]) / way
                               : static_cast<double>(m - from) / static_cast<double>(to - from);
      used_[m] = used_[from] + share * rise;
      const double off = std::max(used_[m] - high_[m], low_[m] - used_[m]);
      if (off <= most) continue;
      most = off;
      worst = m;
    }
    if (worst == from) return;
    used_[worst] = std::clamp(used_[worst], std::min(low_[worst], high_[worst]), high_[worst]);
    touches_[worst] = true;
    pull(from, worst);
    pull(worst, to);
  }

  Ends natural_;
  Ends high_{};
  Ends low_{};
  Ends used_{};
  double all_ = 0.0;
  std::array<bool, kMonthsPerYear + 1> touches_{};
};

std::vector<MonthRun> runs_of(const Monthly& use, const MonthBounds& bounds, bool every_month) {
  const String string(use, bounds);
  std::vector<MonthRun> runs;
  std::size_t first = 0;
  for (std::size_t m = 1; m <= kMonthsPerYear; ++m) {
    if (m < kMonthsPerYear && !every_month && !string.touches(m)) continue;
    runs.push_back({.first = first, .end = m, .limit = string.part(first, m, bounds)});
    first = m;
  }
  return runs;
}

}  // namespace

std::vector<MonthRun> month_runs(const Monthly& use, const MonthBounds& bounds) {
  return runs_of(use, bounds, false);
}

std::vector<MonthRun> single_months(const Monthly& use, const MonthBounds& bounds) {
  return runs_of(use, bounds, true);
}

bool keeps(const Monthly& use, const MonthBounds& bounds) {
  const Ends used = cumulative(use);
  const auto over = [](double sum, double bound) { return sum > bound * (1.0 + kRounding); };
  if (over(used.back(), bounds.year)) return false;
  for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
    if (over(used[m + 1], bounds.so_far[m])) return false;
    if (over(used.back() - used[m], bounds.rest[m])) return false;
  }
  return true;
}

}  // namespace sitewright
