// Potential to emit against caps, thresholds and permitted megawatts.
#include "model/evaluate/permits.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/core/share_out.h"
#include "model/evaluate/prices.h"
#include "model/supply/supply.h"

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

emissions::OzoneArea ozone_area(plan::Attainment attainment) {
  switch (attainment) {
    case plan::Attainment::nonattainment: return emissions::OzoneArea::moderate;
    case plan::Attainment::serious: return emissions::OzoneArea::serious;
    case plan::Attainment::severe: return emissions::OzoneArea::severe;
    case plan::Attainment::extreme: return emissions::OzoneArea::extreme;
    case plan::Attainment::attainment: break;
  }
  return emissions::OzoneArea::attainment;
}

/// A group that counts under common control.
struct Standing {
  std::size_t index;
  const plan::GeneratorGroup* group;
  const GeneratorUnit* unit;
  emissions::Factors factors;
  emissions::UnitYear year;
};

/// Factors of a year of which a second fuel has the days without gas [lb/MMBtu]; the first fuel's
/// where either is unknown.
emissions::OptionalByPollutant year_factors(const plan::Plan& plan, const Catalog& catalog,
                                            const plan::GeneratorGroup& group,
                                            const GeneratorUnit& unit,
                                            plan::EmissionControl control) {
  constexpr double kDaysPerYear = 365.0;
  emissions::OptionalByPollutant lb = group_factors(catalog, group, unit, control).lb_per_mmbtu;
  const std::optional<Fuel> second = second_fuel(group, unit);
  if (!second || plan.fuel.firm_mmbtu_per_day) return lb;
  const double frac = std::min(1.0, plan.fuel.winter_curtailed_days / kDaysPerYear);
  const emissions::Factors oil = group_factors(catalog, group, unit, control, *second);
  for (const Pollutant pollutant : emissions::kPollutants) {
    const std::optional<double>& of_oil = oil.lb_per_mmbtu[pollutant];
    if (lb[pollutant] && of_oil) *lb[pollutant] += frac * (*of_oil - *lb[pollutant]);
  }
  return lb;
}

emissions::UnitYear unit_year(const plan::Plan& plan, const Catalog& catalog,
                              const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
  const double permitted = plan.site.permitted_h_per_year.value_or(emissions::kHoursPerYear);
  const bool standby = group.role == plan::Role::standby;
  return {.unit_mw = unit.iso_mw.value,
          .heat_rate_btu_per_kwh = heat_rate_hhv_btu_per_kwh(unit, catalog),
          .hours_per_year = standby ? std::min(permitted, emissions::kEmergencyHours) : permitted,
          .lb_per_mmbtu = year_factors(plan, catalog, group, unit, group.control),
          .starts_per_year = static_cast<double>(plan.site.starts_per_unit_year.value_or(0)),
          .start = group_start(catalog, group, unit)};
}

std::vector<Standing> standing_groups(const plan::Plan& plan, const Catalog& catalog) {
  std::vector<Standing> standing;
  for (std::size_t i = 0; i < plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[i];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || !burns(unit->fuel) || group.count == 0) continue;
    if (!under_permit(plan, group)) continue;
    standing.push_back({.index = i,
                        .group = &group,
                        .unit = unit,
                        .factors = group_factors(catalog, group, *unit, group.control),
                        .year = unit_year(plan, catalog, group, *unit)});
  }
  return standing;
}

emissions::ApplicabilityInput applicability_input(const plan::Plan& plan, const Catalog& catalog,
                                                  const std::vector<Standing>& standing) {
  emissions::ApplicabilityInput input{
      .groups = {},
      .cap_tpy = site_caps(plan.site),
      .ozone = ozone_area(plan.site.attainment),
      .psd_tpy = plan.site.listed_source
                     ? std::min(emissions::kPsdListedTpy, plan.site.major_source_threshold_tpy)
                     : plan.site.major_source_threshold_tpy,
      .all_hap_tpy = plan.site.hap_threshold_tpy,
      .offsets_tpy = plan.site.emission_offsets_tpy};
  for (const Standing& s : standing) {
    const auto built = year_factors(plan, catalog, *s.group, *s.unit,
                                    std::min(s.group->control, plan::EmissionControl::dln));
    const bool standby = s.group->role == plan::Role::standby;
    input.groups.push_back(
        {.id = s.group->id,
         .units = s.group->count,
         .unit = s.year,
         .unlimited_lb_per_mmbtu = built,
         .unlimited_hours = standby ? emissions::kEmergencyHours : emissions::kHoursPerYear,
         .temporary = s.group->temporary_route});
  }
  return input;
}

/// True where every standing group's factor of the pollutant is one that a cap limits by.
bool stated(const std::vector<Standing>& standing, Pollutant pollutant) {
  return std::all_of(standing.begin(), standing.end(),
                     [&](const Standing& s) { return limits_by(s.factors, pollutant); });
}

/// A cap that the starts of a single unit use up: the permit silences the group.
void silenced_groups(const plan::Site& site, const std::vector<Standing>& standing,
                     Issues& issues) {
  const emissions::OptionalByPollutant caps = site_caps(site);
  for (const Standing& s : standing) {
    if (s.group->role == plan::Role::standby) continue;
    const emissions::OptionalByPollutant lb = emissions::start_lb(s.year.start);
    const double starts = std::max(1.0, s.year.starts_per_year);
    for (const Pollutant pollutant : emissions::kPollutants) {
      if (!caps[pollutant] || !lb[pollutant]) continue;
      const double tpy = starts * *lb[pollutant] / emissions::kLbPerShortTon;
      if (*caps[pollutant] >= tpy) continue;
      issues.push_back(
          {"site." + std::string(emissions::to_string(pollutant)) + "_cap_tpy",
           Severity::warning,
           "%1 short tons a year are below what %2 starts of one unit of %3 emit, %4: the cap must "
           "leave room for one unit, or none of them runs",
           {format_number(*caps[pollutant]), format_number(starts), s.group->id,
            format_number(tpy, 3)}});
    }
  }
}

