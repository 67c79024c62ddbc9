// Potential to emit against caps, thresholds and permitted megawatts.
#include "model/evaluate/permits.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/evaluate/group_factors.h"
#include "model/evaluate/permit_potential.h"
#include "model/evaluate/prices.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

using emissions::Pollutant;

/// A plant with a steam cycle above the heat input of the listed category "fossil fuel-fired steam
/// electric plants". Source: B07
bool listed_steam_plant(const Standing& standing) {
  constexpr double kListedMmbtuPerH = 250.0;
  return standing.unit->kind == GeneratorKind::combined_cycle &&
         emissions::full_load_mmbtu_per_h(standing.source.unit) > kListedMmbtuPerH;
}

double psd_threshold_tpy(const plan::Site& site, const std::vector<Standing>& standing) {
  const bool listed =
      site.listed_source || std::any_of(standing.begin(), standing.end(), listed_steam_plant);
  return listed ? std::min(emissions::kPsdListedTpy, site.major_source_threshold_tpy)
                : site.major_source_threshold_tpy;
}

emissions::ApplicabilityInput applicability_input(const plan::Plan& plan, double psd_tpy,
                                                  std::vector<emissions::SourceGroup> groups) {
  return {.groups = std::move(groups),
          .cap_tpy = site_caps(plan.site),
          .ozone = ozone_area(plan.site.attainment),
          .psd_tpy = psd_tpy,
          .all_hap_tpy = plan.site.hap_threshold_tpy,
          .offsets_tpy = plan.site.emission_offsets_tpy};
}

/// A cap that the starts of a single unit use up: the permit silences the group.
void silenced_groups(const plan::Site& site, const std::vector<Standing>& standing,
                     Issues& issues) {
  const BindingCaps caps{.tpy = site_caps(site), .by_offsets_tpy = {}};
  for (const Standing& s : standing) {
    if (s.group->role == plan::Role::standby) continue;
    const emissions::OptionalByPollutant lb = emissions::start_lb(s.source.unit.start);
    const double starts = std::max(1.0, s.source.unit.starts_per_year);
    for (const Pollutant pollutant : emissions::kPollutants) {
      if (!caps.tpy[pollutant] || !lb[pollutant]) continue;
      const double tpy = starts * *lb[pollutant] / emissions::kLbPerShortTon;
      if (*caps.tpy[pollutant] >= tpy) continue;
      issues.push_back(
          {cap_path(caps, pollutant),
           Severity::warning,
           "%1 short tons a year are below what %2 starts of one unit of %3 emit, %4: the cap must "
           "leave room for one unit, or none of them runs",
           {format_number(*caps.tpy[pollutant]), format_number(starts), s.group->id,
            format_number(tpy, 3)}});
    }
  }
}

/// Standby plant of halls that brings the potential above a cap, which it does not limit supply by.
void warn_of_hall_standby(const plan::Plan& plan, Permits& result) {
  emissions::OptionalByPollutant tpy;
  double hours = 0.0;
  for (const PotentialLine& line : result.potential) {
    if (!line.hall_standby) continue;
    hours = line.source.unit.hours_per_year;
    for (const Pollutant pollutant : emissions::kPollutants)
      tpy[pollutant] = tpy[pollutant].value_or(0.0) + line.tpy[pollutant].value_or(0.0);
  }
  const BindingCaps caps{.tpy = site_caps(plan.site), .by_offsets_tpy = {}};
  for (const Pollutant pollutant : emissions::kPollutants) {
    const std::optional<double>& cap = caps.tpy[pollutant];
    const auto& all = result.applicability.tests[pollutant].potential_tpy;
    if (!cap || !tpy[pollutant] || !all || *all <= *cap) continue;
    result.issues.push_back(
        {cap_path(caps, pollutant),
         Severity::warning,
         "with the standby plant that the halls are bought with, %1 short tons a year at %2 hours, "
         "the site could emit %3, above the cap of %4: name standby groups with their controls, or "
         "permitted hours",
         {format_number(*tpy[pollutant], 4), format_number(hours, 4), format_number(*all, 4),
          format_number(*cap, 4)}});
  }
}

/// What offsets hold the site to, of a potential that is major without more of them.
void warn_of_offsets(const plan::Plan& plan, Permits& result) {
  for (const Pollutant pollutant : emissions::kPollutants) {
    const std::optional<double>& held = result.caps.by_offsets_tpy[pollutant];
    const emissions::PollutantTest& test = result.applicability.tests[pollutant];
    if (!held) continue;
    result.issues.push_back({"site.emission_offsets_tpy",
                             Severity::warning,
                             "%1 short tons a year of offsets hold on-site units to %2 of %3, of "
                             "the %4 that they could "
                             "emit: supply and dispatch keep to that",
                             {format_number(plan.site.emission_offsets_tpy),
                              format_number(*held, 4), std::string(emissions::to_string(pollutant)),
                              format_number(test.potential_tpy.value_or(0.0), 4)}});
  }
}

/// Steam plants that are one of the listed categories by their size.
void note_listed(const plan::Plan& plan, const std::vector<Standing>& standing, Permits& result) {
  if (plan.site.listed_source) return;
  for (const Standing& s : standing) {
    if (!listed_steam_plant(s)) continue;
    result.issues.push_back(
        {"generators." + s.group->id + ".unit",
         Severity::info,
         "A steam plant of %1 MMBtu/h is one of the listed categories: PSD applies from %2 short "
         "tons a year.",
         {format_number(emissions::full_load_mmbtu_per_h(s.source.unit), 4),
          format_number(result.psd_tpy)}});
  }
}

