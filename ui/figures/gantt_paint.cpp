// Painting of a Gantt chart's rows: names, bars, float, marks, links.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/gantt_figure.h"
#include "ui/figures/gantt_look.h"
#include "ui/figures/gantt_route.h"
#include "ui/figures/time_header.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr double kIndent = 14;
constexpr double kGap = 6;
constexpr double kThin = 4;  ///< height of baselines and odds [px]
constexpr double kArrow = 4;

QString said(const char* text) { return QCoreApplication::translate("GanttFigure", text); }

QColor bar_color(const GanttTask& task, const FigureStyle& style) {
  if (task.kind == GanttKind::summary) return style.text;
  if (task.critical) return critical_color();
  return task.near_critical ? near_critical_color() : other_color();
}

bool may_slip(const GanttTask& task) {
  return task.kind != GanttKind::summary && task.late_finish &&
         *task.late_finish > task.dates.finish;
}

QPolygonF arrow_head(const QPolygonF& route) {
  const QPointF tip = route.back();
  const QPointF before = route[route.size() - 2];
  const QPointF along(tip.x() == before.x() ? 0.0 : (tip.x() > before.x() ? 1.0 : -1.0),
                      tip.y() == before.y() ? 0.0 : (tip.y() > before.y() ? 1.0 : -1.0));
  const QPointF across(-along.y(), along.x());
  const QPointF base = tip - along * kArrow * 1.5;
  return {{tip, base + across * kArrow * 0.8, base - across * kArrow * 0.8}};
}

}  // namespace

void GanttFigure::paint_rows(QPainter& painter, const FigureStyle& style) const {
  const Rows rows = visible_rows();
  // Where rows are lower than a line of text, every second, third, ... name is shown.
  const double line = QFontMetricsF(style.font).height();
  const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(line / row_height_)));
  QColor shade = style.grid;
  shade.setAlphaF(0.35F);
  for (std::size_t i = rows.first; i < rows.end; ++i) {
    const QRectF row = row_rect(i);
    if (data_.tasks[i].kind == GanttKind::summary) painter.fillRect(row, shade);
    painter.setPen(QPen(style.grid, 1));
    if (stride == 1) painter.drawLine(row.bottomLeft(), row.bottomRight());
    if (i % stride == 0) paint_name(painter, i, style);
  }
}

void GanttFigure::paint_days_off(QPainter& painter, const FigureStyle& style) const {
  constexpr double kLeastDay = 4;  // narrower, weekends are a pattern and no days [px]
  const PlotFrame in = frame();
  if (in.px(1) - in.px(0) < kLeastDay) return;
  QColor shade = style.muted;
  shade.setAlphaF(0.13F);
  const Rows rows = visible_rows();
  // Rows of one calendar that follow each other are shaded at once.
  for (std::size_t first = rows.first, end = first; first < rows.end; first = end) {
    const auto calendar = data_.tasks[first].calendar;
    while (end < rows.end && data_.tasks[end].calendar == calendar) ++end;
    if (!calendar || *calendar >= days_off_.size()) continue;
    const double top = row_rect(first).top();
    const double bottom = row_rect(end - 1).bottom();
    for (const GanttDates& off : days_off_[*calendar]) {
      const double left = x_of(off.start);
      if (left > plot_rect().right()) break;
      paint_span(painter, {left, top, x_of(off.finish) - left, bottom - top}, shade);
    }
  }
}

void GanttFigure::paint_name(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  const QRectF row = row_rect(task);
  const double line = QFontMetricsF(style.font).height();
  const double indent = std::min(shown.level * kIndent, names_ / 2);
  const QRectF box(left_ + indent, row.center().y() - line / 2, names_ - indent, line);
  QFont font = style.font;
  font.setBold(shown.kind == GanttKind::summary);
  painter.setFont(font);
  painter.setPen(style.text);
  paint_elided(painter, box, Qt::AlignLeft | Qt::AlignVCenter, shown.name);
  painter.setFont(style.font);
}

void GanttFigure::paint_span(QPainter& painter, const QRectF& span, const QColor& colour) const {
  const double left = std::max(span.left(), plot_rect().left());
  const double right = std::min(span.right(), plot_rect().right());
  if (right > left) painter.fillRect(QRectF(left, span.top(), right - left, span.height()), colour);
}

