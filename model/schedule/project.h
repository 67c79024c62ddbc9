// A project of activities that share resources, in whole periods from 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright::schedule {

/// One activity; it starts when all of those that name it as a successor have finished.
struct Activity {
  std::string id;
  int duration = 0;               ///< periods, >= 0
  std::vector<int> successors{};  ///< indices
  std::vector<int> demand{};      ///< of each resource in each period of its duration, >= 0
};

struct Project {
  std::vector<Activity> activities;
  std::vector<int> capacity;  ///< of each resource, in every period
};

/// Reads a single-mode project in the form of the PSPLIB library (.sm); supersource and sink are
/// activities like any other. Errors: file, line, value and rule.
[[nodiscard]] Expected<Project> read_psplib(std::string_view file, std::string_view text);

/// What keeps a project from being scheduled: an index that is none, a negative figure, a demand
/// above its capacity, a cycle (its activities in order). Empty where nothing does.
[[nodiscard]] std::string project_error(const Project& project);

/// Earliest starts without resources, by activity.
/// Errors: check failure where project_error() finds one.
[[nodiscard]] std::vector<int> earliest_starts(const Project& project);

/// Slip that leaves the end where it is, without resources, by activity.
/// Errors: check failure where project_error() finds one.
[[nodiscard]] std::vector<int> total_floats(const Project& project);

/// Slip of each activity that leaves the end where it is, the starts being those of a schedule; the
/// others give way, resources do not count. Inputs: one start for each activity.
[[nodiscard]] std::vector<int> total_floats(const Project& project, const std::vector<int>& starts);

/// Finish of the last activity. Inputs: one start for each activity.
[[nodiscard]] int makespan(const Project& project, const std::vector<int>& starts);

/// The first rule that a schedule breaks, in words; empty where it is feasible: no start before 0,
/// every activity after those it follows, no resource above its capacity in any period.
[[nodiscard]] std::string schedule_error(const Project& project, const std::vector<int>& starts);

}  // namespace sitewright::schedule
