// The figures' own export and painting, from the window's menus.
#include "ui/main_window/chart_output.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/figures/sheet.h"

namespace sitewright::ui {

namespace {

constexpr std::array kFormats{FigureFormat::svg, FigureFormat::pdf, FigureFormat::png,
                              FigureFormat::csv};

/// A figure remembers where it was painted last, which must be its view again.
void show_anew(FigureView& chart) {
  QEvent restyled(QEvent::PaletteChange);
  QCoreApplication::sendEvent(&chart, &restyled);
}

/// Height of the rows that a sheet of paper holds; 0 for a figure that is printed whole.
double rows_room(const Figure& figure, const QRectF& paper) {
  if (figure.rows_height() <= 0) return 0;
  const FigureStyle style = figure_style(Theme::light);
  return figure.rows_room(lay_out_sheet(figure, paper, style).body.height(), style);
}

QString tr(const char* text) { return QCoreApplication::translate("ChartOutput", text); }

}  // namespace

Expected<void> write_chart(FigureView& chart, const QString& path, FigureFormat format) {
  auto written = export_figure(*chart.figure(), path, format, chart.export_size());
  show_anew(chart);
  return written;
}

void fill_chart_menu(QMenu& menu, const std::vector<FigureView*>& charts,
                     const std::function<void(FigureView*, FigureFormat)>& write) {
  menu.clear();
  for (FigureView* chart : charts) {
    const QString title = chart->figure()->title();
    QMenu* formats = menu.addMenu(title.isEmpty() ? tr("Chart") : title);
    for (const FigureFormat format : kFormats) {
      QAction* action =
          formats->addAction(format_suffix(format).toUpper() % QStringLiteral("\u2026"));
      QObject::connect(action, &QAction::triggered, chart,
                       [chart, format, write] { write(chart, format); });
    }
  }
  if (charts.empty()) menu.addAction(tr("This page has no chart"))->setEnabled(false);
}

QString chart_file_name(const Figure& figure, FigureFormat format) {
  static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
  QString name = figure.title().toLower().replace(kOther, QStringLiteral("-"));
  while (name.endsWith(u'-')) name.chop(1);
  if (name.isEmpty()) name = QStringLiteral("chart");
  return name % u'.' % format_suffix(format);
}

Expected<void> print_charts(const std::vector<FigureView*>& charts, QPrinter& printer) {
  QPainter painter;
  if (!painter.begin(&printer)) return failure("the printer takes nothing");
  constexpr double kPixelsPerInch = 96;  // what figures are drawn for
  const double scale = printer.resolution() / kPixelsPerInch;
  const QRectF paper(QPointF(0, 0),
                     printer.pageLayout().paintRectPixels(printer.resolution()).size() / scale);
  bool first = true;
  const auto print = [&](Figure& figure, double height) {
    if (!std::exchange(first, false) && !printer.newPage()) return false;
    painter.save();
    painter.scale(scale, scale);
    paint_sheet(painter, {0, 0, paper.width(), height}, figure, figure_style(Theme::light));
    painter.restore();
    return true;
  };
  bool printed = true;
  for (FigureView* chart : charts) {
    Figure& figure = *chart->figure();
    const double height = paper.width() * chart->height() / std::max(chart->width(), 1);
    const double room = rows_room(figure, paper);
    if (room <= 0) {
      printed = printed && print(figure, std::min(height, paper.height()));
    } else {
      // Rows that a sheet has no room for go on the next.
      for (double top = 0; top < figure.rows_height(); top += room) {
        figure.set_window(top);
        printed = printed && print(figure, paper.height());
      }
      figure.set_window(std::nullopt);
    }
    show_anew(*chart);
  }
  if (!printed) return failure("the printer gave no new page");
  return {};
}

}  // namespace sitewright::ui
