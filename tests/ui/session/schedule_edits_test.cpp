// Whole schedules as one edit: templates and a project file into plans, and back.
#include "ui/session/schedule_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const QString kCampus =
    QStringLiteral(SITEWRIGHT_SOURCE_DIR "/tests/model/exchange/files/campus.xml");

plan::Plan memphis() {
  return io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan;
}

/// Does the edit, takes it back, and does it again as the store has it.
void expect_makes(const PlanEdit& edit, const plan::Plan& before, const plan::Plan& after) {
  plan::Plan plan = before;
  ASSERT_TRUE(apply(plan, edit).has_value());
  EXPECT_EQ(plan, after);
  ASSERT_TRUE(revert(plan, edit).has_value());
  EXPECT_EQ(plan, before);
  EXPECT_EQ(from_text(to_text(edit)).value(), edit);
}

TEST(ScheduleEdits, EveryTemplateGoesIntoAPlanAndOutAgain) {
  for (const io::ScheduleTemplate& one : io::bundled_templates()) {
    for (const plan::Plan& plan : {plan::Plan{}, memphis()}) {
      const auto added = template_edit(plan, one, {});
      ASSERT_TRUE(added.has_value()) << one.id;
      expect_makes(added->edit, plan, io::apply_template(plan, one, {})->plan);
      EXPECT_EQ(describe(added->edit),
                QStringLiteral("Add to Tasks (%1)").arg(one.network.tasks.size()));
    }
  }
}

TEST(ScheduleEdits, AChoiceThatATemplateDoesNotHaveIsNamed) {
  const auto added = template_edit({}, io::bundled_templates().front(), {"no-such"});
  ASSERT_FALSE(added.has_value());
  EXPECT_THAT(added.error().message, HasSubstr("no-such"));
}

TEST(ScheduleEdits, AProjectReplacesTheScheduleAndNothingElse) {
  const plan::Plan before = memphis();
  const auto import = read_project(kCampus, before);
  ASSERT_TRUE(import.has_value()) << import.error().message;
  PlanDocument document({.plan = before, .history = {}, .head = 0});
  ASSERT_TRUE(document.perform(import->edit, Merging::never).has_value());
  EXPECT_EQ(document.plan().tasks.size(), import->tasks);
  EXPECT_EQ(document.plan().links.size(), import->links);
  std::vector<plan::Hall> halls = document.plan().halls;
  for (std::size_t i = 0; i < halls.size(); ++i) {
    // What the plan's tasks made ready keeps the day that it had.
    EXPECT_TRUE(halls[i].ready.has_value()) << i;
    halls[i].ready = before.halls.at(i).ready;
    halls[i].network_ready = before.halls[i].network_ready;
  }
  EXPECT_EQ(halls, before.halls);
  EXPECT_EQ(document.undo_stack().undoText(),
            QStringLiteral("Replace Tasks (%1)").arg(import->tasks));
  // Nothing is left that speaks of tasks which are gone.
  for (const auto& [path, provenance] : document.plan().provenance)
    EXPECT_FALSE(path.starts_with("tasks.")) << path;
  ASSERT_TRUE(document.undo());
  EXPECT_EQ(document.plan(), before);
  EXPECT_FALSE(document.undo_stack().canUndo());
}

TEST(ScheduleEdits, WhatGoesOutComesBackWithTheSameTasks) {
  plan::Plan plan;
  plan = io::apply_template(plan, io::bundled_templates().front(), {})->plan;
  const auto xml = project_xml(plan);
  ASSERT_TRUE(xml.has_value()) << xml.error().message;
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("out.xml"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray::fromStdString(*xml));
  file.close();
  const auto import = read_project(path, plan::Plan{});
  ASSERT_TRUE(import.has_value()) << import.error().message;
  EXPECT_EQ(import->tasks, plan.tasks.size());
  EXPECT_TRUE(import->differences.empty());
}

TEST(ScheduleEdits, AFileThatIsNoProjectIsNamedWithTheRule) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("page.xml"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("<html></html>");
  file.close();
  const auto import = read_project(path, plan::Plan{});
  ASSERT_FALSE(import.has_value());
  EXPECT_THAT(import.error().message, StartsWith(path.toStdString()));
  EXPECT_THAT(import.error().message, HasSubstr("not \"Project\""));
}

TEST(ScheduleEdits, AScheduleWithoutDatesIsNotWritten) {
  plan::Plan plan;
  for (const char* id : {"a", "b"}) {
    plan::Task task;
    task.id = id;
    plan.tasks.push_back(task);
  }
  plan.links = {{.id = "there", .from = "a", .to = "b"}, {.id = "back", .from = "b", .to = "a"}};
  const auto xml = project_xml(plan);
  ASSERT_FALSE(xml.has_value());
  EXPECT_FALSE(xml.error().message.empty());
}

}  // namespace
}  // namespace sitewright::ui
