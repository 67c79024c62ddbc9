// Potential to emit against caps and permitted megawatts.
#include "model/evaluate/permits.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/evaluate/prices.h"

namespace sitewright {

namespace {

constexpr double kModelYearHours = 8760.0;

const Quantity& nox_ppm(const GeneratorUnit& unit, plan::EmissionControl control) {
  switch (control) {
    case plan::EmissionControl::dln: return unit.nox_ppm_dln;
    case plan::EmissionControl::scr: return unit.nox_ppm_scr;
    case plan::EmissionControl::uncontrolled: break;
  }
  return unit.nox_ppm_uncontrolled;
}

bool burns_fuel(const GeneratorUnit& unit) { return unit.fuel != Fuel::uranium; }

/// True where the group stands on or after the day on which the permit comes into force.
bool under_permit(const plan::Plan& plan, const plan::GeneratorGroup& group) {
  return !group.until || !plan.site.permit_from || *group.until > *plan.site.permit_from;
}

}  // namespace

emissions::OptionalByPollutant emission_factors(const GeneratorUnit& unit,
                                                plan::EmissionControl control) {
  emissions::OptionalByPollutant factors;
  factors[emissions::Pollutant::nox] =
      emissions::nox_lb_per_mmbtu_from_ppm(nox_ppm(unit, control).value);
  return factors;
}

double heat_rate_hhv_btu_per_kwh(const GeneratorUnit& unit, const Catalog& catalog) {
  return unit.heat_rate_lhv_btu_per_kwh.value * hhv_per_lhv(catalog, unit.fuel);
}

Applicability applicability(const plan::Plan& plan, const Catalog& catalog) {
  Applicability result{.potential = {},
                       .permitted_frac = std::vector<double>(plan.generators.size(), 1.0),
                       .issues = {}};
  emissions::PotentialInput input{
      .groups = {},
      .hours_per_year = plan.site.permitted_h_per_year.value_or(kModelYearHours),
      .limit_tpy = {}};
  const auto limit = [&](emissions::Pollutant pollutant, const std::optional<double>& cap) {
    input.limit_tpy[pollutant] = cap;
  };
  limit(emissions::Pollutant::nox, plan.site.nox_cap_tpy);
  limit(emissions::Pollutant::co, plan.site.co_cap_tpy);
  limit(emissions::Pollutant::voc, plan.site.voc_cap_tpy);
  limit(emissions::Pollutant::pm, plan.site.pm_cap_tpy);
  limit(emissions::Pollutant::hap, plan.site.hap_cap_tpy);
  std::vector<std::size_t> standing;
  double mw = 0.0;
  for (std::size_t i = 0; i < plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[i];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || !burns_fuel(*unit) || !under_permit(plan, group) || group.count == 0)
      continue;
    input.groups.push_back({.id = group.id,
                            .mw = group.count * unit->iso_mw.value,
                            .heat_rate_btu_per_kwh = heat_rate_hhv_btu_per_kwh(*unit, catalog),
                            .lb_per_mmbtu = emission_factors(*unit, group.control)});
    mw += group.count * unit->iso_mw.value;
    standing.push_back(i);
  }
  result.potential = emissions::potential_to_emit(input);
  result.issues = result.potential.issues;
  double frac = result.potential.permitted_frac;
  if (plan.site.permit_mw && mw > 0.0) frac = std::min(frac, *plan.site.permit_mw / mw);
  for (const std::size_t i : standing) result.permitted_frac[i] = frac;
  const auto& nox = result.potential.potential_tpy[emissions::Pollutant::nox];
  if (nox && *nox > plan.site.major_source_threshold_tpy && !plan.site.nox_cap_tpy) {
    result.issues.push_back(
        {"site.major_source_threshold_tpy",
         Severity::warning,
         "on-site units could emit %1 short tons of NOx a year, above the threshold of %2: a new "
         "source needs a PSD permit, or a cap",
         {format_number(*nox, 3), format_number(plan.site.major_source_threshold_tpy, 3)}});
  }
  return result;
}

}  // namespace sitewright
