// A walk over the years of service.
#include "model/adequacy/augmentation.h"

#include "model/adequacy/checks.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

std::vector<Augmentation> augmentations(const Battery& battery, const AugmentationRule& rule) {
  constexpr double kNothingMwh = 1e-9;
  SITEWRIGHT_CHECK(!rule.every_years || *rule.every_years >= 1,
                   "adequacy: " + battery.path + ": augmented every 0 years");
  if (rule.below_mwh) check_not_negative(*rule.below_mwh, battery.path + ": below_mwh");
  Battery kept = battery;
  kept.augmentations.clear();
  for (int age = 1; age < rule.years; ++age) {
    const double usable = usable_mwh(kept, age);
    const bool due = rule.every_years && age % *rule.every_years == 0;
    const bool needed = rule.below_mwh && usable < *rule.below_mwh;
    const double bought = battery.mwh - usable;
    if ((due || needed) && bought > kNothingMwh) {
      kept.augmentations.push_back({.year = static_cast<double>(age), .mwh = bought});
    }
  }
  return kept.augmentations;
}

}  // namespace sitewright::adequacy
