// One undoable edit of a plan as plain text: what an undo command holds and what the store keeps.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/plan/fields.h"

namespace sitewright::ui {

/// One change; its inverse swaps before and after. Texts are JSON, empty where there is nothing.
/// Paths:
///   site.nox_cap_tpy, lots.h100.count   the value of a field
///   lots#2                              the item at row 2 of a list
///   lots>                               a move within a list, from row `before` to row `after`
///   provenance:lots.h100.count          where a value comes from
///   unknown:/lots/h100/colour           a kept key that no table knows
struct Change {
  std::string path;
  std::string before;
  std::string after;

  friend bool operator==(const Change&, const Change&) = default;
};

/// Changes that are done and undone together.
struct PlanEdit {
  std::vector<Change> changes;

  /// True where every change ends as it began.
  [[nodiscard]] bool is_nothing() const;
  friend bool operator==(const PlanEdit&, const PlanEdit&) = default;
};

/// The row that the store keeps of an edit: the change itself, or path "batch" and two JSON lists.
struct EditText {
  std::string path;
  std::string before;
  std::string after;
};

[[nodiscard]] EditText to_text(const PlanEdit& edit);
/// Errors: texts that to_text() did not make.
[[nodiscard]] Expected<PlanEdit> from_text(const EditText& text);

/// Does or undoes the edit. Errors: the plan has no such place, or the text does not fit it; the
/// plan is then as before.
[[nodiscard]] Expected<void> apply(plan::Plan& plan, const PlanEdit& edit);
[[nodiscard]] Expected<void> revert(plan::Plan& plan, const PlanEdit& edit);

/// True for the path of an item's id: "lots.h100.id".
[[nodiscard]] bool is_id_path(std::string_view path);

/// True where both set the same field, with or without the mark on its source (and it is not an
/// id).
[[nodiscard]] bool can_merge(const PlanEdit& last, const PlanEdit& next);
/// One edit that does what `last` and then `next` do; nothing at all, its source's mark included,
/// where the value is back. Contract: can_merge().
[[nodiscard]] PlanEdit merged(const PlanEdit& last, const PlanEdit& next);

/// Sets a field. A value with a source is then marked as changed by `author` and as an estimate;
/// setting an item's id also rewrites every reference to it, its provenance and its kept keys.
/// Errors name path, value and rule.
[[nodiscard]] Expected<PlanEdit> set_field_edit(const plan::Plan& plan, std::string_view path,
                                                const FieldValue& value,
                                                std::string_view author = {});
/// Inserts the items of `from`'s list at row `index`; ids that are taken, or no ids, are replaced
/// by free ones. Errors: an index beyond the end, a value that check_value() refuses.
[[nodiscard]] Expected<PlanEdit> insert_edit(const plan::Plan& plan, const plan::List& list,
                                             std::size_t index, const plan::Plan& from);
/// Removes items with their provenance and kept keys. Errors: a row that is not there.
[[nodiscard]] Expected<PlanEdit> remove_edit(const plan::Plan& plan, const plan::List& list,
                                             std::vector<std::size_t> rows);
[[nodiscard]] Expected<PlanEdit> move_edit(const plan::Plan& plan, const plan::List& list,
                                           std::size_t from, std::size_t to);
/// Sets where the value at `path` comes from; nothing forgets it.
[[nodiscard]] Expected<PlanEdit> provenance_edit(const plan::Plan& plan, std::string_view path,
                                                 const std::optional<plan::Provenance>& provenance);

/// Keys of the lists whose rows the edit adds, takes away, moves or renames.
[[nodiscard]] std::vector<std::string> changed_lists(const PlanEdit& edit);
/// "IT power of phase-1", "Remove 2 of Halls": the text of undo and redo.
[[nodiscard]] QString describe(const PlanEdit& edit);

}  // namespace sitewright::ui
