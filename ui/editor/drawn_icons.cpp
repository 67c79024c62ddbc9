// Icons, drawn.
#include "ui/editor/drawn_icons.h"

#include <QPainter>
#include <QPixmap>
#include <QPolygon>

namespace sitewright::ui {

namespace {

constexpr int kSide = 32;  // [px], twice the size at which they are shown

QPixmap empty_pixmap() {
  QPixmap pixmap(kSide, kSide);
  pixmap.fill(Qt::transparent);
  return pixmap;
}

}  // namespace

QIcon calendar_icon(const QColor& colour) {
  QPixmap pixmap = empty_pixmap();
  QPainter painter(&pixmap);
  painter.setPen(QPen(colour, 2));
  painter.drawRect(4, 6, 24, 22);
  painter.fillRect(4, 6, 24, 7, colour);
  for (int y = 17; y <= 23; y += 6) {
    for (int x = 8; x <= 22; x += 7) painter.fillRect(x, y, 3, 3, colour);
  }
  return QIcon(pixmap);
}

QIcon reset_icon(const QColor& colour) {
  constexpr int kDegree = 16;  // Qt counts sixteenths
  QPixmap pixmap = empty_pixmap();
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 3));
  painter.drawArc(7, 8, 18, 18, -150 * kDegree, 280 * kDegree);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(QPolygon({QPoint(4, 2), QPoint(4, 14), QPoint(15, 10)}));
  return QIcon(pixmap);
}

}  // namespace sitewright::ui