void GanttFigure::paint_diamond(QPainter& painter, QPointF middle, double size) const {
  if (middle.x() < plot_rect().left() || middle.x() > plot_rect().right()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPolygon(QPolygonF{{middle + QPointF(0, -size), middle + QPointF(size, 0),
                                 middle + QPointF(0, size), middle + QPointF(-size, 0)}});
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void GanttFigure::paint_float(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  if (!may_slip(shown)) return;
  const double middle = row_rect(task).center().y();
  const double from = std::max(x_of(shown.dates.finish), plot_rect().left());
  const double end = x_of(*shown.late_finish);
  const double to = std::min(end, plot_rect().right());
  if (to <= from) return;
  painter.setPen(QPen(style.muted, 1.5));
  painter.drawLine(QPointF(from, middle), QPointF(to, middle));
  constexpr double kEnd = 3;
  if (end <= plot_rect().right())
    painter.drawLine(QPointF(to, middle - kEnd), QPointF(to, middle + kEnd));
}

void GanttFigure::paint_bar(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  const QRectF bar = bar_rect(task);
  const QColor colour = bar_color(shown, style);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  if (shown.kind == GanttKind::milestone) {
    paint_diamond(painter, bar.center(), bar.width() / 2);
    return;
  }
  if (shown.kind == GanttKind::task) return paint_span(painter, bar, colour);
  // A summary is a bracket over what it sums up.
  const double thick = bar.height() / 3;
  paint_span(painter, {bar.left(), bar.top(), bar.width(), thick}, colour);
  const double hook = std::min(thick * 1.5, bar.width() / 2);
  for (const double x : {bar.left(), bar.right() - hook})
    paint_span(painter, {x, bar.top(), hook, bar.height() * 0.8}, colour);
}

void GanttFigure::paint_marks(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  const QRectF row = row_rect(task);
  const auto inside = [&](double x) { return x >= plot_rect().left() && x <= plot_rect().right(); };
  painter.setRenderHint(QPainter::Antialiasing);
  if (shown.constraint && inside(x_of(*shown.constraint))) {
    // A post that the bar leans on.
    const double x = x_of(*shown.constraint);
    painter.setPen(QPen(style.text, 1.6));
    painter.drawLine(QPointF(x, row.top() + 2), QPointF(x, row.bottom() - 2));
    painter.drawLine(QPointF(x, row.top() + 2), QPointF(x + 4, row.top() + 2));
    painter.drawLine(QPointF(x, row.bottom() - 2), QPointF(x + 4, row.bottom() - 2));
  }
  if (shown.deadline && inside(x_of(*shown.deadline))) {
    const double x = x_of(*shown.deadline);
    const bool missed = shown.dates.finish > *shown.deadline;
    painter.setPen(Qt::NoPen);
    painter.setBrush(missed ? missed_color() : deadline_color());
    painter.drawPolygon(QPolygonF{{QPointF(x - 5, row.top() + 3), QPointF(x + 5, row.top() + 3),
                                   QPointF(x, row.top() + 11)}});
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

double GanttFigure::right_of(std::size_t task) const {
  const GanttTask& shown = data_.tasks[task];
  double right = bar_rect(task).right();
  if (may_slip(shown)) right = std::max(right, x_of(*shown.late_finish));
  if (shown.odds && shows(Layer::odds)) right = std::max(right, x_of(shown.odds->p80));
  if (shown.deadline) right = std::max(right, x_of(*shown.deadline) + 5);
  return right;
}

void GanttFigure::paint_label(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  QString label = shown.kind == GanttKind::milestone ? prose_date(shown.dates.finish) : QString();
  if (!shown.enables.isEmpty())
    label += (label.isEmpty() ? QString() : QStringLiteral(", ")) + shown.enables;
  const QFontMetricsF metrics(style.font);
  const double left = std::max(right_of(task), plot_rect().left()) + 2 * kGap;
  const double width = std::min(metrics.horizontalAdvance(label) + 2, plot_rect().right() - left);
  const bool before_the_plot = right_of(task) < plot_rect().left();
  if (label.isEmpty() || before_the_plot || width < metrics.horizontalAdvance(u'0') * 4 ||
      metrics.height() > row_height_ + 1)
    return;
  const QRectF box(left, row_rect(task).center().y() - metrics.height() / 2, width,
                   metrics.height());
  painter.setPen(style.muted);
  paint_elided(painter, box, Qt::AlignLeft | Qt::AlignVCenter, label);
}

void GanttFigure::paint_task(QPainter& painter, std::size_t task, const FigureStyle& style) const {
  const GanttTask& shown = data_.tasks[task];
  const QRectF row = row_rect(task);
  const double under = bar_rect(task).bottom() + 1;
  const double thin = std::min(kThin, row.bottom() - under);
  paint_float(painter, task, style);
  if (shown.baseline && shows(Layer::baseline)) {
    const double left = x_of(shown.baseline->start);
    const double right = x_of(shown.baseline->finish);
    if (shown.kind == GanttKind::milestone) {
      painter.setPen(QPen(baseline_color(), 1.5));
      painter.setBrush(Qt::NoBrush);
      paint_diamond(painter, {left, row.center().y()}, diamond_size(row_height_ / 4));
    } else {
      paint_span(painter, {left, under, std::max(1.0, right - left), thin}, baseline_color());
    }
  }
  if (shown.odds && shows(Layer::odds)) {
    const double left = x_of(shown.odds->p50);
    const double right = std::max(left + 2, x_of(shown.odds->p80));
    const QRectF bar = bar_rect(task);
    const bool milestone = shown.kind == GanttKind::milestone;
    paint_span(
        painter,
        {left, milestone ? bar.center().y() - thin / 2 : bar.top() - thin, right - left, thin},
        odds_color());
    if (right <= plot_rect().right() && right >= plot_rect().left())
      painter.fillRect(QRectF(right - 1, bar.top() - (milestone ? 0 : thin), 2,
                              milestone ? bar.height() : thin * 2),
                       odds_color());
  }
  paint_bar(painter, task, style);
  paint_marks(painter, task, style);
  paint_label(painter, task, style);
}

void GanttFigure::paint_links(QPainter& painter, const FigureStyle& style) const {
  const Rows rows = visible_rows();
  // Critical arrows last, over the others.
  for (const bool critical : {false, true}) {
    for (std::size_t i = 0; i < data_.links.size(); ++i) {
      const GanttLink& link = data_.links[i];
      const auto [above, below] = std::minmax(link.from, link.to);
      if (link.critical != critical || below < rows.first || above >= rows.end) continue;
      const QPolygonF route = link_path(i);
      QColor colour = critical ? critical_color() : style.muted;
      if (!critical && !link.driving) colour.setAlphaF(0.55F);
      painter.setPen(QPen(colour, critical ? 1.6 : 1.1));
      for (const QLineF& line : cut_route(route, plot_rect().left(), plot_rect().right()))
        painter.drawLine(line);
      const double tip = route.back().x();
      if (tip < plot_rect().left() || tip > plot_rect().right()) continue;
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.drawPolygon(arrow_head(route));
      painter.setRenderHint(QPainter::Antialiasing, false);
    }
  }
}

void GanttFigure::paint_markers(QPainter& painter, const FigureStyle& style) const {
  const QFontMetricsF metrics(style.font);
  std::vector<GanttMarker> markers = data_.markers;
  if (today_) markers.push_back({*today_, said("Today")});
  std::stable_sort(markers.begin(), markers.end(),
                   [](const GanttMarker& a, const GanttMarker& b) { return a.day < b.day; });
  const double lane = plot_rect().top() - time_header_height(style) - metrics.height();
  double taken = plot_rect().left() - kGap;
  for (const GanttMarker& marker : markers) {
    const double x = x_of(marker.day);
    if (x < plot_rect().left() || x > plot_rect().right()) continue;
    const bool today = today_ && marker.day == *today_ && marker.name == said("Today");
    painter.setPen(today ? QPen(style.accent, 1.5) : QPen(style.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, lane + metrics.height()), QPointF(x, plot_rect().bottom()));
    const double width = metrics.horizontalAdvance(marker.name) + 1;
    const double left = std::min(x - width / 2, plot_rect().right() - width);
    if (left < taken + kGap) continue;
    taken = left + width;
    painter.setPen(today ? style.accent : style.text);
    painter.drawText(QRectF(left, lane, width, metrics.height()), Qt::AlignCenter, marker.name);
  }
}

}  // namespace sitewright::ui
