// Own frames for ticks; everything else is Fusion's.
#include "ui/main_window/outline_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace sitewright::ui {

OutlineStyle::OutlineStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const {
  if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
    return QProxyStyle::drawPrimitive(element, option, painter, widget);
  const QPalette& palette = option->palette;
  const bool ticked = option->state.testFlag(State_On);
  const bool focused = option->state.testFlag(State_HasFocus);
  const QRectF box = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QColor accent = palette.color(QPalette::Highlight);
  painter->setPen(focused ? accent : palette.color(QPalette::PlaceholderText));
  painter->setBrush(palette.color(QPalette::Base));
  painter->drawRoundedRect(box, 2, 2);
  if (ticked) {
    const auto at = [&](double x, double y) {
      return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath tick(at(0.2, 0.52));
    tick.lineTo(at(0.42, 0.75));
    tick.lineTo(at(0.8, 0.25));
    painter->setPen(QPen(palette.color(QPalette::Text), 2, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
  }
  painter->restore();
}

}  // namespace sitewright::ui
