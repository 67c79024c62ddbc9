// Swings of a day from plan and evaluation.
#include "model/evaluate/swing_day.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/dated_plan.h"

namespace sitewright {

namespace {

/// Rated output of running on-site units and the step that they take at once.
struct RunningUnits {
  double mw = 0.0;
  double step_mw = 0.0;
};

RunningUnits running_units_on(const plan::Plan& plan, const Catalog& catalog,
                              const Evaluation& evaluation, int day) {
  RunningUnits running;
  for (const supply::Source& source : evaluation.supply.sources) {
    if (source.kind == supply::SourceKind::grid || source.mw[day] <= 0.0) continue;
    const auto group =
        std::find_if(plan.generators.begin(), plan.generators.end(),
                     [&](const plan::GeneratorGroup& g) { return g.id == source.id; });
    if (group == plan.generators.end()) continue;
    const GeneratorUnit* unit = catalog.find_generator(group->unit);
    const double rated_mw = source.parts[day] * unit->iso_mw.value;
    running.mw += rated_mw;
    running.step_mw += rated_mw * unit->step_frac.value;
  }
  return running;
}

}  // namespace

adequacy::Swings swings_on(const plan::Plan& undated, const Catalog& catalog,
                           const Evaluation& evaluation, Date date) {
  const plan::Plan plan = dated_plan(undated, evaluation.schedule);
  const auto last = static_cast<int>(evaluation.capacity.it_mw.size()) - 1;
  SITEWRIGHT_CHECK(last >= 0, "the horizon has no days");
  const int day = std::clamp(days_between(evaluation.start, date), 0, last);
  const Date on = add_days(evaluation.start, day);
  const RunningUnits running = running_units_on(plan, catalog, evaluation, day);
  double storage_mw = 0.0;
  double storage_mwh = 0.0;
  double round_trip = 1.0;
  for (const plan::Storage& storage : plan.storage) {
    const bool here =
        (!storage.from || *storage.from <= on) && (!storage.until || on < *storage.until);
    if (!here || storage.swing_reserve_mwh <= 0.0) continue;
    storage_mw += storage.mw;
    storage_mwh += storage.swing_reserve_mwh;
    round_trip = std::min(round_trip, storage.round_trip_frac);
  }
  constexpr double kHours = 8760.0;
  return adequacy::training_swings(
      {.it_mw = evaluation.capacity.it_mw[day],
       .swing_frac = plan.workload.swing_frac,
       .frequency_hz = kSwingHz,
       .high_frac = kSwingHighFrac,
       .running_mw = running.mw,
       .unit_step_frac = running.mw > 0.0 ? running.step_mw / running.mw : 0.0,
       .feed_step_mw = 0.0,
       .rack_peak_cut_frac = plan.workload.rack_storage_frac,
       .storage_mw = storage_mw,
       .storage_mwh = storage_mwh,
       .round_trip_frac = round_trip,
       .floor_frac = plan.workload.power_floor_frac,
       .hours_per_year = kHours});
}

}  // namespace sitewright
