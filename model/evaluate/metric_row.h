// Shorthand for the rows of the metrics table.
#pragma once

#include <optional>
#include <vector>

#include "model/evaluate/evaluation.h"
#include "model/evaluate/metrics.h"

namespace sitewright::metric_rows {

inline MetricValue value_of(double number) { return number; }
inline MetricValue value_of(const std::optional<double>& number) {
  return number ? MetricValue(*number) : MetricValue{};
}
inline MetricValue value_of(const std::optional<Date>& date) {
  return date ? MetricValue(*date) : MetricValue{};
}

/// The first value above 0; 0 where there is none.
inline double first_above_nothing(const Daily& days) {
  for (const double value : days) {
    if (value > 0.0) return value;
  }
  return 0.0;
}

inline double last_of(const Daily& days) { return days.size() == 0 ? 0.0 : days[days.size() - 1]; }
inline double most_of(const Daily& days) { return days.size() == 0 ? 0.0 : days.maxCoeff(); }

/// What a row says beside its accessor.
struct Spec {
  std::string_view key, label, group;
  Unit unit;
  std::string_view formula, inputs;
  std::string_view source = {};
  std::string_view missing_because = {};
  int better = 0;
  Severity missing = Severity::warning;
};

template <class Access>
Metric row(Spec spec, Access) {
  return {.key = spec.key,
          .label = spec.label,
          .group = spec.group,
          .unit = spec.unit,
          .formula = spec.formula,
          .inputs = spec.inputs,
          .source = spec.source,
          .missing_because = spec.missing_because,
          .better = spec.better,
          .missing = spec.missing,
          .get = [](const Evaluation& evaluation) { return value_of(Access{}(evaluation)); }};
}

#define SITEWRIGHT_OF(expression) [](const Evaluation& e) { return expression; }

// The rows by group, in the order of pages and files.
[[nodiscard]] std::vector<Metric> capacity_rows();
[[nodiscard]] std::vector<Metric> power_rows();
[[nodiscard]] std::vector<Metric> plant_rows();
[[nodiscard]] std::vector<Metric> reliability_rows();
[[nodiscard]] std::vector<Metric> network_rows();
[[nodiscard]] std::vector<Metric> cost_rows();

}  // namespace sitewright::metric_rows
