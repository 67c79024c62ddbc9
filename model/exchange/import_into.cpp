// An imported schedule takes the place of a plan's own; a plan's own goes out.
#include <array>
#include <string_view>

#include "model/exchange/mspdi.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::exchange {

namespace {

constexpr std::array<std::string_view, 8> kReplaced{
    "tasks",      "links",     "calendars",        "shifts",
    "exceptions", "resources", "resource_changes", "assignments"};

/// True where a path or pointer is of a list that an import replaces.
bool is_replaced(std::string_view path, char separator) {
  for (const std::string_view list : kReplaced) {
    if (path.starts_with(list) && path.substr(list.size()).starts_with(separator)) return true;
  }
  return false;
}

/// Sources and kept keys of the rows that were there.
void forget_replaced(plan::Plan& plan) {
  std::erase_if(plan.provenance, [](const auto& entry) { return is_replaced(entry.first, '.'); });
  std::erase_if(plan.unknown, [](const auto& entry) {
    return entry.first.starts_with('/') && is_replaced(entry.first.substr(1), '/');
  });
}

}  // namespace

Expected<std::string> plan_mspdi(const plan::Plan& plan) {
  const schedule::Result schedule = schedule::plan_schedule(plan);
  for (const Issue& issue : schedule.issues) {
    // A network that has no dates is no schedule for another program.
    if (issue.severity == Severity::error) return failure(issue.path + ": " + issue.message());
  }
  return write_mspdi(plan, schedule);
}

ImportedPlan import_into(const plan::Plan& target, const Imported& imported) {
  ImportedPlan result{.plan = target, .schedule = {}, .issues = imported.issues, .differences = {}};
  const plan::Plan& from = imported.plan;
  plan::Plan& plan = result.plan;
  forget_replaced(plan);
  plan.schedule.start = from.schedule.start;
  plan.schedule.calendar = from.schedule.calendar;
  plan.tasks = from.tasks;
  plan.links = from.links;
  plan.calendars = from.calendars;
  plan.shifts = from.shifts;
  plan.exceptions = from.exceptions;
  plan.resources = from.resources;
  plan.resource_changes = from.resource_changes;
  plan.assignments = from.assignments;
  result.schedule = schedule::critical_path(plan);
  result.issues.insert(result.issues.end(), result.schedule.issues.begin(),
                       result.schedule.issues.end());
  result.differences = date_differences(imported, result.schedule);
  return result;
}

}  // namespace sitewright::exchange
