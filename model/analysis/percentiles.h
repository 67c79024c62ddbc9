// Percentiles of samples, dates and "never" included.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>

#include "model/core/date.h"

namespace sitewright::analysis {

/// The value of a sample in which the thing never happens: later than every date.
inline constexpr double kNever = std::numeric_limits<double>::infinity();

/// By nearest rank: the least sample that at least 10, 50, 80 or 90 % of the samples do not exceed,
/// so each is a value that occurred.
struct Percentiles {
  double p10 = 0.0;
  double p50 = 0.0;
  double p80 = 0.0;
  double p90 = 0.0;

  friend bool operator==(const Percentiles&, const Percentiles&) = default;
};

/// The same of dates; nothing where so many samples never come.
struct DatePercentiles {
  std::optional<Date> p10;
  std::optional<Date> p50;
  std::optional<Date> p80;
  std::optional<Date> p90;

  friend bool operator==(const DatePercentiles&, const DatePercentiles&) = default;
};

/// The ceil(n p)-th least sample, in the samples' unit.
/// Inputs: samples not empty, none NaN; frac in (0, 1]
/// Source: Hyndman and Fan (1996), definition 1
[[nodiscard]] double percentile(std::span<const double> samples, double frac);

/// Inputs: as percentile()
[[nodiscard]] Percentiles percentiles(std::span<const double> samples);

/// Of days counted from `start`; kNever for none. Part days count as the day in which they fall.
/// Inputs: as percentile()
[[nodiscard]] DatePercentiles date_percentiles(std::span<const double> days, Date start);

}  // namespace sitewright::analysis
