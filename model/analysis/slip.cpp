// What has a day in a plan, and another day for it.
#include "model/analysis/slip.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "model/analysis/task_parts.h"
#include "model/evaluate/dated_plan.h"
#include "model/plan/access.h"

namespace sitewright::analysis {

namespace {

struct DateColumn {
  std::string_view list;
  std::string_view field;
};
constexpr std::array<DateColumn, 7> kColumns{{{"halls", "ready"},
                                              {"halls", "network_ready"},
                                              {"cooling_steps", "date"},
                                              {"deliveries", "date"},
                                              {"generators", "from"},
                                              {"storage", "from"},
                                              {"lots", "delivery_start"}}};
constexpr std::array<std::string_view, 2> kScalars{"site.permit_from", "fuel.lateral_ready"};

std::vector<std::string> date_paths(const plan::Plan& plan) {
  std::vector<std::string> paths;
  for (const DateColumn& column : kColumns) {
    const plan::List* list = plan::find_list(column.list);
    for (std::size_t i = 0; i < list->size(plan); ++i)
      paths.push_back(plan::item_path(*list, plan, i, column.field));
  }
  paths.insert(paths.end(), kScalars.begin(), kScalars.end());
  return paths;
}

}  // namespace

std::vector<Dated> dated_things(const plan::Plan& plan, const schedule::Result& schedule) {
  std::map<std::string, std::vector<std::size_t>> tasks;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    for (const std::string& path : enabled_paths(plan, plan.tasks[i])) tasks[path].push_back(i);
  }
  const plan::Plan dated = dated_plan(plan, schedule);
  std::vector<Dated> things;
  for (std::string& path : date_paths(dated)) {
    const FieldValue value = plan::find_place(dated, path)->get(dated);
    const Date* date = std::get_if<Date>(&value);
    if (date != nullptr && *date > plan.schedule.start) {
      std::vector<std::size_t> setting = tasks[path];
      things.push_back({std::move(path), *date, std::move(setting)});
    }
  }
  return things;
}

plan::Plan slipped(const plan::Plan& plan, const schedule::Result& schedule, const Dated& thing,
                   int days) {
  plan::Plan moved = plan;
  if (thing.tasks.empty() || schedule.tasks.size() != plan.tasks.size()) {
    const plan::Place place = *plan::find_place(moved, thing.path);
    const FieldValue value = place.get(moved);
    if (const Date* date = std::get_if<Date>(&value)) place.set(moved, add_days(*date, days));
    return moved;
  }
  Date ready = schedule.tasks[thing.tasks.front()].finish;
  for (const std::size_t i : thing.tasks) ready = std::max(ready, schedule.tasks[i].finish);
  const Date later = add_days(ready, days);
  std::set<std::size_t> movers;
  for (const std::size_t task : thing.tasks) {
    for (const std::size_t part : last_parts(plan, task)) movers.insert(part);
  }
  for (const std::size_t i : movers) {
    plan::Task& task = moved.tasks[i];
    if (days < 0) {
      task.work.reset();
      task.optimistic_days.reset();
      task.pessimistic_days.reset();
      task.duration_days = std::max(0.0, schedule.tasks[i].duration_days + days);
    } else {
      task.finish_no_earlier_than = std::max(task.finish_no_earlier_than.value_or(later), later);
      task.dates_at_h = 0.0;
    }
  }
  return moved;
}

}  // namespace sitewright::analysis
