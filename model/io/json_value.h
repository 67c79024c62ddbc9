// Field values, list items and provenance as JSON values; shared by the plan's reader and writer.
#pragma once

#include <nlohmann/json.hpp>

#include "model/core/error.h"
#include "model/core/field.h"
#include "model/plan/fields.h"

namespace sitewright::io {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json to_json(const FieldValue& value);
/// Error: the rule that the value breaks, without the path.
[[nodiscard]] Expected<FieldValue> from_json(const Field& field, const Json& json);
[[nodiscard]] Json item_json(const plan::List& list, const plan::Plan& plan, std::size_t index);
[[nodiscard]] Json provenance_json(const plan::Provenance& provenance);
[[nodiscard]] Expected<plan::Provenance> read_provenance(const Json& json);
/// Compact text, at most 60 characters, for messages.
[[nodiscard]] std::string short_text(const Json& json);
/// Compact text; text that is not UTF-8 is mended.
[[nodiscard]] std::string compact_text(const Json& json);

/// Parses JSON text: strict, bounded in size and depth, duplicate keys are errors.
[[nodiscard]] Expected<Json> parse_json(std::string_view text, std::string_view name);

}  // namespace sitewright::io
