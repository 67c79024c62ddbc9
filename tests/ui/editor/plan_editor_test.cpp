// The editor under real clicks and keys: every edit reaches the document, bad input stays and says
// why.
#include "ui/editor/plan_editor.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"
#include "ui/editor/provenance_dialog.h"

namespace sitewright::ui {
namespace {

constexpr const char* kNotANumber =
    "\"many\" is not a number, nor one with a unit of this quantity (years)";

class PlanEditorTest : public testing::Test {
 protected:
  PlanEditorTest()
      : document_(DocumentState{
            io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan, {}, 0}) {
    const ReferenceLookup catalogue = [](std::string_view reference) {
      if (reference == "stations") {
        return std::vector<Reference>{{QStringLiteral("memphis_tn"), QStringLiteral("Memphis")},
                                      {QStringLiteral("bismarck_nd"), QStringLiteral("Bismarck")}};
      }
      return std::vector<Reference>{};
    };
    const auto sources = std::make_shared<const SourceRegister>(
        std::vector<Source>{{"S30", "Permit", "County", "2024", "", ""},
                            {"S31", "Order", "Regulator", "2025", "", ""}});
    editor_ = new PlanEditor(EditorContext{document_, catalogue, sources});
    window_.setCentralWidget(editor_);
    window_.addAction(document_.create_undo_action(&window_));
    window_.addAction(document_.create_redo_action(&window_));
    window_.resize(420, 900);
    window_.show();
    window_.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window_));
  }

  template <class W>
  W* find(const char* name) {
    W* found = window_.findChild<W*>(QString::fromLatin1(name));
    if (found == nullptr) throw std::runtime_error(std::string("there is no ") + name);
    return found;
  }
  void open(const char* group) {
    auto* header = find<QToolButton>((std::string("group.") + group).c_str());
    if (!header->isChecked()) QTest::mouseClick(header, Qt::LeftButton);
  }
  static void type(QLineEdit* line, const char* text) {
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromUtf8(text));
  }
  std::string message(const char* path) {
    auto* label = find<QLabel>((std::string(path) + ".message").c_str());
    return label->isVisible() ? label->text().toStdString() : std::string();
  }
  [[nodiscard]] const plan::Plan& plan() const { return document_.plan(); }

  PlanDocument document_;
  QMainWindow window_;
  PlanEditor* editor_ = nullptr;
};

TEST_F(PlanEditorTest, EveryFieldAndListHasAnInputWithNameHelpAndLabel) {
  for (const Field& field : plan::scalar_fields()) {
    SCOPED_TRACE(field.key);
    ASSERT_TRUE(editor_->reveal(std::string(field.key)));
    auto* input = window_.findChild<QWidget*>(QString::fromStdString(std::string(field.key)));
    ASSERT_NE(input, nullptr);
    EXPECT_FALSE(input->accessibleName().isEmpty());
    EXPECT_FALSE(input->toolTip().isEmpty());
    EXPECT_NE(input->focusPolicy() & Qt::TabFocus, 0);
    int buddies = 0;
    for (const QLabel* label : window_.findChildren<QLabel*>())
      buddies += label->buddy() == input ? 1 : 0;
    EXPECT_EQ(buddies, 1);
  }
  for (const plan::List& list : plan::lists()) {
    SCOPED_TRACE(list.key);
    ASSERT_TRUE(editor_->reveal(std::string(list.key)));
    EXPECT_NE(window_.findChild<QTableView*>(QString::fromStdString(std::string(list.key))),
              nullptr);
  }
  EXPECT_FALSE(editor_->reveal("site.nothing"));
}

TEST_F(PlanEditorTest, GroupsAreMadeWhenTheyAreOpened) {
  EXPECT_EQ(window_.findChild<QWidget*>(QStringLiteral("site.place")), nullptr);
  open("Site");
  EXPECT_NE(window_.findChild<QWidget*>(QStringLiteral("site.place")), nullptr);
}

