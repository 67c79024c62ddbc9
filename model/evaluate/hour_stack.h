// What an hour of an accelerator is made of, part by part, and what idling and failures add to a
// useful one.
#pragma once

#include <cstddef>
#include <vector>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright {

enum class HourPartKind {
  capital,  ///< annuity of a category of capital cost
  running,  ///< a part of the year's running cost
  idle,     ///< hours online that were not served or in which nothing ran
  failures  ///< hours used whose work was lost
};

struct HourPart {
  HourPartKind kind = HourPartKind::capital;
  std::size_t index = 0;  ///< cost::Category, or of cost::parts()
  double usd_per_h = 0.0;
};

/// The reference year's cost over online accelerator-hours by part; then the steps from an online
/// hour to a useful one. Capital and running parts add up to cost.usd_per_accelerator_h, all parts
/// to cost.usd_per_useful_accelerator_h. Empty where those have no value.
[[nodiscard]] std::vector<HourPart> hour_stack(const plan::Plan& plan,
                                               const Evaluation& evaluation);

}  // namespace sitewright
