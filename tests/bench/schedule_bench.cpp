// Speed of the network calculation: a campus of 2,000 tasks, around the clock and in working time.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "model/schedule/schedule.h"

namespace sitewright {
namespace {

/// 40 halls of 50 tasks: chains with cross links of all types, a summary for each hall.
plan::Plan campus(bool working_time) {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 5);
  std::mt19937 random(7);
  const auto draw = [&random](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  if (working_time) {
    plan.calendars = {{.id = "five"}, {.id = "six", .days_per_week = 6, .day_h = 10.0}};
    plan.exceptions = {{.id = "winter",
                        .calendar = "five",
                        .first_day = make_date(2026, 12, 20),
                        .last_day = make_date(2027, 2, 28),
                        .every_year = true}};
    plan.schedule.calendar = "five";
  }
  constexpr int kTasks = 2000;
  constexpr int kPerHall = 50;
  for (int i = 0; i < kTasks; ++i) {
    plan::Task task;
    task.id = "t" + std::to_string(i);
    task.duration_days = i % kPerHall == 0 ? 0 : draw(1, 20);
    if (i % kPerHall != 0) task.parent = "t" + std::to_string(i - i % kPerHall);
    if (working_time && i % 3 == 0) task.calendar = "six";
    plan.tasks.push_back(task);
  }
  for (int i = 2; i < kTasks; ++i) {
    if (i % kPerHall < 2) continue;
    const int first = i - i % kPerHall + 1;
    for (int k = 0; k < 2; ++k) {
      plan::Link link;
      link.id = "l" + std::to_string(plan.links.size());
      link.from = "t" + std::to_string(k == 0 ? i - 1 : draw(first, i - 1));
      link.to = "t" + std::to_string(i);
      link.type = k == 0 ? plan::LinkType::fs : static_cast<plan::LinkType>(draw(0, 3));
      link.lag_days = k == 0 ? 0 : draw(-3, 3);
      plan.links.push_back(link);
    }
  }
  return plan;
}

void critical_path_of_2000_tasks(benchmark::State& state) {
  const plan::Plan plan = campus(state.range(0) != 0);
  for (auto _ : state) benchmark::DoNotOptimize(schedule::critical_path(plan));
}
BENCHMARK(critical_path_of_2000_tasks)
    ->Arg(0)
    ->Arg(1)
    ->ArgName("working_time")
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sitewright
