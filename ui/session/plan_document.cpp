// Edits of a plan: checked, written to the store, and only then accepted.
#include "ui/session/plan_document.h"

#include <QAction>
#include <algorithm>

#include "model/core/check.h"
#include "model/plan/access.h"

namespace sitewright::ui {

namespace {

/// An edit on the undo stack. The document changes the plan before the stack moves, so that a
/// refused edit never reaches the stack; doing and undoing here is only the stack's bookkeeping.
class EditCommand final : public QUndoCommand {
 public:
  explicit EditCommand(PlanEdit edit) : QUndoCommand(describe(edit)), edit_(std::move(edit)) {}

  [[nodiscard]] const PlanEdit& edit() const { return edit_; }
  void merge_next() { merges_ = true; }

  void undo() override {}
  void redo() override {}
  [[nodiscard]] int id() const override { return kId; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const EditCommand*>(other);
    if (!next->merges_) return false;
    edit_ = merged(edit_, next->edit_);
    setObsolete(edit_.is_nothing());
    return true;
  }

 private:
  static constexpr int kId = 1;
  PlanEdit edit_;
  bool merges_ = false;
};

const PlanEdit& edit_at(const QUndoStack& stack, int index) {
  return static_cast<const EditCommand*>(stack.command(index))->edit();
}

QString qstring(const std::string& text) { return QString::fromStdString(text); }

/// The places that an edit touches, for those who show them.
QStringList touched_paths(const PlanEdit& edit) {
  QStringList paths;
  for (const Change& change : edit.changes) {
    const QString path = qstring(change.path);
    const qsizetype mark = path.indexOf(QLatin1Char(':'));
    const bool structural = path.contains(QLatin1Char('#')) || path.endsWith(QLatin1Char('>'));
    paths.append(structural
                     ? path.section(QLatin1Char(path.endsWith(QLatin1Char('>')) ? '>' : '#'), 0, 0)
                     : path.mid(mark + 1));
  }
  paths.removeDuplicates();
  return paths;
}

}  // namespace

std::string user_name() {
  for (const char* variable : {"USER", "USERNAME"}) {
    if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
      return name.toStdString();
  }
  return "user";
}

PlanDocument::PlanDocument(DocumentState state, std::unique_ptr<EditStore> store, QObject* parent)
    : QObject(parent),
      plan_(std::make_shared<const plan::Plan>(std::move(state.plan))),
      store_(std::move(store)) {
  fill_stack(state.history, state.head);
}

PlanDocument::~PlanDocument() = default;

QString PlanDocument::title() const { return qstring(plan_->name); }

DocumentState PlanDocument::state() const {
  DocumentState state{*plan_, {}, static_cast<std::size_t>(stack_.index())};
  for (int i = 0; i < stack_.count(); ++i) state.history.push_back(edit_at(stack_, i));
  return state;
}

void PlanDocument::fill_stack(const std::vector<PlanEdit>& history, std::size_t head) {
  SITEWRIGHT_CHECK(head <= history.size(), "more edits done than there are");
  stack_.clear();
  for (const PlanEdit& edit : history) stack_.push(new EditCommand(edit));
  stack_.setIndex(static_cast<int>(head));
}

Expected<void> PlanDocument::set_field(std::string_view path, const FieldValue& value) {
  return perform(set_field_edit(*plan_, path, value, user_name()));
}

Expected<void> PlanDocument::set_text(std::string_view path, std::string_view text) {
  const auto place = plan::find_place(*plan_, path);
  if (!place) return perform(tl::unexpected(place.error()));
  const auto value = parse_value(*place->field, text);
  if (!value) return perform(failure(std::string(path) + ": " + value.error().message));
  return set_field(path, *value);
}

Expected<void> PlanDocument::insert_items(const plan::List& list, std::size_t index,
                                          const plan::Plan& from) {
  return perform(insert_edit(*plan_, list, index, from));
}

Expected<void> PlanDocument::remove_items(const plan::List& list, std::vector<std::size_t> rows) {
  return perform(remove_edit(*plan_, list, std::move(rows)));
}

Expected<void> PlanDocument::move_item(const plan::List& list, std::size_t from, std::size_t to) {
  return perform(move_edit(*plan_, list, from, to));
}

Expected<void> PlanDocument::set_provenance(std::string_view path,
                                            const std::optional<plan::Provenance>& provenance) {
  return perform(provenance_edit(*plan_, path, provenance));
}

const PlanEdit* PlanDocument::mergeable(const PlanEdit& edit) const {
  if (stack_.index() == 0 || stack_.index() != stack_.count()) return nullptr;
  const PlanEdit& last = edit_at(stack_, stack_.index() - 1);
  return can_merge(last, edit) ? &last : nullptr;
}

Expected<void> PlanDocument::perform(Expected<PlanEdit> edit, Merging merging) {
  if (!edit) {
    emit refused(qstring(edit.error().message));
    return tl::unexpected(edit.error());
  }
  if (edit->is_nothing()) return {};
  DocumentState next = state();
  if (auto done = apply(next.plan, *edit); !done) {
    emit refused(qstring(done.error().message));
    return done;
  }
  auto command = std::make_unique<EditCommand>(*edit);
  std::function<StoreResult()> save;
  if (const PlanEdit* last = merging == Merging::allowed ? mergeable(*edit) : nullptr) {
    command->merge_next();
    const PlanEdit both = merged(*last, *edit);
    // A value that is back takes the mark on its source along.
    if (both.is_nothing()) {
      if (auto done = revert(next.plan = *plan_, *last); !done) return done;
    }
    next.history.back() = both;
    if (both.is_nothing()) {
      next.history.pop_back();
      --next.head;
      save = [&] { return store_->drop_last(next.plan); };
    } else {
      save = [&] { return store_->merge(next.history.back(), next.plan); };
    }
  } else {
    next.history.resize(next.head);
    next.history.push_back(*edit);
    ++next.head;
    save = [&] { return store_->push(*edit, next.plan); };
  }
  if (auto written = write(save, next); !written) return written;
  stack_.push(command.release());
  accept(std::move(next.plan), *edit);
  return {};
}

bool PlanDocument::undo() { return step(false); }

bool PlanDocument::redo() { return step(true); }

bool PlanDocument::step(bool forward) {
  if (forward ? !stack_.canRedo() : !stack_.canUndo()) return true;
  DocumentState next = state();
  const PlanEdit edit = edit_at(stack_, forward ? stack_.index() : stack_.index() - 1);
  const auto done = forward ? apply(next.plan, edit) : revert(next.plan, edit);
  if (!done) {
    emit refused(qstring(done.error().message));
    return false;
  }
  next.head = forward ? next.head + 1 : next.head - 1;
  if (!write([&] { return store_->move_head(next.head, next.plan); }, next)) return false;
  stack_.setIndex(static_cast<int>(next.head));
  accept(std::move(next.plan), edit);
  return true;
}

Expected<void> PlanDocument::write(const std::function<StoreResult()>& save, DocumentState next) {
  if (store_ == nullptr) return {};
  const StoreResult saved = save();
  if (saved) return {};
  const std::string message = saved.error().message;
  if (saved.error().conflict) {
    refused_ = std::move(next);
    emit conflicted(qstring(message));
  } else {
    emit refused(qstring(message));
  }
  return failure(message);
}

void PlanDocument::accept(plan::Plan next, const PlanEdit& edit) {
  const bool renamed = next.name != plan_->name;
  plan_ = std::make_shared<const plan::Plan>(std::move(next));
  refused_.reset();
  for (const std::string& list : changed_lists(edit)) emit structure_changed(qstring(list));
  emit changed(touched_paths(edit));
  if (renamed) emit title_changed(title());
}

void PlanDocument::replace(DocumentState state, std::unique_ptr<EditStore> store) {
  plan_ = std::make_shared<const plan::Plan>(std::move(state.plan));
  store_ = std::move(store);
  refused_.reset();
  fill_stack(state.history, state.head);
  QStringList paths;
  for (const Field& field : plan::scalar_fields())
    paths.append(QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size())));
  for (const plan::List& list : plan::lists()) {
    const auto key = QString::fromUtf8(list.key.data(), static_cast<qsizetype>(list.key.size()));
    paths.append(key);
    emit structure_changed(key);
  }
  emit changed(paths);
  emit title_changed(title());
}

QAction* PlanDocument::create_undo_action(QObject* parent) {
  QAction* action = stack_.createUndoAction(parent, tr("&Undo"));
  QObject::disconnect(action, &QAction::triggered, &stack_, nullptr);
  connect(action, &QAction::triggered, this, &PlanDocument::undo);
  action->setShortcuts(QKeySequence::Undo);
  return action;
}

QAction* PlanDocument::create_redo_action(QObject* parent) {
  QAction* action = stack_.createRedoAction(parent, tr("&Redo"));
  QObject::disconnect(action, &QAction::triggered, &stack_, nullptr);
  connect(action, &QAction::triggered, this, &PlanDocument::redo);
  action->setShortcuts(QKeySequence::Redo);
  return action;
}

}  // namespace sitewright::ui
