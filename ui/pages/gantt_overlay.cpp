// What moves above the picture of a Gantt chart: the selection, and a drag with what it would
// bring.
#include <QPainter>
#include <algorithm>

#include "ui/figures/gantt_look.h"
#include "ui/figures/gantt_route.h"
#include "ui/format/quantity.h"
#include "ui/pages/gantt_view.h"

namespace sitewright::ui {

namespace {

constexpr double kHandle = 3.5;

QColor faint(QColor colour, float alpha) {
  colour.setAlphaF(alpha);
  return colour;
}

}  // namespace

void GanttView::paint_overlay(QPainter& painter, const FigureStyle& style) {
  if (chart() == nullptr || chart()->is_empty()) return;
  painter.save();
  const QRectF plot = chart()->plot_rect();
  painter.setFont(style.font);
  painter.setClipRect(QRectF(0, plot.top(), plot.right() + 1, plot.height() + 1));
  paint_selection(painter, style);
  painter.setClipRect(plot.adjusted(-1, -1, 1, 1));
  paint_preview(painter, style);
  if (drag_) paint_drag(painter, style);
  painter.restore();
  if (!note_.isEmpty()) paint_note(painter, style);
}

void GanttView::paint_selection(QPainter& painter, const FigureStyle& style) const {
  painter.setRenderHint(QPainter::Antialiasing);
  if (selected_) {
    painter.fillRect(chart()->row_rect(*selected_), faint(style.accent, 0.13F));
    painter.setPen(QPen(style.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chart()->bar_rect(*selected_).adjusted(-2, -2, 2, 2));
  }
  if (link_) {
    painter.setPen(QPen(style.accent, 3));
    painter.drawPolyline(chart()->link_path(*link_));
  }
  if (!editable_ || drag_) return;
  for (const auto& task : {selected_, hovered_}) {
    if (!task) continue;
    painter.setPen(QPen(style.accent, 1.2));
    painter.setBrush(style.background);
    painter.drawEllipse(chart()->link_handle(*task), kHandle, kHandle);
  }
}

void GanttView::paint_preview(QPainter& painter, const FigureStyle& style) const {
  const std::vector<GanttTask>& tasks = chart()->data().tasks;
  if (preview_.size() != tasks.size()) return;
  const QRectF plot = chart()->plot_rect();
  painter.setPen(QPen(style.text, 1.3, Qt::DashLine));
  painter.setBrush(faint(style.accent, 0.25F));
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (preview_[i] == tasks[i].dates) continue;
    const QRectF bar = chart()->bar_rect(i, preview_[i]);
    if (bar.bottom() < plot.top() || bar.top() > plot.bottom()) continue;
    if (tasks[i].kind == GanttKind::milestone) {
      const QPointF middle = bar.center();
      painter.drawPolygon(
          QPolygonF{{QPointF(middle.x(), bar.top()), QPointF(bar.right(), middle.y()),
                     QPointF(middle.x(), bar.bottom()), QPointF(bar.left(), middle.y())}});
    } else {
      painter.drawRect(bar);
    }
  }
}

void GanttView::paint_drag(QPainter& painter, const FigureStyle& style) const {
  painter.setRenderHint(QPainter::Antialiasing);
  if (drag_->part.kind == GanttPart::Kind::link_handle) {
    painter.setPen(QPen(style.accent, 2));
    painter.drawLine(chart()->link_handle(drag_->part.task), drag_->at);
    if (drag_->target) {
      painter.setBrush(faint(style.accent, 0.2F));
      painter.drawRect(chart()->bar_rect(*drag_->target).adjusted(-3, -3, 3, 3));
    }
    return;
  }
  painter.setPen(QPen(style.accent, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(chart()->bar_rect(drag_->part.task, drag_->dates).adjusted(-1, -1, 1, 1));
}

void GanttView::paint_note(QPainter& painter, const FigureStyle& style) const {
  const QRectF plot = chart()->plot_rect();
  painter.setFont(style.font);
  constexpr double kPad = 5;
  const QRectF wanted = painter.boundingRect(plot, Qt::AlignLeft | Qt::AlignTop, note_);
  const double beside = drag_ ? drag_->at.x() + 14 : plot.right();
  const double under = drag_ ? drag_->at.y() + 16 : plot.top() + kPad;
  const double left =
      std::max(plot.left(), std::min(beside, plot.right() - wanted.width() - 2 * kPad));
  const double top = std::min(under, height() - wanted.height() - 2 * kPad);
  const QRectF box(left, top, wanted.width() + 2 * kPad, wanted.height() + 2 * kPad);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(style.muted, 1));
  painter.setBrush(style.background);
  painter.drawRect(box);
  painter.setPen(style.text);
  painter.drawText(box.adjusted(kPad, kPad, -kPad, -kPad), Qt::AlignLeft | Qt::AlignTop, note_);
}

}  // namespace sitewright::ui
