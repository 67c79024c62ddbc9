// The metrics table, and look-ups in it.
#include "model/evaluate/metrics.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/evaluate/metric_row.h"

namespace sitewright {

namespace {

std::vector<Metric> make_metrics() {
  std::vector<Metric> rows;
  for (auto part :
       {metric_rows::capacity_rows, metric_rows::power_rows, metric_rows::plant_rows,
        metric_rows::reliability_rows, metric_rows::network_rows, metric_rows::cost_rows}) {
    for (Metric& metric : part()) rows.push_back(metric);
  }
  return rows;
}

}  // namespace

std::span<const Metric> metrics() {
  static const std::vector<Metric> rows = make_metrics();
  return rows;
}

const Metric* find_metric(std::string_view key) {
  const auto rows = metrics();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const Metric& metric) { return metric.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

std::optional<double> metric_number(const Evaluation& evaluation, std::string_view key) {
  const Metric* metric = find_metric(key);
  if (metric == nullptr) return std::nullopt;
  const MetricValue value = metric->get(evaluation);
  const auto* number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::string format_metric(const MetricValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return format_number(*number);
  if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
  return {};
}

}  // namespace sitewright
