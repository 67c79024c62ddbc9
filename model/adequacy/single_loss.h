// What remains when one unit, one feed or one store is lost, with or without a unit in maintenance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/series.h"

namespace sitewright::adequacy {

enum class SourceKind { unit, feed, storage };

/// "unit", "feed", "storage"
[[nodiscard]] std::string_view to_string(SourceKind kind);

/// A group of identical machines, a feed or a store, as the site can call on it hour by hour.
struct Source {
  std::string id;
  SourceKind kind;
  int units;             ///< >= 1
  Hourly capability_mw;  ///< of all that stand, derated, shape (hours), >= 0
  Hourly unit_mw;        ///< of one of them, the largest that can be lost, shape (hours), >= 0
  int spares = 0;        ///< more of them, which run in the place of what is lost, >= 0
  bool standby = false;  ///< starts once something is lost: left then, but no loss of its own
};

struct SingleLossInput {
  const std::vector<Source>& sources;
  const Hourly& load_mw;       ///< shape (hours), >= 0, at least one hour
  double online_accelerators;  ///< that make up the load, >= 0
  bool with_maintenance;       ///< adds each loss with one unit of each group in maintenance
};

/// One credible loss over the hours, as if it lasted through all of them.
struct Loss {
  std::string lost;         ///< id of its source; empty where nothing is lost
  std::string maintenance;  ///< id of the group with a unit in maintenance; empty without
  int worst_hour;           ///< with the least output for its load, the first of equals
  double lost_mw;           ///< in the worst hour, with the unit in maintenance
  double left_mw;           ///< capability in the worst hour
  double short_mw;          ///< of the load in the worst hour
  double served_frac;       ///< of the load in the worst hour, at most 1
  double accelerators;      ///< that still run in the worst hour
  double most_short_mw;     ///< in any hour
  double short_h;           ///< hours in which load goes unserved
  double at_risk_mwh;       ///< energy unserved in them
  double bridge_mw;         ///< short until standby has started, in the worst hour without it
};

/// The table of credible losses. First the site intact, then one row a source in their order: a
/// unit of each group, each feed, a store; with maintenance the pairs after them.
///   left = capability - unit [- unit in maintenance];  short = max(0, load - left)
///   served = min(1, left / load);  accelerators = served x online
/// A pair of two units of one group needs two units; pairs of units are listed once. A spare runs
/// in the place of a unit that is lost or in maintenance. Standby counts in what is left: its start
/// is bridged by storage or is not (ride_through.h), and is no part of hours and energy.
/// Inputs:  capability is what each source can give, running or called; no ramp or start time
/// Errors:  check failure where an input is outside its domain or a series has another length
/// Source:  N-1 and N-1-1 as arithmetic of capability
[[nodiscard]] std::vector<Loss> single_losses(const SingleLossInput& input);

/// The row of `losses`, but the intact site, that leaves the fewest accelerators; nothing lost: 0.
[[nodiscard]] std::size_t worst_loss(const std::vector<Loss>& losses);

}  // namespace sitewright::adequacy
