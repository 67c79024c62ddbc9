// Losses, rides and loss of load of one year.
#include "model/evaluate/adequacy_year.h"

#include <algorithm>

#include "model/adequacy/swings.h"
#include "model/evaluate/stage.h"
#include "model/evaluate/swing_day.h"
#include "model/evaluate/year.h"
#include "model/evaluate/year_sources.h"

namespace sitewright {

namespace {

/// What the stores together keep for the loss of a source.
struct RideReserve {
  double mw = 0.0;
  double mwh = 0.0;
  double one_way_frac = 1.0;
};

RideReserve ride_reserve(const std::vector<StorageYear>& stores) {
  RideReserve reserve;
  for (const StorageYear& store : stores) {
    for (const adequacy::Reservation& kept : store.duties.reservations) {
      if (kept.kind != adequacy::DutyKind::ride_through) continue;
      reserve.mw += kept.mw;
      reserve.mwh += kept.held_mwh;
      reserve.one_way_frac = std::min(reserve.one_way_frac, store.one_way_frac);
    }
  }
  return reserve;
}

void find_standby(const plan::Plan& plan, const Catalog& catalog, int year, Adequacy& result) {
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || group.role != plan::Role::standby) continue;
    if (weather_driven(unit->kind)) continue;
    const bool here = (!group.from || year_of(*group.from) <= year) &&
                      (!group.until || *group.until > make_date(year, 1, 1));
    if (!here) continue;
    result.standby_mw += supply::running_units(group) * unit->iso_mw.value *
                         (1.0 - unit->auxiliary_frac.value) *
                         (1.0 - plan.electrical.step_up_loss_frac);
    result.standby_start_min = std::max(result.standby_start_min, unit->start_minutes.value);
  }
}

std::vector<adequacy::StorageRide> rides_of(const Adequacy& result) {
  const RideReserve reserve = ride_reserve(result.storage);
  std::vector<adequacy::StorageRide> rides;
  for (const adequacy::Loss& loss : result.losses) {
    rides.push_back(adequacy::storage_ride({.shortfall_mw = loss.bridge_mw,
                                            .storage_mw = reserve.mw,
                                            .storage_mwh = reserve.mwh,
                                            .one_way_frac = reserve.one_way_frac,
                                            .start_min = result.standby_start_min,
                                            .standby_mw = result.standby_mw,
                                            .ramp_mw_per_min = std::max(1.0, result.standby_mw)}));
  }
  return rides;
}

}  // namespace

Adequacy evaluate_adequacy(const plan::Plan& undated, const Catalog& catalog,
                           const climate::Climate& climate, int year) {
  const Stage stage = set_stage(undated, catalog, climate);
  const plan::Plan& plan = stage.plan;
  const YearInputs inputs = year_inputs(catalog, climate, stage);
  const YearResult operated = operate(inputs, year);
  const auto planned = planned_outages(plan, operated);
  const std::vector<adequacy::Source> sources = year_sources(inputs, year, planned);
  const adequacy::Fleet fleet = year_fleet(inputs, year, planned);
  const Hourly& load_mw = operated.operations.hours.load_mw;
  const adequacy::Swings swings =
      swings_on(plan, catalog, stage.evaluation, make_date(year, 12, 31));
  const double it_peak_mw = operated.it_mw.maxCoeff();
  Adequacy result{
      .year = year,
      .losses = adequacy::single_losses(
          {.sources = sources,
           .load_mw = load_mw,
           .online_accelerators = operated.sums.online_accelerator_h / kHoursPerYear,
           .with_maintenance = false}),
      .rides = {},
      .cooling = adequacy::cooling_ride({.water_m3 = plan.cooling.loop_m3_per_mw * it_peak_mw,
                                         .rise_k = plan.cooling.allowed_rise_k,
                                         .heat_mw = it_peak_mw,
                                         .restart_min = plan.cooling.restart_min}),
      .storage = storage_year(plan, year, swings.unmet_mw),
      .loss_of_load = adequacy::loss_of_load({.fleet = fleet,
                                              .load_mw = load_mw,
                                              .grid_mw = adequacy::kGridMw,
                                              .derate_step_frac = adequacy::kDerateStepFrac})};
  find_standby(plan, catalog, year, result);
  result.rides = rides_of(result);
  return result;
}

}  // namespace sitewright
