// The fields table: every input of a plan, once; and the lists with a table each.
#pragma once

#include <span>
#include <string_view>

#include "model/core/field.h"
#include "model/plan/plan.h"

namespace sitewright::plan {

/// A list of the plan whose items share a table and are addressed by id: "lots.h100.count".
struct List {
  std::string_view key;
  std::string_view label;
  std::string_view item_label;  ///< one of them: "Hall"
  std::string_view group;
  std::string_view help;
  bool seldom;                         ///< left out of a plan's file while it is empty
  std::span<const Field> (*fields)();  ///< the first row is always "id"
  std::size_t (*size)(const Plan&);
  const void* (*item)(const Plan&, std::size_t index);
  void* (*mutable_item)(Plan&, std::size_t index);
  void (*insert)(Plan&, std::size_t index);  ///< a default item
  void (*remove)(Plan&, std::size_t index);
  void (*move)(Plan&, std::size_t from, std::size_t to);
};

/// Every scalar input, in the order of files and editor.
[[nodiscard]] std::span<const Field> scalar_fields();

/// Every list, in the order of files and editor.
[[nodiscard]] std::span<const List> lists();

[[nodiscard]] const Field* find_scalar(std::string_view key);
[[nodiscard]] const List* find_list(std::string_view key);
[[nodiscard]] const Field* find_field(const List& list, std::string_view key);
/// Index of the item with this id; the list's size where there is none.
[[nodiscard]] std::size_t find_item(const List& list, const Plan& plan, std::string_view id);
[[nodiscard]] const std::string& item_id(const List& list, const Plan& plan, std::size_t index);

}  // namespace sitewright::plan
