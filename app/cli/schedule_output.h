// Schedules as tables and as JSON.
#pragma once

#include <string>
#include <vector>

#include "model/analysis/monte_carlo.h"
#include "model/exchange/mspdi.h"
#include "model/schedule/plan_levelling.h"
#include "model/schedule/project.h"

namespace sitewright::cli {

/// A schedule of tasks with everything that is said beside it.
struct ScheduleOutput {
  schedule::Result result;
  std::vector<schedule::Move> moves{};                  ///< of levelling
  std::optional<int> unlevelled_days{};                 ///< where levelled
  std::vector<exchange::DateDifference> differences{};  ///< from the dates of a project file
  bool compared = false;                                ///< the file has dates, and so have we
  std::optional<analysis::Outlook> outlook{};           ///< where samples were asked for
  bool to_the_minute = false;  ///< dates are moments, as in a project file; else days
};

/// A project in whole periods with the starts that were asked for.
struct Periods {
  const schedule::Project& project;
  std::vector<int> starts;
  std::vector<int> total_float;  ///< at these starts, without resources
};

[[nodiscard]] std::string schedule_text(const ScheduleOutput& output);
[[nodiscard]] std::string schedule_json(const ScheduleOutput& output);
[[nodiscard]] std::string periods_text(const Periods& periods);
[[nodiscard]] std::string periods_json(const Periods& periods);

}  // namespace sitewright::cli
