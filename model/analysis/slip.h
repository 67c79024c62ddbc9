// Moving the day on which one thing of a plan is ready, in the plan and in its network.
#pragma once

#include <string>
#include <vector>

#include "model/plan/plan.h"
#include "model/schedule/schedule.h"

namespace sitewright::analysis {

/// A date of the plan on which something becomes ready, by its field: "halls.hall-1.ready".
struct Dated {
  std::string path;
  Date date{};                     ///< with the dates of the schedule
  std::vector<std::size_t> tasks;  ///< that set it
};

/// Every such date after the plan's start, its own or a task's, in the order of the plan.
[[nodiscard]] std::vector<Dated> dated_things(const plan::Plan& plan,
                                              const schedule::Result& schedule);

/// The plan with that thing ready so many days later (earlier where negative). Tasks that set it,
/// of a summary its last_parts(), finish no earlier than then; for an earlier day their
/// durations lose the days, as far as they go. Inputs: `schedule` is the plan's; `thing` is one of
/// dated_things() of a plan with the same lists
[[nodiscard]] plan::Plan slipped(const plan::Plan& plan, const schedule::Result& schedule,
                                 const Dated& thing, int days);

}  // namespace sitewright::analysis
