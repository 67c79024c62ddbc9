// Supply by date from delivery steps and generator groups.
#include "model/supply/supply.h"

#include <algorithm>
#include <array>

#include "model/supply/calendar.h"
#include "model/supply/generation.h"
#include "model/supply/grid.h"
#include "model/supply/orders.h"

namespace sitewright::supply {

namespace {

constexpr std::array<std::string_view, 8> kLimits{
    "absent", "rating", "transformer", "permit", "offsets", "fuel", "route", "energy only"};

/// Marks groups with a spare unit: the loss of one takes nothing.
void mark_spared(const plan::Plan& plan, std::vector<Source>& sources) {
  for (Source& source : sources) {
    source.spared = source.kind != SourceKind::grid &&
                    std::any_of(plan.generators.begin(), plan.generators.end(),
                                [&](const plan::GeneratorGroup& group) {
                                  return group.id == source.id && group.spares > 0;
                                });
  }
}

/// Largest unit that runs on each day, derated with its group; the largest again among what stays
/// gives the second.
void subtract_units(Result& result, const Daily& grid_mw) {
  for (Eigen::Index day = 0; day < result.firm_mw.size(); ++day) {
    double largest = 0.0;
    double second = 0.0;
    double largest_any = 0.0;
    for (const Source& source : result.sources) {
      if (source.kind == SourceKind::grid || source.spared) continue;
      const double unit_mw = source.mw[day] / source.parts[day];
      largest_any = std::max(largest_any, unit_mw);
      if (!source.firm || unit_mw <= 0.0) continue;
      const double runner_up = source.parts[day] > 1.0 ? unit_mw : 0.0;
      second = std::max({second, std::min(largest, unit_mw), unit_mw >= largest ? runner_up : 0.0});
      largest = std::max(largest, unit_mw);
    }
    const double maintenance = grid_mw[day] > 0.0 ? 0.0 : second;
    result.firm_mw[day] = std::max(0.0, result.firm_mw[day] - largest - maintenance);
    result.after_unit_loss_mw[day] = result.supportable_mw[day] - largest_any;
  }
}

}  // namespace

std::string_view to_string(Limit limit) { return kLimits[static_cast<std::size_t>(limit)]; }

Result evaluate_supply(const Input& input) {
  const Calendar calendar(input.plan);
  const Daily none = Daily::Zero(calendar.days);
  Result result{.sources = grid_sources(input.plan, calendar),
                .supportable_mw = none,
                .firm_mw = none,
                .non_firm_mw = none,
                .usable_mw = none,
                .unpermitted_usable_mw = none,
                .after_unit_loss_mw = none,
                .after_feed_loss_mw = none,
                .gas_mmbtu_per_day = none,
                .orders = {},
                .issues = {}};
  Daily grid_mw = none;
  Daily largest_feed_mw = none;
  for (const Source& source : result.sources) {
    grid_mw += source.mw;
    largest_feed_mw = largest_feed_mw.max(source.mw / source.parts);
    result.usable_mw += source.mw * source.net_frac;
  }
  result.unpermitted_usable_mw = result.usable_mw;
  add_generation(input, calendar, result);
  mark_spared(input.plan, result.sources);
  add_orders(input.plan, input.catalog, result);
  for (const Source& source : result.sources) {
    result.supportable_mw += source.mw;
    (source.firm ? result.firm_mw : result.non_firm_mw) += source.mw;
  }
  result.after_feed_loss_mw = result.supportable_mw - largest_feed_mw;
  subtract_units(result, grid_mw);
  return result;
}

}  // namespace sitewright::supply
