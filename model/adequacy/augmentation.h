// When a battery's cells are bought back, and how many.
#pragma once

#include <optional>
#include <vector>

#include "model/adequacy/storage_duties.h"

namespace sitewright::adequacy {

struct AugmentationRule {
  std::optional<int> every_years;   ///< >= 1; nothing: not by time
  std::optional<double> below_mwh;  ///< energy that is needed, in [0, battery.mwh]; nothing: not by
                                    ///< need
  int years;                        ///< of service that are looked at, >= 0
};

/// The cells that are bought at the start of a year of service, each time what brings the battery
/// back to its energy when new.
///   bought = mwh - usable(t),  t = 1, 2, ... < years,  where t is a multiple of every_years or
///   usable(t) < below_mwh
/// Own augmentations of the battery are left out. Empty where nothing fades.
/// Errors:  check failure where an input is outside its domain
/// Source:  energy balance on the geometric fade of usable_mwh()
[[nodiscard]] std::vector<Augmentation> augmentations(const Battery& battery,
                                                      const AugmentationRule& rule);

}  // namespace sitewright::adequacy
