// What a planner may give way in: one field of the plan and the steps by which it can be moved.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/evaluate/story.h"
#include "model/plan/access.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

/// One field that can be relaxed in whole steps, least first.
struct Lever {
  std::string path;  ///< "deliveries.substation.mw"
  plan::Place place;
  FieldValue from;    ///< the plan's value
  double step = 1.0;  ///< signed, in the field's unit or in days; one step relaxes least
  int steps = 0;      ///< most that are tried
  std::vector<capacity::Constraint> lifts;  ///< none: it serves load of the hours alone
};

/// How far the search goes.
struct Reach {
  double mw = 0.0;            ///< more at the meter than the plan has: bounds of megawatts
  double accelerators = 0.0;  ///< of the target: bounds of counts
};

/// Every field of the plan that can be relaxed, in the order of the table; none that is empty.
///   megawatts up to the plan's + 1.5 reach; counts of units up to what reach takes, 500 at most;
///   rates, caps and water up to 20 times; hours and starts of a permit from nothing too; a second
///   fuel where units have none; dates back to the plan's start, a step of delivery to the day
///   after the one that it replaces; days down to none. Never beyond a field's hard limits. Steps
///   are decimal: a thousandth to a hundredth of the way.
[[nodiscard]] std::vector<Lever> levers_of(const plan::Plan& plan, const Catalog& catalog,
                                           const Reach& reach);

/// The field's value after so many steps. Domain: 0 <= steps <= lever.steps
[[nodiscard]] FieldValue value_after(const Lever& lever, int steps);

}  // namespace sitewright::analysis
