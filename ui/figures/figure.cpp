// What all figures share: ranges, the empty state, styles.
#include "ui/figures/figure.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace sitewright::ui {

FigureStyle figure_style(Theme theme) {
  const QPalette palette = theme_palette(theme);
  const bool light = theme == Theme::light;
  return {.theme = theme,
          .font = text_font(TextSize::small),
          .background = palette.color(QPalette::Base),
          .text = palette.color(QPalette::Text),
          .muted = palette.color(QPalette::PlaceholderText),
          .grid = light ? QColor(0xdd, 0xe1, 0xe4) : QColor(0x3a, 0x40, 0x45),
          .accent = palette.color(QPalette::Highlight)};
}

void Figure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  painter.save();
  painter.setFont(style.font);
  if (is_empty()) {
    plot_rect_ = {};
    painter.setPen(style.muted);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, empty_text());
  } else if (rect.width() > 0 && rect.height() > 0) {
    paint_body(painter, rect, style);
  }
  painter.restore();
}

void Figure::set_visible_range(Range range) {
  if (!can_zoom() || !(range.high >= range.low)) return;
  const double width = std::clamp(range.width(), std::min(narrowest_range(), full_range_.width()),
                                  full_range_.width());
  const double middle = (range.low + range.high) / 2.0;
  const double low = std::clamp(middle - width / 2.0, full_range_.low, full_range_.high - width);
  visible_range_ = {low, low + width};
}

void Figure::share_range(Range full, Range visible) {
  full_range_ = full;
  visible_range_ = visible;
}

QString Figure::empty_text() const {
  return empty_text_.isEmpty() ? QCoreApplication::translate("Figure", "Nothing to show yet")
                               : empty_text_;
}

void Figure::set_full_range(Range range) {
  full_range_ = range;
  visible_range_ = range;
}

}  // namespace sitewright::ui