/// Share that the caps leave of every group.
double capped_share(const std::vector<Standing>& standing, Permits& result) {
  double frac = 1.0;
  for (const Pollutant pollutant : emissions::kPollutants) {
    const emissions::PollutantTest& test = result.applicability.tests[pollutant];
    if (!test.allowed_frac || *test.allowed_frac >= 1.0) continue;
    if (stated(standing, pollutant)) {
      frac = std::min(frac, *test.allowed_frac);
      continue;
    }
    result.issues.push_back(
        {"site." + std::string(emissions::to_string(pollutant)) + "_cap_tpy",
         Severity::warning,
         "by published factors the units could emit %1 short tons a year, above the cap of %2: "
         "have the maker's guarantee at hand",
         {format_number(test.potential_tpy.value_or(0.0), 3),
          format_number(test.cap_tpy.value_or(0.0), 3)}});
  }
  return frac;
}

/// Caps that one group has, less what the others could emit.
GroupAllowance allowance(const plan::Plan& plan, const std::vector<Standing>& standing,
                         const Standing& of) {
  emissions::OptionalByPollutant other;
  for (const Pollutant pollutant : emissions::kPollutants) other[pollutant] = 0.0;
  for (const Standing& s : standing) {
    if (s.index == of.index) continue;
    const emissions::OptionalByPollutant tpy = emissions::tpy_with_starts(s.year);
    for (const Pollutant pollutant : emissions::kPollutants) {
      std::optional<double> part = tpy[pollutant];
      if (part) *part *= s.group->count;
      emissions::add_known(other[pollutant], part);
    }
  }
  GroupAllowance result{.id = of.group->id,
                        .factors = of.factors,
                        .allowed = emissions::allowed_units({.id = of.group->id,
                                                             .unit = of.year,
                                                             .cap_tpy = site_caps(plan.site),
                                                             .other_tpy = other}),
                        .steady_units = std::nullopt,
                        .units_with_starts = std::nullopt};
  const auto least = [](std::optional<int>& units, const std::optional<int>& by_cap) {
    if (by_cap) units = std::min(units.value_or(*by_cap), *by_cap);
  };
  for (const Pollutant pollutant : emissions::kPollutants) {
    if (!stated({of}, pollutant)) continue;
    least(result.steady_units, result.allowed.by_cap[pollutant].steady_units);
    least(result.units_with_starts, result.allowed.by_cap[pollutant].units);
  }
  return result;
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

bool under_permit(const plan::Plan& plan, const plan::GeneratorGroup& group) {
  return !group.until || !plan.site.permit_from || *group.until > *plan.site.permit_from;
}

std::vector<double> named_mw_fracs(const plan::Plan& plan, const Catalog& catalog) {
  std::vector<double> fracs(plan.generators.size(), 1.0);
  if (!plan.site.permit_mw) return fracs;
  std::vector<Taker> takers;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = plan.generators[i];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || !burns(unit->fuel) || group.role == plan::Role::standby) continue;
    if (!under_permit(plan, group)) continue;
    takers.push_back({.full = group.count * unit->iso_mw.value,
                      .units = supply::running_units(group),
                      .min_load_frac = unit->min_load_frac.value,
                      .merit = heat_rate_hhv_btu_per_kwh(*unit, catalog)});
    indices.push_back(i);
  }
  const std::vector<double> shares = share_out(takers, *plan.site.permit_mw);
  for (std::size_t i = 0; i < shares.size(); ++i) fracs[indices[i]] = shares[i];
  return fracs;
}

emissions::OptionalByPollutant site_caps(const plan::Site& site) {
  emissions::OptionalByPollutant caps;
  caps[Pollutant::nox] = site.nox_cap_tpy;
  caps[Pollutant::co] = site.co_cap_tpy;
  caps[Pollutant::voc] = site.voc_cap_tpy;
  caps[Pollutant::pm] = site.pm_cap_tpy;
  caps[Pollutant::hap] = site.hap_cap_tpy;
  caps[Pollutant::formaldehyde] = site.formaldehyde_cap_tpy;
  caps[Pollutant::co2e] = site.co2e_cap_tpy;
  return caps;
}

Permits find_permits(const plan::Plan& plan, const Catalog& catalog) {
  Permits result{.applicability = {},
                 .permitted_frac = std::vector<double>(plan.generators.size(), 1.0),
                 .groups = {},
                 .issues = {}};
  const std::vector<Standing> standing = standing_groups(plan, catalog);
  result.applicability =
      emissions::find_applicability(applicability_input(plan, catalog, standing));
  result.issues = result.applicability.issues;
  silenced_groups(plan.site, standing, result.issues);
  const double frac = capped_share(standing, result);
  const std::vector<double> named = named_mw_fracs(plan, catalog);
  for (const Standing& s : standing) {
    if (s.group->role != plan::Role::standby)
      result.permitted_frac[s.index] = std::min(frac, named[s.index]);
    result.groups.push_back(allowance(plan, standing, s));
  }
  return result;
}

}  // namespace sitewright
