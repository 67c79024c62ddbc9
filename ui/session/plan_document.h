// A plan that is being edited: the plan, its undo stack, and the store behind them.
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "model/plan/plan.h"
#include "ui/session/edit_store.h"
#include "ui/session/plan_edit.h"

class QAction;

namespace sitewright::ui {

/// Everything about a document that a store can bring back.
struct DocumentState {
  plan::Plan plan;
  std::vector<PlanEdit> history;  ///< done edits, then those that can be done again
  std::size_t head = 0;           ///< number of done edits
};

/// Whether an edit may become one step with the last one, where both set the same field.
enum class Merging { allowed, never };

/// Who is at the keyboard, for marks on changed values.
[[nodiscard]] std::string user_name();

/// The one way to change a plan. Every edit is first written to the store; where the store refuses,
/// the plan stays as it was, and refused() or conflicted() says why.
class PlanDocument final : public QObject {
  Q_OBJECT

 public:
  /// `store` null: edits are kept in memory only. Contract: head <= history's length.
  explicit PlanDocument(DocumentState state, std::unique_ptr<EditStore> store = nullptr,
                        QObject* parent = nullptr);
  ~PlanDocument() override;

  [[nodiscard]] const plan::Plan& plan() const { return *plan_; }
  /// The plan as it is now, shared with whoever evaluates it; never changes.
  [[nodiscard]] std::shared_ptr<const plan::Plan> snapshot() const { return plan_; }
  [[nodiscard]] const QUndoStack& undo_stack() const { return stack_; }
  [[nodiscard]] QString title() const;
  [[nodiscard]] DocumentState state() const;

  /// Performs an edit that was made for this plan as one step. Errors: those of its making, what
  /// the store refused.
  Expected<void> perform(Expected<PlanEdit> edit, Merging merging = Merging::allowed);
  /// Sets the field at `path`; a text is what the user typed in the field's canonical unit.
  /// Errors name path, value and rule, or say what the store refused.
  Expected<void> set_field(std::string_view path, const FieldValue& value);
  Expected<void> set_text(std::string_view path, std::string_view text);
  /// Inserts the items of `from`'s list at row `index`.
  Expected<void> insert_items(const plan::List& list, std::size_t index, const plan::Plan& from);
  Expected<void> remove_items(const plan::List& list, std::vector<std::size_t> rows);
  Expected<void> move_item(const plan::List& list, std::size_t from, std::size_t to);
  Expected<void> set_provenance(std::string_view path,
                                const std::optional<plan::Provenance>& provenance);

  /// Actions with shortcut, text and enabled state for a menu or tool bar.
  [[nodiscard]] QAction* create_undo_action(QObject* parent);
  [[nodiscard]] QAction* create_redo_action(QObject* parent);

  /// After conflicted(): this document as it would be had the refused edit been accepted.
  [[nodiscard]] const std::optional<DocumentState>& refused_state() const { return refused_; }
  /// Goes on with another state (and store), as after a reload.
  void replace(DocumentState state, std::unique_ptr<EditStore> store);

 public slots:
  /// One step back or forward; nothing where there is none. False where the store refused.
  bool undo();
  bool redo();

 signals:
  /// Values at these paths, or everything under a list's key, are not what they were.
  void changed(const QStringList& paths);
  /// Rows of the list with this key came, went, moved or changed their id.
  void structure_changed(const QString& list);
  void title_changed(const QString& title);
  /// An edit was not accepted; the plan is as before.
  void refused(const QString& message);
  /// An edit was not accepted since someone else has saved this plan: reload or keep both.
  void conflicted(const QString& message);

 private:
  bool step(bool forward);
  /// The newest done edit, where `edit` may be merged into it.
  [[nodiscard]] const PlanEdit* mergeable(const PlanEdit& edit) const;
  Expected<void> write(const std::function<StoreResult()>& save, DocumentState next);
  void accept(plan::Plan next, const PlanEdit& edit);
  void fill_stack(const std::vector<PlanEdit>& history, std::size_t head);

  std::shared_ptr<const plan::Plan> plan_;
  std::unique_ptr<EditStore> store_;
  QUndoStack stack_;
  std::optional<DocumentState> refused_;
};

}  // namespace sitewright::ui
