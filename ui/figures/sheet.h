// A figure with its title and legend, as the window, files and reports all show it.
#pragma once

#include <QRectF>
#include <vector>

#include "ui/figures/figure.h"

namespace sitewright::ui {

struct SheetLayout {
  QRectF title;                ///< empty without a title
  std::vector<QRectF> legend;  ///< one an entry; empty where the figure needs no legend
  QRectF body;
};

/// Room for the title, for a legend that wraps, and the rest for the figure.
[[nodiscard]] SheetLayout lay_out_sheet(const Figure& figure, const QRectF& rect,
                                        const FigureStyle& style);

/// Paints background, title, legend and figure.
void paint_sheet(QPainter& painter, const QRectF& rect, Figure& figure, const FigureStyle& style);

}  // namespace sitewright::ui
