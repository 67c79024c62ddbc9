// One table of what a task can enable and where its date stands in a plan.
#include "model/evaluate/dated_plan.h"

#include <cstdlib>
#include <map>
#include <string>

#include "model/schedule/plan_levelling.h"

namespace sitewright {

namespace {

/// A date of the plan that a task sets, with the path that names it.
struct Slot {
  std::string path;
  std::optional<Date>* date;
};

struct Finish {
  Date date;
  std::string task;
};

/// Latest finish by path; the dates are those of `plan`.
struct Finishes {
  std::map<std::string, Finish> last;
  std::map<std::string, std::optional<Date>*> slots;
};

template <class Item>
void find_slot(std::vector<Slot>& slots, std::vector<Item>& items,
               const std::optional<std::string>& id, std::optional<Date> Item::*date,
               const char* list, const char* field) {
  if (!id) return;
  for (Item& item : items) {
    if (item.id == *id)
      slots.push_back({std::string(list) + "." + *id + "." + field, &(item.*date)});
  }
}

/// Everything that the task enables.
std::vector<Slot> slots_of(plan::Plan& plan, const plan::Task& task) {
  std::vector<Slot> slots;
  find_slot(slots, plan.halls, task.enables_hall, &plan::Hall::ready, "halls", "ready");
  find_slot(slots, plan.halls, task.enables_network, &plan::Hall::network_ready, "halls",
            "network_ready");
  find_slot(slots, plan.cooling_steps, task.enables_cooling, &plan::CoolingStep::date,
            "cooling_steps", "date");
  find_slot(slots, plan.deliveries, task.enables_delivery, &plan::Delivery::date, "deliveries",
            "date");
  find_slot(slots, plan.generators, task.enables_generators, &plan::GeneratorGroup::from,
            "generators", "from");
  find_slot(slots, plan.storage, task.enables_storage, &plan::Storage::from, "storage", "from");
  find_slot(slots, plan.lots, task.enables_lot, &plan::Lot::delivery_start, "lots",
            "delivery_start");
  if (task.enables_permit) slots.push_back({"site.permit_from", &plan.site.permit_from});
  if (task.enables_gas) slots.push_back({"fuel.lateral_ready", &plan.fuel.lateral_ready});
  return slots;
}

Finishes finishes_of(plan::Plan& plan, const schedule::Result& schedule) {
  Finishes finishes;
  if (schedule.tasks.size() != plan.tasks.size()) return finishes;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Date finish = schedule.tasks[i].finish;
    for (const Slot& slot : slots_of(plan, plan.tasks[i])) {
      finishes.slots.emplace(slot.path, slot.date);
      const auto [at, first] = finishes.last.emplace(slot.path, Finish{finish, plan.tasks[i].id});
      if (!first && finish > at->second.date) at->second = {finish, plan.tasks[i].id};
    }
  }
  return finishes;
}

}  // namespace

plan::Plan dated_plan(const plan::Plan& plan, const schedule::Result& schedule) {
  plan::Plan dated = plan;
  const Finishes finishes = finishes_of(dated, schedule);
  for (const auto& [path, finish] : finishes.last) *finishes.slots.at(path) = finish.date;
  return dated;
}

plan::Plan detached_plan(const plan::Plan& plan) {
  plan::Plan dated = dated_plan(plan, schedule::plan_schedule(plan));
  for (plan::Task& task : dated.tasks) {
    for (auto* enabled :
         {&task.enables_hall, &task.enables_network, &task.enables_cooling, &task.enables_delivery,
          &task.enables_generators, &task.enables_storage, &task.enables_lot})
      enabled->reset();
    task.enables_permit = task.enables_gas = false;
  }
  return dated;
}

Issues date_conflicts(const plan::Plan& plan, const schedule::Result& schedule) {
  plan::Plan copy = plan;
  const Finishes finishes = finishes_of(copy, schedule);
  Issues issues;
  for (const auto& [path, finish] : finishes.last) {
    const std::optional<Date>& own = *finishes.slots.at(path);
    if (!own || std::abs(days_between(*own, finish.date)) <= kDateToleranceDays) continue;
    issues.push_back({path,
                      Severity::warning,
                      "%1 contradicts the task %2, which is finished on %3: the task's date holds",
                      {to_iso(*own), finish.task, to_iso(finish.date)}});
  }
  return issues;
}

std::vector<std::string> enabled_paths(const plan::Plan& plan, const plan::Task& task) {
  plan::Plan copy = plan;
  std::vector<std::string> paths;
  for (Slot& slot : slots_of(copy, task)) paths.push_back(std::move(slot.path));
  return paths;
}

}  // namespace sitewright
