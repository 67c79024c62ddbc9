// The PSPLIB instances: critical path exact, levelled schedules feasible and near the best known.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "model/core/parallel.h"
#include "model/schedule/levelling.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::schedule {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  const char* set = std::getenv("SITEWRIGHT_REFERENCE");
  return (set != nullptr ? fs::path(set)
                         : fs::path(SITEWRIGHT_SOURCE_DIR) / "../shared/reference") /
         "psplib";
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// One row of best_known.csv and what we found.
struct Instance {
  std::string set;
  std::string name;
  int cpm_length = 0;
  int best = 0;
  Project project{};
  LevelResult levelled{};
};

std::vector<Instance> read_instances() {
  std::vector<Instance> instances;
  std::istringstream rows(text_of(folder() / "best_known.csv"));
  std::string row;
  std::getline(rows, row);
  while (std::getline(rows, row)) {
    std::istringstream cells(row);
    std::vector<std::string> cell(7);
    for (std::string& text : cell) std::getline(cells, text, ',');
    Instance instance{.set = cell[0],
                      .name = cell[1],
                      .cpm_length = std::stoi(cell[4]),
                      .best = std::stoi(cell[6])};
    auto read = read_psplib(cell[1], text_of(folder() / cell[0] / cell[1]));
    EXPECT_TRUE(read.has_value()) << read.error().message;
    if (read) instance.project = std::move(*read);
    instances.push_back(std::move(instance));
  }
  return instances;
}

TEST(Psplib, CriticalPathsAreExactAndSchedulesNearTheBestKnown) {
  if (!fs::exists(folder())) GTEST_SKIP() << "skipped: no reference data";
  std::vector<Instance> instances = read_instances();
  ASSERT_EQ(instances.size(), 144U);
  parallel_for(instances.size(), [&](std::size_t i) {
    instances[i].levelled = level_resources(
        {.project = instances[i].project, .schedules = kDefaultSchedules, .seed = 1});
  });
  std::map<std::string, std::vector<double>> gaps;
  for (const Instance& instance : instances) {
    const Project& project = instance.project;
    EXPECT_EQ(makespan(project, earliest_starts(project)), instance.cpm_length) << instance.name;
    EXPECT_EQ(schedule_error(project, instance.levelled.starts), "") << instance.name;
    EXPECT_EQ(makespan(project, instance.levelled.starts), instance.levelled.makespan);
    EXPECT_LE(instance.levelled.schedules, kDefaultSchedules) << instance.name;
    gaps[instance.set].push_back(100.0 * (instance.levelled.makespan - instance.best) /
                                 instance.best);
  }
  const auto mean = [&](const std::string& set) {
    double sum = 0.0;
    for (const double gap : gaps[set]) sum += gap;
    return sum / static_cast<double>(gaps[set].size());
  };
  EXPECT_LE(mean("j30"), 0.3);
  EXPECT_LE(mean("j60"), 1.5);
}

/// The instance as tasks of a plan, a period a day around the clock.
plan::Plan as_plan(const Project& project) {
  plan::Plan plan;
  plan.schedule.start = make_date(2024, 1, 1);
  for (std::size_t r = 0; r < project.capacity.size(); ++r)
    plan.resources.push_back({.id = "r" + std::to_string(r), .capacity = project.capacity[r]});
  for (std::size_t i = 0; i < project.activities.size(); ++i) {
    const Activity& activity = project.activities[i];
    const std::string id = "t" + std::to_string(i);
    plan.tasks.push_back({.id = id, .duration_days = static_cast<double>(activity.duration)});
    for (const int next : activity.successors) {
      plan.links.push_back({.id = "l" + std::to_string(plan.links.size()),
                            .from = id,
                            .to = "t" + std::to_string(next)});
    }
    for (std::size_t r = 0; r < activity.demand.size(); ++r) {
      if (activity.demand[r] == 0 || activity.duration == 0) continue;
      plan.assignments.push_back({.id = "a" + std::to_string(plan.assignments.size()),
                                  .task = id,
                                  .resource = "r" + std::to_string(r),
                                  .units = activity.demand[r]});
    }
  }
  return plan;
}

TEST(Psplib, PlansAreLevelledNearTheBestKnownToo) {
  if (!fs::exists(folder())) GTEST_SKIP() << "skipped: no reference data";
  const std::vector<Instance> instances = read_instances();
  std::vector<double> gaps(instances.size());
  parallel_for(instances.size(), [&](std::size_t i) {
    const plan::Plan plan = as_plan(instances[i].project);
    const LevelledPlan levelled =
        level_plan({.plan = plan, .schedules = kPlanSchedules, .seed = 1});
    std::vector<int> starts;
    for (const ScheduledTask& task : levelled.result.tasks)
      starts.push_back(days_between(plan.schedule.start, task.start));
    EXPECT_EQ(schedule_error(instances[i].project, starts), "") << instances[i].name;
    gaps[i] =
        100.0 * (makespan(instances[i].project, starts) - instances[i].best) / instances[i].best;
  });
  double sum = 0.0;
  for (const double gap : gaps) sum += gap;
  EXPECT_LE(sum / static_cast<double>(gaps.size()), 1.8);
}

}  // namespace
}  // namespace sitewright::schedule
