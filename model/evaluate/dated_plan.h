// Dates that a plan's tasks set: what a task enables is ready when the task is finished.
#pragma once

#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/plan/plan.h"
#include "model/schedule/schedule.h"

namespace sitewright {

/// Days by which a thing's own date may differ from its task's finish before a warning says so: two
/// weeks, the notice in which such dates are given. EST.
inline constexpr int kDateToleranceDays = 14;

/// The plan with the dates of its schedule: each hall, hall's fabric, cooling step, delivery step,
/// generator group, storage, lot, the air permit and the gas lateral that tasks enable has the
/// finish of the last of those tasks; its own date, where it has one, yields. Everything else is as
/// it was, and all of it where the schedule has no tasks (errors). Every discipline is evaluated on
/// this plan, so a task that moves moves the megawatts, the accelerators and the money.
[[nodiscard]] plan::Plan dated_plan(const plan::Plan& plan, const schedule::Result& schedule);

/// The plan with those dates for its own and no task that enables anything: for studies that move
/// the dates themselves. Evaluates as the plan does.
[[nodiscard]] plan::Plan detached_plan(const plan::Plan& plan);

/// A warning for each thing whose own date and task contradict by more than kDateToleranceDays.
[[nodiscard]] Issues date_conflicts(const plan::Plan& plan, const schedule::Result& schedule);

/// Paths of the dates that a task sets: "halls.hall-1.ready", "site.permit_from".
[[nodiscard]] std::vector<std::string> enabled_paths(const plan::Plan& plan,
                                                     const plan::Task& task);

}  // namespace sitewright
