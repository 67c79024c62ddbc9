// What a document needs of the place where its edits are kept.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "model/plan/plan.h"
#include "ui/session/plan_edit.h"

namespace sitewright::ui {

/// Why an edit was not written. conflict: someone else has saved the plan in between.
struct Refusal {
  std::string message;
  bool conflict = false;
};

using StoreResult = tl::expected<void, Refusal>;

/// Keeps one plan and its edits. Each call is one transaction: all of it is kept, or nothing.
class EditStore {
 public:
  EditStore() = default;
  EditStore(const EditStore&) = delete;
  EditStore& operator=(const EditStore&) = delete;
  virtual ~EditStore() = default;

  /// Forgets the edits after the head, adds one, and moves the head behind it. `next`: the plan
  /// with the edit.
  virtual StoreResult push(const PlanEdit& edit, const plan::Plan& next) = 0;
  /// Replaces the edit before the head, which is the last.
  virtual StoreResult merge(const PlanEdit& edit, const plan::Plan& next) = 0;
  /// Forgets the edit before the head, which is the last.
  virtual StoreResult drop_last(const plan::Plan& next) = 0;
  /// Undo and redo: `head` edits are done now.
  virtual StoreResult move_head(std::size_t head, const plan::Plan& next) = 0;
};

}  // namespace sitewright::ui
