// What one day looks like: the site's limits, and its halls.
#pragma once

#include <functional>

#include "model/evaluate/evaluation.h"
#include "model/evaluate/stranded.h"
#include "ui/pages/result_table.h"

namespace sitewright::ui {

/// Tables of any day of an evaluation; they keep what they need of it.
using DayTable = std::function<TableContent(Date)>;

/// What each constraint alone would let run, and by how much more than what runs.
[[nodiscard]] DayTable site_limits_table(const Evaluation& evaluation);
/// Hall by hall.
[[nodiscard]] DayTable hall_day_table(const plan::Plan& plan, const Evaluation& evaluation);
/// What stands idle because something else is missing, and what that costs.
[[nodiscard]] DayTable idle_table(Date start, const Stranded& stranded);

}  // namespace sitewright::ui
