// Things that tasks make ready, moved in their network.
#include "model/analysis/slip.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/date.h"
#include "model/schedule/plan_levelling.h"
#include "tests/model/analysis/small_plan.h"

namespace sitewright::analysis {
namespace {

/// A summary of two tasks makes the grid ready; the longer one decides.
TEST(Slip, WhatASummaryMakesReadyMovesWithItsLastPart) {
  plan::Plan plan = small_plan();
  plan.tasks = {certain_task("works", 0.0), certain_task("short", 40.0),
                certain_task("long", 70.0)};
  plan.tasks[0].enables_delivery = "grid";
  plan.tasks[1].parent = plan.tasks[2].parent = "works";
  const schedule::Result schedule = schedule::plan_schedule(plan);
  const std::vector<Dated> things = dated_things(plan, schedule);
  const auto grid = std::find_if(things.begin(), things.end(), [](const Dated& thing) {
    return thing.path == "deliveries.grid.date";
  });
  ASSERT_NE(grid, things.end());
  const auto ready = [&](int days) {
    const plan::Plan moved = slipped(plan, schedule, *grid, days);
    return schedule::find_task(schedule::plan_schedule(moved), "works")->finish;
  };
  const Date now = make_date(2026, 1, 1) + std::chrono::days{70};
  EXPECT_EQ(grid->date, now);
  EXPECT_EQ(ready(12), add_days(now, 12));
  EXPECT_EQ(ready(-12), add_days(now, -12));
}

}  // namespace
}  // namespace sitewright::analysis
