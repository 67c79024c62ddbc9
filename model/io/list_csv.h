// One list of a plan as a table: a row for each item, a column for each field.
#pragma once

#include <string>
#include <string_view>

#include "model/core/error.h"
#include "model/plan/fields.h"

namespace sitewright::io {

/// Header of the list's field keys, one row an item in the list's order; empty optional fields have
/// an empty value.
[[nodiscard]] std::string list_csv(const plan::Plan& plan, const plan::List& list);

/// Replaces the list's items by those of a table in that form: the column id is needed, any others
/// of the list's fields may be there, in any order; a column that is not leaves the default. The
/// plan is unchanged on an Error, which names file, line, column, value and rule.
[[nodiscard]] Expected<void> replace_list_csv(std::string_view file, std::string_view text,
                                              const plan::List& list, plan::Plan& plan);

}  // namespace sitewright::io
