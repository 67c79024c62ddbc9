// Plans as JSON text: strict to read, stable to write, byte for byte the same after a round trip.
#pragma once

#include <string>
#include <string_view>

#include "model/core/error.h"
#include "model/core/issue.h"
#include "model/plan/fields.h"

namespace sitewright::io {

/// A plan that was read and what was wrong with it: a value of the wrong type or beyond its limits
/// leaves the field at its default with an error issue; an unknown key is kept with a warning.
struct ReadResult {
  plan::Plan plan;
  Issues issues;
};

/// Largest plan text that is read [bytes] and deepest nesting.
inline constexpr std::size_t kLargestPlanText = 64U << 20U;
inline constexpr int kDeepestNesting = 32;

/// Reads a plan. `name` is the file or plan name that errors mention.
/// Errors: not JSON (with line and column), not a plan, too large, nested too deeply.
[[nodiscard]] Expected<ReadResult> read_plan(std::string_view json, std::string_view name);

/// Reads a plan from a file. Errors: as read_plan(), or the file cannot be read.
[[nodiscard]] Expected<ReadResult> read_plan_file(const std::string& path);

/// The plan as indented JSON in table order, ending in a newline; empty optional fields are left
/// out.
[[nodiscard]] std::string write_plan(const plan::Plan& plan);

/// One value as compact JSON; an empty value is null.
[[nodiscard]] std::string value_to_json(const FieldValue& value);
[[nodiscard]] Expected<FieldValue> value_from_json(const Field& field, std::string_view json);

/// One list item, with its id and the fields that are not empty, as a compact JSON object.
[[nodiscard]] std::string item_to_json(const plan::List& list, const plan::Plan& plan,
                                       std::size_t index);
/// Inserts the item that `json` describes at `index`; the plan is unchanged on an Error.
[[nodiscard]] Expected<void> insert_item_from_json(const plan::List& list, plan::Plan& plan,
                                                   std::size_t index, std::string_view json);

[[nodiscard]] std::string provenance_to_json(const plan::Provenance& provenance);
[[nodiscard]] Expected<plan::Provenance> provenance_from_json(std::string_view json);

}  // namespace sitewright::io
