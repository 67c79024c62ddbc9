// The studies of the pages: questions of many evaluations, answered as a table and a sentence.
#pragma once

#include "ui/pages/study_panel.h"

namespace sitewright::ui {

/// What would meet the plan's target in time: the smallest changes, a later date, fewer
/// accelerators.
[[nodiscard]] std::optional<StudyResult> fix_study(const WorkInput& input, RunControl& control);
/// What a little more of each limit, or a week, is worth.
[[nodiscard]] std::optional<StudyResult> worth_study(const WorkInput& input, RunControl& control);
/// Last day of each order for the target, with the money that is then at risk.
[[nodiscard]] std::optional<StudyResult> order_study(const WorkInput& input, RunControl& control);

}  // namespace sitewright::ui
