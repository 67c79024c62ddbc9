// The catalogue's factors for a group of the plan.
#include "model/evaluate/group_factors.h"

#include <optional>

#include "model/evaluate/prices.h"

namespace sitewright {

namespace {

using emissions::Pollutant;

const Quantity& nox_ppm(const GeneratorUnit& unit, plan::EmissionControl control) {
  switch (control) {
    case plan::EmissionControl::dln: return unit.nox_ppm_dln;
    case plan::EmissionControl::scr: return unit.nox_ppm_scr;
    case plan::EmissionControl::uncontrolled: break;
  }
  return unit.nox_ppm_uncontrolled;
}

ControlLevel level_of(plan::EmissionControl control) {
  switch (control) {
    case plan::EmissionControl::dln: return ControlLevel::dln;
    case plan::EmissionControl::scr: return ControlLevel::scr;
    case plan::EmissionControl::uncontrolled: break;
  }
  return ControlLevel::uncontrolled;
}

const EmissionFactor* table_row(const Catalog& catalog, GeneratorKind kind, Fuel burnt,
                                plan::EmissionControl control) {
  const auto technology = emission_technology(kind, burnt);
  if (!technology) return nullptr;
  return find_emission_factor(catalog.emission_factors, *technology, level_of(control));
}

}  // namespace

double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog) {
  return heat_rate_hhv_btu_per_kwh(unit, catalog, unit.fuel);
}

double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog, Fuel burnt) {
  return unit.heat_rate_lhv_btu_per_kwh.value * hhv_per_lhv(catalog, burnt);
}

emissions::Factors group_factors(const Catalog& catalog, const plan::GeneratorGroup& group,
                                 const GeneratorUnit& unit, plan::EmissionControl control) {
  return group_factors(catalog, group, unit, control, unit.fuel);
}

emissions::Factors group_factors(const Catalog& catalog, const plan::GeneratorGroup& group,
                                 const GeneratorUnit& unit, plan::EmissionControl control,
                                 Fuel burnt) {
  if (!burns(unit.fuel)) {
    emissions::Factors none;
    for (const Pollutant pollutant : emissions::kPollutants) {
      none.lb_per_mmbtu[pollutant] = 0.0;
      none.origin[pollutant] = emissions::FactorOrigin::unit;
    }
    return none;
  }
  const bool own = burnt == unit.fuel;
  const EmissionFactor* row = table_row(catalog, unit.kind, burnt, control);
  emissions::FactorInput input{
      .table = row == nullptr ? emissions::OptionalByPollutant{} : emissions::table_factors(*row),
      .unit_nox_ppm = own ? std::optional(nox_ppm(unit, control).value) : std::nullopt,
      .permit_ppm = {},
      .fuel = burnt == Fuel::diesel ? emissions::StackFuel::distillate
                                    : emissions::StackFuel::natural_gas,
      .voc_basis = emissions::VocBasis::propane};
  if (own && control == group.control) {
    input.permit_ppm[Pollutant::nox] = group.nox_ppm;
    input.permit_ppm[Pollutant::co] = group.co_ppm;
    input.permit_ppm[Pollutant::voc] = group.voc_ppm;
  }
  return emissions::choose_factors(input);
}

bool limits_by(const emissions::Factors& factors, Pollutant pollutant) {
  const emissions::FactorOrigin origin = factors.origin[pollutant];
  if (pollutant == Pollutant::co2e) return origin != emissions::FactorOrigin::none;
  return origin == emissions::FactorOrigin::unit || origin == emissions::FactorOrigin::permit;
}

emissions::StartUp group_start(const Catalog& catalog, const plan::GeneratorGroup& group,
                               const GeneratorUnit& unit) {
  const EmissionFactor* row = table_row(catalog, unit.kind, unit.fuel, group.control);
  if (row == nullptr) return {.minutes = 0.0, .fuel_mmbtu = 0.0, .lb_per_mmbtu = {}};
  const double minutes = row->minutes_until_controlled.value;
  const double load_frac = row->start_load_frac.value;
  plan::GeneratorGroup bare = group;
  bare.control = plan::EmissionControl::uncontrolled;
  bare.nox_ppm.reset();
  bare.co_ppm.reset();
  bare.voc_ppm.reset();
  return {.minutes = minutes,
          .fuel_mmbtu = emissions::start_fuel_mmbtu(
              {.unit_mw = unit.iso_mw.value,
               .heat_rate_btu_per_kwh = heat_rate_hhv_btu_per_kwh(unit, catalog),
               .load_frac = load_frac,
               .heat_rate_x = heat_rate_factor(unit, load_frac),
               .minutes = minutes}),
          .lb_per_mmbtu =
              group_factors(catalog, bare, unit, plan::EmissionControl::uncontrolled).lb_per_mmbtu};
}

}  // namespace sitewright
