// What a Monte Carlo run says, as tables and a sentence.
#pragma once

#include "model/analysis/monte_carlo.h"
#include "ui/pages/result_table.h"

namespace sitewright::ui {

/// Task by task: planned finish, percentiles, chance of the planned day, criticality, merge bias.
[[nodiscard]] TableContent outlook_table(const analysis::Outlook& outlook);
/// When the target is reached, and how likely the planned day is.
[[nodiscard]] QString outlook_story(const analysis::Outlook& outlook);

}  // namespace sitewright::ui
