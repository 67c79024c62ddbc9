// Shorthand for the rows of the fields tables.
#pragma once

#include "model/core/field.h"
#include "model/plan/plan.h"

/// Accessor to a member, for make_field(): AT(site.place).
#define SITEWRIGHT_AT(member) \
  [](auto& owner) -> auto& { return owner.member; }

namespace sitewright::plan {

inline constexpr Range kAnyNumber{};
inline constexpr Range kFraction{0.0, 0.0, 1.0, 1.0};

[[nodiscard]] std::vector<Field> make_scalar_fields();

}  // namespace sitewright::plan
