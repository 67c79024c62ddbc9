// Caps of the plan and of its offsets.
#include "model/evaluate/permit_caps.h"

#include <algorithm>

#include "model/emissions/offsets.h"
#include "model/evaluate/group_factors.h"

namespace sitewright {

namespace {

using emissions::Pollutant;

/// What offsets leave on the day on which they leave the smallest share.
emissions::OptionalByPollutant least_offset_caps(const plan::Plan& plan,
                                                 const std::vector<Standing>& standing) {
  std::vector<emissions::Presence> presences;
  for (const Standing& s : standing) presences.push_back(s.source.presence);
  emissions::OptionalByPollutant least;
  double least_frac = 1.0;
  for (const Date day : emissions::days_of_arrival(presences)) {
    emissions::OffsetInput input{
        .ozone = ozone_area(plan.site.attainment),
        .potential_tpy = emissions::potential_tpy_on(day, sources_of(standing)),
        .cap_tpy = site_caps(plan.site),
        .offsets_tpy = plan.site.emission_offsets_tpy};
    for (const Pollutant p : emissions::kPollutants) {
      if (!stated(standing, p)) input.potential_tpy[p].reset();
    }
    const double frac = emissions::offset_frac(input);
    if (frac >= least_frac) continue;
    least_frac = frac;
    least = emissions::offset_caps_tpy(input);
  }
  return least;
}

}  // namespace

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

bool stated(const std::vector<Standing>& standing, Pollutant pollutant) {
  return std::all_of(standing.begin(), standing.end(),
                     [&](const Standing& s) { return limits_by(s.factors, pollutant); });
}

BindingCaps binding_caps(const plan::Plan& plan, const std::vector<Standing>& standing) {
  BindingCaps caps{.tpy = site_caps(plan.site), .by_offsets_tpy = {}};
  if (plan.site.attainment == plan::Attainment::attainment) return caps;
  const emissions::OptionalByPollutant of_offsets = least_offset_caps(plan, standing);
  for (const Pollutant p : emissions::kPollutants) {
    if (!of_offsets[p] || (caps.tpy[p] && *caps.tpy[p] <= *of_offsets[p])) continue;
    caps.tpy[p] = caps.by_offsets_tpy[p] = of_offsets[p];
  }
  return caps;
}

std::string cap_path(const BindingCaps& caps, Pollutant pollutant) {
  if (caps.by_offsets_tpy[pollutant]) return "site.emission_offsets_tpy";
  return "site." + std::string(emissions::to_string(pollutant)) + "_cap_tpy";
}

}  // namespace sitewright
