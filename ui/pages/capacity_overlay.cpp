// What moves above the capacity chart: the day, a step that is dragged, what it would bring.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/pages/capacity_view.h"

namespace sitewright::ui {

namespace {

constexpr double kHandle = 6;
constexpr double kPad = 5;

void paint_box(QPainter& painter, QPointF at, const QString& text, const QRectF& within,
               const FigureStyle& style) {
  const QRectF wanted = painter.boundingRect(within, Qt::AlignLeft | Qt::AlignTop, text);
  const double width = wanted.width() + 2 * kPad;
  const double height = wanted.height() + 2 * kPad;
  const QRectF box(
      std::clamp(at.x(), within.left(), std::max(within.left(), within.right() - width)),
      std::clamp(at.y(), within.top(), std::max(within.top(), within.bottom() - height)), width,
      height);
  painter.setPen(QPen(style.muted, 1));
  painter.setBrush(style.background);
  painter.drawRect(box);
  painter.setPen(style.text);
  painter.drawText(box.adjusted(kPad, kPad, -kPad, -kPad), Qt::AlignLeft | Qt::AlignTop, text);
}

}  // namespace

void CapacityView::paint_overlay(QPainter& painter, const FigureStyle& style) {
  if (chart() == nullptr || chart()->is_empty()) return;
  painter.save();
  painter.setFont(style.font);
  if (day_) paint_day(painter, style);
  if (step_ && !drag_) {
    const SupplyStep& step = chart()->steps()[*step_];
    const QPointF at = chart()->step_point(step.day, step.level_mw);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.accent, 2));
    painter.setBrush(Qt::NoBrush);
    if (chart()->supply_rect().adjusted(-1, -1, 1, 1).contains(at))
      painter.drawEllipse(at, kHandle + 3, kHandle + 3);
  }
  paint_preview(painter, style);
  if (drag_) paint_drag(painter, style);
  painter.restore();
}

void CapacityView::paint_day(QPainter& painter, const FigureStyle& style) const {
  const double x = chart()->x_of(days_between(chart()->start(), *day_) + 0.5);
  const QRectF plot = chart()->plot_rect();
  if (x < plot.left() || x > plot.right()) return;
  painter.setPen(QPen(style.accent, 1.5));
  painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
  const QString text = prose_date(*day_);
  const double width = painter.fontMetrics().horizontalAdvance(text) + 2 * kPad;
  const double left = std::clamp(x - width / 2, plot.left(), plot.right() - width);
  const QRectF box(left, plot.top() - painter.fontMetrics().height() - 2, width,
                   painter.fontMetrics().height() + 2);
  painter.fillRect(box, style.accent);
  painter.setPen(style.background);
  painter.drawText(box, Qt::AlignCenter, text);
}

void CapacityView::paint_preview(QPainter& painter, const FigureStyle& style) const {
  if (preview_.empty()) return;
  const QRectF plot = chart()->plot_rect();
  const Range range = chart()->visible_range();
  QPolygonF line;
  const auto first = static_cast<std::size_t>(std::max(0.0, range.low));
  const auto end =
      std::min(preview_.size(), static_cast<std::size_t>(std::max(0.0, range.high)) + 1);
  for (std::size_t day = first; day < end; ++day) {
    if (day > first && day + 1 < end && preview_[day] == preview_[day - 1] &&
        preview_[day] == preview_[day + 1])
      continue;
    line.append(chart()->online_point(static_cast<double>(day), preview_[day]));
  }
  painter.save();
  painter.setClipRect(plot);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(style.text, 2, Qt::DotLine));
  painter.drawPolyline(line);
  painter.restore();
}

QString CapacityView::drag_text() const {
  const SupplyStep& step = chart()->steps()[drag_->step];
  QString text = step.name;
  const auto change = [](double by, Unit unit) -> QString {
    const QString sign = by > 0 ? QStringLiteral("+") : QStringLiteral("\u2212");
    return QStringLiteral(" (") + sign + full_text(std::abs(by), unit) + u')';
  };
  text += u'\n' + prose_date(add_days(chart()->start(), drag_->day));
  if (drag_->day != step.day) text += change(drag_->day - step.day, Unit::days);
  text += u'\n' + full_text(drag_->mw, Unit::mw);
  if (drag_->mw != step.mw) text += change(drag_->mw - step.mw, Unit::mw);
  if (drag_->day != step.day && !step.note.isEmpty()) text += u'\n' + step.note;
  if (!note_.isEmpty()) text += u'\n' + note_;
  return text;
}

void CapacityView::paint_drag(QPainter& painter, const FigureStyle& style) const {
  const SupplyStep& step = chart()->steps()[drag_->step];
  const QRectF supply = chart()->supply_rect();
  const double level = step.level_mw + drag_->mw - step.mw;
  const QPointF at = chart()->step_point(drag_->day, level);
  const QPointF was = chart()->step_point(step.day, step.level_mw);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(style.accent, 1.2, Qt::DashLine));
  painter.drawLine(QPointF(at.x(), supply.top()), QPointF(at.x(), supply.bottom()));
  painter.drawLine(QPointF(supply.left(), at.y()), QPointF(supply.right(), at.y()));
  painter.drawLine(was, at);
  painter.setPen(QPen(style.accent, 2));
  painter.setBrush(style.background);
  painter.drawEllipse(at, kHandle, kHandle);
  paint_box(painter, at + QPointF(14, -70), drag_text(), QRectF(rect()), style);
}

}  // namespace sitewright::ui
