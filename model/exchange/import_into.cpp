// An imported schedule takes the place of a plan's own; a plan's own goes out.
#include <algorithm>
#include <array>
#include <string_view>

#include "model/exchange/keep_own.h"
#include "model/exchange/mspdi.h"
#include "model/plan/access.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::exchange {

namespace {

constexpr std::array<std::string_view, 8> kReplaced{
    "tasks",      "links",     "calendars",        "shifts",
    "exceptions", "resources", "resource_changes", "assignments"};

/// The list that an import replaces and that a path or pointer is of; empty: none.
std::string_view replaced_list(std::string_view path, char separator) {
  for (const std::string_view list : kReplaced) {
    if (path.starts_with(list) && path.substr(list.size()).starts_with(separator)) return list;
  }
  return {};
}

/// True where both plans have that field with the same value.
bool is_kept(const plan::Plan& before, const plan::Plan& after, const std::string& path) {
  const auto from = plan::find_place(before, path);
  const auto to = plan::find_place(after, path);
  return from && to && from->get(before) == to->get(after);
}

/// Sources of values that are no longer there, kept keys of rows that are not.
void forget_replaced(const plan::Plan& before, plan::Plan& plan) {
  std::erase_if(plan.provenance, [&](const auto& entry) {
    return !replaced_list(entry.first, '.').empty() && !is_kept(before, plan, entry.first);
  });
  std::erase_if(plan.unknown, [&](const auto& entry) {
    std::string_view pointer = entry.first;
    if (!pointer.starts_with('/')) return false;
    pointer.remove_prefix(1);
    const std::string_view key = replaced_list(pointer, '/');
    if (key.empty()) return false;
    pointer.remove_prefix(key.size() + 1);
    const plan::List& list = *plan::find_list(key);
    return plan::find_item(list, plan, pointer.substr(0, pointer.find('/'))) == list.size(plan);
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
  plan::Plan& plan = result.plan;
  plan.schedule.start = imported.plan.schedule.start;
  plan.schedule.start_h = imported.plan.schedule.start_h;
  keep_own(target, imported, plan, result.issues);
  forget_replaced(target, plan);
  result.schedule = schedule::plan_schedule(plan);
  result.issues.insert(result.issues.end(), result.schedule.issues.begin(),
                       result.schedule.issues.end());
  // The same file under the plan's ids.
  Imported named{.plan = {}, .stored = imported.stored, .issues = {}};
  named.plan.links = plan.links;
  result.differences = date_differences(named, result.schedule);
  return result;
}

}  // namespace sitewright::exchange
