// Shorthand for the rows of the fields tables.
#pragma once

#include "model/core/field.h"
#include "model/plan/plan.h"

/// Accessor to a member, for make_field(): AT(site.place).
#define SITEWRIGHT_AT(member) \
  [](auto& owner) -> auto& { return owner.member; }

namespace sitewright::plan {

/// A row of the plan itself.
template <class Access>
[[nodiscard]] Field row(FieldSpec spec, Access access) {
  return make_field<Plan>(spec, access);
}

/// The first row of every list's table.
template <class Item>
[[nodiscard]] Field id_row(std::string_view group) {
  return make_field<Item>({.key = "id",
                           .label = "Id",
                           .group = group,
                           .help = "Name in paths and links: small letters, digits and hyphens."},
                          SITEWRIGHT_AT(id));
}

// The scalar inputs by group, in the order of files and editor.
[[nodiscard]] std::vector<Field> plan_rows();
[[nodiscard]] std::vector<Field> site_rows();
[[nodiscard]] std::vector<Field> permit_rows();
[[nodiscard]] std::vector<Field> plant_rows();
[[nodiscard]] std::vector<Field> use_rows();
[[nodiscard]] std::vector<Field> finance_rows();
[[nodiscard]] std::vector<Field> rent_rows();

}  // namespace sitewright::plan
