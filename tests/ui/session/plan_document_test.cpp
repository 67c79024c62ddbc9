// The document: undo, merging, and edits that its store refuses.
#include "ui/session/plan_document.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QSignalSpy>

namespace sitewright::ui {
namespace {

/// Keeps edits in memory, as a store would, and refuses when told to.
class MemoryStore final : public EditStore {
 public:
  struct Kept {
    std::vector<PlanEdit> edits;
    std::size_t head = 0;
    plan::Plan plan;
    Refusal refusal;  ///< refuses while it has a message
  };
  explicit MemoryStore(Kept& kept) : kept_(kept) {}

  StoreResult push(const PlanEdit& edit, const plan::Plan& next) override {
    return keep([&] {
      kept_.edits.resize(kept_.head);
      kept_.edits.push_back(edit);
      ++kept_.head;
      kept_.plan = next;
    });
  }
  StoreResult merge(const PlanEdit& edit, const plan::Plan& next) override {
    return keep([&] {
      kept_.edits.at(kept_.head - 1) = edit;
      kept_.plan = next;
    });
  }
  StoreResult drop_last(const plan::Plan& next) override {
    return keep([&] {
      kept_.edits.pop_back();
      --kept_.head;
      kept_.plan = next;
    });
  }
  StoreResult move_head(std::size_t head, const plan::Plan& next) override {
    return keep([&] {
      kept_.head = head;
      kept_.plan = next;
    });
  }

 private:
  template <class Action>
  StoreResult keep(Action action) {
    if (!kept_.refusal.message.empty()) return tl::unexpected<Refusal>(kept_.refusal);
    action();
    return {};
  }
  Kept& kept_;
};

class PlanDocumentTest : public testing::Test {
 protected:
  PlanDocumentTest() {
    plan::Plan plan;
    plan.halls = {{.id = "east", .it_mw = 50}, {.id = "west", .it_mw = 60}};
    plan.lots = {{.id = "first", .hall = "east"}};
    kept_.plan = plan;
    document_ = std::make_unique<PlanDocument>(DocumentState{plan, {}, 0},
                                               std::make_unique<MemoryStore>(kept_));
  }

  void expect_store_agrees() {
    const DocumentState state = document_->state();
    EXPECT_EQ(state.plan, kept_.plan);
    EXPECT_EQ(state.history, kept_.edits);
    EXPECT_EQ(state.head, kept_.head);
  }

  MemoryStore::Kept kept_;
  std::unique_ptr<PlanDocument> document_;
};

TEST_F(PlanDocumentTest, UndoAndRedoSwapTheValue) {
  QSignalSpy changed(document_.get(), &PlanDocument::changed);
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  EXPECT_EQ(document_->plan().halls[0].it_mw, 75.0);
  expect_store_agrees();
  EXPECT_TRUE(document_->undo());
  EXPECT_EQ(document_->plan().halls[0].it_mw, 50.0);
  expect_store_agrees();
  EXPECT_TRUE(document_->redo());
  EXPECT_EQ(document_->plan().halls[0].it_mw, 75.0);
  expect_store_agrees();
  ASSERT_EQ(changed.count(), 3);
  EXPECT_EQ(changed[0][0].toStringList(), QStringList{QStringLiteral("halls.east.it_mw")});
}

TEST_F(PlanDocumentTest, SuccessiveEditsOfAFieldAreOneStep) {
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 80.0));
  ASSERT_TRUE(document_->set_field("halls.west.it_mw", 61.0));
  EXPECT_EQ(document_->undo_stack().count(), 2);
  expect_store_agrees();
  document_->undo();
  document_->undo();
  EXPECT_EQ(document_->plan().halls[0].it_mw, 50.0);
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, AValueThatIsBackLeavesNoStep) {
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 50.0));
  EXPECT_EQ(document_->undo_stack().count(), 0);
  EXPECT_FALSE(document_->undo_stack().canUndo());
  expect_store_agrees();
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 50.0));
  EXPECT_EQ(document_->undo_stack().count(), 0);
}

