// The metrics table: every headline output, once, with how it comes about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/core/units.h"

namespace sitewright {

struct Evaluation;

/// monostate: the metric has no value; an issue at its key says why.
using MetricValue = std::variant<std::monostate, double, Date>;

struct Metric {
  std::string_view key;    ///< "power.facility_peak_mw"
  std::string_view label;  ///< what pages show
  std::string_view group;
  Unit unit;
  std::string_view formula;  ///< how it is computed, in words and symbols
  /// Field paths, catalogue parameters and keys of other metrics, separated by spaces; explain.h
  std::string_view inputs;
  std::string_view source;  ///< keys into data/sources.csv; empty where it is only arithmetic
  std::string_view missing_because;  ///< why it may have no value; empty where it always has one
  /// Which way is better for a planner: 1 more, -1 less, 0 neither.
  int better;
  /// How much it matters that there is no value: info where a plan need not have one.
  Severity missing;
  MetricValue (*get)(const Evaluation&);
};

/// Every metric, in the order of pages and files.
[[nodiscard]] std::span<const Metric> metrics();
[[nodiscard]] const Metric* find_metric(std::string_view key);
/// The number of a metric; nothing where it has none or is a date.
[[nodiscard]] std::optional<double> metric_number(const Evaluation& evaluation,
                                                  std::string_view key);
/// Shortest text: number, ISO date, or empty.
[[nodiscard]] std::string format_metric(const MetricValue& value);

}  // namespace sitewright
