// The studies of the pages: questions of many evaluations, answered as a table and a sentence.
#pragma once

#include "ui/pages/study_panel.h"

namespace sitewright::ui {

/// What would meet the plan's target in time: the smallest changes, a later date, fewer
/// accelerators.
[[nodiscard]] std::optional<StudyResult> fix_study(const WorkInput& input, RunControl& control);

}  // namespace sitewright::ui