TEST_F(PlanDocumentTest, AnEditAfterUndoForgetsTheRest) {
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  ASSERT_TRUE(document_->set_field("halls.west.it_mw", 61.0));
  document_->undo();
  // The step before the head is of the same field, but steps after it are about to go.
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 99.0));
  EXPECT_EQ(document_->undo_stack().count(), 2);
  EXPECT_FALSE(document_->undo_stack().canRedo());
  expect_store_agrees();
  document_->undo();
  EXPECT_EQ(document_->plan().halls[0].it_mw, 75.0);
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, ListEditsTellWhichListChanged) {
  QSignalSpy structure(document_.get(), &PlanDocument::structure_changed);
  const plan::List& halls = *plan::find_list("halls");
  plan::Plan one;
  halls.insert(one, 0);
  ASSERT_TRUE(document_->insert_items(halls, 2, one));
  EXPECT_EQ(document_->plan().halls[2].id, "hall");
  ASSERT_TRUE(document_->move_item(halls, 2, 0));
  EXPECT_EQ(document_->plan().halls[0].id, "hall");
  ASSERT_TRUE(document_->remove_items(halls, {1, 2}));
  EXPECT_EQ(document_->plan().halls.size(), 1U);
  expect_store_agrees();
  EXPECT_EQ(structure.count(), 3);
  for (const auto& arguments : structure)
    EXPECT_EQ(arguments[0].toString(), QStringLiteral("halls"));
  while (document_->undo_stack().canUndo()) document_->undo();
  EXPECT_EQ(document_->plan().halls.size(), 2U);
  EXPECT_EQ(document_->plan().halls[1].id, "west");
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, RenamingUndoesAsOneStep) {
  ASSERT_TRUE(document_->set_text("halls.east.id", "north"));
  EXPECT_EQ(document_->plan().lots[0].hall, "north");
  EXPECT_EQ(document_->undo_stack().count(), 1);
  document_->undo();
  EXPECT_EQ(document_->plan().lots[0].hall, "east");
  EXPECT_EQ(document_->plan().halls[0].id, "east");
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, ProvenanceIsAnEdit) {
  plan::Provenance provenance;
  provenance.source = "S30";
  ASSERT_TRUE(document_->set_provenance("site.place", provenance));
  EXPECT_EQ(document_->plan().provenance.at("site.place").source, "S30");
  ASSERT_TRUE(document_->set_provenance("site.place", std::nullopt));
  EXPECT_TRUE(document_->plan().provenance.empty());
  document_->undo();
  EXPECT_EQ(document_->plan().provenance.at("site.place").source, "S30");
  EXPECT_FALSE(document_->set_provenance("site.nothing", provenance));
}

