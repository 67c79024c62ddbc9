// What grid steps and on-site units can deliver on each date, and how much of it is firm.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/plan/plan.h"

namespace sitewright::supply {

enum class SourceKind { grid, turbine, engine, fuel_cell, nuclear };

/// One point of delivery or generator group.
struct Source {
  std::string id;
  std::string label;
  SourceKind kind = SourceKind::grid;
  bool firm = true;
  double largest_unit_mw = 0.0;  ///< ISO rating of a unit; 0 for the grid
  Daily mw;  ///< all units running, derated at the month's design dry bulb, limited by the permit
};

struct Result {
  std::vector<Source> sources;
  Daily supportable_mw;  ///< all sources, source boundary
  Daily firm_mw;         ///< firm sources less the largest on-site unit and, islanded, one more in
                         ///< maintenance
  Daily non_firm_mw;     ///< sources that may be interrupted, leave, or have no backup
  Daily usable_mw;  ///< supportable less auxiliaries, step-up and line losses: facility boundary
  Daily unpermitted_usable_mw;  ///< the same without the permit's limits
  Daily after_unit_loss_mw;     ///< supportable less the largest on-site unit
  Daily after_feed_loss_mw;     ///< supportable less the largest point of delivery
  Issues issues;
};

struct Input {
  const plan::Plan& plan;
  const Catalog& catalog;
  const Monthly& design_dry_bulb_c;
  double elevation_m;
  /// Share of each generator group's output that the air permit allows from site.permit_from on, in
  /// [0, 1], in the order of plan.generators.
  const std::vector<double>& permitted_frac;
};

/// Output of a unit over its ISO rating: max(0, 1 - d (T - T_ref)) (1 - a z), T above T_ref only.
/// Inputs: dry bulb [C]; elevation [m]. Source: S90, B10
[[nodiscard]] double derate_frac(const GeneratorUnit& unit, double dry_bulb_c, double elevation_m);

/// Supply by day over the plan's horizon, shape (days). Standby units are left out: they serve
/// outages only. A temporary supply (bridging role or rented) and interruptible delivery are
/// non-firm.
[[nodiscard]] Result evaluate_supply(const Input& input);

}  // namespace sitewright::supply
