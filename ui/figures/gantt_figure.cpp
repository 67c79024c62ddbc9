// Bars, float, milestones; names at the left.
#include "ui/figures/gantt_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kRowHeight = 20;
constexpr double kGap = 6;
constexpr double kBarShare = 0.6;

QString said(const char* text) { return QCoreApplication::translate("GanttFigure", text); }

QColor critical_colour() { return meaning_color(Meaning::turbine); }
QColor other_colour() { return meaning_color(Meaning::grid); }

}  // namespace

GanttFigure::GanttFigure(GanttData data) : data_(std::move(data)) {
  set_title(data_.title);
  if (data_.tasks.empty()) return;
  scale_.start = data_.tasks.front().start;
  for (const GanttTask& task : data_.tasks) scale_.start = std::min(scale_.start, task.start);
  double last = 1;
  for (const GanttTask& task : data_.tasks) {
    const double end = days_between(scale_.start, task.finish) + std::max(0.0, task.float_days);
    last = std::max(last, end + 1);
  }
  set_full_range({0, last});
}

double GanttFigure::row_height() const {
  return plot_rect().height() / static_cast<double>(std::max<std::size_t>(1, data_.tasks.size()));
}

void GanttFigure::paint_task(QPainter& painter, std::size_t index, const FigureStyle& style) const {
  const GanttTask& task = data_.tasks[index];
  const PlotFrame frame{plot_rect(), visible_range(), {0, 1}, 0};
  const double row = row_height();
  const double middle = plot_rect().top() + row * (static_cast<double>(index) + 0.5);
  const double half = row * kBarShare / 2;
  const QColor colour = task.critical ? critical_colour() : other_colour();
  const auto cut = [&](double day) { return std::clamp(day, frame.x.low, frame.x.high); };
  const double start = days_between(scale_.start, task.start);
  const double finish = days_between(scale_.start, task.finish) + (task.milestone ? 0.0 : 1.0);
  const double late = finish + std::max(0.0, task.float_days);
  if (cut(late) > cut(finish)) {
    painter.setPen(QPen(style.muted, 2));
    painter.drawLine(QPointF(frame.px(cut(finish)), middle), QPointF(frame.px(cut(late)), middle));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  if (task.milestone) {
    if (start < frame.x.low || start > frame.x.high) return;
    const double x = frame.px(start);
    const double size = std::min(half * 1.2, 7.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(QPolygonF{{QPointF(x, middle - size), QPointF(x + size, middle),
                                   QPointF(x, middle + size), QPointF(x - size, middle)}});
    painter.setRenderHint(QPainter::Antialiasing, false);
  } else if (cut(finish) > cut(start)) {
    const double left = frame.px(cut(start));
    const double width = std::max(1.0, frame.px(cut(finish)) - left);
    painter.drawRect(QRectF(left, middle - half, width, 2 * half));
  }
}

void GanttFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  double names = 0;
  for (const GanttTask& task : data_.tasks)
    names = std::max(names, metrics.horizontalAdvance(task.name) + 2);
  names = std::min(names, rect.width() / 3);
  const QRectF plot = rect.adjusted(names + 2 * kGap, kGap, -2 * kGap, -label_height(style));
  if (plot.width() <= 0 || plot.height() <= 0) return;
  set_plot_rect(plot);
  const double row = row_height();
  const PlotFrame frame{plot, visible_range(), {0, 1}, rect.left()};
  painter.setPen(QPen(style.grid, 1));
  for (const Tick& tick : x_ticks(scale_, frame.x, plot.width(), metrics))
    painter.drawLine(QPointF(frame.px(tick.at), plot.top()),
                     QPointF(frame.px(tick.at), plot.bottom()));
  // Where rows are lower than a line of text, every second, third, ... name is shown.
  const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(metrics.height() / row)));
  for (std::size_t i = 0; i < data_.tasks.size(); ++i) {
    paint_task(painter, i, style);
    if (i % stride != 0) continue;
    const double middle = plot.top() + row * (static_cast<double>(i) + 0.5);
    painter.setPen(style.text);
    const QRectF box(rect.left(), middle - metrics.height() / 2, names, metrics.height());
    paint_elided(painter, box, Qt::AlignRight | Qt::AlignVCenter, data_.tasks[i].name);
  }
  paint_x_axis(painter, frame, scale_, style);
}

std::optional<Hit> GanttFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point) || data_.tasks.empty()) return std::nullopt;
  const double row = (point.y() - plot_rect().top()) / row_height();
  const auto last = static_cast<double>(data_.tasks.size() - 1);
  const GanttTask& task = data_.tasks[static_cast<std::size_t>(std::clamp(row, 0.0, last))];
  QString text = task.name + u'\n' + prose_date(task.start);
  if (!task.milestone) text += QStringLiteral(" \u2013 ") + prose_date(task.finish);
  text += u'\n' + (task.critical ? said("On the critical path")
                                 : said("Float: %1").arg(full_text(task.float_days, Unit::days)));
  return Hit{text, point};
}

FigureTable GanttFigure::table() const {
  FigureTable table;
  table.headers = {said("Task"),         said("Start"),    said("Finish"),
                   said("Float [days]"), said("Critical"), said("Milestone")};
  const auto yes = [](bool value) { return value ? said("yes") : said("no"); };
  for (const GanttTask& task : data_.tasks)
    table.rows.push_back({task.name, iso_date(task.start), iso_date(task.finish),
                          value_cell(task.float_days, Unit::days), yes(task.critical),
                          yes(task.milestone)});
  return table;
}

std::vector<LegendEntry> GanttFigure::legend() const {
  return {{said("Critical"), critical_colour(), false, true, false},
          {said("Not critical"), other_colour(), false, true, false},
          {said("Float"), meaning_color(Meaning::neutral), false, true, false}};
}

bool GanttFigure::is_empty() const { return data_.tasks.empty(); }

double GanttFigure::preferred_height() const {
  constexpr double kAround = 80;
  return kAround + kRowHeight * static_cast<double>(data_.tasks.size());
}

}  // namespace sitewright::ui