TEST_F(PlanEditorTest, ANumberIsTypedUndoneAndRedoneByKey) {
  auto* line = find<QLineEdit>("schedule.horizon_years");
  const double before = plan().schedule.horizon_years;
  type(line, "12.5");
  EXPECT_EQ(plan().schedule.horizon_years, before);
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(plan().schedule.horizon_years, 12.5);
  QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(plan().schedule.horizon_years, before);
  EXPECT_EQ(line->text(), QString::number(before));
  QTest::keySequence(line, QKeySequence(QKeySequence::Redo));
  EXPECT_EQ(plan().schedule.horizon_years, 12.5);
  EXPECT_EQ(line->text(), QStringLiteral("12.5"));
}

TEST_F(PlanEditorTest, LeavingTheFieldCommits) {
  auto* line = find<QLineEdit>("target.accelerators");
  type(line, "250,000");
  QTest::keyClick(line, Qt::Key_Tab);
  EXPECT_EQ(plan().target.accelerators, 250000);
  EXPECT_EQ(line->text(), QStringLiteral("250,000"));
}

TEST_F(PlanEditorTest, QuantitiesAreTypedInAnyOfTheirUnits) {
  open("Permits");
  auto* line = find<QLineEdit>("site.permit_mw");
  type(line, "1.2 GW");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(plan().site.permit_mw, 1200.0);
  EXPECT_EQ(line->text(), QStringLiteral("1,200"));
  type(line, "3 bar");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(plan().site.permit_mw, 1200.0);
  EXPECT_NE(message("site.permit_mw").find("\"3 bar\""), std::string::npos);
}

TEST_F(PlanEditorTest, BadInputStaysWithItsErrorAndEscapeRestores) {
  auto* line = find<QLineEdit>("schedule.horizon_years");
  const QString before = line->text();
  type(line, "many");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(line->text(), QStringLiteral("many"));
  EXPECT_EQ(message("schedule.horizon_years"), kNotANumber);
  EXPECT_EQ(line->accessibleDescription(), QString::fromUtf8(kNotANumber));
  EXPECT_FALSE(document_.undo_stack().canUndo());
  QTest::keyClick(line, Qt::Key_Escape);
  EXPECT_EQ(line->text(), before);
  EXPECT_EQ(message("schedule.horizon_years"), "");
  type(line, "-4");
  QTest::keyClick(line, Qt::Key_Tab);
  EXPECT_EQ(line->text(), QStringLiteral("-4"));
  EXPECT_NE(message("schedule.horizon_years").find("below the least allowed"), std::string::npos);
  EXPECT_FALSE(document_.undo_stack().canUndo());
}

TEST_F(PlanEditorTest, ATypedErrorSurvivesEditsElsewhere) {
  auto* line = find<QLineEdit>("schedule.horizon_years");
  type(line, "many");
  QTest::keyClick(line, Qt::Key_Return);
  ASSERT_TRUE(document_.set_text("target.accelerators", "7"));
  EXPECT_EQ(line->text(), QStringLiteral("many"));
  ASSERT_TRUE(document_.set_text("schedule.horizon_years", "8"));
  EXPECT_EQ(line->text(), QStringLiteral("8"));
  EXPECT_EQ(message("schedule.horizon_years"), "");
}

TEST_F(PlanEditorTest, DatesAreIsoAndMayBeEmptied) {
  auto* line = find<QLineEdit>("target.date");
  type(line, "2027-02-30");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_NE(message("target.date").find("2027-02-30"), std::string::npos);
  type(line, "2027-03-01");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(plan().target.date, make_date(2027, 3, 1));
  line->selectAll();
  QTest::keyClick(line, Qt::Key_Delete);
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_FALSE(plan().target.date.has_value());
}

TEST_F(PlanEditorTest, TheClearButtonEmptiesAtOnce) {
  ASSERT_TRUE(document_.set_text("target.date", "2027-03-01"));
  auto* line = find<QLineEdit>("target.date");
  QToolButton* clear = nullptr;
  for (QToolButton* button : line->findChildren<QToolButton*>()) {
    if (button->toolTip().isEmpty()) clear = button;
  }
  ASSERT_NE(clear, nullptr);
  QTest::mouseClick(clear, Qt::LeftButton);
  QCoreApplication::processEvents();
  EXPECT_FALSE(plan().target.date.has_value());
}

