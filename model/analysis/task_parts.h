// The tasks that a summary stands for.
#pragma once

#include <cstddef>
#include <vector>

#include "model/plan/plan.h"

namespace sitewright::analysis {

/// Where a delay of a task strikes: the task itself, or of a summary those of its parts that no
/// other of its parts follows (all of them where none is such), as indices into plan.tasks.
[[nodiscard]] std::vector<std::size_t> last_parts(const plan::Plan& plan, std::size_t task);

}  // namespace sitewright::analysis
