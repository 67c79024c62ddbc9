// Grid sources.
#include "model/supply/grid.h"

#include <algorithm>
#include <map>

namespace sitewright::supply {

namespace {

/// What the transformers at a step carry [MW]: power factor times MVA of those that are no spare.
double transformer_mw(const plan::Delivery& step, double power_factor) {
  if (!step.transformers) return step.mw;
  const int carrying = std::max(0, *step.transformers - (step.transformer_spare ? 1 : 0));
  return power_factor * step.transformer_mva * carrying;
}

void lay_step(const plan::Delivery& step, const Calendar& calendar, double power_factor,
              Source& source) {
  const int from = calendar.index(step.date, 0);
  const int until = calendar.index(step.until, calendar.days);
  const double carried = transformer_mw(step, power_factor);
  const Limit limit = carried < step.mw ? Limit::transformer : Limit::rating;
  for (int day = from; day < calendar.days; ++day) {
    const bool there = day < until;
    source.mw[day] = there ? std::min(step.mw, carried) : 0.0;
    source.parts[day] = there ? step.feeders : 1.0;
    source.interrupted_h[day] = there ? step.interrupted_h_per_year : 0.0;
    source.forced_outage_h[day] = there ? step.forced_outage_h_per_year : 0.0;
    source.limit[static_cast<std::size_t>(day)] = there ? limit : Limit::absent;
  }
}

}  // namespace

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
    Source source{
        .id = key.first,
        .label = key.first,
        .kind = SourceKind::grid,
        .firm = key.second,
        .not_firm_because = key.second ? "" : "interruptible",
        .mw = Daily::Zero(calendar.days),
        .limit = std::vector<Limit>(static_cast<std::size_t>(calendar.days), Limit::absent),
        .parts = Daily::Ones(calendar.days),
        .interrupted_h = Daily::Zero(calendar.days),
        .forced_outage_h = Daily::Zero(calendar.days),
        .net_frac = 1.0 - plan.electrical.line_loss_frac};
    for (const plan::Delivery* step : steps)
      lay_step(*step, calendar, plan.electrical.power_factor, source);
    sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace sitewright::supply
