// Contracts of a fleet, its capability, and the year's sums of the loss of load.
#include "model/adequacy/loss_of_load.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/adequacy/checks.h"
#include "model/adequacy/hourly_loss.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

constexpr double kStepH = 1.0;  // of the hourly series

void check_input(const LossOfLoadInput& input) {
  const Eigen::Index hours = input.load_mw.size();
  check_series(input.load_mw, hours, "load_mw");
  check_fleet(input.fleet, hours);
  check_positive(input.grid_mw, "grid_mw");
  check_positive(input.derate_step_frac, "derate_step_frac");
  check_share(input.derate_step_frac, "derate_step_frac");
}

}  // namespace

void check_fleet(const Fleet& fleet, Eigen::Index hours) {
  for (const Hourly& derate : fleet.derate_frac) check_series(derate, hours, "derate_frac");
  for (const SourceGroup& group : fleet.groups) {
    SITEWRIGHT_CHECK(group.units >= 0, "adequacy: " + group.id + ": units");
    SITEWRIGHT_CHECK(group.spares >= 0, "adequacy: " + group.id + ": spares");
    check_not_negative(group.unit_mw, group.id + ": unit_mw");
    check_share(group.unavailable_frac, group.id + ": unavailable_frac");
    SITEWRIGHT_CHECK(group.derate < fleet.derate_frac.size(), "adequacy: " + group.id + ": derate");
    for (const PlannedOutage& outage : group.planned) {
      SITEWRIGHT_CHECK(outage.units >= 0 && outage.units <= group.units,
                       "adequacy: " + group.id + ": units in planned outage");
      SITEWRIGHT_CHECK(0 <= outage.first_hour && outage.first_hour <= outage.end_hour &&
                           outage.end_hour <= hours,
                       "adequacy: " + group.id + ": hours of a planned outage");
    }
  }
}

std::vector<int> units_by_hour(const SourceGroup& group, Eigen::Index hours) {
  std::vector<int> units(static_cast<std::size_t>(hours), group.units);
  for (const PlannedOutage& outage : group.planned) {
    for (int h = outage.first_hour; h < outage.end_hour; ++h) {
      int& left = units[static_cast<std::size_t>(h)];
      left = std::max(0, left - outage.units);
    }
  }
  return units;
}

Hourly capability_mw(const Fleet& fleet, Eigen::Index hours) {
  check_fleet(fleet, hours);
  Hourly total = Hourly::Zero(hours);
  for (const SourceGroup& group : fleet.groups) {
    const std::vector<int> units = units_by_hour(group, hours);
    const Eigen::Map<const Eigen::ArrayXi> count(units.data(), hours);
    total += count.cast<double>() * group.unit_mw * fleet.derate_frac[group.derate];
  }
  return total;
}

LossOfLoad loss_of_load(const LossOfLoadInput& input) {
  check_input(input);
  std::optional<HourlyLoss> loss = loss_by_states(input, kMostStates);
  if (!loss) loss = loss_by_tables(input);
  const double unserved_mwh = loss->unserved_mw.sum() * kStepH;
  const double load_mwh = input.load_mw.sum() * kStepH;
  return {.loss_of_load_h = loss->probability_frac.sum() * kStepH,
          .unserved_mwh = unserved_mwh,
          .unserved_frac = load_mwh > 0.0 ? unserved_mwh / load_mwh : 0.0,
          .loss_probability_frac = std::move(loss->probability_frac),
          .unserved_mw = std::move(loss->unserved_mw),
          .tables = loss->tables};
}

}  // namespace sitewright::adequacy
