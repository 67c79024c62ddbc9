// Supply on one day: who gives how much, what limits each, how many accelerators it carries, and
// what is left when a unit or a feed is lost.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/evaluate/evaluation.h"

namespace sitewright {

struct SupplyShare {
  std::string id;
  std::string label;
  supply::SourceKind kind = supply::SourceKind::grid;
  double mw = 0.0;  ///< source boundary
  bool firm = true;
  std::string_view not_firm_because;  ///< empty where it is firm
  supply::Limit limit = supply::Limit::rating;
};

/// What is left when one feeder or unit of a source is lost.
struct SupplyLoss {
  std::string lost;  ///< id of the source
  double mw = 0.0;   ///< supportable after it
  std::optional<double> accelerators;
};

struct SupplyDay {
  Date date{};
  double supportable_mw = 0.0;
  double firm_mw = 0.0;
  double needed_mw = 0.0;  ///< facility, of what is online
  /// Facility power of one accelerator of the fleet in that month's design hour [kW]; nothing
  /// without any.
  std::optional<double> kw_per_accelerator;
  std::optional<double> accelerators;     ///< that the supply carries, however many there are
  std::optional<double> n1_accelerators;  ///< after the worst single loss
  std::vector<SupplyLoss> n1;             ///< one for each source that gives anything
  capacity::Constraint binding = capacity::Constraint::target;
  std::vector<std::string> short_of_gas;  ///< ids of sources that firm gas limits
  double gas_mmbtu_per_day = 0.0;         ///< HHV, of gas units at full output
  std::vector<SupplyShare> sources;
};

/// Supply on a date; dates outside the horizon give its first or last day.
///   accelerators = floor(usable MW 1000 / kw_per_accelerator)
///   after a loss: usable less mw / parts net_frac of the source
/// Errors:  check failure where the horizon has no days
[[nodiscard]] SupplyDay supply_on(const Evaluation& evaluation, Date date);

/// First day of the horizon and every day on which a delivery step or what limits a source changes;
/// what the seasons do to output is no step.
[[nodiscard]] std::vector<Date> supply_steps(const Evaluation& evaluation);

}  // namespace sitewright
