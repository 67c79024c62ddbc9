// The figures' own export and painting, from the window's menus.
#include "ui/main_window/chart_output.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>
#include <algorithm>
#include <array>

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

QString tr(const char* text) { return QCoreApplication::translate("ChartOutput", text); }

}  // namespace

Expected<void> write_chart(FigureView& chart, const QString& path, FigureFormat format) {
  auto written = export_figure(*chart.figure(), path, format, chart.size());
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
  for (std::size_t i = 0; i < charts.size(); ++i) {
    if (i > 0 && !printer.newPage()) return failure("the printer gave no new page");
    FigureView& chart = *charts[i];
    const double height = paper.width() * chart.height() / std::max(chart.width(), 1);
    painter.save();
    painter.scale(scale, scale);
    paint_sheet(painter, {0, 0, paper.width(), std::min(height, paper.height())}, *chart.figure(),
                figure_style(Theme::light));
    painter.restore();
    show_anew(chart);
  }
  return {};
}

}  // namespace sitewright::ui
