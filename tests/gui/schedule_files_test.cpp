// Schedules by the menus: templates, and Microsoft Project XML in and out.
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <functional>

#include "model/io/schedule_template.h"
#include "tests/gui/window_test_base.h"
#include "ui/main_window/import_check_dialog.h"
#include "ui/main_window/template_dialog.h"
#include "ui/pages/result_table.h"

namespace sitewright::ui {
namespace {

const QString kCampus =
    QStringLiteral(SITEWRIGHT_SOURCE_DIR "/tests/model/exchange/files/campus.xml");

class ScheduleFilesTest : public WindowTest {
 protected:
  /// What to do with the dialog of this type that comes next.
  template <class Dialog>
  void answer(std::function<void(Dialog&)> hand) {
    auto* timer = new QTimer(&window());
    QObject::connect(timer, &QTimer::timeout, timer, [timer, hand = std::move(hand)] {
      auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      timer->deleteLater();
      timer->stop();
      hand(*dialog);
    });
    constexpr int kLookEveryMs = 20;
    timer->start(kLookEveryMs);
  }
  void undo_by_key() {
    window().activateWindow();  // the dialog was the active one
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  }
  static void press(const QDialog& dialog, QDialogButtonBox::StandardButton button) {
    QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
  }
};

TEST_F(ScheduleFilesTest, ATemplateIsAddedWithItsChoiceAndTakenBackAsOneStep) {
  click_plan("Pennsylvania");
  const plan::Plan before = document().plan();
  const auto& templates = io::bundled_templates();
  const io::ScheduleTemplate& last = templates.back();
  ASSERT_FALSE(last.choices.empty());
  answer<TemplateDialog>([&](TemplateDialog& dialog) {
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("template.kind"));
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    EXPECT_EQ(dialog.chosen().id, last.id);
    auto* tick = dialog.findChild<QCheckBox*>(QStringLiteral("template.choice.") +
                                              QString::fromStdString(last.choices[0].id));
    ASSERT_NE(tick, nullptr);
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    EXPECT_EQ(dialog.choices(), std::vector{last.choices[0].id});
    press(dialog, QDialogButtonBox::Ok);
  });
  trigger_menu({QStringLiteral("Plan"), QStringLiteral("Add schedule from template\u2026")});
  EXPECT_EQ(document().plan(), io::apply_template(before, last, {last.choices[0].id})->plan);
  EXPECT_TRUE(message().contains(QString::number(last.network.tasks.size())));
  EXPECT_EQ(document().undo_stack().count(), 1);
  undo_by_key();
  EXPECT_EQ(document().plan(), before);
}

TEST_F(ScheduleFilesTest, EscLeavesThePlanAsItIs) {
  click_plan("Pennsylvania");
  const plan::Plan before = document().plan();
  answer<TemplateDialog>([](TemplateDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
  trigger("action.add_template");
  answer_file_dialog(kCampus);
  answer<ImportCheckDialog>(
      [](ImportCheckDialog& dialog) { press(dialog, QDialogButtonBox::Cancel); });
  trigger("action.import_project");
  EXPECT_EQ(document().plan(), before);
  EXPECT_EQ(document().undo_stack().count(), 0);
}

TEST_F(ScheduleFilesTest, AProjectIsLookedAtThenImportedAndTakenBackByKey) {
  click_plan("Memphis");
  const plan::Plan before = document().plan();
  const auto import = read_project(kCampus, before);
  ASSERT_TRUE(import.has_value());
  ASSERT_FALSE(import->differences.empty());
  answer_file_dialog(kCampus);
  answer<ImportCheckDialog>([&](ImportCheckDialog& dialog) {
    EXPECT_EQ(document().plan(), before);  // nothing is done before it was looked at
    const QString head = dialog.findChild<QLabel*>(QStringLiteral("import_check.head"))->text();
    EXPECT_TRUE(head.contains(QStringLiteral("campus.xml"))) << head.toStdString();
    const auto& rows = *dialog.findChild<ResultTable*>()->model();
    ASSERT_EQ(rows.rowCount(), static_cast<int>(import->differences.size()));
    for (int row = 0; row < rows.rowCount(); ++row) {
      const auto& difference = import->differences[static_cast<std::size_t>(row)];
      EXPECT_EQ(rows.index(row, 0).data().toString().toStdString(), difference.task);
      EXPECT_EQ(rows.index(row, 5).data().toString().toStdString(), difference.cause());
    }
    press(dialog, QDialogButtonBox::Ok);
  });
  trigger_menu({QStringLiteral("File"), QStringLiteral("Import Microsoft Project XML\u2026")});
  EXPECT_EQ(document().plan().tasks.size(), import->tasks);
  EXPECT_TRUE(message().contains(QStringLiteral("campus.xml"))) << message().toStdString();
  ASSERT_TRUE(wait_until_evaluated());
  undo_by_key();
  EXPECT_EQ(document().plan(), before);
  EXPECT_FALSE(document().undo_stack().canUndo());
}

TEST_F(ScheduleFilesTest, AFileThatIsNoProjectIsNamedWithTheRule) {
  QFile file(path("page.xml"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("<html></html>");
  file.close();
  click_plan("Memphis");
  const plan::Plan before = document().plan();
  answer_file_dialog(path("page.xml"));
  trigger("action.import_project");
  EXPECT_TRUE(message().contains(QStringLiteral("page.xml line 1"))) << message().toStdString();
  EXPECT_TRUE(message().contains(QStringLiteral("Project"))) << message().toStdString();
  EXPECT_EQ(document().plan(), before);
}

TEST_F(ScheduleFilesTest, TheScheduleGoesOutAndComesBack) {
  click_plan("Memphis");
  answer_file_dialog(path("schedule.xml"));
  trigger("action.export_project");
  EXPECT_TRUE(message().contains(QStringLiteral("schedule.xml"))) << message().toStdString();
  const auto import = read_project(path("schedule.xml"), plan::Plan{});
  ASSERT_TRUE(import.has_value()) << import.error().message;
  EXPECT_EQ(import->tasks, document().plan().tasks.size());
  EXPECT_TRUE(import->differences.empty());
}

}  // namespace
}  // namespace sitewright::ui
