// Swings of a day from plan and evaluation.
#include "model/evaluate/swing_day.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/dated_plan.h"

namespace sitewright {

namespace {

int day_within(const capacity::Result& capacity, int day) {
  const auto last = static_cast<int>(capacity.it_mw.size()) - 1;
  SITEWRIGHT_CHECK(last >= 0, "the horizon has no days");
  return std::clamp(day, 0, last);
}

int day_of(const Evaluation& evaluation, Date date) {
  return day_within(evaluation.capacity, days_between(evaluation.start, date));
}

std::vector<UnitSteps> unit_steps(const SwingDay& on) {
  const int day = day_within(on.capacity, on.day);
  std::vector<UnitSteps> steps;
  for (const supply::Source& source : on.supply.sources) {
    if (source.kind == supply::SourceKind::grid || source.mw[day] <= 0.0) continue;
    const auto group =
        std::find_if(on.plan.generators.begin(), on.plan.generators.end(),
                     [&](const plan::GeneratorGroup& g) { return g.id == source.id; });
    if (group == on.plan.generators.end()) continue;
    const GeneratorUnit& unit = *on.catalog.find_generator(group->unit);
    std::optional<double> ramp_mw_per_s;
    if (unit.ramp_mw_per_s) ramp_mw_per_s = source.parts[day] * unit.ramp_mw_per_s->value;
    const double rated_mw = source.parts[day] * unit.iso_mw.value;
    steps.push_back({.id = source.id,
                     .units = static_cast<int>(source.parts[day]),
                     .unit_mw = unit.iso_mw.value,
                     .step_frac = unit.step_frac.value,
                     .step_mw = rated_mw * unit.step_frac.value,
                     .ramp_mw_per_s = ramp_mw_per_s});
  }
  return steps;
}

}  // namespace

adequacy::Swings swings_of(const SwingDay& given) {
  const int day = day_within(given.capacity, given.day);
  const plan::Plan& plan = given.plan;
  const Date on = add_days(plan.schedule.start, day);
  double running_mw = 0.0;
  double step_mw = 0.0;
  for (const UnitSteps& group : unit_steps(given)) {
    running_mw += group.units * group.unit_mw;
    step_mw += group.step_mw;
  }
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
  return adequacy::training_swings({.it_mw = given.capacity.it_mw[day],
                                    .swing_frac = plan.workload.swing_frac,
                                    .frequency_hz = kSwingHz,
                                    .high_frac = kSwingHighFrac,
                                    .running_mw = running_mw,
                                    .unit_step_frac = running_mw > 0.0 ? step_mw / running_mw : 0.0,
                                    .feed_step_mw = 0.0,
                                    .rack_peak_cut_frac = plan.workload.rack_storage_frac,
                                    .storage_mw = storage_mw,
                                    .storage_mwh = storage_mwh,
                                    .round_trip_frac = round_trip,
                                    .floor_frac = plan.workload.power_floor_frac,
                                    .hours_per_year = kHours});
}

std::vector<UnitSteps> unit_steps_on(const plan::Plan& plan, const Catalog& catalog,
                                     const Evaluation& evaluation, Date date) {
  return unit_steps({.plan = plan,
                     .catalog = catalog,
                     .supply = evaluation.supply,
                     .capacity = evaluation.capacity,
                     .day = day_of(evaluation, date)});
}

adequacy::Swings swings_on(const plan::Plan& undated, const Catalog& catalog,
                           const Evaluation& evaluation, Date date) {
  const plan::Plan plan = dated_plan(undated, evaluation.schedule);
  return swings_of({.plan = plan,
                    .catalog = catalog,
                    .supply = evaluation.supply,
                    .capacity = evaluation.capacity,
                    .day = day_of(evaluation, date)});
}

}  // namespace sitewright