std::vector<GroupAllowance> allowances(const emissions::OptionalByPollutant& cap_tpy,
                                       const std::vector<Standing>& standing) {
  std::vector<emissions::SharingGroup> sharing;
  for (const Standing& s : standing) {
    sharing.push_back({.id = s.group->id,
                       .unit = s.source.unit,
                       .units = s.group->count,
                       .presence = s.source.presence});
  }
  const auto allowed = emissions::allowed_units(sharing, cap_tpy);
  std::vector<GroupAllowance> result;
  const auto least = [](auto& kept, const auto& by_cap) {
    if (by_cap) kept = std::min(kept.value_or(*by_cap), *by_cap);
  };
  for (std::size_t i = 0; i < standing.size(); ++i) {
    GroupAllowance of{.id = standing[i].group->id,
                      .factors = standing[i].factors,
                      .allowed = allowed[i],
                      .steady_units = std::nullopt,
                      .units_with_starts = std::nullopt,
                      .unit_hours = std::nullopt};
    for (const Pollutant pollutant : emissions::kPollutants) {
      if (!stated({standing[i]}, pollutant)) continue;
      least(of.steady_units, of.allowed.by_cap[pollutant].steady_units);
      least(of.units_with_starts, of.allowed.by_cap[pollutant].units);
      least(of.unit_hours, of.allowed.by_cap[pollutant].unit_hours);
    }
    result.push_back(std::move(of));
  }
  return result;
}

/// Potential, class, allowances and their issues; nothing of what limits supply.
Permits assess(const plan::Plan& plan, const Catalog& catalog,
               const std::vector<Standing>& standing) {
  Permits result;
  std::vector<emissions::SourceGroup> sources = sources_of(standing);
  for (emissions::SourceGroup& hall : hall_standby_sources(plan, catalog))
    sources.push_back(std::move(hall));
  for (std::size_t i = 0; i < sources.size(); ++i) {
    result.potential.push_back({.source = sources[i],
                                .tpy = emissions::potential_tpy(sources[i]),
                                .hall_standby = i >= standing.size()});
  }
  result.psd_tpy = psd_threshold_tpy(plan.site, standing);
  result.applicability =
      emissions::find_applicability(applicability_input(plan, result.psd_tpy, std::move(sources)));
  result.issues = result.applicability.issues;
  note_listed(plan, standing, result);
  result.caps = binding_caps(plan, standing);
  warn_of_offsets(plan, result);
  silenced_groups(plan.site, standing, result.issues);
  result.groups = allowances(result.caps.tpy, standing);
  for (const GroupAllowance& group : result.groups)
    result.issues.insert(result.issues.end(), group.allowed.issues.begin(),
                         group.allowed.issues.end());
  warn_of_hall_standby(plan, result);
  return result;
}

}  // namespace

bool under_permit(const plan::Plan& plan, const plan::GeneratorGroup& group) {
  const std::optional<Date> until = supply::service_of(plan, group, Fuel::none).until;
  return !until || !plan.site.permit_from || *until > *plan.site.permit_from;
}

Permits find_permits(const plan::Plan& plan, const Catalog& catalog) {
  const std::vector<Standing> standing = standing_groups(plan, catalog, {});
  Permits result = assess(plan, catalog, standing);
  result.days = permit_days(plan, catalog, standing, result.caps, result.issues);
  return result;
}

void count_standby_run(const plan::Plan& plan, const Catalog& catalog,
                       const emissions::Ledger& ledger, Permits& permits, Issues& issues) {
  std::vector<double> run_h(plan.generators.size(), 0.0);
  std::vector<Issue> longer;
  const auto figure = [&](const std::optional<double>& tpy) {
    return format_number(tpy.value_or(0.0), 4);
  };
  const std::vector<Standing> presumed = standing_groups(plan, catalog, {});
  for (const Standing& s : presumed) {
    // What runs beyond a limit of its own breaks it, and the ledger says so.
    if (s.group->role != plan::Role::standby || s.group->permitted_h_per_year) continue;
    const auto of = std::find_if(ledger.groups.begin(), ledger.groups.end(),
                                 [&](const auto& group) { return group.id == s.group->id; });
    if (of == ledger.groups.end() || !of->hours_per_unit.max) continue;
    const double presumed_h = s.source.unit.hours_per_year;
    const double hours = std::min(*of->hours_per_unit.max, emissions::kHoursPerYear);
    if (hours <= presumed_h) continue;
    run_h[s.index] = hours;
    longer.push_back(
        {"generators." + s.group->id + ".role",
         Severity::warning,
         "run %1 hours of 12 months, not the %2 that are presumed of standby units: "
         "at those the site could emit %3 short tons of NOx a year, but the ledger has "
         "%4; the potential counts the hours run",
         {format_number(hours, 4), format_number(presumed_h, 4),
          figure(permits.applicability.tests[Pollutant::nox].potential_tpy),
          figure(ledger.pollutants[Pollutant::nox].tpy.max)}});
  }
  if (longer.empty()) return;
  for (const Issue& before : permits.issues)
    issues.erase(std::remove(issues.begin(), issues.end(), before), issues.end());
  permits = assess(plan, catalog, standing_groups(plan, catalog, run_h));
  permits.days = permit_days(plan, catalog, presumed, binding_caps(plan, presumed), permits.issues);
  permits.issues.insert(permits.issues.end(), longer.begin(), longer.end());
  issues.insert(issues.end(), permits.issues.begin(), permits.issues.end());
}

}  // namespace sitewright
