// Supply by date from delivery steps and generator groups.
#include "model/supply/supply.h"

#include <algorithm>
#include <map>

#include "model/core/check.h"

namespace sitewright::supply {

namespace {

SourceKind kind_of(GeneratorKind kind) {
  switch (kind) {
    case GeneratorKind::aero:
    case GeneratorKind::industrial: return SourceKind::turbine;
    case GeneratorKind::engine: return SourceKind::engine;
    case GeneratorKind::fuel_cell: return SourceKind::fuel_cell;
    case GeneratorKind::nuclear: return SourceKind::nuclear;
  }
  return SourceKind::turbine;
}

/// Days of the horizon as indices, with the month of each.
struct Calendar {
  Date start;
  int days;
  std::vector<int> month;

  explicit Calendar(const plan::Plan& plan)
      : start(plan.schedule.start),
        days(std::max(0, days_between(start, plan::horizon_end(plan)))) {
    month.reserve(static_cast<std::size_t>(days));
    for (int day = 0; day < days; ++day) month.push_back(month_index(add_days(start, day)));
  }

  /// Index of a date, clamped into [0, days]; `absent` where there is none.
  [[nodiscard]] int index(const std::optional<Date>& date, int absent) const {
    return date ? std::clamp(days_between(start, *date), 0, days) : absent;
  }
};

/// Steps at one point replace each other in the order of their dates; points of one firmness make
/// one source.
std::vector<Source> grid_sources(const plan::Plan& plan, const Calendar& calendar) {
  std::map<std::pair<std::string, bool>, std::vector<const plan::Delivery*>> points;
  std::vector<std::pair<std::string, bool>> order;
  for (const plan::Delivery& step : plan.deliveries) {
    auto& steps = points[{step.point, step.firm}];
    if (steps.empty()) order.emplace_back(step.point, step.firm);
    steps.push_back(&step);
  }
  std::vector<Source> sources;
  for (const auto& key : order) {
    auto& steps = points[key];
    std::stable_sort(steps.begin(), steps.end(), [&](const auto* a, const auto* b) {
      return calendar.index(a->date, 0) < calendar.index(b->date, 0);
    });
    Source source{.id = key.first,
                  .label = key.first,
                  .kind = SourceKind::grid,
                  .firm = key.second,
                  .mw = Daily::Zero(calendar.days)};
    for (const plan::Delivery* step : steps) {
      const int from = calendar.index(step->date, 0);
      const int until = calendar.index(step->until, calendar.days);
      source.mw.tail(calendar.days - from).setConstant(step->mw);
      if (until < calendar.days) source.mw.tail(calendar.days - std::max(from, until)).setZero();
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

/// Output by day of one group, with and without the permit's limit.
struct GroupDays {
  Daily permitted;
  Daily unpermitted;
};

GroupDays group_days(const plan::GeneratorGroup& group, const GeneratorUnit& unit,
                     const Input& input, const Calendar& calendar, double permitted_frac) {
  Monthly unit_mw{};
  for (std::size_t month = 0; month < unit_mw.size(); ++month) {
    unit_mw[month] =
        unit.iso_mw.value * derate_frac(unit, input.design_dry_bulb_c[month], input.elevation_m);
  }
  GroupDays days{.permitted = Daily::Zero(calendar.days),
                 .unpermitted = Daily::Zero(calendar.days)};
  const int until = calendar.index(group.until, calendar.days);
  const int permit_from = calendar.index(input.plan.site.permit_from, 0);
  for (int day = calendar.index(group.from, 0); day < until; ++day) {
    const auto month = static_cast<std::size_t>(calendar.month[static_cast<std::size_t>(day)]);
    const double mw = group.count * unit_mw[month];
    days.unpermitted[day] = mw;
    days.permitted[day] = day >= permit_from ? mw * permitted_frac : mw;
  }
  return days;
}

/// Largest unit that runs on each day, derated with its group; the largest again among what stays
/// gives the second.
void subtract_units(Result& result, const std::vector<int>& counts, const Daily& grid_mw) {
  for (Eigen::Index day = 0; day < result.firm_mw.size(); ++day) {
    double largest = 0.0;
    double second = 0.0;
    double largest_any = 0.0;
    for (std::size_t i = 0; i < result.sources.size(); ++i) {
      const Source& source = result.sources[i];
      if (source.kind == SourceKind::grid || counts[i] == 0) continue;
      const double unit_mw = source.mw[day] / counts[i];
      largest_any = std::max(largest_any, unit_mw);
      if (!source.firm || unit_mw <= 0.0) continue;
      const double runner_up = counts[i] > 1 ? unit_mw : 0.0;
      second = std::max({second, std::min(largest, unit_mw), unit_mw >= largest ? runner_up : 0.0});
      largest = std::max(largest, unit_mw);
    }
    const double maintenance = grid_mw[day] > 0.0 ? 0.0 : second;
    result.firm_mw[day] = std::max(0.0, result.firm_mw[day] - largest - maintenance);
    result.after_unit_loss_mw[day] = result.supportable_mw[day] - largest_any;
  }
}

}  // namespace

double derate_frac(const GeneratorUnit& unit, double dry_bulb_c, double elevation_m) {
  const double above_k = std::max(0.0, dry_bulb_c - unit.derate_reference_c.value);
  const double heat = std::max(0.0, 1.0 - unit.derate_per_k_frac.value * above_k);
  const double altitude = std::clamp(
      1.0 - unit.altitude_derate_per_m_frac.value * std::max(0.0, elevation_m), 0.0, 1.0);
  return heat * altitude;
}

Result evaluate_supply(const Input& input) {
  SITEWRIGHT_CHECK(input.permitted_frac.size() == input.plan.generators.size(),
                   "one permitted_frac for each generator group");
  const plan::Plan& plan = input.plan;
  const Calendar calendar(plan);
  const Daily none = Daily::Zero(calendar.days);
  Result result{.sources = grid_sources(plan, calendar),
                .supportable_mw = none,
                .firm_mw = none,
                .non_firm_mw = none,
                .usable_mw = none,
                .unpermitted_usable_mw = none,
                .after_unit_loss_mw = none,
                .after_feed_loss_mw = none,
                .issues = {}};
  const double line = 1.0 - plan.electrical.line_loss_frac;
  Daily grid_mw = none;
  Daily largest_feed_mw = none;
  std::vector<int> counts(result.sources.size(), 0);
  for (const Source& source : result.sources) {
    grid_mw += source.mw;
    largest_feed_mw = largest_feed_mw.max(source.mw);
    result.usable_mw += source.mw * line;
    result.unpermitted_usable_mw += source.mw * line;
  }
  for (std::size_t i = 0; i < plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[i];
    if (group.role == plan::Role::standby) continue;
    const GeneratorUnit* unit = input.catalog.find_generator(group.unit);
    if (unit == nullptr) {
      result.issues.push_back({"generators." + group.id + ".unit",
                               Severity::error,
                               "\"%1\" is not in the catalogue; the group is left out",
                               {group.unit}});
      continue;
    }
    GroupDays days = group_days(group, *unit, input, calendar, input.permitted_frac[i]);
    const double net =
        (1.0 - unit->auxiliary_frac.value) * (1.0 - plan.electrical.step_up_loss_frac);
    result.usable_mw += days.permitted * net;
    result.unpermitted_usable_mw += days.unpermitted * net;
    const bool temporary =
        group.role == plan::Role::bridging || group.ownership == plan::Ownership::rented;
    result.sources.push_back({.id = group.id,
                              .label = unit->name,
                              .kind = kind_of(unit->kind),
                              .firm = !temporary,
                              .largest_unit_mw = unit->iso_mw.value,
                              .mw = std::move(days.permitted)});
    counts.push_back(group.count);
  }
  for (const Source& source : result.sources) {
    result.supportable_mw += source.mw;
    (source.firm ? result.firm_mw : result.non_firm_mw) += source.mw;
  }
  result.after_feed_loss_mw = result.supportable_mw - largest_feed_mw;
  subtract_units(result, counts, grid_mw);
  return result;
}

}  // namespace sitewright::supply
