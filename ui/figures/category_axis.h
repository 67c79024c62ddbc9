// Names of categories below a plot, wrapped and cut so that they never touch.
#pragma once

#include <QString>
#include <vector>

#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

/// Height that the wrapped names need [px], at most three lines.
[[nodiscard]] double category_label_height(const std::vector<QString>& names, double width,
                                           const FigureStyle& style);
/// One slot a name across the plot's width.
void paint_categories(QPainter& painter, const PlotFrame& frame, const std::vector<QString>& names,
                      const FigureStyle& style);

}  // namespace sitewright::ui
