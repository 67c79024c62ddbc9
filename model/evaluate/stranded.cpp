// Idle accelerators, megawatts, units and halls by day.
#include "model/evaluate/stranded.h"

#include <algorithm>
#include <cmath>

#include "model/cost/finance.h"
#include "model/evaluate/dated_plan.h"
#include "model/evaluate/prices.h"

namespace sitewright {

namespace {

constexpr double kDaysPerYear = 365.25;
constexpr double kKilowattsPerMegawatt = 1e3;

/// Daily repayment of everything whose path begins so, from the days on which it is paid.
Daily charge_usd_per_day(const plan::Plan& plan, const Evaluation& evaluation,
                         const std::string& prefix) {
  const Eigen::Index days = evaluation.capacity.online.size();
  Daily charge = Daily::Zero(days);
  for (const cost::CapexItem& item : evaluation.cost.capex) {
    if (!evaluation.cost.purchases[item.purchase].path.starts_with(prefix)) continue;
    const Eigen::Index from =
        std::clamp<Eigen::Index>(days_between(evaluation.start, item.date), 0, days);
    charge.tail(days - from) +=
        item.usd *
        cost::annuity_factor(
            {.rate_frac = cost::real_wacc_frac(plan.finance), .years = item.life_years}) /
        kDaysPerYear;
  }
  return charge;
}

Daily share(const Daily& part, const Daily& whole) {
  return (whole > 0.0).select(part / whole.max(1e-12), 0.0);
}

/// Rent of a group while it stands [USD/day].
Daily rent_usd_per_day(const plan::Plan& plan, const plan::GeneratorGroup& group,
                       const GeneratorUnit& unit, const supply::Source& source) {
  constexpr double kMonths = 12.0;
  if (group.ownership != plan::Ownership::rented || !unit.rental_usd_per_kw_month)
    return Daily::Zero(source.mw.size());
  const double usd = group.count * unit.iso_mw.value * kKilowattsPerMegawatt *
                     money_of(*unit.rental_usd_per_kw_month, plan) * kMonths / kDaysPerYear;
  return (source.mw > 0.0).select(Daily::Constant(source.mw.size(), usd), 0.0);
}

void strand_accelerators(const plan::Plan& plan, const Evaluation& evaluation, Stranded& result) {
  const capacity::Result& capacity = evaluation.capacity;
  for (std::size_t i = 0; i < evaluation.fleet.lots.size(); ++i) {
    const std::string& id = evaluation.fleet.lots[i].id;
    const Daily idle = (capacity.lot_delivered[i] - capacity.lot_online[i]).max(0.0);
    result.accelerators += idle;
    const auto lot = std::find_if(plan.lots.begin(), plan.lots.end(),
                                  [&](const plan::Lot& candidate) { return candidate.id == id; });
    if (lot == plan.lots.end() || lot->count <= 0) continue;
    const double full_usd =
        charge_usd_per_day(plan, evaluation, "lots." + id + ".price_usd").maxCoeff();
    result.accelerators_usd_per_day += idle / lot->count * full_usd;
  }
}

void strand_supply(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation,
                   Stranded& result) {
  const Daily none = Daily::Zero(result.accelerators.size());
  Daily grid_mw = none;
  Daily onsite_mw = none;
  for (const supply::Source& source : evaluation.supply.sources)
    (source.kind == supply::SourceKind::grid ? grid_mw : onsite_mw) += source.mw * source.net_frac;
  const Daily& needed_mw = evaluation.capacity.facility_mw;
  result.grid_mw = (grid_mw - needed_mw).max(0.0);
  result.onsite_mw = (onsite_mw - (needed_mw - grid_mw).max(0.0)).max(0.0);
  result.grid_usd_per_day =
      share(result.grid_mw, grid_mw) * charge_usd_per_day(plan, evaluation, "deliveries.");
  const Daily idle = share(result.onsite_mw, onsite_mw);
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    const auto source = std::find_if(evaluation.supply.sources.begin(),
                                     evaluation.supply.sources.end(), [&](const auto& candidate) {
                                       return candidate.id == group.id &&
                                              candidate.kind != supply::SourceKind::grid;
                                     });
    if (unit == nullptr || source == evaluation.supply.sources.end()) continue;
    if (weather_driven(unit->kind)) continue;  // not among the megawatts that stand idle
    const Daily standing = (source->mw > 0.0).select(source->parts, none);
    const Daily charge = charge_usd_per_day(plan, evaluation, "generators." + group.id + ".unit");
    result.units += idle * standing;
    result.onsite_usd_per_day += idle * (charge + rent_usd_per_day(plan, group, *unit, *source));
  }
}

void strand_halls(const plan::Plan& plan, const Evaluation& evaluation, Stranded& result) {
  const capacity::Result& capacity = evaluation.capacity;
  for (std::size_t i = 0; i < plan.halls.size(); ++i) {
    const plan::Hall& hall = plan.halls[i];
    const Eigen::Index days = result.hall_mw.size();
    const Eigen::Index ready = std::clamp<Eigen::Index>(
        hall.ready ? days_between(evaluation.start, *hall.ready) : 0, 0, days);
    Daily used_mw = Daily::Zero(days);
    for (std::size_t lot = 0; lot < evaluation.fleet.lots.size(); ++lot) {
      if (evaluation.fleet.lots[lot].hall != hall.id) continue;
      used_mw += capacity.lot_online[lot] * evaluation.fleet.lots[lot].it_w.peak / 1e6;
    }
    Daily idle_mw = Daily::Zero(days);
    idle_mw.tail(days - ready) = (hall.it_mw - used_mw.tail(days - ready)).max(0.0);
    result.hall_mw += idle_mw;
    if (hall.it_mw <= 0.0) continue;
    result.halls_usd_per_day +=
        idle_mw / hall.it_mw * charge_usd_per_day(plan, evaluation, "halls." + hall.id + ".it_mw");
  }
}

}  // namespace

Stranded stranded_by_day(const plan::Plan& undated, const Catalog& catalog,
                         const Evaluation& evaluation) {
  const plan::Plan plan = dated_plan(undated, evaluation.schedule);
  const Daily none = Daily::Zero(evaluation.capacity.online.size());
  Stranded result{none, none, none, none, none, none, none, none, none};
  if (none.size() == 0) return result;
  strand_accelerators(plan, evaluation, result);
  strand_supply(plan, catalog, evaluation, result);
  strand_halls(plan, evaluation, result);
  return result;
}

}  // namespace sitewright
