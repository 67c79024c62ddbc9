// Reading and writing of one field by its path: "site.nox_cap_tpy" or "lots.h100.count".
#pragma once

#include <string>
#include <string_view>

#include "model/plan/fields.h"

namespace sitewright::plan {

/// What a path leads to: a scalar of the plan, or a field of one item of a list.
struct Place {
  const Field* field = nullptr;
  const List* list = nullptr;  ///< null for a scalar
  std::size_t index = 0;       ///< of the item

  [[nodiscard]] FieldValue get(const Plan& plan) const;
  /// `value` must have passed check_value().
  void set(Plan& plan, const FieldValue& value) const;
};

/// Error: names the path and the part that is unknown.
[[nodiscard]] Expected<Place> find_place(const Plan& plan, std::string_view path);

/// Sets the field at `path` from text; an Error names path, value and rule, and the plan is as
/// before.
[[nodiscard]] Expected<void> set_from_text(Plan& plan, std::string_view path,
                                           std::string_view text);

/// "list.id.key"
[[nodiscard]] std::string item_path(const List& list, const Plan& plan, std::size_t index,
                                    std::string_view key);

/// True for [a-z0-9-]+ of up to 64 characters.
[[nodiscard]] bool is_valid_id(std::string_view id);

/// An id that the list does not have yet: `stem`, else stem-2, stem-3, ...
[[nodiscard]] std::string free_id(const List& list, const Plan& plan, std::string_view stem);

}  // namespace sitewright::plan
