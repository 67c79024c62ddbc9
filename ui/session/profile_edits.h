// The edit that puts the hours of a table into a plan.
#pragma once

#include "ui/session/plan_edit.h"

namespace sitewright::ui {

/// Adds the profile behind the others; where its id is there already, that one gets its hours and
/// source. Errors: an id that is none, hours that check_value() refuses.
[[nodiscard]] Expected<PlanEdit> put_profile_edit(const plan::Plan& plan,
                                                  const plan::Profile& profile,
                                                  std::string_view author = {});

}  // namespace sitewright::ui
