// Moves told and priced.
#include "model/analysis/relaxation_parts.h"

#include <algorithm>
#include <cmath>

#include "model/evaluate/metrics.h"

namespace sitewright::analysis {

Relaxation relaxation_of(std::span<const Move> moves) {
  Relaxation relaxation;
  for (const Move& move : moves) {
    relaxation.changes.push_back({.path = move.lever->path,
                                  .from = move.lever->from,
                                  .to = value_after(*move.lever, move.steps),
                                  .unit = move.lever->place.field->unit});
  }
  return relaxation;
}

plan::Plan priced(const plan::Plan& plan, std::span<const Move> moves) {
  plan::Plan changed = moved(plan, moves);
  for (const plan::Delivery& before : plan.deliveries) {
    const auto step = std::find_if(changed.deliveries.begin(), changed.deliveries.end(),
                                   [&](const auto& after) { return after.id == before.id; });
    if (before.date || step->date || step->mw <= before.mw) continue;
    plan::Delivery added = *step;
    added.id += "-more";
    added.date = plan.schedule.start;
    step->mw = before.mw;
    changed.deliveries.insert(step + 1, added);
  }
  return changed;
}

std::optional<double> more_capex(const Evaluation& changed, const Evaluation& evaluation) {
  const auto after = metric_number(changed, "cost.capex_usd");
  const auto before = metric_number(evaluation, "cost.capex_usd");
  if (!after || !before) return std::nullopt;
  const double more = *after - *before;
  constexpr double kNothingUsd = 0.01;
  return std::abs(more) < kNothingUsd ? 0.0 : more;
}

}  // namespace sitewright::analysis
