// Who counts towards the site's potential to emit, from which day until which, at how many hours.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/emissions/applicability.h"
#include "model/emissions/factors.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A generator group that counts under common control.
struct Standing {
  std::size_t index;  ///< of plan.generators
  const plan::GeneratorGroup* group;
  const GeneratorUnit* unit;
  emissions::Factors factors;
  emissions::SourceGroup source;
};

/// Groups that burn something and stand on or after the permit's day. A standby group counts at its
/// own permitted hours, without such at 500 a year, or at those of `run_h`, hours a unit by group
/// of the plan, where they are more.
/// Inputs: run_h empty (nothing is known of it) or one figure for each group
[[nodiscard]] std::vector<Standing> standing_groups(const plan::Plan& plan, const Catalog& catalog,
                                                    const std::vector<double>& run_h);

/// The standby plant that halls are bought with where no standby group of the plan replaces it, as
/// the catalogue's diesel sets of 500 h a year, from the day on which each hall is ready. Their ids
/// are the paths of the halls: "halls.phase-1".
[[nodiscard]] std::vector<emissions::SourceGroup> hall_standby_sources(const plan::Plan& plan,
                                                                       const Catalog& catalog);

/// Source groups of the plan's own.
[[nodiscard]] std::vector<emissions::SourceGroup> sources_of(const std::vector<Standing>& standing);

}  // namespace sitewright
