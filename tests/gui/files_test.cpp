// Files by the menu: charts, plans, results, portfolios.
#include <QFile>
#include <QFileInfo>

#include "tests/gui/window_test_base.h"
#include "ui/figures/figure_view.h"
#include "ui/main_window/page_tabs.h"

namespace sitewright::ui {
namespace {

class FilesTest : public WindowTest {
 protected:
  [[nodiscard]] QByteArray content(const char* name) const {
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
  }
};

TEST_F(FilesTest, AChartIsExportedByTheMenu) {
  click_plan("Memphis");
  ASSERT_TRUE(wait_until_evaluated());
  QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
  auto* tabs = find<PageTabs>("pages");
  ASSERT_EQ(tabs->currentIndex(), 1);
  ASSERT_FALSE(tabs->figures().empty());
  const QString title = tabs->figures().front()->figure()->title();
  const QString menu = QStringLiteral("Export chart");
  answer_file_dialog(path("chart.svg"));
  trigger_menu({QStringLiteral("File"), menu, title, QStringLiteral("SVG\u2026")});
  EXPECT_TRUE(content("chart.svg").contains("<svg"));
  EXPECT_TRUE(message().contains(QStringLiteral("chart.svg")));
  answer_file_dialog(path("chart.csv"));
  trigger_menu({QStringLiteral("File"), menu, title, QStringLiteral("CSV\u2026")});
  EXPECT_GT(content("chart.csv").count('\n'), 10);
}

TEST_F(FilesTest, APlanGoesOutAndComesBackAsJsonAndAsATable) {
  click_plan("Memphis");
  type("target.accelerators", "4321");
  answer_file_dialog(path("plan.json"));
  trigger("action.export_json");
  EXPECT_TRUE(content("plan.json").contains("4321"));
  answer_file_dialog(path("plan.csv"));
  trigger("action.export_csv");
  EXPECT_TRUE(content("plan.csv").contains("target.accelerators,4321"));
  for (const char* file : {"plan.json", "plan.csv"}) {
    click_plan("North Dakota");
    answer_file_dialog(path(file));
    trigger("action.import_plan");
    EXPECT_EQ(document().plan().target.accelerators, 4321) << file;
    EXPECT_TRUE(document().title().startsWith(QStringLiteral("Memphis ")))
        << document().title().toStdString();
  }
}

TEST_F(FilesTest, AFileThatIsNoPlanIsNamedAndChangesNothing) {
  QFile file(path("broken.json"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("{ nothing");
  file.close();
  const QStringList before = names_in_tree();
  answer_file_dialog(path("broken.json"));
  trigger("action.import_plan");
  EXPECT_TRUE(message().contains(QStringLiteral("broken.json"))) << message().toStdString();
  EXPECT_EQ(names_in_tree(), before);
}

TEST_F(FilesTest, ResultsAreExportedWithUnits) {
  click_plan("Memphis");
  ASSERT_TRUE(wait_until_evaluated());
  answer_file_dialog(path("results.csv"));
  trigger("action.export_metrics");
  EXPECT_TRUE(content("results.csv").contains("power.facility_peak_mw,"));
  EXPECT_TRUE(content("results.csv").contains(",MW,"));
}

TEST_F(FilesTest, APortfolioIsSavedElsewhereAndGoesOnThere) {
  click_plan("Memphis");
  answer_file_dialog(path("copy.sitewright"));
  trigger("action.save_as");
  QTest::qWait(0);
  QCoreApplication::processEvents();
  EXPECT_TRUE(QFileInfo::exists(path("copy.sitewright")));
  click_plan("Memphis");
  type("target.accelerators", "99");
  restart();  // on the default portfolio
  click_plan("Memphis");
  EXPECT_NE(document().plan().target.accelerators, 99);
  answer_file_dialog(path("copy.sitewright"));
  trigger("action.open_portfolio");
  QCoreApplication::processEvents();
  click_plan("Memphis");
  EXPECT_EQ(document().plan().target.accelerators, 99);
}

TEST_F(FilesTest, AFileThatIsNoPortfolioLeavesTheWindowAsItIs) {
  QFile file(path("text.sitewright"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("no database");
  file.close();
  answer_file_dialog(path("text.sitewright"));
  trigger("action.open_portfolio");
  QCoreApplication::processEvents();
  EXPECT_TRUE(message().contains(QStringLiteral("text.sitewright"))) << message().toStdString();
  EXPECT_TRUE(names_in_tree().contains(QStringLiteral("Memphis")));
}

}  // namespace
}  // namespace sitewright::ui