TEST_F(PlanDocumentTest, AChangedValueNoLongerPassesForItsSource) {
  plan::Provenance provenance;
  provenance.source = "S30";
  provenance.confidence = plan::Confidence::high;
  ASSERT_TRUE(document_->set_provenance("halls.east.it_mw", provenance));
  const auto known = [this] { return document_->plan().provenance.at("halls.east.it_mw"); };
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  EXPECT_EQ(known().source, "S30");
  EXPECT_FALSE(known().changed_by.empty());
  EXPECT_EQ(known().confidence, plan::Confidence::estimate);
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 76.0));
  EXPECT_EQ(document_->undo_stack().count(), 2);
  expect_store_agrees();
  document_->undo();
  EXPECT_EQ(known(), provenance);
  document_->redo();
  EXPECT_FALSE(known().changed_by.empty());
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 50.0));
  EXPECT_EQ(known(), provenance);
  EXPECT_EQ(document_->undo_stack().count(), 1);
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, WhatTheStoreRefusesDoesNotHappen) {
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  const DocumentState before = document_->state();
  QSignalSpy refused(document_.get(), &PlanDocument::refused);
  QSignalSpy changed(document_.get(), &PlanDocument::changed);
  kept_.refusal = {"the disk is full", false};
  EXPECT_FALSE(document_->set_field("halls.west.it_mw", 1.0));
  EXPECT_FALSE(document_->set_field("halls.east.it_mw", 76.0));
  EXPECT_FALSE(document_->set_field("halls.east.it_mw", 50.0));
  EXPECT_FALSE(document_->undo());
  EXPECT_EQ(refused.count(), 4);
  EXPECT_EQ(refused[0][0].toString(), QStringLiteral("the disk is full"));
  EXPECT_EQ(changed.count(), 0);
  EXPECT_EQ(document_->plan(), before.plan);
  EXPECT_EQ(document_->state().history, before.history);
  EXPECT_EQ(document_->undo_stack().index(), 1);
  kept_.refusal = {};
  EXPECT_TRUE(document_->undo());
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, AConflictKeepsTheRefusedEditForLater) {
  QSignalSpy conflicted(document_.get(), &PlanDocument::conflicted);
  kept_.refusal = {"someone else saved", true};
  EXPECT_FALSE(document_->set_field("halls.west.it_mw", 1.0));
  EXPECT_EQ(conflicted.count(), 1);
  EXPECT_EQ(document_->plan().halls[1].it_mw, 60.0);
  ASSERT_TRUE(document_->refused_state().has_value());
  EXPECT_EQ(document_->refused_state()->plan.halls[1].it_mw, 1.0);
  EXPECT_EQ(document_->refused_state()->history.size(), 1U);
  EXPECT_EQ(document_->refused_state()->head, 1U);
}

TEST_F(PlanDocumentTest, HistoryComesBackWithItsHead) {
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  ASSERT_TRUE(document_->set_text("halls.west.id", "south"));
  document_->undo();
  PlanDocument again(DocumentState{kept_.plan, kept_.edits, kept_.head},
                     std::make_unique<MemoryStore>(kept_));
  EXPECT_EQ(again.undo_stack().count(), 2);
  EXPECT_EQ(again.undo_stack().index(), 1);
  EXPECT_TRUE(again.redo());
  EXPECT_EQ(again.plan().halls[1].id, "south");
  EXPECT_TRUE(again.undo());
  EXPECT_TRUE(again.undo());
  EXPECT_EQ(again.plan().halls[0].it_mw, 50.0);
  EXPECT_FALSE(again.undo_stack().canUndo());
}

TEST_F(PlanDocumentTest, ActionsFollowTheStackAndGoThroughTheStore) {
  QAction* undo = document_->create_undo_action(document_.get());
  QAction* redo = document_->create_redo_action(document_.get());
  EXPECT_FALSE(undo->isEnabled());
  ASSERT_TRUE(document_->set_field("halls.east.it_mw", 75.0));
  EXPECT_TRUE(undo->isEnabled());
  EXPECT_TRUE(undo->text().contains(QStringLiteral("IT power of east")))
      << undo->text().toStdString();
  kept_.refusal = {"the disk is full", false};
  undo->trigger();
  EXPECT_EQ(document_->plan().halls[0].it_mw, 75.0);
  EXPECT_TRUE(undo->isEnabled());
  kept_.refusal = {};
  undo->trigger();
  EXPECT_EQ(document_->plan().halls[0].it_mw, 50.0);
  EXPECT_TRUE(redo->isEnabled());
  redo->trigger();
  EXPECT_EQ(document_->plan().halls[0].it_mw, 75.0);
  expect_store_agrees();
}

TEST_F(PlanDocumentTest, TheTitleFollowsTheName) {
  QSignalSpy titled(document_.get(), &PlanDocument::title_changed);
  ASSERT_TRUE(document_->set_text("name", "Colossus"));
  ASSERT_EQ(titled.count(), 1);
  EXPECT_EQ(titled[0][0].toString(), QStringLiteral("Colossus"));
}

}  // namespace
}  // namespace sitewright::ui