TEST_F(PlanEditorTest, ChoicesReferencesAndFlagsArePicked) {
  open("Site");
  auto* kind = find<QComboBox>("site.building_kind");
  const std::string before(enum_name(plan().site.building_kind));
  kind->setFocus();
  QTest::keyClick(kind, Qt::Key_End);
  QTest::keyClick(kind, Qt::Key_Home);
  QTest::keyClick(kind, Qt::Key_End);
  EXPECT_EQ(plan().site.building_kind, plan::BuildingKind::colocated);
  auto* station = find<QComboBox>("site.station");
  EXPECT_EQ(station->currentText(), QStringLiteral("Memphis (memphis_tn)"));
  QTest::keyClick(station, Qt::Key_Down);
  EXPECT_EQ(plan().site.station, "bismarck_nd");
  auto* flood = find<QCheckBox>("site.flood_hazard");
  const bool was = plan().site.flood_hazard;
  flood->setFocus();
  QTest::keyClick(flood, Qt::Key_Space);
  EXPECT_EQ(plan().site.flood_hazard, !was);
  while (document_.undo_stack().canUndo()) document_.undo();
  EXPECT_EQ(flood->isChecked(), was);
  EXPECT_EQ(kind->currentData().toString().toStdString(), before);
}

TEST_F(PlanEditorTest, ResetGoesBackToTheDefault) {
  auto* reset = find<QToolButton>("schedule.horizon_years.reset");
  ASSERT_TRUE(document_.set_text("schedule.horizon_years", "20"));
  ASSERT_TRUE(reset->isVisible());
  QTest::mouseClick(reset, Qt::LeftButton);
  EXPECT_EQ(plan().schedule.horizon_years, plan::Schedule{}.horizon_years);
  EXPECT_FALSE(reset->isVisible());
  EXPECT_TRUE(find<QLineEdit>("schedule.horizon_years")->text() == QStringLiteral("10"));
}

TEST_F(PlanEditorTest, NotesCommitWhenTheyAreLeft) {
  auto* box = find<QPlainTextEdit>("notes");
  box->setFocus();
  box->selectAll();
  QTest::keyClicks(box, QStringLiteral("First line"));
  QTest::keyClick(box, Qt::Key_Return);
  QTest::keyClicks(box, QStringLiteral("second"));
  EXPECT_NE(plan().notes, "First line\nsecond");
  QTest::keyClick(box, Qt::Key_Tab);
  EXPECT_EQ(plan().notes, "First line\nsecond");
}

TEST_F(PlanEditorTest, SearchShowsWhatHasAllWords) {
  auto* search = find<QLineEdit>("search");
  search->setFocus();
  QTest::keyClicks(search, QStringLiteral("wacc_frac"));
  EXPECT_TRUE(find<QWidget>("finance.wacc_frac")->isVisible());
  EXPECT_FALSE(find<QWidget>("finance.tax_frac")->isVisible());
  EXPECT_FALSE(find<QWidget>("name")->isVisible());
  QTest::keyClicks(search, QStringLiteral("zzz"));
  EXPECT_FALSE(find<QWidget>("finance.wacc_frac")->isVisible());
  search->clear();
  EXPECT_TRUE(find<QWidget>("name")->isVisible());
  EXPECT_FALSE(find<QWidget>("finance.wacc_frac")->isVisible());
}

TEST_F(PlanEditorTest, IssuesStandAtTheirFieldsAndInTheHeading) {
  editor_->show_issues({Issue{"target.accelerators", Severity::warning, "%1 is unusual", {"7"}},
                        Issue{"halls", Severity::error, "there are none", {}}});
  EXPECT_EQ(message("target.accelerators"), "7 is unusual");
  EXPECT_EQ(find<QToolButton>("group.Plan")->text().toStdString(), "Plan (1 to check)");
  editor_->show_issues({});
  EXPECT_EQ(message("target.accelerators"), "");
  EXPECT_EQ(find<QToolButton>("group.Plan")->text().toStdString(), "Plan");
}

