// What a year's schedule comes to.
#pragma once

#include "model/operations/dispatch.h"
#include "model/operations/problem.h"
#include "model/operations/search.h"

namespace sitewright::operations {

[[nodiscard]] Result keep_books(const Problem& problem, const Found& found);

}  // namespace sitewright::operations
