// What grid steps and on-site units can deliver on each date, what limits each of them, and how
// much of it is firm.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/plan/plan.h"

namespace sitewright::supply {

enum class SourceKind { grid, turbine, engine, fuel_cell, nuclear, solar, wind };

/// What keeps a source from giving more on a day. `absent`: not there yet, or gone; `rating`: the
/// step or the derated units themselves; `offsets`: emission offsets held, before the permit's own
/// limits; `route`: a temporary unit beyond its 364 days;
/// `energy_only`: solar and wind, which add energy to the hours that have it and no megawatts that
/// a load may count on.
enum class Limit { absent, rating, transformer, permit, offsets, fuel, route, energy_only };
/// "absent", "rating", ...
[[nodiscard]] std::string_view to_string(Limit limit);

/// One point of delivery or generator group.
struct Source {
  std::string id;
  std::string label;
  SourceKind kind = SourceKind::grid;
  bool firm = true;
  std::string_view not_firm_because;  ///< "rented", "gas is curtailed on cold days"; empty: firm
  double largest_unit_mw = 0.0;       ///< ISO rating of a unit; 0 for the grid
  Daily mw;  ///< all units but spares running, derated at the month's design dry bulb, limited by
             ///< transformers, fuel and the permit
  std::vector<Limit> limit;  ///< by day
  Daily parts;               ///< equal feeders or running units; the loss of one takes mw / parts
  Daily interrupted_h;       ///< hours a year in which the utility may take it away, as of each day
  Daily forced_outage_h;     ///< hours a year in which one of its feeders is out, as of each day
  double net_frac = 1.0;     ///< output at the facility's boundary over `mw`
  bool spared = false;       ///< a spare unit runs in the place of one that is lost
};

/// Long-lead equipment that a step or a group needs.
struct Order {
  std::string path;  ///< "deliveries.substation"
  std::string what;  ///< "large power transformer"
  int count = 0;
  double mva = 0.0;  ///< of one
  double lead_weeks = 0.0;
  Date needed{};
  Date order_by{};  ///< needed less the lead time
  std::optional<Date> ordered;
};

struct Result {
  std::vector<Source> sources;
  Daily supportable_mw;  ///< all sources, source boundary
  Daily firm_mw;  ///< firm sources less the largest unit without a spare and, islanded, one more in
                  ///< maintenance
  Daily non_firm_mw;  ///< sources that may be interrupted, leave, or have no backup
  Daily usable_mw;    ///< supportable less auxiliaries, step-up and line losses: facility boundary
  Daily unpermitted_usable_mw;  ///< the same without the permit's limits
  Daily after_unit_loss_mw;     ///< supportable less the largest on-site unit
  Daily after_feed_loss_mw;     ///< supportable less the largest feeder
  Daily gas_mmbtu_per_day;      ///< HHV, all gas units of the supply at full output
  std::vector<Order> orders;
  Issues issues;
};

struct Input {
  const plan::Plan& plan;
  const Catalog& catalog;
  const Monthly& design_dry_bulb_c;
  double elevation_m;
  /// Share of each generator group's output that the air permit allows on each day of the horizon,
  /// in [0, 1], in the order of plan.generators.
  const std::vector<Daily>& permitted_frac;
  /// Share that emission offsets leave of every group on each day; null where they limit nothing.
  const Daily* offset_frac = nullptr;
};

/// Output of a unit over its ISO rating: max(0, 1 - d (T - T_ref)) (1 - a z), T above T_ref only.
/// Inputs: dry bulb [C]; elevation [m]. Source: S90, B10
[[nodiscard]] double derate_frac(const GeneratorUnit& unit, double dry_bulb_c, double elevation_m);

/// Days on which a group stands: `until` is exclusive, empty where it stays.
struct Service {
  std::optional<Date> from;
  std::optional<Date> until;
  bool route_ends = false;  ///< `until` is the end of the temporary-unit route
};

/// From the group's dates, the delivery step it leaves with, the temporary-unit route (364 days,
/// S13) and, for gas without a second fuel, the day on which the lateral flows.
[[nodiscard]] Service service_of(const plan::Plan& plan, const plan::GeneratorGroup& group,
                                 Fuel fuel);

/// Units of a group that run at once: its count less its spares.
[[nodiscard]] int running_units(const plan::GeneratorGroup& group);

/// True where a group's gas may stay away: there are days without, it has no second fuel, and no
/// firm transport brings it.
[[nodiscard]] bool curtailable(const plan::Plan& plan, const plan::GeneratorGroup& group,
                               Fuel fuel);

/// Supply by day over the plan's horizon, shape (days). Standby units are left out: they serve
/// outages only. Solar and wind are listed with 0 MW. A temporary supply (bridging role, rented, or
/// on the temporary-unit route) and interruptible delivery are non-firm, and gas that may be
/// curtailed. Gas units together take at most fuel.firm_mmbtu_per_day, those without a second fuel
/// first; what one group's units cannot carry at their least load goes to those of the lowest heat
/// rate. Transformers carry power_factor MVA (count - 1 where one is a spare). Source: S117
/// (transformer lead time), S13 (temporary route)
[[nodiscard]] Result evaluate_supply(const Input& input);

}  // namespace sitewright::supply
