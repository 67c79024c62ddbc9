// A plan's inputs as a flat table, one row per field.
#pragma once

#include <string>
#include <string_view>

#include "model/core/error.h"
#include "model/plan/plan.h"

namespace sitewright::io {

/// Rows `path,value,unit,source,confidence,note` of every scalar and every field of every list
/// item, in table order; empty optional fields have an empty value.
[[nodiscard]] std::string plan_csv(const plan::Plan& plan);

/// Sets on `plan` what a table in that form says: the columns path and value are needed, others are
/// left aside. A path into a list whose item is not there makes the item. The plan is unchanged on
/// an Error, which names file, line, path, value and rule.
[[nodiscard]] Expected<void> apply_plan_csv(std::string_view file, std::string_view text,
                                            plan::Plan& plan);

}  // namespace sitewright::io
