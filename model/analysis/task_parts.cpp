// Down the outline to the leaves.
#include "model/analysis/task_parts.h"

#include <algorithm>
#include <set>
#include <string>

namespace sitewright::analysis {

namespace {

bool is_part(const plan::Task& task, const std::string& summary) {
  return task.parent && *task.parent == summary;
}

/// Leaves below a summary; a circle of parents ends where it began.
void add_leaves(const plan::Plan& plan, std::size_t task, std::set<std::size_t>& seen,
                std::vector<std::size_t>& leaves) {
  if (!seen.insert(task).second) return;
  bool has_parts = false;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    if (!is_part(plan.tasks[i], plan.tasks[task].id)) continue;
    has_parts = true;
    add_leaves(plan, i, seen, leaves);
  }
  if (!has_parts) leaves.push_back(task);
}

}  // namespace

std::vector<std::size_t> last_parts(const plan::Plan& plan, std::size_t task) {
  std::vector<std::size_t> leaves;
  std::set<std::size_t> seen;
  add_leaves(plan, task, seen, leaves);
  const auto is_leaf = [&](const std::string& id) {
    return std::any_of(leaves.begin(), leaves.end(),
                       [&](std::size_t leaf) { return plan.tasks[leaf].id == id; });
  };
  std::vector<std::size_t> last;
  for (const std::size_t leaf : leaves) {
    const bool followed =
        std::any_of(plan.links.begin(), plan.links.end(), [&](const plan::Link& link) {
          return link.from == plan.tasks[leaf].id && is_leaf(link.to);
        });
    if (!followed) last.push_back(leaf);
  }
  return last.empty() ? leaves : last;
}

}  // namespace sitewright::analysis
