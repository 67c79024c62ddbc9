// A long schedule goes on over several sheets of paper; other charts take one each.
#include <gtest/gtest.h>

#include <QFile>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "ui/figures/line_figure.h"
#include "ui/main_window/chart_output.h"
#include "ui/pages/gantt_view.h"

namespace sitewright::ui {
namespace {

std::unique_ptr<GanttFigure> rows(int count) {
  GanttData data;
  for (int i = 0; i < count; ++i) {
    GanttTask task;
    task.id = task.name = QString::number(i);
    task.dates = {make_date(2026, 1, 1), make_date(2026, 2, 1)};
    data.tasks.push_back(std::move(task));
  }
  return std::make_unique<GanttFigure>(std::move(data));
}

qsizetype sheets(const std::vector<FigureView*>& charts) {
  const QTemporaryDir folder;
  QPrinter printer;
  printer.setOutputFormat(QPrinter::PdfFormat);
  printer.setOutputFileName(folder.filePath(QStringLiteral("charts.pdf")));
  printer.setPageSize(QPageSize(QPageSize::A4));
  const auto printed = print_charts(charts, printer);
  EXPECT_TRUE(printed) << printed.error().message;
  QFile file(printer.outputFileName());
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  static const QRegularExpression kPage(QStringLiteral("/Type\\s*/Page\\b"));
  return QString::fromLatin1(file.readAll()).count(kPage);
}

TEST(Printing, ALongScheduleGoesOnOverSeveralSheets) {
  GanttView few;
  few.resize(800, 400);
  few.show_chart(rows(10));
  EXPECT_EQ(sheets({&few}), 1);
  GanttView many;
  many.resize(800, 400);
  many.show_chart(rows(200));
  const qsizetype pages = sheets({&many});
  EXPECT_GE(pages, 4);  // about 45 rows of 22 pixels on upright A4
  EXPECT_LE(pages, 7);
  EXPECT_EQ(sheets({&few, &many}), pages + 1);
}

}  // namespace
}  // namespace sitewright::ui
