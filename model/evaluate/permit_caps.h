// The tons a year that the permit's caps and the offsets held leave to the site.
#pragma once

#include <string>
#include <vector>

#include "model/emissions/pollutant.h"
#include "model/evaluate/permit_potential.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Caps that supply, dispatch and the ledger keep [short tons a year].
struct BindingCaps {
  emissions::OptionalByPollutant tpy;
  /// Those of `tpy` that offsets set, below the plan's own cap or without one.
  emissions::OptionalByPollutant by_offsets_tpy;
};

/// The site's caps by pollutant [short tons a year].
[[nodiscard]] emissions::OptionalByPollutant site_caps(const plan::Site& site);

/// Class of the area for ozone that the site names.
[[nodiscard]] emissions::OzoneArea ozone_area(plan::Attainment attainment);

/// True where every standing group's factor of the pollutant is one that a cap limits by.
[[nodiscard]] bool stated(const std::vector<Standing>& standing, emissions::Pollutant pollutant);

/// The site's caps, and in an area that misses the ozone standard what the offsets held leave of
/// NOx and VOC on the day on which they leave least. Of pollutants whose factors are all the
/// permit's or the unit's own; standby plant that halls are bought with takes no part.
[[nodiscard]] BindingCaps binding_caps(const plan::Plan& plan,
                                       const std::vector<Standing>& standing);

/// "site.nox_cap_tpy", or where offsets set it "site.emission_offsets_tpy".
[[nodiscard]] std::string cap_path(const BindingCaps& caps, emissions::Pollutant pollutant);

}  // namespace sitewright
