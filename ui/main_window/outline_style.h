// Fusion with boxes that can be seen on a dark ground.
#pragma once

#include <QProxyStyle>

namespace sitewright::ui {

/// Fusion draws the frames of ticks darker than the window, which vanishes in a dark theme.
class OutlineStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  OutlineStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

}  // namespace sitewright::ui
