// Potential to emit against caps, thresholds and permitted megawatts.
#include "model/evaluate/permits.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/core/share_out.h"
#include "model/evaluate/group_factors.h"
#include "model/evaluate/permit_potential.h"
#include "model/evaluate/prices.h"
#include "model/supply/calendar.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

using emissions::Pollutant;

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

emissions::ApplicabilityInput applicability_input(const plan::Plan& plan,
                                                  std::vector<emissions::SourceGroup> groups) {
  return {.groups = std::move(groups),
          .cap_tpy = site_caps(plan.site),
          .ozone = ozone_area(plan.site.attainment),
          .psd_tpy = plan.site.listed_source
                         ? std::min(emissions::kPsdListedTpy, plan.site.major_source_threshold_tpy)
                         : plan.site.major_source_threshold_tpy,
          .all_hap_tpy = plan.site.hap_threshold_tpy,
          .offsets_tpy = plan.site.emission_offsets_tpy};
}

/// True where every standing group's factor of the pollutant is one that a cap limits by.
bool stated(const std::vector<Standing>& standing, Pollutant pollutant) {
  return std::all_of(standing.begin(), standing.end(),
                     [&](const Standing& s) { return limits_by(s.factors, pollutant); });
}

std::string cap_of(Pollutant pollutant) {
  return "site." + std::string(emissions::to_string(pollutant)) + "_cap_tpy";
}

/// A cap that the starts of a single unit use up: the permit silences the group.
void silenced_groups(const plan::Site& site, const std::vector<Standing>& standing,
                     Issues& issues) {
  const emissions::OptionalByPollutant caps = site_caps(site);
  for (const Standing& s : standing) {
    if (s.group->role == plan::Role::standby) continue;
    const emissions::OptionalByPollutant lb = emissions::start_lb(s.source.unit.start);
    const double starts = std::max(1.0, s.source.unit.starts_per_year);
    for (const Pollutant pollutant : emissions::kPollutants) {
      if (!caps[pollutant] || !lb[pollutant]) continue;
      const double tpy = starts * *lb[pollutant] / emissions::kLbPerShortTon;
      if (*caps[pollutant] >= tpy) continue;
      issues.push_back(
          {cap_of(pollutant),
           Severity::warning,
           "%1 short tons a year are below what %2 starts of one unit of %3 emit, %4: the cap must "
           "leave room for one unit, or none of them runs",
           {format_number(*caps[pollutant]), format_number(starts), s.group->id,
            format_number(tpy, 3)}});
    }
  }
}

/// Share of their output that caps leave to the groups of one day; keeps the highest potential that
/// only a published table sets above its cap.
double capped_share(const plan::Plan& plan, const std::vector<Standing>& there, Date day,
                    emissions::OptionalByPollutant& unstated) {
  const emissions::OptionalByPollutant caps = site_caps(plan.site);
  const emissions::OptionalByPollutant tpy = emissions::potential_tpy_on(day, sources_of(there));
  double frac = 1.0;
  for (const Pollutant pollutant : emissions::kPollutants) {
    if (!caps[pollutant] || !tpy[pollutant] || *tpy[pollutant] <= *caps[pollutant]) continue;
    if (stated(there, pollutant)) {
      frac = std::min(frac, *caps[pollutant] / *tpy[pollutant]);
    } else {
      unstated[pollutant] = std::max(unstated[pollutant].value_or(0.0), *tpy[pollutant]);
    }
  }
  return frac;
}

/// What the named megawatts leave of each group's output, by group of the plan, of those that stand
/// together.
std::vector<double> named_shares(const plan::Plan& plan, const Catalog& catalog,
                                 const std::vector<Standing>& there) {
  std::vector<double> fracs(plan.generators.size(), 1.0);
  if (!plan.site.permit_mw) return fracs;
  std::vector<Taker> takers;
  std::vector<std::size_t> indices;
  for (const Standing& s : there) {
    if (s.group->role == plan::Role::standby) continue;
    takers.push_back({.full = s.group->count * s.unit->iso_mw.value,
                      .units = supply::running_units(*s.group),
                      .min_load_frac = s.unit->min_load_frac.value,
                      .merit = heat_rate_hhv_btu_per_kwh(*s.unit, catalog)});
    indices.push_back(s.index);
  }
  const std::vector<double> shares = share_out(takers, *plan.site.permit_mw);
  for (std::size_t i = 0; i < shares.size(); ++i) fracs[indices[i]] = shares[i];
  return fracs;
}

