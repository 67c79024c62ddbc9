// Title above, legend in lines below it, the figure in the rest.
#include "ui/figures/sheet.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kMargin = 10;
constexpr double kGap = 6;
constexpr double kSwatch = 11;
constexpr double kBetween = 16;  ///< from one legend entry to the next

QFont title_font(const FigureStyle& style) {
  QFont font = style.font;
  font.setBold(true);
  return font;
}

/// Hidden entries and figures of one thing only need no legend.
bool needs_legend(const std::vector<LegendEntry>& entries) {
  return entries.size() > 1 || (entries.size() == 1 && !entries[0].visible);
}

void paint_entry(QPainter& painter, const QRectF& rect, const LegendEntry& entry,
                 const FigureStyle& style) {
  painter.setOpacity(entry.visible ? 1.0 : 0.4);
  const QRectF swatch(rect.left(), rect.center().y() - kSwatch / 2, kSwatch, kSwatch);
  if (entry.visible) {
    paint_swatch(painter, swatch, entry.colour, entry.hatched);
  } else {
    painter.setPen(entry.colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(swatch);
  }
  painter.setPen(style.text);
  const QRectF text = rect.adjusted(kSwatch + kGap, 0, 0, 0);
  paint_elided(painter, text, Qt::AlignLeft | Qt::AlignVCenter, entry.name);
  painter.setOpacity(1.0);
}

}  // namespace

SheetLayout lay_out_sheet(const Figure& figure, const QRectF& rect, const FigureStyle& style) {
  SheetLayout layout;
  const QRectF inner = rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  double y = inner.top();
  if (!figure.title().isEmpty()) {
    layout.title = {inner.left(), y, inner.width(), QFontMetricsF(title_font(style)).height()};
    y = layout.title.bottom() + kGap;
  }
  const std::vector<LegendEntry> entries = figure.legend();
  if (needs_legend(entries) && !figure.is_empty()) {
    const QFontMetricsF metrics(style.font);
    double x = inner.left();
    for (const LegendEntry& entry : entries) {
      const double wanted = kSwatch + kGap + metrics.horizontalAdvance(entry.name) + 2;
      const double width = std::min(wanted, inner.width());
      if (x > inner.left() && x + width > inner.right()) {
        x = inner.left();
        y += metrics.height() + 2;
      }
      layout.legend.emplace_back(x, y, width, metrics.height());
      x += width + kBetween;
    }
    y += metrics.height() + kGap;
  }
  layout.body = QRectF(inner.left(), y, inner.width(), std::max(0.0, inner.bottom() - y));
  return layout;
}

void paint_sheet(QPainter& painter, const QRectF& rect, Figure& figure, const FigureStyle& style) {
  const SheetLayout layout = lay_out_sheet(figure, rect, style);
  painter.save();
  painter.fillRect(rect, style.background);
  painter.setFont(title_font(style));
  painter.setPen(style.text);
  paint_elided(painter, layout.title, Qt::AlignLeft | Qt::AlignVCenter, figure.title());
  painter.setFont(style.font);
  const std::vector<LegendEntry> entries = figure.legend();
  for (std::size_t i = 0; i < layout.legend.size(); ++i)
    paint_entry(painter, layout.legend[i], entries[i], style);
  painter.restore();
  figure.paint(painter, layout.body, style);
}

}  // namespace sitewright::ui
