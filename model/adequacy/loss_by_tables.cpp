// Loss of load from outage tables that alike hours share.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

#include "model/adequacy/hour_levels.h"
#include "model/adequacy/hourly_loss.h"
#include "model/adequacy/outage_table.h"

namespace sitewright::adequacy {

namespace {

/// A derate in steps, rounded; what can run at all is at least one step.
int derate_steps(double derate_frac, double step_frac) {
  if (derate_frac <= 0.0) return 0;
  return std::max(1, static_cast<int>(std::lround(derate_frac / step_frac)));
}

std::vector<std::vector<int>> rounded_derates(const Fleet& fleet, double step_frac) {
  std::vector<std::vector<int>> steps;
  for (const Hourly& derate : fleet.derate_frac) {
    std::vector<int>& of_class = steps.emplace_back();
    of_class.reserve(static_cast<std::size_t>(derate.size()));
    for (const double frac : derate) of_class.push_back(derate_steps(frac, step_frac));
  }
  return steps;
}

/// Probabilities of units out, each worked out once.
class Counts final {
 public:
  [[nodiscard]] const std::vector<double>& of(const OutageCountInput& input) {
    const std::tuple<int, double, int> key{input.units, input.unavailable_frac, input.spares};
    const auto found = counts_.find(key);
    if (found != counts_.end()) return found->second;
    return counts_.emplace(key, outage_count_frac(input)).first->second;
  }

 private:
  std::map<std::tuple<int, double, int>, std::vector<double>> counts_;
};

}  // namespace

HourlyLoss loss_by_tables(const LossOfLoadInput& input) {
  const Eigen::Index hours = input.load_mw.size();
  const Fleet fleet = joined(input.fleet);
  const Hourly capability = capability_mw(fleet, hours);
  const std::vector<std::vector<int>> units = standing_units(fleet, hours);
  std::vector<std::vector<int>> kinds = rounded_derates(fleet, input.derate_step_frac);
  kinds.insert(kinds.end(), units.begin(), units.end());
  const Levels levels = alike(kinds, hours);

  HourlyLoss result{.probability_frac = Hourly::Zero(hours),
                    .unserved_mw = Hourly::Zero(hours),
                    .tables = static_cast<int>(levels.hours.size())};
  Counts counts;
  for (const std::vector<Eigen::Index>& level : levels.hours) {
    const Eigen::Index first = level.front();
    OutageTableInput table_input{.groups = {}, .grid_mw = input.grid_mw};
    std::vector<const std::vector<double>*> count_frac;
    for (std::size_t i = 0; i < fleet.groups.size(); ++i) {
      const SourceGroup& group = fleet.groups[i];
      const int standing = units[i][static_cast<std::size_t>(first)];
      table_input.groups.push_back(
          {.unit_mw = group.unit_mw * fleet.derate_frac[group.derate][first],
           .unavailable_frac = group.unavailable_frac,
           .units = standing,
           .spares = group.spares});
      count_frac.push_back(&counts.of(
          {.units = standing, .unavailable_frac = group.unavailable_frac, .spares = group.spares}));
    }
    const OutageTable table(table_input, count_frac);
    for (const Eigen::Index h : level) {
      const double scale = capability[h] > 0.0 ? capability[first] / capability[h] : 1.0;
      const double reserve = (capability[h] - input.load_mw[h]) * scale;
      result.probability_frac[h] = table.exceedance_frac(reserve);
      result.unserved_mw[h] = table.expected_excess_mw(reserve) / scale;
    }
  }
  return result;
}

}  // namespace sitewright::adequacy