/// Days on which something comes or leaves, the permit's first, ascending.
std::vector<Date> days_of_change(const std::vector<Standing>& standing) {
  std::vector<Date> days;
  for (const Standing& s : standing) {
    days.push_back(s.source.presence.from);
    if (s.source.presence.until) days.push_back(*s.source.presence.until);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

/// Shares of each day, and a warning of caps that only a published table speaks of.
void limit_days(const plan::Plan& plan, const Catalog& catalog,
                const std::vector<Standing>& standing, Permits& result) {
  const supply::Calendar calendar(plan);
  result.permitted_frac.assign(plan.generators.size(), Daily::Ones(calendar.days));
  emissions::OptionalByPollutant unstated;
  const std::vector<Date> days = days_of_change(standing);
  for (std::size_t i = 0; i < days.size(); ++i) {
    std::vector<Standing> there;
    for (const Standing& s : standing) {
      if (s.source.presence.on(days[i])) there.push_back(s);
    }
    const double frac = capped_share(plan, there, days[i], unstated);
    const std::vector<double> named = named_shares(plan, catalog, there);
    const int from = calendar.index(days[i], 0);
    const int until =
        i + 1 < days.size() ? calendar.index(days[i + 1], calendar.days) : calendar.days;
    for (const Standing& s : there) {
      if (s.group->role == plan::Role::standby || until <= from) continue;
      result.permitted_frac[s.index]
          .segment(from, until - from)
          .setConstant(std::min(frac, named[s.index]));
    }
  }
  for (const Pollutant pollutant : emissions::kPollutants) {
    if (!unstated[pollutant]) continue;
    result.issues.push_back(
        {cap_of(pollutant),
         Severity::warning,
         "by published factors the units could emit %1 short tons a year, above the cap of %2: "
         "have the maker's guarantee at hand",
         {format_number(*unstated[pollutant], 3),
          format_number(site_caps(plan.site)[pollutant].value_or(0.0), 3)}});
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
  const emissions::OptionalByPollutant caps = site_caps(plan.site);
  for (const Pollutant pollutant : emissions::kPollutants) {
    const auto& all = result.applicability.tests[pollutant].potential_tpy;
    if (!caps[pollutant] || !tpy[pollutant] || !all || *all <= *caps[pollutant]) continue;
    result.issues.push_back(
        {cap_of(pollutant),
         Severity::warning,
         "with the standby plant that the halls are bought with, %1 short tons a year at %2 hours, "
         "the site could emit %3, above the cap of %4: name standby groups with their controls, or "
         "permitted hours",
         {format_number(*tpy[pollutant], 4), format_number(hours, 4), format_number(*all, 4),
          format_number(*caps[pollutant], 4)}});
  }
}

std::vector<GroupAllowance> allowances(const plan::Plan& plan,
                                       const std::vector<Standing>& standing) {
  std::vector<emissions::SharingGroup> sharing;
  for (const Standing& s : standing) {
    sharing.push_back({.id = s.group->id,
                       .unit = s.source.unit,
                       .units = s.group->count,
                       .presence = s.source.presence});
  }
  const auto allowed = emissions::allowed_units(sharing, site_caps(plan.site));
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
  result.applicability =
      emissions::find_applicability(applicability_input(plan, std::move(sources)));
  result.issues = result.applicability.issues;
  silenced_groups(plan.site, standing, result.issues);
  result.groups = allowances(plan, standing);
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

std::vector<double> named_mw_fracs(const plan::Plan& plan, const Catalog& catalog) {
  return named_shares(plan, catalog, standing_groups(plan, catalog, {}));
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
  const std::vector<Standing> standing = standing_groups(plan, catalog, {});
  Permits result = assess(plan, catalog, standing);
  limit_days(plan, catalog, standing, result);
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
  limit_days(plan, catalog, presumed, permits);
  permits.issues.insert(permits.issues.end(), longer.begin(), longer.end());
  issues.insert(issues.end(), permits.issues.begin(), permits.issues.end());
}

}  // namespace sitewright