TEST_F(PlanEditorTest, SourcesAreGivenAndForgotten) {
  QTest::mouseClick(find<QToolButton>("target.accelerators.source"), Qt::LeftButton);
  auto* dialog = window_.findChild<ProvenanceDialog*>();
  ASSERT_NE(dialog, nullptr);
  auto* source = dialog->findChild<QComboBox*>();
  source->setEditText(QStringLiteral("S31: Order"));
  auto* date = dialog->findChildren<QLineEdit*>().last();
  date->setText(QStringLiteral("soon"));
  dialog->accept();
  EXPECT_TRUE(dialog->isVisible());
  date->setText(QStringLiteral("2025-04-10"));
  dialog->accept();
  ASSERT_EQ(plan().provenance.count("target.accelerators"), 1U);
  const plan::Provenance& provenance = plan().provenance.at("target.accelerators");
  EXPECT_EQ(provenance.source, "S31");
  EXPECT_EQ(provenance.date, make_date(2025, 4, 10));
  auto* button = find<QToolButton>("target.accelerators.source");
  EXPECT_EQ(button->text(), QStringLiteral("S31"));
  EXPECT_TRUE(button->toolTip().contains(QStringLiteral("S31: Order, Regulator")));
  document_.undo();
  EXPECT_NE(button->text(), QStringLiteral("S31"));
}

TEST_F(PlanEditorTest, RowsComeGoAndMoveByButtonAndKey) {
  open("Halls");
  auto* view = find<QTableView>("halls");
  const std::size_t before = plan().halls.size();
  QTest::mouseClick(find<QToolButton>("halls.add"), Qt::LeftButton);
  ASSERT_EQ(plan().halls.size(), before + 1);
  EXPECT_EQ(plan().halls.back().id, "hall");
  EXPECT_EQ(view->currentIndex().row(), static_cast<int>(before));
  QTest::mouseClick(find<QToolButton>("halls.up"), Qt::LeftButton);
  EXPECT_EQ(plan().halls[before - 1].id, "hall");
  QTest::mouseClick(find<QToolButton>("halls.duplicate"), Qt::LeftButton);
  ASSERT_EQ(plan().halls.size(), before + 2);
  const std::string copied = plan().halls[before].id;
  EXPECT_TRUE(copied.starts_with("hall-")) << copied;
  ASSERT_TRUE(view->hasFocus());
  QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(QApplication::clipboard()->text().contains(QString::fromStdString(copied)));
  QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(plan().halls.size(), before + 3);
  QTest::keyClick(view, Qt::Key_Delete);
  EXPECT_EQ(plan().halls.size(), before + 2);
  QTest::mouseClick(find<QToolButton>("halls.remove"), Qt::LeftButton);
  EXPECT_EQ(plan().halls.size(), before + 1);
  while (document_.undo_stack().canUndo()) document_.undo();
  EXPECT_EQ(plan().halls.size(), before);
  EXPECT_EQ(view->model()->rowCount(), static_cast<int>(before));
}

TEST_F(PlanEditorTest, ACellIsTypedAndABadOneSaysWhy) {
  ASSERT_TRUE(editor_->reveal("halls." + plan().halls[0].id + ".it_mw"));
  auto* view = find<QTableView>("halls");
  const double before = plan().halls[0].it_mw;
  QTest::keyClick(view, Qt::Key_F2);
  auto* line = view->viewport()->findChild<QLineEdit*>();
  ASSERT_NE(line, nullptr);
  line->selectAll();
  QTest::keyClicks(line, QStringLiteral("-3"));
  QTest::keyClick(line, Qt::Key_Return);
  QCoreApplication::processEvents();
  EXPECT_EQ(plan().halls[0].it_mw, before);
  EXPECT_NE(message("halls").find("below the least allowed"), std::string::npos);
}

TEST_F(PlanEditorTest, ANewLotStandsInAHallThatIsThere) {
  open("Accelerators");
  QTest::mouseClick(find<QToolButton>("lots.add"), Qt::LeftButton);
  EXPECT_EQ(plan().lots.back().hall, plan().halls.front().id);
}

TEST_F(PlanEditorTest, EverythingClosesWhileSomethingIsTyped) {
  auto* line = find<QLineEdit>("schedule.horizon_years");
  type(line, "many");
  window_.close();
  SUCCEED();
}

}  // namespace
}  // namespace sitewright::ui
